package org.sklad.centres;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.sklad.barcodes.CodeKind;
import org.sklad.barcodes.OwnCode;
import org.sklad.platform.crypto.Randomness;

/**
 * Codes for new locations, made before the transaction, in which nothing random is made. Two random codes can meet: there are
 * more than are needed, and whoever inserts takes the next one when one is taken.
 */
record FreshIds(List<LocationId> ids) {
    private static final int SPARE = 20;

    static FreshIds draw(int needed, Randomness randomness) {
        return new FreshIds(IntStream.range(0, needed + SPARE)
                .mapToObj(each -> LocationId.of(OwnCode.random(CodeKind.LOCATION, randomness)))
                .distinct()
                .toList());
    }

    /** Inserts one location after the other under the codes that are free. Changes nothing here: the work may run again. */
    void insert(LocationDao dao, List<Function<LocationId, Location>> locations) {
        int next = 0;
        for (Function<LocationId, Location> location : locations) {
            while (dao.insertUnlessTaken(location.apply(ids.get(next++))) == 0) {
                // Taken: the next one.
            }
        }
    }
}
