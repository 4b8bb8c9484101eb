package org.sklad.goods.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.sklad.platform.i18n.Refusals.refused;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.Access;
import org.sklad.barcodes.RawCode;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.LocationCode;
import org.sklad.centres.places.LocationKind;
import org.sklad.goods.adjustments.Adjustment;
import org.sklad.goods.adjustments.Adjustments;
import org.sklad.goods.adjustments.Correction;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.Merges;
import org.sklad.goods.catalogue.TestItems;
import org.sklad.goods.classification.Category;
import org.sklad.goods.donors.Source;
import org.sklad.goods.donors.Sources;
import org.sklad.goods.ledger.InsufficientStock;
import org.sklad.goods.ledger.LotChange;
import org.sklad.goods.ledger.Lots;
import org.sklad.goods.ledger.MergedLots;
import org.sklad.goods.ledger.Movement;
import org.sklad.goods.ledger.Place;
import org.sklad.goods.ledger.StockGuard;
import org.sklad.goods.ledger.TestStock;
import org.sklad.goods.ledger.Wanted;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.lots.LotKey;
import org.sklad.goods.lots.LotStatus;
import org.sklad.goods.lots.Origin;
import org.sklad.goods.lots.Reason;
import org.sklad.goods.lots.SourceCode;
import org.sklad.goods.lots.SourceKind;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.IdReused;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;

/** Access to stock and the documents that correct it, on each engine. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StockTest {
    private static final CentreCode HAR = new CentreCode("HAR");
    private static final CentreCode BAN = new CentreCode("BAN");
    private static final LocationCode STORE = new LocationCode("STORE");

    private TestDatabases databases;
    private TestStock world;
    private Stock stock;
    private StockCards cards;
    private Lots lots;
    private LotCards lotCards;
    private Adjustments adjustments;
    private Sources sources;
    private Goods goods;
    private Operator keeper;
    private Operator ban;
    private Operator field;
    private Operator technician;
    private Operator auditor;
    private Operator administrator;
    private Operator allCentres;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void open() {
        databases = TestDatabases.open(engine);
        world = new TestStock(databases.database());
        stock = world.access.features.stock.stock;
        cards = world.access.features.stock.cards;
        lots = world.access.features.ledger.lots;
        lotCards = world.access.features.stock.lotCards;
        adjustments = world.access.features.adjustments.adjustments;
        sources = world.access.features.donors.sources;
        goods = world.access.features.stock.goods;
        keeper = world.access.operator("keeper", "warehouse@HAR");
        ban = world.access.operator("ban", "warehouse@BAN");
        field = world.access.operator("field", "field@HAR");
        technician = world.access.operator("technician", "technician@HAR");
        auditor = world.access.operator("auditor", "auditor@*");
        administrator = world.access.operator("administrator", "administrator@*");
        allCentres = world.access.operator("all", "manager@*");
        centres();
    }

    private void centres() {
        world.centres.add("HAR");
        world.centres.add("BAN");
        world.centres.add("HAR", "A-01", LocationKind.SHELF, "STORE");
    }

    @AfterParameterizedClassInvocation
    void check_and_close() {
        world.check();
        world.access
                .features
                .adjustments
                .checks()
                .forEach(check -> assertThat(world.database.read(check.violations()::apply))
                        .as(check.name())
                        .isEmpty());
        databases.close();
    }

    private Item soap() {
        return TestItems.item().in(world.database);
    }

    private static BalanceFilter of(Item item) {
        return BalanceFilter.ALL.of(item.sku());
    }

    private List<BalanceLine> balances(Item item, Operator by) {
        return stock.balances(of(item), Optional.empty(), 100, by);
    }

    private List<MovementLine> movements(Item item, Operator by) {
        return cards.movements(
                new MovementFilter(Optional.empty(), Optional.of(item.sku()), Optional.empty(), Optional.empty()),
                Optional.empty(),
                100,
                by);
    }

    @Test
    void operators_see_the_stock_of_their_own_centres_only() {
        Item soap = soap();
        world.receive(soap, world.store("HAR"), 3);
        world.receive(soap, world.store("BAN"), 4);
        assertThat(balances(soap, keeper))
                .extracting(line -> line.balance().quantity())
                .containsExactly(3L);
        assertThat(balances(soap, ban))
                .extracting(line -> line.balance().quantity())
                .containsExactly(4L);
        assertThat(balances(soap, field)).hasSize(1);
        assertThat(balances(soap, auditor)).hasSize(2);
        assertThat(balances(soap, technician)).isEmpty();
        assertThatThrownBy(() -> balances(soap, administrator)).isInstanceOf(Forbidden.class);
        BalanceFilter inBan = BalanceFilter.at(BAN);
        assertThatThrownBy(() -> stock.balances(inBan, Optional.empty(), 100, keeper))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> stock.balances(inBan, Optional.empty(), 100, administrator))
                .isInstanceOf(Forbidden.class);
        BalanceFilter nowhere = BalanceFilter.at(new CentreCode("NOWHERE"));
        assertThatThrownBy(() -> stock.balances(nowhere, Optional.empty(), 100, auditor))
                .isInstanceOf(NotFound.class);
        assertThat(movements(soap, keeper)).hasSize(1);
        assertThat(movements(soap, ban)).hasSize(1);
        assertThat(movements(soap, technician)).isEmpty();
    }

    @Test
    void a_technician_sees_parts() {
        Item pump = TestItems.item().category(Category.PART).in(world.database);
        Lot lot = world.receive(pump, world.store("HAR"), 1);
        Lot soap = world.receive(soap(), world.store("HAR"), 1);
        assertThat(balances(pump, technician)).hasSize(1);
        assertThat(movements(pump, technician)).hasSize(1);
        assertThat(lotCards.get(lot.code(), technician).item().sku()).isEqualTo(pump.sku());
        assertThatThrownBy(() -> lotCards.get(soap.code(), technician)).isInstanceOf(NotFound.class);
        List<MovementLine> all = cards.movements(
                new MovementFilter(Optional.of(HAR), Optional.empty(), Optional.empty(), Optional.empty()),
                Optional.empty(),
                500,
                technician);
        assertThat(all).isNotEmpty().allMatch(line -> line.item().category() == Category.PART);
    }

    @Test
    void the_available_quantity_is_shown_apart_from_the_balance() {
        Item item = soap();
        world.receive(world.key(item, world.today().minusDays(1)), world.store("HAR"), 2);
        world.receive(world.key(item, world.today()), world.store("HAR"), 3);
        Lot held = world.receive(world.key(item, world.today().plusDays(90)), world.store("HAR"), 4);
        world.receive(world.key(item, world.today().plusDays(91)), world.place("HAR", "QUARANTINE"), 5);
        hold(held, "opened");
        assertThat(balances(item, keeper)).extracting(BalanceLine::available).containsExactly(0L, 3L, 0L, 0L);
        ItemStock row = itemStock(item, ItemStockFilter.ALL).orElseThrow();
        assertThat(row.quantity()).isEqualTo(14);
        assertThat(row.usable()).isEqualTo(3);
        assertThat(row.soon()).isEqualTo(3);
        assertThat(row.expired()).isEqualTo(2);
        assertThat(row.blocked()).isEqualTo(9);
    }

    private Optional<ItemStock> itemStock(Item item, ItemStockFilter filter) {
        Centre har = world.centres.centres().get(HAR);
        return stock.items(har, filter, Language.EN, "", 1000, keeper).stream()
                .filter(row -> row.sku().equals(item.sku()))
                .findFirst();
    }

    @Test
    void the_stock_of_a_centre_is_filtered_by_location_category_and_words_of_either_language() {
        Item item = TestItems.item()
                .named("Зимни ръкавици", "Winter gloves")
                .category(Category.CLOTHES)
                .in(world.database);
        world.receive(item, world.place("HAR", "A-01"), 5);
        Optional<LocationCode> store = Optional.of(STORE);
        Optional<LocationCode> quarantine = Optional.of(new LocationCode("QUARANTINE"));
        assertThat(itemStock(item, new ItemStockFilter(store, Optional.empty(), "")))
                .isPresent();
        assertThat(itemStock(item, new ItemStockFilter(quarantine, Optional.empty(), "")))
                .isEmpty();
        assertThat(itemStock(item, new ItemStockFilter(Optional.empty(), Optional.of(Category.CLOTHES), "")))
                .isPresent();
        assertThat(itemStock(item, new ItemStockFilter(Optional.empty(), Optional.of(Category.FOOD), "")))
                .isEmpty();
        for (String words : List.of("glov", "ръкав", "rakavi", "winter glo")) {
            assertThat(itemStock(item, new ItemStockFilter(Optional.empty(), Optional.empty(), words)))
                    .as(words)
                    .isPresent();
        }
        assertThat(itemStock(item, new ItemStockFilter(Optional.empty(), Optional.empty(), "gloves summer")))
                .isEmpty();
        assertThat(stock.balances(
                        new BalanceFilter(
                                Optional.of(HAR),
                                store,
                                Optional.of(item.sku()),
                                Optional.empty(),
                                "",
                                Optional.empty()),
                        Optional.empty(),
                        10,
                        keeper))
                .hasSize(1);
    }

    @Test
    void the_pages_of_a_list_neither_lose_nor_repeat_a_row() {
        Item item = soap();
        for (int i = 0; i < 7; i++) {
            world.receive(world.key(item, world.today().plusDays(i)), world.store(i % 2 == 0 ? "HAR" : "BAN"), 1L + i);
        }
        for (Optional<LocalDate> before :
                List.of(Optional.<LocalDate>empty(), Optional.of(world.today().plusDays(100)))) {
            BalanceFilter filter = new BalanceFilter(
                    Optional.empty(), Optional.empty(), Optional.of(item.sku()), Optional.empty(), "", before);
            List<BalanceLine> whole = stock.balances(filter, Optional.empty(), 100, allCentres);
            List<BalanceLine> pages = new ArrayList<>();
            Optional<BalancePlace> after = Optional.empty();
            for (int page = 0; page < 7; page++) {
                List<BalanceLine> rows = stock.balances(filter, after, 2, allCentres);
                pages.addAll(rows);
                if (!rows.isEmpty()) {
                    String place =
                            BalancePlace.of(rows.get(rows.size() - 1).balance()).toString();
                    after = Optional.of(BalancePlace.parse(place));
                }
            }
            assertThat(pages).hasSize(7).isEqualTo(whole);
        }
        MovementFilter moved =
                new MovementFilter(Optional.empty(), Optional.of(item.sku()), Optional.empty(), Optional.empty());
        List<MovementLine> pages = new ArrayList<>();
        Optional<MovementPlace> after = Optional.empty();
        for (int page = 0; page < 4; page++) {
            List<MovementLine> rows = cards.movements(moved, after, 2, allCentres);
            pages.addAll(rows);
            after = Optional.of(
                    MovementPlace.parse(rows.get(rows.size() - 1).place().toString()));
        }
        assertThat(pages).hasSize(7).isEqualTo(cards.movements(moved, Optional.empty(), 100, allCentres));
        assertThatThrownBy(() -> MovementPlace.parse("nonsense")).isInstanceOf(InvalidFields.class);
        assertThatThrownBy(() -> BalancePlace.parse("nonsense")).isInstanceOf(InvalidFields.class);
    }

    /** Pages end between rows of the same item and date. Every order is combined with every restriction by date. */
    @Test
    void the_pages_of_each_order_contain_every_balance_once() {
        List<Item> items = List.of(soap(), soap());
        for (int i = 0; i < 12; i++) {
            Item item = items.get(i % 2);
            Place store = world.store(i % 4 < 2 ? "HAR" : "BAN");
            if (i < 8) {
                world.receive(world.key(item, world.today().plusDays(3 - i / 4)), store, 1L + i);
            } else {
                world.receive(item, store, 1L + i);
            }
        }
        Comparator<Balance> byItem =
                Comparator.comparing((Balance each) -> each.sku().value()).thenComparing(Balance::expiresOn);
        Map<BalanceOrder, Comparator<Balance>> sorted = Map.of(
                BalanceOrder.ITEM,
                byItem,
                BalanceOrder.EXPIRES_ON,
                Comparator.comparing(Balance::expiresOn)
                        .thenComparing(each -> each.sku().value()));
        sorted.forEach((order, comparator) -> {
            for (Optional<LocalDate> before : List.of(
                    Optional.<LocalDate>empty(), Optional.of(world.today().plusDays(3)))) {
                BalanceFilter filter = new BalanceFilter(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "", before);
                List<Balance> all = stock.balances(BalanceFilter.ALL, Optional.empty(), 10_000, allCentres).stream()
                        .map(BalanceLine::balance)
                        .filter(each -> each.expiresOn().compareTo(Expiry.of(before)) < 0 || before.isEmpty())
                        .toList();
                List<Balance> pages = new ArrayList<>();
                List<BalanceLine> page = stock.balances(filter, order, Optional.empty(), 3, allCentres);
                while (!page.isEmpty()) {
                    page.forEach(each -> pages.add(each.balance()));
                    BalancePlace last = BalancePlace.of(pages.get(pages.size() - 1));
                    page = stock.balances(
                            filter, order, Optional.of(BalancePlace.parse(last.toString())), 3, allCentres);
                }
                assertThat(pages)
                        .as("%s before %s", order, before)
                        .isSortedAccordingTo(Comparator.comparing(
                                        (Balance each) -> each.centre().value())
                                .thenComparing(comparator))
                        .containsExactlyInAnyOrderElementsOf(all)
                        .isNotEmpty();
            }
        });
    }

    @Test
    void balances_that_expire_before_a_day_are_sorted_by_expiry() {
        Item later = soap();
        Item sooner = soap();
        world.receive(world.key(later, world.today().plusDays(20)), world.store("HAR"), 1);
        world.receive(world.key(sooner, world.today().plusDays(10)), world.store("HAR"), 1);
        world.receive(world.key(sooner, world.today().plusDays(30)), world.store("HAR"), 1);
        List<BalanceLine> rows = stock.balances(
                new BalanceFilter(
                        Optional.of(HAR),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        Optional.of(world.today().plusDays(30))),
                Optional.empty(),
                500,
                keeper);
        assertThat(rows).extracting(line -> line.balance().expiresOn()).isSorted();
        assertThat(rows).extracting(line -> line.balance().sku()).contains(later.sku(), sooner.sku());
        assertThat(rows)
                .allMatch(line ->
                        line.balance().expiresOn().isPastOn(world.today().plusDays(30)));
    }

    @Test
    void a_movement_between_two_centres_is_listed_once_in_each() {
        Item item = soap();
        Lot lot = world.receive(item, world.store("HAR"), 5);
        Place way = Place.loose(world.centres.virtual("HAR", LocationKind.IN_TRANSIT));
        world.move(lot, world.store("HAR"), way, 3);
        world.move(lot, way, world.store("BAN"), 3);
        assertThat(movements(item, keeper)).hasSize(3);
        assertThat(movements(item, ban)).hasSize(1);
        assertThat(movements(item, allCentres)).hasSize(3);
        List<MovementLine> ofLot = cards.movements(
                new MovementFilter(Optional.of(BAN), Optional.empty(), Optional.of(lot.code()), Optional.empty()),
                Optional.empty(),
                10,
                ban);
        assertThat(ofLot).hasSize(1);
        Movement arrived = ofLot.get(0).movement();
        assertThat(arrived.from()).isEqualTo("HAR/IN_TRANSIT");
        assertThat(arrived.to()).isEqualTo("BAN/STORE");
        assertThat(arrived.toBalance()).contains(3L);
        assertThat(arrived.changeIn(BAN)).isEqualTo(3);
        Centre har = world.centres.centres().get(HAR);
        Centre at = world.centres.centres().get(BAN);
        assertThat(cards.card(har, item.sku(), Optional.empty(), 10, keeper).standing())
                .isEqualTo(2);
        assertThat(cards.card(at, lot, Optional.empty(), 10, ban).standing()).isEqualTo(3);
    }

    /** Neither page size nor goods that arrive between two pages change the balances. */
    @Test
    void each_line_of_a_card_shows_the_balance_after_it_on_every_page() {
        Item item = soap();
        Lot lot = world.receive(item, world.store("HAR"), 10);
        world.receive(world.key(item, world.today().plusDays(9)), world.store("HAR"), 5);
        world.move(lot, world.store("HAR"), world.place("HAR", "A-01"), 4);
        IdempotencyKey claim = claim();
        adjustments.post(claim, correction(lot, -3, Reason.LOST), keeper);
        adjustments.reverse(claim(), claim.id(), "found again", keeper);
        Place way = Place.loose(world.centres.virtual("HAR", LocationKind.IN_TRANSIT));
        world.move(lot, world.store("HAR"), way, 2);
        world.move(lot, way, world.store("BAN"), 2);
        world.move(lot, world.store("BAN"), world.store("HAR"), 1);
        Centre har = world.centres.centres().get(HAR);
        for (int size : List.of(1, 2, 3, 8)) {
            assertThat(card(
                            size,
                            after -> cards.card(har, item.sku(), after, size, keeper),
                            () -> world.receive(world.key(item, world.today().plusDays(9)), world.store("HAR"), 100)))
                    .as("the item by pages of " + size)
                    .endsWith("1 14", "0 13", "-2 13", "3 15", "-3 12", "0 15", "5 15", "10 10");
            assertThat(card(
                            size,
                            after -> cards.card(har, lot, after, size, keeper),
                            () -> adjustments.post(claim(), correction(lot, 7, Reason.FOUND), keeper)))
                    .as("the lot by pages of " + size)
                    .endsWith("1 9", "0 8", "-2 8", "3 10", "-3 7", "0 10", "10 10");
        }
        Centre ban = world.centres.centres().get(BAN);
        assertThat(card(1, after -> cards.card(ban, lot, after, 1, allCentres), () -> {}))
                .containsExactly("-1 1", "2 2");
        assertThat(card(1, after -> cards.card(ban, item.sku(), after, 1, allCentres), () -> {}))
                .containsExactly("-1 1", "2 2");
    }

    /** Collects the changes and balances of all pages. New goods arrive after each page. */
    private static List<String> card(
            int size, Function<Optional<MovementPlace>, StockCards.Card> page, Runnable meanwhile) {
        List<String> lines = new ArrayList<>();
        StockCards.Card shown = page.apply(Optional.empty());
        assertThat(shown.lines().get(0).balance()).isEqualTo(shown.standing());
        while (!shown.lines().isEmpty()) {
            assertThat(shown.lines()).hasSizeLessThanOrEqualTo(size);
            shown.lines().forEach(line -> lines.add(line.change() + " " + line.balance()));
            meanwhile.run();
            CardLine last = shown.lines().get(shown.lines().size() - 1);
            shown = page.apply(
                    Optional.of(MovementPlace.parse(last.line().place().toString())));
        }
        return lines;
    }

    /** Every list of a period begins its days as the centre counts them. */
    @Test
    void a_day_of_movements_begins_at_midnight_of_the_centre() {
        for (String centre : List.of("HAR", "")) {
            assertThat(new MovementParams(centre, null, null, "2027-01-15")
                            .filter(world.centres.centres()::zone)
                            .since())
                    .contains(Instant.parse("2027-01-14T22:00:00Z"));
        }
        assertThat(new MovementParams("HAR", null, null, "2027-01-15")
                        .filter(code -> ZoneId.of(code.equals("HAR") ? "Asia/Dubai" : "UTC"))
                        .since())
                .contains(Instant.parse("2027-01-14T20:00:00Z"));
        assertThat(new MovementParams("HAR", null, null, "1970-01-01")
                        .filter(world.centres.centres()::zone)
                        .since())
                .isPresent();
        assertThat(new MovementParams("HAR", null, null, "2027-01-15T00:00:00Z")
                        .filter(world.centres.centres()::zone)
                        .since())
                .contains(Instant.parse("2027-01-15T00:00:00Z"));
    }

    @Test
    void lists_movements_recorded_at_a_given_time_or_later() {
        Item item = soap();
        world.receive(item, world.store("HAR"), 1);
        world.access.clock.advance(Duration.ofHours(1));
        Lot second = world.receive(item, world.store("HAR"), 2);
        List<MovementLine> since = cards.movements(
                new MovementFilter(
                        Optional.of(HAR), Optional.of(item.sku()), Optional.empty(), Optional.of(world.access.now())),
                Optional.empty(),
                100,
                keeper);
        assertThat(since).extracting(line -> line.movement().quantity()).containsExactly(2L);
        assertThat(since.get(0).movement().lot()).isEqualTo(second.code());
        assertThat(cards.movements(
                        new MovementFilter(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(world.access.now().plus(Duration.ofDays(1)))),
                        Optional.empty(),
                        100,
                        keeper))
                .isEmpty();
    }

    @Test
    void the_sum_over_all_locations_is_zero_for_each_item() {
        Item item = soap();
        Lot lot = world.receive(item, world.store("HAR"), 9);
        world.issue(world.store("HAR").location(), Wanted.of(1, lot, 2));
        adjustments.post(claim(), correction(lot, -1, Reason.DAMAGED), keeper);
        Place way = Place.loose(world.centres.virtual("HAR", LocationKind.IN_TRANSIT));
        world.move(lot, world.store("HAR"), way, 3);
        world.move(lot, way, world.store("BAN"), 2);
        List<BalanceLine> rows = stock.allBalances(of(item), Optional.empty(), 100, auditor);
        Map<LocationKind, Long> byKind = new HashMap<>();
        rows.forEach(row -> byKind.merge(row.balance().kind(), row.balance().quantity(), Long::sum));
        assertThat(byKind)
                .containsOnly(
                        Map.entry(LocationKind.STORE, 5L),
                        Map.entry(LocationKind.DONOR, -9L),
                        Map.entry(LocationKind.BENEFICIARY, 2L),
                        Map.entry(LocationKind.WRITE_OFF, 1L),
                        Map.entry(LocationKind.IN_TRANSIT, 1L));
        List<BalanceLine> everything = new ArrayList<>();
        Optional<BalancePlace> after = Optional.empty();
        List<BalanceLine> page;
        do {
            page = stock.allBalances(BalanceFilter.ALL, after, 7, auditor);
            everything.addAll(page);
            after = page.isEmpty()
                    ? Optional.empty()
                    : Optional.of(BalancePlace.of(page.get(page.size() - 1).balance()));
        } while (!page.isEmpty());
        assertThat(everything).doesNotHaveDuplicates().containsAll(rows);
        assertThat(everything.stream()
                        .mapToLong(row -> row.balance().quantity())
                        .sum())
                .isZero();
        assertThatThrownBy(() -> stock.allBalances(of(item), Optional.empty(), 100, keeper))
                .isInstanceOf(Forbidden.class);
    }

    private void hold(Lot lot, String reason) {
        lots.change(Access.claim(UUID.randomUUID().toString()), lot.code(), Lots.Act.HOLD, reason, keeper);
    }

    private IdempotencyKey claim() {
        return Access.claim(UUID.randomUUID().toString());
    }

    @Test
    void a_lot_is_held_released_and_recalled_with_author_and_reason() {
        Lot lot = world.receive(soap(), world.store("HAR"), 5);
        IdempotencyKey claim = claim();
        assertThat(lots.change(claim, lot.code(), Lots.Act.HOLD, "smells", keeper))
                .isTrue();
        assertThat(lots.change(claim, lot.code(), Lots.Act.HOLD, "smells", keeper))
                .isFalse();
        assertThat(lotCards.get(lot.code(), field).lot().status()).isEqualTo(LotStatus.ON_HOLD);
        assertThatThrownBy(() -> hold(lot, "again")).is(refused("stock.lot.unfit"));
        lots.change(claim(), lot.code(), Lots.Act.RELEASE, "looked at", keeper);
        assertThatThrownBy(() -> lots.change(claim(), lot.code(), Lots.Act.RECALL, "maker", keeper))
                .isInstanceOf(Forbidden.class);
        lots.change(claim(), lot.code(), Lots.Act.RECALL, "maker", allCentres);
        assertThatThrownBy(() -> hold(lot, "again")).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> lots.change(claim(), lot.code(), Lots.Act.RELEASE, "no", keeper))
                .isInstanceOf(Forbidden.class);
        assertThat(lotCards.get(lot.code(), keeper).changes())
                .extracting(LotChange::became)
                .containsExactlyInAnyOrder(LotStatus.ON_HOLD, LotStatus.AVAILABLE, LotStatus.RECALLED);
        assertThatThrownBy(() -> lots.change(claim(), lot.code(), Lots.Act.HOLD, "x", field))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> lotCards.get(lot.code(), ban)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> lotCards.get(lot.code(), administrator)).isInstanceOf(NotFound.class);
    }

    @Test
    void recalling_an_item_recalls_all_its_lots_in_every_centre_once() {
        Item item = soap();
        Lot here = world.receive(item, world.store("HAR"), 5);
        Lot there = world.receive(world.key(item, world.today().plusDays(3)), world.store("BAN"), 7);
        Lot other = world.receive(soap(), world.store("HAR"), 5);
        hold(here, "smells");
        IdempotencyKey claim = claim();
        assertThatThrownBy(() -> lots.recall(claim, item.sku(), "mould", keeper))
                .isInstanceOf(Forbidden.class);
        assertThat(lots.recall(claim, item.sku(), "mould", allCentres)).isTrue();
        assertThat(lots.recall(claim, item.sku(), "mould", allCentres)).isFalse();
        for (Lot each : List.of(here, there)) {
            LotDetails details = lotCards.get(each.code(), allCentres);
            assertThat(details.lot().status()).isEqualTo(LotStatus.RECALLED);
            assertThat(details.changes())
                    .filteredOn(change -> change.became() == LotStatus.RECALLED)
                    .singleElement()
                    .extracting(LotChange::reason)
                    .isEqualTo("mould");
        }
        assertThat(lotCards.get(other.code(), allCentres).lot().status()).isEqualTo(LotStatus.AVAILABLE);
        assertThat(stock.recalled(item.sku(), allCentres))
                .extracting(line -> line.balance().quantity() + " " + line.available())
                .containsExactlyInAnyOrder("5 0", "7 0");
        assertThatThrownBy(() -> lots.recall(claim(), item.sku(), "again", allCentres))
                .is(refused("stock.recall.nothing"));
        world.receive(world.key(item, world.today().plusDays(9)), world.store("HAR"), 1);
        assertThat(lots.recall(claim(), item.sku(), "the rest", allCentres))
                .as("goods received later are recalled separately")
                .isTrue();
    }

    @Test
    void the_recall_of_an_item_counts_all_its_places() {
        Item item = TestItems.item().in(world.database);
        Place store = world.store("HAR");
        for (int days = 1; days <= 501; days++) {
            world.receive(world.key(item, world.today().plusDays(days)), store, 1);
        }
        assertThat(stock.recalled(item.sku(), allCentres)).hasSize(501);
    }

    /** A pack shows its batch number but not its donor. */
    @Test
    void recalling_a_lot_recalls_all_lots_of_its_number_in_every_centre() {
        Item pills = TestItems.paracetamol().in(world.database);
        Lot one = world.receive(lot(pills, "A1", "2029-03-31", "ONE"), world.store("HAR"), 5);
        Lot two = world.receive(lot(pills, "A1", "2029-03-31", "TWO"), world.store("BAN"), 7);
        Lot misread = world.receive(lot(pills, "A1", "2029-03-30", "ONE"), world.store("HAR"), 7);
        Lot other = world.receive(lot(pills, "B2", "2029-03-31", "ONE"), world.store("HAR"), 7);
        Item ointment = TestItems.paracetamol().in(world.database);
        Lot same = world.receive(lot(ointment, "A1", "2029-03-31", "ONE"), world.store("HAR"), 7);
        hold(misread, "torn");
        lots.change(claim(), one.code(), Lots.Act.RECALL, "by the maker", allCentres);
        for (Lot each : List.of(one, two, misread)) {
            LotDetails details = lotCards.get(each.code(), allCentres);
            assertThat(details.lot().status()).isEqualTo(LotStatus.RECALLED);
            assertThat(details.changes())
                    .filteredOn(change -> change.became() == LotStatus.RECALLED)
                    .singleElement()
                    .extracting(LotChange::reason)
                    .isEqualTo("by the maker");
        }
        assertThat(List.of(other, same))
                .extracting(each -> lotCards.get(each.code(), allCentres).lot().status())
                .containsOnly(LotStatus.AVAILABLE);
        assertThatThrownBy(() -> lots.change(claim(), two.code(), Lots.Act.RECALL, "again", allCentres))
                .is(refused("stock.lot.unfit"));
    }

    @Test
    void a_recalled_lot_was_handed_out_as_any_recalled_lot_of_its_number() {
        Item pills = TestItems.paracetamol().in(world.database);
        Lot one = world.receive(lot(pills, "A1", "2029-03-31", "ONE"), world.store("HAR"), 5);
        Lot two = world.receive(lot(pills, "A1", "2029-03-31", "TWO"), world.store("BAN"), 7);
        world.receive(lot(pills, "B2", "2029-03-31", "ONE"), world.store("HAR"), 7);
        assertThat(handedOutAs(one)).containsExactly(one.code());
        lots.change(claim(), two.code(), Lots.Act.RECALL, "by the maker", allCentres);
        assertThat(handedOutAs(one)).containsExactlyInAnyOrder(one.code(), two.code());
        lots.change(claim(), two.code(), Lots.Act.RELEASE, "a false alarm", allCentres);
        assertThat(handedOutAs(one)).containsExactly(one.code());
        assertThat(handedOutAs(two)).containsExactly(two.code());
        Lot nameless = world.receive(lot(pills, "", "2029-03-31", "ONE"), world.store("HAR"), 5);
        lots.recall(claim(), pills.sku(), "mould", allCentres);
        assertThat(handedOutAs(nameless)).as("a lot without a number").containsExactly(nameless.code());
    }

    private Set<LotCode> handedOutAs(Lot lot) {
        return world.database.read(handle -> Lots.holding(handle, lot.code()));
    }

    @Test
    void goods_with_a_recalled_number_that_come_later_are_recalled() {
        Item pills = TestItems.paracetamol().in(world.database);
        Lot one = world.receive(lot(pills, "A1", "2029-03-31", "ONE"), world.store("HAR"), 5);
        lots.change(claim(), one.code(), Lots.Act.RECALL, "by the maker", allCentres);
        Lot later = world.receive(lot(pills, "A1", "2029-03-31", "LATER"), world.store("BAN"), 5);
        LotDetails details = lotCards.get(later.code(), allCentres);
        assertThat(later.status()).isEqualTo(LotStatus.RECALLED);
        assertThat(details.lot().status()).isEqualTo(LotStatus.RECALLED);
        assertThat(details.changes()).singleElement().satisfies(change -> {
            assertThat(change.became()).isEqualTo(LotStatus.RECALLED);
            assertThat(change.reason()).isEqualTo("by the maker");
            assertThat(change.operator()).isEqualTo(allCentres.username());
        });
        assertThat(world.receive(lot(pills, "B2", "2029-03-31", "LATER"), world.store("BAN"), 5)
                        .status())
                .isEqualTo(LotStatus.AVAILABLE);
        lots.change(claim(), one.code(), Lots.Act.RELEASE, "a false alarm", allCentres);
        lots.change(claim(), later.code(), Lots.Act.RELEASE, "a false alarm", allCentres);
        assertThat(world.receive(lot(pills, "A1", "2029-03-31", "LAST"), world.store("BAN"), 5)
                        .status())
                .isEqualTo(LotStatus.AVAILABLE);
    }

    @Test
    void a_number_that_is_recalled_under_one_item_is_recalled_under_the_item_that_it_is_merged_with() {
        Item item = TestItems.paracetamol().in(world.database);
        Item into = TestItems.paracetamol().in(world.database);
        Lot called = world.receive(lot(item, "A1", "2029-03-31", "ONE"), world.store("HAR"), 5);
        Lot same = world.receive(lot(into, "A1", "2029-03-31", "ONE"), world.store("HAR"), 5);
        Lot misread = world.receive(lot(into, "A1", "2029-03-30", "ONE"), world.store("HAR"), 5);
        Lot calledThere = world.receive(lot(into, "B2", "2029-03-31", "ONE"), world.store("HAR"), 5);
        Lot released = world.receive(lot(into, "B2", "2029-03-31", "TWO"), world.store("HAR"), 5);
        Lot its = world.receive(lot(item, "B2", "2029-03-31", "ONE"), world.store("HAR"), 5);
        Lot other = world.receive(lot(item, "C3", "2029-03-31", "ONE"), world.store("HAR"), 5);
        hold(misread, "torn");
        lots.change(claim(), called.code(), Lots.Act.RECALL, "by the maker", allCentres);
        lots.change(claim(), calledThere.code(), Lots.Act.RECALL, "mould", allCentres);
        lots.change(claim(), released.code(), Lots.Act.RELEASE, "looked at", allCentres);
        Merges merges = world.access.features.catalogue.merges;
        List<Message> shown = world.database.read(handle -> new MergedLots().carried(handle, item, into));
        assertThat(shown).contains(Message.of("ledger.merge.recalled", 3));
        merges.merge(claim(), item.sku(), into.sku(), "twice", world.everywhere);
        Map<Lot, String> why = Map.of(same, "by the maker", misread, "by the maker", its, "mould");
        why.forEach((lot, reason) -> {
            LotDetails details = lotCards.get(lot.code(), allCentres);
            assertThat(details.lot().status()).isEqualTo(LotStatus.RECALLED);
            assertThat(details.changes())
                    .filteredOn(change -> change.became() == LotStatus.RECALLED)
                    .singleElement()
                    .satisfies(change -> {
                        assertThat(change.reason()).isEqualTo(reason);
                        assertThat(change.operator()).isEqualTo(world.everywhere.username());
                    });
        });
        assertThat(List.of(released, other))
                .as("released by itself, and of another number")
                .extracting(each -> lotCards.get(each.code(), allCentres).lot().status())
                .containsOnly(LotStatus.AVAILABLE);
        merges.reverse(claim(), item.sku(), "two after all", world.everywhere);
        assertThat(lotCards.get(same.code(), allCentres).lot().status())
                .as("separating releases nothing")
                .isEqualTo(LotStatus.RECALLED);
    }

    @Test
    void a_pack_that_may_be_of_a_recalled_lot_means_that_lot() {
        Item pills = TestItems.paracetamol().gtin("03800123459207", 20).in(world.database);
        Lot recalled = world.receive(lot(pills, "A1", "2029-03-31", "ONE"), world.store("HAR"), 5);
        Lot released = world.receive(lot(pills, "A1", "2029-03-31", "TWO"), world.store("HAR"), 60);
        lots.change(claim(), recalled.code(), Lots.Act.RECALL, "by the maker", allCentres);
        lots.change(claim(), released.code(), Lots.Act.RELEASE, "looked at", allCentres);
        String pack = "]d20103800123459207";
        Lot now = lotCards.get(recalled.code(), allCentres).lot();
        assertThat(find(pack + "17290331" + "10A1", HAR)).contains(of(pills, now, released));
        Lot misread = world.receive(lot(pills, "A1", "2029-03-30", "TWO"), world.store("HAR"), 60);
        lots.change(claim(), misread.code(), Lots.Act.RELEASE, "looked at", allCentres);
        assertThat(find(pack + "10A1", HAR))
                .as("of two dates, one is recalled")
                .get()
                .isInstanceOfSatisfying(
                        GoodsMeaning.OfLot.class,
                        meant -> assertThat(meant.lot()).isEqualTo(now));
        Lot other = world.receive(lot(pills, "B2", "2029-03-31", "TWO"), world.store("HAR"), 60);
        assertThat(find(pack + "17290331", HAR))
                .as("the date of two numbers")
                .contains(new GoodsMeaning.OfItem(pills, 20, "", other.expiresOn()));
    }

    private static Correction correction(Lot lot, long quantity, Reason reason) {
        return new Correction(HAR, STORE, lot.code(), BoxCode.LOOSE, quantity, reason, "a note");
    }

    @Test
    void an_adjustment_is_posted_once_for_its_id() {
        Lot lot = world.receive(soap(), world.store("HAR"), 5);
        IdempotencyKey claim = claim();
        Correction damaged = correction(lot, -2, Reason.DAMAGED);
        assertThat(adjustments.post(claim, damaged, keeper)).isTrue();
        assertThat(adjustments.post(claim, damaged, keeper)).isFalse();
        assertThatThrownBy(() -> adjustments.post(
                        new IdempotencyKey(claim.id(), "other content"), correction(lot, -1, Reason.LOST), keeper))
                .isInstanceOf(IdReused.class);
        assertThat(world.quantity(lot, world.store("HAR"))).isEqualTo(3);
        Adjustment made = adjustments.get(claim.id(), field);
        assertThat(made.quantity()).isEqualTo(-2);
        assertThat(made.note()).isEqualTo("a note");
        assertThatThrownBy(() -> adjustments.get(claim.id(), ban)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> adjustments.post(claim(), damaged, field)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> adjustments.post(claim(), damaged, ban)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_refused_adjustment_leaves_no_trace_and_its_id_may_be_used_again() {
        Lot lot = world.receive(soap(), world.store("HAR"), 5);
        Lot elsewhere = world.receive(soap(), world.store("BAN"), 5);
        IdempotencyKey claim = claim();
        assertRefused(claim, correction(lot, 2, Reason.STOLEN), "quantity");
        assertRefused(claim, correction(lot, -2, Reason.FOUND), "quantity");
        assertRefused(claim, correction(elsewhere, -2, Reason.LOST), "lot");
        assertRefused(
                claim,
                new Correction(HAR, new LocationCode("DONOR"), lot.code(), BoxCode.LOOSE, -1, Reason.LOST, ""),
                "location");
        assertThatThrownBy(() -> adjustments.post(claim, correction(lot, -6, Reason.LOST), keeper))
                .isInstanceOf(InsufficientStock.class);
        assertThatThrownBy(() -> adjustments.get(claim.id(), keeper)).isInstanceOf(NotFound.class);
        assertThat(adjustments.post(claim, correction(lot, -5, Reason.LOST), keeper))
                .isTrue();
        assertThat(world.quantity(lot, world.store("HAR"))).isZero();
    }

    private void assertRefused(IdempotencyKey claim, Correction correction, String field) {
        assertThatThrownBy(() -> adjustments.post(claim, correction, keeper))
                .asInstanceOf(type(InvalidFields.class))
                .satisfies(refusal -> assertThat(refusal.errors())
                        .extracting(error -> error.field())
                        .containsExactly(field));
    }

    @Test
    void an_adjustment_is_reversed_once() {
        Lot lot = world.receive(soap(), world.store("HAR"), 5);
        IdempotencyKey claim = claim();
        adjustments.post(claim, correction(lot, -2, Reason.DATA_ERROR), keeper);
        IdempotencyKey back = claim();
        assertThat(adjustments.reverse(back, claim.id(), "wrong lot", keeper)).isTrue();
        assertThat(adjustments.reverse(back, claim.id(), "wrong lot", keeper)).isFalse();
        assertThatThrownBy(() -> adjustments.reverse(claim(), claim.id(), "again", keeper))
                .is(refused("ledger.nothing-to-reverse"));
        assertThat(world.quantity(lot, world.store("HAR"))).isEqualTo(5);
        assertThat(adjustments.get(claim.id(), keeper).reversalNote()).isEqualTo("wrong lot");
        List<Movement> card = cards
                .movements(
                        new MovementFilter(
                                Optional.of(HAR), Optional.empty(), Optional.of(lot.code()), Optional.empty()),
                        Optional.empty(),
                        10,
                        keeper)
                .stream()
                .map(MovementLine::movement)
                .toList();
        assertThat(card.get(0).reverses()).contains(card.get(1).id());
        assertThat(card.get(1).reversedBy()).contains(card.get(0).id());
    }

    @Test
    void shows_the_effect_of_an_adjustment_for_lots_in_stock() {
        Lot lot = world.receive(soap(), world.store("HAR"), 5);
        Lot elsewhere = world.receive(soap(), world.store("BAN"), 5);
        assertThat(adjustments
                        .consequence(correction(lot, -2, Reason.LOST), keeper)
                        .arguments())
                .contains(5L, 3L);
        assertThatThrownBy(() -> adjustments.consequence(correction(elsewhere, 2, Reason.FOUND), keeper))
                .isInstanceOf(InvalidFields.class);
    }

    @Test
    void finds_a_donor_by_code_or_name_and_adds_it_once() {
        String name = "Български Червен кръст " + UUID.randomUUID();
        SourceCode made = resolve(SourceKind.DONOR, name);
        assertThat(made.value()).startsWith("BALGARSKI-CHERVEN-KRAST");
        assertThat(resolve(SourceKind.DONOR, name.toUpperCase(java.util.Locale.ROOT)))
                .isEqualTo(made);
        assertThat(resolve(SourceKind.DONOR, made.value())).isEqualTo(made);
        assertThat(resolve(SourceKind.DONOR, " ")).isEqualTo(SourceCode.NONE);
        assertThat(resolve(SourceKind.DONOR, "الهلال الأحمر").value()).startsWith("DONOR");
        assertThat(resolve(SourceKind.DONOR, "الصليب الأحمر").value()).startsWith("DONOR-");
        Source caritas = new Source(SourceKind.DONOR, new SourceCode("CARITAS"), "Каритас");
        assertThat(sources.add(caritas, keeper)).isTrue();
        assertThat(sources.add(caritas, keeper)).isFalse();
        assertThatThrownBy(() -> sources.add(new Source(SourceKind.DONOR, caritas.code(), "Other"), keeper))
                .is(refused("donors.source.exists"));
        assertThatThrownBy(() -> sources.add(new Source(SourceKind.DONOR, new SourceCode("C2"), "КАРИТАС"), keeper))
                .is(refused("donors.source.exists"));
        assertThat(sources.add(new Source(SourceKind.FUNDING_SOURCE, caritas.code(), "Каритас"), keeper))
                .isTrue();
        assertThatThrownBy(() -> sources.add(caritas, field)).isInstanceOf(Forbidden.class);
        assertThat(sources.list(SourceKind.DONOR, "", 100)).contains(caritas);
    }

    private SourceCode resolve(SourceKind kind, String text) {
        return world.database.write(handle -> Sources.resolve(handle, kind, text));
    }

    @Test
    void finds_a_code_only_in_centres_that_have_its_goods() {
        Item item = TestItems.item().gtin("03800123456787", 20).in(world.database);
        Lot lot = world.receive(item, world.store("HAR"), 5);
        Place box = world.box(world.store("HAR").location());
        assertThat(find("3800123456787", HAR)).contains(new GoodsMeaning.OfItem(item, 20));
        assertThat(find(item.ownCode().grouped(), BAN)).contains(new GoodsMeaning.OfItem(item, 1));
        assertThat(find(lot.code().code().grouped(), HAR)).contains(new GoodsMeaning.OfLot(lot, item));
        assertThat(find(lot.code().toString(), BAN)).isEmpty();
        assertThat(find(box.box().toString(), HAR))
                .contains(new GoodsMeaning.OfBox(box.box(), world.store("HAR").location()));
        assertThat(find(box.box().toString(), BAN)).isEmpty();
        String shelf = world.place("HAR", "A-01").location().id().toString();
        assertThat(find(shelf, HAR))
                .contains(new GoodsMeaning.OfLocation(world.place("HAR", "A-01").location()));
        assertThat(find(shelf, BAN)).isEmpty();
        assertThat(find("4006381333931", HAR)).isEmpty();
        assertThat(find("soap", HAR)).isEmpty();
        assertThat(find("", HAR)).isEmpty();
    }

    /** One pack of a medicine with its code in different forms: each form is the same lot and needs one scan. */
    @Test
    void recognises_a_manufacturers_code_in_each_of_its_forms() {
        Item pills = TestItems.paracetamol()
                .gtin("03800123456992", 20)
                .ppn("110375286414", 20)
                .in(world.database);
        Lot lot = world.receive(lot(pills, "A1", "2029-03-31", "ONE"), world.store("HAR"), 5);
        for (String pack : List.of(
                "]d20103800123456992" + "17290331" + "10A1\u001d21SN7",
                "0103800123456992" + "17290331" + "10A1",
                "(01)03800123456992(17)290331(10)A1",
                "https://id.example.org/01/03800123456992/10/A1?17=290331",
                "]E03800123456992|]e01729033110A1",
                "[)>\u001e06\u001d9N110375286414\u001d1TA1\u001dD290331\u001dSSN7\u001e\u0004",
                "[)>\u001e05\u001d0103800123456992" + "17290331" + "10A1\u001e\u0004")) {
            assertThat(find(pack, HAR)).as(pack).contains(new GoodsMeaning.OfLot(lot, pills, 20, List.of(lot.code())));
        }
        assertThat(find("110375286414", HAR)).as("typed").contains(new GoodsMeaning.OfItem(pills, 20));
        assertThat(find("[)>\u001e06\u001d9N110375286415\u001e\u0004", HAR))
                .as("a wrong check digit")
                .get()
                .isInstanceOf(GoodsMeaning.Faulty.class);
    }

    @Test
    void a_manufacturers_code_means_the_lot_in_stock_here_with_the_most_available() {
        Item pills = TestItems.paracetamol().gtin("03800123456794", 20).in(world.database);
        Lot few = world.receive(lot(pills, "A1", "2029-03-31", "ONE"), world.store("HAR"), 5);
        Lot many = world.receive(lot(pills, "A1", "2029-03-31", "TWO"), world.place("HAR", "A-01"), 60);
        Lot apart = world.receive(lot(pills, "A1", "2029-03-31", "THREE"), world.place("HAR", "QUARANTINE"), 90);
        String pack = "]d20103800123456794";
        assertThat(find(pack + "17290331" + "10A1", HAR)).contains(of(pills, many, few, apart));
        assertThat(find(pack + "10A1", HAR)).contains(of(pills, many, few, apart));
        assertThat(find(pack + "17290331", HAR)).contains(of(pills, many, few, apart));
        assertThat(find(pack, HAR)).contains(new GoodsMeaning.OfItem(pills, 20));
        Expiry march = new Expiry(LocalDate.of(2029, 3, 31));
        assertThat(find(pack + "17290331" + "10B2", HAR)).contains(new GoodsMeaning.OfItem(pills, 20, "B2", march));
        assertThat(find(pack + "17290331" + "10A1", BAN)).contains(new GoodsMeaning.OfItem(pills, 20, "A1", march));
        assertThat(find("]d20104006381333955" + "10A1", HAR)).isEmpty();

        lots.change(claim(), many.code(), Lots.Act.HOLD, "x", keeper);
        assertThat(find(pack + "10A1", HAR)).as("held lots come last").contains(of(pills, few, apart, many));
        world.receive(lot(pills, "A1", "2030-01-31", "ONE"), world.store("HAR"), 5);
        assertThat(find(pack + "10A1", HAR))
                .as("the code does not name one of two dates")
                .contains(new GoodsMeaning.OfItem(pills, 20, "A1", Expiry.NEVER));
        assertThat(apart.number()).isEqualTo("A1");
    }

    /** Returns the first of several equal lots, in packs of twenty. */
    private static GoodsMeaning of(Item pills, Lot... alike) {
        return new GoodsMeaning.OfLot(
                alike[0], pills, 20, List.of(alike).stream().map(Lot::code).toList());
    }

    private LotKey lot(Item item, String number, String expiresOn, String donor) {
        return new LotKey(
                item.sku(),
                number,
                new Expiry(LocalDate.parse(expiresOn)),
                Origin.of(resolve(SourceKind.DONOR, donor)));
    }

    @Test
    void an_adjustment_can_name_its_lot_by_a_code() {
        Item pills = TestItems.paracetamol().gtin("03800123456800", 20).in(world.database);
        Lot lot = world.receive(lot(pills, "A1", "2029-03-31", "ONE"), world.store("HAR"), 60);
        IdempotencyKey claim = claim();
        RawCode pack = new RawCode("]d20103800123456800" + "10A1");
        assertThat(adjustments.postScanned(claim, HAR, pack, this::damaged, keeper))
                .isTrue();
        assertThat(adjustments.postScanned(claim, HAR, pack, this::damaged, keeper))
                .isFalse();
        assertThat(world.quantity(lot, world.store("HAR"))).isEqualTo(59);
        for (String none : List.of("]d20103800123456800" + "10B2", "]d20103800123456800" + "17291331", "soap")) {
            assertThatThrownBy(() -> adjustments.postScanned(claim(), HAR, new RawCode(none), this::damaged, keeper))
                    .as(none)
                    .asInstanceOf(type(InvalidFields.class))
                    .satisfies(refusal -> assertThat(refusal.errors())
                            .extracting(error -> error.field())
                            .containsExactly("code"));
        }
        assertThatThrownBy(() -> adjustments.postScanned(claim(), HAR, pack, this::damaged, field))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void an_adjustment_by_a_code_means_the_lot_of_the_donor_whose_goods_are_there() {
        Item pills = TestItems.paracetamol().gtin("03800123456817", 20).in(world.database);
        world.receive(lot(pills, "A1", "2029-03-31", "ONE"), world.place("HAR", "A-01"), 60);
        Lot here = world.receive(lot(pills, "A1", "2029-03-31", "TWO"), world.store("HAR"), 20);
        adjustments.postScanned(claim(), HAR, new RawCode("]d2010380012345681710A1"), this::damaged, keeper);
        assertThat(world.quantity(here, world.store("HAR"))).isEqualTo(19);
    }

    private Correction damaged(LotCode lot) {
        return new Correction(HAR, STORE, lot, BoxCode.LOOSE, -1, Reason.DAMAGED, "");
    }

    private Optional<GoodsMeaning> find(String code, CentreCode centre) {
        return world.database.read(handle -> goods.find(handle, code, centre));
    }

    @Test
    void a_location_with_goods_cannot_be_closed() {
        world.centres.add("HAR", "B-01", LocationKind.SHELF, "STORE");
        Place shelf = world.place("HAR", "B-01");
        Lot lot = world.receive(soap(), shelf, 2);
        assertThatThrownBy(() -> requireEmpty(shelf)).is(refused("ledger.location-in-use"));
        world.move(lot, shelf, world.store("HAR"), 2);
        requireEmpty(shelf);
    }

    private void requireEmpty(Place place) {
        world.database.write(handle -> {
            StockGuard.requireEmpty(handle, place.location());
            return true;
        });
    }
}
