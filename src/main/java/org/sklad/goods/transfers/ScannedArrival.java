package org.sklad.goods.transfers;

import java.util.Optional;
import java.util.Set;
import org.sklad.centres.places.Location;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.LotCode;

/**
 * Meaning of a code for the receiver of a transfer.
 *
 * @param place a location of the receiver's centre
 * @param box a box that arrives with all its contents
 * @param lots lots of the waybill that the code can mean; empty if none
 * @param item item of these lots
 * @param units smallest units per scan
 */
record ScannedArrival(
        Optional<Location> place, Optional<BoxCode> box, Set<LotCode> lots, Optional<Sku> item, long units) {
    ScannedArrival {
        lots = Set.copyOf(lots);
    }
}
