package org.sklad.oversight.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.sklad.aid.needs.NewNeed;
import org.sklad.aid.needs.NewReservation;
import org.sklad.aid.needs.Urgency;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Centres;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.TestItems;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.StyleCode;
import org.sklad.goods.ledger.InsufficientStock;
import org.sklad.goods.planning.LeadTime;
import org.sklad.goods.planning.Level;
import org.sklad.goods.planning.LevelBasis;
import org.sklad.goods.planning.LevelFilter;
import org.sklad.goods.planning.LevelPlace;
import org.sklad.goods.planning.LevelProposals;
import org.sklad.goods.planning.Levels;
import org.sklad.goods.planning.MeasuredItem;
import org.sklad.goods.planning.ShortReason;
import org.sklad.goods.planning.Shortages;
import org.sklad.goods.planning.Suggestion;
import org.sklad.goods.planning.TransferPlan;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.Heads;
import org.sklad.people.attributes.Sex;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.TestDatabases;

/** Shortages are the same on every page, in every report and in the appeal; on each engine. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShortEverywhereTest {
    private static final CentreCode HAR = new CentreCode("HAR");
    private static final Optional<CentreCode> AT_HAR = Optional.of(HAR);
    private static final LevelFilter PLANNED_AT_HAR = new LevelFilter("HAR", null);
    private static final LevelFilter EVERYWHERE = new LevelFilter(null, null);
    private static final int ALL = 500;

    private TestDatabases databases;
    private Desk desk;
    private Shortages shortages;
    private LevelProposals proposals;
    private Levels levels;
    private Reports reports;
    private UnmetDemand demand;
    private Operator worker;

    private Item jacketL;
    private Item jacketS;
    private Item boots;
    private Item blanket;
    private Item soap;
    private Item milk;
    private Item cheese;
    private Item lamp;
    private Item bread;
    private Item towel;
    private Item rice;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void open() {
        databases = TestDatabases.open(engine);
        desk = new Desk(databases.database());
        desk.stock.centres.add("HAR");
        desk.stock.centres.add("BAN");
        Access access = desk.access;
        Centres centres = desk.stock.centres.centres();
        shortages = access.features.planning.shortages;
        proposals = access.features.planning.proposals;
        levels = access.features.planning.levels;
        reports = new Reports(desk.database, centres, shortages, access.features.repairs.lists, access.clock);
        demand = new UnmetDemand(desk.database, centres, shortages, access.clock);
        worker = access.operator("worker", "field@HAR", "manager@HAR", "manager@BAN");
        jacketL = TestItems.jacket("JACKET", "L").in(desk.database);
        jacketS = TestItems.jacket("JACKET", "S").in(desk.database);
        boots = item("BOOTS", Category.CLOTHES);
        blanket = item("BLANKET", Category.BEDDING);
        soap = item("SOAP", Category.HYGIENE);
        milk = item("MILK", Category.FOOD);
        cheese = item("CHEESE", Category.FOOD);
        lamp = item("LAMP", Category.OTHER);
        bread = item("BREAD", Category.FOOD);
        towel = item("TOWEL", Category.OTHER);
        rice = item("RICE", Category.FOOD);
        live();
    }

    private Item item(String sku, Category category) {
        return TestItems.item(sku).category(category).in(desk.database);
    }

    private void live() {
        receive(cheese, 80);
        receive(towel, 5);
        days(100);
        receive(milk, 80);
        give(milk, 60);
        give(cheese, 60);
        days(10);
        proposals.setLeadTime(Access.claim("lead-time"), new LeadTime(HAR, 14), worker);
        Level level = new Level(HAR, soap.sku(), LevelBasis.UNITS, 10, 40);
        levels.set(Access.claim("level"), level, worker);
        receive(soap, 9);

        needs(person(), Optional.empty(), "L", 5);
        receive(jacketS, 2);
        needs(person(), Optional.empty(), "", 1);

        receive(boots, 10);
        IdempotencyKey kept = needs(person(), Optional.of(boots), "", 8);
        NewReservation all = new NewReservation(desk.stock.today().plusDays(30), Optional.empty(), Optional.empty());
        desk.kept.reserve(Access.claim("reservation"), kept.id(), all, worker);
        needs(person(), Optional.of(boots), "", 3);

        Beneficiary gotSome = person();
        needs(gotSome, Optional.of(towel), "", 5);
        desk.give(Wish.to(gotSome).item(towel, 3), worker);

        needs(person(), Optional.of(blanket), "", 6);
        desk.stock.receive(blanket, desk.stock.store("BAN"), 100);
        receive(rice, 1_000);
        needs(person(), Optional.of(rice), "", 1);

        assertThatThrownBy(() -> give(lamp, 4)).isInstanceOf(InsufficientStock.class);
        receive(bread, 30);
        IdempotencyKey lessThanWanted = Access.claim("handout");
        assertThatThrownBy(() -> desk.give(lessThanWanted, group(bread, 32), worker))
                .isInstanceOf(InsufficientStock.class);
        desk.give(lessThanWanted, group(bread, 2), worker);
    }

    @AfterParameterizedClassInvocation
    void check_and_close() {
        desk.check();
        databases.close();
    }

    private void receive(Item item, long quantity) {
        desk.stock.receive(item, desk.stock.store("HAR"), quantity);
    }

    private void days(long days) {
        desk.access.clock.advance(Duration.ofDays(days));
    }

    private void give(Item item, long quantity) {
        desk.give(group(item, quantity), worker);
    }

    private static Wish group(Item item, long quantity) {
        return Wish.toGroup(new Heads(Sex.MALE, AgeBand.FROM_18, 2)).item(item, quantity);
    }

    private Beneficiary person() {
        return desk.adult(Sex.FEMALE, worker);
    }

    /**
     * Records a need.
     *
     * @param item the item, empty for a jacket
     */
    private IdempotencyKey needs(Beneficiary person, Optional<Item> item, String size, long quantity) {
        IdempotencyKey claim = Access.claim("need");
        NewNeed need = new NewNeed(
                person.caseCode().value(),
                item.map(Item::sku),
                item.isPresent() ? Optional.empty() : Optional.of(new StyleCode("JACKET")),
                size,
                quantity,
                Urgency.NOW);
        desk.needs.record(claim, need, worker);
        return claim;
    }

    private Set<Item> shortAtHar() {
        return Set.of(jacketL, boots, blanket, soap, milk, lamp, bread);
    }

    private Set<Item> planned() {
        return shortages.list(PLANNED_AT_HAR, new LevelPlace("", ""), ALL, worker).stream()
                .map(MeasuredItem::item)
                .collect(Collectors.toSet());
    }

    private List<OnHandLine> onHand(Optional<Category> category, Optional<Boolean> enough) {
        return reports.stockOnHand(
                new OnHandFilter(
                        "HAR",
                        category.orElse(null),
                        enough.map(String::valueOf).orElse(null)),
                ReportPlace.FIRST,
                ALL,
                worker);
    }

    private MeasuredItem figures(Item item) {
        return shortages.list(PLANNED_AT_HAR, new LevelPlace("", ""), ALL, worker).stream()
                .filter(each -> each.item().equals(item))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void planning_shows_short_items_with_the_reason() {
        assertThat(planned()).isEqualTo(shortAtHar());
        assertThat(Map.of(
                        jacketL, ShortReason.NEEDS,
                        boots, ShortReason.NEEDS,
                        blanket, ShortReason.NEEDS,
                        soap, ShortReason.MINIMUM,
                        milk, ShortReason.RUNS_OUT,
                        lamp, ShortReason.RUNS_OUT,
                        bread, ShortReason.RUNS_OUT))
                .allSatisfy((item, why) -> assertThat(figures(item).reasons())
                        .as(item.sku().value())
                        .containsExactly(why));
    }

    @Test
    void each_figure_of_the_overview_is_the_number_of_rows_behind_it() {
        CentreStock overview = reports.stock(AT_HAR, worker).centres().get(0);
        assertThat(overview.shortages()).isEqualTo(shortAtHar().size());
        for (CategoryFigures figures : overview.categories()) {
            assertThat(onHand(Optional.of(figures.category()), Optional.of(false)))
                    .as(figures.category().name())
                    .hasSize(Math.toIntExact(figures.shortages()));
        }
        assertThat(onHand(Optional.empty(), Optional.of(false)))
                .extracting(OnHandLine::item)
                .containsExactlyInAnyOrderElementsOf(shortAtHar());
        assertThat(onHand(Optional.empty(), Optional.of(true)))
                .extracting(OnHandLine::item)
                .containsExactlyInAnyOrder(jacketS, cheese, towel, rice);
        assertThat(onHand(Optional.empty(), Optional.empty()).stream().filter(line -> !line.enough()))
                .extracting(OnHandLine::item)
                .containsExactlyInAnyOrderElementsOf(shortAtHar());
    }

    @Test
    void unmet_demand_marks_needed_items_that_are_short() {
        List<DemandLine> lines = demand.list(new DemandFilter("HAR", null), ReportPlace.FIRST, ALL, worker);
        assertThat(lines.stream().filter(DemandLine::isShort))
                .extracting(DemandLine::item)
                .containsExactlyInAnyOrder(jacketL, boots, blanket);
        assertThat(lines.stream().filter(line -> !line.isShort()))
                .extracting(DemandLine::item)
                .containsExactlyInAnyOrder(jacketS, towel, rice);
    }

    /** What the other centre can spare is transferred and left out of the appeal. */
    @Test
    void the_appeal_and_the_transfers_together_are_the_shortages() {
        assertThat(shortages.appeal(EVERYWHERE, "", ALL, worker).rows())
                .extracting(TransferPlan::item)
                .containsExactlyInAnyOrder(jacketL, boots, soap, milk, lamp, bread);
        assertThat(shortages.suggestions(EVERYWHERE, "", ALL, worker).rows())
                .extracting(Suggestion::item)
                .containsExactly(blanket);
    }

    @Test
    void reserved_goods_are_not_available_and_given_goods_are_not_needed() {
        assertThat(figures(boots).available()).as("8 of 10 are reserved").isEqualTo(2);
        assertThat(figures(boots).needed()).isEqualTo(3);
        assertThat(onHand(Optional.of(Category.OTHER), Optional.of(true)).get(0).needed())
                .as("3 of 5 towels were given")
                .isEqualTo(2);
    }

    @Test
    void a_request_that_the_desk_refused_counts_once_as_use() {
        assertThat(figures(lamp).used()).isEqualTo(4);
        assertThat(figures(bread).used()).as("32 wanted, 2 of them given").isEqualTo(32);
    }

    /** 60 cheeses and 60 milks were handed out, and 20 of each are left. Milk was out of stock until the last days. */
    @Test
    void days_of_stock_count_only_days_with_stock() {
        assertThat(figures(milk).figures().days()).isEqualTo(11);
        assertThat(figures(milk).daysLeft()).hasValue(20L * 11 / 60);
        Centre har = desk.stock.centres.centres().get(HAR);
        assertThat(desk.database
                        .read(handle -> shortages.of(handle, har, List.of(cheese.sku())))
                        .get(0)
                        .daysLeft())
                .hasValue(30L);
    }
}
