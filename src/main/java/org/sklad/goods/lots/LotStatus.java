package org.sklad.goods.lots;

/** The status of a lot in all locations. It decides whether the lot may be handed out. */
public enum LotStatus {
    AVAILABLE,
    /** Blocked until it is inspected. */
    ON_HOLD,
    /** Recalled by the manufacturer or an authority. */
    RECALLED
}
