package org.sklad.programme.consultations;

/** The reason for which a follow-up is no longer needed. */
public enum FollowUpReason {
    /** Entered by mistake. */
    MISTAKE,
    SETTLED,
    /** The person does not want it. */
    DECLINED,
    /** The person left the centre. */
    LEFT
}
