package org.sklad.oversight.reports;

import java.time.LocalDate;
import java.util.Optional;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;
import org.sklad.people.attributes.Age;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Sex;

/**
 * The unmet demand of people of one sex and age, as read.
 *
 * @param item the exact item; absent if any item of the style meets the need
 * @param size size in the style; empty for any size
 * @param ageBand stored age band, valid until the day before {@code nextBandOn}
 * @param unmet smallest units
 */
public record DemandRow(
        Optional<Sku> item,
        Optional<StyleCode> style,
        String size,
        Sex sex,
        AgeBand ageBand,
        LocalDate nextBandOn,
        long unmet,
        long people) {
    /** The key under which rows are summed on the day. */
    DemandKey key(LocalDate day) {
        return new DemandKey(
                item, style, size, sex, new Age(ageBand, nextBandOn).on(day).band());
    }
}
