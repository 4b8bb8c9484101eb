package org.sklad.aid.loans;

import java.util.Optional;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.classification.Sku;
import org.sklad.people.attributes.CaseCode;

/**
 * The filter of a list of loans; absent values do not restrict.
 *
 * @param centre centre of the loan; absent for all of the operator's
 * @param overdue true for overdue loans only
 * @param item item that was lent
 */
public record LoanFilter(
        Optional<CentreCode> centre,
        Optional<LoanState> state,
        boolean overdue,
        Optional<CaseCode> person,
        Optional<Sku> item) {
    /** Filters the loans that a person has now. */
    static LoanFilter out(CaseCode person) {
        return new LoanFilter(
                Optional.empty(), Optional.of(LoanState.OUT), false, Optional.of(person), Optional.empty());
    }

    /** Overdue loans are always out. */
    Optional<LoanState> wantedState() {
        return overdue ? Optional.of(LoanState.OUT) : state;
    }

    /** True if nothing can match: overdue loans in a state other than out. */
    boolean isOfNothing() {
        return overdue && !state.equals(wantedState()) && state.isPresent();
    }

    public boolean restricts() {
        return state.isPresent() || overdue || person.isPresent() || item.isPresent();
    }
}
