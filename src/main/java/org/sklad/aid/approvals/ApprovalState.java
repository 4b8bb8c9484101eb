package org.sklad.aid.approvals;

/** The states of an approval. */
public enum ApprovalState {
    OPEN,
    APPROVED,
    REFUSED
}
