package org.sklad.aid.loans;

import java.util.Optional;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.classification.Sku;
import org.sklad.people.attributes.CaseCode;

/**
 * Which loans to list; what is absent does not restrict.
 *
 * @param centre where they were made; absent for all of the operator's
 * @param overdue true for those alone that are out longer than they may
 * @param item of which some was lent
 */
public record LoanFilter(
        Optional<CentreCode> centre,
        Optional<LoanState> state,
        boolean overdue,
        Optional<CaseCode> person,
        Optional<Sku> item) {
    /** What somebody has. */
    static LoanFilter out(CaseCode person) {
        return new LoanFilter(
                Optional.empty(), Optional.of(LoanState.OUT), false, Optional.of(person), Optional.empty());
    }

    /** What is overdue is out. */
    Optional<LoanState> wantedState() {
        return overdue ? Optional.of(LoanState.OUT) : state;
    }

    /** True where it asks for what cannot be: overdue, and not out. */
    boolean isOfNothing() {
        return overdue && !state.equals(wantedState()) && state.isPresent();
    }

    public boolean restricts() {
        return state.isPresent() || overdue || person.isPresent() || item.isPresent();
    }
}
