package org.sklad.programme.complaints;

import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.centres.places.Centres;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.NotFound;

/**
 * Counts of complaints by month, centre and kind. An operator counts the complaints that they list. Auditors also get the confidential kinds, only
 * for all centres together, for months that are over, and from five complaints on: a smaller number, or one that grows, could point to a person.
 */
public final class ComplaintFigures {
    static final int FEWEST = 5;

    private final Database database;
    private final InstantSource clock;

    ComplaintFigures(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    private record Key(YearMonth month, Optional<CentreCode> centre, ComplaintKind kind) {}

    /**
     * Lists the figures, latest month first.
     *
     * @param after place of the last row of the previous part; empty for the first part
     * @throws NotFound if the operator has nothing to do with complaints of the centre
     * @throws Forbidden if the operator sees no complaints
     */
    public List<ComplaintFigure> list(ComplaintFigureFilter filter, String after, int limit, Operator by) {
        Instant now = clock.instant();
        return database
                .readForReport(handle -> Stream.concat(
                                own(handle, filter, by, now).stream(), totals(handle, filter, by, now).stream())
                        .toList())
                .stream()
                .sorted(Comparator.comparing(ComplaintFigure::order))
                .filter(each -> each.order().compareTo(after) > 0)
                .limit(limit)
                .toList();
    }

    private static List<ComplaintFigure> own(Handle handle, ComplaintFigureFilter filter, Operator by, Instant now) {
        ComplaintTimes times = ComplaintTimes.of(handle, now);
        return counted(
                ComplaintLists.list(handle, filter.complaints(), PlaceInTime.FIRST, Integer.MAX_VALUE, by, now),
                each -> new Key(
                        month(each, times.zone(each.complaint().centre())),
                        Optional.of(each.complaint().centre()),
                        each.complaint().kind()));
    }

    private static List<ComplaintFigure> totals(Handle handle, ComplaintFigureFilter filter, Operator by, Instant now) {
        if (!by.roles().hasEverywhere(Role.AUDITOR) || filter.code().isPresent()) {
            return List.of();
        }
        YearMonth present = YearMonth.from(now.atZone(Centres.ZONE));
        List<ListedComplaint> all =
                ComplaintLists.confidential(handle, filter.complaints(), by, ComplaintTimes.of(handle, now));
        return counted(
                        all,
                        each -> new Key(
                                month(each, Centres.ZONE),
                                Optional.empty(),
                                each.complaint().kind()))
                .stream()
                .filter(each -> each.received() >= FEWEST && each.month().isBefore(present))
                .toList();
    }

    private static YearMonth month(ListedComplaint each, ZoneId zone) {
        return YearMonth.from(each.complaint().receivedAt().atZone(zone));
    }

    private static List<ComplaintFigure> counted(List<ListedComplaint> complaints, Function<ListedComplaint, Key> key) {
        Map<Key, List<ListedComplaint>> groups = complaints.stream().collect(Collectors.groupingBy(key));
        return groups.entrySet().stream()
                .map(each -> figure(each.getKey(), each.getValue()))
                .toList();
    }

    private static ComplaintFigure figure(Key key, List<ListedComplaint> all) {
        return new ComplaintFigure(
                key.month(),
                key.centre(),
                key.kind(),
                all.size(),
                count(all, each -> each.clocks().acknowledgement().isMetInTime()),
                count(all, each -> each.clocks().acknowledgement().late()),
                count(all, each -> each.clocks().firstAnswer().isMetInTime()),
                count(all, each -> each.clocks().firstAnswer().late()));
    }

    private static long count(List<ListedComplaint> all, Predicate<ListedComplaint> what) {
        return all.stream().filter(what).count();
    }
}
