package org.sklad.aid.loans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Username;
import org.sklad.centres.places.LocationCode;
import org.sklad.people.attributes.CaseCode;
import org.sklad.platform.db.InTime;
import org.sklad.platform.db.PlaceInTime;

/**
 * Goods lent to a person.
 *
 * @param location location that they came from, and that they return to unless a return names another
 * @param caseCode case code of the borrower
 * @param present true if the borrower is still in the centre
 * @param dueOn last day for the return
 */
public record Loan(
        UUID id,
        CentreCode centre,
        LocationCode location,
        CaseCode caseCode,
        boolean present,
        LocalDate dueOn,
        LoanState state,
        Username operator,
        Instant recordedAt)
        implements InTime {
    public boolean isOut() {
        return state == LoanState.OUT;
    }

    /**
     * True if goods are out after the last day.
     *
     * @param today date in the centre's time zone
     */
    public boolean isOverdue(LocalDate today) {
        return isOut() && dueOn.isBefore(today);
    }

    @Override
    public PlaceInTime place() {
        return new PlaceInTime(recordedAt, id);
    }
}
