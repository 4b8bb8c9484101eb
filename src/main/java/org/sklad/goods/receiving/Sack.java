package org.sklad.goods.receiving;

import org.sklad.centres.places.LocationCode;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.classification.Unit;
import org.sklad.goods.intake.Weight;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.LotCode;

/** Goods of a consignment in stock that can be sorted. The quantity is in smallest units. */
public record Sack(
        Item item, LotCode lot, String number, Expiry expiresOn, LocationCode location, BoxCode box, long quantity) {
    /** True if the quantity is typed in kilograms. */
    public boolean isWeighed() {
        return item.facts().unit() == Unit.G;
    }

    /** The whole quantity, formatted for the input field. */
    public String all() {
        return isWeighed() ? Weight.kilograms(quantity) : Long.toString(quantity);
    }

    /** Key of its form on the page. */
    public String row() {
        return lot + "-" + box + "-" + location.value();
    }
}
