package org.sklad.goods.stock;

import java.time.LocalDate;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.lots.Expiry;
import org.sklad.platform.i18n.Language;

/**
 * The parameters of an {@link ItemStockFilter} for a statement.
 *
 * @param parts true for an operator who sees only parts
 * @param sizes true to include sizes out of stock
 */
public record ItemStockQuery(
        CentreCode centre,
        long within,
        String category,
        String item,
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
                filter.categoryText(),
                filter.itemText(),
                onlyParts,
                false,
                language,
                new Expiry(today),
                new Expiry(today.plusDays(Expiry.SOON_DAYS)));
    }

    ItemStockQuery withSizes() {
        return new ItemStockQuery(centre, within, category, item, parts, true, language, today, soon);
    }
}
