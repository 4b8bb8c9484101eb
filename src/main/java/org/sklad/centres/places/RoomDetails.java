package org.sklad.centres.places;

import org.sklad.access.roles.CentreCode;

/** The editable properties of a {@link Room}. */
public record RoomDetails(String nameBg, String nameEn, String floor, boolean active) {
    /** Replaces a blank name with the code, so that the room has a name on every page, paper and label. */
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
