package org.sklad.aid.expenses;

import java.util.Optional;
import org.sklad.access.roles.CentreCode;
import org.sklad.people.attributes.CaseCode;

/**
 * The filter of a list of medical expenses; absent values do not restrict.
 *
 * @param centre centre of the record; absent for all of the operator's
 */
public record MedicalExpenseFilter(
        Optional<CentreCode> centre, Optional<ExpenseState> state, Optional<CaseCode> person) {
    public boolean restricts() {
        return state.isPresent() || person.isPresent();
    }
}
