package org.sklad.people.beneficiaries;

import java.util.Optional;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Username;
import org.sklad.access.signin.Colleague;
import org.sklad.people.attributes.Beneficiary;

/** The caseworkers of people, for tests of other packages. */
public final class TestCaseworkers {
    private TestCaseworkers() {}

    public static Optional<Username> of(Caseworkers caseworkers, Beneficiary person, Operator by) {
        return caseworkers.of(person, by).map(Colleague::username);
    }
}
