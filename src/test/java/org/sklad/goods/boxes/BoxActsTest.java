package org.sklad.goods.boxes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sklad.platform.i18n.Refusals.refused;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.Access;
import org.sklad.barcodes.RawCode;
import org.sklad.centres.places.Location;
import org.sklad.centres.places.LocationKind;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.TestItems;
import org.sklad.goods.ledger.InsufficientStock;
import org.sklad.goods.ledger.Place;
import org.sklad.goods.ledger.TestStock;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.lots.LotKey;
import org.sklad.goods.lots.MovementKind;
import org.sklad.goods.lots.Origin;
import org.sklad.goods.lots.SourceCode;
import org.sklad.goods.stock.GoodsLine;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.IdReused;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.NotFound;

/** Box operations, on each engine. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BoxActsTest {
    private static final CentreCode HAR = new CentreCode("HAR");

    private TestDatabases databases;
    private TestStock stock;
    private BoxActs boxes;
    private Operator keeper;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void open() {
        databases = TestDatabases.open(engine);
        stock = new TestStock(databases.database());
        boxes = stock.access.features.boxes.boxes;
        keeper = stock.access.operator(Access.unique("keeper"), "warehouse@HAR");
        centres();
    }

    private void centres() {
        stock.centres.add("HAR");
        stock.centres.add("BAN");
        stock.centres.add("HAR", "A-01", LocationKind.SHELF, "STORE");
    }

    @AfterParameterizedClassInvocation
    void check_and_close() {
        stock.check();
        stock.access
                .features
                .boxes
                .checks()
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

    private Lot inStore(long quantity) {
        return stock.receive(soap(), stock.store("HAR"), quantity);
    }

    private BoxCode make(GoodsLine... lines) {
        return make(Optional.empty(), lines);
    }

    private BoxCode make(Optional<BoxCode> from, GoodsLine... lines) {
        IdempotencyKey claim = claim();
        boxes.make(claim, new NewBox(HAR, "STORE", from, List.of(lines)), keeper);
        return boxes.boxOf(claim.id());
    }

    private boolean fill(BoxCode box, GoodsLine... lines) {
        return boxes.fill(claim(), box, Optional.empty(), List.of(lines), "lines[%d].", keeper);
    }

    private long inside(BoxCode box, Lot lot) {
        return boxes.get(box, keeper).lots().stream()
                .filter(each -> each.lot().equals(lot.code()))
                .mapToLong(BoxedLot::quantity)
                .sum();
    }

    private Place in(BoxCode box, String location) {
        return new Place(stock.centres.location("HAR", location), box);
    }

    private static GoodsLine scan(BoxCode box) {
        return GoodsLine.of(RawCode.of(box.toString()));
    }

    private static GoodsLine scan(Lot lot) {
        return GoodsLine.of(RawCode.of(lot.code().toString()));
    }

    @Test
    void a_box_is_made_empty_or_with_loose_goods_of_its_location() {
        Lot lot = inStore(10);
        assertThat(boxes.get(make(), keeper).lots()).isEmpty();
        BoxCode box = make(GoodsLine.of(lot.code(), 4), scan(lot));
        assertThat(inside(box, lot)).isEqualTo(5);
        assertThat(stock.quantity(lot, stock.store("HAR"))).isEqualTo(5);
        assertThat(boxes.get(box, keeper).box().address()).hasToString("HAR/STORE");
    }

    @Test
    void the_lot_with_the_earliest_expiry_goes_into_the_box_first() {
        Item item = soap();
        Lot late = stock.receive(stock.key(item, stock.today().plusDays(90)), stock.store("HAR"), 3);
        Lot soon = stock.receive(stock.key(item, stock.today().plusDays(9)), stock.store("HAR"), 3);
        BoxCode box = make(GoodsLine.of(item.sku(), 4));
        assertThat(List.of(inside(box, soon), inside(box, late))).containsExactly(3L, 1L);
    }

    @Test
    void without_enough_loose_goods_no_box_is_made() {
        Lot lot = inStore(3);
        stock.move(lot, stock.store("HAR"), stock.place("HAR", "A-01"), 2);
        int before = boxesInHarmanli();
        assertThatThrownBy(() -> make(GoodsLine.of(lot.code(), 2))).isInstanceOf(InsufficientStock.class);
        assertThat(boxesInHarmanli()).isEqualTo(before);
    }

    private int boxesInHarmanli() {
        return boxes.list(new BoxFilter("HAR", null, null), BoxPlace.FIRST, 500, keeper)
                .size();
    }

    @Test
    void a_box_is_split_into_a_new_one_and_the_rest_is_poured_into_it() {
        Lot lot = inStore(10);
        Lot other = inStore(5);
        BoxCode whole = make(GoodsLine.of(lot.code(), 10), GoodsLine.of(other.code(), 5));
        BoxCode part = make(Optional.of(whole), GoodsLine.of(lot.code(), 4));
        assertThat(List.of(inside(whole, lot), inside(part, lot))).containsExactly(6L, 4L);
        boxes.fill(claim(), part, Optional.of(whole), List.of(), "", keeper);
        assertThat(List.of(inside(part, lot), inside(part, other))).containsExactly(10L, 5L);
        assertThat(boxes.get(whole, keeper).lots()).isEmpty();
    }

    @Test
    void the_label_of_another_box_means_all_its_contents() {
        Lot lot = inStore(7);
        BoxCode small = make(GoodsLine.of(lot.code(), 7));
        BoxCode big = make();
        fill(big, scan(small));
        assertThat(List.of(inside(small, lot), inside(big, lot))).containsExactly(0L, 7L);
    }

    @Test
    void a_box_is_emptied_in_part_or_whole() {
        Lot lot = inStore(8);
        BoxCode box = make(GoodsLine.of(lot.code(), 8));
        boxes.empty(claim(), box, List.of(GoodsLine.of(lot.code(), 3)), "lines[%d].", keeper);
        assertThat(inside(box, lot)).isEqualTo(5);
        assertThatThrownBy(() -> boxes.empty(claim(), box, List.of(GoodsLine.of(lot.code(), 6)), "lines[%d].", keeper))
                .isInstanceOf(InsufficientStock.class);
        boxes.empty(claim(), box, List.of(), "", keeper);
        boxes.empty(claim(), box, List.of(), "", keeper);
        assertThat(stock.quantity(lot, stock.store("HAR"))).isEqualTo(8);
    }

    @Test
    void a_box_is_moved_with_all_its_contents() {
        Lot lot = inStore(8);
        BoxCode box = make(GoodsLine.of(lot.code(), 8));
        IdempotencyKey claim = claim();
        assertThat(boxes.carry(claim, box, "A-01", keeper)).isTrue();
        assertThat(boxes.carry(claim, box, "A-01", keeper)).as("repeated press").isFalse();
        assertThat(stock.quantity(lot, in(box, "A-01"))).isEqualTo(8);
        assertThat(boxes.find(claim.id(), keeper)).contains(box);
        assertThatThrownBy(() -> boxes.carry(claim(), box, "A-01", keeper)).isInstanceOf(InvalidFields.class);
        assertThatThrownBy(() -> boxes.carry(claim(), box, "WRITE_OFF", keeper)).isInstanceOf(InvalidFields.class);
    }

    @Test
    void a_lot_code_takes_the_typed_quantity() {
        Lot lot = inStore(20);
        BoxCode box = make(scan(lot));
        long last = boxes.get(box, keeper).lots().get(0).last();
        boxes.restate(claim(), box, last, 12, keeper);
        assertThat(inside(box, lot)).isEqualTo(12);
        boxes.restate(claim(), box, last, 5, keeper);
        assertThat(inside(box, lot)).isEqualTo(5);
        boxes.restate(claim(), box, last, 0, keeper);
        assertThat(boxes.get(box, keeper).lots()).isEmpty();
        assertThat(stock.quantity(lot, stock.store("HAR"))).isEqualTo(20);
        Lot elsewhere = inStore(1);
        long other = boxes.get(make(scan(elsewhere)), keeper).lots().get(0).last();
        assertThatThrownBy(() -> boxes.restate(claim(), box, other, 1, keeper)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_manufacturers_code_means_the_lot_of_the_donor_whose_goods_are_beside_the_box() {
        Item pills = TestItems.paracetamol().gtin("05901234123488", 20).in(databases.database());
        Expiry late = new Expiry(stock.today().plusDays(90));
        SourceCode donor = new SourceCode("DONOR-B");
        stock.source("Donor B", donor);
        stock.receive(new LotKey(pills.sku(), "A17", late, Origin.UNKNOWN), stock.place("HAR", "A-01"), 200);
        Lot here = stock.receive(new LotKey(pills.sku(), "A17", late, Origin.of(donor)), stock.store("HAR"), 40);
        GoodsLine pack = GoodsLine.of(RawCode.of("]d2010590123412348810A17"));
        BoxCode box = make(pack);
        assertThat(inside(box, here)).isEqualTo(20);
        boxes.empty(claim(), box, List.of(pack), "lines[%d].", keeper);
        assertThat(inside(box, here)).isZero();
    }

    @Test
    void the_lot_that_was_put_in_last_is_listed_first() {
        Lot first = inStore(2);
        Lot second = inStore(2);
        BoxCode box = make(GoodsLine.of(first.code(), 1));
        fill(box, GoodsLine.of(second.code(), 1));
        assertThat(boxes.get(box, keeper).lots())
                .extracting(BoxedLot::lot)
                .containsExactly(second.code(), first.code());
        fill(box, GoodsLine.of(first.code(), 1));
        assertThat(boxes.get(box, keeper).lots())
                .extracting(BoxedLot::lot)
                .containsExactly(first.code(), second.code());
    }

    @Test
    void every_error_is_reported_at_its_line() {
        Lot lot = inStore(2);
        BoxCode box = make();
        BoxCode away = make();
        boxes.carry(claim(), away, "A-01", keeper);
        assertThatThrownBy(() -> fill(box, scan(away), scan(box), GoodsLine.of(RawCode.of("5901234123457"))))
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        refusal -> assertThat(refusal.errors())
                                .extracting(FieldError::field)
                                .containsExactly("lines[0].code", "lines[1].code", "lines[2].code"));
        assertThatThrownBy(() -> boxes.fill(
                        claim(), box, Optional.of(away), List.of(GoodsLine.of(lot.code(), 1)), "lines[%d].", keeper))
                .isInstanceOf(InvalidFields.class);
        assertThatThrownBy(() -> boxes.fill(claim(), box, Optional.empty(), List.of(), "", keeper))
                .isInstanceOf(InvalidFields.class);
    }

    @Test
    void a_box_of_another_centre_is_not_found() {
        BoxCode box = make(GoodsLine.of(inStore(3).code(), 3));
        Operator banya = stock.access.operator(Access.unique("banya"), "warehouse@BAN");
        Operator field = stock.access.operator(Access.unique("field"), "field@HAR");
        Operator technician = stock.access.operator(Access.unique("technician"), "technician@HAR");
        assertThatThrownBy(() -> boxes.get(box, banya)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> boxes.empty(claim(), box, List.of(), "", banya))
                .isInstanceOf(NotFound.class);
        assertThat(boxes.get(box, field).lots()).hasSize(1);
        assertThatThrownBy(() -> boxes.empty(claim(), box, List.of(), "", field))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> boxes.get(box, technician)).isInstanceOf(Forbidden.class);
    }

    @Test
    void a_box_in_transit_cannot_be_changed_before_it_arrives() {
        Lot lot = inStore(3);
        BoxCode box = make(GoodsLine.of(lot.code(), 3));
        databases
                .database()
                .write(handle -> stock.ledger.moveBox(
                        handle,
                        stock.document(),
                        MovementKind.TRANSFER_OUT,
                        1,
                        box,
                        stock.centres.locations().virtual(handle, HAR, LocationKind.IN_TRANSIT)));
        assertThatThrownBy(() -> boxes.empty(claim(), box, List.of(), "", keeper))
                .is(refused("boxes.box-on-the-way"));
        assertThat(boxes.list(new BoxFilter("HAR", null, null), BoxPlace.FIRST, 500, keeper))
                .extracting(row -> row.box().code())
                .doesNotContain(box);
        assertThat(boxes.get(box, keeper).units()).isEqualTo(3);
    }

    @Test
    void boxes_are_listed_by_number_and_location() {
        BoxCode one = make();
        BoxCode two = make();
        boxes.carry(claim(), two, "A-01", keeper);
        List<BoxCode> all = boxes.list(new BoxFilter("HAR", null, null), BoxPlace.FIRST, 500, keeper).stream()
                .map(row -> row.box().code())
                .toList();
        assertThat(all).endsWith(one, two).isSortedAccordingTo(Comparator.comparing(this::number));
        assertThat(boxes.list(new BoxFilter("HAR", "A-01", null), BoxPlace.FIRST, 500, keeper))
                .extracting(row -> row.box().code())
                .contains(two)
                .doesNotContain(one);
        BoxPlace place = BoxPlace.parse("HAR_" + number(all.get(all.size() - 2)));
        Operator of = stock.access.operator(Access.unique("both"), "warehouse@HAR", "warehouse@BAN");
        for (Operator by : List.of(keeper, of)) {
            assertThat(boxes.list(BoxFilter.ALL, place, 500, by))
                    .extracting(row -> row.box().code())
                    .containsExactly(all.get(all.size() - 1));
        }
        assertThat(boxes.list(BoxFilter.ALL, place, 1, stock.everywhere))
                .extracting(row -> row.box().code())
                .containsExactly(all.get(all.size() - 1));
        assertThatThrownBy(() -> boxes.list(new BoxFilter("BAN", null, null), place, 1, keeper))
                .isInstanceOf(NotFound.class);
    }

    private long number(BoxCode box) {
        return boxes.get(box, stock.everywhere).box().number();
    }

    @Test
    void a_box_gets_the_next_number_of_its_centre_and_is_found_by_it() {
        BoxCode one = make();
        BoxCode two = make();
        assertThat(number(two)).isEqualTo(number(one) + 1);
        BoxNumbers numbers = stock.access.features.boxes.numbers;
        for (String typed : List.of("", "box ", "Кашон ", "№", "№ ", "#")) {
            assertThat(numbers.find(typed + number(two), HAR, keeper))
                    .as(typed)
                    .get()
                    .returns(two, Box::code);
        }
        assertThat(numbers.find("0" + number(two), HAR, keeper)).isEmpty();
        assertThat(numbers.find(number(two) + " ", new CentreCode("BAN"), keeper))
                .isEmpty();
        int wanted = (int) number(one);
        assertThat(boxes.list(new BoxFilter("HAR", null, wanted), BoxPlace.FIRST, 500, keeper))
                .extracting(row -> row.box().code())
                .containsExactly(one);
        assertThat(boxes.list(new BoxFilter(null, null, wanted), BoxPlace.FIRST, 500, stock.everywhere))
                .extracting(row -> row.box().code())
                .contains(one)
                .doesNotContain(two);
    }

    @Test
    void boxes_made_at_once_have_different_numbers() throws Exception {
        int many = 12;
        List<Callable<BoxCode>> acts = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            acts.add(this::make);
        }
        Set<Long> given = new HashSet<>();
        ExecutorService hands = Executors.newFixedThreadPool(4);
        try {
            for (Future<BoxCode> each : hands.invokeAll(acts)) {
                given.add(number(each.get()));
            }
        } finally {
            hands.shutdown();
        }
        assertThat(given).hasSize(many);
        assertThat(Collections.max(given) - Collections.min(given)).isEqualTo(many - 1);
    }

    private void move(BoxCode box, String centre, LocationKind kind) {
        Location store = stock.centres.location(centre, "STORE");
        databases.database().write(handle -> {
            Location at = kind == LocationKind.STORE
                    ? store
                    : stock.centres.locations().virtual(handle, store.centre(), kind);
            return stock.ledger.moveBox(handle, stock.document(), MovementKind.TRANSFER_IN, 1, box, at);
        });
    }

    @Test
    void a_box_keeps_its_number_on_the_way_and_gets_the_next_one_of_the_other_centre() {
        Lot lot = inStore(3);
        BoxCode box = make(GoodsLine.of(lot.code(), 3));
        long before = number(box);
        BoxCode empty = make();
        move(box, "HAR", LocationKind.IN_TRANSIT);
        assertThat(number(box)).isEqualTo(before);
        move(box, "BAN", LocationKind.STORE);
        long there = number(box);
        move(empty, "BAN", LocationKind.STORE);
        assertThat(number(empty)).isEqualTo(there + 1);
        move(box, "BAN", LocationKind.IN_TRANSIT);
        move(box, "HAR", LocationKind.STORE);
        assertThat(number(box)).isEqualTo(before + 2);
        assertThat(number(make())).isEqualTo(before + 3);
    }

    @Test
    void an_id_that_made_one_box_cannot_make_another() {
        IdempotencyKey claim = claim();
        NewBox wanted = new NewBox(HAR, "STORE", Optional.empty(), List.of());
        assertThat(boxes.make(claim, wanted, keeper)).isTrue();
        assertThat(boxes.make(claim, wanted, keeper)).isFalse();
        IdempotencyKey other = new IdempotencyKey(claim.id(), "other content");
        assertThatThrownBy(() -> boxes.make(other, wanted, keeper)).isInstanceOf(IdReused.class);
    }

    @Test
    void eight_operators_filling_and_emptying_one_box_at_once_lose_nothing() throws Exception {
        Lot lot = inStore(40);
        BoxCode box = make();
        ExecutorService hands = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> done = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                boolean in = i % 2 == 0;
                done.add(hands.submit(() -> {
                    try {
                        return in
                                ? fill(box, GoodsLine.of(lot.code(), 5))
                                : boxes.empty(claim(), box, List.of(), "", keeper);
                    } catch (InsufficientStock notEnough) {
                        return false;
                    }
                }));
            }
            for (Future<?> each : done) {
                each.get();
            }
        } finally {
            hands.shutdownNow();
        }
        assertThat(inside(box, lot) + stock.quantity(lot, stock.store("HAR"))).isEqualTo(40);
    }
}
