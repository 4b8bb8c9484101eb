package org.sklad.beneficiaries;

import java.util.Optional;
import org.sklad.access.CentreCode;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/** Where somebody stands in the list of who is present: by centre, room, household, case code. */
record RoomPlace(String centre, String roomOrder, String household, String caseCode) {
    /** In no code and in no room's order. */
    private static final String BETWEEN = "/";

    static final RoomPlace FIRST = new RoomPlace("", "", "", "");

    static RoomPlace of(Beneficiary beneficiary) {
        return new RoomPlace(
                beneficiary.centre().value(),
                beneficiary.roomOrder(),
                beneficiary.household(),
                beneficiary.caseCode().value());
    }

    static RoomPlace parse(String text) {
        if (text.isEmpty()) {
            return FIRST;
        }
        String[] parts = text.split(BETWEEN, -1);
        if (parts.length != 4 || !CentreCode.isValid(parts[0])) {
            throw new InvalidFields("next", Message.of("platform.field.invalid"));
        }
        return new RoomPlace(parts[0], parts[1], parts[2], parts[3]);
    }

    /** From where the list of this centre goes on; empty when the centre was listed before. */
    Optional<RoomPlace> within(CentreCode code) {
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
