package org.sklad.aid.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;
import static org.sklad.platform.i18n.Refusals.refused;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.Access;
import org.sklad.aid.desk.PersonDues;
import org.sklad.aid.handouts.Bought;
import org.sklad.aid.handouts.Desk;
import org.sklad.aid.handouts.Desk.Wish;
import org.sklad.aid.handouts.HandoutDetails;
import org.sklad.aid.handouts.HandoutFilter;
import org.sklad.aid.handouts.HandoutState;
import org.sklad.aid.rules.EntitlementExceeded;
import org.sklad.barcodes.RawCode;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.LocationKind;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.TestItems;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Medicine;
import org.sklad.goods.ledger.InsufficientStock;
import org.sklad.goods.ledger.Lots;
import org.sklad.goods.ledger.Movement;
import org.sklad.goods.ledger.Place;
import org.sklad.goods.ledger.StockLedger;
import org.sklad.goods.ledger.TestStock;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.lots.LotKey;
import org.sklad.goods.lots.MovementKind;
import org.sklad.goods.lots.Origin;
import org.sklad.goods.lots.SourceCode;
import org.sklad.goods.stock.GoodsLine;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.Heads;
import org.sklad.people.attributes.Sex;
import org.sklad.people.pages.Dues;
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
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refusal;

/** Returns of handed-out goods, on each engine, under the default set of rules. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReturnsTest {
    private static final String CANARY = "канарче-4182";

    private TestDatabases databases;
    private TestStock stock;
    private Desk desk;
    private Operator field;
    private Operator manager;
    private Operator both;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void open() {
        databases = TestDatabases.open(engine);
        stock = new TestStock(databases.database());
        desk = new Desk(stock);
        field = stock.access.operator(Access.unique("field"), "field@HAR");
        manager = stock.access.operator(Access.unique("manager"), "manager@HAR");
        both = stock.access.operator(Access.unique("both"), "field@HAR", "field@BAN");
        centres();
    }

    private void centres() {
        stock.centres.add("HAR");
        stock.centres.add("BAN");
        stock.centres.add("HAR", "A-01", LocationKind.SHELF, "STORE");
        stock.centres.add("HAR", "BAG-1", LocationKind.BAG, "STORE");
    }

    @AfterParameterizedClassInvocation
    void check_and_close() {
        desk.check();
        databases.close();
    }

    private static IdempotencyKey claim() {
        return Access.claim("content");
    }

    private Item toy() {
        return TestItems.item().category(Category.OTHER).in(databases.database());
    }

    private Place at(String location) {
        return stock.place("HAR", location);
    }

    private Beneficiary woman() {
        return desk.adult(Sex.FEMALE, field);
    }

    private Lot stocked(long quantity) {
        return stock.receive(toy(), at("STORE"), quantity);
    }

    private HandoutDetails given(Lot lot, long quantity) {
        return desk.give(Wish.to(woman()).lot(lot, quantity), field);
    }

    private static GoodsLine some(Lot lot, long quantity) {
        return GoodsLine.of(lot.code(), quantity);
    }

    private static NewReturnLine of(GoodsLine goods) {
        return new NewReturnLine(Optional.empty(), goods, Optional.empty(), "lines[0].");
    }

    private static NewReturn back(GoodsLine... goods) {
        return new NewReturn(List.of(goods).stream().map(ReturnsTest::of).toList(), Optional.empty(), "");
    }

    private static NewReturn into(String location, GoodsLine goods) {
        return new NewReturn(List.of(of(goods)), Optional.of(location), "");
    }

    private ReturnDetails takeIn(HandoutDetails handout, NewReturn wanted) {
        return takeIn(handout, wanted, field);
    }

    private ReturnDetails takeIn(HandoutDetails handout, NewReturn wanted, Operator by) {
        IdempotencyKey claim = claim();
        assertThat(desk.returns.record(claim, handout.id(), wanted, by)).isTrue();
        return desk.returns.get(claim.id(), by);
    }

    private HandoutDetails now(HandoutDetails handout) {
        return desk.handouts.get(handout.id(), field);
    }

    private long returned(HandoutDetails handout) {
        return now(handout).lines().stream()
                .mapToLong(HandoutDetails.Line::returned)
                .sum();
    }

    private static List<FieldError> errors(ThrowingCallable act) {
        Refusal refused = catchThrowableOfType(Refusal.class, act);
        assertThat(refused).isInstanceOf(InvalidFields.class);
        return refused.errors();
    }

    private void refusedAt(HandoutDetails handout, NewReturn wanted, String at, String key) {
        assertThat(errors(() -> takeIn(handout, wanted)))
                .extracting(FieldError::field, error -> error.message().key())
                .containsExactly(tuple(at, key));
    }

    private List<Movement> posted(UUID document) {
        return databases.database().read(handle -> StockLedger.posted(handle, document));
    }

    @Test
    void a_manufacturers_code_returns_the_lot_of_the_donor_that_was_given() {
        Item item = TestItems.item()
                .category(Category.OTHER)
                .gtin("05901234123525", 1)
                .in(databases.database());
        Expiry late = new Expiry(stock.today().plusDays(90));
        SourceCode donor = new SourceCode("DONOR-R");
        stock.source("Donor R", donor);
        stock.receive(new LotKey(item.sku(), "A17", late, Origin.UNKNOWN), at("STORE"), 50);
        Lot less = stock.receive(new LotKey(item.sku(), "A17", late, Origin.of(donor)), at("STORE"), 4);
        HandoutDetails handout = given(less, 1);
        takeIn(handout, back(GoodsLine.of(RawCode.of("]d2010590123412352510A17"))));
        assertThat(returned(handout)).isEqualTo(1);
    }

    @Test
    void returned_goods_are_in_stock_again_and_restore_the_entitlement() {
        Item soap = TestItems.item().in(databases.database());
        Lot lot = stock.receive(soap, at("STORE"), 20);
        Beneficiary person = woman();
        HandoutDetails handout = desk.give(Wish.to(person).item(soap, 10), field);
        assertThatThrownBy(() -> desk.give(Wish.to(person).item(soap, 1), field))
                .isInstanceOf(EntitlementExceeded.class);

        ReturnDetails made = takeIn(handout, back(some(lot, 4)));
        assertThat(made.handout()).isEqualTo(handout.id());
        assertThat(made.lines())
                .extracting(
                        ReturnDetails.Line::number,
                        ReturnDetails.Line::handoutLine,
                        ReturnDetails.Line::quantity,
                        line -> line.location().toString())
                .containsExactly(tuple(1, 1, 4L, "HAR/STORE"));
        assertThat(posted(made.id())).singleElement().satisfies(movement -> {
            assertThat(movement.kind()).isEqualTo(MovementKind.HANDOUT_RETURN);
            assertThat(movement.fromKind()).isEqualTo(LocationKind.BENEFICIARY);
            assertThat(movement.quantity()).isEqualTo(4);
        });
        assertThat(stock.quantity(lot, at("STORE"))).isEqualTo(14);
        assertThat(now(handout).lines())
                .extracting(HandoutDetails.Line::quantity, HandoutDetails.Line::returned)
                .containsExactly(tuple(10L, 4L));

        desk.give(Wish.to(person).item(soap, 4), field);
        assertThatThrownBy(() -> desk.give(Wish.to(person).item(soap, 1), field))
                .isInstanceOf(EntitlementExceeded.class);
    }

    @Test
    void returning_everything_restores_the_whole_entitlement() {
        Item bed = TestItems.item().category(Category.BEDDING).in(databases.database());
        Lot lot = stock.receive(bed, at("STORE"), 9);
        Beneficiary person = woman();
        HandoutDetails handout = desk.give(Wish.to(person).item(bed, 2), field);
        assertThatThrownBy(() -> desk.give(Wish.to(person).item(bed, 1), field))
                .isInstanceOf(EntitlementExceeded.class);
        takeIn(handout, back(some(lot, 2)));
        assertThat(new PersonDues(desk.entitlements, desk.features.handouts.reader).last(person, field))
                .isEmpty();
        assertThat(desk.give(Wish.to(person).item(bed, 2), field).kept()).isEqualTo(2);
    }

    @Test
    void handouts_that_were_returned_do_not_hide_earlier_ones() {
        Lot lot = stocked(20);
        Beneficiary person = woman();
        HandoutDetails kept = desk.give(Wish.to(person).lot(lot, 1), field);
        for (int i = 0; i < 5; i++) {
            desk.access.clock.advance(Duration.ofMinutes(1));
            takeIn(desk.give(Wish.to(person).lot(lot, 1), field), back(some(lot, 1)));
        }
        assertThat(new PersonDues(desk.entitlements, desk.features.handouts.reader).last(person, field))
                .extracting(Dues.Got::href)
                .containsExactly("/handouts/" + kept.id());
    }

    @Test
    void a_return_is_limited_to_goods_that_were_given_and_are_not_back_yet() {
        Lot lot = stocked(10);
        HandoutDetails handout = given(lot, 3);
        takeIn(handout, back(some(lot, 2)));
        refusedAt(handout, back(some(lot, 2)), "lines[0].quantity", "returns.return.more-than-out");
        refusedAt(handout, back(some(stocked(1), 1)), "lines[0].lot", "returns.return.not-of-this");
        GoodsLine item = GoodsLine.of(toy().sku(), 1);
        refusedAt(handout, back(item), "lines[0].item", "returns.return.not-of-this");
        assertThat(errors(() -> takeIn(handout, back(some(lot, 1), some(lot, 1)))))
                .extracting(FieldError::field)
                .containsExactly("lines[0].quantity");
        takeIn(handout, back(some(lot, 1)));
        refusedAt(handout, back(some(lot, 1)), "lines[0].quantity", "returns.return.more-than-out");
        assertThat(stock.quantity(lot, at("STORE"))).isEqualTo(10);
        assertThat(now(handout).kept()).isZero();
    }

    @Test
    void twenty_simultaneous_returns_never_exceed_what_was_given() throws InterruptedException {
        Lot lot = stocked(5);
        HandoutDetails handout = given(lot, 3);
        List<Object> answers = Together.run(20, () -> takeIn(handout, back(some(lot, 1))));
        assertThat(answers).filteredOn(ReturnDetails.class::isInstance).hasSize(3);
        assertThat(answers).filteredOn(InvalidFields.class::isInstance).hasSize(17);
        assertThat(returned(handout)).isEqualTo(3);
        assertThat(stock.quantity(lot, at("STORE"))).isEqualTo(5);
    }

    @Test
    void a_return_and_a_reversal_at_the_same_time_exclude_each_other() throws InterruptedException {
        for (int i = 0; i < 5; i++) {
            Lot lot = stocked(2);
            HandoutDetails handout = desk.give(
                    Wish.toGroup(new Heads(Sex.MALE, AgeBand.FROM_18, 2)).lot(lot, 2), field);
            AtomicInteger turn = new AtomicInteger();
            List<Object> answers = Together.run(
                    4,
                    () -> turn.getAndIncrement() % 2 == 0
                            ? takeIn(handout, back(some(lot, 2)))
                            : desk.handouts.reverse(claim(), handout.id(), "why", field));
            assertThat(answers)
                    .filteredOn(each -> !(each instanceof Refusal))
                    .as("%s", answers)
                    .hasSize(1);
            assertThat(stock.quantity(lot, at("STORE"))).isEqualTo(2);
        }
    }

    @Test
    void a_repeated_request_has_one_effect() throws InterruptedException {
        Lot lot = stocked(5);
        HandoutDetails handout = given(lot, 3);
        IdempotencyKey claim = claim();
        NewReturn wanted = back(some(lot, 2));
        List<Object> answers = Together.run(5, () -> desk.returns.record(claim, handout.id(), wanted, field));
        assertThat(answers).containsExactlyInAnyOrder(true, false, false, false, false);
        assertThat(returned(handout)).isEqualTo(2);
        IdempotencyKey other = new IdempotencyKey(claim.id(), "other");
        assertThatThrownBy(() -> desk.returns.record(other, handout.id(), wanted, field))
                .isInstanceOf(IdReused.class);
    }

    @Test
    void goods_are_named_by_line_item_lot_or_code() {
        Item item = toy();
        Lot early = stock.receive(stock.key(item, stock.today().plusDays(10)), at("STORE"), 2);
        Lot late = stock.receive(stock.key(item, stock.today().plusDays(20)), at("STORE"), 4);
        HandoutDetails handout = desk.give(Wish.to(woman()).item(item, 5).lot(late, 1), field);
        takeIn(handout, line(Optional.of(2), GoodsLine.of(late.code(), 1)));
        refusedAt(
                handout,
                line(Optional.of(2), GoodsLine.of(late.code(), 1)),
                "lines[0].quantity",
                "returns.return.more-than-out");
        takeIn(handout, line(Optional.of(1), unnamed(1)));
        assertThat(stock.quantity(early, at("STORE")))
                .as("earliest expiry of the line first")
                .isEqualTo(1);
        takeIn(handout, back(GoodsLine.of(item.sku(), 1)));
        assertThat(stock.quantity(early, at("STORE"))).isEqualTo(2);
        RawCode label = new RawCode(late.code().toString());
        GoodsLine twice = new GoodsLine(
                Optional.empty(), Optional.empty(), Optional.of(label), Optional.empty(), Optional.of(2L));
        takeIn(handout, back(GoodsLine.of(label), twice));
        assertThat(stock.quantity(late, at("STORE"))).isEqualTo(4);
        assertThat(now(handout).kept()).isZero();
        refusedAt(handout, line(Optional.of(3), unnamed(1)), "lines[0].line", "returns.return.not-of-this");
        refusedAt(handout, line(Optional.empty(), unnamed(1)), "lines[0].item", "stock.line.one-name");
        GoodsLine nothing =
                new GoodsLine(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        refusedAt(handout, line(Optional.of(1), nothing), "lines[0].quantity", "platform.field.required");
    }

    private static NewReturn line(Optional<Integer> number, GoodsLine goods) {
        return new NewReturn(
                List.of(new NewReturnLine(number, goods, Optional.empty(), "lines[0].")), Optional.empty(), "");
    }

    private static GoodsLine unnamed(long quantity) {
        return new GoodsLine(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(quantity), Optional.empty());
    }

    @Test
    void goods_return_to_their_place_unless_another_location_of_the_centre_is_named() {
        Item item = toy();
        Lot lot = stock.receive(item, at("STORE"), 6);
        stock.move(lot, at("STORE"), at("A-01"), 3);
        HandoutDetails handout = desk.give(Wish.to(woman()).item(item, 6), field);
        takeIn(handout, back(some(lot, 4)));
        assertThat(stock.quantity(lot, at("STORE")) + stock.quantity(lot, at("A-01")))
                .isEqualTo(4);
        assertThat(now(handout).lines()).extracting(HandoutDetails.Line::kept).containsExactlyInAnyOrder(0L, 2L);
        takeIn(handout, into("QUARANTINE", some(lot, 1)));
        assertThat(stock.quantity(lot, at("QUARANTINE"))).isEqualTo(1);
        NewReturnLine own = new NewReturnLine(Optional.empty(), some(lot, 1), Optional.of("BAG-1"), "lines[0].");
        for (String nowhere : List.of("NOWHERE", "BENEFICIARY", "BAN/STORE")) {
            refusedAt(handout, into(nowhere, some(lot, 1)), "location", "returns.return.no-location");
            NewReturnLine there = new NewReturnLine(Optional.empty(), some(lot, 1), Optional.of(nowhere), "lines[0].");
            NewReturn wanted = new NewReturn(List.of(there), Optional.empty(), "");
            refusedAt(handout, wanted, "lines[0].location", "returns.return.no-location");
        }
        takeIn(handout, new NewReturn(List.of(own), Optional.of("QUARANTINE"), ""));
        assertThat(stock.quantity(lot, at("BAG-1"))).isEqualTo(1);
    }

    @Test
    void goods_given_from_a_box_come_back_loose() {
        Lot lot = stocked(4);
        Place boxed = stock.box(at("STORE").location());
        BoxCode box = boxed.box();
        stock.move(lot, at("STORE"), boxed, 4);
        HandoutDetails handout = desk.give(Wish.to(woman()).box(box, 3), field);
        refusedAt(handout, back(GoodsLine.of(new RawCode(box.toString()))), "lines[0].code", "stock.line.no-goods");
        takeIn(handout, back(some(lot, 2)));
        assertThat(stock.quantity(lot, at("STORE"))).isEqualTo(2);
        assertThat(stock.quantity(lot, boxed)).isEqualTo(1);
    }

    @Test
    void goods_from_a_bag_of_another_centre_return_to_the_bag_or_stay_where_they_were_given() {
        Lot lot = stock.receive(toy(), at("BAG-1"), 5);
        Beneficiary there = desk.person("BAN", Sex.MALE, AgeBand.FROM_60, both);
        HandoutDetails handout = desk.give(Wish.to(there).lot(lot, 4).at("BAN", "HAR/BAG-1"), both);
        desk.returns.record(claim(), handout.id(), back(some(lot, 1)), both);
        assertThat(stock.quantity(lot, at("BAG-1"))).isEqualTo(2);
        ReturnDetails stays = takeIn(handout, into("STORE", some(lot, 1)), both);
        assertThat(stays.lines().get(0).location()).hasToString("BAN/STORE");
        assertThat(posted(stays.id()).get(0).fromCentre()).isEqualTo(new CentreCode("HAR"));
        desk.returns.record(claim(), handout.id(), into("HAR/BAG-1", some(lot, 1)), both);
        assertThat(stock.quantity(lot, at("BAG-1"))).isEqualTo(3);
        assertThatThrownBy(() -> desk.returns.record(claim(), handout.id(), into("HAR/STORE", some(lot, 1)), both))
                .isInstanceOf(InvalidFields.class);
    }

    private Operator nurse() {
        return Access.withMedicines(field);
    }

    @Test
    void medicines_can_be_returned_only_into_quarantine() {
        Item tablets = TestItems.item()
                .medicine(new Medicine("ibuprofen", "400 mg", "tablet", "M01AE01", false, Medicine.ROOM))
                .in(databases.database());
        Lot lot = stock.receive(stock.key(tablets, stock.today().plusDays(90)), at("STORE"), 30);
        HandoutDetails handout = desk.give(Wish.to(woman()).lot(lot, 20), nurse());
        refusedAt(handout, back(some(lot, 5)), "location", "returns.return.medicine");
        refusedAt(handout, into("A-01", some(lot, 5)), "location", "returns.return.medicine");
        takeIn(handout, into("QUARANTINE", some(lot, 5)));
        assertThat(stock.quantity(lot, at("QUARANTINE"))).isEqualTo(5);
    }

    @Test
    void returned_goods_that_were_bought_for_a_person_are_in_stock_for_everybody() {
        Item shoes = toy();
        Bought how = new Bought("", Optional.empty(), Optional.empty(), "");
        HandoutDetails handout = desk.give(Wish.to(woman()).bought(shoes, 2, how), field);
        takeIn(handout, back(GoodsLine.of(shoes.sku(), 1)));
        Lot lot = databases
                .database()
                .read(handle -> Lots.findAt(handle, handout.lines().get(0).lot(), new CentreCode("HAR")))
                .orElseThrow();
        assertThat(stock.quantity(lot, at("STORE"))).isEqualTo(1);
        assertThat(desk.give(Wish.to(woman()).item(shoes, 1), field)
                        .lines()
                        .get(0)
                        .bought())
                .isFalse();
        assertThatThrownBy(() -> desk.handouts.reverse(claim(), handout.id(), "why", field))
                .is(refused("handouts.return.stands"));
    }

    @Test
    void a_return_of_goods_that_were_bought_for_a_person_does_not_lower_the_use_of_stock() {
        Item shoes = toy();
        Lot lot = stock.receive(shoes, at("STORE"), 9);
        Bought how = new Bought("", Optional.empty(), Optional.empty(), "");
        HandoutDetails handout =
                desk.give(Wish.to(woman()).bought(shoes, 4, how).item(shoes, 5), field);
        Lot bought = databases
                .database()
                .read(handle -> Lots.findAt(handle, handout.lines().get(0).lot(), new CentreCode("HAR")))
                .orElseThrow();
        assertThat(used(shoes)).isEqualTo(5);
        takeIn(handout, back(some(bought, 3)));
        assertThat(used(shoes)).isEqualTo(5);
        ReturnDetails both = takeIn(handout, back(some(bought, 1), some(lot, 2)));
        assertThat(used(shoes)).isEqualTo(3);
        desk.returns.reverse(claim(), both.id(), "", field);
        assertThat(used(shoes)).isEqualTo(5);
    }

    private long used(Item item) {
        Centre centre = stock.centres.centres().get(new CentreCode("HAR"));
        return databases
                .database()
                .read(handle -> stock.access.features.planning.shortages.of(handle, centre, List.of(item.sku())))
                .get(0)
                .used();
    }

    @Test
    void a_group_can_return_its_goods() {
        Lot lot = stocked(9);
        HandoutDetails handout =
                desk.give(Wish.toGroup(new Heads(Sex.MALE, AgeBand.FROM_18, 4)).lot(lot, 8), field);
        NewReturn wanted = new NewReturn(List.of(of(some(lot, 3))), Optional.empty(), CANARY);
        ReturnDetails made = takeIn(handout, wanted);
        assertThat(made.note()).isEqualTo(CANARY);
        assertThat(now(handout).kept()).isEqualTo(5);
        assertThat(stock.quantity(lot, at("STORE"))).isEqualTo(4);
    }

    @Test
    void a_handout_can_be_reversed_after_its_returns_are_reversed() {
        Lot lot = stocked(5);
        HandoutDetails handout = given(lot, 3);
        ReturnDetails made = takeIn(handout, back(some(lot, 1)));
        assertThatThrownBy(() -> desk.handouts.reverse(claim(), handout.id(), "why", field))
                .is(refused("handouts.return.stands"));
        assertThat(now(handout).state()).isEqualTo(HandoutState.RECORDED);
        desk.returns.reverse(claim(), made.id(), "Another person's", field);
        desk.handouts.reverse(claim(), handout.id(), "why", field);
        assertThat(stock.quantity(lot, at("STORE"))).isEqualTo(5);
        assertThatThrownBy(() -> takeIn(handout, back(some(lot, 1)))).is(refused("handouts.already-reversed"));
        assertThat(now(handout).kept()).isZero();
    }

    @Test
    void a_return_is_reversed_once_and_its_goods_are_with_the_person_again() {
        Item soap = TestItems.item().in(databases.database());
        Lot lot = stock.receive(soap, at("STORE"), 20);
        Beneficiary person = woman();
        HandoutDetails handout = desk.give(Wish.to(person).item(soap, 10), field);
        ReturnDetails made = takeIn(handout, back(some(lot, 4)));
        IdempotencyKey claim = claim();
        assertThat(desk.returns.reverse(claim, made.id(), CANARY, manager)).isTrue();
        assertThat(desk.returns.get(made.id(), manager).reversal()).get().satisfies(reversal -> {
            assertThat(reversal.reason()).isEqualTo(CANARY);
            assertThat(reversal.operator()).isEqualTo(manager.username());
        });
        assertThat(desk.returns.reverse(claim, made.id(), CANARY, manager)).isFalse();
        assertThat(stock.quantity(lot, at("STORE"))).isEqualTo(10);
        assertThat(returned(handout)).isZero();
        assertThatThrownBy(() -> desk.give(Wish.to(person).item(soap, 1), field))
                .isInstanceOf(EntitlementExceeded.class);
        assertThatThrownBy(() -> desk.returns.reverse(claim(), made.id(), "again", field))
                .is(refused("returns.return.already-reversed"));
        takeIn(handout, back(some(lot, 10)));
        assertThat(now(handout).kept()).isZero();
    }

    @Test
    void a_return_whose_goods_were_used_cannot_be_reversed() {
        Lot lot = stocked(3);
        HandoutDetails handout = given(lot, 3);
        ReturnDetails made = takeIn(handout, back(some(lot, 2)));
        given(lot, 1);
        assertThatThrownBy(() -> desk.returns.reverse(claim(), made.id(), "why", field))
                .isInstanceOf(InsufficientStock.class);
        assertThat(desk.returns.get(made.id(), field).reversal()).isEmpty();
        assertThat(returned(handout)).isEqualTo(2);
    }

    @Test
    void a_return_needs_a_field_or_manager_role_where_the_handout_was_made() {
        Lot lot = stocked(9);
        Beneficiary person = woman();
        HandoutDetails handout = desk.give(Wish.to(person).lot(lot, 5), field);
        Operator there = stock.access.operator(Access.unique("there"), "field@BAN");
        Operator auditor = stock.access.operator(Access.unique("auditor"), "auditor@*");
        Operator keeper = stock.access.operator(Access.unique("keeper"), "warehouse@HAR");
        NewReturn one = back(some(lot, 1));
        assertThatThrownBy(() -> desk.returns.record(claim(), handout.id(), one, there))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.returns.record(claim(), handout.id(), one, auditor))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> desk.returns.record(claim(), handout.id(), one, keeper))
                .isInstanceOf(Forbidden.class);
        desk.stays.depart(claim(), person.caseCode(), field);
        ReturnDetails made = takeIn(handout, one, manager);
        assertThat(desk.returns.get(made.id(), auditor).lines()).hasSize(1);
        assertThatThrownBy(() -> desk.returns.get(made.id(), there)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.returns.get(made.id(), keeper)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> desk.returns.reverse(claim(), made.id(), "why", there))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.returns.list(handout.id(), PlaceInTime.FIRST, 9, there))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void texts_are_stored_encrypted() {
        Lot lot = stocked(3);
        HandoutDetails handout = given(lot, 3);
        NewReturn wanted = new NewReturn(List.of(of(some(lot, 1))), Optional.empty(), CANARY);
        ReturnDetails made = takeIn(handout, wanted);
        desk.returns.reverse(claim(), made.id(), CANARY, field);
        assertThat(desk.returns.get(made.id(), field).note()).isEqualTo(CANARY);
        String kept = databases
                .database()
                .read(handle -> handle.createQuery("select r.note || ' ' || b.reason from handout_returns r"
                                + " join handout_return_reversals b on b.handout_return = r.id where r.id = :id")
                        .bind("id", made.id())
                        .mapTo(String.class)
                        .one());
        assertThat(kept).isNotBlank().doesNotContain(CANARY);
    }

    /** A text sealed before the erasure would stay forever, although nobody could read it. */
    @Test
    void a_return_during_an_erasure_stores_no_text() {
        Lot lot = stocked(9);
        Beneficiary noted = woman();
        HandoutDetails first = desk.give(Wish.to(noted).lot(lot, 3), field);
        NewReturn wanted = new NewReturn(List.of(of(some(lot, 1))), Optional.empty(), CANARY);
        IdempotencyKey claim = claim();
        desk.during(() -> desk.erase(noted)).returns.record(claim, first.id(), wanted, field);
        assertThat(sealed("select note from handout_returns where id = :id", claim.id()))
                .isEmpty();

        Beneficiary back = woman();
        ReturnDetails wrong = takeIn(desk.give(Wish.to(back).lot(lot, 3), field), wanted);
        desk.during(() -> desk.erase(back)).returns.reverse(claim(), wrong.id(), CANARY, field);
        assertThat(sealed("select reason from handout_return_reversals where handout_return = :id", wrong.id()))
                .isEmpty();

        Beneficiary taken = woman();
        HandoutDetails whole = desk.give(Wish.to(taken).lot(lot, 3), field);
        desk.during(() -> desk.erase(taken)).handouts.reverse(claim(), whole.id(), CANARY, field);
        assertThat(sealed("select reason from handout_reversals where handout = :id", whole.id()))
                .isEmpty();
    }

    private String sealed(String sql, UUID id) {
        return databases
                .database()
                .read(handle -> handle.createQuery(sql)
                        .bind("id", id)
                        .mapTo(String.class)
                        .one());
    }

    /** A mistaken handout can be reversed even for an erased person. The reason is not stored, as there is no key. */
    @Test
    void a_handout_of_an_erased_person_can_be_reversed() {
        Lot lot = stocked(3);
        Beneficiary person = woman();
        HandoutDetails handout = desk.give(Wish.to(person).lot(lot, 3), field);
        desk.erase(person);
        assertThat(desk.handouts.reverse(claim(), handout.id(), CANARY, field)).isTrue();
        assertThat(desk.handouts.get(handout.id(), field).state()).isEqualTo(HandoutState.REVERSED);
        assertThat(stock.quantity(lot, at("STORE"))).isEqualTo(3);
    }

    @Test
    void the_next_page_continues_where_the_last_one_ended() {
        Lot lot = stocked(5);
        HandoutDetails handout = given(lot, 5);
        ReturnDetails first = takeIn(handout, back(some(lot, 1)));
        stock.access.clock.advance(Duration.ofMinutes(1));
        ReturnDetails second = takeIn(handout, back(some(lot, 2)));
        assertThat(desk.returns.list(handout.id(), PlaceInTime.FIRST, 9, field)).containsExactly(second, first);
        assertThat(desk.returns.list(handout.id(), second.place(), 9, field)).containsExactly(first);
    }

    /** A recall finds everybody who received the lot, and the quantity that came back. */
    @Test
    void recipients_of_a_lot_are_listed_with_their_returns() {
        Lot lot = stocked(5);
        HandoutDetails handout = given(lot, 3);
        takeIn(handout, back(some(lot, 3)));
        HandoutFilter filter = new HandoutFilter(null, null, lot.code(), null, null, null, null, null, null, null);
        assertThat(desk.handouts.list(filter, Optional.empty(), 9, field))
                .singleElement()
                .satisfies(found -> assertThat(found.kept()).isZero());
    }
}
