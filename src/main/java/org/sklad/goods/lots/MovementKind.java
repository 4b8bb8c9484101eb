package org.sklad.goods.lots;

/** What kind of document moved the goods. A reversal is of the kind that it takes back. */
public enum MovementKind {
    RECEIPT,
    OPENING,
    PUT_AWAY,
    TRANSFER_OUT,
    TRANSFER_IN,
    COUNT,
    ADJUSTMENT,
    SORTING,
    WRITE_OFF,
    ASSEMBLE,
    BREAK_UP,
    HANDOUT,
    HANDOUT_RETURN,
    /** What was given offline and stood nowhere by the books. */
    SHORTAGE,
    LOAN,
    LOAN_RETURN,
    REPAIR_ISSUE,
    REPAIR_RETURN
}
