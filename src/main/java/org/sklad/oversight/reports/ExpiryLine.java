package org.sklad.oversight.reports;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.lots.LotCode;

/**
 * A lot in stock in a centre that expires or is expired.
 *
 * @param available part that can be handed out today and is not reserved
 * @param today today's date in the centre
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
    /** The number of days after today on which the lot can be used; negative if it is expired. */
    public long daysLeft() {
        return ChronoUnit.DAYS.between(today, expiresOn);
    }

    ReportPlace place() {
        return ReportPlace.of(centre, expiresOn.toString(), item.sku().value(), Long.toString(lot.value()));
    }
}
