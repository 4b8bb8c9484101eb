package org.sklad.goods.catalogue;

import java.util.List;
import org.sklad.goods.classification.Sku;

/**
 * An item with the codes on goods that identify it.
 *
 * @param countsAs the item that its goods count as: itself, or the item it was merged into
 */
public record CatalogueEntry(Item item, List<Identifier> identifiers, Sku countsAs) {
    public CatalogueEntry {
        identifiers = List.copyOf(identifiers);
    }

    /** True if its goods count as another item. */
    public boolean isMerged() {
        return !countsAs.equals(item.sku());
    }
}
