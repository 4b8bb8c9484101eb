package org.sklad.goods.shelves;

import org.sklad.centres.places.LocationCode;

/**
 * Where goods may be put, since such goods stand there already.
 *
 * @param quantity how many smallest units of them stand there
 * @param size true when it is the item itself that stands there; false when they are other sizes of its style
 */
public record ProposedLocation(LocationCode location, long quantity, boolean size) {}
