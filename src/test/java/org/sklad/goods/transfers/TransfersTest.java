package org.sklad.goods.transfers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sklad.platform.i18n.Refusals.isRefused;
import static org.sklad.platform.i18n.Refusals.refused;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
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
import org.sklad.centres.places.LocationKind;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.TestItems;
import org.sklad.goods.ledger.InsufficientStock;
import org.sklad.goods.ledger.LotNotUsable;
import org.sklad.goods.ledger.Lots;
import org.sklad.goods.ledger.Place;
import org.sklad.goods.ledger.TestStock;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.lots.LotKey;
import org.sklad.goods.lots.Origin;
import org.sklad.goods.lots.SourceCode;
import org.sklad.goods.moves.NewMoveLine;
import org.sklad.platform.db.CheckFile;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.IdReused;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.db.Together;
import org.sklad.platform.i18n.ChangedMeanwhile;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refusal;

/** Transfers between centres, on each engine. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TransfersTest {
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

    private Item soap() {
        return TestItems.item().in(databases.database());
    }

    private Place at(String centre, String location) {
        return stock.place(centre, location);
    }

    private Place way() {
        return at("HAR", "IN_TRANSIT");
    }

    private static LocationAddress address(String text) {
        return LocationAddress.find(text).orElseThrow();
    }

    private static NewTransfer wanted(String from, String to, NewMoveLine... lines) {
        return new NewTransfer(address(from), address(to), List.of(lines));
    }

    private UUID draft(NewMoveLine... lines) {
        return draft("HAR/STORE", "BAN/STORE", lines);
    }

    private UUID draft(String from, String to, NewMoveLine... lines) {
        IdempotencyKey claim = claim();
        transfers.draft(claim, wanted(from, to, lines), sender);
        return claim.id();
    }

    private UUID sent(NewMoveLine... lines) {
        UUID id = draft(lines);
        transfers.dispatch(claim(), id, Optional.empty(), sender);
        return id;
    }

    private void receive(UUID id, NewMoveLine... arrived) {
        receipts.receive(claim(), id, List.of(arrived), "lines[%d].", receiver);
    }

    private void explain(UUID id, Lot lot, long quantity, Explanation reason) {
        discrepancies.explain(claim(), id, List.of(new ToExplain(lot.code(), quantity, reason)), manager);
    }

    private TransferView get(UUID id) {
        return transfers.get(id, sender);
    }

    private TransferState state(UUID id) {
        return get(id).transfer().state();
    }

    private long latest(UUID id) {
        return receipts.list(id, Long.MAX_VALUE, 1).goods().get(0).last();
    }

    private static List<String> fields(Refusal refusal) {
        return refusal.errors().stream().map(FieldError::field).toList();
    }

    private static void refuses(ThrowingCallable act, String... fields) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        refusal -> assertThat(fields(refusal)).containsExactly(fields));
    }

    @Test
    void goods_are_in_transit_from_dispatch_to_receipt() {
        Lot lot = stock.receive(soap(), at("HAR", "STORE"), 10);
        UUID id = draft(NewMoveLine.of(lot.code(), 6));
        assertThat(state(id)).isEqualTo(TransferState.DRAFT);
        assertThat(stock.quantity(lot, at("HAR", "STORE")))
                .as("a draft moves nothing")
                .isEqualTo(10);
        transfers.dispatch(claim(), id, Optional.empty(), sender);
        assertThat(state(id)).isEqualTo(TransferState.DISPATCHED);
        assertThat(stock.quantity(lot, at("HAR", "STORE"))).isEqualTo(4);
        assertThat(stock.quantity(lot, way())).isEqualTo(6);
        receive(id, NewMoveLine.of(lot.code(), 2));
        assertThat(state(id)).isEqualTo(TransferState.PARTLY_RECEIVED);
        receive(id, NewMoveLine.of(lot.code(), 4).to("B-01"));
        assertThat(state(id)).isEqualTo(TransferState.RECEIVED);
        assertThat(get(id).transfer().receivedAt()).isPresent();
        assertThat(stock.quantity(lot, at("BAN", "STORE"))).isEqualTo(2);
        assertThat(stock.quantity(lot, at("BAN", "B-01"))).isEqualTo(4);
        assertThat(stock.quantity(lot, way())).isZero();
        assertThatThrownBy(() -> receive(id, NewMoveLine.of(lot.code(), 1))).is(refused("transfers.wrong-state"));
    }

    @Test
    void waybills_are_numbered_by_sending_centre_and_year() {
        UUID first = draft();
        String number = get(first).transfer().number().value();
        assertThat(number).matches("HAR-20[0-9]{2}-T[0-9]{4,}");
        transfers.cancel(claim(), first, sender);
        String next = get(draft()).transfer().number().value();
        assertThat(next).as("a cancelled draft keeps its number").isGreaterThan(number);
        assertThat(transfers.getNumbered(new WaybillNumber(number), receiver).id())
                .isEqualTo(first);
        assertThatThrownBy(() -> transfers.getNumbered(new WaybillNumber("HAR-2001-T0001"), receiver))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void an_item_code_sends_the_earliest_expiry_first_and_nothing_unusable() {
        Item pills = TestItems.paracetamol().in(databases.database());
        Lot expired = stock.receive(stock.key(pills, stock.today().minusDays(1)), at("HAR", "STORE"), 5);
        Lot soon = stock.receive(stock.key(pills, stock.today().plusDays(1)), at("HAR", "A-01"), 5);
        Lot late = stock.receive(stock.key(pills, stock.today().plusDays(90)), at("HAR", "STORE"), 5);
        UUID id = sent(NewMoveLine.of(pills.sku(), 6));
        assertThat(get(id).sent())
                .extracting(SentGoods::lot, SentGoods::sent)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(soon.code(), 5L),
                        org.assertj.core.groups.Tuple.tuple(late.code(), 1L));
        assertThatThrownBy(() -> sent(NewMoveLine.of(pills.sku(), 5)))
                .isInstanceOfSatisfying(
                        InsufficientStock.class,
                        refusal -> assertThat(refusal.there()).isEqualTo(4));
        assertThat(stock.quantity(expired, at("HAR", "STORE"))).isEqualTo(5);
    }

    @Test
    void a_recalled_lot_can_be_sent_if_it_is_named() {
        Lot lot = stock.receive(soap(), at("HAR", "STORE"), 5);
        Lots lots = stock.access.features.ledger.lots;
        lots.change(claim(), lot.code(), Lots.Act.RECALL, "mould", stock.everywhere);
        assertThatThrownBy(() -> sent(NewMoveLine.of(lot.sku(), 1))).isInstanceOf(InsufficientStock.class);
        UUID id = sent(NewMoveLine.of(lot.code(), 5));
        receive(id, NewMoveLine.of(lot.code(), 5));
        assertThat(stock.quantity(lot, at("BAN", "STORE"))).isEqualTo(5);
    }

    @Test
    void goods_from_a_quarantine_are_received_into_a_quarantine() {
        Lot lot = stock.receive(soap(), at("HAR", "QUARANTINE"), 5);
        refuses(() -> draft("HAR/QUARANTINE", "BAN/STORE"), "to");
        UUID id = draft("HAR/QUARANTINE", "BAN/QUARANTINE", NewMoveLine.of(lot.code(), 5));
        transfers.dispatch(claim(), id, Optional.empty(), sender);
        refuses(() -> receive(id, NewMoveLine.of(lot.code(), 5).to("STORE")), "lines[0].location");
        receive(id, NewMoveLine.of(lot.code(), 5));
        assertThat(stock.quantity(lot, at("BAN", "QUARANTINE"))).isEqualTo(5);
    }

    @Test
    void goods_in_a_quarantine_below_the_sender_are_not_sent() {
        stock.centres.add("HAR", "Q-01", LocationKind.QUARANTINE, "STORE");
        Item soap = soap();
        Lot lot = stock.receive(soap, at("HAR", "Q-01"), 5);
        assertThatThrownBy(() -> sent(NewMoveLine.of(lot.code(), 5)))
                .isInstanceOfSatisfying(
                        LotNotUsable.class,
                        refusal -> assertThat(refusal.cause()).isEqualTo(LotNotUsable.Cause.QUARANTINED));
        stock.receive(soap, at("HAR", "STORE"), 10);
        assertThatThrownBy(() -> sent(NewMoveLine.of(lot.code(), 12)))
                .isInstanceOfSatisfying(
                        InsufficientStock.class,
                        refusal -> assertThat(refusal.there()).isEqualTo(10));
        sent(NewMoveLine.of(lot.code(), 10));
        assertThat(stock.quantity(lot, at("HAR", "STORE"))).isZero();
        assertThat(stock.quantity(lot, at("HAR", "Q-01"))).isEqualTo(5);
        UUID id = draft("HAR/Q-01", "BAN/QUARANTINE", NewMoveLine.of(lot.code(), 5));
        transfers.dispatch(claim(), id, Optional.empty(), sender);
        assertThat(stock.quantity(lot, at("HAR", "Q-01"))).isZero();
    }

    @Test
    void one_missing_line_stops_the_dispatch() {
        Lot lot = stock.receive(soap(), at("HAR", "STORE"), 10);
        Lot other = stock.receive(soap(), at("HAR", "STORE"), 1);
        UUID id = draft(NewMoveLine.of(lot.code(), 5), NewMoveLine.of(other.code(), 2));
        IdempotencyKey claim = claim();
        assertThatThrownBy(() -> transfers.dispatch(claim, id, Optional.empty(), sender))
                .isInstanceOf(InsufficientStock.class);
        assertThat(state(id)).isEqualTo(TransferState.DRAFT);
        assertThat(stock.quantity(lot, at("HAR", "STORE"))).isEqualTo(10);
        stock.receive(LotKey.of(other.sku(), Origin.UNKNOWN), at("HAR", "STORE"), 1);
        assertThat(transfers.dispatch(claim, id, Optional.empty(), sender))
                .as("its id may be used again")
                .isTrue();
        refuses(() -> transfers.dispatch(claim(), draft(), Optional.empty(), sender), "lines");
    }

    @Test
    void one_wrong_line_refuses_the_whole_draft() {
        Lot lot = stock.receive(soap(), at("HAR", "STORE"), 10);
        Lot away = stock.receive(soap(), at("BAN", "STORE"), 10);
        IdempotencyKey claim = claim();
        NewTransfer wrong = wanted(
                "HAR/STORE",
                "BAN/STORE",
                NewMoveLine.of(lot.code(), 1),
                NewMoveLine.of(away.code(), 1),
                NewMoveLine.of(new RawCode("nobody's")));
        refuses(() -> transfers.draft(claim, wrong, sender), "lines[1].lot", "lines[2].code");
        assertThatThrownBy(() -> get(claim.id())).isInstanceOf(NotFound.class);
        refuses(() -> draft("HAR/STORE", "HAR/A-01"), "to");
        refuses(() -> draft("HAR/STORE", "BAN/NOWHERE"), "to");
        refuses(() -> draft("HAR/STORE", "GONE/STORE"), "to");
        refuses(() -> draft("HAR/STORE", "BAN/DONOR"), "to");
        refuses(() -> draft("HAR/DONOR", "BAN/STORE"), "from");
    }

    @Test
    void lines_of_a_draft_are_added_changed_and_removed() {
        Item pack = TestItems.item().gtin("04006381334006", 20).in(databases.database());
        Lot lot = stock.receive(pack, at("HAR", "STORE"), 1000);
        UUID id = draft();
        lines.add(claim(), id, NewMoveLine.of(new RawCode("4006381334006")), sender);
        lines.add(claim(), id, NewMoveLine.of(lot.code(), 3), sender);
        lines.add(claim(), id, NewMoveLine.of(new RawCode("4006381334006")), sender);
        lines.restate(claim(), id, 3, 20, sender);
        assertThat(get(id).wanted()).extracting(DraftLine::quantity).containsExactly(3L, 400L);
        assertThatThrownBy(() -> lines.restate(claim(), id, 1, 9, sender)).is(refused("transfers.line-gone"));
        lines.remove(claim(), id, 2, sender);
        assertThatThrownBy(() -> lines.remove(claim(), id, 2, sender)).is(refused("transfers.line-gone"));
        assertThatThrownBy(() -> lines.remove(claim(), id, 99, sender)).isInstanceOf(NotFound.class);
        transfers.dispatch(claim(), id, Optional.empty(), sender);
        assertThat(stock.quantity(lot, way())).isEqualTo(400);
        assertThatThrownBy(() -> lines.add(claim(), id, NewMoveLine.of(lot.code(), 1), sender))
                .is(refused("transfers.wrong-state"));
        assertThatThrownBy(() -> lines.remove(claim(), id, 4, sender)).is(refused("transfers.wrong-state"));
        assertThatThrownBy(() -> transfers.dispatch(claim(), id, Optional.empty(), sender))
                .is(refused("transfers.wrong-state"));
        assertThatThrownBy(() -> transfers.cancel(claim(), id, sender)).is(refused("transfers.wrong-state"));
    }

    @Test
    void a_cancelled_draft_stays_cancelled() {
        UUID id = draft();
        transfers.cancel(claim(), id, sender);
        assertThat(state(id)).isEqualTo(TransferState.CANCELLED);
        assertThatThrownBy(() -> transfers.dispatch(claim(), id, Optional.empty(), sender))
                .is(refused("transfers.wrong-state"));
        assertThatThrownBy(() -> transfers.cancel(claim(), id, sender)).is(refused("transfers.wrong-state"));
        assertThatThrownBy(() -> receipts.receiveAll(claim(), id, Optional.empty(), Optional.empty(), receiver))
                .is(refused("transfers.wrong-state"));
        assertThatThrownBy(() -> explain(id, stock.receive(soap(), at("BAN", "STORE"), 1), 1, Explanation.EXTRA))
                .is(refused("transfers.wrong-state"));
    }

    @Test
    void a_code_receives_the_lots_of_the_waybill_that_fit_it() {
        Item pills = TestItems.paracetamol().gtin("05901234123457", 20).in(databases.database());
        Lot early = stock.receive(stock.key(pills, stock.today().plusDays(9)), at("HAR", "STORE"), 60);
        LotKey told = new LotKey(pills.sku(), "A17", new Expiry(stock.today().plusDays(90)), Origin.UNKNOWN);
        Lot late = stock.receive(told, at("HAR", "STORE"), 60);
        UUID id = sent(NewMoveLine.of(early.code(), 30), NewMoveLine.of(late.code(), 60));
        receive(id, NewMoveLine.of(new RawCode("]d2010590123412345710A17")));
        assertThat(stock.quantity(late, at("BAN", "STORE")))
                .as("the lot that the code names")
                .isEqualTo(20);
        receive(id, NewMoveLine.of(new RawCode("5901234123457")));
        receive(id, NewMoveLine.of(new RawCode("5901234123457")));
        assertThat(stock.quantity(early, at("BAN", "STORE")))
                .as("the lot that expires first")
                .isEqualTo(30);
        assertThat(stock.quantity(late, at("BAN", "STORE"))).isEqualTo(30);
        Lot unsent = stock.receive(stock.key(pills, stock.today().plusDays(300)), at("HAR", "STORE"), 20);
        refuses(() -> receive(id, NewMoveLine.of(unsent.code(), 1)), "lines[0].lot");
        refuses(() -> receive(id, NewMoveLine.of(new RawCode("]d2010590123412345710B99"))), "lines[0].code");
        refuses(() -> receive(id, NewMoveLine.of(new RawCode("nobody's"))), "lines[0].code");
        refuses(() -> receive(id, NewMoveLine.of(soap().sku(), 1)), "lines[0].item");
    }

    @Test
    void a_code_sends_the_lot_of_the_donor_whose_goods_are_at_the_sender() {
        Item pills = TestItems.paracetamol().gtin("05901234123471", 20).in(databases.database());
        Expiry late = new Expiry(stock.today().plusDays(90));
        SourceCode donor = new SourceCode("DONOR-T");
        stock.source("Donor T", donor);
        stock.receive(new LotKey(pills.sku(), "A17", late, Origin.UNKNOWN), at("HAR", "STORE"), 200);
        Lot here = stock.receive(new LotKey(pills.sku(), "A17", late, Origin.of(donor)), at("HAR", "A-01"), 40);
        UUID id = draft("HAR/A-01", "BAN/STORE", NewMoveLine.of(new RawCode("]d2010590123412347110A17")));
        transfers.dispatch(claim(), id, Optional.empty(), sender);
        assertThat(stock.quantity(here, way())).isEqualTo(20);
    }

    @Test
    void a_code_means_the_next_donors_lot_once_the_draft_has_all_of_the_first() {
        Item pills = TestItems.paracetamol().gtin("05901234123488", 20).in(databases.database());
        Expiry late = new Expiry(stock.today().plusDays(90));
        SourceCode donor = new SourceCode("DONOR-U");
        stock.source("Donor U", donor);
        Lot first = stock.receive(new LotKey(pills.sku(), "A17", late, Origin.UNKNOWN), at("HAR", "STORE"), 60);
        Lot next = stock.receive(new LotKey(pills.sku(), "A17", late, Origin.of(donor)), at("HAR", "STORE"), 40);
        NewMoveLine pack = NewMoveLine.of(new RawCode("]d2010590123412348810A17"));
        UUID id = draft(pack);
        lines.restate(claim(), id, 1, 3, sender);
        lines.add(claim(), id, pack, sender);
        lines.add(claim(), id, pack, sender);
        transfers.dispatch(claim(), id, Optional.empty(), sender);
        assertThat(List.of(stock.quantity(first, way()), stock.quantity(next, way())))
                .containsExactly(60L, 40L);
    }

    @Test
    void a_receipt_is_limited_to_what_is_in_transit_with_this_waybill() {
        Lot lot = stock.receive(soap(), at("HAR", "STORE"), 30);
        UUID id = sent(NewMoveLine.of(lot.code(), 10));
        sent(NewMoveLine.of(lot.code(), 20));
        assertThatThrownBy(() -> receive(id, NewMoveLine.of(lot.code(), 6), NewMoveLine.of(lot.code(), 5)))
                .isInstanceOfSatisfying(
                        MoreThanOnTheWay.class,
                        refusal -> assertThat(refusal.left()).isEqualTo(4));
        assertThat(stock.quantity(lot, at("BAN", "STORE"))).isZero();
        receive(id, NewMoveLine.of(lot.code(), 10));
        assertThat(stock.quantity(lot, way())).as("goods of the other waybill").isEqualTo(20);
    }

    @Test
    void receipts_are_changed_and_reversed() {
        Lot lot = stock.receive(soap(), at("HAR", "STORE"), 30);
        UUID id = sent(NewMoveLine.of(lot.code(), 20));
        receive(id, NewMoveLine.of(lot.code(), 1));
        receipts.restate(claim(), id, latest(id), 20, receiver);
        assertThat(state(id)).isEqualTo(TransferState.RECEIVED);
        receipts.restate(claim(), id, latest(id), 8, receiver);
        assertThat(state(id)).isEqualTo(TransferState.PARTLY_RECEIVED);
        assertThat(stock.quantity(lot, at("BAN", "STORE"))).isEqualTo(8);
        long last = latest(id);
        receipts.reverseAlike(claim(), id, last, receiver);
        assertThat(state(id)).isEqualTo(TransferState.DISPATCHED);
        assertThat(stock.quantity(lot, way())).isEqualTo(20);
        assertThatThrownBy(() -> receipts.reverseAlike(claim(), id, last, receiver))
                .is(refused("ledger.nothing-to-reverse"));
        receive(id, NewMoveLine.of(lot.code(), 20));
        int line = get(id).transfer().lastLine();
        stock.move(lot, at("BAN", "STORE"), at("BAN", "B-01"), 15);
        assertThatThrownBy(() -> receipts.reverse(claim(), id, line, receiver))
                .as("the goods were used")
                .isInstanceOf(InsufficientStock.class);
        stock.move(lot, at("BAN", "B-01"), at("BAN", "STORE"), 15);
        receipts.reverse(claim(), id, line, receiver);
        assertThat(state(id)).isEqualTo(TransferState.DISPATCHED);
        assertThatThrownBy(() -> receipts.reverse(claim(), id, 1, receiver))
                .as("a sent line is not a receipt")
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_whole_waybill_can_be_received_at_once() {
        Lot lot = stock.receive(soap(), at("HAR", "STORE"), 30);
        Lot other = stock.receive(soap(), at("HAR", "STORE"), 5);
        UUID id = sent(NewMoveLine.of(lot.code(), 20), NewMoveLine.of(other.code(), 5));
        receive(id, NewMoveLine.of(lot.code(), 3));
        receipts.receiveAll(claim(), id, Optional.empty(), Optional.empty(), receiver);
        assertThat(state(id)).isEqualTo(TransferState.RECEIVED);
        assertThat(stock.quantity(lot, at("BAN", "STORE"))).isEqualTo(20);
        assertThat(stock.quantity(other, at("BAN", "STORE"))).isEqualTo(5);
        assertThatThrownBy(() -> receipts.receiveAll(claim(), id, Optional.empty(), Optional.empty(), receiver))
                .is(refused("transfers.wrong-state"));
    }

    @Test
    void no_more_is_dispatched_or_received_than_the_page_said() {
        Lot lot = stock.receive(soap(), at("HAR", "STORE"), 30);
        UUID id = draft(NewMoveLine.of(lot.code(), 4));
        Optional<Long> seen = lastLine(id);
        lines.add(claim(), id, NewMoveLine.of(lot.code(), 6), sender);
        IdempotencyKey dispatch = claim();
        assertThatThrownBy(() -> transfers.dispatch(dispatch, id, seen, sender)).isInstanceOf(ChangedMeanwhile.class);
        assertThat(state(id)).isEqualTo(TransferState.DRAFT);
        assertThat(transfers.dispatch(dispatch, id, lastLine(id), sender)).isTrue();
        receive(id, NewMoveLine.of(lot.code(), 7));
        Optional<Long> left = lastLine(id);
        receipts.reverseAlike(claim(), id, latest(id), receiver);
        IdempotencyKey receipt = claim();
        assertThatThrownBy(() -> receipts.receiveAll(receipt, id, left, Optional.empty(), receiver))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(stock.quantity(lot, way())).isEqualTo(10);
        assertThat(receipts.receiveAll(receipt, id, lastLine(id), Optional.empty(), receiver))
                .isTrue();
        assertThatThrownBy(() -> receipts.receiveAll(claim(), id, left, Optional.empty(), receiver))
                .is(refused("transfers.wrong-state"));
    }

    private Optional<Long> lastLine(UUID id) {
        return Optional.of((long) get(id).transfer().lastLine());
    }

    @Test
    void other_goods_than_the_page_showed_are_neither_dispatched_nor_received() {
        Lot lot = stock.receive(soap(), at("HAR", "STORE"), 3);
        Lot other = stock.receive(soap(), at("HAR", "STORE"), 3);
        UUID id = draft(NewMoveLine.of(lot.code(), 1));
        Optional<Long> seen = lastLine(id);
        lines.remove(claim(), id, 1, sender);
        Optional<Long> removed = lastLine(id);
        lines.add(claim(), id, NewMoveLine.of(other.code(), 1), sender);
        assertThatThrownBy(() -> transfers.dispatch(claim(), id, seen, sender)).isInstanceOf(ChangedMeanwhile.class);
        assertThat(removed).isNotEqualTo(seen);
        lines.add(claim(), id, NewMoveLine.of(lot.code(), 3), sender);
        transfers.dispatch(claim(), id, lastLine(id), sender);
        receive(id, NewMoveLine.of(lot.code(), 1));
        int first = get(id).transfer().lastLine();
        receipts.reverse(claim(), id, first, receiver);
        receive(id, NewMoveLine.of(other.code(), 1));
        assertThatThrownBy(
                        () -> receipts.receiveAll(claim(), id, Optional.of((long) first), Optional.empty(), receiver))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(stock.quantity(lot, way())).isEqualTo(3);
    }

    /** Otherwise the rest could be neither received, nor explained as not sent or extra. */
    @Test
    void the_locations_of_a_waybill_stay_open_while_it_is_on_the_way() {
        stock.centres.add("HAR", "C-01", LocationKind.SHELF, "STORE");
        stock.centres.add("BAN", "C-01", LocationKind.SHELF, "STORE");
        Lot lot = stock.receive(soap(), at("HAR", "C-01"), 10);
        UUID id = draft("HAR/C-01", "BAN/C-01", NewMoveLine.of(lot.code(), 10));
        transfers.dispatch(claim(), id, Optional.empty(), sender);
        assertThatThrownBy(() -> stock.centres.close("HAR", "C-01")).is(refused("transfers.location-in-use"));
        assertThatThrownBy(() -> stock.centres.close("BAN", "C-01")).is(refused("transfers.location-in-use"));
        receive(id, NewMoveLine.of(lot.code(), 4).to("B-01"));
        assertThatThrownBy(() -> stock.centres.close("HAR", "C-01")).is(refused("transfers.location-in-use"));
        assertThatThrownBy(() -> stock.centres.close("BAN", "C-01")).is(refused("transfers.location-in-use"));
        explain(id, lot, 6, Explanation.LOST);
        stock.centres.close("HAR", "C-01");
        stock.centres.close("BAN", "C-01");
        assertThat(at("HAR", "C-01").location().active()).isFalse();
        assertThat(at("BAN", "C-01").location().active()).isFalse();
    }

    @Test
    void goods_on_the_way_to_a_closed_location_are_received_elsewhere() {
        stock.centres.add("BAN", "C-03", LocationKind.SHELF, "STORE");
        Lot lot = stock.receive(soap(), at("HAR", "STORE"), 10);
        UUID id = draft("HAR/STORE", "BAN/C-03", NewMoveLine.of(lot.code(), 10));
        transfers.dispatch(claim(), id, Optional.empty(), sender);
        receive(id, NewMoveLine.of(lot.code(), 10).to("B-01"));
        stock.centres.close("BAN", "C-03");
        receipts.reverse(claim(), id, get(id).transfer().lastLine(), receiver);
        assertThatThrownBy(() -> receipts.receiveAll(claim(), id, Optional.empty(), Optional.empty(), receiver))
                .is(refused("ledger.location-closed"));
        receipts.receiveAll(claim(), id, Optional.empty(), Optional.of("B-01"), receiver);
        assertThat(state(id)).isEqualTo(TransferState.RECEIVED);
        assertThat(stock.quantity(lot, at("BAN", "B-01"))).isEqualTo(10);
    }

    @Test
    void goods_are_explained_into_open_locations_of_their_centre() {
        stock.centres.add("HAR", "C-04", LocationKind.SHELF, "STORE");
        stock.centres.add("BAN", "C-04", LocationKind.QUARANTINE, "STORE");
        Lot lot = stock.receive(soap(), at("HAR", "C-04"), 9);
        UUID id = draft("HAR/C-04", "BAN/C-04", NewMoveLine.of(lot.code(), 9));
        transfers.dispatch(claim(), id, Optional.empty(), sender);
        receive(id, NewMoveLine.of(lot.code(), 9).to("QUARANTINE"));
        stock.centres.close("HAR", "C-04");
        stock.centres.close("BAN", "C-04");
        receipts.reverse(claim(), id, get(id).transfer().lastLine(), receiver);
        assertThatThrownBy(() -> explain(id, lot, 9, Explanation.NOT_SENT)).is(refused("ledger.location-closed"));
        refuses(() -> explain(id, lot, Explanation.NOT_SENT, "B-01"), "lines[0].location");
        explain(id, lot, Explanation.NOT_SENT, "A-01");
        assertThat(stock.quantity(lot, at("HAR", "A-01"))).isEqualTo(2);
        assertThatThrownBy(() -> explain(id, lot, 2, Explanation.EXTRA)).is(refused("ledger.location-closed"));
        refuses(() -> explain(id, lot, Explanation.EXTRA, "STORE"), "lines[0].location");
        explain(id, lot, Explanation.EXTRA, "QUARANTINE");
        assertThat(stock.quantity(lot, at("BAN", "QUARANTINE"))).isEqualTo(2);
    }

    private void explain(UUID id, Lot lot, Explanation reason, String location) {
        ToExplain two = new ToExplain(lot.code(), Optional.empty(), 2, reason, Optional.of(location));
        discrepancies.explain(claim(), id, List.of(two), manager);
    }

    @Test
    void nothing_is_dispatched_to_a_location_that_was_closed_since_the_draft() {
        stock.centres.add("BAN", "C-02", LocationKind.SHELF, "STORE");
        Lot lot = stock.receive(soap(), at("HAR", "STORE"), 10);
        UUID id = draft("HAR/STORE", "BAN/C-02", NewMoveLine.of(lot.code(), 10));
        stock.centres.close("BAN", "C-02");
        assertThatThrownBy(() -> transfers.dispatch(claim(), id, Optional.empty(), sender))
                .is(refused("transfers.to-closed"));
        assertThat(state(id)).isEqualTo(TransferState.DRAFT);
        transfers.cancel(claim(), id, sender);
    }

    @Test
    void a_discrepancy_stays_open_until_a_manager_explains_it() {
        Lot lot = stock.receive(soap(), at("HAR", "STORE"), 20);
        UUID id = sent(NewMoveLine.of(lot.code(), 10));
        receive(id, NewMoveLine.of(lot.code(), 4));
        assertThat(state(id)).isEqualTo(TransferState.PARTLY_RECEIVED);
        assertThatThrownBy(() -> explain(id, lot, 7, Explanation.LOST)).isInstanceOf(MoreThanOnTheWay.class);
        explain(id, lot, 1, Explanation.LOST);
        explain(id, lot, 2, Explanation.DAMAGED);
        assertThat(stock.quantity(lot, way())).isEqualTo(3);
        explain(id, lot, 3, Explanation.NOT_SENT);
        assertThat(state(id)).isEqualTo(TransferState.RECEIVED);
        assertThat(stock.quantity(lot, at("HAR", "STORE")))
                .as("the goods never left")
                .isEqualTo(13);
        explain(id, lot, 5, Explanation.EXTRA);
        assertThat(stock.quantity(lot, at("BAN", "STORE"))).isEqualTo(9);
        assertThat(get(id).explained())
                .extracting(ExplainedLine::reason)
                .containsExactly(Explanation.EXTRA, Explanation.NOT_SENT, Explanation.DAMAGED, Explanation.LOST);
        assertThatThrownBy(() -> explain(id, lot, 1, Explanation.LOST)).isInstanceOf(MoreThanOnTheWay.class);
    }

    @Test
    void extra_goods_can_be_of_another_lot_that_the_manager_sees() {
        Lot lot = stock.receive(soap(), at("HAR", "STORE"), 5);
        Lot known = stock.receive(soap(), at("BAN", "STORE"), 5);
        Lot unseen = stock.receive(soap(), at("HAR", "STORE"), 5);
        UUID id = sent(NewMoveLine.of(lot.code(), 5));
        explain(id, known, 2, Explanation.EXTRA);
        assertThat(stock.quantity(known, at("BAN", "STORE"))).isEqualTo(7);
        assertThat(state(id)).as("none of the sent goods arrived").isEqualTo(TransferState.DISPATCHED);
        refuses(() -> explain(id, unseen, 2, Explanation.EXTRA), "lines[0].lot");
        refuses(() -> explain(id, known, 2, Explanation.LOST), "lines[0].lot");
    }

    @Test
    void a_repeated_id_has_one_effect_and_other_content_is_refused() throws Exception {
        Lot lot = stock.receive(soap(), at("HAR", "STORE"), 10);
        IdempotencyKey draft = claim();
        NewTransfer wanted = wanted("HAR/STORE", "BAN/STORE", NewMoveLine.of(lot.code(), 10));
        assertOnce(() -> transfers.draft(draft, wanted, sender));
        assertThatThrownBy(() -> transfers.draft(new IdempotencyKey(draft.id(), "other"), wanted, sender))
                .isInstanceOf(IdReused.class);
        IdempotencyKey dispatch = claim();
        assertOnce(() -> transfers.dispatch(dispatch, draft.id(), Optional.empty(), sender));
        IdempotencyKey receipt = claim();
        List<NewMoveLine> arrived = List.of(NewMoveLine.of(lot.code(), 4));
        assertOnce(() -> receipts.receive(receipt, draft.id(), arrived, "", receiver));
        assertThat(stock.quantity(lot, at("BAN", "STORE"))).isEqualTo(4);
        IdempotencyKey explanation = claim();
        List<ToExplain> lost = List.of(new ToExplain(lot.code(), 6, Explanation.LOST));
        assertOnce(() -> discrepancies.explain(explanation, draft.id(), lost, manager));
        assertThat(state(draft.id())).isEqualTo(TransferState.RECEIVED);
    }

    private static void assertOnce(Callable<Object> act) throws Exception {
        assertThat(Together.run(5, act)).containsExactlyInAnyOrder(true, false, false, false, false);
    }

    @Test
    void simultaneous_receipts_of_one_waybill_never_exceed_what_was_sent() throws Exception {
        Lot lot = stock.receive(soap(), at("HAR", "STORE"), 30);
        UUID id = sent(NewMoveLine.of(lot.code(), 12));
        sent(NewMoveLine.of(lot.code(), 18));
        List<Object> answers = Together.run(
                20, () -> receipts.receive(claim(), id, List.of(NewMoveLine.of(lot.code(), 1)), "", receiver));
        assertThat(answers).filteredOn(Boolean.TRUE::equals).hasSize(12);
        assertThat(answers)
                .filteredOn(each -> !each.equals(true))
                .allSatisfy(each -> assertThat(each)
                        .satisfiesAnyOf(
                                one -> assertThat(isRefused(one, "transfers.wrong-state"))
                                        .isTrue(),
                                one -> assertThat(one).isInstanceOf(MoreThanOnTheWay.class)));
        assertThat(state(id)).isEqualTo(TransferState.RECEIVED);
        assertThat(stock.quantity(lot, at("BAN", "STORE"))).isEqualTo(12);
        assertThat(stock.quantity(lot, way())).isEqualTo(18);
    }

    @Test
    void simultaneous_dispatches_and_cancellations_of_a_draft_have_one_effect() throws Exception {
        Lot lot = stock.receive(soap(), at("HAR", "STORE"), 5);
        UUID id = draft(NewMoveLine.of(lot.code(), 5));
        List<Object> answers = Together.run(6, () -> transfers.dispatch(claim(), id, Optional.empty(), sender));
        assertThat(answers).filteredOn(Boolean.TRUE::equals).hasSize(1);
        assertThat(answers)
                .filteredOn(each -> isRefused(each, "transfers.wrong-state"))
                .hasSize(5);
        assertThat(stock.quantity(lot, way())).isEqualTo(5);
    }

    @Test
    void simultaneous_drafts_get_different_numbers() throws Exception {
        List<Object> answers = Together.run(8, () -> get(draft()).transfer().number());
        assertThat(answers).allSatisfy(each -> assertThat(each).isInstanceOf(WaybillNumber.class));
        assertThat(answers).doesNotHaveDuplicates();
    }

    @Test
    void only_the_two_centres_see_a_transfer() {
        Lot lot = stock.receive(soap(), at("HAR", "STORE"), 10);
        stock.access.clock.advance(Duration.ofSeconds(1));
        UUID id = draft(NewMoveLine.of(lot.code(), 10));
        stock.centres.add("SOF");
        Operator elsewhere = stock.access.operator(Access.unique("elsewhere"), "warehouse@SOF", "manager@SOF");
        Operator field = stock.access.operator(Access.unique("field"), "field@HAR");
        Operator auditor = stock.access.operator(Access.unique("auditor"), "auditor@*");
        for (Operator by : List.of(sender, receiver, manager, auditor)) {
            assertThat(transfers.get(id, by).transfer().id()).isEqualTo(id);
            assertThat(transfers.list(TransferFilter.ALL, PlaceInTime.FIRST, 1, by))
                    .extracting(Transfer::id)
                    .containsExactly(id);
        }
        assertThatThrownBy(() -> transfers.get(id, elsewhere)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> transfers.get(id, field)).isInstanceOf(Forbidden.class);
        assertThat(transfers.list(TransferFilter.ALL, PlaceInTime.FIRST, 9, elsewhere))
                .isEmpty();
        TransferFilter har = new TransferFilter("HAR", null, null, null, null);
        assertThatThrownBy(() -> transfers.list(har, PlaceInTime.FIRST, 9, receiver))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void each_centre_can_do_only_its_own_acts() {
        Lot lot = stock.receive(soap(), at("HAR", "STORE"), 10);
        UUID id = draft(NewMoveLine.of(lot.code(), 10));
        Operator auditor = stock.access.operator(Access.unique("auditor"), "auditor@*");
        for (Operator by : List.of(receiver, manager, auditor)) {
            assertThatThrownBy(() -> transfers.dispatch(claim(), id, Optional.empty(), by))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> transfers.cancel(claim(), id, by)).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> lines.add(claim(), id, NewMoveLine.of(lot.code(), 1), by))
                    .isInstanceOf(Forbidden.class);
        }
        assertThatThrownBy(() -> transfers.draft(claim(), wanted("HAR/STORE", "BAN/STORE"), receiver))
                .as("from a centre of another operator")
                .isInstanceOf(NotFound.class);
        transfers.dispatch(claim(), id, Optional.empty(), sender);
        for (Operator by : List.of(sender, auditor)) {
            assertThatThrownBy(() -> receipts.receiveAll(claim(), id, Optional.empty(), Optional.empty(), by))
                    .isInstanceOf(Forbidden.class);
        }
        for (Operator by : List.of(sender, receiver, auditor)) {
            assertThatThrownBy(() -> discrepancies.explain(claim(), id, List.of(), by))
                    .isInstanceOf(Forbidden.class);
        }
        Operator managerThere = stock.access.operator(Access.unique("manager"), "manager@HAR");
        List<ToExplain> kept = List.of(new ToExplain(lot.code(), 1, Explanation.NOT_SENT));
        assertThat(discrepancies.explain(claim(), id, kept, managerThere)).isTrue();
    }

    @Test
    void lists_the_latest_first_by_pages_and_state() {
        List<UUID> made = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            stock.access.clock.advance(Duration.ofSeconds(1));
            made.add(0, draft());
        }
        transfers.cancel(claim(), made.get(1), sender);
        Operator both = stock.access.operator(Access.unique("both"), "warehouse@HAR", "manager@BAN");
        for (Operator by : List.of(sender, receiver, both, stock.everywhere)) {
            List<Transfer> first = transfers.list(TransferFilter.ALL, PlaceInTime.FIRST, 2, by);
            assertThat(first).extracting(Transfer::id).containsExactlyElementsOf(made.subList(0, 2));
            PlaceInTime next = PlaceInTime.parse(first.get(1).place().toString());
            assertThat(transfers.list(TransferFilter.ALL, next, 1, by))
                    .extracting(Transfer::id)
                    .containsExactly(made.get(2));
            TransferFilter cancelled = new TransferFilter(null, TransferState.CANCELLED, null, null, null);
            assertThat(transfers.list(cancelled, PlaceInTime.FIRST, 1, by))
                    .extracting(Transfer::id)
                    .containsExactly(made.get(1));
        }
    }
}
