package org.sklad.aid.needs;

import org.sklad.goods.catalogue.Item;
import org.sklad.platform.db.InTime;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.i18n.Message;

/**
 * A need with an item that names its goods.
 *
 * @param item the item, or for a style one of its sizes
 */
public record ListedNeed(Need need, Item item) implements InTime {
    /** Returns name, wearer and size of the goods, for the number that is needed. */
    public Message title() {
        return title(need.quantity());
    }

    /** Returns the title for another quantity than the one that is needed. */
    Message title(long quantity) {
        return isOfThisItem() ? item.title(quantity) : item.styleTitle(quantity);
    }

    /** Returns true if the need is for exactly this item, or for its style in its size. */
    public boolean isOfThisItem() {
        return need.style().isEmpty()
                || (!need.size().isEmpty() && need.size().equals(item.facts().size()));
    }

    @Override
    public PlaceInTime place() {
        return need.place();
    }
}
