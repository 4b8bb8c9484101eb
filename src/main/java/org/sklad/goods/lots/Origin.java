package org.sklad.goods.lots;

import org.sklad.goods.donors.Restriction;

/**
 * Where goods come from and whom a report is owed to.
 *
 * @param restriction for whom the donor gave them: the code of a {@link Restriction}, of a kit's parts several; empty for everybody
 */
public record Origin(SourceCode donor, SourceCode fundingSource, String restriction) {
    public static final Origin UNKNOWN = new Origin(SourceCode.NONE, SourceCode.NONE, "");

    public static final int MOST_RESTRICTION = 100;

    /** Stands between the restrictions of a kit's parts. */
    public static final String BETWEEN_RESTRICTIONS = "; ";

    public static Origin of(SourceCode donor) {
        return new Origin(donor, SourceCode.NONE, "");
    }
}
