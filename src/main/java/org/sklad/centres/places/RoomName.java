package org.sklad.centres.places;

import org.sklad.platform.i18n.Language;
import org.sklad.platform.web.Frame;

/**
 * The words by which people know a room: its code, its name where it has another one, and its floor.
 *
 * @param floor as people call it there; empty when unknown
 */
public record RoomName(RoomCode code, String nameBg, String nameEn, String floor) {
    /** The code, followed by a name that does not say it: "203", "110 Laundry", "Room 12". */
    public String in(Language language) {
        String name = language == Language.BG ? nameBg : nameEn;
        return name.contains(code.value()) ? name : (code.value() + " " + name).strip();
    }

    /** The same with the floor: "203, floor 2". */
    public String label(Frame frame) {
        String name = in(frame.language());
        if (floor.isEmpty()) {
            return name;
        }
        // A floor without a number is a word of its own: "203, attic".
        boolean isNumber = floor.matches("-?[0-9].*");
        return isNumber ? frame.t("centres.room.on-floor", name, floor) : name + ", " + floor;
    }
}
