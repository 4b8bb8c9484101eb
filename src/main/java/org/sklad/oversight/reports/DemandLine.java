package org.sklad.oversight.reports;

import java.util.ArrayList;
import java.util.List;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.catalogue.Item;
import org.sklad.platform.i18n.Message;

/**
 * What people of one sex and age need in a centre and did not get, in the smallest unit.
 *
 * @param item the item, or for a style one of its sizes
 * @param people how many of them need it
 * @param available what can be given of the item there today and is not reserved
 * @param isShort whether the item is short there, as every page has it
 * @param before the same figure at the end of the day 30 days ago, of who lived there then
 */
public record DemandLine(
        CentreCode centre,
        DemandKey key,
        Item item,
        long unmet,
        long people,
        long before,
        long available,
        boolean isShort) {
    /** Name, for whom, and the size where one is named. */
    public Message title() {
        return key.style().isEmpty()
                        || (!key.size().isEmpty()
                                && key.size().equals(item.facts().size()))
                ? item.title()
                : item.styleTitle();
    }

    /** True where any size of the style will do. */
    public boolean isOfAnySize() {
        return key.style().isPresent() && key.size().isEmpty();
    }

    /** The size that is needed; empty for any, and for what has none. */
    public String size() {
        return key.style().isPresent() ? key.size() : item.facts().size();
    }

    /** More than none where it is more than it was. */
    public long change() {
        return unmet - before;
    }

    ReportPlace place() {
        return new ReportPlace(centre.value(), new ArrayList<>(key.place()));
    }

    static boolean isAfter(List<String> place, List<String> other) {
        for (int i = 0; i < place.size(); i++) {
            int compared = place.get(i).compareTo(other.get(i));
            if (compared != 0) {
                return compared > 0;
            }
        }
        return false;
    }
}
