package org.sklad.oversight.reports;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.sklad.access.acts.PendingDecisions;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.ClockSkew;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.access.roles.Username;
import org.sklad.aid.approvals.Approval;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.PresentCentre;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.MovementKind;
import org.sklad.goods.stock.StockWords;
import org.sklad.platform.db.Database;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.Glance;
import org.sklad.platform.web.Glance.Decision;
import org.sklad.platform.web.Glance.Deed;
import org.sklad.platform.web.Glance.Tile;
import org.sklad.repairs.orders.ListedOrder;
import org.sklad.repairs.orders.WorkOrderLists;

/**
 * The figures of the start page: work that waits for the operator, problems in the centres where they work, and their
 * last acts. Each figure links to its rows.
 */
public final class StartPage {
    private static final int LAST = 5;

    /** Roles that see repairs and documents; an administrator sees neither. */
    private static final Role[] AT_WORK = {Role.WAREHOUSE, Role.FIELD, Role.TECHNICIAN, Role.MANAGER, Role.AUDITOR};

    /**
     * Kinds that are shown with a discreet item name. The next person at the desk can see the screen and knows who was
     * there before.
     */
    private static final Set<MovementKind> OF_PEOPLE =
            Set.of(MovementKind.HANDOUT, MovementKind.HANDOUT_RETURN, MovementKind.LOAN, MovementKind.LOAN_RETURN);

    private final Database database;
    private final WorkOrderLists orders;
    private final List<PendingDecisions> decisions;
    private final Function<Operator, List<Tile>> alarms;
    private final InstantSource clock;

    /**
     * Builds the start page.
     *
     * @param decisions what waits for managers
     * @param alarms further warnings, for the operators who may see them
     */
    StartPage(
            Database database,
            WorkOrderLists orders,
            List<PendingDecisions> decisions,
            Function<Operator, List<Tile>> alarms,
            InstantSource clock) {
        this.database = database;
        this.orders = orders;
        this.decisions = List.copyOf(decisions);
        this.alarms = alarms;
        this.clock = clock;
    }

    /**
     * Reads the figures of the chosen centre, or of all the operator's centres.
     *
     * @param decide true on the page on which managers decide, false where a tile counts what they have to decide
     */
    public Glance of(Operator operator, PresentCentre present, boolean decide) {
        List<Centre> centres = present(present).stream()
                .filter(centre -> operator.roles().hasAt(centre.code(), AT_WORK))
                .toList();
        if (centres.isEmpty()) {
            return new Glance(List.of(), List.of(), List.of());
        }
        Set<CentreCode> seen = centres.stream().map(Centre::code).collect(Collectors.toSet());
        Optional<CentreCode> chosen = present.chosen().map(Centre::code);
        List<ListedOrder> open =
                operator.roles().has(Role.TECHNICIAN, Role.FIELD) ? orders.unfinished(chosen, operator) : List.of();
        Set<CentreCode> managed = at(present(present), operator, Role.MANAGER);
        List<Tile> alarming = alarms.apply(operator);
        List<Decision> waiting = managed.isEmpty() || !decide
                ? List.of()
                : decisions.stream()
                        .flatMap(each -> each.of(managed, operator).stream())
                        .toList();
        return database.read(handle -> {
            List<Tile> tiles = new ArrayList<>(counted(handle, managed, present, waiting, operator));
            tiles.addAll(alarming);
            tiles.addAll(goods(handle, centres, operator));
            tiles.addAll(loans(handle, centres, operator));
            tiles.addAll(repairs(handle, open, seen, operator));
            return new Glance(waiting, tiles, last(handle, seen, operator));
        });
    }

    private List<Tile> goods(Handle handle, List<Centre> centres, Operator operator) {
        Set<CentreCode> kept = at(centres, operator, Role.WAREHOUSE, Role.MANAGER);
        if (kept.isEmpty()) {
            return List.of();
        }
        List<StateRow> consignments = dao(handle).consignments(kept);
        List<Tile> tiles = new ArrayList<>();
        for (Figure figure : Figure.CONSIGNMENTS) {
            tiles.addAll(figure.tiles(consignments, kept, centres, operator));
        }
        if (!operator.roles().has(Role.MANAGER)) { // the overview of a manager has this figure
            tiles.addAll(Figure.EXPIRED.tiles(expired(handle, there(centres, kept)), kept, centres, operator));
        }
        return tiles;
    }

    /** Counts the decisions that wait for the operator as a manager; empty if they manage none of their centres. */
    public OptionalLong waiting(Operator operator, PresentCentre present) {
        Set<CentreCode> managed = at(present(present), operator, Role.MANAGER);
        return !manages(operator, present)
                ? OptionalLong.empty()
                : OptionalLong.of(database.read(handle -> decisions(handle, managed, present, operator)).stream()
                        .mapToLong(StateRow::count)
                        .sum());
    }

    /** True if the operator manages a centre. Requests of its desk wait for them also while they have chosen another centre. */
    private static boolean manages(Operator operator, PresentCentre present) {
        return !at(present.own(), operator, Role.MANAGER).isEmpty();
    }

    private static List<Centre> present(PresentCentre present) {
        return present.chosen().map(List::of).orElse(present.own());
    }

    private static Set<CentreCode> at(List<Centre> centres, Operator operator, Role... roles) {
        return centres.stream()
                .map(Centre::code)
                .filter(code -> operator.roles().hasAt(code, roles))
                .collect(Collectors.toSet());
    }

    private static List<Centre> there(List<Centre> centres, Set<CentreCode> codes) {
        return centres.stream().filter(each -> codes.contains(each.code())).toList();
    }

    /** Counts pending decisions. Requests of desks are counted in all centres where the operator can decide them, as in their list. */
    private List<StateRow> decisions(Handle handle, Set<CentreCode> managed, PresentCentre present, Operator operator) {
        Instant now = clock.instant();
        Instant since = now.minus(Approval.WAITING);
        Instant until = now.plus(ClockSkew.TOLERATED);
        return dao(handle).decisions(managed, asked(present, operator), operator.id(), since, until);
    }

    private static Set<CentreCode> asked(PresentCentre present, Operator operator) {
        return at(present.own(), operator, Role.FIELD, Role.MANAGER);
    }

    /** Returns the tiles of decisions that are not on the page, and of those of which there are none. */
    private List<Tile> counted(
            Handle handle, Set<CentreCode> managed, PresentCentre present, List<Decision> onPage, Operator operator) {
        if (!manages(operator, present)) {
            return List.of();
        }
        List<StateRow> counts = decisions(handle, managed, present, operator);
        Map<String, Long> shown = onPage.stream().collect(Collectors.groupingBy(Decision::kind, Collectors.counting()));
        List<Tile> tiles = new ArrayList<>();
        for (Figure figure : managed.isEmpty() ? List.of(Figure.APPROVALS) : Figure.DECISIONS) {
            long count = figure.sum(counts);
            if (count == 0 || count > shown.getOrDefault(figure.name(), 0L)) {
                boolean anywhere = figure.equals(Figure.APPROVALS);
                List<Centre> there = anywhere ? present.own() : present(present);
                Set<CentreCode> decided = anywhere ? asked(present, operator) : managed;
                tiles.addAll(figure.tiles(counts, decided, there, operator));
            }
        }
        return tiles;
    }

    /** Overdue loans, for field workers and managers. */
    private List<Tile> loans(Handle handle, List<Centre> centres, Operator operator) {
        Set<CentreCode> lending = at(centres, operator, Role.FIELD, Role.MANAGER);
        List<StateRow> overdue = byDay(there(centres, lending))
                .flatMap(alike -> dao(handle).overdueLoans(alike.centres(), alike.today()).stream())
                .toList();
        return lending.isEmpty() ? List.of() : Figure.OVERDUE_LOANS.tiles(overdue, lending, centres, operator);
    }

    /** Centres that have the same date. */
    private record SameDay(Set<CentreCode> centres, LocalDate today) {}

    private Stream<SameDay> byDay(List<Centre> centres) {
        Instant now = clock.instant();
        return centres.stream().collect(Collectors.groupingBy(Centre::timeZone)).entrySet().stream()
                .map(alike -> new SameDay(
                        alike.getValue().stream().map(Centre::code).collect(Collectors.toSet()),
                        LocalDate.ofInstant(now, alike.getKey())));
    }

    private List<StateRow> expired(Handle handle, List<Centre> centres) {
        return byDay(centres)
                .flatMap(alike -> dao(handle).expiringByDay(alike.centres(), alike.today(), alike.today()).stream())
                .map(each -> new StateRow(each.centre(), "expired", each.count()))
                .toList();
    }

    private static List<Tile> repairs(
            Handle handle, List<ListedOrder> open, Set<CentreCode> centres, Operator operator) {
        List<Tile> tiles = new ArrayList<>();
        Username me = operator.username();
        if (operator.roles().has(Role.TECHNICIAN)) {
            List<ListedOrder> mine = open.stream()
                    .filter(each -> each.order().assignee().filter(me::equals).isPresent())
                    .toList();
            String list = "/repairs/list?state=UNFINISHED&assignee=" + me;
            tiles.add(tile("given-to-me", mine.size(), list, Figure.WAITS));
            tiles.add(tile("given-overdue", overdue(mine), list + "&overdue=true", Figure.WRONG));
        }
        if (operator.roles().has(Role.FIELD)) {
            String list = "/repairs/list?reporter=" + me;
            tiles.add(tile("reported-done", dao(handle).done(centres, me.value()), list + "&state=DONE", Figure.WAITS));
            List<ListedOrder> mine = open.stream()
                    .filter(each -> each.order().reporter().equals(me))
                    .toList();
            tiles.add(tile("reported-overdue", overdue(mine), list + "&state=UNFINISHED&overdue=true", Figure.WRONG));
        }
        return tiles;
    }

    private static long overdue(List<ListedOrder> open) {
        return open.stream().filter(each -> each.clocks().isOverdue()).count();
    }

    private static Tile tile(String name, long count, String href, String kind) {
        return new Tile(Message.of("reports.start." + name), count, href, kind);
    }

    private static List<Deed> last(Handle handle, Set<CentreCode> centres, Operator operator) {
        ReportDao dao = dao(handle);
        List<OwnActRow> documents = dao.documents(operator.id(), centres, LAST);
        Map<Sku, Item> items = Skus.named(
                handle, documents.stream().map(row -> new Sku(row.sku())).collect(Collectors.toSet()));
        Stream<Deed> repairs = Stream.concat(
                        dao.acts(operator.id(), centres, LAST).stream(),
                        dao.reported(operator.id(), centres, LAST).stream())
                .collect(Collectors.toMap(OwnActRow::reference, each -> each, StartPage::later))
                .values()
                .stream()
                .map(StartPage::repair);
        return Stream.concat(documents.stream().flatMap(row -> document(row, items).stream()), repairs)
                .sorted(Comparator.comparing(Deed::at).reversed())
                .limit(LAST)
                .toList();
    }

    private static OwnActRow later(OwnActRow one, OwnActRow other) {
        return one.at().isAfter(other.at()) ? one : other;
    }

    private static Deed repair(OwnActRow row) {
        return new Deed(
                Message.of("reports.start.repair", row.reference()),
                Message.of("repairs.category." + row.kind()),
                0,
                row.at(),
                "/repairs/" + row.reference());
    }

    /** Returns the act on a document; empty if the document has no page of its own. */
    private static Optional<Deed> document(OwnActRow row, Map<Sku, Item> items) {
        MovementKind kind = MovementKind.valueOf(row.kind());
        Item item = Objects.requireNonNull(items.get(new Sku(row.sku())), "a movement moves an item");
        return StockWords.page(kind)
                .map(page -> new Deed(
                        Message.of("reports.start.document." + kind),
                        OF_PEOPLE.contains(kind) ? item.discreetTitle() : item.title(),
                        row.items() - 1,
                        row.at(),
                        page + row.reference()));
    }

    private static ReportDao dao(Handle handle) {
        return handle.attach(ReportDao.class);
    }
}
