package org.sklad.repairs.orders;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
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
import org.sklad.access.roles.Username;
import org.sklad.access.signin.Colleagues;
import org.sklad.centres.calendars.WorkingCalendar;
import org.sklad.centres.calendars.WorkingCalendars;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Centres;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.db.Work;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.lists.LatestRows;
import org.sklad.platform.sheets.Sheet;
import org.sklad.repairs.lifecycle.Act;
import org.sklad.repairs.lifecycle.OrderPlace;
import org.sklad.repairs.lifecycle.WorkOrder;
import org.sklad.repairs.lifecycle.WorkOrderNumber;
import org.sklad.repairs.lifecycle.WorkOrderState;

/** Reads work orders: lists, the board, and one order with all its data, each with its clocks at this moment. */
public final class WorkOrderLists {
    /** More than any installation has centres. */
    private static final int MOST_CENTRES = 500;

    /** The number of orders shown in a lane of the board. */
    private static final int MOST_IN_LANE = 15;

    private static final int READ_AT_ONCE = 1_000;
    /** The limit of the count; the page shows the latest of them. */
    private static final int MOST_OF_SAME_PLACE = 100;

    private static final Duration YEAR = Duration.ofDays(365);

    private final Database database;
    private final Centres centres;
    private final InstantSource clock;

    WorkOrderLists(Database database, Centres centres, InstantSource clock) {
        this.database = database;
        this.centres = centres;
        this.clock = clock;
    }

    /** Returns the centres whose orders the operator sees, by code. */
    private List<Centre> centres(Operator by) {
        WorkOrderScope sight = WorkOrderScope.of(by);
        return centres.list("", MOST_CENTRES).stream()
                .filter(centre -> sight.includes(centre.code()))
                .toList();
    }

    /**
     * Lists orders in the order of the filter.
     *
     * @param after last order of the previous part; empty for the first part
     */
    public List<ListedOrder> list(WorkOrderFilter filter, Optional<WorkOrder> after, int limit, Operator by) {
        return list(filter, after.map(ListPlace::of).orElse(ListPlace.FIRST), limit, by);
    }

    /** Lists all unfinished orders for statistics, of one centre or of all that the operator sees, latest first. */
    public List<ListedOrder> unfinished(Optional<CentreCode> centre, Operator by) {
        WorkOrderFilter all = WorkOrderFilter.ALL.in(WantedState.UNFINISHED);
        WorkOrderFilter filter = centre.map(all::at).orElse(all);
        List<ListedOrder> found = new ArrayList<>();
        ListPlace place = ListPlace.FIRST;
        List<ListedOrder> part;
        do {
            part = list(filter, place, READ_AT_ONCE, by);
            found.addAll(part);
            place = part.isEmpty()
                    ? place
                    : ListPlace.of(part.get(part.size() - 1).order());
        } while (part.size() == READ_AT_ONCE);
        return List.copyOf(found);
    }

    /**
     * Lists orders in the order of the filter. A file must not slow down the readers of pages.
     *
     * @throws NotFound if the operator does not see the orders of the centre
     */
    List<ListedOrder> list(WorkOrderFilter filter, ListPlace after, int limit, Operator by) {
        WorkOrderScope sight = WorkOrderScope.of(by, filter.code());
        filter.assigned();
        filter.reported();
        Shown shown = shown(by);
        if (filter.statesToRead().isEmpty()) {
            return List.of();
        }
        List<ListedOrder> found = new ArrayList<>();
        ListPlace place = after;
        // No column stores whether an order is overdue, so unfinished orders are read in parts and checked.
        int atOnce = filter.isOverdue() ? READ_AT_ONCE : limit;
        while (found.size() < limit) {
            ListPlace from = place;
            Work<List<WorkOrder>> work = handle -> orders(handle, part(handle, filter, sight, from, atOnce));
            List<WorkOrder> part = limit < Sheet.RANGE ? database.read(work) : database.readForReport(work);
            part.stream()
                    .map(shown::listed)
                    .filter(each -> !filter.isOverdue() || each.clocks().isOverdue())
                    .forEach(found::add);
            if (part.size() < atOnce) {
                break;
            }
            place = ListPlace.of(part.get(part.size() - 1));
        }
        return List.copyOf(found.subList(0, Math.min(limit, found.size())));
    }

    /** For an operator of some centres, queries each centre for its own first orders, so that no rows of other centres are read. */
    private static List<WorkOrderRow> part(
            Handle handle, WorkOrderFilter filter, WorkOrderScope sight, ListPlace after, int limit) {
        if (filter.code().isEmpty() && sight.everywhere()) {
            return rows(handle, filter, Optional.empty(), after, limit);
        }
        return filter.code().map(Set::of).orElseGet(sight::centres).stream()
                .flatMap(centre -> rows(handle, filter, Optional.of(centre), after, limit).stream())
                .sorted(filter.sort().rows())
                .limit(limit)
                .toList();
    }

    private static List<WorkOrderRow> rows(
            Handle handle, WorkOrderFilter filter, Optional<CentreCode> centre, ListPlace after, int limit) {
        LatestRows period = filter.rows(handle, PlaceInTime.FIRST, limit);
        Set<WorkOrderState> states = filter.statesToRead();
        OrderScopeSql among = OrderScopeSql.of(centre.isPresent(), states);
        String at = centre.map(CentreCode::value).orElse("");
        WorkOrderDao dao = dao(handle);
        return switch (filter.sort()) {
            case REPORTED_AT ->
                dao.list(among, at, states, filter, after.notBefore(period.before()), period.since(), limit);
            case PRIORITY -> dao.byPriority(among, at, states, filter, after, period.since(), period.before(), limit);
        };
    }

    /** Returns the work to be done and to be verified, by state; of one centre or all, for one assignee or any. */
    public Board board(Optional<CentreCode> centre, Optional<Username> assignee, Operator by) {
        WorkOrderScope.of(by, centre);
        Shown shown = shown(by);
        Set<CentreCode> at = new HashSet<>(shown.centres().keySet());
        centre.ifPresent(only -> at.removeIf(each -> !each.equals(only)));
        String whose = assignee.map(Username::value).orElse("");
        Set<WorkOrderState> states = EnumSet.copyOf(WorkOrderState.unfinished());
        states.add(WorkOrderState.DONE);
        return database.read(handle -> {
            Map<WorkOrderState, Integer> counts = dao(handle).counts(at, whose).stream()
                    .collect(Collectors.toMap(
                            StateCount::state,
                            StateCount::orders,
                            (a, b) -> a,
                            () -> new EnumMap<>(WorkOrderState.class)));
            List<ListedOrder> shownOrders = orders(handle, dao(handle).board(at, states, whose, MOST_IN_LANE)).stream()
                    .map(shown::listed)
                    .toList();
            int withoutManager = dao(handle).withoutManager(at, WorkOrderState.unfinished(), whose);
            return board(states, counts, shownOrders, withoutManager);
        });
    }

    /** Lists the orders that wait for a manager of these centres, the most urgent first; at most {@code most} of each state. */
    List<WorkOrder> undecided(Set<CentreCode> managed, int most) {
        return database.read(handle -> orders(handle, dao(handle).undecided(managed, most)));
    }

    private static Board board(
            Set<WorkOrderState> states,
            Map<WorkOrderState, Integer> counts,
            List<ListedOrder> orders,
            int withoutManager) {
        List<Board.Lane> lanes = states.stream()
                .map(state -> new Board.Lane(
                        state,
                        counts.getOrDefault(state, 0),
                        orders.stream()
                                .filter(each -> each.order().state() == state)
                                .sorted(Comparator.comparing(
                                        (ListedOrder each) -> !each.clocks().isOverdue()))
                                .toList()))
                .toList();
        List<StateCount> others = Stream.of(WorkOrderState.values())
                .filter(state -> !states.contains(state))
                .map(state -> new StateCount(state, counts.getOrDefault(state, 0)))
                .toList();
        return new Board(lanes, others, withoutManager);
    }

    /**
     * Returns one order with all its data.
     *
     * @throws NotFound if the operator may not see the order
     */
    public OrderView view(WorkOrderNumber number, Operator by) {
        Shown shown = shown(by);
        Instant since = shown.now().minus(YEAR);
        return database.read(handle -> {
            WorkOrder order = WorkOrderScope.order(handle, number, by);
            OrderPlace place = order.place();
            return new OrderView(
                    order,
                    shown.centre(order),
                    shown.listed(order).clocks(),
                    dao(handle).log(order.id()),
                    dao(handle).photos(order.id()),
                    Parts.of(handle, order),
                    dao(handle).samePlace(place.room(), place.asset(), order.id(), since, MOST_OF_SAME_PLACE).stream()
                            .map(row -> row.with(List.of()))
                            .toList(),
                    Colleagues.of(handle));
        });
    }

    private Shown shown(Operator by) {
        Map<CentreCode, Centre> known = centres(by).stream().collect(Collectors.toMap(Centre::code, each -> each));
        return new Shown(clock.instant(), known, database.read(WorkingCalendars::changed));
    }

    /** The data needed to show orders: the moment, the centres and their working calendars. */
    private record Shown(Instant now, Map<CentreCode, Centre> centres, Map<CentreCode, WorkingCalendar> calendars) {
        Centre centre(WorkOrder order) {
            return Objects.requireNonNull(centres.get(order.centre()), "an order stands in a centre");
        }

        ListedOrder listed(WorkOrder order) {
            ZoneId zone = centre(order).timeZone();
            return new ListedOrder(
                    order,
                    order.clocks(now, zone, calendars.getOrDefault(order.centre(), WorkingCalendar.USUAL)),
                    zone);
        }
    }

    private static List<WorkOrder> orders(Handle handle, List<WorkOrderRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<Act>> acts = dao(handle)
                .acts(rows.stream().map(WorkOrderRow::id).toList())
                .stream()
                .collect(
                        Collectors.groupingBy(ActRow::workOrder, Collectors.mapping(ActRow::act, Collectors.toList())));
        return rows.stream()
                .map(row -> row.with(acts.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private static WorkOrderDao dao(Handle handle) {
        return handle.attach(WorkOrderDao.class);
    }
}
