package org.sklad.programme.visits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Username;
import org.sklad.platform.db.InTime;
import org.sklad.platform.db.PlaceInTime;

/**
 * A visit of a mobile team to a centre, without its members.
 *
 * @param startsAt the beginning of its day in the centre's zone
 * @param team code of a team of the centre, whose bag is reconciled; empty for none
 * @param reason of a cancellation; empty otherwise
 * @param operator who planned it
 */
public record FieldVisit(
        UUID id,
        VisitNumber number,
        CentreCode centre,
        LocalDate on,
        Instant startsAt,
        String purpose,
        String team,
        VisitState state,
        String reason,
        Username operator,
        Instant recordedAt)
        implements InTime {
    @Override
    public PlaceInTime place() {
        return new PlaceInTime(startsAt, id);
    }

    public boolean isPlanned() {
        return state == VisitState.PLANNED;
    }
}
