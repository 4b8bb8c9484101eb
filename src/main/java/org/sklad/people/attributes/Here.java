package org.sklad.people.attributes;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Centres;

/** The centre that a form names, looked up among the operator's own before anything else of the form is judged. */
public final class Here {
    private Here() {}

    /**
     * Empty where the form names none or none that there can be, which its own check tells.
     *
     * @throws org.sklad.platform.i18n.NotFound when it is none of the operator's
     * @throws org.sklad.platform.i18n.Forbidden when the operator has no field role there
     */
    static Optional<Centre> centre(Centres centres, @Nullable String code, Operator by) {
        return centre(centres, code, by, Role.FIELD);
    }

    /** As {@link #centre(Centres, String, Operator)}, for who has one of these roles there. */
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
