package org.sklad.stock;

/**
 * Where goods come from and whom a report is owed to.
 *
 * @param restriction for whom or what the donor gave them, as the donor says it; empty where there is none
 */
public record Origin(SourceCode donor, SourceCode fundingSource, String restriction) {
    public static final Origin UNKNOWN = new Origin(SourceCode.NONE, SourceCode.NONE, "");

    public static final int MOST_RESTRICTION = 100;

    public static Origin of(SourceCode donor) {
        return new Origin(donor, SourceCode.NONE, "");
    }
}
