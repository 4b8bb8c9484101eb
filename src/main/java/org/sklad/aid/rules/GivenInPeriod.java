package org.sklad.aid.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Counts given goods within the period of a rule. */
final class GivenInPeriod {
    private GivenInPeriod() {}

    /** Groups given goods by the periods in which they count together. */
    static List<List<Given>> times(Period period, List<Given> counted) {
        return switch (period.kind()) {
            case DAYS ->
                dates(counted).stream()
                        .map(end -> within(counted, period.since(end), end.plusDays(1)))
                        .toList();
            case MONTH, SEASON ->
                dates(counted).stream()
                        .map(period::since)
                        .distinct()
                        .map(begin -> within(counted, begin, period.nextBegin(begin)))
                        .toList();
            case STAY, ONCE -> List.of(counted);
        };
    }

    private static List<Given> within(List<Given> counted, LocalDate from, LocalDate before) {
        return counted.stream()
                .filter(each -> !each.on().isBefore(from) && each.on().isBefore(before))
                .toList();
    }

    /** Returns true if goods of that date count on the day. */
    static boolean isInTime(Period period, LocalDate day, LocalDate on) {
        return switch (period.kind()) {
            case DAYS -> !on.isBefore(period.since(day)) && on.isBefore(day.plusDays(period.days()));
            case MONTH, SEASON -> !on.isBefore(period.since(day)) && on.isBefore(period.nextBegin(day));
            case STAY, ONCE -> true;
        };
    }

    /**
     * Returns how much counts on the day. With {@code DAYS n}, checks every span of n days that includes the day, also those that end after it. A handout recorded late must
     * not make a second one possible.
     */
    static long used(Period period, LocalDate day, List<Given> counted) {
        return switch (period.kind()) {
            case DAYS ->
                Stream.concat(Stream.of(day), dates(counted).stream())
                        .filter(end -> !end.isBefore(day) && end.isBefore(day.plusDays(period.days())))
                        .mapToLong(end -> sum(counted, on -> !on.isBefore(period.since(end)) && !on.isAfter(end)))
                        .max()
                        .orElse(0);
            case MONTH, SEASON -> {
                LocalDate begin = period.since(day);
                LocalDate end = period.nextBegin(day);
                yield sum(counted, on -> !on.isBefore(begin) && on.isBefore(end));
            }
            case STAY, ONCE -> sum(counted, on -> true);
        };
    }

    private static long sum(List<Given> counted, Predicate<LocalDate> when) {
        return counted.stream()
                .filter(each -> when.test(each.on()))
                .mapToLong(Given::quantity)
                .sum();
    }

    private static Set<LocalDate> dates(List<Given> counted) {
        TreeSet<LocalDate> dates = new TreeSet<>();
        counted.forEach(each -> dates.add(each.on()));
        return dates;
    }

    /** Returns the dates, earliest first, on which more may be left than on the day before. */
    static Stream<LocalDate> candidates(Period period, LocalDate day, List<Given> counted) {
        return switch (period.kind()) {
            case DAYS -> dates(counted).stream().map(on -> on.plusDays(period.days()));
            case MONTH, SEASON -> Stream.of(period.nextBegin(day));
            case STAY, ONCE -> Stream.of();
        };
    }
}
