package org.sklad.oversight.reports;

import java.util.Set;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.planning.MeasuredItem;
import org.sklad.goods.planning.ShortReason;

/** The stock of an item in a centre, in its smallest unit, with its shortage. */
public record OnHandLine(MeasuredItem measured) {
    public CentreCode centre() {
        return measured.centre();
    }

    public Item item() {
        return measured.item();
    }

    public long quantity() {
        return measured.onHand();
    }

    /** The quantity that can be given today and is not reserved. */
    public long available() {
        return measured.available();
    }

    /** The unmet demand. */
    public long needed() {
        return measured.needed();
    }

    /** The use in the last 90 days of the item's season, including refused requests. */
    public long used() {
        return measured.used();
    }

    public Set<ShortReason> reasons() {
        return measured.reasons();
    }

    public boolean enough() {
        return !measured.isShort();
    }

    ReportPlace place() {
        return ReportPlace.of(centre(), item().sku().value());
    }
}
