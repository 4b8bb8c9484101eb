package org.sklad.goods.lots;

/**
 * The origin of goods. Reports about the goods go to it.
 *
 * @param restriction the people that the donor gave them for: the code of a {@code Restriction}; several codes for the parts of a kit;
 * empty for everybody
 */
public record Origin(SourceCode donor, SourceCode fundingSource, String restriction) {
    public static final Origin UNKNOWN = new Origin(SourceCode.NONE, SourceCode.NONE, "");

    public static final int MOST_RESTRICTION = 100;

    /** Separates the restrictions of a kit's parts. */
    public static final String BETWEEN_RESTRICTIONS = "; ";

    public static Origin of(SourceCode donor) {
        return new Origin(donor, SourceCode.NONE, "");
    }
}
