package org.sklad.goods.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.LocationCode;
import org.sklad.centres.places.LocationKind;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.ItemFilter;
import org.sklad.goods.catalogue.ItemOrder;
import org.sklad.goods.catalogue.Items;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.catalogue.TestItems;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.ledger.Document;
import org.sklad.goods.ledger.Place;
import org.sklad.goods.ledger.Received;
import org.sklad.goods.ledger.TestStock;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.lots.LotKey;
import org.sklad.goods.lots.MovementKind;
import org.sklad.goods.lots.Origin;
import org.sklad.platform.db.CountedReads;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Language;

/** Stock lists and stock cards, and the number of their statements, on each engine. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StockListsTest {
    private static final CentreCode HAR = new CentreCode("HAR");
    private static final int ALL = 10_000;

    private TestDatabases databases;
    private TestStock world;
    private Stock stock;
    private StockCards cards;
    private Items items;
    private Operator keeper;
    private Operator auditor;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void open() {
        databases = TestDatabases.open(engine);
        world = new TestStock(databases.database());
        stock = world.access.features.stock.stock;
        cards = world.access.features.stock.cards;
        items = world.access.features.catalogue.items;
        keeper = world.access.operator("keeper", "warehouse@HAR");
        auditor = world.access.operator("auditor", "auditor@*");
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
        databases.close();
    }

    private Centre har() {
        return world.centres.centres().get(HAR);
    }

    private static ItemStockFilter words(String words) {
        return new ItemStockFilter(Optional.empty(), Optional.empty(), words);
    }

    private static BalanceFilter worded(String words) {
        return new BalanceFilter(
                Optional.of(HAR), Optional.empty(), Optional.empty(), Optional.empty(), words, Optional.empty());
    }

    @Test
    void words_find_stock_as_they_find_items_in_the_catalogue() {
        Set<Sku> here = new HashSet<>();
        for (String size : List.of("S", "M", "XL")) {
            here.add(TestItems.jacket("WARM", size).in(world.database).sku());
        }
        here.add(TestItems.paracetamol().in(world.database).sku());
        here.add(TestItems.item("GLOVES-7")
                .named("Зимни ръкавици от вълна", "Winter gloves of wool")
                .in(world.database)
                .sku());
        here.add(TestItems.item("SUMMER-7")
                .named("Летни якета", "Summer jackets")
                .in(world.database)
                .sku());
        here.forEach(sku -> world.receive(item(sku), world.store("HAR"), 3));
        for (String words : List.of(
                "зимно яке",
                "winter jackets men",
                "men",
                "M",
                "xl",
                "яке мъже",
                "warm-s",
                "paracetamol 500",
                "N02BE01",
                "gloves",
                "glov wool winter",
                "ръкавици вълна зимни летни",
                "GLOVES-7",
                "!?",
                "summer winter",
                " ")) {
            Set<Sku> found = new HashSet<>();
            items.list(new ItemFilter(Optional.empty(), Optional.empty(), words), ItemOrder.SKU, "", ALL)
                    .forEach(item -> found.add(item.sku()));
            found.retainAll(here);
            assertThat(among(here, skus(words(words)))).as(words).isEqualTo(found);
            Set<Sku> balances = new HashSet<>();
            stock.balances(worded(words), Optional.empty(), ALL, keeper)
                    .forEach(line -> balances.add(line.balance().sku()));
            assertThat(among(here, balances)).as(words + " in the file").isEqualTo(found);
            Set<Sku> all = new HashSet<>();
            stock.allBalances(worded(words), Optional.empty(), ALL, auditor)
                    .forEach(line -> all.add(line.balance().sku()));
            assertThat(among(here, all)).as(words + " for auditors").isEqualTo(found);
        }
        assertThat(among(here, skus(words("зимно яке")))).hasSize(3);
        assertThat(among(here, skus(words("!?")))).isEmpty();
    }

    private static Set<Sku> among(Set<Sku> these, Set<Sku> found) {
        Set<Sku> both = new HashSet<>(found);
        both.retainAll(these);
        return both;
    }

    private Set<Sku> skus(ItemStockFilter filter) {
        Set<Sku> skus = new HashSet<>();
        stock.items(har(), filter, Language.EN, "", ALL, keeper).forEach(row -> skus.add(row.sku()));
        return skus;
    }

    private Item item(Sku sku) {
        return world.database.read(handle -> Skus.get(handle, sku));
    }

    private List<String> sizes(ItemStockFilter filter) {
        return stock.sizes(har(), filter, Language.EN, "", ALL, keeper).stream()
                .map(each -> each.item().facts().size() + " " + each.quantity())
                .toList();
    }

    /** Regression: a size that the filter excludes was shown with quantity 0. It is not shown. */
    @Test
    void a_style_shows_exactly_the_sizes_that_match_the_filter() {
        for (String size : List.of("S", "M", "L", "XL")) {
            Item jacket = TestItems.item("PARKA-" + size)
                    .named("Шушлеци", "Parkas")
                    .category(Category.CLOTHES)
                    .style("PARKA")
                    .size(size)
                    .in(world.database);
            if (!size.equals("L")) {
                world.receive(jacket, world.place("HAR", size.equals("XL") ? "A-01" : "STORE"), size.length() + 4);
            }
        }
        world.receive(item(new Sku("PARKA-L")), world.store("BAN"), 50);
        assertThat(sizes(words("parka"))).containsExactly("S 5", "M 5", "L 0", "XL 6");
        assertThat(sizes(words("parka m"))).containsExactly("M 5");
        assertThat(sizes(words("parka l"))).containsExactly("L 0");
        assertThat(sizes(new ItemStockFilter(
                        Optional.of(new LocationCode("A-01")), Optional.of(Category.CLOTHES), "parka")))
                .containsExactly("S 0", "M 0", "L 0", "XL 6");
        assertThat(skus(words("parka"))).hasSize(3);
        assertThat(sizes(new ItemStockFilter(Optional.empty(), Optional.of(Category.FOOD), "parka")))
                .isEmpty();
    }

    /** Pages end between styles, so a size on the next page is not shown as out of stock on this one. */
    @Test
    void a_page_shows_whole_styles() {
        for (String style : List.of("BOOT-A", "BOOT-B", "BOOT-C")) {
            for (String size : List.of("38", "39", "40")) {
                Item boot = TestItems.item(style + "-" + size)
                        .named("Ботуши " + style, "Galoshes " + style)
                        .style(style)
                        .size(size)
                        .in(world.database);
                world.receive(boot, world.store("HAR"), 2);
            }
        }
        List<String> pages = new ArrayList<>();
        String after = "";
        for (int page = 0; page < 3; page++) {
            List<SizeStock> rows = stock.sizes(har(), words("galoshes"), Language.EN, after, 6, keeper);
            List<StockGroup> groups = StockGroup.page(rows, 5);
            groups.forEach(group -> pages.add(group.first().sku() + " " + group.quantity()));
            after = groups.get(groups.size() - 1).place();
        }
        assertThat(pages).containsExactly("BOOT-A-38 6", "BOOT-B-38 6", "BOOT-C-38 6");
        List<SizeStock> cut = stock.sizes(har(), words("galoshes"), Language.EN, "", 3, keeper);
        assertThat(StockGroup.page(cut, 2))
                .as("a style longer than a page continues on the next")
                .singleElement()
                .satisfies(group -> assertThat(group.sizes()).hasSize(2));
    }

    private Lot lot(Item item, int days) {
        return world.receive(world.key(item, world.today().plusDays(days)), world.store("HAR"), 3);
    }

    private void inBoxes(Lot lot, int boxes) {
        for (int i = 0; i < boxes; i++) {
            Place box = world.box(world.store("HAR").location());
            Received more = world.received(new LotKey(lot.sku(), "", lot.expiresOn(), Origin.UNKNOWN), box, 1);
            Document document = world.document();
            world.database.write(handle -> world.ledger.receive(handle, document, MovementKind.RECEIPT, List.of(more)));
        }
    }

    @Test
    void the_card_of_a_lot_names_only_its_own_places() {
        Item item = TestItems.item().in(world.database);
        Lot many = lot(item, 10);
        Lot later = lot(item, 20);
        try (CountedReads counted = new CountedReads(databases)) {
            StockCards read = new StockCards(
                    counted,
                    new Stock(counted, world.centres.centres(), world.centres.locations(), world.access.clock),
                    (handle, documents, by) -> Map.of());
            int before = counted.during(() -> assertThat(places(read, many)).hasSize(1));
            inBoxes(many, StockCards.MOST_PLACES + 5);
            int after = counted.during(() -> assertThat(places(read, many)).hasSize(StockCards.MOST_PLACES + 6));
            assertThat(after).isEqualTo(before);
            assertThat(places(read, later))
                    .singleElement()
                    .satisfies(line -> assertThat(line.balance().quantity()).isEqualTo(3));
        }
        StockCards.Card whole = cards.card(har(), item.sku(), Optional.empty(), 1, keeper);
        assertThat(whole.balances()).hasSize(StockCards.MOST_PLACES);
        assertThat(whole.whole()).isFalse();
        assertThat(whole.standing()).isEqualTo(StockCards.MOST_PLACES + 11L);
        assertThat(cards.card(har(), later, Optional.empty(), 1, keeper).whole())
                .isTrue();
    }

    private List<BalanceLine> places(StockCards cards, Lot lot) {
        return cards.card(har(), lot, Optional.empty(), 1, keeper).balances();
    }

    private void receiveItems(int count) {
        for (int i = 0; i < count; i++) {
            world.receive(TestItems.item().in(world.database), world.store("HAR"), 1);
        }
    }

    @Test
    void balances_with_virtual_locations_take_the_same_number_of_statements_for_any_catalogue() {
        receiveItems(2);
        try (CountedReads counted = new CountedReads(databases)) {
            Stock lists = new Stock(counted, world.centres.centres(), world.centres.locations(), world.access.clock);
            Sku last = world.receive(TestItems.item("ZZZ-LAST").in(world.database), world.store("HAR"), 4)
                    .sku();
            int few = counted.during(() -> lists.allBalances(BalanceFilter.ALL, Optional.empty(), ALL, auditor));
            int one = counted.during(
                    () -> assertThat(lists.allBalances(BalanceFilter.ALL.of(last), Optional.empty(), 3, auditor))
                            .hasSize(2));
            receiveItems(120);
            assertThat(counted.during(() -> lists.allBalances(BalanceFilter.ALL, Optional.empty(), ALL, auditor)))
                    .isEqualTo(few);
            assertThat(counted.during(
                            () -> lists.allBalances(BalanceFilter.ALL.of(last), Optional.empty(), 3, auditor)))
                    .isEqualTo(one);
        }
    }

    /** A lot whose balances are all 0 never ends a page. */
    @Test
    void balances_with_virtual_locations_have_pages() {
        Item item = TestItems.item().in(world.database);
        for (int day = 1; day <= 6; day++) {
            Lot lot = lot(item, day);
            if (day % 2 == 0) {
                UUID last = world.database.read(
                        handle -> handle.createQuery("select document from movements where lot = :lot")
                                .bind("lot", lot.code().value())
                                .mapTo(UUID.class)
                                .one());
                world.reverse(last);
            } else {
                world.receive(world.key(item, world.today().plusDays(day)), world.store("BAN"), 2);
            }
        }
        BalanceFilter filter = BalanceFilter.ALL.of(item.sku());
        List<BalanceLine> whole = stock.allBalances(filter, Optional.empty(), ALL, auditor);
        assertThat(whole).hasSize(12).doesNotHaveDuplicates();
        assertThat(whole.stream().mapToLong(line -> line.balance().quantity()).sum())
                .isZero();
        for (int size : List.of(1, 2, 5)) {
            List<BalanceLine> pages = new ArrayList<>();
            List<BalanceLine> page = stock.allBalances(filter, Optional.empty(), size, auditor);
            while (!page.isEmpty()) {
                pages.addAll(page);
                Balance last = page.get(page.size() - 1).balance();
                BalancePlace after = BalancePlace.parse(BalancePlace.of(last).toString());
                page = stock.allBalances(filter, Optional.of(after), size, auditor);
            }
            assertThat(pages).as("pages of " + size).isEqualTo(whole);
        }
        assertThat(stock.allBalances(BalanceFilter.at(HAR).of(item.sku()), Optional.empty(), ALL, auditor))
                .hasSize(6)
                .allMatch(line -> line.balance().centre().equals(HAR));
        BalanceFilter store = new BalanceFilter(
                Optional.of(HAR),
                Optional.of(new LocationCode("STORE")),
                Optional.of(item.sku()),
                Optional.empty(),
                "",
                Optional.of(world.today().plusDays(3)));
        assertThat(stock.allBalances(store, Optional.empty(), ALL, auditor))
                .singleElement()
                .satisfies(line -> assertThat(line.available()).isEqualTo(3));
        BalanceFilter nowhere = new BalanceFilter(
                Optional.empty(),
                Optional.of(new LocationCode("STORE")),
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty());
        assertThatThrownBy(() -> stock.allBalances(nowhere, Optional.empty(), 1, auditor))
                .isInstanceOf(InvalidFields.class);
    }

    @Test
    void balances_with_virtual_locations_can_be_sorted_only_by_item() {
        assertThat(params(BalanceOrder.ITEM).filter()).isEqualTo(BalanceFilter.ALL);
        assertThatThrownBy(() -> params(BalanceOrder.EXPIRES_ON).filter()).isInstanceOf(InvalidFields.class);
    }

    private static BalanceParams params(BalanceOrder order) {
        return new BalanceParams(null, null, null, null, null, null, true, order);
    }
}
