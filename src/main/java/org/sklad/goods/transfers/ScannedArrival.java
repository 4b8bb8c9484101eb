package org.sklad.goods.transfers;

import java.util.Optional;
import java.util.Set;
import org.sklad.centres.places.Location;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.LotCode;

/**
 * What a code means to who receives a transfer.
 *
 * @param place a location of their centre
 * @param box one, which arrives with all that is in it
 * @param lots those of the waybill that it may be of; none where it means nothing on it
 * @param item what these are of
 * @param units how many smallest units one scan stands for
 */
record ScannedArrival(
        Optional<Location> place, Optional<BoxCode> box, Set<LotCode> lots, Optional<Sku> item, long units) {
    ScannedArrival {
        lots = Set.copyOf(lots);
    }
}
