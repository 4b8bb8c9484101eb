package org.sklad.goods.stock;

import org.sklad.goods.catalogue.Item;

/** What stands of an item, which may be a size of a style; nothing, where it is out of stock. */
public record SizeStock(Item item, ItemStock stock) {
    public long quantity() {
        return stock.quantity();
    }

    public long usable() {
        return stock.usable();
    }
}
