package org.sklad.programme.consultations;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.centres.places.Centre;
import org.sklad.platform.db.Database;

/**
 * The field visits that an author can name. Consultations of the members on the day of a visit appear there by themselves; a name is needed
 * for those of somebody else, or if there were two visits on one day.
 */
final class NamedVisits {
    /** Number of days for which a form offers visits. */
    private static final Period OFFERED = Period.ofDays(14);

    private NamedVisits() {}

    /** Returns the visit of this number, if it was to this centre on this day and is not cancelled. */
    static Optional<UUID> find(Handle handle, String number, CentreCode centre, LocalDate day) {
        return handle.attach(NamedVisitDao.class).find(number, centre, day);
    }

    /** Returns the visits to a centre in the last two weeks, latest first. */
    static List<OfferedVisit> offered(Database database, Centre centre, Instant now) {
        Instant since = now.atZone(centre.timeZone()).minus(OFFERED).toInstant();
        return database.read(handle -> handle.attach(NamedVisitDao.class).since(centre.code(), since, now));
    }
}
