package org.sklad.oversight.reports;

import java.util.ArrayList;
import java.util.List;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.catalogue.Item;
import org.sklad.platform.i18n.Message;

/**
 * The unmet demand of people of one sex and age in a centre, in smallest units.
 *
 * @param item the item, or for a style one of its sizes
 * @param people number of people who need it
 * @param available quantity of the item that can be given there today and is not reserved
 * @param isShort true if the item is short there, by the same figure as on every page
 * @param before the unmet demand at the end of the day 30 days ago, of the residents of that time
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
    /** The name of the item, or of its style if the line is not about this size. */
    public Message title() {
        return key.style().isEmpty()
                        || (!key.size().isEmpty()
                                && key.size().equals(item.facts().size()))
                ? item.title()
                : item.styleTitle();
    }

    /** True if any size of the style meets the need. */
    public boolean isOfAnySize() {
        return key.style().isPresent() && key.size().isEmpty();
    }

    /** The needed size; empty for any size and for items without sizes. */
    public String size() {
        return key.style().isPresent() ? key.size() : item.facts().size();
    }

    /** The change of the unmet demand; positive if it grew. */
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
