package org.sklad.goods.lots;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Optional;
import org.sklad.barcodes.CodeKind;
import org.sklad.barcodes.OwnCode;

/** The own code of a lot as a number: ten digits, beginning with 1. The label of the lot shows it. */
public record LotCode(long value) implements Comparable<LotCode> {
    public LotCode {
        OwnCode.require(CodeKind.LOT, value);
    }

    /**
     * Converts the code to a number.
     *
     * @throws IllegalArgumentException if it is not the code of a lot
     */
    public static LotCode of(OwnCode code) {
        return new LotCode(Long.parseLong(code.digits()));
    }

    /** Parses the digits of a label; empty for anything but a lot. */
    public static Optional<LotCode> find(String digits) {
        return OwnCode.find(digits).filter(code -> code.kind() == CodeKind.LOT).map(LotCode::of);
    }

    /** Reads the code in the address of a list, with or without blanks and hyphens between the groups. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static LotCode read(String typed) {
        return find(OwnCode.ungrouped(typed)).orElseThrow(() -> new IllegalArgumentException("not the code of a lot"));
    }

    /** Returns the code on the label. */
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
