package org.sklad.aid.needs;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;
import org.sklad.people.attributes.BeneficiaryId;

/**
 * The open needs for an item, or for a size of a style, of one person who is present in a centre. Only their number is shown.
 *
 * @param size empty if any size of the style will do
 * @param pieces smallest units that are still to be given
 * @param since the time of the oldest of these needs
 */
public record NeededSize(
        Optional<Sku> item, Optional<StyleCode> style, String size, BeneficiaryId person, long pieces, Instant since) {
    /** Counts the people with these needs, each once. */
    public static long people(Collection<NeededSize> needs) {
        return needs.stream().map(NeededSize::person).distinct().count();
    }
}
