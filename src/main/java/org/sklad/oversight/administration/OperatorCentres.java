package org.sklad.oversight.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.RoleAt;
import org.sklad.access.signin.OperatorDetails;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Centres;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/** The rule that the centre of a role must exist. The package {@code access} is below centres and cannot check it. */
public final class OperatorCentres {
    /** More than any installation has, because the matrix of roles shows all centres. */
    private static final int MOST = 500;

    private final Centres centres;

    OperatorCentres(Centres centres) {
        this.centres = centres;
    }

    List<Centre> all() {
        return centres.list("", MOST);
    }

    /**
     * Returns the details if all their centres exist.
     *
     * @throws InvalidFields if a role names an unknown centre, with an error for each of these roles
     */
    public OperatorDetails require(OperatorDetails details) {
        List<FieldError> unknown = new ArrayList<>();
        List<RoleAt> roles = details.roles().all();
        Set<CentreCode> known = centres.codes();
        for (int i = 0; i < roles.size(); i++) {
            RoleAt role = roles.get(i);
            if (role.centre().filter(code -> !known.contains(code)).isPresent()) {
                unknown.add(new FieldError("roles[" + i + "]", Message.of("administration.no-such-centre", "" + role)));
            }
        }
        if (!unknown.isEmpty()) {
            throw new InvalidFields(unknown);
        }
        return details;
    }
}
