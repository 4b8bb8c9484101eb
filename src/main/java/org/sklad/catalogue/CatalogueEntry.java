package org.sklad.catalogue;

import java.util.List;

/** An item with the codes on goods that mean it. */
public record CatalogueEntry(Item item, List<Identifier> identifiers) {
    public CatalogueEntry {
        identifiers = List.copyOf(identifiers);
    }
}
