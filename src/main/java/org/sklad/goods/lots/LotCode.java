package org.sklad.goods.lots;

import java.util.Optional;
import org.sklad.barcodes.CodeKind;
import org.sklad.barcodes.OwnCode;

/** The own code of a lot as a number: ten digits, the first of which is 1. It stands on the lot's label. */
public record LotCode(long value) implements Comparable<LotCode> {
    public LotCode {
        if (!isLot(OwnCode.find(Long.toString(value)))) {
            throw new IllegalArgumentException("not the code of a lot");
        }
    }

    /** As a number; throws {@link IllegalArgumentException} when the code stands on something else. */
    public static LotCode of(OwnCode code) {
        return new LotCode(Long.parseLong(code.digits()));
    }

    /** Digits as a label says them; empty for anything else. */
    public static Optional<LotCode> find(String digits) {
        return OwnCode.find(digits).filter(code -> code.kind() == CodeKind.LOT).map(LotCode::of);
    }

    private static boolean isLot(Optional<OwnCode> code) {
        return code.filter(each -> each.kind() == CodeKind.LOT).isPresent();
    }

    /** What the label says. */
    public OwnCode code() {
        return new OwnCode(toString());
    }

    @Override
    public int compareTo(LotCode other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
