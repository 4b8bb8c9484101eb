package org.sklad.goods.stock;

import java.time.LocalDate;
import java.util.Optional;
import org.sklad.access.roles.CentreCode;
import org.sklad.centres.places.LocationCode;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Sku;

/**
 * Which balances to list; what is absent does not restrict.
 *
 * @param location and all that stands beneath it; only with a centre
 * @param words what was typed to find some items, as the catalogue is searched; blank for all
 * @param expiresBefore the lots whose last day of use lies before this one, in the order of their dates
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

    /** The same of one item. */
    public BalanceFilter of(Sku one) {
        return new BalanceFilter(centre, location, Optional.of(one), category, words, expiresBefore);
    }

    /** The same of one category. */
    public BalanceFilter of(Category one) {
        return new BalanceFilter(centre, location, item, Optional.of(one), words, expiresBefore);
    }
}
