package org.sklad.goods.catalogue;

import java.util.List;
import org.sklad.goods.classification.Sku;

/**
 * An item with the codes on goods that mean it.
 *
 * @param countsAs what its goods are: itself, or the item into which it was merged
 */
public record CatalogueEntry(Item item, List<Identifier> identifiers, Sku countsAs) {
    public CatalogueEntry {
        identifiers = List.copyOf(identifiers);
    }

    /** True when its goods are another's by now. */
    public boolean isMerged() {
        return !countsAs.equals(item.sku());
    }
}
