package org.sklad.goods.kits;

import java.util.List;

/**
 * A kit, and how many of it could be put together now.
 *
 * @param kit its sku
 * @param possible how many kits
 * @param limitedBy the sku of the part that is used up first
 */
public record KitAnswer(String kit, int version, long possible, String limitedBy, List<KitPartAnswer> parts) {
    public KitAnswer {
        parts = List.copyOf(parts);
    }

    /**
     * A part of it, in smallest units.
     *
     * @param quantity in one kit
     * @param usable what may be used of it at the place
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
