package org.sklad.centres.places;

import java.util.Optional;
import org.sklad.barcodes.CodeKind;
import org.sklad.barcodes.OwnCode;

/** The own code of a room as a number: sixteen digits, the first is 5. It hangs in the room where everybody can see it. */
public record RoomId(long value) {
    public RoomId {
        if (!fits(OwnCode.find(Long.toString(value)))) {
            throw new IllegalArgumentException("not the code of a room");
        }
    }

    /**
     * Converts the code of a label.
     *
     * @throws IllegalArgumentException if the code is for another kind
     */
    public static RoomId of(OwnCode code) {
        if (!fits(Optional.of(code))) {
            throw new IllegalArgumentException("not the code of a room");
        }
        return new RoomId(Long.parseLong(code.digits()));
    }

    private static boolean fits(Optional<OwnCode> code) {
        return code.filter(each -> each.kind() == CodeKind.ROOM).isPresent();
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
