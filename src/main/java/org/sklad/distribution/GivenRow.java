package org.sklad.distribution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.CentreCode;
import org.sklad.catalogue.Category;
import org.sklad.catalogue.Sku;
import org.sklad.catalogue.StyleCode;

/**
 * What somebody was given on a day, as kept.
 *
 * @param centre where it was given
 */
public record GivenRow(
        UUID handout,
        CentreCode centre,
        Sku sku,
        String style,
        Category category,
        LocalDate givenOn,
        Instant occurredAt,
        String beneficiary,
        String household,
        long quantity) {
    GoodsKind kind() {
        return new GoodsKind(sku, style.isEmpty() ? Optional.empty() : Optional.of(new StyleCode(style)), category);
    }
}
