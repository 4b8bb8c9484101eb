package org.sklad.centres.places;

import java.util.Optional;
import org.sklad.barcodes.CodeKind;
import org.sklad.barcodes.OwnCode;

/** The own code of a room as a number: sixteen digits, the first of which is 5. It hangs there for everybody to see. */
public record RoomId(long value) {
    public RoomId {
        if (!fits(OwnCode.find(Long.toString(value)))) {
            throw new IllegalArgumentException("not the code of a room");
        }
    }

    /** The code of a label; throws {@link IllegalArgumentException} when it stands on something else. */
    public static RoomId of(OwnCode code) {
        if (!fits(Optional.of(code))) {
            throw new IllegalArgumentException("not the code of a room");
        }
        return new RoomId(Long.parseLong(code.digits()));
    }

    private static boolean fits(Optional<OwnCode> code) {
        return code.filter(each -> each.kind() == CodeKind.ROOM).isPresent();
    }

    /** What the label says. */
    public OwnCode code() {
        return new OwnCode(toString());
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
