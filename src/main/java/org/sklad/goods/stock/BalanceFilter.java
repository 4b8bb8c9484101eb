package org.sklad.goods.stock;

import java.time.LocalDate;
import java.util.Optional;
import org.sklad.access.roles.CentreCode;
import org.sklad.centres.places.LocationCode;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Sku;

/**
 * The filter of a list of balances. Absent values do not restrict.
 *
 * @param location includes all locations below it; only with a centre
 * @param words a search text for items, as in the catalogue; blank for all
 * @param expiresBefore only lots whose last day of use is before this one, in the order of their dates
 */
public record BalanceFilter(
        Optional<CentreCode> centre,
        Optional<LocationCode> location,
        Optional<Sku> item,
        Optional<Category> category,
        String words,
        Optional<LocalDate> expiresBefore) {
    public static final BalanceFilter ALL = new BalanceFilter(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "", Optional.empty());

    public static BalanceFilter at(CentreCode centre) {
        return new BalanceFilter(
                Optional.of(centre), ALL.location, ALL.item, ALL.category, ALL.words, ALL.expiresBefore);
    }

    /** Returns the same filter for one item. */
    public BalanceFilter of(Sku one) {
        return new BalanceFilter(centre, location, Optional.of(one), category, words, expiresBefore);
    }

    /** Returns the same filter for one category. */
    public BalanceFilter of(Category one) {
        return new BalanceFilter(centre, location, item, Optional.of(one), words, expiresBefore);
    }
}
