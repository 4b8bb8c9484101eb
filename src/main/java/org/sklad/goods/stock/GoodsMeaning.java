package org.sklad.goods.stock;

import java.util.List;
import org.sklad.centres.places.Location;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.lots.LotCode;
import org.sklad.platform.i18n.Message;

/** What a scanned code means among goods. */
public sealed interface GoodsMeaning {
    /**
     * An item, whatever its lot; or one whose code tells a lot that does not stand in the centre.
     *
     * @param quantity how many smallest units one scan stands for
     * @param number the maker's lot number where the code tells it, else empty
     * @param expiresOn {@link Expiry#NEVER} where the code does not tell it
     */
    record OfItem(Item item, long quantity, String number, Expiry expiresOn) implements GoodsMeaning {
        public OfItem(Item item, long quantity) {
            this(item, quantity, "", Expiry.NEVER);
        }

        /** True for a pack of a medicine whose lot does not stand here: to book another lot in its place would make both wrong. */
        public boolean isOfMissingLot() {
            return item.isMedicine() && !number.isEmpty();
        }
    }

    /**
     * A lot that stands or stood in the centre.
     *
     * @param quantity how many smallest units one scan stands for: one for our own label, what is in it for a maker's pack
     * @param alike the lots that nobody could tell apart by the code, this one first: of several donors, where it is a maker's
     */
    record OfLot(Lot lot, Item item, long quantity, List<LotCode> alike) implements GoodsMeaning {
        public OfLot {
            alike = List.copyOf(alike);
        }

        public OfLot(Lot lot, Item item) {
            this(lot, item, 1, List.of(lot.code()));
        }
    }

    /** A box that stands in the centre. */
    record OfBox(BoxCode box, Location location) implements GoodsMeaning {}

    /** A location of the centre. */
    record OfLocation(Location location) implements GoodsMeaning {}

    /** A code of a maker that cannot be read to its end; nothing of it is acted upon. */
    record Faulty(Message fault) implements GoodsMeaning {}
}
