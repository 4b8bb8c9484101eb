package org.sklad.aid.approvals;

/** Reasons to give more than a rule does. Not free text: typing on a phone keeps a queue waiting, and free text can name people. */
public enum ApprovalReason {
    LOST,
    WORN,
    MISSED,
    OTHER
}
