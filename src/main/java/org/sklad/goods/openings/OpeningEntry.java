package org.sklad.goods.openings;

import org.sklad.goods.intake.Incoming;

/**
 * Goods that stood there, as somebody enters them.
 *
 * @param donor code or name; blank where it is not known, a new name makes a donor
 * @param fundingSource likewise
 * @param restriction for whom the donor gave them: its code; empty for everybody
 */
public record OpeningEntry(Incoming goods, String donor, String fundingSource, String restriction) {
    /** Goods for everybody. */
    public OpeningEntry(Incoming goods, String donor, String fundingSource) {
        this(goods, donor, fundingSource, "");
    }
}
