package org.sklad.programme.interpreters;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sklad.people.attributes.LanguageCode;

/**
 * The rules of booking a second time, from what a test remembers and minute by minute. It shares no code with the program and reads no
 * table.
 */
final class SlowRoster {
    /** An absence as the test recorded it. */
    record Away(InterpreterCode interpreter, LocalDate from, LocalDate until) {}

    /** A request as the test made it. */
    static final class Wish {
        final UUID id;
        final NewRequest wanted;
        final ZoneId zone;
        Optional<InterpreterCode> by = Optional.empty();
        boolean cancelled;

        Wish(UUID id, NewRequest wanted, ZoneId zone) {
            this.id = id;
            this.wanted = wanted;
            this.zone = zone;
        }

        Stream<ZonedDateTime> minutes() {
            return Stream.iterate(wanted.from(), each -> each.isBefore(wanted.to()), each -> each.plusSeconds(60))
                    .map(each -> each.atZone(zone));
        }

        boolean overlaps(Instant from, Instant to) {
            return wanted.from().isBefore(to) && from.isBefore(wanted.to());
        }
    }

    final Map<InterpreterCode, InterpreterDetails> interpreters = new TreeMap<>();
    final List<Away> absences = new ArrayList<>();
    final List<Wish> wishes = new ArrayList<>();

    /** Lists the codes of everybody who can be assigned. */
    List<String> fitting(Wish wish) {
        return interpreters.keySet().stream()
                .filter(each -> speaks(each, wish.wanted.language())
                        && wish.wanted.sex().map(details(each).sex()::equals).orElse(true)
                        && isThere(each, wish)
                        && wishes.stream()
                                .noneMatch(
                                        other -> other.by.filter(each::equals).isPresent()
                                                && other.overlaps(wish.wanted.from(), wish.wanted.to())))
                .map(InterpreterCode::value)
                .sorted()
                .toList();
    }

    private InterpreterDetails details(InterpreterCode code) {
        return Objects.requireNonNull(interpreters.get(code));
    }

    private boolean speaks(InterpreterCode code, LanguageCode language) {
        return details(code).skills().stream()
                .anyMatch(each -> each.language().equals(language) && each.direction() == Direction.BOTH);
    }

    /** True if at every minute the clock of the centre shows a time of availability on a day without absence. */
    private boolean isThere(InterpreterCode code, Wish wish) {
        return wish.minutes()
                .allMatch(each -> details(code).availability().hours().stream()
                                .anyMatch(hours -> hours.day() == each.getDayOfWeek()
                                        && hours.fromMinute() <= each.getHour() * 60 + each.getMinute()
                                        && each.getHour() * 60 + each.getMinute() < hours.toMinute())
                        && absences.stream()
                                .noneMatch(away -> away.interpreter().equals(code)
                                        && !each.toLocalDate().isBefore(away.from())
                                        && !each.toLocalDate().isAfter(away.until())));
    }

    /** Lists bookings that break a rule: two at a time, or outside availability. */
    List<String> broken(List<Booking> bookings) {
        List<String> broken = new ArrayList<>();
        for (Booking one : bookings) {
            Wish wish = wishes.stream()
                    .filter(each -> each.id.equals(one.request()))
                    .findFirst()
                    .orElseThrow();
            if (!isThere(one.interpreter(), wish)) {
                broken.add("outside " + one.id());
            }
            bookings.stream()
                    .filter(other -> !other.id().equals(one.id())
                            && other.interpreter().equals(one.interpreter())
                            && other.fromAt().isBefore(one.toAt())
                            && one.fromAt().isBefore(other.toAt()))
                    .forEach(other -> broken.add("twice " + one.id()));
        }
        return broken;
    }

    /** Sums the minutes of requests that nobody met, by month and language. */
    Map<String, Long> unmet() {
        return wishes.stream()
                .filter(each -> each.by.isEmpty() && !each.cancelled)
                .collect(Collectors.groupingBy(
                        each -> each.wanted.from().atZone(each.zone).toString().substring(0, 7) + " "
                                + each.wanted.language(),
                        TreeMap::new,
                        Collectors.summingLong(each -> Duration.between(each.wanted.from(), each.wanted.to())
                                .toMinutes())));
    }
}
