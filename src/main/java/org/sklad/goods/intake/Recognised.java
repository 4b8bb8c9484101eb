package org.sklad.goods.intake;

import java.util.Optional;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.stock.GoodsMeaning;

/**
 * The goods that a code means during receiving.
 *
 * @param unitsEach smallest units per scan
 * @param number the maker's lot number if the code contains it, else empty
 * @param ofLot true for a lot label, which determines the whole lot, even one without number and date
 */
public record Recognised(Item item, long unitsEach, String number, Expiry expiresOn, boolean ofLot) {
    static Recognised unit(Item item) {
        return new Recognised(item, 1, "", Expiry.NEVER, false);
    }

    /** True if the code contains both lot number and expiry date, so a medicine needs no further input. */
    public boolean tellsLot() {
        return !number.isEmpty() && !expiresOn.equals(Expiry.NEVER);
    }

    /**
     * Finds the goods in the meaning of a code.
     *
     * @return empty for a code that means no goods, and for a box, which cannot be received by its label
     */
    public static Optional<Recognised> of(GoodsMeaning good) {
        if (good instanceof GoodsMeaning.OfItem item) {
            return Optional.of(new Recognised(item.item(), item.quantity(), item.number(), item.expiresOn(), false));
        }
        if (good instanceof GoodsMeaning.OfLot known) {
            Lot lot = known.lot();
            return Optional.of(new Recognised(known.item(), known.quantity(), lot.number(), lot.expiresOn(), true));
        }
        return Optional.empty();
    }
}
