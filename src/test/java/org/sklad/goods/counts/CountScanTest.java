package org.sklad.goods.counts;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.Access;
import org.sklad.barcodes.RawCode;
import org.sklad.centres.places.LocationKind;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.TestItems;
import org.sklad.goods.classification.Category;
import org.sklad.goods.donors.Sources;
import org.sklad.goods.ledger.LotHere;
import org.sklad.goods.ledger.Place;
import org.sklad.goods.ledger.TestStock;
import org.sklad.goods.ledger.Wanted;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.lots.LotKey;
import org.sklad.goods.lots.Origin;
import org.sklad.goods.lots.SourceCode;
import org.sklad.goods.lots.SourceKind;
import org.sklad.goods.scanlists.Entries;
import org.sklad.goods.scanlists.ScanForm;
import org.sklad.goods.scanlists.ScanPlaces;
import org.sklad.goods.scanlists.ScanResult;
import org.sklad.goods.scanlists.ScanView;
import org.sklad.goods.scanlists.ScannedForm;
import org.sklad.goods.scanlists.ScannedGoods;
import org.sklad.goods.scanlists.ScannedList;
import org.sklad.platform.crypto.InstallationKeys;
import org.sklad.platform.crypto.KeyPurpose;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.StatementCount;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Sent;

/** The scan mode of stock counts, on each engine. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CountScanTest {
    private static final int MANY = 300;
    private static final int LOTS = 50;
    private static final LocalDate LATE = LocalDate.of(2099, 3, 31);

    /** A scan reads the operator, the code, the id, the balance, the line, the scan and the list. */
    private static final long MOST_STATEMENTS = 40;

    private TestDatabases databases;
    private StatementCount database;
    private TestStock stock;
    private TestCounts counts;
    private CountScanPages pages;
    private Operator keeper;
    private Operator other;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void open() {
        databases = TestDatabases.open(engine);
        database = new StatementCount(databases.database());
        stock = new TestStock(database);
        counts = new TestCounts(stock);
        Forms forms = new Forms(
                Validation.buildDefaultValidatorFactory().getValidator(),
                database,
                InstallationKeys.random(stock.access.randomness).hash(KeyPurpose.USED_IDS)::of);
        pages = new CountScanPages(
                new CountScan(counts.counts, counts.lines, stock.centres.centres(), stock.access.features.stock.stock),
                new ScanPlaces(stock.centres.locations()),
                forms,
                stock.access.randomness);
        keeper = stock.access.operator(Access.unique("keeper"), "warehouse@HAR");
        other = stock.access.operator(Access.unique("other"), "warehouse@HAR");
        centres();
    }

    private void centres() {
        stock.centres.add("HAR");
        stock.centres.add("HAR", "A-01", LocationKind.SHELF, "STORE");
        stock.centres.add("HAR", "A-02", LocationKind.SHELF, "STORE");
    }

    @AfterParameterizedClassInvocation
    void check_and_close() {
        counts.check();
        databases.close();
    }

    private Item soap() {
        return TestItems.item().in(database);
    }

    private Place at(String location) {
        return stock.place("HAR", location);
    }

    private Lot standing(long quantity) {
        return stock.receive(soap(), at("STORE"), quantity);
    }

    private static ScanForm entry(String code, @Nullable Long last, @Nullable Long each) {
        return Entries.code(code).after(last).each(each).at("STORE");
    }

    private ScanView<?, ?> take(UUID id, ScanForm form, String location, Operator by) {
        return shown(pages.take(by, id.toString(), Sent.form(form, Map.of("location", location)), "true"));
    }

    private ScanView<?, ?> scan(UUID id, String code) {
        return take(id, entry(code, null, null), "STORE", keeper);
    }

    private ScanView<?, ?> number(UUID id, String number, long last) {
        return take(id, entry(number, last, 1L), "STORE", keeper);
    }

    private ScanView<?, ?> more(UUID id, long last, long each) {
        ScannedForm form = new ScannedForm(UUID.randomUUID(), last, 99L, each, "STORE", null, null, null, null);
        return shown(pages.quantity(keeper, id.toString(), Sent.form(form, Map.of("location", "STORE")), "true"));
    }

    private ScanView<?, ?> total(UUID id, long last, long total) {
        TotalForm form = new TotalForm(UUID.randomUUID(), last, total, "STORE");
        return shown(pages.total(keeper, id.toString(), Sent.form(form, Map.of("location", "STORE")), "true"));
    }

    private ScanView<?, ?> undo(UUID id, long last) {
        ScannedForm form = new ScannedForm(UUID.randomUUID(), last, null, 1L, "STORE", null, null, null, null);
        return shown(pages.undo(keeper, id.toString(), Sent.form(form, Map.of("location", "STORE")), "true"));
    }

    private ScanView<?, ?> look(UUID id, @Nullable Long before) {
        return shown(pages.show(keeper, id.toString(), Sent.query("location=STORE&before=" + before), "true"));
    }

    private static ScanView<?, ?> shown(Response answer) {
        return (ScanView<?, ?>) ((Page) answer.getEntity()).view();
    }

    private static ScannedGoods last(ScanView<?, ?> view) {
        return view.last().orElseThrow();
    }

    private static String key(ScanView<?, ?> view) {
        return view.outcome().message().orElseThrow().key();
    }

    private long quantity(UUID id, Lot lot) {
        return counts.line(id, lot, keeper).quantity();
    }

    @Test
    void each_scan_is_one_more_and_a_number_says_how_many_packs_it_stood_for() {
        Lot lot = standing(100);
        UUID id = counts.openStore(keeper);
        String code = lot.code().toString();
        assertThat(scan(id, code).outcome().result()).isEqualTo(ScanResult.OK);
        ScanView<?, ?> twice = scan(id, code);
        assertThat(twice.outcome().result()).isEqualTo(ScanResult.TWICE);
        assertThat(last(twice).quantity()).isEqualTo(2);
        ScanView<?, ?> twenty = number(id, "20", last(twice).last());
        assertThat(last(twenty).quantity()).isEqualTo(21);
        assertThat(last(number(id, "30", last(twenty).last())).quantity())
                .as("another number for the same scan")
                .isEqualTo(31);
        assertThat(number(id, "9", last(twice).last()).outcome().result())
                .as("for a scan further back")
                .isEqualTo(ScanResult.REFUSED);
        assertThat(last(more(id, last(look(id, null)).last(), 12)).quantity()).isEqualTo(43);
    }

    @Test
    void a_number_after_the_first_scan_is_all_that_stands_there_at_that_moment() {
        Lot lot = standing(100);
        UUID id = counts.openStore(keeper);
        ScanView<?, ?> first = scan(id, lot.code().toString());
        stock.issue(at("STORE").location(), Wanted.of(1, lot, 10));
        number(id, "90", last(first).last());
        CountLine line = counts.line(id, lot, keeper);
        assertThat(line.recount()).isEmpty();
        assertThat(line.difference()).isZero();
    }

    @Test
    void two_who_count_the_same_lot_add_up_and_each_sees_what_they_did() {
        Lot lot = standing(100);
        Lot theirs = standing(100);
        UUID id = counts.openStore(keeper);
        ScanView<?, ?> mine = scan(id, lot.code().toString());
        take(id, entry(lot.code().toString(), null, null), "STORE", other);
        take(id, entry(theirs.code().toString(), null, null), "STORE", other);
        assertThat(look(id, null).goods().kinds()).isEqualTo(1);
        assertThat(last(number(id, "20", last(mine).last())).quantity())
                .as("my twenty and their one")
                .isEqualTo(21);
    }

    @Test
    void a_total_is_all_that_stands_there_whoever_counted_before() {
        Lot lot = standing(100);
        UUID id = counts.openStore(keeper);
        ScanView<?, ?> mine = scan(id, lot.code().toString());
        take(id, entry(lot.code().toString(), null, null), "STORE", other);
        assertThat(last(total(id, last(mine).last(), 0)).quantity()).isZero();
        assertThat(last(total(id, last(mine).last(), 70)).quantity()).isEqualTo(70);
        assertThat(number(id, "5", last(mine).last()).outcome().result())
                .as("the scan is no longer part of the number")
                .isEqualTo(ScanResult.REFUSED);
        assertThat(quantity(id, lot)).isEqualTo(70);
    }

    @Test
    void undo_takes_back_what_was_seen_and_not_what_others_counted_since() {
        Lot lot = standing(100);
        UUID id = counts.openStore(keeper);
        ScanView<?, ?> mine = scan(id, lot.code().toString());
        take(id, entry(lot.code().toString(), null, null), "STORE", other);
        assertThat(undo(id, last(mine).last()).outcome().result()).isEqualTo(ScanResult.REFUSED);
        ScanView<?, ?> again = scan(id, lot.code().toString());
        assertThat(key(undo(id, last(again).last()))).isEqualTo("counts.line-taken-back");
        assertThat(counts.find(id, lot, keeper)).isEmpty();
        assertThat(look(id, null).last()).isEmpty();
        assertThat(look(id, null).earlier())
                .as("it stays in the list")
                .singleElement()
                .satisfies(goods -> assertThat(goods.reversed()).isTrue());
    }

    @Test
    void one_scan_too_many_is_taken_back_and_others_stay() {
        Lot lot = standing(100);
        UUID id = counts.openStore(keeper);
        take(id, entry(lot.code().toString(), null, null), "STORE", other);
        scan(id, lot.code().toString());
        ScanView<?, ?> three = scan(id, lot.code().toString());
        ScanView<?, ?> two = less(id, three);
        assertThat(two.outcome().message()).contains(Message.of("stock.scan.one-back", 2L, 3L));
        assertThat(quantity(id, lot)).isEqualTo(2);
        less(id, two);
        assertThat(less(id, look(id, null)).outcome().result())
                .as("the last one is no longer counted, and not zero")
                .isEqualTo(ScanResult.REFUSED);
        assertThat(quantity(id, lot)).isEqualTo(1);
        counts.check();
    }

    private ScanView<?, ?> less(UUID id, ScanView<?, ?> seen) {
        ScannedForm form = new ScannedForm(
                UUID.randomUUID(),
                last(seen).last(),
                Math.max(1, last(seen).quantity() - 1),
                1L,
                "STORE",
                null,
                null,
                null,
                null);
        return shown(pages.undo(keeper, id.toString(), Sent.form(form, Map.of("location", "STORE")), "true"));
    }

    @Test
    void the_label_of_a_shelf_or_box_says_where_people_count() {
        Place box = stock.box(at("A-01").location());
        Lot lot = stock.receive(soap(), box, 10);
        UUID id = counts.openStore(keeper);
        ScanView<?, ?> shelf = scan(id, at("A-01").location().id().code().digits());
        assertThat(shelf.outcome().location()).isEqualTo("A-01");
        ScanView<?, ?> boxed = scan(id, box.box().toString());
        assertThat(boxed.outcome().location()).isEqualTo(box.box().toString());
        assertThat(key(boxed)).isEqualTo("counts.in-box-now");
        ScanView<?, ?> counted =
                take(id, entry(lot.code().toString(), null, null), box.box().toString(), keeper);
        assertThat(last(counted).location().value()).isEqualTo(box.box().toString());
        CountLine line = counts.line(id, lot, keeper);
        assertThat(line.location().value()).isEqualTo("A-01");
        assertThat(line.box()).isEqualTo(box.box());
        assertThat(line.expected()).isEqualTo(10);
        ScanView<?, ?> outside =
                scan(id, at("QUARANTINE").location().id().code().digits());
        assertThat(outside.outcome().result()).isEqualTo(ScanResult.REFUSED);
        assertThat(outside.outcome().location()).isEqualTo("STORE");
    }

    @Test
    void of_an_item_the_only_lot_there_is_meant_and_of_several_one_is_chosen() {
        Item item = TestItems.item().named("Одеяло на точки", "Dotted blanket").in(database);
        Lot one = stock.receive(item, at("STORE"), 10);
        UUID id = counts.openStore(keeper);
        String label = item.ownCode().digits();
        assertThat(scan(id, label).outcome().result()).isEqualTo(ScanResult.OK);
        assertThat(quantity(id, one)).isEqualTo(1);
        Lot two = stock.receive(new LotKey(item.sku(), "N", new Expiry(LATE), Origin.UNKNOWN), at("STORE"), 5);
        ScanView<?, ?> asked = scan(id, label);
        assertThat(asked.outcome().result()).isEqualTo(ScanResult.UNKNOWN);
        assertThat(choice(asked)).extracting(LotHere::lot).containsExactlyInAnyOrder(one.code(), two.code());
        assertThat(choice(scan(id, "одеяло"))).extracting(LotHere::lot).contains(two.code());
        ScanForm chosen = Entries.lot(two.code().toString(), 4).at("STORE");
        take(id, chosen, "STORE", keeper);
        assertThat(quantity(id, two)).isEqualTo(4);
        assertThat(key(scan(id, "няматакова"))).isEqualTo("counts.none-found");
        assertThat(key(scan(id, "4006381333955"))).isEqualTo("counts.no-goods");
    }

    /** Goods without labels: each lot gets its balance, first expiring first, and the last one gets what is left over. */
    @Test
    void an_item_without_labels_is_spread_over_its_lots_first_expiring_first() {
        Item item = TestItems.item().in(database);
        Lot early = stock.receive(
                new LotKey(item.sku(), "E", new Expiry(LATE.minusYears(1)), Origin.UNKNOWN), at("STORE"), 10);
        Lot late = stock.receive(new LotKey(item.sku(), "L", new Expiry(LATE), Origin.UNKNOWN), at("STORE"), 5);
        UUID id = counts.openStore(keeper);
        assertThat(((CountAtWork) scan(id, early.code().toString()).document()).here())
                .as("the other lot is not counted yet")
                .anySatisfy(each -> {
                    assertThat(each.item().sku()).isEqualTo(item.sku());
                    assertThat(each.quantity()).isEqualTo(5);
                });
        ScanView<?, ?> counted = total(id, item, 12);
        assertThat(quantity(id, early)).isEqualTo(10);
        assertThat(quantity(id, late)).isEqualTo(2);
        assertThat(((CountAtWork) counted.document()).here())
                .extracting(each -> each.item().sku())
                .doesNotContain(item.sku());
        total(id, item, 17);
        assertThat(quantity(id, early)).isEqualTo(10);
        assertThat(quantity(id, late)).as("more than in the records").isEqualTo(7);
        total(id, item, 3);
        assertThat(quantity(id, early)).isEqualTo(3);
        assertThat(quantity(id, late)).isZero();
        assertThat(key(total(id, TestItems.item().in(database), 1))).isEqualTo("counts.none-of-item");
    }

    @Test
    void the_tick_counts_only_the_lots_that_are_not_counted_yet() {
        Item item = TestItems.item().in(database);
        Lot early = stock.receive(
                new LotKey(item.sku(), "E", new Expiry(LATE.minusYears(1)), Origin.UNKNOWN), at("STORE"), 10);
        Lot late = stock.receive(new LotKey(item.sku(), "L", new Expiry(LATE), Origin.UNKNOWN), at("STORE"), 5);
        UUID id = counts.openStore(keeper);
        counts.count(id, "STORE", early, 8, other);
        ScanView<?, ?> ticked = tick(id, item, 5);
        assertThat(ticked.outcome().result()).isEqualTo(ScanResult.OK);
        assertThat(quantity(id, early)).as("counted before").isEqualTo(8);
        assertThat(quantity(id, late)).isEqualTo(5);
        assertThat(counts.line(id, late, keeper).difference()).isZero();
        assertThat(tick(id, item, 5).outcome().result())
                .as("nothing of it is left to count")
                .isEqualTo(ScanResult.REFUSED);
    }

    @Test
    void a_tick_is_refused_when_goods_went_out_after_the_page_was_shown() {
        Item item = TestItems.item().in(database);
        Lot lot = stock.receive(new LotKey(item.sku(), "N", new Expiry(LATE), Origin.UNKNOWN), at("STORE"), 15);
        UUID id = counts.openStore(keeper);
        stock.issue(at("STORE").location(), Wanted.of(1, lot, 5));
        ScanView<?, ?> late = tick(id, item, 15);
        assertThat(late.outcome().result()).isEqualTo(ScanResult.REFUSED);
        assertThat(key(late)).isEqualTo("counts.changed-meanwhile");
        assertThat(counts.find(id, lot, keeper)).isEmpty();
        tick(id, item, 10);
        assertThat(quantity(id, lot)).isEqualTo(10);
        assertThat(counts.line(id, lot, keeper).difference()).isZero();
    }

    @Test
    void the_page_says_that_a_typed_total_includes_the_lots_counted_already() {
        Item item = TestItems.item().in(database);
        Lot early = stock.receive(
                new LotKey(item.sku(), "E", new Expiry(LATE.minusYears(1)), Origin.UNKNOWN), at("STORE"), 10);
        stock.receive(new LotKey(item.sku(), "L", new Expiry(LATE), Origin.UNKNOWN), at("STORE"), 5);
        UUID id = counts.openStore(keeper);
        assertThat(here(id, item).partly()).isFalse();
        counts.count(id, "STORE", early, 10, other);
        assertThat(here(id, item).partly()).isTrue();
        assertThat(here(id, item).quantity()).as("of the lot not counted").isEqualTo(5);
    }

    /** The packs of two donors look the same; on the shelf stand 5 of each, and much more of the first elsewhere. */
    @Test
    void a_makers_code_counts_the_lots_of_all_donors_that_stand_in_the_place() {
        Item item = TestItems.item().gtin("03800123459016", 1).in(database);
        Lot big = given(item, "BIG", at("STORE"), 100);
        stock.move(big, at("STORE"), at("A-01"), 5);
        Lot small = given(item, "SMALL", at("A-01"), 5);
        String pack = "]d20103800123459016" + "10A1";
        UUID id = counts.open(NewCount.at(TestCounts.HAR, "A-01"), keeper);
        for (int i = 0; i < 11; i++) {
            take(id, entry(pack, null, null), "A-01", keeper);
        }
        assertThat(List.of(quantity(id, big), quantity(id, small)))
                .as("each up to its balance, and the surplus on the last")
                .containsExactlyInAnyOrder(5L, 6L);
        counts.check();
    }

    @Test
    void a_makers_code_means_the_only_lot_that_stands_in_the_place() {
        Item item = TestItems.item().gtin("03800123459023", 1).in(database);
        Lot big = given(item, "BIG", at("STORE"), 100);
        Lot small = given(item, "SMALL", at("A-01"), 4);
        String pack = "]d20103800123459023" + "10A1";
        UUID id = counts.open(NewCount.at(TestCounts.HAR, "STORE"), keeper);
        take(id, entry(pack, null, null), "A-01", keeper);
        assertThat(quantity(id, small)).isEqualTo(1);
        assertThat(counts.find(id, big, keeper)).isEmpty();
        UUID total = counts.openStore(keeper);
        counts.scan(total, "A-01", pack, keeper);
        assertThat(quantity(total, small)).isEqualTo(1);
    }

    /** A total by code over the API covers all lots that the code cannot distinguish. */
    @Test
    void a_total_by_a_makers_code_is_spread_over_the_lots_in_the_place() {
        Item item = TestItems.item().gtin("03800123459030", 1).in(database);
        Lot one = given(item, "ONE", at("A-01"), 5);
        Lot two = given(item, "TWO", at("A-01"), 5);
        UUID id = counts.openStore(keeper);
        NewCountLine total = new NewCountLine(
                "A-01",
                Optional.empty(),
                Optional.empty(),
                Optional.of(new RawCode("]d20103800123459030" + "10A1")),
                Optional.of(10L),
                Optional.empty(),
                false);
        counts.lines.count(TestCounts.claim(), id, total, keeper);
        assertThat(quantity(id, one)).isEqualTo(5);
        assertThat(quantity(id, two)).isEqualTo(5);
    }

    private Lot given(Item item, String donor, Place to, long quantity) {
        SourceCode code = database.write(handle -> Sources.resolve(handle, SourceKind.DONOR, donor));
        return stock.receive(new LotKey(item.sku(), "A1", new Expiry(LATE), Origin.of(code)), to, quantity);
    }

    private ItemHere here(UUID id, Item item) {
        return ((CountAtWork) look(id, null).document())
                .here().stream()
                        .filter(each -> each.item().sku().equals(item.sku()))
                        .findFirst()
                        .orElseThrow();
    }

    private ScanView<?, ?> tick(UUID id, Item item, long total) {
        return item(id, new ItemCountForm(UUID.randomUUID(), item.sku().value(), total, true, "STORE"));
    }

    private ScanView<?, ?> total(UUID id, Item item, long total) {
        return item(id, new ItemCountForm(UUID.randomUUID(), item.sku().value(), total, null, "STORE"));
    }

    private ScanView<?, ?> item(UUID id, ItemCountForm form) {
        return shown(pages.item(keeper, id.toString(), Sent.form(form, Map.of("location", "STORE")), "true"));
    }

    private static List<LotHere> choice(ScanView<?, ?> view) {
        return ((CountChoice) view.outcome().question().orElseThrow()).candidates();
    }

    /** 41 kinds of food come first in the order of SKUs and of names, so a page of all goods shows nothing else. */
    @Test
    void a_count_of_a_category_or_an_item_lists_its_goods_however_many_others_are_there() {
        Place shelf = at("A-02");
        for (int i = 0; i < 41; i++) {
            Item food = TestItems.item("A-FOOD-" + i)
                    .named("Вафла " + i, "Wafer " + i)
                    .category(Category.FOOD)
                    .in(database);
            stock.receive(food, shelf, 1);
        }
        Item paste = TestItems.item("Z-WAFER-SOAP")
                .named("Сапун вафла", "Wafer soap")
                .in(database);
        stock.receive(paste, shelf, 10);
        stock.receive(new LotKey(paste.sku(), "N", new Expiry(LATE), Origin.UNKNOWN), shelf, 5);
        for (NewCount scope : List.of(
                NewCount.of(TestCounts.HAR, Category.HYGIENE),
                NewCount.of(TestCounts.HAR, paste.sku().value()))) {
            UUID id = counts.open(scope, keeper);
            ScanView<?, ?> seen = take(id, entry("wafer", null, null), "A-02", keeper);
            assertThat(((CountAtWork) seen.document()).here())
                    .extracting(each -> each.item().sku())
                    .containsExactly(paste.sku());
            assertThat(((CountAtWork) seen.document()).moreHere()).isFalse();
            assertThat(choice(seen)).extracting(LotHere::sku).containsExactly(paste.sku(), paste.sku());
        }
        UUID all = counts.open(NewCount.at(TestCounts.HAR, "A-02"), keeper);
        ScanView<?, ?> seen = take(all, entry("wafer", null, null), "A-02", keeper);
        assertThat(((CountAtWork) seen.document()).here()).hasSize(40);
        assertThat(((CountAtWork) seen.document()).moreHere()).isTrue();
        assertThat(choice(seen)).hasSize(30);
        assertThat(((CountChoice) seen.outcome().question().orElseThrow()).more())
                .isTrue();
    }

    @Test
    void what_is_to_be_counted_again_is_said_beside_the_scans() {
        Lot lot = standing(100);
        UUID id = counts.openStore(keeper);
        scan(id, lot.code().toString());
        stock.issue(at("STORE").location(), Wanted.of(1, lot, 10));
        ScanView<?, ?> doubtful = scan(id, lot.code().toString());
        CountAtWork work = (CountAtWork) doubtful.document();
        assertThat(work.recounts()).extracting(CountLine::recount).containsExactly(Optional.of(Recount.MOVED));
        ScanView<?, ?> sure = total(id, last(doubtful).last(), 90);
        assertThat(((CountAtWork) sure.document()).recounts()).isEmpty();
        assertThat(((CountAtWork) sure.document()).latest().orElseThrow().difference())
                .isZero();
    }

    /** Statements of a scan, a quantity, a page view and an undo, in a count where this lot was scanned once before. */
    private List<Long> statements(UUID id) {
        String code = standing(100).code().toString();
        scan(id, code);
        List<Long> took = new ArrayList<>();
        took.add(database.during(
                () -> assertThat(scan(id, code).outcome().result()).isEqualTo(ScanResult.TWICE)));
        long second = last(look(id, null)).last();
        took.add(database.during(() -> number(id, "9", second)));
        long third = last(look(id, null)).last();
        took.add(database.during(() -> look(id, null)));
        took.add(database.during(() -> undo(id, third)));
        return took;
    }

    @Test
    void a_scan_costs_the_same_however_many_were_counted_before() {
        standing(1); // listed as not counted yet, beside both counts
        UUID few = counts.openStore(keeper);
        scan(few, standing(5).code().toString());
        List<Long> first = statements(few);
        assertThat(first).allSatisfy(count -> assertThat(count).isBetween(1L, MOST_STATEMENTS));
        UUID many = counts.openStore(keeper);
        Item soap = soap();
        for (int i = 0; i < LOTS; i++) {
            Lot lot =
                    stock.receive(new LotKey(soap.sku(), "N" + i, new Expiry(LATE), Origin.UNKNOWN), at("STORE"), MANY);
            for (int round = 0; round < MANY / LOTS; round++) {
                counts.add(many, "STORE", lot, 1, keeper);
            }
        }
        assertThat(statements(many)).isEqualTo(first);
        List<Long> seen = new ArrayList<>();
        Optional<Long> before = Optional.of(ScannedList.LATEST);
        while (before.isPresent()) {
            ScanView<?, ?> view = look(many, before.get());
            view.goods().goods().stream().filter(goods -> !goods.reversed()).forEach(goods -> seen.add(goods.last()));
            before = view.goods().next();
        }
        assertThat(seen).hasSize(LOTS).isSortedAccordingTo((one, two) -> Long.compare(two, one));
    }
}
