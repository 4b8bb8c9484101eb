package org.sklad.oversight.reports;

import java.time.LocalDate;
import java.util.Optional;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;
import org.sklad.people.attributes.Age;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Sex;

/**
 * What people of one sex and age need and did not get, as read.
 *
 * @param item the very item; absent where one of the style will do
 * @param size of the style; empty where any will do
 * @param ageBand as it is kept, until the day before {@code nextBandOn}
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
    /** What is summed. */
    DemandKey key(LocalDate day) {
        return new DemandKey(
                item, style, size, sex, new Age(ageBand, nextBandOn).on(day).band());
    }
}
