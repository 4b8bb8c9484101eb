package org.sklad.goods.stock;

import java.time.LocalDate;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.classification.Category;
import org.sklad.goods.lots.Expiry;
import org.sklad.platform.i18n.Language;

/**
 * An {@link ItemStockFilter}, as its parameters stand in the statement.
 *
 * @param parts true where nothing but parts is seen
 * @param sizes true for sizes out of stock too
 */
public record ItemStockQuery(
        CentreCode centre,
        long within,
        String category,
        boolean parts,
        boolean sizes,
        Language language,
        Expiry today,
        Expiry soon) {
    static ItemStockQuery of(
            CentreCode centre,
            long within,
            ItemStockFilter filter,
            boolean onlyParts,
            Language language,
            LocalDate today) {
        return new ItemStockQuery(
                centre,
                within,
                filter.category().map(Category::name).orElse(""),
                onlyParts,
                false,
                language,
                new Expiry(today),
                new Expiry(today.plusDays(Stock.SOON_DAYS)));
    }

    ItemStockQuery withSizes() {
        return new ItemStockQuery(centre, within, category, parts, true, language, today, soon);
    }
}
