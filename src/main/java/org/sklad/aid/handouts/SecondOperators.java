package org.sklad.aid.handouts;

import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.access.signin.OtpNeeded;
import org.sklad.access.signin.Sessions;
import org.sklad.access.signin.SignInRefused;

/** Authentication of the second operator of an override. */
final class SecondOperators {
    private final Sessions sessions;

    SecondOperators(Sessions sessions) {
        this.sessions = sessions;
    }

    /**
     * Authenticates the second operator. Comparing a password takes long: never call this within a transaction.
     *
     * @param late true for a late record that needs a manager
     * @throws SecondOperatorRefused if it is the same operator, if the role at the centre is missing, or if the password is wrong
     */
    Operator prove(Overriding overriding, CentreCode centre, boolean late, Operator by) {
        Operator second = checked(overriding);
        if (second.id().equals(by.id())) {
            throw SecondOperatorRefused.same();
        }
        Role[] roles = late ? new Role[] {Role.MANAGER} : new Role[] {Role.FIELD, Role.MANAGER};
        if (!second.roles().hasAt(centre, roles)) {
            throw SecondOperatorRefused.role(late);
        }
        return second;
    }

    private Operator checked(Overriding overriding) {
        try {
            return sessions.secondOperator(overriding.second());
        } catch (SignInRefused | OtpNeeded refused) {
            throw SecondOperatorRefused.notVerified();
        }
    }
}
