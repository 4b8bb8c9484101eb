package org.sklad.beneficiaries;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.access.CentreCode;
import org.sklad.access.Operator;
import org.sklad.access.Role;
import org.sklad.centres.Centre;
import org.sklad.centres.Centres;

/** The centre that a form names, looked up among the operator's own before anything else of the form is judged. */
final class Here {
    private Here() {}

    /**
     * Empty where the form names none or none that there can be, which its own check tells.
     *
     * @throws org.sklad.platform.i18n.NotFound when it is none of the operator's
     * @throws org.sklad.platform.i18n.Forbidden when the operator has no field role there
     */
    static Optional<Centre> centre(Centres centres, @Nullable String code, Operator by) {
        if (code == null || !CentreCode.isValid(code)) {
            by.require(Role.FIELD);
            return Optional.empty();
        }
        Centre centre = centres.getAt(new CentreCode(code), by);
        by.requireAt(centre.code(), Role.FIELD);
        return Optional.of(centre);
    }
}
