package org.sklad.people.attributes;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sklad.access.roles.CentreCode;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/**
 * A position in the list of people present: by centre, room, household and case code. The client sees it when it requests the next page, so
 * it contains room and household only for operators who see them.
 */
public record RoomPlace(String centre, String roomOrder, String household, String caseCode) {
    /** Occurs in no code and in no sort key of a room. */
    private static final String BETWEEN = "/";

    private static final Pattern WRITTEN =
            Pattern.compile("(" + CentreCode.PATTERN + ")/([A-Z0-9._!~-]{0,150})/([0-9]{0,9})/([0-9]{11})");

    static final RoomPlace FIRST = new RoomPlace("", "", "", "");

    public static RoomPlace of(Beneficiary beneficiary, boolean seesAll) {
        return new RoomPlace(
                beneficiary.centre().value(),
                seesAll ? beneficiary.roomOrder() : "",
                seesAll ? beneficiary.household() : "",
                beneficiary.caseCode().value());
    }

    public static RoomPlace parse(String text) {
        if (text.isEmpty()) {
            return FIRST;
        }
        Matcher place = WRITTEN.matcher(text);
        if (!place.matches()) {
            throw new InvalidFields("next", Message.of("platform.field.invalid"));
        }
        return new RoomPlace(place.group(1), place.group(2), place.group(3), place.group(4));
    }

    /** Returns the position at which the list of this centre continues; empty if that centre is already listed. */
    public Optional<RoomPlace> within(CentreCode code) {
        int order = centre.compareTo(code.value());
        if (order > 0) {
            return Optional.empty();
        }
        return Optional.of(order == 0 ? this : FIRST);
    }

    @Override
    public String toString() {
        return String.join(BETWEEN, centre, roomOrder, household, caseCode);
    }
}
