package org.sklad.people.beneficiaries;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.centres.places.Room;
import org.sklad.centres.places.RoomCode;
import org.sklad.centres.places.Rooms;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/** Assigns people to rooms. */
public final class RoomAssignment {
    private RoomAssignment() {}

    /**
     * Finds the room for a person.
     *
     * @throws InvalidFields if the centre has no room with this code, or the room is no longer in use
     */
    public static Optional<Room> room(Handle handle, Rooms rooms, CentreCode centre, Optional<RoomCode> code) {
        return code.map(each -> rooms.find(handle, centre, each)
                .filter(Room::active)
                .orElseThrow(() ->
                        new InvalidFields("room", Message.of("beneficiaries.no-such-room", each.value(), centre))));
    }

    public static String code(Optional<Room> room) {
        return room.map(each -> each.code().value()).orElse("");
    }

    public static String order(Optional<Room> room) {
        return room.map(Room::codeOrder).orElse("");
    }
}
