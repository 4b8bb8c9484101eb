package org.sklad.goods.counts;

import java.util.Optional;
import org.sklad.barcodes.RawCode;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.LotCode;

/**
 * What somebody counted, named by its lot or by whatever a scanner sent.
 *
 * @param location where it stands: its code within the centre
 * @param box in which it is; absent for loose goods
 * @param quantity smallest units; absent where {@code times} or the code says how many
 * @param times how many scans of the code
 * @param add whether it comes on top of what was counted of this lot in this place; else it is all that stands there
 */
public record NewCountLine(
        String location,
        Optional<BoxCode> box,
        Optional<LotCode> lot,
        Optional<RawCode> code,
        Optional<Long> quantity,
        Optional<Long> times,
        boolean add) {

    /** More of anything at once is a slip of the keyboard. */
    public static final long MOST = 10_000_000;

    /** All that stands there loose of a lot. */
    public static NewCountLine of(String location, LotCode lot, long quantity) {
        return new NewCountLine(
                location,
                Optional.empty(),
                Optional.of(lot),
                Optional.empty(),
                Optional.of(quantity),
                Optional.empty(),
                false);
    }

    /** One scan, which comes on top of those before. */
    public static NewCountLine scanned(String location, RawCode code) {
        return new NewCountLine(
                location,
                Optional.empty(),
                Optional.empty(),
                Optional.of(code),
                Optional.empty(),
                Optional.empty(),
                true);
    }

    public NewCountLine adding() {
        return new NewCountLine(location, box, lot, code, quantity, times, true);
    }

    public NewCountLine in(BoxCode other) {
        return new NewCountLine(location, Optional.of(other), lot, code, quantity, times, add);
    }
}
