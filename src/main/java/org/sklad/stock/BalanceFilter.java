package org.sklad.stock;

import java.time.LocalDate;
import java.util.Optional;
import org.sklad.access.CentreCode;
import org.sklad.catalogue.Category;
import org.sklad.catalogue.Sku;
import org.sklad.centres.LocationCode;

/**
 * Which balances to list; what is absent does not restrict.
 *
 * @param location and all that stands beneath it; only with a centre
 * @param expiresBefore the lots whose last day of use lies before this one, in the order of their dates
 */
public record BalanceFilter(
        Optional<CentreCode> centre,
        Optional<LocationCode> location,
        Optional<Sku> item,
        Optional<Category> category,
        Optional<LocalDate> expiresBefore) {
    public static BalanceFilter at(CentreCode centre) {
        return new BalanceFilter(
                Optional.of(centre), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
