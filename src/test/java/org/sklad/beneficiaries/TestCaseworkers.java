package org.sklad.beneficiaries;

import java.util.Optional;
import org.sklad.access.Colleague;
import org.sklad.access.Operator;
import org.sklad.access.Username;

/** Who sees to people, for tests of other packages. */
public final class TestCaseworkers {
    private TestCaseworkers() {}

    public static Optional<Username> of(Caseworkers caseworkers, Beneficiary person, Operator by) {
        return caseworkers.of(person, by).map(Colleague::username);
    }
}
