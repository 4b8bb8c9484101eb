package org.sklad.aid.expenses;

import java.util.Optional;
import org.sklad.access.roles.CentreCode;
import org.sklad.people.attributes.CaseCode;

/**
 * Which medical expenses to list; what is absent does not restrict.
 *
 * @param centre where they were recorded; absent for all of the operator's
 */
public record MedicalExpenseFilter(
        Optional<CentreCode> centre, Optional<ExpenseState> state, Optional<CaseCode> person) {
    public boolean restricts() {
        return state.isPresent() || person.isPresent();
    }
}
