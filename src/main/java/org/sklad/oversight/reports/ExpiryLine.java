package org.sklad.oversight.reports;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.lots.LotCode;

/**
 * A lot that stands in a centre and expires, or is expired.
 *
 * @param available how much of it may be given today
 * @param today in the centre
 */
public record ExpiryLine(
        CentreCode centre,
        Item item,
        LotCode lot,
        String number,
        LocalDate expiresOn,
        long quantity,
        long available,
        LocalDate today) {
    /** For how many days after today it can be used; below zero once it is expired. */
    public long daysLeft() {
        return ChronoUnit.DAYS.between(today, expiresOn);
    }

    ReportPlace place() {
        return ReportPlace.of(centre, expiresOn.toString(), item.sku().value(), Long.toString(lot.value()));
    }
}
