package org.sklad.transfers;

import java.util.Optional;
import java.util.Set;
import org.sklad.centres.Location;
import org.sklad.stock.LotCode;

/**
 * What a code means to who receives a transfer.
 *
 * @param place a location of their centre
 * @param lots those of the waybill that it may be of; none where it means nothing on it
 * @param units how many smallest units one scan stands for
 */
record ScannedArrival(Optional<Location> place, Set<LotCode> lots, long units) {
    ScannedArrival {
        lots = Set.copyOf(lots);
    }
}
