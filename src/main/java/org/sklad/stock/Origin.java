package org.sklad.stock;

/**
 * Where goods come from and whom a report is owed to.
 *
 * @param restriction for whom or what the donor gave them, as the donor says it; empty where there is none
 */
public record Origin(DonorCode donor, FundingSourceCode fundingSource, String restriction) {
    public static final Origin UNKNOWN = new Origin(DonorCode.NONE, FundingSourceCode.NONE, "");

    static final int MOST_RESTRICTION = 100;

    public static Origin of(DonorCode donor) {
        return new Origin(donor, FundingSourceCode.NONE, "");
    }
}
