package org.sklad.goods.shelves;

import org.sklad.centres.places.LocationCode;

/**
 * A location proposed for goods because such goods are already there.
 *
 * @param quantity smallest units of them there
 * @param size true if the item itself is there; false for other sizes of its style
 */
public record ProposedLocation(LocationCode location, long quantity, boolean size) {}
