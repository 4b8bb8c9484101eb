package org.sklad.goods.lots;

import java.util.Optional;
import org.sklad.barcodes.CodeKind;
import org.sklad.barcodes.OwnCode;
import org.sklad.barcodes.Scanned;
import org.sklad.platform.i18n.NamedByCode;

/** The own code of a box as a number: ten digits, beginning with 2. {@link #LOOSE} means goods in no box. */
public record BoxCode(long value) implements Comparable<BoxCode>, NamedByCode {
    public static final BoxCode LOOSE = new BoxCode(0);

    public BoxCode {
        if (value != 0) {
            OwnCode.require(CodeKind.BOX, value);
        }
    }

    /**
     * Converts the code to a number.
     *
     * @throws IllegalArgumentException if it is not the code of a box
     */
    public static BoxCode of(OwnCode code) {
        return new BoxCode(Long.parseLong(code.digits()));
    }

    /** Parses the digits of a label; empty for anything but a box. */
    public static Optional<BoxCode> find(String digits) {
        return OwnCode.find(digits).filter(code -> code.kind() == CodeKind.BOX).map(BoxCode::of);
    }

    /** Returns the box whose label was scanned; empty for any other scan. */
    public static Optional<BoxCode> scanned(Scanned scanned) {
        return scanned instanceof Scanned.Own own && own.code().kind() == CodeKind.BOX
                ? Optional.of(of(own.code()))
                : Optional.empty();
    }

    public boolean isLoose() {
        return value == 0;
    }

    /** Returns the digits on the label; empty for loose goods. */
    public Optional<String> digits() {
        return isLoose() ? Optional.empty() : Optional.of(toString());
    }

    /** Returns the digits in groups of four, as on the label. */
    public String grouped() {
        return OwnCode.find(toString()).map(OwnCode::grouped).orElse("");
    }

    @Override
    public int compareTo(BoxCode other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
