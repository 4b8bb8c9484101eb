package org.sklad.goods.lots;

/** Whether a lot may be handed out, wherever it stands. */
public enum LotStatus {
    AVAILABLE,
    /** Not until somebody has looked at it. */
    ON_HOLD,
    /** The maker or an authority called it back. */
    RECALLED
}
