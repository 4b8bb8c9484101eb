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
 * Goods lent to somebody.
 *
 * @param location where they stood, and where they come back to unless a return says otherwise
 * @param caseCode of who has them
 * @param present whether that person is still in the centre
 * @param dueOn the last day on which they are to be back
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

    /** True when it is out after its last day, which {@code today} in the centre's zone tells. */
    public boolean isOverdue(LocalDate today) {
        return isOut() && dueOn.isBefore(today);
    }

    @Override
    public PlaceInTime place() {
        return new PlaceInTime(recordedAt, id);
    }
}
