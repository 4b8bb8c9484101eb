package org.sklad.programme.interpreters;

import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.FormState;

/** The hours of a week as people type them, {@code 08:00-12:00, 14:00-18:00}; empty for a day without hours. */
public record WeekForm(
        @Nullable @Size(max = 60) String monday,
        @Nullable @Size(max = 60) String tuesday,
        @Nullable @Size(max = 60) String wednesday,
        @Nullable @Size(max = 60) String thursday,
        @Nullable @Size(max = 60) String friday,
        @Nullable @Size(max = 60) String saturday,
        @Nullable @Size(max = 60) String sunday) {
    static final WeekForm EMPTY = new WeekForm(null, null, null, null, null, null, null);

    private static final Pattern TO = Pattern.compile("\\s*[-–]\\s*");
    private static final Pattern NEXT = Pattern.compile("\\s*[,;]\\s*|\\s+(?=[0-9])(?<![-–]\\s)");

    /** Returns the name of a day's field. */
    public static String field(DayOfWeek day) {
        return "week." + day.name().toLowerCase(Locale.ROOT);
    }

    /** Reads the hours, and adds an error for each day that cannot be read, ends before it begins, or has hours twice. */
    List<HoursForm> hours(List<FieldError> errors) {
        List<HoursForm> hours = new ArrayList<>();
        days().forEach((day, text) -> {
            List<HoursForm> ofDay = new ArrayList<>();
            boolean readable = Arrays.stream(NEXT.split(text))
                    .map(String::strip)
                    .filter(each -> !each.isEmpty())
                    .allMatch(each -> add(day, TO.split(each, -1), ofDay));
            List<FieldError> faults = new ArrayList<>();
            if (readable) {
                HoursForm.read(ofDay, faults);
            } else {
                faults.add(new FieldError("", Message.of("interpreters.hours.unreadable")));
            }
            faults.stream()
                    .map(each -> new FieldError(field(day), each.message()))
                    .forEach(errors::add);
            hours.addAll(ofDay);
        });
        return hours;
    }

    private static boolean add(DayOfWeek day, String[] times, List<HoursForm> hours) {
        return times.length == 2
                && Arrays.stream(times)
                        .allMatch(each -> AvailableHours.minutes(each).isPresent())
                && hours.add(new HoursForm(day, times[0], times[1]));
    }

    private Map<DayOfWeek, String> days() {
        String[] typed = {monday, tuesday, wednesday, thursday, friday, saturday, sunday};
        Map<DayOfWeek, String> days = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            String text = typed[day.getValue() - 1];
            days.put(day, text == null ? "" : text);
        }
        return days;
    }

    static FormState fill(FormState entered, Availability availability) {
        FormState filled = entered;
        for (DayOfWeek day : DayOfWeek.values()) {
            filled = filled.with(
                    field(day),
                    availability.on(day).stream()
                            .map(each -> each.from() + "-" + each.to())
                            .collect(Collectors.joining(", ")));
        }
        return filled;
    }
}
