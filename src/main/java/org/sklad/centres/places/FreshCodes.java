package org.sklad.centres.places;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.sklad.barcodes.CodeKind;
import org.sklad.barcodes.OwnCode;
import org.sklad.platform.crypto.Randomness;

/**
 * Codes for new things, made before the transaction, in which nothing random is made. Two random codes can meet: there are more
 * than are needed, and whoever inserts takes the next one when one is taken.
 */
public record FreshCodes(List<OwnCode> codes) {
    private static final int SPARE = 20;

    public static FreshCodes draw(CodeKind kind, int needed, Randomness randomness) {
        return new FreshCodes(IntStream.range(0, needed + SPARE)
                .mapToObj(each -> OwnCode.random(kind, randomness))
                .distinct()
                .toList());
    }

    /** Inserts one row under a code that is free; each insert says how many rows it made, 0 where the code is taken. */
    public void insert(ToIntFunction<OwnCode> insert) {
        insertAll(List.of(insert));
    }

    /** Inserts one row after the other. Changes nothing in here: the work of a transaction may run again. */
    void insertAll(List<ToIntFunction<OwnCode>> inserts) {
        int next = 0;
        for (ToIntFunction<OwnCode> insert : inserts) {
            while (insert.applyAsInt(codes.get(next++)) == 0) {
                // Taken: the next one.
            }
        }
    }
}
