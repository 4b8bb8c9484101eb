package org.sklad.receiving;

import org.sklad.catalogue.Item;
import org.sklad.catalogue.Unit;
import org.sklad.centres.LocationCode;
import org.sklad.stock.BoxCode;
import org.sklad.stock.Expiry;
import org.sklad.stock.LotCode;

/** Goods of a consignment that stand somewhere in the centre, and could be sorted; the quantity in smallest units. */
public record Sack(
        Item item, LotCode lot, String number, Expiry expiresOn, LocationCode location, BoxCode box, long quantity) {
    /** True where its quantity is typed in kilograms. */
    public boolean isWeighed() {
        return item.facts().unit() == Unit.G;
    }

    /** All of it, as it is typed. */
    public String all() {
        return isWeighed() ? Weight.kilograms(quantity) : Long.toString(quantity);
    }

    /** By which its form is told from the others. */
    public String row() {
        return lot + "-" + box + "-" + location.value();
    }
}
