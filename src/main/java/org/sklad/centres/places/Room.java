package org.sklad.centres.places;

import org.sklad.access.roles.CentreCode;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.web.Choice;
import org.sklad.platform.web.Frame;

/**
 * A room of a centre: where people stay, and what repairs refer to.
 *
 * @param floor as people call it there; empty where nobody said
 * @param active false once nobody is put there any more
 * @param version counts the changes, for If-Match
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

    /** The words by which people know it. */
    public RoomName naming() {
        return new RoomName(code, nameBg, nameEn, floor);
    }

    /** The room as one of the choices of a form: its code is sent, its code, name and floor are read. */
    public Choice choice(Frame frame) {
        return new Choice(code.value(), naming().label(frame));
    }

    /** Where it stands in a list. */
    public String codeOrder() {
        return CodeOrder.of(code.value());
    }
}
