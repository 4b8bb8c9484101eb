package org.sklad.aid.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;

/**
 * A stored row of goods given to a person on a day.
 *
 * @param centre centre of the handout
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
    public GoodsKind kind() {
        return new GoodsKind(sku, style.isEmpty() ? Optional.empty() : Optional.of(new StyleCode(style)), category);
    }
}
