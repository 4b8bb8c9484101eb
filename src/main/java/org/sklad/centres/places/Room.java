package org.sklad.centres.places;

import org.sklad.access.roles.CentreCode;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.web.Choice;
import org.sklad.platform.web.Frame;

/**
 * A room of a centre, where people stay and to which repairs refer.
 *
 * @param floor its local name; empty if unknown
 * @param active false once nobody is placed there any more
 * @param version the number of changes, for If-Match
 */
public record Room(
        RoomId id,
        CentreCode centre,
        RoomCode code,
        String nameBg,
        String nameEn,
        String floor,
        boolean active,
        long version) {

    public String name(Language language) {
        return language == Language.BG ? nameBg : nameEn;
    }

    /** Returns the name of the room as people know it. */
    public RoomName naming() {
        return new RoomName(code, nameBg, nameEn, floor);
    }

    /** Returns the room as a choice in a form, which sends its code and shows its code, name and floor. */
    public Choice choice(Frame frame) {
        return new Choice(code.value(), frame.t(naming().label()));
    }

    /** Returns the sort key for lists. */
    public String codeOrder() {
        return CodeOrder.of(code.value());
    }
}
