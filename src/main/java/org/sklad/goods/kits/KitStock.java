package org.sklad.goods.kits;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.classification.Sku;

/**
 * A kit, and what of its parts may be used at a place.
 *
 * @param parts of the composition in use, at least one
 * @param items the kit and its parts
 */
public record KitStock(Sku kit, List<PartStock> parts, Map<Sku, Item> items) {
    public KitStock {
        parts = List.copyOf(parts);
        items = Map.copyOf(items);
    }

    public Item item(Sku sku) {
        Item item = items.get(sku);
        if (item == null) {
            throw new IllegalArgumentException("no such part of this kit");
        }
        return item;
    }

    public Item item() {
        return item(kit);
    }

    public int version() {
        return parts.get(0).version();
    }

    /** How many kits can be put together now. */
    public long possible() {
        return limiting().kits();
    }

    /** The part that is used up first. */
    public PartStock limiting() {
        return parts.stream().min(Comparator.comparing(PartStock::kits)).orElseThrow();
    }

    /** Those of which there are not enough for so many kits. */
    List<PartStock> shortFor(long kits) {
        return parts.stream().filter(part -> part.missing(kits) > 0).toList();
    }
}
