package org.sklad.goods.moves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.sklad.platform.i18n.Refusals.refused;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.Access;
import org.sklad.barcodes.RawCode;
import org.sklad.centres.places.CentreAndPeriod;
import org.sklad.centres.places.LocationKind;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.TestItems;
import org.sklad.goods.ledger.InsufficientStock;
import org.sklad.goods.ledger.Lots;
import org.sklad.goods.ledger.Movement;
import org.sklad.goods.ledger.Place;
import org.sklad.goods.ledger.TestStock;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.lots.LotKey;
import org.sklad.goods.lots.LotStatus;
import org.sklad.goods.lots.Origin;
import org.sklad.goods.lots.SourceCode;
import org.sklad.goods.stock.GoodsLine;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.IdReused;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.db.Together;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refusal;

/** Moves within a centre, on each engine. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MovesTest {
    private TestDatabases databases;
    private TestStock stock;
    private Moves moves;
    private MoveLines lines;
    private Operator keeper;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void open() {
        databases = TestDatabases.open(engine);
        stock = new TestStock(databases.database());
        moves = stock.access.features.moves.moves;
        lines = stock.access.features.moves.lines;
        keeper = stock.access.operator(Access.unique("keeper"), "warehouse@HAR");
        centres();
    }

    private void centres() {
        stock.centres.add("HAR");
        stock.centres.add("BAN");
        stock.centres.add("HAR", "A-01", LocationKind.SHELF, "STORE");
        stock.centres.add("HAR", "A-02", LocationKind.SHELF, "STORE");
        stock.centres.add("HAR", "BAG-1", LocationKind.BAG, "STORE");
    }

    @AfterParameterizedClassInvocation
    void check_and_close() {
        stock.check();
        stock.access.features.moves.checks().stream()
                // The test ledger puts goods away without a document.
                .skip(1)
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

    private Place at(String location) {
        return stock.place("HAR", location);
    }

    private MoveView move(String from, String to, NewMoveLine... lines) {
        IdempotencyKey claim = claim();
        moves.post(claim, new NewMove(new CentreCode("HAR"), from, to, List.of(lines)), keeper);
        return moves.get(claim.id(), keeper);
    }

    /** Returns the number of the movement of this line of the move. */
    private long movement(UUID id, int line) {
        return moves.get(id, keeper).lines().stream()
                .filter(each -> each.line() == line)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static List<String> fields(Refusal refusal) {
        return refusal.errors().stream().map(FieldError::field).toList();
    }

    @Test
    void moved_goods_are_on_the_shelf_and_no_longer_in_the_store() {
        Lot lot = stock.receive(soap(), at("STORE"), 10);
        Lot other = stock.receive(soap(), at("STORE"), 5);
        MoveView made = move(
                "STORE",
                "A-01",
                NewMoveLine.of(lot.code(), 4),
                NewMoveLine.of(other.sku(), 5).to("A-02"));
        assertThat(stock.quantity(lot, at("STORE"))).isEqualTo(6);
        assertThat(stock.quantity(lot, at("A-01"))).isEqualTo(4);
        assertThat(stock.quantity(other, at("A-02"))).isEqualTo(5);
        assertThat(made.move().lastLine()).isEqualTo(2);
        assertThat(made.lines()).extracting(Movement::quantity).containsExactly(4L, 5L);
        assertThat(made.item(lot.sku()).sku()).isEqualTo(lot.sku());
    }

    @Test
    void a_bag_is_filled_and_emptied_again() {
        Lot lot = stock.receive(soap(), at("A-01"), 8);
        move("A-01", "BAG-1", NewMoveLine.of(lot.code(), 8));
        move("BAG-1", "STORE", NewMoveLine.of(lot.code(), 3));
        assertThat(stock.quantity(lot, at("BAG-1"))).isEqualTo(5);
        assertThat(stock.quantity(lot, at("STORE"))).isEqualTo(3);
    }

    @Test
    void goods_below_a_location_are_not_moved_from_it() {
        Item soap = soap();
        Lot lot = stock.receive(soap, at("STORE"), 2);
        stock.receive(soap, at("A-01"), 50);
        assertThatThrownBy(() -> move("STORE", "A-02", NewMoveLine.of(soap.sku(), 3)))
                .isInstanceOfSatisfying(InsufficientStock.class, refusal -> {
                    assertThat(refusal.there()).isEqualTo(2);
                    assertThat(refusal.asked()).isEqualTo(3);
                });
        assertThat(stock.quantity(lot, at("STORE"))).isEqualTo(2);
    }

    @Test
    void an_item_code_moves_usable_lots_first_and_into_quarantine_unusable_ones() {
        Item pills = TestItems.paracetamol().in(databases.database());
        Lot expired = stock.receive(stock.key(pills, stock.today().minusDays(1)), at("STORE"), 5);
        Lot soon = stock.receive(stock.key(pills, stock.today().plusDays(1)), at("STORE"), 5);
        Lot late = stock.receive(stock.key(pills, stock.today().plusDays(90)), at("STORE"), 5);
        move("STORE", "A-01", NewMoveLine.of(pills.sku(), 6));
        assertThat(stock.quantity(soon, at("A-01"))).isEqualTo(5);
        assertThat(stock.quantity(late, at("A-01"))).isEqualTo(1);
        move("STORE", "QUARANTINE", NewMoveLine.of(pills.sku(), 4));
        assertThat(stock.quantity(expired, at("QUARANTINE"))).isEqualTo(4);
        // A scan of the lot itself selects that lot, even an expired one.
        move("STORE", "A-01", NewMoveLine.of(expired.code(), 1));
        assertThat(stock.quantity(expired, at("A-01"))).isEqualTo(1);
    }

    @Test
    void a_held_lot_can_be_moved_into_quarantine_and_out_of_it() {
        Lot lot = stock.receive(soap(), at("STORE"), 5);
        stock.access.features.ledger.lots.change(claim(), lot.code(), Lots.Act.HOLD, "swollen packs", keeper);
        move("STORE", "QUARANTINE", NewMoveLine.of(lot.code(), 5));
        move("QUARANTINE", "STORE", NewMoveLine.of(lot.code(), 2));
        assertThat(stock.quantity(lot, at("QUARANTINE"))).isEqualTo(3);
        assertThat(stock.access
                        .features
                        .stock
                        .lotCards
                        .get(lot.code(), keeper)
                        .lot()
                        .status())
                .isEqualTo(LotStatus.ON_HOLD);
    }

    @Test
    void a_code_moves_the_quantity_of_one_scan() {
        Item pack = TestItems.item().gtin("04006381334006", 20).in(databases.database());
        Lot lot = stock.receive(pack, at("STORE"), 100);
        move("STORE", "A-01", NewMoveLine.of(new RawCode("4006381334006")));
        assertThat(stock.quantity(lot, at("A-01"))).isEqualTo(20);
        NewMoveLine thrice = new NewMoveLine(
                new GoodsLine(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new RawCode(lot.code().toString())),
                        Optional.empty(),
                        Optional.of(3L)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        move("STORE", "A-01", thrice);
        assertThat(stock.quantity(lot, at("A-01"))).isEqualTo(23);
    }

    @Test
    void a_manufacturers_code_moves_the_lot_that_it_names() {
        Item pills = TestItems.paracetamol().gtin("05901234123457", 20).in(databases.database());
        Lot early = stock.receive(stock.key(pills, stock.today().plusDays(9)), at("STORE"), 60);
        Lot told = stock.receive(
                new LotKey(pills.sku(), "A17", new Expiry(stock.today().plusDays(90)), Origin.UNKNOWN),
                at("STORE"),
                60);
        move("STORE", "A-01", NewMoveLine.of(new RawCode("]d2010590123412345710A17")));
        assertThat(stock.quantity(told, at("A-01"))).as("one pack").isEqualTo(20);
        assertThat(stock.quantity(early, at("STORE"))).isEqualTo(60);
        assertThatThrownBy(() -> move("STORE", "A-01", NewMoveLine.of(new RawCode("]d2010590123412345710B99"))))
                .as("another lot than the scanned one")
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        refusal -> assertThat(refusal.errors().get(0).message().key())
                                .isEqualTo("stock.line.lot-not-here"));
    }

    @Test
    void a_manufacturers_code_moves_the_lot_of_the_donor_whose_goods_are_there() {
        Item pills = TestItems.paracetamol().gtin("05901234123464", 20).in(databases.database());
        Expiry late = new Expiry(stock.today().plusDays(90));
        SourceCode donor = new SourceCode("DONOR-M");
        stock.source("Donor M", donor);
        Lot most = stock.receive(new LotKey(pills.sku(), "A17", late, Origin.UNKNOWN), at("STORE"), 200);
        Lot here = stock.receive(new LotKey(pills.sku(), "A17", late, Origin.of(donor)), at("A-02"), 40);
        stock.receive(new LotKey(pills.sku(), "A17", late, Origin.UNKNOWN), at("A-02"), 10);
        NewMoveLine pack = NewMoveLine.of(new RawCode("]d2010590123412346410A17"));
        move("A-02", "A-01", pack);
        assertThat(stock.quantity(here, at("A-01"))).isEqualTo(20);
        move("STORE", "A-01", pack);
        assertThat(stock.quantity(most, at("A-01"))).isEqualTo(20);
        stock.access.features.ledger.lots.change(
                Access.claim("content"), most.code(), Lots.Act.RECALL, "by the maker", stock.everywhere);
        stock.access.features.ledger.lots.change(
                Access.claim("content"), here.code(), Lots.Act.RELEASE, "looked at", stock.everywhere);
        assertThatThrownBy(() -> move("A-02", "A-01", pack))
                .as("the recalled lot comes first")
                .isInstanceOf(InsufficientStock.class);
    }

    @Test
    void a_shortage_of_a_lot_names_what_another_donors_lot_of_the_same_number_has_there() {
        Item pills = TestItems.paracetamol().gtin("05901234123532", 20).in(databases.database());
        Expiry late = new Expiry(stock.today().plusDays(90));
        SourceCode donor = new SourceCode("DONOR-S");
        stock.source("Donor S", donor);
        Lot most = stock.receive(new LotKey(pills.sku(), "A17", late, Origin.UNKNOWN), at("A-02"), 40);
        Lot other = stock.receive(new LotKey(pills.sku(), "A17", late, Origin.of(donor)), at("A-02"), 20);
        stock.receive(new LotKey(pills.sku(), "B18", late, Origin.UNKNOWN), at("A-02"), 7);
        GoodsLine pack = GoodsLine.of(new RawCode("]d2010590123412353210A17"));
        InsufficientStock three =
                catchThrowableOfType(InsufficientStock.class, () -> move("A-02", "A-01", times(pack, 3)));
        assertThat(three.there()).isEqualTo(40);
        assertThat(three.message().arguments())
                .contains(Message.of("ledger.insufficient.alike", Message.of("ledger.insufficient.take", 40L), 20L));
        move("A-02", "A-01", times(pack, 2));
        move("A-02", "A-01", times(pack, 1));
        assertThat(stock.quantity(most, at("A-01"))).isEqualTo(40);
        assertThat(stock.quantity(other, at("A-01"))).isEqualTo(20);
    }

    @Test
    void lines_of_one_code_take_one_donors_lot_after_the_other() {
        Item pills = TestItems.paracetamol().gtin("05901234123549", 20).in(databases.database());
        Expiry late = new Expiry(stock.today().plusDays(90));
        SourceCode donor = new SourceCode("DONOR-V");
        stock.source("Donor V", donor);
        Lot most = stock.receive(new LotKey(pills.sku(), "A17", late, Origin.UNKNOWN), at("A-02"), 40);
        Lot other = stock.receive(new LotKey(pills.sku(), "A17", late, Origin.of(donor)), at("A-02"), 20);
        GoodsLine pack = GoodsLine.of(new RawCode("]d2010590123412354910A17"));
        move("A-02", "A-01", times(pack, 2), times(pack, 1));
        assertThat(stock.quantity(most, at("A-01"))).isEqualTo(40);
        assertThat(stock.quantity(other, at("A-01"))).isEqualTo(20);
    }

    private static NewMoveLine times(GoodsLine scan, long times) {
        GoodsLine scans = new GoodsLine(scan.item(), scan.lot(), scan.code(), Optional.empty(), Optional.of(times));
        return new NewMoveLine(scans, Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Test
    void goods_are_put_into_a_box_and_taken_out_at_its_location() {
        Lot lot = stock.receive(soap(), at("STORE"), 9);
        Place box = stock.box(at("A-01").location());
        NewMoveLine into = NewMoveLine.of(lot.code(), 6);
        move("STORE", "A-01", boxed(into, Optional.empty(), Optional.of(box)));
        assertThat(stock.quantity(lot, box)).isEqualTo(6);
        assertThatThrownBy(() -> move("A-01", "A-02", NewMoveLine.of(lot.code(), 1)))
                .as("boxed goods stay in the box unless it is named")
                .isInstanceOf(InsufficientStock.class);
        move("A-01", "A-02", boxed(NewMoveLine.of(lot.code(), 2), Optional.of(box), Optional.empty()));
        assertThat(stock.quantity(lot, at("A-02"))).isEqualTo(2);
        assertThatThrownBy(() ->
                        move("STORE", "A-02", boxed(NewMoveLine.of(lot.code(), 1), Optional.empty(), Optional.of(box))))
                .is(refused("ledger.box-elsewhere"));
    }

    @Test
    void a_box_label_alone_moves_the_box_and_a_reversal_moves_it_back() {
        Lot lot = stock.receive(soap(), at("STORE"), 9);
        Lot other = stock.receive(soap(), at("STORE"), 4);
        Place box = stock.box(at("STORE").location());
        move("STORE", "STORE", boxed(NewMoveLine.of(lot.code(), 6), Optional.empty(), Optional.of(box)));
        move("STORE", "STORE", boxed(NewMoveLine.of(other.code(), 4), Optional.empty(), Optional.of(box)));
        Place there = new Place(at("A-01").location(), box.box());
        RawCode label = RawCode.of(box.box().toString());
        MoveView made = move("STORE", "A-01", NewMoveLine.of(label), NewMoveLine.of(lot.code(), 1));
        assertThat(List.of(stock.quantity(lot, there), stock.quantity(other, there), stock.quantity(lot, at("A-01"))))
                .containsExactly(6L, 4L, 1L);
        assertThatThrownBy(() -> move("STORE", "A-02", NewMoveLine.of(box.box())))
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        refusal -> assertThat(fields(refusal)).containsExactly("lines[0].box"));
        lines.reverseAlike(claim(), made.move().id(), movement(made.move().id(), 1), keeper);
        assertThat(List.of(stock.quantity(lot, box), stock.quantity(other, box)))
                .as("reversing one lot reversed the whole box")
                .containsExactly(6L, 4L);
    }

    @Test
    void an_empty_box_can_be_moved_without_a_line() {
        Place box = stock.box(at("STORE").location());
        Lot lot = stock.receive(soap(), at("STORE"), 2);
        MoveView made = move("STORE", "A-01", NewMoveLine.of(box.box()), NewMoveLine.of(lot.code(), 2));
        assertThat(made.move().lastLine()).isEqualTo(1);
        assertThat(made.lines()).extracting(Movement::line).containsExactly(1);
        move("A-01", "A-02", NewMoveLine.of(RawCode.of(box.box().toString())));
        assertThatThrownBy(() -> move("STORE", "A-01", NewMoveLine.of(box.box())))
                .as("the box is at A-02")
                .isInstanceOf(InvalidFields.class);
    }

    private static NewMoveLine boxed(NewMoveLine line, Optional<Place> out, Optional<Place> in) {
        return new NewMoveLine(line.goods(), out.map(Place::box), in.map(Place::box), line.to());
    }

    @Test
    void one_wrong_line_refuses_the_whole_move() {
        Lot lot = stock.receive(soap(), at("STORE"), 10);
        Lot away = stock.receive(soap(), stock.store("BAN"), 10);
        IdempotencyKey claim = claim();
        NewMove wanted = new NewMove(
                new CentreCode("HAR"),
                "STORE",
                "A-01",
                List.of(
                        NewMoveLine.of(lot.code(), 1),
                        NewMoveLine.of(away.code(), 1),
                        NewMoveLine.of(new RawCode("nobody's")),
                        NewMoveLine.of(lot.code(), 1).to("STORE"),
                        NewMoveLine.of(lot.code(), 1).to("BAN/STORE"),
                        NewMoveLine.of(lot.code(), 1).to("WRITE_OFF")));
        assertThatThrownBy(() -> moves.post(claim, wanted, keeper))
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        refusal -> assertThat(fields(refusal))
                                .containsExactly(
                                        "lines[1].lot", "lines[2].code", "lines[3].to", "lines[4].to", "lines[5].to"));
        assertThat(stock.quantity(lot, at("STORE"))).isEqualTo(10);
        assertThatThrownBy(() -> moves.get(claim.id(), keeper)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> move("STORE", "STORE")).isInstanceOf(InvalidFields.class);
        assertThatThrownBy(() -> move("DONOR", "STORE")).isInstanceOf(InvalidFields.class);
    }

    @Test
    void goods_cannot_be_moved_to_a_closed_location() {
        stock.centres.add("HAR", "OLD", LocationKind.SHELF, "STORE");
        var shelf = stock.centres.location("HAR", "OLD");
        stock.centres
                .locations()
                .change(
                        shelf.centre(),
                        shelf.code(),
                        new org.sklad.centres.places.LocationChange("OLD", "OLD", Optional.empty(), false, 1),
                        stock.everywhere);
        Lot lot = stock.receive(soap(), at("STORE"), 1);
        assertThatThrownBy(() -> move("STORE", "OLD", NewMoveLine.of(lot.code(), 1)))
                .is(refused("ledger.location-closed"));
    }

    @Test
    void lines_are_added_changed_and_reversed_one_by_one() {
        Lot lot = stock.receive(soap(), at("STORE"), 30);
        UUID id = move("STORE", "A-01").move().id();
        lines.add(claim(), id, NewMoveLine.of(lot.code(), 2), keeper);
        lines.add(claim(), id, NewMoveLine.of(lot.code(), 3).to("A-02"), keeper);
        lines.restate(claim(), id, movement(id, 1), 10, keeper);
        assertThat(stock.quantity(lot, at("A-01"))).isEqualTo(10);
        lines.restate(claim(), id, movement(id, 3), 4, keeper);
        assertThat(stock.quantity(lot, at("A-01"))).isEqualTo(4);
        assertThatThrownBy(() -> lines.restate(claim(), id, movement(id, 3), 7, keeper))
                .is(refused("ledger.nothing-to-reverse"));
        assertThatThrownBy(() -> lines.restate(claim(), id, movement(id, 4), 28, keeper))
                .isInstanceOfSatisfying(
                        InsufficientStock.class,
                        refusal -> assertThat(refusal.there()).isEqualTo(23));
        lines.reverse(claim(), id, 2, keeper);
        assertThat(stock.quantity(lot, at("A-02"))).isZero();
        assertThat(stock.quantity(lot, at("STORE"))).isEqualTo(26);
        assertThatThrownBy(() -> lines.reverse(claim(), id, 2, keeper)).is(refused("ledger.nothing-to-reverse"));
        assertThatThrownBy(() -> lines.reverse(claim(), id, 9, keeper)).isInstanceOf(NotFound.class);
        assertThat(moves.get(id, keeper).live()).extracting(Movement::line).containsExactly(4);
    }

    @Test
    void a_whole_move_is_reversed_once_and_only_while_the_goods_are_there() {
        Lot lot = stock.receive(soap(), at("STORE"), 10);
        UUID id = move("STORE", "A-01", NewMoveLine.of(lot.code(), 10)).move().id();
        move("A-01", "A-02", NewMoveLine.of(lot.code(), 4));
        assertThatThrownBy(() -> moves.reverse(claim(), id, "wrong shelf", keeper))
                .isInstanceOfSatisfying(
                        InsufficientStock.class,
                        refusal -> assertThat(refusal.there()).isEqualTo(6));
        assertThat(moves.get(id, keeper).move().isOpen()).isTrue();
        move("A-02", "A-01", NewMoveLine.of(lot.code(), 4));
        IdempotencyKey claim = claim();
        assertThat(moves.reverse(claim, id, "wrong shelf", keeper)).isTrue();
        assertThat(moves.reverse(claim, id, "wrong shelf", keeper)).isFalse();
        assertThat(stock.quantity(lot, at("STORE"))).isEqualTo(10);
        assertThat(moves.get(id, keeper).move().reversalReason()).isEqualTo("wrong shelf");
        assertThatThrownBy(() -> moves.reverse(claim(), id, "again", keeper)).is(refused("moves.taken-back-already"));
        assertThatThrownBy(() -> lines.add(claim(), id, NewMoveLine.of(lot.code(), 1), keeper))
                .is(refused("moves.taken-back-already"));
    }

    @Test
    void a_repeated_id_moves_once_and_other_content_is_refused() throws Exception {
        Lot lot = stock.receive(soap(), at("STORE"), 10);
        IdempotencyKey claim = claim();
        NewMove wanted = new NewMove(new CentreCode("HAR"), "STORE", "A-01", List.of(NewMoveLine.of(lot.code(), 10)));
        List<Object> answers = Together.run(5, () -> moves.post(claim, wanted, keeper));
        assertThat(answers).containsExactlyInAnyOrder(true, false, false, false, false);
        assertThatThrownBy(() -> moves.post(new IdempotencyKey(claim.id(), "other"), wanted, keeper))
                .isInstanceOf(IdReused.class);
        assertThat(stock.quantity(lot, at("A-01"))).isEqualTo(10);
    }

    @Test
    void one_of_several_simultaneous_moves_gets_the_last_unit() throws Exception {
        Lot lot = stock.receive(soap(), at("STORE"), 1);
        List<Object> answers = Together.run(20, () -> move("STORE", "A-01", NewMoveLine.of(lot.code(), 1)));
        assertThat(answers).filteredOn(MoveView.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(InsufficientStock.class::isInstance).hasSize(19);
    }

    @Test
    void moves_of_other_centres_are_not_found_and_acts_need_the_role() {
        Lot lot = stock.receive(soap(), at("STORE"), 10);
        UUID id = move("STORE", "A-01", NewMoveLine.of(lot.code(), 1)).move().id();
        Operator away = stock.access.operator(Access.unique("away"), "warehouse@BAN");
        Operator auditor = stock.access.operator(Access.unique("auditor"), "auditor@*");
        NewMove wanted = new NewMove(new CentreCode("HAR"), "STORE", "A-01", List.of());
        NewMoveLine line = NewMoveLine.of(lot.code(), 1);
        assertThatThrownBy(() -> moves.get(id, away)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> lines.add(claim(), id, line, away)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> moves.post(claim(), wanted, away)).isInstanceOf(NotFound.class);
        assertThat(moves.get(id, auditor).move().id()).isEqualTo(id);
        assertThatThrownBy(() -> lines.add(claim(), id, line, auditor)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> moves.reverse(claim(), id, "x", auditor)).isInstanceOf(Forbidden.class);
        Operator field = stock.access.operator(Access.unique("field"), "field@HAR");
        assertThatThrownBy(() -> moves.get(id, field)).isInstanceOf(Forbidden.class);
    }

    @Test
    void lists_the_latest_first_by_pages_and_only_for_the_operators_centres() {
        List<UUID> made = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            stock.access.clock.advance(Duration.ofSeconds(1));
            made.add(0, move("STORE", "A-01").move().id());
        }
        Operator both = stock.access.operator(Access.unique("both"), "warehouse@HAR", "manager@BAN");
        for (Operator by : List.of(keeper, both, stock.everywhere)) {
            List<Move> first = moves.list(CentreAndPeriod.ALL, PlaceInTime.FIRST, 2, by);
            PlaceInTime next = PlaceInTime.parse(first.get(1).place().toString());
            assertThat(first).extracting(Move::id).containsExactlyElementsOf(made.subList(0, 2));
            assertThat(moves.list(new CentreAndPeriod("HAR", null, null), next, 1, by))
                    .extracting(Move::id)
                    .containsExactly(made.get(2));
        }
        Operator away = stock.access.operator(Access.unique("away"), "warehouse@BAN");
        assertThat(moves.list(CentreAndPeriod.ALL, PlaceInTime.FIRST, 10, away)).isEmpty();
        assertThatThrownBy(() -> moves.list(new CentreAndPeriod("HAR", null, null), PlaceInTime.FIRST, 10, away))
                .isInstanceOf(NotFound.class);
    }
}
