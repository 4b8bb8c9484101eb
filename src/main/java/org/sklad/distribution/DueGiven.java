package org.sklad.distribution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.sklad.catalogue.Category;
import org.sklad.catalogue.Sku;
import org.sklad.catalogue.StyleCode;

/**
 * What somebody was given, for whom it counts.
 *
 * @param whose the person, or the household
 */
public record DueGiven(
        String whose,
        Sku sku,
        String style,
        Category category,
        LocalDate givenOn,
        Instant occurredAt,
        String beneficiary,
        long quantity) {
    GoodsKind kind() {
        return new GoodsKind(sku, style.isEmpty() ? Optional.empty() : Optional.of(new StyleCode(style)), category);
    }
}
