package org.sklad.aid.needs;

import org.sklad.goods.catalogue.Item;
import org.sklad.platform.db.InTime;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.i18n.Message;

/**
 * A need with the name of its goods.
 *
 * @param item the item, or for a style one of its sizes
 */
public record ListedNeed(Need need, Item item) implements InTime {
    /** Name, for whom, size. */
    public Message title() {
        return isOfThisItem() ? item.title() : item.styleTitle();
    }

    /** True where it is this very item, or its style in its size, and no other of the style. */
    public boolean isOfThisItem() {
        return need.style().isEmpty()
                || (!need.size().isEmpty() && need.size().equals(item.facts().size()));
    }

    @Override
    public PlaceInTime place() {
        return need.place();
    }
}
