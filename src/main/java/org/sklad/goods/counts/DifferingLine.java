package org.sklad.goods.counts;

import java.util.Optional;
import org.sklad.centres.places.Location;
import org.sklad.centres.places.LocationId;
import org.sklad.goods.ledger.CountedDifference;
import org.sklad.goods.ledger.Place;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.LotCode;

/**
 * A line that differs, at the moment of approval.
 *
 * @param difference counted quantity less the balance at its stamp
 * @param present present balance
 * @param correctedSince whether the balance of this place was corrected after the stamp, perhaps for the same units, in one of the ways
 *     that {@link CountLineDao#differing} looks for
 * @param gone whether the box has moved, or the location is closed
 */
record DifferingLine(
        int line,
        LocationId location,
        BoxCode box,
        LotCode lot,
        long difference,
        long present,
        boolean correctedSince,
        boolean gone) {

    /** Returns the reason why it cannot be posted; empty if it can. */
    Optional<Recount> obstacle() {
        if (gone) {
            return Optional.of(Recount.PLACE_GONE);
        }
        if (correctedSince) {
            return Optional.of(Recount.CORRECTED_SINCE);
        }
        return present + difference < 0 ? Optional.of(Recount.BELOW_ZERO) : Optional.empty();
    }

    /** Returns the line that the ledger posts for the difference. */
    CountedDifference at(Location there) {
        return new CountedDifference(line, lot, new Place(there, box), difference);
    }
}
