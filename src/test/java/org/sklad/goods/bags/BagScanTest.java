package org.sklad.goods.bags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.validation.Validation;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.Access;
import org.sklad.centres.places.LocationKind;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.TestItems;
import org.sklad.goods.donors.Sources;
import org.sklad.goods.ledger.LotHere;
import org.sklad.goods.ledger.Place;
import org.sklad.goods.ledger.TestStock;
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
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.StatementCount;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Sent;

/** The scan mode of a bag: scans, quantities, searches and boxes. Its list is stored, and a scan costs the same at any length. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BagScanTest {
    private static final CentreCode HAR = new CentreCode("HAR");
    private static final int MANY = 200;
    private static final LocalDate EARLY = LocalDate.of(2098, 3, 31);
    private static final LocalDate LATE = LocalDate.of(2099, 3, 31);

    /** A scan reads the operator, the code, the id, the earlier count of the lot and the list. */
    private static final long MOST_STATEMENTS = 30;

    private TestDatabases databases;
    private StatementCount database;
    private TestStock stock;
    private Reconciliations reconciliations;
    private ReconciliationLines lines;
    private BagScanPages pages;
    private Operator keeper;
    private AtomicInteger bags;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void open() {
        bags = new AtomicInteger();
        databases = TestDatabases.open(engine);
        database = new StatementCount(databases.database());
        stock = new TestStock(database);
        reconciliations = stock.access.features.bags.reconciliations;
        lines = stock.access.features.bags.lines;
        Forms forms = new Forms(
                Validation.buildDefaultValidatorFactory().getValidator(),
                database,
                InstallationKeys.random(stock.access.randomness).hash(KeyPurpose.USED_IDS)::of);
        pages = new BagScanPages(
                new BagScan(reconciliations, lines, stock.centres.centres(), stock.access.features.stock.stock),
                new ScanPlaces(stock.centres.locations()),
                forms,
                stock.access.randomness);
        keeper = stock.access.operator(Access.unique("keeper"), "warehouse@HAR");
        centres();
    }

    private void centres() {
        stock.centres.add("HAR");
    }

    @AfterParameterizedClassInvocation
    void check_and_close() {
        stock.check();
        databases.close();
    }

    private Place bag() {
        String code = "BAG-" + bags.incrementAndGet();
        return Place.loose(stock.centres.add("HAR", code, LocationKind.BAG, "STORE"));
    }

    private Item soap() {
        return TestItems.item().in(database);
    }

    private UUID begun(Place bag) {
        IdempotencyKey claim = Access.claim("content");
        reconciliations.open(claim, HAR, bag.location().code().value(), "STORE", keeper);
        return claim.id();
    }

    private static ScanView<?, ?> shown(Response answer) {
        return (ScanView<?, ?>) ((Page) answer.getEntity()).view();
    }

    private ScanView<?, ?> scan(UUID id, String code, String at, @Nullable Long last, @Nullable Long each) {
        String sent = at.isEmpty() ? null : at;
        ScanForm form = Entries.code(code).after(last).each(each).at(sent);
        return shown(pages.take(keeper, id.toString(), Sent.form(form, Map.of("location", at)), "true"));
    }

    private ScanView<?, ?> scan(UUID id, String code) {
        return scan(id, code, "", null, null);
    }

    private ScanView<?, ?> undo(UUID id, long last) {
        ScannedForm form = new ScannedForm(UUID.randomUUID(), last, null, 1L, null, null, null, null, null);
        return shown(pages.undo(keeper, id.toString(), Sent.form(form, Map.of()), "true"));
    }

    private ScanView<?, ?> more(UUID id, long last, long each) {
        ScannedForm form = new ScannedForm(UUID.randomUUID(), last, null, each, null, null, null, null, null);
        return shown(pages.quantity(keeper, id.toString(), Sent.form(form, Map.of()), "true"));
    }

    private ScanView<?, ?> look(UUID id) {
        return shown(pages.show(keeper, id.toString(), Sent.query(""), "true"));
    }

    private static ScannedGoods last(ScanView<?, ?> view) {
        return view.last().orElseThrow();
    }

    @Test
    void a_scan_counts_one_a_number_says_how_many_and_the_next_scan_adds() {
        Place bag = bag();
        Lot lot = stock.receive(soap(), bag, 30);
        UUID id = begun(bag);
        ScanView<?, ?> first = scan(id, lot.code().toString());
        assertThat(first.outcome().result()).isEqualTo(ScanResult.OK);
        assertThat(last(first).quantity()).isEqualTo(1);
        ScanView<?, ?> twenty = scan(id, "20", "", last(first).last(), 1L);
        assertThat(last(twenty).quantity()).isEqualTo(20);
        ScanView<?, ?> again = scan(id, lot.code().toString());
        assertThat(again.outcome().result()).isEqualTo(ScanResult.TWICE);
        assertThat(last(again).quantity()).isEqualTo(21);
        ScanView<?, ?> five = scan(id, "5", "", last(again).last(), 1L);
        assertThat(last(five).quantity())
                .as("the number is of the last scan alone")
                .isEqualTo(25);
        assertThat(last(more(id, last(five).last(), 2)).quantity()).isEqualTo(27);
        assertThat(scan(id, "9", "", last(first).last(), 1L).outcome().result())
                .as("a number for a scan that is not the last of the lot")
                .isEqualTo(ScanResult.REFUSED);
        assertThat(last(look(id)).quantity()).as("the list is kept").isEqualTo(27);
        assertThat(undo(id, last(look(id)).last()).goods().goods()).isEmpty();
    }

    @Test
    void of_several_lots_a_person_says_which_and_words_find_what_is_in_the_bag() {
        Place bag = bag();
        Item soap = soap();
        Lot early = stock.receive(stock.key(soap, EARLY), bag, 4);
        Lot late = stock.receive(stock.key(soap, LATE), bag, 4);
        UUID id = begun(bag);
        BagChoice asked = choice(scan(id, soap.ownCode().digits()));
        assertThat(asked.candidates()).extracting(LotHere::lot).containsExactly(early.code(), late.code());
        ScanForm chosen = Entries.lot(late.code().toString(), 3).at(null);
        ScanView<?, ?> view = shown(pages.take(keeper, id.toString(), Sent.form(chosen, Map.of()), "true"));
        assertThat(last(view).lot()).contains(late.code());
        assertThat(last(view).quantity()).isEqualTo(3);
        String word = keeper.language() == Language.BG ? "сапун" : "soap";
        assertThat(choice(scan(id, word)).candidates()).extracting(LotHere::lot).contains(early.code(), late.code());
        assertThat(scan(id, "nothing of that name").outcome().result()).isEqualTo(ScanResult.REFUSED);
        assertThat(scan(id, "0000000000").outcome().result()).isEqualTo(ScanResult.REFUSED);
    }

    private static BagChoice choice(ScanView<?, ?> view) {
        return (BagChoice) view.outcome().question().orElseThrow();
    }

    @Test
    void a_box_in_the_bag_is_counted_by_itself_and_the_label_of_the_bag_leads_out_of_it() {
        Place bag = bag();
        Place box = stock.box(bag.location());
        Place stranger = stock.box(stock.store("HAR").location());
        Item soap = soap();
        Lot lot = stock.receive(soap, box, 6);
        UUID id = begun(bag);
        String inside = scan(id, box.box().toString()).outcome().location();
        assertThat(inside).isEqualTo(box.box().digits().orElseThrow());
        ScanView<?, ?> counted = scan(id, soap.ownCode().digits(), inside, null, null);
        assertThat(last(counted).location().value()).isEqualTo(inside);
        assertThat(last(counted).lot()).contains(lot.code());
        assertThat(scan(id, bag.location().id().toString(), inside, null, null)
                        .outcome()
                        .location())
                .isEqualTo(bag.location().code().value());
        assertThat(scan(id, stranger.box().toString()).outcome().result()).isEqualTo(ScanResult.REFUSED);
        String store = stock.store("HAR").location().id().toString();
        assertThat(scan(id, store).outcome().result()).isEqualTo(ScanResult.REFUSED);
        assertThat(reconciliations.get(id, keeper).lines())
                .singleElement()
                .satisfies(line -> assertThat(line.counted()).isEqualTo(Optional.of(1L)));
    }

    @Test
    void one_scan_too_many_is_taken_back_and_a_number_is_about_what_the_last_one_added() {
        Place place = bag();
        Lot lot = stock.receive(soap(), place, 9);
        UUID id = begun(place);
        scan(id, lot.code().toString());
        ScanView<?, ?> two = scan(id, lot.code().toString());
        ScanView<?, ?> one = less(id, two);
        assertThat(one.outcome().message()).contains(Message.of("stock.scan.one-back", 1L, 2L));
        assertThat(less(id, one).outcome().result())
                .as("the last one is taken out, and not counted as none")
                .isEqualTo(ScanResult.REFUSED);
        long last = look(id).last().orElseThrow().last();
        assertThat(scan(id, "7", "", last, 1L).last().orElseThrow().quantity()).isEqualTo(8);
    }

    private ScanView<?, ?> less(UUID id, ScanView<?, ?> seen) {
        ScannedGoods goods = seen.last().orElseThrow();
        ScannedForm form = new ScannedForm(
                UUID.randomUUID(), goods.last(), Math.max(1, goods.quantity() - 1), 1L, null, null, null, null, null);
        return shown(pages.undo(keeper, id.toString(), Sent.form(form, Map.of()), "true"));
    }

    @Test
    void a_scan_costs_the_same_however_many_lots_were_counted() {
        Place small = bag();
        Lot lot = stock.receive(soap(), small, 5);
        long few = statements(begun(small), lot);
        assertThat(few).isBetween(1L, MOST_STATEMENTS);
        Place large = bag();
        UUID id = begun(large);
        for (int i = 0; i < MANY; i++) {
            Lot each = stock.receive(soap(), large, 1);
            lines.count(Access.claim("content"), id, BagCount.of(each.code(), 1), keeper);
        }
        assertThat(statements(id, lot)).isEqualTo(few);
        assertThat(look(id).goods().goods()).hasSize(ScannedList.OF_SCAN_MODE);
        assertThat(look(id).goods().kinds()).isEqualTo(MANY + 1);
        assertThat(reconciliations.get(id, keeper).differing())
                .extracting(BagLine::lot)
                .containsExactlyElementsOf(List.of(lot.code()));
    }

    /** Statements of a scan of a lot that was scanned there before. */
    private long statements(UUID id, Lot lot) {
        scan(id, lot.code().toString());
        return database.during(() -> scan(id, lot.code().toString()));
    }

    /** The packs of two donors look the same: 2 of each are in the bag, and many of a third donor in the store. */
    @Test
    void a_makers_code_counts_the_lots_of_all_donors_that_are_in_the_bag() {
        Place bag = bag();
        Item item = TestItems.item().gtin("03800123459108", 1).in(database);
        Lot one = given(item, "ONE", bag, 2);
        Lot two = given(item, "TWO", bag, 2);
        given(item, "THREE", stock.store("HAR"), 100);
        UUID id = begun(bag);
        for (int i = 0; i < 4; i++) {
            scan(id, "]d20103800123459108" + "10A1");
        }
        assertThat(reconciliations.get(id, keeper).lines())
                .extracting(BagLine::lot, BagLine::counted)
                .containsExactlyInAnyOrder(tuple(one.code(), Optional.of(2L)), tuple(two.code(), Optional.of(2L)));
    }

    private Lot given(Item item, String donor, Place to, long quantity) {
        SourceCode code = database.write(handle -> Sources.resolve(handle, SourceKind.DONOR, donor));
        return stock.receive(new LotKey(item.sku(), "A1", new Expiry(LATE), Origin.of(code)), to, quantity);
    }
}
