package org.sklad.aid.approvals;

/** Reasons to give more than a rule does. A list, because nobody types on a phone while others wait, and free text names people. */
public enum ApprovalReason {
    LOST,
    WORN,
    MISSED,
    OTHER
}
