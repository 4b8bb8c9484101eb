package org.sklad.goods.intake;

import java.util.Optional;
import org.sklad.barcodes.Gtin;
import org.sklad.goods.catalogue.Item;

/**
 * An item that an unknown code may mean.
 *
 * @param reason absent if only its name has the words of a search
 * @param stock smallest units in the centre
 */
public record Likely(Item item, Optional<Reason> reason, long stock) {
    private static final int FULL = 14;
    private static final int MAKER = 8;

    /** Returns the first digits of a product number, which name its maker; empty for the numbers that a shop makes for itself. */
    public static Optional<String> maker(Gtin product) {
        return Optional.of(product)
                .filter(gtin -> !gtin.isRestrictedCirculation() && gtin.digits().length() == FULL)
                .map(gtin -> gtin.digits().substring(0, MAKER));
    }

    /** The reason to expect an item, the strongest first. */
    public enum Reason {
        /** It is announced in this consignment. */
        ANNOUNCED,
        /** It has a code of the same maker. */
        MAKER,
        /** The donor has sent it before. */
        DONOR
    }
}
