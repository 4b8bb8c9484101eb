package org.sklad.aid.handouts;

import java.util.Optional;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.access.signin.OtpNeeded;
import org.sklad.access.signin.PinRefused;
import org.sklad.access.signin.Pins;
import org.sklad.access.signin.Sessions;
import org.sklad.access.signin.SignIn;
import org.sklad.access.signin.SignInRefused;
import org.sklad.access.signin.Stations;

/** Authentication of the second operator of an override. */
record SecondOperators(Sessions sessions, Stations stations) {
    /**
     * Authenticates the second operator. Comparing a password or PIN takes long: never call this within a transaction.
     *
     * @param late true for a late record that needs a manager
     * @throws SecondOperatorRefused if it is the same operator, if the role at the centre is missing, or if the password or PIN is wrong
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
        SignIn second = overriding.second();
        Optional<String> station = overriding.station().filter(any -> Pins.isPin(second.password()));
        try {
            return station.isPresent()
                    ? stations.secondOperator(station.get(), second.username(), second.password())
                    : sessions.secondOperator(second);
        } catch (PinRefused refused) {
            throw SecondOperatorRefused.pin();
        } catch (SignInRefused | OtpNeeded refused) {
            throw SecondOperatorRefused.notVerified();
        }
    }
}
