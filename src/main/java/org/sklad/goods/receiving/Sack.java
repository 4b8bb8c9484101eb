package org.sklad.goods.receiving;

import org.sklad.centres.places.LocationCode;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.classification.Unit;
import org.sklad.goods.intake.Weight;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.LotCode;

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
