package org.sklad.programme.complaints;

import com.google.common.collect.Lists;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.db.Work;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.sheets.Sheet;

/** Lists complaints without their texts. A complaint that does not exist for the reader is in no list. */
public final class ComplaintLists {
    private static final int READ_AT_ONCE = 500;

    private final Database database;
    private final InstantSource clock;

    ComplaintLists(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Lists complaints, latest first.
     *
     * @throws NotFound if the operator has nothing to do with complaints of the centre
     * @throws Forbidden if the operator sees no complaints
     */
    public List<ListedComplaint> list(ComplaintFilter filter, PlaceInTime after, int limit, Operator by) {
        Instant now = clock.instant();
        Work<List<ListedComplaint>> work = handle -> list(handle, filter, after, limit, by, now);
        return limit < Sheet.RANGE ? database.read(work) : database.readForReport(work);
    }

    /** No column stores whether a complaint is overdue, so such a list is read in parts and checked. */
    static List<ListedComplaint> list(
            Handle handle, ComplaintFilter filter, PlaceInTime after, int limit, Operator by, Instant now) {
        ComplaintAccess access = ComplaintAccess.of(handle, by);
        access.requireList(filter.code());
        ComplaintTimes times = ComplaintTimes.of(handle, now);
        List<ListedComplaint> found = new ArrayList<>();
        PlaceInTime place = after;
        int atOnce = filter.isOverdue() ? READ_AT_ONCE : limit;
        while (found.size() < limit) {
            List<Complaint> part = part(handle, filter, place, atOnce, access, by);
            Map<UUID, List<ComplaintAct>> acts = acts(handle, part);
            part.stream()
                    .map(each -> listed(each, acts, times, access.opens(each)))
                    .filter(each -> !filter.isOverdue() || each.clocks().isOverdue())
                    .forEach(found::add);
            if (part.size() < atOnce) {
                break;
            }
            place = part.get(part.size() - 1).place();
        }
        return List.copyOf(found.subList(0, Math.min(limit, found.size())));
    }

    /** Lists all confidential complaints for totals of an auditor, without those about the auditor. Nothing of them but counts is shown. */
    static List<ListedComplaint> confidential(
            Handle handle, ComplaintFilter filter, Operator by, ComplaintTimes times) {
        List<Complaint> all = handle.attach(ComplaintDao.class)
                .list(true, by.id(), filter.rows(handle, PlaceInTime.FIRST, Integer.MAX_VALUE), filter);
        Map<UUID, List<ComplaintAct>> acts = acts(handle, all);
        return all.stream().map(each -> listed(each, acts, times, false)).toList();
    }

    private static ListedComplaint listed(
            Complaint each, Map<UUID, List<ComplaintAct>> acts, ComplaintTimes times, boolean opens) {
        List<ComplaintAct> own = Objects.requireNonNull(acts.get(each.id()), "a complaint has a receipt");
        return new ListedComplaint(each, times.clocks(each, own), opens);
    }

    /** Queries each centre for its own latest rows, so that no rows of other centres are read. */
    private static List<Complaint> part(
            Handle handle, ComplaintFilter filter, PlaceInTime after, int limit, ComplaintAccess access, Operator by) {
        ComplaintDao dao = handle.attach(ComplaintDao.class);
        Optional<CentreCode> only = filter.code();
        Stream<Complaint> ordinary = only.isEmpty() && access.listsEverywhere()
                ? dao.list(false, by.id(), filter.rows(handle, after, limit), filter).stream()
                : among(only, access.listsEverywhere(), access.listsAt())
                        .flatMap(centre ->
                                dao
                                        .ofCentre(centre, false, by.id(), filter.rows(handle, after, limit), filter)
                                        .stream());
        Stream<Complaint> confidential = among(only, false, access.focalAt())
                .flatMap(centre ->
                        dao.ofCentre(centre, true, by.id(), filter.rows(handle, after, limit), filter).stream());
        return Stream.concat(ordinary, confidential)
                .sorted(Comparator.comparing(Complaint::place).reversed())
                .limit(limit)
                .toList();
    }

    private static Stream<CentreCode> among(Optional<CentreCode> only, boolean everywhere, Set<CentreCode> centres) {
        return only.map(each -> everywhere || centres.contains(each) ? Stream.of(each) : Stream.<CentreCode>empty())
                .orElseGet(centres::stream);
    }

    private static Map<UUID, List<ComplaintAct>> acts(Handle handle, List<Complaint> complaints) {
        ComplaintDao dao = handle.attach(ComplaintDao.class);
        List<UUID> ids = complaints.stream().map(Complaint::id).toList();
        return Lists.partition(ids, READ_AT_ONCE).stream()
                .flatMap(part -> dao.acts(part).stream())
                .collect(Collectors.groupingBy(ComplaintAct::complaint));
    }
}
