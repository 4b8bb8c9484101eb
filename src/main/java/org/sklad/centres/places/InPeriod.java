package org.sklad.centres.places;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.lists.LatestRows;

/** The filter of a list by centre and period. Days begin as the centre counts them, in a list of several centres as in Sofia. */
public interface InPeriod {
    /** Returns the code of a centre; null for all centres that the operator sees. */
    @Nullable
    String centre();

    /** Returns the first day; null for no limit. */
    @Nullable
    LocalDate from();

    /** Returns the last day, which is included; null for no limit. */
    @Nullable
    LocalDate until();

    /**
     * Returns the centre.
     *
     * @throws org.sklad.platform.i18n.NotFound if it is no code of a centre
     */
    default Optional<CentreCode> code() {
        return CentreCode.asked(centre());
    }

    /** Returns the rows of the period after a place. */
    default LatestRows rows(Handle handle, PlaceInTime after, int limit) {
        if (from() == null && until() == null) {
            return LatestRows.of(after, limit);
        }
        return rows(code().map(each -> Centres.zone(handle, each)).orElse(Centres.ZONE), after, limit);
    }

    /** Does the same as {@link #rows(Handle, PlaceInTime, int)} for days that begin in a zone. */
    default LatestRows rows(ZoneId zone, PlaceInTime after, int limit) {
        return LatestRows.of(
                begin(from(), zone),
                begin(Optional.ofNullable(until()).map(day -> day.plusDays(1)).orElse(null), zone),
                after,
                limit);
    }

    private static Optional<Instant> begin(@Nullable LocalDate day, ZoneId zone) {
        return Optional.ofNullable(day).map(each -> each.atStartOfDay(zone).toInstant());
    }
}
