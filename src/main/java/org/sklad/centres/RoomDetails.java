package org.sklad.centres;

import org.sklad.access.CentreCode;

/** What can be said of a room: see {@link Room}. */
public record RoomDetails(String nameBg, String nameEn, String floor, boolean active) {
    Room room(RoomId id, CentreCode centre, RoomCode code, long version) {
        return new Room(id, centre, code, nameBg, nameEn, floor, active, version);
    }

    static RoomDetails of(Room room) {
        return new RoomDetails(room.nameBg(), room.nameEn(), room.floor(), room.active());
    }
}
