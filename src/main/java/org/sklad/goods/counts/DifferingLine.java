package org.sklad.goods.counts;

import java.util.Optional;
import org.sklad.centres.places.LocationId;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.LotCode;

/**
 * A line that differs, at the moment of approval.
 *
 * @param difference what was counted without what stood in the books at its stamp
 * @param present what stands in the books now
 * @param correctedSince whether the books of this place were corrected after the stamp: by another count, as lost, stolen, found or wrong,
 *     or by a handout that had happened before it was counted and was recorded afterwards; what this line misses may be the same
 * @param gone whether the box stands elsewhere, or the location is closed
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

    /** Why it cannot be posted; empty where it can. */
    Optional<Recount> obstacle() {
        if (gone) {
            return Optional.of(Recount.PLACE_GONE);
        }
        if (correctedSince) {
            return Optional.of(Recount.CORRECTED_SINCE);
        }
        return present + difference < 0 ? Optional.of(Recount.BELOW_ZERO) : Optional.empty();
    }
}
