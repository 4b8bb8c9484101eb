package org.sklad.goods.counts;

import java.util.Optional;
import org.sklad.goods.catalogue.Item;
import org.sklad.platform.db.InTime;
import org.sklad.platform.db.PlaceInTime;

/** A count in the list, with its item if its scope is one item. */
public record CountRow(Count count, Optional<Item> item) implements InTime {
    @Override
    public PlaceInTime place() {
        return count.place();
    }
}
