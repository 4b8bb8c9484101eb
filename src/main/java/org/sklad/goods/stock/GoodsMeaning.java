package org.sklad.goods.stock;

import java.util.List;
import org.sklad.centres.places.Location;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.lots.LotCode;
import org.sklad.platform.i18n.Message;

/** The goods that a scanned code means. */
public sealed interface GoodsMeaning {
    /**
     * An item without a lot, or an item whose code names a lot that is not in the centre.
     *
     * @param quantity smallest units per scan
     * @param number the manufacturer's lot number if the code contains it, else empty
     * @param expiresOn {@link Expiry#NEVER} if the code does not contain it
     */
    record OfItem(Item item, long quantity, String number, Expiry expiresOn) implements GoodsMeaning {
        public OfItem(Item item, long quantity) {
            this(item, quantity, "", Expiry.NEVER);
        }

        /** True for a pack of a medicine whose lot is not here. Another lot must not be booked in its place, or both would be wrong. */
        public boolean isOfMissingLot() {
            return item.isMedicine() && !number.isEmpty();
        }
    }

    /**
     * A lot that is or was in the centre.
     *
     * @param quantity smallest units per scan: one for our own label, the contents for a manufacturer's pack
     * @param alike the lots that the code cannot distinguish, this one first: for a manufacturer's code, the lots of several
     *     donors. A recalled one comes before all others
     */
    record OfLot(Lot lot, Item item, long quantity, List<LotCode> alike) implements GoodsMeaning {
        public OfLot {
            alike = List.copyOf(alike);
        }

        public OfLot(Lot lot, Item item) {
            this(lot, item, 1, List.of(lot.code()));
        }
    }

    /** A box in the centre. */
    record OfBox(BoxCode box, Location location) implements GoodsMeaning {}

    /** A location of the centre. */
    record OfLocation(Location location) implements GoodsMeaning {}

    /** A manufacturer's code that cannot be read completely. No part of it is used. */
    record Faulty(Message fault) implements GoodsMeaning {}
}
