package org.sklad.programme.consultations;

/** The reason for which a finished follow-up is due again. */
public enum ReopeningReason {
    /** Marked as done by mistake. */
    MISTAKE,
    /** The meeting did not take place. */
    NOT_HELD,
    /** It was ended as no longer needed, but is needed. */
    NEEDED
}
