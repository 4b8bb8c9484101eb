package org.sklad.centres.places;

import org.sklad.barcodes.CodeKind;
import org.sklad.barcodes.OwnCode;

/** The own code of a room as a number: sixteen digits, the first is 5. It hangs in the room where everybody can see it. */
public record RoomId(long value) {
    public RoomId {
        OwnCode.require(CodeKind.ROOM, value);
    }

    /**
     * Converts the code of a label.
     *
     * @throws IllegalArgumentException if the code is for another kind
     */
    public static RoomId of(OwnCode code) {
        return new RoomId(Long.parseLong(code.digits()));
    }

    /** Returns the code on the label. */
    public OwnCode code() {
        return new OwnCode(toString());
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
