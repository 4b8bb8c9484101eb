package org.sklad.goods.kits;

import java.util.List;

/**
 * A kit, and the number that can be assembled now.
 *
 * @param kit its sku
 * @param possible number of kits
 * @param limitedBy sku of the part that runs out first
 */
public record KitAnswer(String kit, int version, long possible, String limitedBy, List<KitPartAnswer> parts) {
    public KitAnswer {
        parts = List.copyOf(parts);
    }

    /**
     * A part of a kit, in smallest units.
     *
     * @param quantity units in one kit
     * @param usable usable units at the place
     */
    public record KitPartAnswer(String item, long quantity, long usable) {}

    static KitAnswer of(KitStock stock) {
        return new KitAnswer(
                stock.kit().value(),
                stock.version(),
                stock.possible(),
                stock.limiting().item().value(),
                stock.parts().stream()
                        .map(part -> new KitPartAnswer(part.item().value(), part.quantity(), part.usable()))
                        .toList());
    }
}
