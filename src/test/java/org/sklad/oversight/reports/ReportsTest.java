package org.sklad.oversight.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.Access;
import org.sklad.aid.handouts.Desk;
import org.sklad.aid.handouts.Desk.Wish;
import org.sklad.aid.handouts.HandoutDetails;
import org.sklad.aid.handouts.HandoutFilter;
import org.sklad.aid.handouts.HandoutState;
import org.sklad.aid.needs.NewNeed;
import org.sklad.aid.needs.NewReservation;
import org.sklad.aid.needs.Urgency;
import org.sklad.centres.calendars.WorkingCalendar;
import org.sklad.centres.calendars.WorkingCalendars;
import org.sklad.centres.places.CentreAndPeriod;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.TestItems;
import org.sklad.goods.classification.Category;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.planning.LeadTime;
import org.sklad.goods.planning.Level;
import org.sklad.goods.planning.LevelBasis;
import org.sklad.goods.planning.LevelProposals;
import org.sklad.goods.planning.ShortReason;
import org.sklad.goods.stock.GoodsLine;
import org.sklad.goods.stock.ItemStock;
import org.sklad.goods.stock.ItemStockFilter;
import org.sklad.goods.stock.Stock;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.Heads;
import org.sklad.people.attributes.Sex;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.NotFound;
import org.sklad.repairs.lifecycle.Priority;
import org.sklad.repairs.lifecycle.RepairCategory;
import org.sklad.repairs.lifecycle.WorkOrder;
import org.sklad.repairs.orders.ListedOrder;
import org.sklad.repairs.orders.Report;
import org.sklad.repairs.orders.WantedState;
import org.sklad.repairs.orders.WorkOrderFilter;
import org.sklad.repairs.orders.WorkOrderLists;
import org.sklad.repairs.orders.WorkOrders;

/** Reports: each figure equals the sum of its rows, and each operator sees the figures of their centres; on each engine. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportsTest {
    private static final CentreCode HAR = new CentreCode("HAR");
    private static final CentreCode BAN = new CentreCode("BAN");
    private static final Optional<CentreCode> AT_HAR = Optional.of(HAR);
    private static final int ALL = 500;

    private TestDatabases databases;
    private Desk desk;
    private Reports reports;
    private Stock stock;
    private WorkOrders orders;
    private WorkOrderLists lists;
    private WorkingCalendars calendars;
    private Operator manager;
    private Operator field;
    private Operator fieldBan;
    private Operator auditor;
    private Item soap;
    private Item towel;
    private Item milk;
    private Item bread;
    private List<WorkOrder> reported;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void open() {
        reported = new ArrayList<>();
        databases = TestDatabases.open(engine);
        desk = new Desk(databases.database());
        Access access = desk.access;
        orders = access.features.repairs.orders;
        lists = access.features.repairs.lists;
        calendars = access.features.calendars.calendars;
        reports = new Reports(
                desk.database, desk.stock.centres.centres(), access.features.planning.shortages, lists, access.clock);
        stock = access.features.stock.stock;
        desk.stock.centres.add("HAR");
        desk.stock.centres.add("BAN");
        manager = access.operator("manager", "manager@HAR", "warehouse@BAN");
        field = access.operator("field", "field@HAR");
        fieldBan = access.operator("field.ban", "field@BAN");
        auditor = access.operator("auditor", "auditor@*");
        soap = TestItems.item("SOAP").in(desk.database);
        towel = TestItems.item("TOWEL").category(Category.BEDDING).in(desk.database);
        milk = TestItems.item("MILK").category(Category.FOOD).in(desk.database);
        bread = TestItems.item("BREAD").category(Category.FOOD).in(desk.database);
        live();
    }

    /** Sets a lead time of three weeks for both centres, and a minimum level for milk. */
    private void plan() {
        Operator planner = desk.access.operator("planner", "manager@*");
        LevelProposals proposals = desk.access.features.planning.proposals;
        for (CentreCode centre : List.of(HAR, BAN)) {
            proposals.setLeadTime(Access.claim("lead-time"), new LeadTime(centre, 21), planner);
        }
        desk.access.features.planning.levels.set(
                Access.claim("level"), new Level(HAR, milk.sku(), LevelBasis.UNITS, 1, 5), planner);
    }

    /** Makes six weeks of history at Harmanli, and some at Banya that nobody from Harmanli may count. */
    private void live() {
        plan();
        desk.stock.receive(soap, desk.stock.store("HAR"), 30);
        HandoutDetails longAgo =
                give(Wish.toGroup(new Heads(Sex.FEMALE, AgeBand.FROM_18, 4)).item(soap, 6));
        reported.add(report(HAR, Priority.EMERGENCY));
        desk.access.clock.advance(Duration.ofDays(41));
        LocalDate today = desk.stock.today();
        desk.stock.receive(towel, desk.stock.store("HAR"), 20);
        HandoutDetails mistaken =
                give(Wish.toGroup(new Heads(Sex.MALE, AgeBand.FROM_18, 1)).item(towel, 18));
        desk.handouts.reverse(Access.claim("reversal"), mistaken.id(), "грешка", field);
        give(Wish.toGroup(new Heads(Sex.MALE, AgeBand.FROM_18, 2))
                .item(towel, 1)
                .on(now().minus(Duration.ofDays(2))));
        HandoutDetails toThree =
                give(Wish.toGroup(new Heads(Sex.MALE, AgeBand.FROM_18, 3)).item(soap, 14));
        bringBack(longAgo, 1);
        bringBack(toThree, 2);
        desk.returns.reverse(Access.claim("reversal"), bringBack(toThree, 3), "грешка", field);
        give(Wish.to(desk.adult(Sex.FEMALE, field)).item(soap, 4));
        desk.stock.receive(desk.stock.key(milk, today.minusDays(1)), desk.stock.store("HAR"), 5);
        for (int days : List.of(0, 29, 30, 59, 60, 89, 90)) {
            desk.stock.receive(desk.stock.key(bread, today.plusDays(days)), desk.stock.store("HAR"), 1L + days);
        }
        Lot apart =
                desk.stock.receive(desk.stock.key(bread, today.plusDays(5)), desk.stock.place("HAR", "QUARANTINE"), 7);
        desk.stock.move(apart, desk.stock.place("HAR", "QUARANTINE"), desk.stock.store("HAR"), 2);
        desk.stock.receive(desk.stock.key(bread, today.plusDays(3)), desk.stock.store("BAN"), 100);
        desk.stock.receive(soap, desk.stock.store("BAN"), 100);
        desk.give(
                Wish.toGroup(new Heads(Sex.MALE, AgeBand.FROM_18, 9))
                        .at("BAN", "STORE")
                        .item(soap, 60),
                fieldBan);
        reported.add(report(HAR, Priority.ROUTINE));
        reported.add(report(HAR, Priority.PLANNED));
        report(BAN, Priority.EMERGENCY);
    }

    @AfterParameterizedClassInvocation
    void check_and_close() {
        desk.check();
        databases.close();
    }

    private Instant now() {
        return desk.access.now();
    }

    /** Returned goods reduce use if the handout is recent. An old handout did not count in the first place. */
    private UUID bringBack(HandoutDetails handout, long quantity) {
        GoodsLine some = GoodsLine.of(soap.sku(), quantity);
        IdempotencyKey claim = Access.claim("return");
        desk.bringBack(claim, handout.id(), some, Optional.empty(), field);
        return claim.id();
    }

    private HandoutDetails give(Wish wish) {
        return desk.give(wish, field);
    }

    private WorkOrder report(CentreCode centre, Priority priority) {
        Report fault = new Report(
                centre,
                Optional.empty(),
                Optional.empty(),
                RepairCategory.HEATING,
                priority,
                priority == Priority.PLANNED ? Optional.of(desk.stock.today().plusDays(3)) : Optional.empty(),
                "Бойлерът не топли");
        Operator by = centre.equals(HAR) ? field : fieldBan;
        IdempotencyKey claim = Access.claim("report");
        orders.report(claim, fault, List.of(), by);
        return orders.get(claim.id(), by);
    }

    private CentreFigures har() {
        return reports.overview(AT_HAR, manager).centres().get(0);
    }

    private CentreStock harStock() {
        return reports.stock(AT_HAR, manager).centres().get(0);
    }

    private List<OnHandLine> onHand(Optional<Category> category, Optional<Boolean> enough) {
        return reports.stockOnHand(
                new OnHandFilter(
                        "HAR",
                        category.orElse(null),
                        enough.map(String::valueOf).orElse(null)),
                ReportPlace.FIRST,
                ALL,
                manager);
    }

    @Test
    void stock_by_category_is_the_sum_of_its_list() {
        CentreStock har = harStock();
        assertThat(har().stocked()).isTrue();
        assertThat(har.categories())
                .extracting(CategoryFigures::category)
                .containsExactly(Category.HYGIENE, Category.BEDDING, Category.FOOD);
        for (CategoryFigures figures : har.categories()) {
            List<ItemStock> rows = stock.items(
                    har.centre(),
                    new ItemStockFilter(Optional.empty(), Optional.of(figures.category()), ""),
                    Language.BG,
                    "",
                    ALL,
                    manager);
            assertThat(figures.items()).isEqualTo(rows.size());
            assertThat(figures.amounts()).hasSize(1);
            assertThat(figures.amounts().get(0).quantity())
                    .isEqualTo(rows.stream().mapToLong(ItemStock::quantity).sum());
            assertThat(figures.amounts().get(0).available())
                    .isEqualTo(rows.stream().mapToLong(ItemStock::usable).sum());
            assertThat(figures.listed())
                    .isEqualTo(onHand(Optional.of(figures.category()), Optional.empty())
                            .size());
            assertThat(figures.shortages())
                    .isEqualTo(onHand(Optional.of(figures.category()), Optional.of(false))
                            .size());
        }
        assertThat(har.items()).isEqualTo(4);
        assertThat(har.shortages()).isEqualTo(2);
    }

    /** 21 soaps were used in 42 days and 9 are left: enough for 18 days, with a lead time of 21. The milk in stock is expired. */
    @Test
    void items_are_short_if_they_run_out_too_early_or_are_below_their_minimum() {
        assertThat(onHand(Optional.empty(), Optional.of(false)))
                .extracting(
                        line -> line.item().sku().value(), OnHandLine::available, OnHandLine::used, OnHandLine::reasons)
                .containsExactly(
                        tuple("MILK", 0L, 0L, Set.of(ShortReason.MINIMUM)),
                        tuple("SOAP", 9L, 21L, Set.of(ShortReason.RUNS_OUT)));
        assertThat(onHand(Optional.empty(), Optional.of(true)))
                .extracting(line -> line.item().sku().value(), OnHandLine::used)
                .containsExactly(tuple("BREAD", 0L), tuple("TOWEL", 1L));
    }

    @Test
    void expiring_lots_are_counted_as_they_are_listed() {
        CentreStock har = harStock();
        Map<ExpiryWindow, Integer> expected = Map.of(
                ExpiryWindow.EXPIRED, 1, ExpiryWindow.DAYS_30, 3, ExpiryWindow.DAYS_60, 5, ExpiryWindow.DAYS_90, 7);
        expected.forEach((window, lots) -> {
            List<ExpiryLine> rows = expiring(Optional.of(window));
            assertThat(rows).as(window.name()).hasSize(lots);
            assertThat(har.expiring(window)).as(window.name()).isEqualTo(lots.longValue());
            assertThat(rows).allMatch(row -> row.centre().equals(HAR));
        });
        assertThat(expiring(Optional.empty())).hasSize(8);
        ExpiryLine divided = expiring(Optional.of(ExpiryWindow.DAYS_30)).get(1);
        assertThat(divided.daysLeft()).isEqualTo(5);
        assertThat(divided.quantity()).as("in two places").isEqualTo(7);
        assertThat(divided.available()).as("without the quarantine").isEqualTo(2);
    }

    @Test
    void reserved_goods_cannot_be_given_by_any_report() {
        Beneficiary person = desk.person("BAN", Sex.FEMALE, AgeBand.FROM_18, fieldBan);
        IdempotencyKey need = Access.claim("need");
        desk.needs.record(
                need,
                new NewNeed(person.caseCode().value(), Optional.of(bread.sku()), Optional.empty(), "", 10, Urgency.NOW),
                fieldBan);
        assertThat(breadAtBan()).containsExactly(100L, 100L, 100L);
        desk.kept.reserve(
                Access.claim("reservation"),
                need.id(),
                new NewReservation(desk.stock.today().plusDays(2), Optional.empty(), Optional.empty()),
                fieldBan);
        assertThat(breadAtBan()).containsExactly(90L, 90L, 90L);
        Lot lot = desk.stock.receive(
                desk.stock.key(bread, desk.stock.today().plusDays(3)), desk.stock.place("BAN", "QUARANTINE"), 1);
        desk.stock.move(lot, desk.stock.store("BAN"), desk.stock.place("BAN", "QUARANTINE"), 95);
        assertThat(breadAtBan()).as("never less than none").containsExactly(0L, 0L, 0L);
        desk.stock.move(lot, desk.stock.place("BAN", "QUARANTINE"), desk.stock.store("BAN"), 95);
        desk.kept.release(Access.claim("release"), need.id(), fieldBan);
        assertThat(breadAtBan()).containsExactly(100L, 100L, 100L);
    }

    /** Returns what the list of expiring lots, the overview and the stock by item say of the bread that can be given at Banya. */
    private List<Long> breadAtBan() {
        long expiring = reports.expiry(new ExpiryFilter("BAN", null, null), ReportPlace.FIRST, ALL, auditor).stream()
                .mapToLong(ExpiryLine::available)
                .sum();
        CategoryFigures food = reports.stock(Optional.of(BAN), auditor).centres().get(0).categories().stream()
                .filter(each -> each.category() == Category.FOOD)
                .findFirst()
                .orElseThrow();
        long onHand =
                reports
                        .stockOnHand(new OnHandFilter("BAN", Category.FOOD, null), ReportPlace.FIRST, ALL, auditor)
                        .stream()
                        .mapToLong(OnHandLine::available)
                        .sum();
        return List.of(expiring, food.amounts().get(0).available(), onHand);
    }

    private List<ExpiryLine> expiring(Optional<ExpiryWindow> window) {
        return reports.expiry(new ExpiryFilter("HAR", null, window.orElse(null)), ReportPlace.FIRST, ALL, manager);
    }

    @Test
    void handouts_of_a_day_match_their_list_without_reversed_ones() {
        CentreFigures har = har();
        assertThat(har.handouts()).isEqualTo(Map.of(har.today(), 2L, har.today().minusDays(2), 1L));
        har.handouts().forEach((day, count) -> {
            HandoutFilter filter =
                    new HandoutFilter("HAR", null, null, null, null, null, day, HandoutState.RECORDED, null, null);
            assertThat(desk.handouts.list(filter, Optional.empty(), ALL, manager))
                    .hasSize(count.intValue())
                    .allMatch(each -> each.givenOn().equals(day));
        });
        HandoutFilter all = new HandoutFilter("HAR", null, null, null, null, null, har.today(), null, null, null);
        assertThat(desk.handouts.list(all, Optional.empty(), ALL, manager)).hasSize(3);
        List<DistributionLine> days =
                reports.distribution(new CentreAndPeriod("HAR", null, null), ReportPlace.FIRST, ALL, manager);
        assertThat(days)
                .extracting(DistributionLine::on, DistributionLine::handouts, DistributionLine::people)
                .containsExactly(
                        tuple(har.today(), 2L, 4L),
                        tuple(har.today().minusDays(2), 1L, 2L),
                        tuple(har.today().minusDays(41), 1L, 4L));
        CentreAndPeriod one =
                new CentreAndPeriod("HAR", har.today().minusDays(2), har.today().minusDays(1));
        assertThat(reports.distribution(one, ReportPlace.FIRST, ALL, manager)).hasSize(1);
    }

    @Test
    void overdue_repairs_match_their_list() {
        WorkOrderFilter open = WorkOrderFilter.ALL.at(HAR).in(WantedState.REPORTED);
        CentreFigures har = har();
        assertThat(har.open())
                .isEqualTo(3)
                .isEqualTo(lists.list(open, Optional.empty(), ALL, manager).size());
        List<ListedOrder> late = lists.list(open.onlyOverdue(), Optional.empty(), ALL, manager);
        assertThat(late)
                .extracting(each -> each.order().number())
                .containsExactly(reported.get(0).number());
        assertThat(har.overdue()).isEqualTo(1);
        assertThat(reports.repairs(new RepairsFilter("HAR"), ReportPlace.FIRST, ALL, manager))
                .containsExactly(new RepairsLine(
                        HAR, RepairCategory.HEATING, 3, 1, reported.get(0).reportedAt()));
    }

    /** The manager manages this centre and is a warehouse worker in the other. The overview shows only this one. */
    @Test
    void operators_see_the_figures_of_what_they_oversee() {
        assertThat(reports.overview(Optional.empty(), manager).centres())
                .extracting(each -> each.centre().code())
                .containsExactly(HAR);
        Overview all = reports.overview(Optional.empty(), auditor);
        assertThat(all.centres()).extracting(each -> each.centre().code()).containsExactly(BAN, HAR);
        StockOverview stock = reports.stock(Optional.empty(), auditor);
        assertThat(stock.centres()).extracting(each -> each.centre().code()).containsExactly(BAN, HAR);
        assertThat(stock.centres().get(0).shortages()).as("60 given, 40 left").isEqualTo(1);
        assertThat(all.sum(CentreFigures::open)).isEqualTo(4);
        assertThat(stock.expiring().values().stream().mapToLong(each -> each).sum())
                .isEqualTo(8);
        assertThatThrownBy(() -> reports.overview(Optional.of(BAN), manager)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> reports.stock(Optional.of(BAN), manager)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> reports.stock(Optional.empty(), field)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> reports.overview(Optional.of(BAN), field)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> reports.overview(Optional.of(new CentreCode("GONE")), auditor))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> reports.overview(Optional.empty(), field)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> reports.repairs(new RepairsFilter("HAR"), ReportPlace.FIRST, 1, field))
                .isInstanceOf(Forbidden.class);
    }

    private interface Pages<R> {
        List<R> after(ReportPlace place, int limit);
    }

    private static <R> void assertTurned(
            Pages<R> pages, java.util.function.Function<R, ReportPlace> placeOf, int keys) {
        List<R> whole = pages.after(ReportPlace.FIRST, ALL);
        List<R> turned = new ArrayList<>();
        ReportPlace place = ReportPlace.FIRST;
        for (int page = 0; page <= whole.size(); page++) {
            List<R> rows = pages.after(place, 1);
            turned.addAll(rows);
            if (!rows.isEmpty()) {
                place = ReportPlace.parse(placeOf.apply(rows.get(0)).toString(), keys);
            }
        }
        assertThat(turned).hasSizeGreaterThan(1).isEqualTo(whole);
    }

    @Test
    void the_pages_of_a_report_neither_lose_nor_repeat_a_row() {
        assertTurned(
                (place, limit) -> reports.stockOnHand(new OnHandFilter(null, null, null), place, limit, auditor),
                OnHandLine::place,
                1);
        assertTurned(
                (place, limit) -> reports.expiry(new ExpiryFilter(null, null, null), place, limit, auditor),
                ExpiryLine::place,
                3);
        assertTurned(
                (place, limit) -> reports.distribution(CentreAndPeriod.ALL, place, limit, auditor),
                DistributionLine::place,
                1);
        assertTurned(
                (place, limit) -> reports.repairs(new RepairsFilter(null), place, limit, auditor),
                RepairsLine::place,
                1);
        assertThatThrownBy(() -> ReportPlace.parse("HAR:nonsense:1", 1)).isInstanceOf(InvalidFields.class);
        assertThatThrownBy(() -> reports.expiry(
                        new ExpiryFilter(null, null, null), ReportPlace.parse("HAR:yesterday:SOAP:1", 3), 1, auditor))
                .isInstanceOf(InvalidFields.class);
    }

    @Test
    void the_targets_of_repairs_use_the_working_hours_of_their_centre() {
        WorkOrder routine = reported.get(1);
        Instant before = due(routine);
        WorkingCalendar usual = calendars.get(HAR, manager);
        WorkingCalendar longer = new WorkingCalendar(
                usual.days(), LocalTime.of(6, 0), LocalTime.of(22, 0), new TreeSet<>(), usual.version());
        calendars.change(HAR, longer, manager);
        assertThat(due(routine)).isBefore(before);
    }

    private Instant due(WorkOrder order) {
        return lists.view(order.number(), manager).clocks().fix().dueAt().orElseThrow();
    }
}
