package org.sklad.aid.conflicts;

import java.util.Optional;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;

/**
 * Goods that somebody with an unknown code needs, with their names in both languages.
 *
 * @param size size of the style; empty for any size
 */
public record NeedOfNobody(
        Optional<Sku> item,
        Optional<StyleCode> style,
        String nameBg,
        String nameEn,
        String size,
        long quantity,
        String urgency) {}
