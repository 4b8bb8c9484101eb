package org.sklad.centres.places;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.sklad.barcodes.CodeKind;
import org.sklad.barcodes.OwnCode;
import org.sklad.platform.crypto.Randomness;

/**
 * Codes for new rows, made before the transaction, because nothing random is made inside one. Two random codes can be equal, so
 * there are spare codes, and an insert takes the next one if a code is taken.
 */
public record FreshCodes(List<OwnCode> codes) {
    private static final int SPARE = 20;

    public static FreshCodes draw(CodeKind kind, int needed, Randomness randomness) {
        return new FreshCodes(IntStream.range(0, needed + SPARE)
                .mapToObj(each -> OwnCode.random(kind, randomness))
                .distinct()
                .toList());
    }

    /** Inserts one row with a free code. The insert returns the number of new rows: 0 if the code is taken. */
    public void insert(ToIntFunction<OwnCode> insert) {
        insertAll(List.of(insert));
    }

    /** Inserts one row after another. Changes no state here, because the work of a transaction may run again. */
    void insertAll(List<ToIntFunction<OwnCode>> inserts) {
        int next = 0;
        for (ToIntFunction<OwnCode> insert : inserts) {
            while (insert.applyAsInt(codes.get(next++)) == 0) {
                // The code is taken: try the next one.
            }
        }
    }
}
