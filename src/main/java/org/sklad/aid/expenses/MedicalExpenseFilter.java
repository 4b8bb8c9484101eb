package org.sklad.aid.expenses;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.sklad.centres.places.InPeriod;
import org.sklad.people.attributes.CaseCode;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.lists.LatestRows;

/**
 * The filter of a list of medical expenses. Its period is one of payment, as in the figures that link to the list.
 *
 * @param centre centre of the record
 * @param fundingSource code of the source that paid
 */
public record MedicalExpenseFilter(
        @Nullable String centre,
        @Nullable CaseCode beneficiary,
        @Nullable ExpenseState state,
        @Nullable String fundingSource,
        @Nullable LocalDate from,
        @Nullable LocalDate until)
        implements InPeriod {
    /** Bounds the rows by the time of their record, which is the day of payment or up to {@link MedicalExpense#OLDEST} later. */
    @Override
    public LatestRows rows(Handle handle, PlaceInTime after, int limit) {
        return LatestRows.of(
                Optional.ofNullable(from).map(day -> begin(day.minusDays(1))),
                Optional.ofNullable(until)
                        .map(day -> begin(day.plus(MedicalExpense.OLDEST).plusDays(3))),
                after,
                limit);
    }

    /** One day more on either side covers all time zones. */
    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
