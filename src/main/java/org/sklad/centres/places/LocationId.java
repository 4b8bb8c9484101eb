package org.sklad.centres.places;

import org.sklad.barcodes.CodeKind;
import org.sklad.barcodes.OwnCode;

/** The own code of a location as a number: ten digits, the first is 4. It is on the location's label. */
public record LocationId(long value) implements Comparable<LocationId> {
    public LocationId {
        OwnCode.require(CodeKind.LOCATION, value);
    }

    /**
     * Converts the code of a label.
     *
     * @throws IllegalArgumentException if the code is for another kind
     */
    public static LocationId of(OwnCode code) {
        return new LocationId(Long.parseLong(code.digits()));
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
