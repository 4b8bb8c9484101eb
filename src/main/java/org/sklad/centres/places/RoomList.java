package org.sklad.centres.places;

import java.util.Optional;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.Listing;
import org.sklad.platform.lists.Places;
import org.sklad.platform.lists.Shown;

/** The list of the rooms of a centre. */
final class RoomList {
    static final Listing<ActiveFilter, Room, String> LIST = Listing.<ActiveFilter, Room, String>of(
                    "rooms", "centres.rooms", Places.sorted(Room::codeOrder))
            .link(Room::code)
            .labels(
                    "room",
                    room -> Optional.of(room.centre() + "/" + room.code()).filter(each -> room.active()))
            .purpose("centres.rooms.purpose")
            .empty("centres.rooms.empty")
            .flag("active", "centres.only-active")
            .shown("centres.name", room -> new Shown.Name(room.nameBg(), room.nameEn()))
            .text("centres.room.code", "#loc+code", Room::code)
            .fileText("centres.name.bg", "#loc+name+i_bg", Room::nameBg)
            .fileText("centres.name.en", "#loc+name+i_en", Room::nameEn)
            .text("centres.room.floor", "", Room::floor)
            .digits("centres.label", "", Room::id)
            .chip("centres.active", "#status", room -> room.active() ? "OPEN" : "CLOSED", RoomList::chip);

    private RoomList() {}

    private static Shown.Chip chip(Room room) {
        return room.active()
                ? new Shown.Chip("done", Message.of("centres.room.in-use"))
                : new Shown.Chip("neutral", Message.of("centres.room.closed"));
    }
}
