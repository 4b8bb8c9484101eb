package org.sklad.goods.counts;

import java.util.Optional;
import org.sklad.barcodes.RawCode;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.LotCode;

/**
 * A counted quantity of a lot, which is named directly or by scanned text.
 *
 * @param location code of the location within the centre
 * @param box box that holds the goods; absent for loose goods
 * @param quantity smallest units; absent if {@code times} or the code gives the number
 * @param times number of scans of the code
 * @param add whether to add to the count of this lot in this place; else the quantity is the total there
 */
public record NewCountLine(
        String location,
        Optional<BoxCode> box,
        Optional<LotCode> lot,
        Optional<RawCode> code,
        Optional<Long> quantity,
        Optional<Long> times,
        boolean add) {

    /** A larger number is a typing error. */
    public static final long MOST = 10_000_000;

    /** Sets the total of loose goods of a lot. */
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

    /** Adds one scan to the scans before. */
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
