package org.sklad.goods.moves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.validation.Validation;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
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
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.Access;
import org.sklad.centres.places.LocationKind;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.TestItems;
import org.sklad.goods.ledger.Place;
import org.sklad.goods.ledger.TestStock;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.lots.LotKey;
import org.sklad.goods.lots.Origin;
import org.sklad.goods.scanlists.Entries;
import org.sklad.goods.scanlists.ScanForm;
import org.sklad.goods.scanlists.ScanPlaces;
import org.sklad.goods.scanlists.ScanResult;
import org.sklad.goods.scanlists.ScanView;
import org.sklad.goods.scanlists.ScannedForm;
import org.sklad.goods.scanlists.ScannedGoods;
import org.sklad.goods.scanlists.ScannedList;
import org.sklad.goods.shelves.PlacedForm;
import org.sklad.goods.shelves.ProposedLocation;
import org.sklad.platform.crypto.InstallationKeys;
import org.sklad.platform.crypto.KeyPurpose;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.StatementCount;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Sent;

/** The scan mode of moves, on each engine. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MoveScanTest {
    private static final int MANY = 2_000;
    private static final int LOTS = 200;
    private static final LocalDate LATE = LocalDate.of(2099, 3, 31);

    /** A scan reads the operator, the code, the id, the balance, both ends of the movement and the list. */
    private static final long MOST_STATEMENTS = 30;

    private TestDatabases databases;
    private StatementCount database;
    private TestStock stock;
    private Moves moves;
    private MoveLines lines;
    private MoveScanPages pages;
    private Operator keeper;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void open() {
        databases = TestDatabases.open(engine);
        database = new StatementCount(databases.database());
        stock = new TestStock(database);
        moves = stock.access.features.moves.moves;
        lines = stock.access.features.moves.lines;
        Forms forms = new Forms(
                Validation.buildDefaultValidatorFactory().getValidator(),
                database,
                InstallationKeys.random(stock.access.randomness).hash(KeyPurpose.USED_IDS)::of);
        pages = new MoveScanPages(
                new MoveScan(
                        moves,
                        lines,
                        stock.centres.centres(),
                        stock.access.features.stock.stock,
                        stock.access.features.shelves.shelves),
                new ScanPlaces(stock.centres.locations()),
                forms,
                stock.access.randomness);
        keeper = stock.access.operator(Access.unique("keeper"), "warehouse@HAR");
        centres();
    }

    private void centres() {
        stock.centres.add("HAR");
        stock.centres.add("HAR", "A-01", LocationKind.SHELF, "STORE");
        stock.centres.add("HAR", "A-02", LocationKind.SHELF, "STORE");
    }

    @AfterParameterizedClassInvocation
    void check_and_close() {
        stock.check();
        databases.close();
    }

    private Item soap() {
        return TestItems.item().in(database);
    }

    private Place at(String location) {
        return stock.place("HAR", location);
    }

    private Lot standing(Item item, long quantity) {
        return stock.receive(item, at("STORE"), quantity);
    }

    private UUID carried(List<NewMoveLine> wanted) {
        IdempotencyKey claim = Access.claim("content");
        moves.post(claim, new NewMove(new CentreCode("HAR"), "STORE", "A-01", wanted), keeper);
        return claim.id();
    }

    private void carry(UUID id, NewMoveLine line) {
        lines.add(Access.claim("content"), id, line, keeper);
    }

    /** Scans as the page does after each entry. */
    private ScanView<?, ?> scan(UUID id, String code, @Nullable Long last) {
        return scan(id, code, last, "");
    }

    private ScanView<?, ?> scan(UUID id, String code, @Nullable Long last, String placed) {
        ScanForm form = Entries.code(code).after(last).placed(placed).at("A-01");
        return shown(pages.take(keeper, id.toString(), Sent.form(form, Map.of("location", "A-01")), "true"));
    }

    private static ScannedForm about(long last, @Nullable Long quantity) {
        return new ScannedForm(UUID.randomUUID(), last, quantity, 1L, "A-01", null, null, null, null);
    }

    private ScanView<?, ?> undo(UUID id, long last) {
        return shown(
                pages.undo(keeper, id.toString(), Sent.form(about(last, null), Map.of("location", "A-01")), "true"));
    }

    private ScanView<?, ?> count(UUID id, long last, long quantity) {
        return shown(pages.quantity(
                keeper, id.toString(), Sent.form(about(last, quantity), Map.of("location", "A-01")), "true"));
    }

    private ScanView<?, ?> place(UUID id, UUID act, long last, Item item, String there) {
        PlacedForm form = new PlacedForm(act, last, item.sku().value(), there, "A-01", null);
        return shown(pages.shelve(keeper, id.toString(), Sent.form(form, Map.of("location", "A-01")), "true"));
    }

    /** One press moves goods from the wrong shelf to the shelf of the item. Later scans of the item go there, too. */
    @Test
    void what_was_scanned_is_put_where_such_goods_stand_with_one_press() {
        Item soap = soap();
        Lot lot = standing(soap, 100);
        stock.receive(soap, at("A-02"), 7);
        UUID id = carried(List.of());
        scan(id, lot.code().toString(), null);
        ScanView<?, ?> shown =
                scan(id, "12", look(id, null).last().orElseThrow().last());
        assertThat(shown.proposed())
                .as("neither where they are nor where they come from")
                .extracting(each -> each.location().value(), ProposedLocation::quantity)
                .containsExactly(tuple("A-02", 7L));
        long last = shown.last().orElseThrow().last();
        UUID act = UUID.randomUUID();
        ScanView<?, ?> placed = place(id, act, last, soap, "A-02");
        assertThat(placed.outcome().location()).as("other goods").isEqualTo("A-01");
        assertThat(placed.goods().goods()).singleElement().satisfies(goods -> {
            assertThat(goods.quantity()).isEqualTo(12);
            assertThat(goods.location().value()).isEqualTo("A-02");
        });
        assertThat(placed.proposed()).isEmpty();
        Lot other = standing(soap(), 3);
        scan(id, other.code().toString(), null, placed.placed());
        assertThat(stock.quantity(other, at("A-01"))).isEqualTo(1);
        scan(id, lot.code().toString(), null, placed.placed());
        assertThat(stock.quantity(lot, at("A-02"))).as("more of it").isEqualTo(20);
        ScannedGoods moved = look(id, null).last().orElseThrow();
        ScannedForm less = new ScannedForm(UUID.randomUUID(), moved.last(), 12L, 1L, "A-01", null, null, null, null);
        assertThat(shown(pages.undo(keeper, id.toString(), Sent.form(less, Map.of("location", "A-01")), "true"))
                        .outcome()
                        .message())
                .contains(Message.of("stock.scan.one-back", 12L, 13L));
        place(id, act, last, soap, "A-02");
        assertThat(stock.quantity(lot, at("A-02")))
                .as("once, however often it is pressed")
                .isEqualTo(19);
        assertThat(stock.quantity(lot, at("A-01"))).isZero();
        assertThat(place(id, UUID.randomUUID(), last, soap, "A-02").outcome().result())
                .as("it has gone on")
                .isEqualTo(ScanResult.REFUSED);
        long there = placed.last().orElseThrow().last();
        assertThat(place(id, UUID.randomUUID(), there, soap, "STORE").outcome().result())
                .as("not where it comes from")
                .isEqualTo(ScanResult.REFUSED);
        assertThat(place(id, UUID.randomUUID(), there, soap, "NOWHERE")
                        .outcome()
                        .result())
                .isEqualTo(ScanResult.REFUSED);
        assertThat(stock.quantity(lot, at("A-02"))).isEqualTo(19);
    }

    /** A box of one item and a box of two go whole to the shelf where the first item is. */
    @Test
    void a_carried_box_is_put_where_such_goods_stand_with_all_its_contents() {
        Item soap = soap();
        stock.receive(soap, at("A-02"), 50);
        Place mixed = stock.box(at("STORE").location());
        Lot towel = stock.receive(soap(), mixed, 5);
        Lot first = stock.receive(soap, mixed, 10);
        Place single = stock.box(at("STORE").location());
        Lot second = stock.receive(stock.key(soap, LATE), single, 10);
        UUID id = carried(List.of());
        ScannedGoods row = scan(id, mixed.box().toString(), null).goods().goods().stream()
                .filter(goods -> goods.sku().equals(soap.sku()))
                .findFirst()
                .orElseThrow();
        ScanView<?, ?> placed = place(id, UUID.randomUUID(), row.last(), soap, "A-02");
        assertThat(placed.outcome().result()).isEqualTo(ScanResult.OK);
        assertThat(placed.goods().goods())
                .extracting(ScannedGoods::quantity, goods -> goods.location().value())
                .containsExactlyInAnyOrder(tuple(10L, "A-02"), tuple(5L, "A-02"));
        assertThat(stock.quantity(first, new Place(at("A-02").location(), mixed.box())))
                .isEqualTo(10);
        assertThat(stock.quantity(towel, new Place(at("A-02").location(), mixed.box())))
                .isEqualTo(5);
        ScanView<?, ?> shown = scan(id, single.box().toString(), null);
        assertThat(shown.proposed()).extracting(each -> each.location().value()).contains("A-02");
        long last = shown.last().orElseThrow().last();
        place(id, UUID.randomUUID(), last, soap, "A-02");
        assertThat(stock.quantity(second, new Place(at("A-02").location(), single.box())))
                .isEqualTo(10);
        assertThat(stock.quantity(second, at("A-02")))
                .as("nothing was unpacked")
                .isZero();
    }

    private ScanView<?, ?> look(UUID id, @Nullable Long before) {
        return shown(pages.show(keeper, id.toString(), Sent.query("location=A-01&before=" + before), "true"));
    }

    private static ScanView<?, ?> shown(Response answer) {
        return (ScanView<?, ?>) ((Page) answer.getEntity()).view();
    }

    /** Statements of a scan, a quantity, a page view and an undo, in a move where this lot was scanned once before. */
    private List<Long> statements(UUID id) {
        String code = standing(soap(), 100).code().toString();
        long first = scan(id, code, null).last().orElseThrow().last();
        List<Long> counts = new ArrayList<>();
        counts.add(database.during(
                () -> assertThat(scan(id, code, first).outcome().result()).isEqualTo(ScanResult.TWICE)));
        long second = look(id, null).last().orElseThrow().last();
        counts.add(database.during(() -> scan(id, "9", second)));
        long third = look(id, null).last().orElseThrow().last();
        counts.add(database.during(() -> look(id, null)));
        counts.add(database.during(() -> undo(id, third)));
        return counts;
    }

    /** With 2,000 single scans of one lot or of 200 lots, the cost of the next scan and the size of the page stay the same. */
    @Test
    void a_scan_costs_the_same_however_many_lines_there_are() {
        List<Long> few =
                statements(carried(List.of(NewMoveLine.of(standing(soap(), 1).code(), 1))));
        assertThat(few).allSatisfy(count -> assertThat(count).isBetween(1L, MOST_STATEMENTS));

        Lot alike = standing(soap(), MANY);
        List<NewMoveLine> scans = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            scans.add(NewMoveLine.of(alike.code(), 1));
        }
        UUID single = carried(scans);
        assertThat(statements(single)).isEqualTo(few);
        assertThat(look(single, null).goods().goods())
                .singleElement()
                .satisfies(goods -> assertThat(goods.quantity()).isEqualTo(MANY));

        UUID mixed = carried(lots());
        assertThat(statements(mixed)).isEqualTo(few);
        ScanView<?, ?> view = scan(mixed, standing(soap(), 1).code().toString(), null);
        assertThat(view.goods().goods()).hasSize(ScannedList.OF_SCAN_MODE);
        assertThat(view.goods().kinds()).isEqualTo(LOTS + 1);
        assertThat(moves.document(mixed, ScannedList.LATEST, keeper).goods().goods())
                .hasSize(ScannedList.OF_DOCUMENT);
    }

    /** Returns ten lines for each of 200 lots. */
    private List<NewMoveLine> lots() {
        Item soap = soap();
        List<NewMoveLine> lines = new ArrayList<>();
        for (int i = 0; i < LOTS; i++) {
            Lot lot = stock.receive(
                    new LotKey(soap.sku(), "N" + i, new Expiry(LATE), Origin.UNKNOWN), at("STORE"), MANY / LOTS);
            lines.add(NewMoveLine.of(lot.code(), 1));
        }
        List<NewMoveLine> all = new ArrayList<>();
        for (int i = 0; i < MANY / LOTS; i++) {
            all.addAll(lines);
        }
        return all;
    }

    @Test
    void what_a_page_shows_as_one_is_counted_otherwise_and_taken_back_as_one() {
        Lot lot = standing(soap(), MANY + 5);
        List<NewMoveLine> scans = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            scans.add(NewMoveLine.of(lot.code(), 1));
        }
        UUID id = carried(scans);
        ScannedGoods less = count(id, look(id, null).last().orElseThrow().last(), MANY - 1)
                .last()
                .orElseThrow();
        assertThat(less.quantity()).isEqualTo(MANY - 1);
        ScannedGoods more = count(id, less.last(), MANY + 5).last().orElseThrow();
        assertThat(more.quantity()).isEqualTo(MANY + 5);
        assertThat(stock.quantity(lot, at("A-01"))).isEqualTo(MANY + 5);
        long all = database.during(
                () -> assertThat(undo(id, more.last()).goods().goods()).isEmpty());
        assertThat(all).isLessThanOrEqualTo(MOST_STATEMENTS);
        assertThat(stock.quantity(lot, at("STORE"))).isEqualTo(MANY + 5);
        assertThat(undo(id, more.last()).outcome().result()).isEqualTo(ScanResult.REFUSED);
        assertThat(moves.document(id, ScannedList.LATEST, keeper).goods().goods())
                .as("what was taken back stays on the document")
                .singleElement()
                .satisfies(goods -> assertThat(goods.reversed()).isTrue());
    }

    @Test
    void pieces_beside_a_pack_are_told_apart_and_stay_when_the_packs_change() {
        Item soap = TestItems.item().gtin("04006381334020", 12).in(database);
        Lot lot = standing(soap, 100);
        UUID id = carried(List.of(NewMoveLine.of(lot.code(), 5)));
        ScanView<?, ?> seen = scan(id, "4006381334020", null);
        assertThat(List.of(seen.goods().whole(last(seen)), seen.each(), seen.loose()))
                .as("1 pack × 12 + 5")
                .containsExactly(17L, 12L, 5L);
        ScanForm two =
                Entries.code("2").after(last(seen).last()).each(12L).loose(5).at("A-01");
        ScanView<?, ?> packs = shown(pages.take(keeper, id.toString(), Sent.form(two, Map.of()), "true"));
        assertThat(last(packs).quantity()).isEqualTo(29);
        ScannedForm three =
                new ScannedForm(UUID.randomUUID(), last(packs).last(), null, 12L, "A-01", null, null, 3L, 5L);
        ScanView<?, ?> more = shown(pages.quantity(keeper, id.toString(), Sent.form(three, Map.of()), "true"));
        assertThat(List.of(last(more).quantity(), more.each(), more.loose())).containsExactly(41L, 12L, 5L);
        ScannedForm none = new ScannedForm(UUID.randomUUID(), last(more).last(), 5L, 12L, "A-01", null, null, null, 5L);
        ScanView<?, ?> rest = shown(pages.undo(keeper, id.toString(), Sent.form(none, Map.of()), "true"));
        assertThat(List.of(last(rest).quantity(), rest.each(), rest.loose()))
                .as("no pack is left")
                .containsExactly(5L, 1L, 0L);
    }

    @Test
    void undone_goods_stay_in_the_list_and_replaced_ones_do_not() {
        Lot lot = standing(soap(), 10);
        Lot other = standing(soap(), 10);
        UUID id = carried(List.of(NewMoveLine.of(other.code(), 1)));
        stock.access.clock.advance(Duration.ofMinutes(1));
        scan(id, lot.code().toString(), null);
        stock.access.clock.advance(Duration.ofMinutes(1));
        count(id, look(id, null).last().orElseThrow().last(), 4);
        stock.access.clock.advance(Duration.ofMinutes(1));
        ScannedGoods less =
                count(id, look(id, null).last().orElseThrow().last(), 3).last().orElseThrow();
        stock.access.clock.advance(Duration.ofMinutes(1));
        ScanView<?, ?> undone = undo(id, less.last());
        assertThat(undone.earlier()).singleElement().satisfies(goods -> {
            assertThat(goods.reversed()).isTrue();
            assertThat(goods.quantity()).isEqualTo(3);
            assertThat(goods.scannedAt()).isPresent();
        });
        assertThat(undone.last().orElseThrow().lot()).contains(other.code());
    }

    @Test
    void other_lots_and_places_and_what_went_meanwhile_stay() {
        Lot lot = standing(soap(), 10);
        Lot other = standing(soap(), 10);
        UUID id = carried(List.of(
                NewMoveLine.of(lot.code(), 1),
                NewMoveLine.of(other.code(), 1),
                NewMoveLine.of(lot.code(), 1).to("A-02"),
                NewMoveLine.of(lot.code(), 2)));
        long seen = look(id, null).last().orElseThrow().last();
        carry(id, NewMoveLine.of(lot.code(), 4));
        undo(id, seen);
        assertThat(stock.quantity(lot, at("A-01"))).isEqualTo(4);
        assertThat(stock.quantity(lot, at("A-02"))).isEqualTo(1);
        assertThat(stock.quantity(other, at("A-01"))).isEqualTo(1);
    }

    /** A line of an item that was taken from two lots is counted and reversed as a whole. */
    @Test
    void a_line_that_was_met_from_two_lots_is_one() {
        Item pills = TestItems.paracetamol().in(database);
        Lot early = stock.receive(stock.key(pills, stock.today().plusDays(9)), at("STORE"), 3);
        Lot late = stock.receive(stock.key(pills, stock.today().plusDays(90)), at("STORE"), 30);
        UUID id = carried(List.of(NewMoveLine.of(pills.sku(), 5)));
        long last = look(id, null).last().orElseThrow().last();
        count(id, last, 8);
        assertThat(stock.quantity(early, at("A-01")) + stock.quantity(late, at("A-01")))
                .isEqualTo(8);
        undo(id, last);
        assertThat(stock.quantity(early, at("A-01"))).isZero();
    }

    @Test
    void one_scan_more_or_less_changes_a_line_of_two_lots_by_one() {
        Item soap = soap();
        Lot early = stock.receive(stock.key(soap, stock.today().plusDays(9)), at("STORE"), 5);
        Lot late = stock.receive(stock.key(soap, stock.today().plusDays(90)), at("STORE"), 30);
        UUID id = carried(List.of(NewMoveLine.of(soap.sku(), 2), NewMoveLine.of(soap.sku(), 6)));
        ScanView<?, ?> seen = look(id, null);
        assertThat(seen.goods().goods())
                .as("each lot has its own row, of lines that are changed whole")
                .extracting(ScannedGoods::lot, ScannedGoods::quantity, seen.goods()::whole)
                .containsExactly(tuple(Optional.of(late.code()), 3L, 6L), tuple(Optional.of(early.code()), 5L, 8L));
        ScanView<?, ?> more = count(id, last(seen).last(), seen.goods().whole(last(seen)) + 1);
        assertThat(stock.quantity(early, at("A-01")) + stock.quantity(late, at("A-01")))
                .isEqualTo(9);
        assertThat(List.of(last(more).quantity(), more.goods().whole(last(more))))
                .containsExactly(4L, 7L);
    }

    @Test
    void the_last_unit_of_another_lot_is_not_all_of_its_line() {
        Item soap = soap();
        stock.receive(stock.key(soap, stock.today().plusDays(9)), at("STORE"), 5);
        stock.receive(stock.key(soap, stock.today().plusDays(90)), at("STORE"), 30);
        UUID id = carried(List.of(NewMoveLine.of(soap.sku(), 6)));
        ScanView<?, ?> seen = look(id, null);
        assertThat(last(seen).quantity()).isEqualTo(1);
        assertThat(seen.isSeveral(last(seen))).isTrue();
    }

    private static ScannedGoods last(ScanView<?, ?> view) {
        return view.last().orElseThrow();
    }

    @Test
    void goods_further_down_come_by_pages_in_the_order_in_which_they_were_scanned() {
        UUID id = carried(lots());
        List<Long> seen = new ArrayList<>();
        Optional<Long> before = Optional.of(ScannedList.LATEST);
        for (int page = 0; before.isPresent(); page++) {
            ScanView<?, ?> view = look(id, before.get());
            assertThat(view.last().isPresent()).as("the last scan").isEqualTo(page == 0);
            view.goods().goods().forEach(goods -> seen.add(goods.last()));
            before = view.goods().next();
        }
        assertThat(seen).hasSize(LOTS).isSortedAccordingTo((one, other) -> Long.compare(other, one));
    }
}
