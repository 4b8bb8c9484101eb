package org.sklad.goods.ledger;

import java.util.List;
import java.util.stream.Stream;
import org.sklad.barcodes.CodeKind;
import org.sklad.barcodes.OwnCode;
import org.sklad.goods.lots.LotCode;
import org.sklad.platform.crypto.Randomness;

/**
 * Codes offered for one lot that may be new. They are generated before the transaction, which generates nothing random. A random code may
 * be taken (eight digits are random: one in a hundred with a million lots), so there are several. All stay unused if the lot already
 * exists.
 */
public record LotCodes(List<LotCode> offered) {
    private static final int MANY = 6;

    public LotCodes {
        offered = List.copyOf(offered);
    }

    public static LotCodes random(Randomness randomness) {
        return random(randomness, 1);
    }

    /** Draws enough codes for several lots, if all of them are new. */
    public static LotCodes random(Randomness randomness, int lots) {
        return new LotCodes(Stream.generate(() -> LotCode.of(OwnCode.random(CodeKind.LOT, randomness)))
                .limit((long) lots * MANY)
                .toList());
    }
}
