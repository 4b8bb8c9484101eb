package org.sklad.oversight.reports;

import java.util.Set;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.planning.Measured;
import org.sklad.goods.planning.ShortReason;

/** What is in a centre of an item, in its smallest unit, and whether it is short. */
public record OnHandLine(Measured measured) {
    public CentreCode centre() {
        return measured.centre();
    }

    public Item item() {
        return measured.item();
    }

    public long quantity() {
        return measured.onHand();
    }

    /** What can be given today and is not reserved. */
    public long available() {
        return measured.available();
    }

    /** What people need of it and neither got nor have reserved. */
    public long needed() {
        return measured.needed();
    }

    /** In the last 90 days of the item's season, with what the desk had to refuse. */
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
