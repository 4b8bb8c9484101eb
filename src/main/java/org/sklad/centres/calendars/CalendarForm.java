package org.sklad.centres.calendars;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/**
 * The new working calendar of a centre.
 *
 * @param days of the week, {@code MONDAY} to {@code SUNDAY}
 * @param opens {@code 09:00}, in the time zone of the centre
 * @param closedOn extra dates without work, apart from the official holidays
 */
public record CalendarForm(
        @NotNull @Size(min = 1, max = 7) List<@NotNull @Size(max = 10) String> days,
        @NotNull @Size(max = 5) @Pattern(regexp = TIME) String opens,
        @NotNull @Size(max = 5) @Pattern(regexp = TIME) String closes,

        @Nullable @Size(max = WorkingCalendar.MOST_CLOSED_DAYS)
        List<@NotNull @Size(max = 40) String> closedOn) {
    static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";

    /**
     * Converts the form to a calendar.
     *
     * @throws InvalidFields if a day or date is invalid, or the centre closes before it opens
     */
    public WorkingCalendar calendar(long version) {
        LocalTime from = LocalTime.parse(opens);
        LocalTime until = LocalTime.parse(closes);
        if (!from.isBefore(until)) {
            throw new InvalidFields("closes", Message.of("centres.calendar.closes-first", opens));
        }
        return new WorkingCalendar(weekdays(), from, until, dates(), version);
    }

    private Set<DayOfWeek> weekdays() {
        List<String> known = Arrays.stream(DayOfWeek.values()).map(Enum::name).toList();
        if (!known.containsAll(days)) {
            throw new InvalidFields("days", Message.of("platform.field.choice", String.join(", ", known)));
        }
        return days.stream().map(DayOfWeek::valueOf).collect(Collectors.toSet());
    }

    private SortedSet<LocalDate> dates() {
        SortedSet<LocalDate> dates = new TreeSet<>();
        for (String each : closedOn == null ? List.<String>of() : closedOn) {
            try {
                dates.add(LocalDate.parse(each));
            } catch (DateTimeException notADate) {
                throw new InvalidFields("closedOn", Message.of("centres.calendar.no-date", each));
            }
        }
        return dates;
    }
}
