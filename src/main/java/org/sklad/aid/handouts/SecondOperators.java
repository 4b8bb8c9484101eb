package org.sklad.aid.handouts;

import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.access.signin.OtpNeeded;
import org.sklad.access.signin.Sessions;
import org.sklad.access.signin.SignInRefused;

/** Who stands for an override beside the one who records it. */
final class SecondOperators {
    private final Sessions sessions;

    SecondOperators(Sessions sessions) {
        this.sessions = sessions;
    }

    /**
     * Compares a password, which takes long: never within a transaction.
     *
     * @param late of what is typed in so late that it takes a manager
     * @throws SecondOperatorRefused when it is the same one, or one without the role at the centre, or the password is wrong
     */
    Operator prove(Overriding overriding, CentreCode centre, boolean late, Operator by) {
        Operator second = proven(overriding);
        if (second.id().equals(by.id())) {
            throw SecondOperatorRefused.same();
        }
        Role[] roles = late ? new Role[] {Role.MANAGER} : new Role[] {Role.FIELD, Role.MANAGER};
        if (!second.roles().hasAt(centre, roles)) {
            throw SecondOperatorRefused.role(late);
        }
        return second;
    }

    private Operator proven(Overriding overriding) {
        try {
            return sessions.secondOperator(overriding.second());
        } catch (SignInRefused | OtpNeeded refused) {
            throw SecondOperatorRefused.unproven();
        }
    }
}
