package org.sklad.beneficiaries;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sklad.access.CentreCode;
import org.sklad.centres.Room;
import org.sklad.centres.RoomCode;
import org.sklad.centres.Rooms;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/** Putting people into rooms. */
final class Placing {
    private Placing() {}

    /** @throws InvalidFields when the centre has no such room, or it is in use no more */
    static Optional<Room> room(Handle handle, Rooms rooms, CentreCode centre, Optional<RoomCode> code) {
        return code.map(each -> rooms.find(handle, centre, each)
                .filter(Room::active)
                .orElseThrow(() -> new InvalidFields(
                        "room", Message.of("beneficiaries.no-such-room", each.value(), centre.value()))));
    }

    static String code(Optional<Room> room) {
        return room.map(each -> each.code().value()).orElse("");
    }

    static String order(Optional<Room> room) {
        return room.map(Room::codeOrder).orElse("");
    }
}
