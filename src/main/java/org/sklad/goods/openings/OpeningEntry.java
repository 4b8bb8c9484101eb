package org.sklad.goods.openings;

import org.sklad.goods.intake.Incoming;

/**
 * Existing goods as entered by an operator.
 *
 * @param donor code or name; blank if unknown; a new name creates a donor
 * @param fundingSource code or name; blank if unknown; a new name creates a funding source
 * @param restriction code of the donor's restriction; empty for everybody
 */
public record OpeningEntry(Incoming goods, String donor, String fundingSource, String restriction) {
    /** Creates an entry without a restriction. */
    public OpeningEntry(Incoming goods, String donor, String fundingSource) {
        this(goods, donor, fundingSource, "");
    }
}
