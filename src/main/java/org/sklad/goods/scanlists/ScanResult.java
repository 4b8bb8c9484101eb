package org.sklad.goods.scanlists;

import java.util.Locale;

/** How an entry of a scan mode ended; the page has an edge for it, the script a sound. */
public enum ScanResult {
    /** Nothing was scanned yet. */
    NOTHING("idle"),
    OK("done"),
    /** The same as before once more: who scans hears that it counted. */
    TWICE("done"),
    /** Something is asked. */
    UNKNOWN("soon"),
    REFUSED("refused");

    private final String edge;

    ScanResult(String edge) {
        this.edge = edge;
    }

    /** The word by which the script knows its sound; empty for none. */
    public String word() {
        return this == NOTHING ? "" : name().toLowerCase(Locale.ROOT);
    }

    /** The edge of the last result, one of the four meanings of a colour. */
    public String edge() {
        return edge;
    }
}
