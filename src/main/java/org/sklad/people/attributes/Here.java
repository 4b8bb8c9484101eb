package org.sklad.people.attributes;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Centres;

/** Finds the centre of a form among the operator's centres before the rest of the form is checked. */
public final class Here {
    private Here() {}

    /**
     * Returns the centre; empty if the code is missing or malformed, which the check of the form reports.
     *
     * @throws org.sklad.platform.i18n.NotFound if it is not one of the operator's centres
     * @throws org.sklad.platform.i18n.Forbidden if the operator has no field role there
     */
    public static Optional<Centre> centre(Centres centres, @Nullable String code, Operator by) {
        return centre(centres, code, by, Role.FIELD);
    }

    /** Returns the centre as {@link #centre(Centres, String, Operator)} does, for an operator with one of these roles there. */
    public static Optional<Centre> centre(Centres centres, @Nullable String code, Operator by, Role... any) {
        if (code == null || !CentreCode.isValid(code)) {
            by.require(any);
            return Optional.empty();
        }
        Centre centre = centres.getAt(new CentreCode(code), by);
        by.requireAt(centre.code(), any);
        return Optional.of(centre);
    }
}
