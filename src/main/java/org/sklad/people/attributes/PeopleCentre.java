package org.sklad.people.attributes;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Centres;
import org.sklad.centres.places.PresentCentre;

/** The centre in which an operator works on a page of people. */
public final class PeopleCentre {
    private PeopleCentre() {}

    /**
     * Returns the centre of a form, before the rest of it is checked; empty if the code is missing or malformed, which the check of the form reports.
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

    /** Returns the present centre, or the first of the operator's centres with one of these roles. */
    public static Centre present(ContainerRequestContext request, Operator by, Role... any) {
        by.require(any);
        return PresentCentre.one(request, code -> by.roles().hasAt(code, any));
    }
}
