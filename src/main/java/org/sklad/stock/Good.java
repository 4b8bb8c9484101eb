package org.sklad.stock;

import org.sklad.catalogue.Item;
import org.sklad.centres.Location;

/** What a scanned code means among goods. */
public sealed interface Good {
    /**
     * An item, whatever its lot.
     *
     * @param quantity how many smallest units one scan stands for
     */
    record OfItem(Item item, long quantity) implements Good {}

    /** A lot that stands or stood in the centre. */
    record OfLot(Lot lot, Item item) implements Good {}

    /** A box that stands in the centre. */
    record OfBox(BoxCode box, Location location) implements Good {}

    /** A location of the centre. */
    record OfLocation(Location location) implements Good {}
}
