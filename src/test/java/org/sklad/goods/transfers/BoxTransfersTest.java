package org.sklad.goods.transfers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.sklad.platform.i18n.Refusals.refused;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.Access;
import org.sklad.barcodes.RawCode;
import org.sklad.centres.places.LocationAddress;
import org.sklad.centres.places.LocationCode;
import org.sklad.centres.places.LocationId;
import org.sklad.centres.places.LocationKind;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.TestItems;
import org.sklad.goods.ledger.Boxes;
import org.sklad.goods.ledger.InsufficientStock;
import org.sklad.goods.ledger.LotNotUsable;
import org.sklad.goods.ledger.Place;
import org.sklad.goods.ledger.TestStock;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.lots.LotKey;
import org.sklad.goods.lots.MovementKind;
import org.sklad.goods.lots.Origin;
import org.sklad.goods.lots.SourceCode;
import org.sklad.goods.moves.NewMoveLine;
import org.sklad.goods.scanlists.ScannedList;
import org.sklad.platform.db.CheckFile;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Refusal;

/** Transfers of boxes between centres, on each engine. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BoxTransfersTest {
    private TestDatabases databases;
    private TestStock stock;
    private Transfers transfers;
    private TransferLines lines;
    private TransferReceipts receipts;
    private Discrepancies discrepancies;
    private Operator sender;
    private Operator receiver;
    private Operator manager;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void open() {
        databases = TestDatabases.open(engine);
        stock = new TestStock(databases.database());
        transfers = stock.access.features.transfers.transfers;
        lines = stock.access.features.transfers.lines;
        receipts = stock.access.features.transfers.receipts;
        discrepancies = stock.access.features.transfers.discrepancies;
        sender = stock.access.operator(Access.unique("sender"), "warehouse@HAR");
        receiver = stock.access.operator(Access.unique("receiver"), "warehouse@BAN");
        manager = stock.access.operator(Access.unique("manager"), "manager@BAN");
        centres();
    }

    private void centres() {
        stock.centres.add("HAR");
        stock.centres.add("BAN");
        stock.centres.add("HAR", "A-01", LocationKind.SHELF, "STORE");
        stock.centres.add("BAN", "B-01", LocationKind.SHELF, "STORE");
    }

    @AfterParameterizedClassInvocation
    void check_and_close() {
        stock.check();
        CheckFile.read(TransfersFeature.class, "transfers")
                .forEach(check -> assertThat(databases.database().read(check.violations()::apply))
                        .as(check.name())
                        .isEmpty());
        databases.close();
    }

    private static IdempotencyKey claim() {
        return Access.claim("content");
    }

    private Place at(String centre, String location) {
        return stock.place(centre, location);
    }

    private Place at(String centre, String location, BoxCode box) {
        return new Place(at(centre, location).location(), box);
    }

    private Place way(BoxCode box) {
        return at("HAR", "IN_TRANSIT", box);
    }

    private Place way() {
        return at("HAR", "IN_TRANSIT");
    }

    private Lot lot(Place place, long quantity) {
        return stock.receive(TestItems.item().in(databases.database()), place, quantity);
    }

    private Place box() {
        return stock.box(at("HAR", "STORE").location());
    }

    /** Returns the location in the row of the box. */
    private LocationId standing(Place box) {
        return databases
                .database()
                .read(handle -> Boxes.location(handle, box.box()))
                .orElseThrow();
    }

    private UUID draft(NewMoveLine... wanted) {
        IdempotencyKey claim = claim();
        LocationAddress from = LocationAddress.find("HAR/STORE").orElseThrow();
        LocationAddress to = LocationAddress.find("BAN/STORE").orElseThrow();
        transfers.draft(claim, new NewTransfer(from, to, List.of(wanted)), sender);
        return claim.id();
    }

    private void dispatch(UUID id) {
        transfers.dispatch(claim(), id, Optional.empty(), sender);
    }

    private UUID sent(NewMoveLine... wanted) {
        UUID id = draft(wanted);
        dispatch(id);
        return id;
    }

    private static NewMoveLine scanned(Place box) {
        return NewMoveLine.of(new RawCode(box.box().toString()));
    }

    private void receive(UUID id, NewMoveLine... arrived) {
        receipts.receive(claim(), id, List.of(arrived), "lines[%d].", receiver);
    }

    private void explain(UUID id, Lot lot, Place box, long quantity, Explanation reason) {
        ToExplain line = new ToExplain(lot.code(), Optional.of(box.box()), quantity, reason, Optional.empty());
        discrepancies.explain(claim(), id, List.of(line), manager);
    }

    private TransferState state(UUID id) {
        return transfers.get(id, sender).transfer().state();
    }

    private long latest(UUID id) {
        return receipts.list(id, ScannedList.LATEST, 1).goods().get(0).last();
    }

    private static void refuses(ThrowingCallable act, String field, String key) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        refusal -> assertThat(refusal.errors())
                                .extracting(
                                        FieldError::field,
                                        error -> error.message().key())
                                .containsExactly(tuple(field, key)));
    }

    @Test
    void a_box_is_transferred_with_its_contents_and_arrives_at_the_receiver() {
        Place box = box();
        Lot soap = lot(box, 10);
        Lot towel = lot(box, 4);
        UUID id = draft(scanned(box));
        assertThat(transfers.get(id, sender).wanted())
                .extracting(DraftLine::lot, DraftLine::quantity, DraftLine::box)
                .containsExactlyInAnyOrder(
                        tuple(Optional.of(soap.code()), 10L, box.box()),
                        tuple(Optional.of(towel.code()), 4L, box.box()));
        dispatch(id);
        assertThat(standing(box))
                .as("the box is in transit")
                .isEqualTo(way().location().id());
        assertThat(stock.quantity(soap, way(box.box()))).isEqualTo(10);
        receive(id, scanned(box).to("B-01"));
        Place arrived = at("BAN", "B-01", box.box());
        assertThat(standing(box)).isEqualTo(arrived.location().id());
        assertThat(List.of(stock.quantity(soap, arrived), stock.quantity(towel, arrived)))
                .containsExactly(10L, 4L);
        assertThat(state(id)).isEqualTo(TransferState.RECEIVED);
    }

    @Test
    void part_of_a_box_travels_loose_and_the_box_stays() {
        Place box = box();
        Lot soap = lot(box, 10);
        UUID id = sent(NewMoveLine.of(soap.code(), 3).in(box.box()));
        assertThat(standing(box)).isEqualTo(at("HAR", "STORE").location().id());
        assertThat(stock.quantity(soap, box)).isEqualTo(7);
        assertThat(stock.quantity(soap, way())).isEqualTo(3);
        receipts.receiveAll(claim(), id, Optional.empty(), Optional.empty(), receiver);
        assertThat(stock.quantity(soap, at("BAN", "STORE"))).isEqualTo(3);
    }

    @Test
    void loose_goods_of_the_same_lot_are_not_taken_from_the_box() {
        Place box = box();
        Lot boxed = lot(box, 5);
        NewMoveLine three = NewMoveLine.of(boxed.sku(), 3);
        assertThatThrownBy(() -> dispatch(draft(NewMoveLine.of(box.box()), three)))
                .isInstanceOf(InsufficientStock.class);
        UUID id = draft(three);
        lines.add(claim(), id, NewMoveLine.of(box.box()), sender);
        lines.remove(claim(), id, 1, sender);
        dispatch(id);
        assertThat(stock.quantity(boxed, way(box.box()))).isEqualTo(5);
    }

    @Test
    void a_code_means_the_next_donors_lot_once_the_rest_of_the_first_goes_in_its_box() {
        Item pills = TestItems.paracetamol().gtin("05901234123495", 20).in(databases.database());
        Expiry late = new Expiry(stock.today().plusDays(90));
        SourceCode donor = new SourceCode("DONOR-B");
        stock.source("Donor B", donor);
        Place box = box();
        LotKey unknown = new LotKey(pills.sku(), "A18", late, Origin.UNKNOWN);
        Lot first = stock.receive(unknown, box, 40);
        stock.receive(unknown, at("HAR", "STORE"), 20);
        Lot next = stock.receive(new LotKey(pills.sku(), "A18", late, Origin.of(donor)), at("HAR", "STORE"), 40);
        NewMoveLine pack = NewMoveLine.of(new RawCode("]d2010590123412349510A18"));
        UUID id = draft(scanned(box));
        lines.add(claim(), id, pack, sender);
        lines.add(claim(), id, pack, sender);
        dispatch(id);
        assertThat(List.of(
                        stock.quantity(first, way(box.box())),
                        stock.quantity(first, way()),
                        stock.quantity(next, way())))
                .containsExactly(40L, 20L, 20L);
    }

    @Test
    void an_error_about_a_box_is_reported_at_its_field() {
        Place empty = box();
        Place full = box();
        lot(full, 2);
        Place away = stock.box(at("BAN", "STORE").location());
        lot(away, 2);
        refuses(() -> draft(scanned(empty)), "lines[0].code", "transfers.box-is-empty");
        refuses(() -> draft(NewMoveLine.of(away.box())), "lines[0].box", "moves.box-not-here");
        refuses(() -> draft(scanned(full), scanned(full)), "lines[1].code", "transfers.box-on-list");
        UUID id = draft(scanned(full));
        refuses(() -> lines.add(claim(), id, scanned(full), sender), "code", "transfers.box-on-list");
        refuses(() -> lines.restate(claim(), id, 1, 1, sender), "quantity", "moves.box-goes-whole");
        dispatch(id);
        refuses(() -> draft(NewMoveLine.of(full.box())), "lines[0].box", "moves.box-not-here");
        refuses(() -> receive(id, NewMoveLine.of(away.box())), "lines[0].box", "transfers.not-on-waybill");
        receive(id, scanned(full));
        assertThatThrownBy(() -> receive(id, scanned(full))).is(refused("transfers.wrong-state"));
    }

    @Test
    void a_draft_lists_a_box_once_and_removes_it_completely() {
        Place box = box();
        lot(box, 10);
        lot(box, 4);
        UUID id = draft(scanned(box));
        lines.remove(claim(), id, 2, sender);
        assertThat(transfers.get(id, sender).wanted()).isEmpty();
        assertThatThrownBy(() -> lines.remove(claim(), id, 1, sender)).is(refused("transfers.line-gone"));
        lines.add(claim(), id, NewMoveLine.of(box.box()), sender);
        lines.removeAlike(claim(), id, transfers.get(id, sender).transfer().lastLine(), sender);
        assertThat(transfers.get(id, sender).wanted()).isEmpty();
    }

    @Test
    void a_draft_whose_box_changed_cannot_be_dispatched() {
        Place box = box();
        Lot soap = lot(box, 10);
        UUID id = draft(scanned(box));
        stock.move(soap, box, at("HAR", "STORE"), 1);
        assertThatThrownBy(() -> dispatch(id)).is(refused("transfers.box-changed"));
        stock.move(soap, at("HAR", "STORE"), box, 1);
        Place away = at("HAR", "QUARANTINE");
        databases.database().write(handle -> {
            stock.ledger.moveBox(handle, stock.document(), MovementKind.PUT_AWAY, 1, box.box(), away.location());
            return true;
        });
        refuses(() -> dispatch(id), "lines", "moves.box-not-here");
        assertThat(state(id)).isEqualTo(TransferState.DRAFT);
    }

    @Test
    void a_box_in_a_quarantine_below_the_sender_is_not_sent() {
        stock.centres.add("HAR", "Q-01", LocationKind.QUARANTINE, "STORE");
        Place spoiled = stock.box(at("HAR", "Q-01").location());
        Lot soap = lot(spoiled, 2);
        refuses(() -> draft(scanned(spoiled)), "lines[0].code", "transfers.box-in-quarantine");
        assertThatThrownBy(() -> sent(NewMoveLine.of(soap.code(), 1).in(spoiled.box())))
                .isInstanceOf(LotNotUsable.class);
        Place box = box();
        lot(box, 10);
        UUID id = draft(scanned(box));
        Place away = at("HAR", "Q-01");
        databases.database().write(handle -> {
            stock.ledger.moveBox(handle, stock.document(), MovementKind.PUT_AWAY, 1, box.box(), away.location());
            return true;
        });
        refuses(() -> dispatch(id), "lines", "transfers.box-in-quarantine");
        assertThat(state(id)).isEqualTo(TransferState.DRAFT);
    }

    @Test
    void goods_missing_in_a_box_stay_in_transit_beside_it() {
        Place box = box();
        Lot soap = lot(box, 10);
        Lot towel = lot(box, 4);
        UUID id = sent(scanned(box));
        receive(id, scanned(box));
        receipts.restate(claim(), id, latest(id), 3, receiver);
        Place arrived = at("BAN", "STORE", box.box());
        Lot counted = stock.quantity(towel, arrived) == 3 ? towel : soap;
        Lot rest = counted.equals(towel) ? soap : towel;
        assertThat(stock.quantity(counted, arrived)).isEqualTo(3);
        assertThat(stock.quantity(rest, arrived)).isEqualTo(rest.equals(soap) ? 10 : 4);
        assertThat(stock.quantity(counted, way())).isEqualTo(counted.equals(soap) ? 7 : 1);
        assertThat(state(id)).isEqualTo(TransferState.PARTLY_RECEIVED);
        assertThat(stock.access.features.transfers.arriving.latest(id))
                .as("it is still the last scan")
                .contains(counted.code());
        receipts.reverseAlike(claim(), id, latest(id), receiver);
        assertThat(state(id)).isEqualTo(TransferState.DISPATCHED);
        assertThat(standing(box)).isEqualTo(way().location().id());
        assertThat(List.of(stock.quantity(soap, way(box.box())), stock.quantity(towel, way(box.box()))))
                .containsExactly(10L, 4L);
        receipts.receiveAll(claim(), id, Optional.empty(), Optional.empty(), receiver);
        assertThat(stock.quantity(soap, arrived)).isEqualTo(10);
    }

    @Test
    void a_box_put_at_another_location_moves_with_its_contents() {
        Place box = box();
        Lot soap = lot(box, 10);
        Lot towel = lot(box, 4);
        UUID id = sent(scanned(box));
        receive(
                id,
                NewMoveLine.of(soap.code(), 7).in(box.box()),
                NewMoveLine.of(towel.code(), 4).in(box.box()));
        receipts.place(claim(), id, latest(id), new LocationCode("B-01"), receiver);
        Place arrived = at("BAN", "B-01", box.box());
        assertThat(standing(box)).isEqualTo(arrived.location().id());
        assertThat(List.of(stock.quantity(soap, arrived), stock.quantity(towel, arrived)))
                .containsExactly(7L, 4L);
        assertThat(stock.quantity(soap, way()))
                .as("missing goods are still in transit")
                .isEqualTo(3);
        assertThat(state(id)).isEqualTo(TransferState.PARTLY_RECEIVED);
    }

    private String number(Place box) {
        return databases
                .database()
                .read(handle -> handle.createQuery("select centre || ' ' || number from boxes where code = :code")
                        .bind("code", box.box().value())
                        .mapTo(String.class)
                        .one());
    }

    /** The label that was printed after the arrival stays right. */
    @Test
    void a_correction_of_an_arrived_box_keeps_its_number() {
        Place box = box();
        lot(box, 10);
        Lot towel = lot(box, 4);
        String sent = number(box);
        UUID id = sent(scanned(box));
        assertThat(number(box)).isEqualTo(sent);
        receive(id, scanned(box));
        String arrived = number(box);
        assertThat(arrived).startsWith("BAN ");
        receipts.place(claim(), id, latest(id), new LocationCode("B-01"), receiver);
        assertThat(number(box)).isEqualTo(arrived);
        receipts.restate(claim(), id, latest(id), 3, receiver);
        assertThat(number(box)).isEqualTo(arrived);
        Place next = box();
        lot(next, 1);
        receive(sent(scanned(next)), scanned(next));
        assertThat(number(next)).isNotEqualTo(arrived);
        receipts.reverseAlike(claim(), id, latest(id), receiver);
        assertThat(number(box)).as("it is on the way again").startsWith("HAR ");
        receive(id, scanned(box));
        assertThat(number(box)).startsWith("BAN ").isNotEqualTo(arrived);
        assertThat(stock.quantity(towel, at("BAN", "STORE", box.box()))).isEqualTo(4);
    }

    @Test
    void a_box_opened_in_transit_keeps_its_number_when_its_goods_are_put_elsewhere() {
        Place box = box();
        Lot soap = lot(box, 10);
        UUID id = sent(scanned(box));
        receive(id, NewMoveLine.of(soap.code(), 10));
        String landed = number(box);
        assertThat(landed).startsWith("BAN ");
        receipts.place(claim(), id, latest(id), new LocationCode("B-01"), receiver);
        assertThat(number(box)).isEqualTo(landed);
    }

    @Test
    void a_box_arrives_with_the_contents_that_the_lines_name() {
        Place box = box();
        Lot soap = lot(box, 10);
        Lot towel = lot(box, 4);
        Lot brush = lot(box, 2);
        UUID id = sent(scanned(box), NewMoveLine.of(lot(at("HAR", "STORE"), 1).code(), 1));
        refuses(
                () -> receive(id, NewMoveLine.of(soap.code(), 1).in(box().box())),
                "lines[0].box",
                "transfers.not-in-box");
        receive(
                id,
                NewMoveLine.of(soap.code(), 8).in(box.box()),
                NewMoveLine.of(towel.code(), 4).in(box.box()));
        Place arrived = at("BAN", "STORE", box.box());
        assertThat(List.of(stock.quantity(soap, arrived), stock.quantity(towel, arrived)))
                .containsExactly(8L, 4L);
        assertThat(List.of(stock.quantity(soap, way()), stock.quantity(brush, way())))
                .containsExactly(2L, 2L);
        refuses(() -> receive(id, scanned(box)), "lines[0].code", "transfers.box-not-on-the-way");
        receive(id, NewMoveLine.of(soap.code(), 2));
        assertThat(stock.quantity(soap, at("BAN", "STORE")))
                .as("goods found later are no longer in the box")
                .isEqualTo(2);
        discrepancies.explain(claim(), id, List.of(new ToExplain(brush.code(), 2, Explanation.LOST)), manager);
        int line = transfers.get(id, receiver).received().get(0).line();
        assertThatThrownBy(() -> receipts.reverse(claim(), id, line, receiver))
                .as("the missing goods are explained")
                .isInstanceOf(Refusal.class);
        receipts.receiveAll(claim(), id, Optional.empty(), Optional.empty(), receiver);
        assertThat(state(id)).isEqualTo(TransferState.RECEIVED);
    }

    @Test
    void goods_missing_in_one_box_are_not_replaced_by_goods_of_another_transfer() {
        Place box = box();
        Lot soap = lot(box, 10);
        Place store = at("HAR", "STORE");
        stock.move(soap, box, store, 5);
        UUID other = sent(NewMoveLine.of(soap.code(), 5));
        UUID id = sent(scanned(box));
        receive(id, NewMoveLine.of(soap.code(), 3).in(box.box()));
        int line = transfers.get(id, receiver).received().get(0).line();
        discrepancies.explain(claim(), id, List.of(new ToExplain(soap.code(), 1, Explanation.LOST)), manager);
        assertThatThrownBy(() -> receipts.reverse(claim(), id, line, receiver)).isInstanceOf(MoreThanOnTheWay.class);
        assertThat(state(other)).isEqualTo(TransferState.DISPATCHED);
    }

    @Test
    void a_box_opened_in_transit_arrives_with_the_last_of_its_goods() {
        Place box = box();
        Lot soap = lot(box, 10);
        UUID id = sent(scanned(box));
        receive(id, NewMoveLine.of(soap.code(), 4));
        assertThat(standing(box)).isEqualTo(way().location().id());
        receive(id, NewMoveLine.of(soap.code(), 6).to("B-01"));
        assertThat(standing(box)).isEqualTo(at("BAN", "B-01").location().id());
        assertThat(stock.quantity(soap, at("BAN", "B-01"))).isEqualTo(6);
        int last = transfers.get(id, receiver).transfer().lastLine();
        receipts.reverse(claim(), id, last, receiver);
        assertThat(standing(box))
                .as("its goods are in the box again")
                .isEqualTo(way().location().id());
        assertThat(stock.quantity(soap, way(box.box()))).isEqualTo(6);
        receive(id, NewMoveLine.of(soap.code(), 6));
        Place used = at("BAN", "STORE", box.box());
        stock.move(soap, at("BAN", "STORE"), used, 1);
        assertThatThrownBy(() -> receipts.reverse(claim(), id, last + 2, receiver))
                .is(refused("ledger.box-elsewhere"));
    }

    /** After everything arrived, the destination may be closed, and the goods may still be put on another shelf. */
    @Test
    void a_box_opened_in_transit_follows_its_goods_if_the_destination_is_closed() {
        stock.centres.add("BAN", "C-01", LocationKind.SHELF, "STORE");
        Place box = box();
        Lot soap = lot(box, 10);
        IdempotencyKey claim = claim();
        LocationAddress from = LocationAddress.find("HAR/STORE").orElseThrow();
        LocationAddress to = LocationAddress.find("BAN/C-01").orElseThrow();
        transfers.draft(claim, new NewTransfer(from, to, List.of(scanned(box))), sender);
        UUID id = claim.id();
        dispatch(id);
        receive(id, NewMoveLine.of(soap.code(), 10).to("STORE"));
        stock.centres.close("BAN", "C-01");
        receipts.place(claim(), id, latest(id), new LocationCode("B-01"), receiver);
        assertThat(stock.quantity(soap, at("BAN", "B-01"))).isEqualTo(10);
        assertThat(standing(box)).isEqualTo(at("BAN", "B-01").location().id());
    }

    @Test
    void a_box_whose_goods_are_explained_returns_to_the_sender() {
        Place box = box();
        Lot soap = lot(box, 10);
        UUID id = sent(scanned(box));
        explain(id, soap, box, 4, Explanation.LOST);
        assertThat(standing(box)).isEqualTo(way().location().id());
        explain(id, soap, box, 6, Explanation.NOT_SENT);
        assertThat(standing(box)).isEqualTo(at("HAR", "STORE").location().id());
        assertThat(stock.quantity(soap, at("HAR", "STORE"))).isEqualTo(6);
        assertThat(state(id)).isEqualTo(TransferState.RECEIVED);
    }

    @Test
    void a_whole_lot_of_a_box_may_be_missing() {
        Place box = box();
        Lot soap = lot(box, 10);
        Lot towel = lot(box, 4);
        UUID id = sent(scanned(box));
        receive(id, NewMoveLine.of(soap.code(), 10).in(box.box()));
        assertThat(stock.quantity(towel, way())).isEqualTo(4);
        receipts.reverse(claim(), id, transfers.get(id, receiver).transfer().lastLine(), receiver);
        assertThat(stock.quantity(towel, way(box.box()))).isEqualTo(4);
        receive(id, scanned(box));
        assertThat(stock.quantity(towel, at("BAN", "STORE", box.box()))).isEqualTo(4);
    }
}
