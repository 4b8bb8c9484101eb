package org.sklad.goods.transfers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
import org.sklad.centres.places.LocationAddress;
import org.sklad.centres.places.LocationKind;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.TestItems;
import org.sklad.goods.ledger.Place;
import org.sklad.goods.ledger.TestStock;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.moves.MoveLines;
import org.sklad.goods.moves.NewMoveLine;
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
import org.sklad.platform.web.Submitted;

/** The scan modes of filling and receiving a transfer, on each engine. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TransferScanTest {
    private static final int LOTS = 150;
    private static final LocalDate LATE = LocalDate.of(2099, 3, 31);

    /** A scan reads the operator, the code, the id, the goods in transit, both ends of the movement and the list. */
    private static final long MOST_STATEMENTS = 45;

    private TestDatabases databases;
    private StatementCount database;
    private TestStock stock;
    private Transfers transfers;
    private TransferScanPages filling;
    private ReceiptScanPages receiving;
    private Operator keeper;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void open() {
        databases = TestDatabases.open(engine);
        database = new StatementCount(databases.database());
        stock = new TestStock(database);
        var centres = stock.centres;
        transfers = stock.access.features.transfers.transfers;
        MoveLines moveLines = stock.access.features.moves.lines;
        Forms forms = new Forms(
                Validation.buildDefaultValidatorFactory().getValidator(),
                database,
                InstallationKeys.random(stock.access.randomness).hash(KeyPurpose.USED_IDS)::of);
        filling = new TransferScanPages(
                new TransferScan(
                        transfers,
                        stock.access.features.transfers.lines,
                        moveLines,
                        centres.centres(),
                        stock.access.features.stock.stock),
                new ScanPlaces(centres.locations()),
                forms,
                stock.access.randomness);
        receiving = new ReceiptScanPages(
                new ReceiptScan(
                        transfers,
                        stock.access.features.transfers.receipts,
                        stock.access.features.transfers.arriving,
                        stock.access.features.shelves.shelves),
                new ScanPlaces(centres.locations()),
                forms,
                stock.access.randomness);
        keeper = stock.access.operator(Access.unique("keeper"), "warehouse@HAR", "warehouse@BAN");
        centres();
    }

    private void centres() {
        stock.centres.add("HAR");
        stock.centres.add("BAN");
        stock.centres.add("BAN", "B-01", LocationKind.SHELF, "STORE");
    }

    @AfterParameterizedClassInvocation
    void check_and_close() {
        stock.check();
        databases.close();
    }

    private Item soap() {
        return TestItems.item().in(database);
    }

    private Place store() {
        return stock.place("HAR", "STORE");
    }

    private long received(Lot lot, String location) {
        return stock.quantity(lot, stock.place("BAN", location));
    }

    private UUID draft(NewMoveLine... lines) {
        return draft(List.of(lines));
    }

    private UUID draft(List<NewMoveLine> lines) {
        return draft("STORE", lines);
    }

    private UUID draft(String location, List<NewMoveLine> lines) {
        IdempotencyKey claim = Access.claim("content");
        NewTransfer wanted = new NewTransfer(
                LocationAddress.find("HAR/" + location).orElseThrow(),
                LocationAddress.find("BAN/" + location).orElseThrow(),
                lines);
        transfers.draft(claim, wanted, keeper);
        return claim.id();
    }

    private UUID sent(List<NewMoveLine> lines) {
        return sent("STORE", lines);
    }

    private UUID sent(String location, List<NewMoveLine> lines) {
        UUID id = draft(location, lines);
        transfers.dispatch(Access.claim("content"), id, Optional.empty(), keeper);
        return id;
    }

    private static ScanForm entry(String code, String location, @Nullable Long last, @Nullable Long each) {
        return Entries.code(code).after(last).each(each).at(location);
    }

    private ScanView<?, ?> fill(UUID id, String code, @Nullable Long last) {
        return shown(
                filling.take(keeper, id.toString(), Sent.form(entry(code, "BAN/STORE", last, null), Map.of()), "true"));
    }

    private ScanView<?, ?> receive(UUID id, String code, String location, @Nullable Long last, @Nullable Long each) {
        ScanForm form = entry(code, location, last, each);
        return shown(receiving.take(keeper, id.toString(), Sent.form(form, Map.of("location", location)), "true"));
    }

    private ScanView<?, ?> receive(UUID id, String code) {
        return receive(id, code, "STORE", null, null);
    }

    private static ScanView<?, ?> shown(Response answer) {
        return (ScanView<?, ?>) ((Page) answer.getEntity()).view();
    }

    private static ScannedGoods last(ScanView<?, ?> view) {
        return view.last().orElseThrow();
    }

    /** Returns the form that takes a pack of ten off the quantity. */
    private static ScannedForm oneLess(ScannedGoods seen, String location) {
        return new ScannedForm(
                UUID.randomUUID(), seen.last(), seen.quantity() - 10, 10L, location, null, null, null, null);
    }

    @Test
    void twenty_equal_packs_are_one_scan_and_one_number_at_both_ends() {
        Item pack = TestItems.item().gtin("04006381334006", 10).in(database);
        Lot lot = stock.receive(pack, store(), 500);
        UUID id = draft();
        ScanView<?, ?> first = fill(id, "4006381334006", null);
        assertThat(first.outcome().result()).isEqualTo(ScanResult.OK);
        assertThat(fill(id, "4006381334006", null).outcome().result()).isEqualTo(ScanResult.TWICE);
        ScanView<?, ?> counted =
                fill(id, "20", last(fill(id, "4006381334006", null)).last());
        assertThat(last(counted).times()).isEqualTo(20);
        assertThat(last(counted).quantity()).isEqualTo(200);
        assertThat(counted.goods().kinds()).isEqualTo(1);
        ScanView<?, ?> less = shown(
                filling.undo(keeper, id.toString(), Sent.form(oneLess(last(counted), "BAN/STORE"), Map.of()), "true"));
        assertThat(last(less).quantity()).as("one pack").isEqualTo(190);
        fill(id, "20", last(less).last());
        transfers.dispatch(Access.claim("content"), id, Optional.empty(), keeper);

        ScanView<?, ?> one = receive(id, "4006381334006");
        assertThat(one.outcome().each()).isEqualTo(10);
        assertThat(receive(id, "4006381334006").outcome().result()).isEqualTo(ScanResult.TWICE);
        ScanView<?, ?> all =
                receive(id, "20", "STORE", last(receive(id, "4006381334006")).last(), 10L);
        assertThat(last(all).quantity()).isEqualTo(200);
        assertThat(received(lot, "STORE")).isEqualTo(200);
        Submitted<ScannedForm> tooMany = Sent.form(oneLess(last(all), "STORE"), Map.of("location", "STORE"));
        assertThat(shown(receiving.undo(keeper, id.toString(), tooMany, "true"))
                        .outcome()
                        .message())
                .contains(Message.of("stock.scan.one-back", 190L, 200L));
        assertThat(received(lot, "STORE")).isEqualTo(190);
        receive(id, "4006381334006");
        ScanView<?, ?> more = receive(id, "4006381334006");
        assertThat(more.outcome().result()).as("more than was sent").isEqualTo(ScanResult.REFUSED);
        assertThat(received(lot, "STORE")).isEqualTo(200);
    }

    @Test
    void a_shelf_that_is_scanned_says_where_the_next_ones_go() {
        Lot lot = stock.receive(soap(), store(), 5);
        UUID id = sent(List.of(NewMoveLine.of(lot.code(), 5)));
        String shelf = stock.centres.location("BAN", "B-01").id().toString();
        String to = receive(id, shelf).outcome().location();
        assertThat(to).isEqualTo("B-01");
        receive(id, lot.code().toString(), to, null, null);
        assertThat(received(lot, "B-01")).isEqualTo(1);
        String theirs = stock.centres.location("HAR", "STORE").id().toString();
        assertThat(receive(id, theirs).outcome().result()).isEqualTo(ScanResult.REFUSED);
        UUID draft = draft();
        assertThat(fill(draft, theirs, null).outcome().result()).isEqualTo(ScanResult.REFUSED);
    }

    private ScanView<?, ?> place(UUID id, UUID act, long last, Item item, String there) {
        PlacedForm form = new PlacedForm(act, last, item.sku().value(), there, "STORE", null);
        return shown(receiving.shelve(keeper, id.toString(), Sent.form(form, Map.of("location", "STORE")), "true"));
    }

    @Test
    void what_arrived_is_put_where_such_goods_stand_with_one_press() {
        Item soap = soap();
        Lot lot = stock.receive(soap, store(), 20);
        stock.receive(soap, stock.place("BAN", "B-01"), 7);
        UUID id = sent(List.of(NewMoveLine.of(lot.code(), 20)));
        long first = last(receive(id, lot.code().toString())).last();
        ScanView<?, ?> shown = receive(id, "12", "STORE", first, 1L);
        assertThat(shown.proposed())
                .as("not where they are")
                .extracting(each -> each.location().value(), ProposedLocation::quantity)
                .containsExactly(tuple("B-01", 7L));
        long last = last(shown).last();
        UUID act = UUID.randomUUID();
        ScanView<?, ?> placed = place(id, act, last, soap, "B-01");
        assertThat(placed.outcome().location()).as("other goods").isEqualTo("STORE");
        assertThat(placed.placed()).isEqualTo(soap.sku().value() + "~B-01");
        assertThat(placed.goods().goods()).singleElement().satisfies(goods -> {
            assertThat(goods.quantity()).isEqualTo(12);
            assertThat(goods.location().value()).isEqualTo("B-01");
        });
        assertThat(placed.proposed()).isEmpty();
        place(id, act, last, soap, "B-01");
        assertThat(received(lot, "B-01"))
                .as("once, however often it is pressed")
                .isEqualTo(19);
        assertThat(received(lot, "STORE")).isZero();
        assertThat(place(id, UUID.randomUUID(), last, soap, "B-01").outcome().result())
                .as("it has gone on")
                .isEqualTo(ScanResult.REFUSED);
        assertThat(place(id, UUID.randomUUID(), last(placed).last(), soap, "NOWHERE")
                        .outcome()
                        .result())
                .isEqualTo(ScanResult.REFUSED);
        assertThat(received(lot, "B-01")).isEqualTo(19);
    }

    /** The lot of a pack cannot be seen, so everything that one scan took is moved together. */
    @Test
    void what_one_scan_took_of_two_lots_is_put_elsewhere_together() {
        Item pack = TestItems.item().gtin("04006381334013", 10).in(database);
        Lot one = stock.receive(stock.key(pack, LATE), store(), 6);
        Lot two = stock.receive(stock.key(pack, LATE.plusDays(1)), store(), 6);
        UUID id = sent(List.of(NewMoveLine.of(one.code(), 6), NewMoveLine.of(two.code(), 6)));
        place(id, UUID.randomUUID(), last(receive(id, two.code().toString())).last(), pack, "B-01");
        assertThat(received(two, "B-01")).as("not what expires before it").isEqualTo(1);
        ScannedGoods scanned = last(receive(id, "4006381334013"));
        assertThat(received(one, "STORE") + received(two, "STORE")).isEqualTo(10);
        ScannedGoods placed = last(place(id, UUID.randomUUID(), scanned.last(), pack, "B-01"));
        assertThat(placed.lot()).as("still the one in the hand").isEqualTo(scanned.lot());
        assertThat(received(one, "B-01") + received(two, "B-01")).isEqualTo(11);
        assertThat(received(one, "STORE") + received(two, "STORE")).isZero();
    }

    @Test
    void one_scan_more_or_less_changes_a_receipt_of_two_lots_by_one() {
        Item soap = soap();
        Lot early = stock.receive(stock.key(soap, stock.today().plusDays(9)), store(), 5);
        Lot late = stock.receive(stock.key(soap, stock.today().plusDays(90)), store(), 30);
        UUID id = sent(List.of(NewMoveLine.of(soap.sku(), 30)));
        stock.access.features.transfers.receipts.receive(
                Access.claim("content"), id, List.of(NewMoveLine.of(soap.sku(), 8)), "", keeper);
        ScanView<?, ?> seen = shown(receiving.show(keeper, id.toString(), Sent.query("location=STORE"), "true"));
        assertThat(seen.goods().goods())
                .extracting(ScannedGoods::lot, ScannedGoods::quantity, seen.goods()::whole)
                .containsExactlyInAnyOrder(
                        tuple(Optional.of(late.code()), 3L, 8L), tuple(Optional.of(early.code()), 5L, 8L));
        ScannedForm more = new ScannedForm(
                UUID.randomUUID(),
                last(seen).last(),
                seen.goods().whole(last(seen)) + 1,
                1L,
                "STORE",
                null,
                null,
                null,
                null);
        shown(receiving.quantity(keeper, id.toString(), Sent.form(more, Map.of("location", "STORE")), "true"));
        assertThat(received(early, "STORE") + received(late, "STORE")).isEqualTo(9);
    }

    @Test
    void no_place_is_proposed_out_of_a_quarantine_nor_for_a_box() {
        Item soap = soap();
        stock.receive(soap, stock.place("BAN", "B-01"), 7);
        Lot held = stock.receive(soap, stock.place("HAR", "QUARANTINE"), 3);
        UUID bad = sent("QUARANTINE", List.of(NewMoveLine.of(held.code(), 3)));
        assertThat(receive(bad, held.code().toString(), "QUARANTINE", null, null)
                        .proposed())
                .isEmpty();
        Place box = stock.box(store().location());
        stock.receive(soap, box, 5);
        UUID good = sent(List.of(NewMoveLine.of(box.box())));
        ScanView<?, ?> arrived = receive(good, box.box().toString());
        assertThat(last(arrived).quantity()).isEqualTo(5);
        assertThat(arrived.proposed()).isEmpty();
    }

    @Test
    void words_ask_which_is_meant_of_what_stands_here_and_of_what_is_on_the_way() {
        Item boots = TestItems.item()
                .named("Зимни обувки", "Winter boots")
                .called("Чифт зимни обувки", "Pair of winter boots")
                .in(database);
        Lot lot = stock.receive(boots, store(), 5);
        UUID id = draft();
        assertThat(fill(id, "winter", null).outcome().result()).isEqualTo(ScanResult.UNKNOWN);
        assertThat(fill(id, "summer", null).outcome().result()).isEqualTo(ScanResult.REFUSED);
        UUID sent = sent(List.of(NewMoveLine.of(lot.code(), 5)));
        ScanView<?, ?> asked = receive(sent, "boots");
        assertThat(asked.outcome().question()).isPresent();
        assertThat(receive(sent, "pair").outcome().question()).isPresent();
        assertThat(receive(sent, "summer").outcome().result()).isEqualTo(ScanResult.REFUSED);
        assertThat(receive(sent, "4006381333955").outcome().result()).isEqualTo(ScanResult.REFUSED);
        assertThat(received(lot, "STORE")).isZero();
    }

    @Test
    void the_list_is_kept_counted_otherwise_and_taken_back() {
        Lot lot = stock.receive(soap(), store(), 50);
        UUID id = draft();
        fill(id, lot.code().toString(), null);
        long seen = last(shown(filling.show(keeper, id.toString(), Sent.query(""), "true")))
                .last();
        ScannedForm nine = new ScannedForm(UUID.randomUUID(), seen, 9L, 1L, null, null, null, null, null);
        assertThat(last(shown(filling.quantity(keeper, id.toString(), Sent.form(nine, Map.of()), "true")))
                        .quantity())
                .isEqualTo(9);
        long now = last(shown(filling.show(keeper, id.toString(), Sent.query(""), "true")))
                .last();
        ScannedForm undo = new ScannedForm(UUID.randomUUID(), now, null, null, null, null, null, null, null);
        assertThat(shown(filling.undo(keeper, id.toString(), Sent.form(undo, Map.of()), "true"))
                        .goods()
                        .goods())
                .isEmpty();
        ScannedForm again = new ScannedForm(UUID.randomUUID(), now, null, null, null, null, null, null, null);
        assertThat(shown(filling.undo(keeper, id.toString(), Sent.form(again, Map.of()), "true"))
                        .outcome()
                        .result())
                .as("pressed again")
                .isEqualTo(ScanResult.REFUSED);
    }

    /** Statements of a scan and a page view, with few lots on the waybill and with many, scanned before. */
    @Test
    void a_scan_costs_the_same_however_much_is_on_the_waybill() {
        assertThat(statements(lots(2)))
                .isEqualTo(statements(lots(LOTS)))
                .allSatisfy(count -> assertThat(count).isBetween(1L, MOST_STATEMENTS));
    }

    private List<NewMoveLine> lots(int count) {
        List<NewMoveLine> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add(NewMoveLine.of(stock.receive(soap(), store(), 9).code(), 9));
        }
        return lines;
    }

    private List<Long> statements(List<NewMoveLine> lines) {
        List<Long> counts = new ArrayList<>();
        String code = lines.get(0).goods().lot().orElseThrow().toString();
        UUID draft = draft(lines);
        counts.add(database.during(() -> fill(draft, code, null)));
        counts.add(database.during(() -> filling.show(keeper, draft.toString(), Sent.query(""), "true")));
        UUID sent = sent(lines);
        receive(sent, code);
        counts.add(database.during(() -> receive(sent, code)));
        counts.add(
                database.during(() -> receiving.show(keeper, sent.toString(), Sent.query("location=STORE"), "true")));
        assertThat(transfers
                        .document(draft, ScannedList.LATEST, 0, keeper)
                        .wanted()
                        .goods())
                .hasSizeLessThanOrEqualTo(ScannedList.OF_DOCUMENT);
        return counts;
    }
}
