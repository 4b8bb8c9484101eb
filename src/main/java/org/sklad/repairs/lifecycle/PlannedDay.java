package org.sklad.repairs.lifecycle;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/** The date of a planned repair, as entered in a form. */
public final class PlannedDay {
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    private PlannedDay() {}

    /**
     * Checks a planned day.
     *
     * @throws InvalidFields if the year is not from 2000 to 2199, because the clocks of every order count in days
     */
    public static Optional<LocalDate> of(@Nullable LocalDate given) {
        if (given != null && (given.isBefore(EARLIEST) || given.isAfter(LATEST))) {
            throw new InvalidFields(
                    "plannedOn", Message.of("repairs.planned-on-impossible", EARLIEST.getYear(), LATEST.getYear()));
        }
        return Optional.ofNullable(given);
    }

    /**
     * Checks that only a planned repair has a date.
     *
     * @throws InvalidFields if a repair of another priority has one
     */
    public static void requirePlan(Priority priority, Optional<LocalDate> plannedOn) {
        if (plannedOn.isPresent() && priority != Priority.PLANNED) {
            throw new InvalidFields("plannedOn", Message.of("repairs.date-only-planned"));
        }
    }
}
