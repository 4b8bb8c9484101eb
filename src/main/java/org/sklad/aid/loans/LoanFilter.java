package org.sklad.aid.loans;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sklad.centres.places.InPeriod;
import org.sklad.goods.classification.Sku;
import org.sklad.people.attributes.CaseCode;

/**
 * The filter of a list of loans.
 *
 * @param overdue true for overdue loans only
 * @param item item that was lent
 */
public record LoanFilter(
        @Nullable String centre,
        @Nullable CaseCode beneficiary,
        @Nullable Sku item,
        @Nullable LoanState state,
        @Nullable Boolean overdue,
        @Nullable LocalDate from,
        @Nullable LocalDate until)
        implements InPeriod {
    /** Filters the loans that a person has now. */
    static LoanFilter out(CaseCode person) {
        return new LoanFilter(null, person, null, LoanState.OUT, null, null, null);
    }

    boolean isOverdue() {
        return Boolean.TRUE.equals(overdue);
    }
}
