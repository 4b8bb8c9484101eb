package org.sklad.scanning;

import java.util.Locale;

/** What a code can stand for. */
public enum MeaningKind {
    ITEM,
    LOT,
    BOX,
    LOCATION,
    BENEFICIARY,
    WORK_ORDER,
    ROOM,
    ASSET,
    TRANSFER,
    UNKNOWN;

    /** As the API and the texts say it: {@code work-order}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
