package org.sklad.centres.places;

import org.sklad.access.roles.CentreCode;

/** The properties of a room that can be changed: see {@link Room}. */
public record RoomDetails(String nameBg, String nameEn, String floor, boolean active) {
    /** A blank name becomes the code, so that the room is called something on every page, paper and label. */
    RoomDetails named(RoomCode code) {
        OptionalName given = new OptionalName(nameBg, nameEn);
        return new RoomDetails(given.bgOr(code.value()), given.enOr(code.value()), floor, active);
    }

    Room room(RoomId id, CentreCode centre, RoomCode code, long version) {
        return new Room(id, centre, code, nameBg, nameEn, floor, active, version);
    }

    static RoomDetails of(Room room) {
        return new RoomDetails(room.nameBg(), room.nameEn(), room.floor(), room.active());
    }
}
