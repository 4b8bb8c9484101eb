package org.sklad.goods.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.Access;
import org.sklad.centres.places.Centre;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.TestItems;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Season;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.ledger.Lots;
import org.sklad.goods.ledger.TestStock;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.lots.Reason;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.web.Rows;

/** Shortages, suggested transfers, and the rest for the donors; on each engine. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShortagesTest {
    private static final LevelFilter ALL = new LevelFilter(null, null);
    private static final int MANY = 500;

    private TestDatabases databases;
    private TestStock stock;
    private Town town;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void open() {
        databases = TestDatabases.open(engine);
        stock = new TestStock(databases.database());
        town = new Town(stock, databases.database());
    }

    @AfterParameterizedClassInvocation
    void close() {
        databases.close();
    }

    @BeforeEach
    void move() {
        town = new Town(stock, databases.database());
    }

    private Item soap() {
        return TestItems.item().in(databases.database());
    }

    private Item of(Season season) {
        return TestItems.item().season(season).in(databases.database());
    }

    private List<MeasuredItem> shortages() {
        return listed(ALL, "", MANY, town.manager).rows();
    }

    private Rows<MeasuredItem> listed(LevelFilter filter, String next, int limit, Operator by) {
        return Rows.page(
                town.shortages.list(filter, LevelPlace.parse(next), limit + 1, by),
                limit,
                each -> each.place().toString());
    }

    private MeasuredItem level(CentreCode centre, Item item) {
        return town.levels.get(centre, item.sku(), town.manager);
    }

    private MeasuredItem measured(Item item) {
        Centre here = stock.centres.centres().get(town.here);
        return stock.database
                .read(handle -> town.shortages.of(handle, here, List.of(item.sku())))
                .get(0);
    }

    @Test
    void an_item_below_its_minimum_is_short_and_one_at_its_minimum_is_not() {
        Item soap = soap();
        town.set(town.here, soap, 10, 40);
        town.receive(town.here, soap, 10);
        assertThat(shortages()).isEmpty();
        town.give(town.here, soap, 1);
        assertThat(shortages()).singleElement().satisfies(each -> {
            assertThat(each.available()).isEqualTo(9);
            assertThat(each.missing()).isEqualTo(31);
            assertThat(each.daysLeft()).as("9 on the only day with stock").hasValue(9L);
        });
    }

    /** The catalogue is searched in chunks. No item is lost between two chunks or two pages. */
    @Test
    void finds_short_items_anywhere_in_the_catalogue() {
        List<Sku> skus = Stream.generate(this::soap)
                .limit(2L * ListStretch.FIRST + 10)
                .map(Item::sku)
                .sorted(Comparator.comparing(Sku::value))
                .toList();
        List<Sku> empty = IntStream.iterate(0, i -> i < skus.size(), i -> i + ListStretch.FIRST / 3)
                .mapToObj(skus::get)
                .toList();
        for (Sku sku : empty) {
            town.set(town.here, sku, LevelBasis.UNITS, 10, 40);
            town.set(town.there, sku, LevelBasis.UNITS, 10, 40);
        }
        List<Sku> twice = Stream.concat(empty.stream(), empty.stream()).toList();
        assertThat(shortages()).extracting(each -> each.item().sku()).isEqualTo(twice);
        assertThat(inPages(next -> listed(ALL, next, 2, town.manager)))
                .extracting(each -> each.item().sku())
                .isEqualTo(twice);
        assertThat(inPages(next -> town.shortages.appeal(ALL, next, 2, town.manager)))
                .extracting(each -> each.item().sku())
                .isEqualTo(empty);
        assertThat(listed(new LevelFilter(null, Category.MEDICINE), "", MANY, town.manager)
                        .rows())
                .isEmpty();
    }

    private static <R> List<R> inPages(Function<String, Rows<R>> list) {
        List<R> all = new ArrayList<>();
        Optional<String> next = Optional.of("");
        while (next.isPresent()) {
            Rows<R> page = list.apply(next.get());
            all.addAll(page.rows());
            next = page.next();
        }
        return all;
    }

    @Test
    void goods_that_may_not_be_handed_out_do_not_count() {
        Item soap = soap();
        town.set(town.here, soap, 10, 40);
        stock.receive(stock.key(soap, stock.today().minusDays(1)), stock.store(town.here.value()), 100);
        stock.receive(soap, stock.place(town.here.value(), "QUARANTINE"), 100);
        Lot held = stock.receive(stock.key(soap, stock.today().plusDays(300)), stock.store(town.here.value()), 100);
        stock.access.features.ledger.lots.change(
                Access.claim("hold"), held.code(), Lots.Act.HOLD, "torn", town.manager);
        stock.receive(stock.key(soap, stock.today()), stock.store(town.here.value()), 3);
        stock.receive(soap, stock.box(stock.store(town.here.value()).location()), 4);
        assertThat(level(town.here, soap).available()).isEqualTo(7);
    }

    @Test
    void days_of_stock_follow_what_was_handed_out_in_90_days() {
        Item soap = soap();
        town.set(town.here, soap.sku(), LevelBasis.DAYS, 14, 60);
        town.receive(town.here, soap, 200);
        town.give(town.here, soap, 50);
        town.days(90);
        assertThat(level(town.here, soap).used()).isZero();
        assertThat(level(town.here, soap).daysLeft()).isEmpty();
        assertThat(level(town.here, soap).state()).isEqualTo(LevelState.UNUSED);
        town.give(town.here, soap, 91);
        town.days(89);
        MeasuredItem soon = level(town.here, soap);
        assertThat(List.of(soon.used(), soon.minimum(), soon.target())).containsExactly(91L, 15L, 61L);
        assertThat(soon.daysLeft()).hasValue(59L * 90 / 91);
    }

    @Test
    void reversed_handouts_do_not_count_as_use() {
        Item soap = soap();
        town.set(town.here, soap, 10, 40);
        town.receive(town.here, soap, 50);
        town.give(town.here, soap, 5);
        UUID mistaken = town.give(town.here, soap, 20);
        stock.reverse(mistaken);
        assertThat(level(town.here, soap).used()).isEqualTo(5);
        town.days(80);
        UUID old = town.give(town.here, soap, 7);
        town.days(60);
        stock.reverse(old);
        assertThat(level(town.here, soap).used()).isZero();
    }

    @Test
    void returned_goods_do_not_count_as_use_and_use_is_never_negative() {
        Item soap = soap();
        town.set(town.here, soap.sku(), LevelBasis.DAYS, 14, 60);
        town.receive(town.here, soap, 50);
        UUID given = town.give(town.here, soap, 20);
        town.bringBack(town.here, given, 8);
        UUID mistaken = town.bringBack(town.here, given, 5);
        assertThat(level(town.here, soap).used()).isEqualTo(7);
        stock.reverse(mistaken);
        assertThat(level(town.here, soap).used()).isEqualTo(12);
        town.days(91);
        town.give(town.here, soap, 2);
        town.bringBack(town.here, given, 9);
        MeasuredItem since = level(town.here, soap);
        assertThat(List.of(since.used(), since.minimum())).containsExactly(0L, 0L);
        assertThat(since.daysLeft()).isEmpty();
    }

    @Test
    void use_in_another_centre_does_not_count() {
        Item soap = soap();
        town.set(town.here, soap, 10, 40);
        town.receive(town.there, soap, 50);
        town.give(town.there, soap, 5);
        assertThat(level(town.here, soap).used()).isZero();
        assertThat(level(town.here, soap).available()).isZero();
    }

    /** The use of gloves is measured over the last 90 days of winter, in summer as well. */
    @Test
    void goods_of_the_other_season_are_not_proposed_unless_a_manager_chooses_it() {
        Season other = SeasonDays.on(stock.today()) == Season.WINTER ? Season.SUMMER : Season.WINTER;
        Item now = of(SeasonDays.on(stock.today()));
        Item later = of(other);
        Item always = of(Season.ALL_YEAR);
        List.of(now, later, always).forEach(item -> town.set(town.here, item, 10, 40));
        assertThat(shortages())
                .extracting(each -> each.item().sku())
                .containsExactlyInAnyOrder(now.sku(), always.sku());
        assertThat(level(town.here, later).state()).isEqualTo(LevelState.OUT_OF_SEASON);
        assertThat(town.shortages.appeal(ALL, "", MANY, town.manager).rows())
                .extracting(each -> each.item().sku())
                .containsExactlyInAnyOrder(now.sku(), always.sku());
        town.seasons.choose(
                Access.claim("season"),
                town.here,
                SeasonChoice.valueOf(other.name()),
                Optional.of(stock.today()),
                town.manager);
        assertThat(shortages())
                .extracting(each -> each.item().sku())
                .containsExactlyInAnyOrder(later.sku(), always.sku());
    }

    @Test
    void use_is_measured_in_the_season_of_the_goods() {
        while (SeasonDays.on(stock.today()) != Season.WINTER) {
            town.days(20);
        }
        Item gloves = of(Season.WINTER);
        Item hat = of(Season.SUMMER);
        List.of(gloves, hat).forEach(item -> {
            town.set(town.here, item, 10, 40);
            town.receive(town.here, item, 100);
            town.give(town.here, item, 9);
        });
        assertThat(level(town.here, gloves).used()).isEqualTo(9);
        assertThat(level(town.here, hat).used()).isZero();
        while (SeasonDays.on(stock.today()) != Season.SUMMER) {
            town.days(20);
        }
        town.days(100);
        town.give(town.here, gloves, 1);
        town.give(town.here, hat, 2);
        assertThat(level(town.here, gloves).used()).isBetween(0L, 9L);
        assertThat(level(town.here, hat).used()).isEqualTo(2);
    }

    @Test
    void suggests_transfers_of_what_a_centre_can_spare_and_requests_the_rest() {
        Item soap = soap();
        Item towel = soap();
        town.set(town.here, soap, 10, 40);
        town.set(town.there, soap, 10, 40);
        town.set(town.here, towel, 10, 40);
        town.receive(town.there, soap, 60);
        town.receive(town.there, towel, 1000);
        assertThat(town.shortages.suggestions(ALL, "", MANY, town.manager).rows())
                .extracting(
                        Suggestion::from, Suggestion::to, each -> each.item().sku(), Suggestion::quantity)
                .containsExactlyInAnyOrder(
                        tuple(town.there, town.here, soap.sku(), 20L), tuple(town.there, town.here, towel.sku(), 40L));
        assertThat(town.shortages.appeal(ALL, "", MANY, town.manager).rows())
                .extracting(
                        each -> each.item().sku(), TransferPlan::missing, TransferPlan::covered, TransferPlan::asked)
                .containsExactly(tuple(soap.sku(), 40L, 20L, 20L));
        LevelFilter fromHere = new LevelFilter(town.here.value(), null);
        assertThat(town.shortages.suggestions(fromHere, "", MANY, town.manager).rows())
                .isEmpty();
    }

    @Test
    void suggests_transfers_of_goods_that_would_expire_unused() {
        Item milk = soap();
        town.set(town.here, milk, 10, 40);
        town.set(town.there, milk, 10, 100);
        stock.receive(stock.key(milk, stock.today().plusDays(179)), stock.store(town.there.value()), 50);
        town.days(90);
        town.give(town.there, milk, 20);
        assertThat(town.shortages.suggestions(ALL, "", MANY, town.manager).rows())
                .extracting(Suggestion::quantity, Suggestion::cause)
                .containsExactly(tuple(10L, Suggestion.Cause.EXPIRES));
    }

    @Test
    void other_centres_are_never_shown() {
        Item soap = soap();
        town.set(town.here, soap, 10, 40);
        town.receive(town.there, soap, 1000);
        Operator keeper = stock.access.operator(Access.unique("keeper"), "warehouse@" + town.here);
        assertThat(listed(ALL, "", MANY, keeper).rows()).hasSize(1);
        assertThat(town.shortages.suggestions(ALL, "", MANY, keeper).rows()).isEmpty();
        assertThat(town.shortages.appeal(ALL, "", MANY, keeper).rows())
                .extracting(TransferPlan::asked)
                .containsExactly(40L);
        LevelFilter there = new LevelFilter(town.there.value(), null);
        assertThatThrownBy(() -> listed(there, "", MANY, keeper)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> town.shortages.suggestions(there, "", MANY, keeper))
                .isInstanceOf(NotFound.class);
        Operator field = stock.access.operator(Access.unique("field"), "field@" + town.here);
        assertThatThrownBy(() -> listed(ALL, "", MANY, field)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> town.shortages.appeal(ALL, "", MANY, field)).isInstanceOf(Forbidden.class);
    }

    @Test
    void filters_by_category() {
        Item soap = soap();
        Item bread = TestItems.item().category(Category.FOOD).in(databases.database());
        List.of(soap, bread).forEach(item -> town.set(town.here, item, 10, 40));
        LevelFilter food = new LevelFilter(null, Category.FOOD);
        assertThat(listed(food, "", MANY, town.manager).rows())
                .extracting(each -> each.item().sku())
                .containsExactly(bread.sku());
        assertThat(town.shortages.appeal(food, "", MANY, town.manager).rows()).hasSize(1);
    }

    private static <R> List<R> pages(Function<String, Rows<R>> page) {
        List<R> all = new ArrayList<>();
        Optional<String> next = Optional.of("");
        while (next.isPresent()) {
            Rows<R> rows = page.apply(next.get());
            all.addAll(rows.rows());
            next = rows.next();
        }
        return all;
    }

    /** There are more items than one page of transfers examines. Only the last three can come from another centre. */
    @Test
    void the_list_has_pages_and_the_file_has_all_short_items() {
        List<Item> items = TestItems.many(Shortages.ITEMS_AT_ONCE + 20, databases.database());
        town.setAll(town.here, items, 1, 2);
        List<Item> last = items.subList(items.size() - 3, items.size());
        town.receiveAll(town.there, last, 1);
        Rows<MeasuredItem> first = listed(ALL, "", 2, town.manager);
        assertThat(first.rows()).extracting(MeasuredItem::item).containsExactlyElementsOf(items.subList(0, 2));
        assertThat(pages(next -> listed(ALL, next, 50, town.manager)))
                .extracting(MeasuredItem::item)
                .containsExactlyElementsOf(items);
        assertThat(town.shortages.suggestions(ALL, "", 2, town.manager).rows()).isEmpty();
        assertThat(pages(next -> town.shortages.suggestions(ALL, next, 2, town.manager)))
                .extracting(Suggestion::item)
                .containsExactlyElementsOf(last);
        assertThat(pages(next -> town.shortages.appeal(ALL, next, 50, town.manager)))
                .extracting(TransferPlan::item)
                .containsExactlyElementsOf(items);
        List<MeasuredItem> whole = town.shortages.list(ALL, LevelPlace.FIRST, MANY, town.manager);
        assertThat(whole).hasSameSizeAs(items);
        assertThat(town.shortages.list(ALL, whole.get(whole.size() - 1).place(), MANY, town.manager))
                .isEmpty();
        List<Suggestion> ways = town.shortages.suggestionsAfter(ALL, "", town.manager);
        assertThat(town.shortages.suggestionsAfter(ALL, ways.get(1).place().toString(), town.manager))
                .containsExactly(ways.get(2));
    }

    /** Use per day counts only days with stock. */
    @Test
    void use_is_averaged_over_the_days_with_stock() {
        Item soap = soap();
        town.receive(town.here, soap, 30);
        town.give(town.here, soap, 10);
        town.days(2);
        town.give(town.here, soap, 20);
        town.days(30);
        town.receive(town.here, soap, 20);
        town.set(town.here, soap.sku(), LevelBasis.DAYS, 3, 5);
        MeasuredItem again = level(town.here, soap);
        assertThat(again.figures().days()).as("three days and today").isEqualTo(4);
        assertThat(again.daysLeft()).hasValue(20L * 4 / 30);
        assertThat(again.minimum()).as("three days of 7.5").isEqualTo(23);
        assertThat(shortages()).extracting(MeasuredItem::reasons).containsExactly(Set.of(ShortReason.MINIMUM));
    }

    @Test
    void transfers_between_centres_change_the_days_with_stock() {
        Item soap = soap();
        Lot lot = stock.receive(soap, stock.store(town.here.value()), 10);
        town.give(town.here, soap, 1);
        town.days(5);
        stock.adjust(lot, stock.store(town.here.value()), -9, Reason.LOST);
        town.days(50);
        town.set(town.here, soap.sku(), LevelBasis.DAYS, 3, 5);
        assertThat(level(town.here, soap).figures().days())
                .as("days with stock until the loss")
                .isEqualTo(6);
    }

    @Test
    void an_item_is_short_if_it_runs_out_before_more_can_arrive() {
        Item soap = soap();
        town.receive(town.here, soap, 100);
        town.days(89);
        town.give(town.here, soap, 90);
        assertThat(shortages()).as("no lead time is set").isEmpty();
        town.lead(town.here, 10);
        assertThat(shortages()).as("the stock lasts ten days").isEmpty();
        town.lead(town.here, 11);
        assertThat(shortages()).singleElement().satisfies(each -> {
            assertThat(each.reasons()).containsExactly(ShortReason.RUNS_OUT);
            assertThat(each.missing()).isEqualTo(1);
        });
    }

    @Test
    void goods_bought_for_one_person_are_neither_use_nor_stock() {
        Item insulin = soap();
        town.lead(town.here, 14);
        town.buy(town.here, insulin, 30);
        UUID mistaken = town.buy(town.here, insulin, 12);
        town.days(1);
        stock.reverse(mistaken);
        assertThat(shortages()).isEmpty();
        assertThat(town.shortages.appeal(ALL, "", MANY, town.manager).rows()).isEmpty();
        assertThat(measured(insulin).used()).isZero();
        assertThat(town.proposals.list(Optional.of(town.here), town.manager))
                .extracting(Proposal::items)
                .containsExactly(0L);
        town.proposals.accept(Access.claim("proposal"), town.here, town.manager);
        assertThat(town.levels.find(town.here, insulin.sku(), town.manager)).isEmpty();
    }

    @Test
    void goods_given_from_stock_stay_use_beside_goods_bought_for_one_person() {
        Item soap = soap();
        town.receive(town.here, soap, 10);
        town.give(town.here, soap, 10);
        town.days(3);
        UUID mistaken = town.buy(town.here, soap, 30);
        town.days(3);
        stock.reverse(mistaken);
        town.buy(town.here, soap, 40);
        town.lead(town.here, 14);
        MeasuredItem only = measured(soap);
        assertThat(List.of(only.used(), only.figures().days())).containsExactly(10L, 1L);
        assertThat(shortages())
                .singleElement()
                .satisfies(each -> assertThat(each.missing()).isEqualTo(140));
    }

    /** The query that preselects items finds all that the calculation for each single item finds. */
    @Test
    void finds_all_short_items_among_random_ones() {
        long seed = new java.security.SecureRandom().nextLong();
        java.util.Random random = new java.util.Random(seed);
        List<Item> items = TestItems.many(60, databases.database());
        town.lead(town.here, 1 + random.nextInt(60));
        for (int day = 0; day < 12; day++) {
            for (Item item : items) {
                switch (random.nextInt(7)) {
                    case 0 -> town.receive(town.here, item, 1 + random.nextInt(60));
                    case 1, 2, 3 -> town.giveUpTo(town.here, item, 1 + random.nextInt(20));
                    case 4 ->
                        town.set(
                                town.here,
                                item.sku(),
                                random.nextBoolean() ? LevelBasis.DAYS : LevelBasis.UNITS,
                                1 + random.nextInt(20),
                                30);
                    default -> {}
                }
            }
            town.days(1 + random.nextInt(12));
        }
        List<Sku> skus = items.stream().map(Item::sku).sorted().toList();
        Centre here = stock.centres.centres().get(town.here);
        List<MeasuredItem> each = stock.database.read(handle -> town.shortages.of(handle, here, skus));
        assertThat(shortages())
                .as("seed %d", seed)
                .containsExactlyElementsOf(
                        each.stream().filter(MeasuredItem::isShort).toList());
        assertThat(each.stream().filter(MeasuredItem::isShort).count())
                .as("seed %d", seed)
                .isBetween(1L, 59L);
        List<StockFigures> atOnce = stock.database.read(
                handle -> town.shortages.stock(handle, List.of(here), stock.access.clock.instant()));
        assertThat(atOnce)
                .as("seed %d", seed)
                .extracting(StockFigures::sku, StockFigures::onHand, StockFigures::available, StockFigures::isShort)
                .containsExactlyInAnyOrderElementsOf(each.stream()
                        .map(MeasuredItem::figures)
                        .filter(figures -> figures.onHand() > 0 || figures.isShort())
                        .map(figures -> tuple(figures.sku(), figures.onHand(), figures.available(), figures.isShort()))
                        .toList());
    }

    @Test
    void proposes_levels_for_used_items_without_one() {
        Item soap = soap();
        Item towel = soap();
        List.of(soap, towel).forEach(item -> town.receive(town.here, item, 20));
        town.give(town.here, soap, 5);
        assertThat(town.proposals.list(Optional.of(town.here), town.manager))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.withoutLevels()).isTrue();
                    assertThat(each.withoutLeadTime()).isTrue();
                    assertThat(each.items()).isEqualTo(1);
                });
        IdempotencyKey claim = Access.claim("proposal");
        assertThat(town.proposals.accept(claim, town.here, town.manager)).isTrue();
        assertThat(town.proposals.accept(claim, town.here, town.manager)).isFalse();
        assertThat(level(town.here, soap).level()).hasValue(new Level(town.here, soap.sku(), LevelBasis.DAYS, 14, 44));
        assertThat(town.levels.find(town.here, towel.sku(), town.manager)).isEmpty();
        assertThat(town.proposals.leadTimes(town.manager)).containsExactly(new LeadTime(town.here, 14));
        assertThat(town.proposals.list(Optional.of(town.here), town.manager)).isEmpty();
        Operator keeper = stock.access.operator(Access.unique("keeper"), "warehouse@" + town.here);
        assertThatThrownBy(() -> town.proposals.accept(Access.claim("proposal"), town.here, keeper))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void refuses_an_unknown_centre() {
        assertThatThrownBy(() -> listed(ALL, "x", 1, town.manager)).isInstanceOf(InvalidFields.class);
        assertThatThrownBy(() -> town.shortages.suggestions(ALL, "a:b", 1, town.manager))
                .isInstanceOf(InvalidFields.class);
    }
}
