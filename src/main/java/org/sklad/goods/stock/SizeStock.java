package org.sklad.goods.stock;

import org.sklad.goods.catalogue.Item;

/** The stock of an item, which may be a size of a style. It is 0 if the item is out of stock. */
public record SizeStock(Item item, ItemStock stock) {
    public long quantity() {
        return stock.quantity();
    }

    public long usable() {
        return stock.usable();
    }
}
