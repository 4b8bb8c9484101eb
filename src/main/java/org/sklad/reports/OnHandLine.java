package org.sklad.reports;

import org.sklad.access.CentreCode;
import org.sklad.catalogue.Item;

/**
 * What stands of an item in a centre, in its smallest unit.
 *
 * @param available how much of it may be given today
 * @param used how much was handed out from the centre's stock in the last 30 days and not taken back
 * @param enough false for a shortage: less can be given than was used, or nothing can be given of what stands there
 */
public record OnHandLine(CentreCode centre, Item item, long quantity, long available, long used, boolean enough) {
    ReportPlace place() {
        return ReportPlace.of(centre, item.sku().value());
    }
}
