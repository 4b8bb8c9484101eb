package org.sklad.goods.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * The contents of an item page.
 *
 * @param merge the merge of this item into another, if any
 * @param merged the merges into this item, latest first
 */
public record ItemDetails(
        CatalogueEntry entry,
        List<Item> sizes,
        Optional<CompositionView> parts,
        Optional<Merge> merge,
        List<Merge> merged) {
    public ItemDetails {
        sizes = List.copyOf(sizes);
        merged = List.copyOf(merged);
    }
}
