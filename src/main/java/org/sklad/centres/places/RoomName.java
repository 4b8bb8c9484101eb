package org.sklad.centres.places;

import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.LocalizedValue;
import org.sklad.platform.i18n.Message;

/**
 * The name of a room as people know it: its code, its name if different, and its floor.
 *
 * @param floor its local name; empty if unknown
 */
public record RoomName(RoomCode code, String nameBg, String nameEn, String floor) {
    /** Returns the code and the name, unless the name contains the code: "203", "110 Laundry", "Room 12". */
    public String in(Language language) {
        String name = language == Language.BG ? nameBg : nameEn;
        return name.contains(code.value()) ? name : (code.value() + " " + name).strip();
    }

    /** Returns the name with the floor: "203, floor 2". */
    public Message label() {
        LocalizedValue name = this::in;
        if (floor.isEmpty()) {
            return Message.of("centres.room.named", name);
        }
        // A floor without a number is a word of its own: "203, attic".
        boolean isNumber = floor.matches("-?[0-9].*");
        return Message.of(isNumber ? "centres.room.on-floor" : "centres.room.in", name, floor);
    }
}
