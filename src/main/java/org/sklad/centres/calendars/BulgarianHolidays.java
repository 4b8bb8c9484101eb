package org.sklad.centres.calendars;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The official holidays of Bulgaria (Labour Code, art. 154): fixed dates, the four days of Orthodox Easter, the substitute days
 * for holidays on a weekend (since 2017, all but Easter), and days that the government declared once. The days are in
 * {@code holidays_bg.txt}.
 */
final class BulgarianHolidays {
    private static final String FILE = "holidays_bg.txt";

    private final Set<MonthDay> yearly = new HashSet<>();
    private final Set<LocalDate> once = new HashSet<>();
    private final Map<Integer, Set<LocalDate>> years = new ConcurrentHashMap<>();

    BulgarianHolidays() {
        lines().forEach(line -> {
            if (line.startsWith("--")) {
                yearly.add(MonthDay.parse(line));
            } else {
                once.add(LocalDate.parse(line));
            }
        });
    }

    private static List<String> lines() {
        try (InputStream in = BulgarianHolidays.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("Missing on the class path: " + FILE);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns true for an official holiday, on a weekend or not. */
    boolean contains(LocalDate day) {
        return inYear(day.getYear()).contains(day);
    }

    /** Returns all holidays of one year, in order. */
    Set<LocalDate> inYear(int year) {
        return years.computeIfAbsent(year, this::made);
    }

    private Set<LocalDate> made(int year) {
        Set<LocalDate> days = new TreeSet<>();
        yearly.forEach(day -> days.add(day.atYear(year)));
        Set<LocalDate> weekends = new TreeSet<>(days);
        weekends.removeIf(day -> !isWeekend(day));
        LocalDate easter = easter(year);
        for (int i = -2; i <= 1; i++) {
            days.add(easter.plusDays(i));
        }
        once.stream().filter(day -> day.getYear() == year).forEach(days::add);
        // No substitute day falls into the next year: 24 to 26 December move to the 28th at the latest.
        weekends.forEach(missed -> days.add(nextWorkingDay(missed, days)));
        return Collections.unmodifiableSet(days);
    }

    private static LocalDate nextWorkingDay(LocalDate missed, Set<LocalDate> taken) {
        LocalDate day = missed.plusDays(1);
        while (isWeekend(day) || taken.contains(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** Computes Easter by Meeus (Astronomical Algorithms, ch. 8) in the Julian calendar, which is 13 days behind until 2099. */
    static LocalDate easter(int year) {
        int a = year % 4;
        int b = year % 7;
        int c = year % 19;
        int d = (19 * c + 15) % 30;
        int e = (2 * a + 4 * b - d + 34) % 7;
        int month = (d + e + 114) / 31;
        int day = (d + e + 114) % 31 + 1;
        return LocalDate.of(year, month, day).plusDays(13);
    }
}
