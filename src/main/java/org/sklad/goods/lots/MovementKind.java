package org.sklad.goods.lots;

/** The kind of document that moved the goods. A reversal has the kind of the movement that it reverses. */
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
    /** Goods that were handed out offline but were not in the recorded stock. */
    SHORTAGE,
    LOAN,
    LOAN_RETURN,
    REPAIR_ISSUE,
    REPAIR_RETURN
}
