package org.sklad.centres.places;

import java.util.Optional;
import org.sklad.barcodes.CodeKind;
import org.sklad.barcodes.OwnCode;

/** The own code of a location as a number: ten digits, the first is 4. It is on the location's label. */
public record LocationId(long value) implements Comparable<LocationId> {
    public LocationId {
        if (!isLocation(OwnCode.find(Long.toString(value)))) {
            throw new IllegalArgumentException("not the code of a location");
        }
    }

    /**
     * Converts the code of a label.
     *
     * @throws IllegalArgumentException if the code is for another kind
     */
    public static LocationId of(OwnCode code) {
        if (!isLocation(Optional.of(code))) {
            throw new IllegalArgumentException("not the code of a location");
        }
        return new LocationId(Long.parseLong(code.digits()));
    }

    private static boolean isLocation(Optional<OwnCode> code) {
        return code.filter(each -> each.kind() == CodeKind.LOCATION).isPresent();
    }

    /** Returns the code on the label. */
    public OwnCode code() {
        return new OwnCode(toString());
    }

    @Override
    public int compareTo(LocationId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
