package org.sklad.programme.interpreters;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Message;

/**
 * Hours of a day of the week in a request.
 *
 * @param from time of day, {@code 08:00}
 * @param to a later time of the same day, up to {@code 24:00}; hours over midnight are hours of two days
 */
public record HoursForm(
        @NotNull DayOfWeek day,

        @NotNull @Size(max = 5) @Pattern(regexp = AvailableHours.TIME, message = "interpreters.time.unreadable")
        String from,

        @NotNull @Size(max = 5) @Pattern(regexp = AvailableHours.TIME, message = "interpreters.time.unreadable")
        String to) {
    /** Reads the hours, and adds what is wrong with them. */
    static Availability read(List<HoursForm> forms, List<FieldError> errors) {
        List<AvailableHours> hours = new ArrayList<>();
        for (int i = 0; i < forms.size(); i++) {
            HoursForm form = forms.get(i);
            int begin = AvailableHours.minutes(form.from).orElseThrow();
            int end = AvailableHours.minutes(form.to).orElseThrow();
            if (end <= begin) {
                errors.add(new FieldError("availability[" + i + "].to", Message.of("interpreters.end-before-start")));
                return new Availability(List.of());
            }
            hours.add(new AvailableHours(form.day, begin, end));
        }
        int overlapping = Availability.overlapping(hours);
        if (overlapping >= 0) {
            errors.add(
                    new FieldError("availability[" + overlapping + "].from", Message.of("interpreters.hours.overlap")));
        }
        return new Availability(hours);
    }

    static HoursForm of(AvailableHours hours) {
        return new HoursForm(hours.day(), hours.from(), hours.to());
    }
}
