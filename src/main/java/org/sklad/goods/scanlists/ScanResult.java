package org.sklad.goods.scanlists;

import java.util.Locale;

/** The result of an entry in a scan mode. The page shows it as an edge, the script plays it as a sound. */
public enum ScanResult {
    /** Nothing was scanned yet. */
    NOTHING("idle"),
    OK("done"),
    /** The same scan again. The sound confirms that it counted. */
    TWICE("done"),
    /** The page asks a question. */
    UNKNOWN("soon"),
    REFUSED("refused");

    private final String edge;

    ScanResult(String edge) {
        this.edge = edge;
    }

    /** Returns the name of the sound in the script; empty for none. */
    public String word() {
        return this == NOTHING ? "" : name().toLowerCase(Locale.ROOT);
    }

    /** Returns the edge of the last result, one of the four colour meanings. */
    public String edge() {
        return edge;
    }
}
