package org.sklad.scanning;

import java.util.Locale;

/** The kinds of things that a code can mean. */
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

    /** Returns the name used in the API and in texts: {@code work-order}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
