package org.sklad.programme.interpreting;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.centres.places.Centres;
import org.sklad.platform.db.Database;
import org.sklad.platform.i18n.NotFound;
import org.sklad.programme.interpreters.InterpreterAccess;
import org.sklad.programme.interpreters.InterpreterCode;
import org.sklad.programme.interpreters.Interpreters;

/** Month sheets of interpreters, for payment. Managers and auditors see the hours worked for their centres. */
public final class InterpreterHours {
    private final Database database;
    private final Interpreters interpreters;
    private final List<WorkedHours> records;
    private final InstantSource clock;

    InterpreterHours(Database database, Interpreters interpreters, List<WorkedHours> records, InstantSource clock) {
        this.database = database;
        this.interpreters = interpreters;
        this.records = List.copyOf(records);
        this.clock = clock;
    }

    /** Returns the month asked for, the present one if none is. */
    YearMonth month(HoursFilter filter) {
        return filter.month() == null ? YearMonth.from(clock.instant().atZone(Centres.ZONE)) : filter.month();
    }

    /**
     * Lists the work that begins in a month, earliest first.
     *
     * @param after {@link HoursLine#key} of the last line of the previous page; empty for the first page
     * @throws NotFound if there is no such interpreter
     */
    public List<HoursLine> list(InterpreterCode code, HoursFilter filter, String after, int limit, Operator by) {
        return all(code, filter, by).stream()
                .filter(each -> each.key().compareTo(after) > 0)
                .limit(limit)
                .toList();
    }

    private List<HoursLine> all(InterpreterCode code, HoursFilter filter, Operator by) {
        Role[] may = InterpreterAccess.hours();
        by.require(may);
        interpreters.get(code, by);
        YearMonth month = month(filter);
        Instant from = month.atDay(1).atStartOfDay(Centres.ZONE).toInstant();
        Instant until = month.plusMonths(1).atDay(1).atStartOfDay(Centres.ZONE).toInstant();
        return database.read(handle -> {
            List<Worked> worked = records.stream()
                    .flatMap(each -> each.of(handle, code, from, until).stream())
                    .filter(each -> by.roles().hasAt(each.centre(), may))
                    .sorted(Comparator.comparing(Worked::fromAt)
                            .thenComparing(each -> each.record().toString()))
                    .toList();
            Map<CentreCode, ZoneId> zones = new HashMap<>();
            worked.forEach(each -> zones.computeIfAbsent(each.centre(), centre -> Centres.zone(handle, centre)));
            return summed(worked, zones);
        });
    }

    private static List<HoursLine> summed(List<Worked> worked, Map<CentreCode, ZoneId> zones) {
        List<HoursLine> lines = new ArrayList<>();
        Sum sum = new Sum();
        for (Worked each : worked) {
            ZoneId zone = zones.getOrDefault(each.centre(), Centres.ZONE);
            sum.add(each, LocalDate.ofInstant(each.fromAt(), zone));
            lines.add(new HoursLine(each, zone, sum.minutes));
        }
        return lines;
    }

    /**
     * Minutes to be paid. Time that two records share counts once. Work at an unknown time is assumed to overlap the other work of its
     * day, so that a session on a booked morning is not paid twice; only the minutes beyond that work are paid.
     */
    private static final class Sum {
        private long minutes;
        private Instant counted = Instant.MIN;
        private LocalDate day = LocalDate.MIN;
        private long paidOfDay;
        private long untimedOfDay;

        void add(Worked worked, LocalDate on) {
            if (!on.equals(day)) {
                day = on;
                paidOfDay = 0;
                untimedOfDay = 0;
            }
            long more = worked.isTimed() ? timed(worked) : untimed(worked);
            minutes += more;
            paidOfDay += more;
        }

        private long timed(Worked worked) {
            Instant begin = worked.fromAt().isAfter(counted) ? worked.fromAt() : counted;
            if (!worked.toAt().isAfter(begin)) {
                return 0;
            }
            counted = worked.toAt();
            return Duration.between(begin, worked.toAt()).toMinutes();
        }

        private long untimed(Worked worked) {
            untimedOfDay += worked.minutes();
            return Math.max(0, untimedOfDay - paidOfDay);
        }
    }
}
