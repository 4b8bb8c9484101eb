package org.sklad.goods.intake;

import java.util.Optional;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.stock.GoodsMeaning;

/**
 * The goods that a code means to who receives.
 *
 * @param unitsEach for how many smallest units one scan stands
 * @param number the maker's lot number where the code tells it, else empty
 * @param ofLot true for the label of a lot, which says all: also that there is no number and no date
 */
public record Recognised(Item item, long unitsEach, String number, Expiry expiresOn, boolean ofLot) {
    static Recognised unit(Item item) {
        return new Recognised(item, 1, "", Expiry.NEVER, false);
    }

    /** True when nothing has to be asked of a medicine. */
    public boolean tellsLot() {
        return !number.isEmpty() && !expiresOn.equals(Expiry.NEVER);
    }

    /** Empty for what is no goods, or a box, which is not received by its label. */
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
