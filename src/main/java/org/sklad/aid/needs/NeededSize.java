package org.sklad.aid.needs;

import java.time.Instant;
import java.util.Optional;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;

/**
 * The open needs for an item, or for a size of a style, of the people present in a centre.
 *
 * @param size empty if any size of the style will do
 * @param people the number of people
 * @param pieces smallest units that are still to be given
 * @param since the time of the oldest of these needs
 */
public record NeededSize(
        Optional<Sku> item, Optional<StyleCode> style, String size, long people, long pieces, Instant since) {}
