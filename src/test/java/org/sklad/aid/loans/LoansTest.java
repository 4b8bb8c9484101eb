package org.sklad.aid.loans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.sklad.platform.i18n.Refusals.refused;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.Access;
import org.sklad.aid.handouts.Desk;
import org.sklad.barcodes.RawCode;
import org.sklad.centres.places.LocationKind;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.TestItems;
import org.sklad.goods.classification.Category;
import org.sklad.goods.ledger.InsufficientStock;
import org.sklad.goods.ledger.LotNotUsable;
import org.sklad.goods.ledger.Lots;
import org.sklad.goods.ledger.Place;
import org.sklad.goods.ledger.TestStock;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.lots.LotKey;
import org.sklad.goods.lots.MovementKind;
import org.sklad.goods.lots.Origin;
import org.sklad.goods.lots.Reason;
import org.sklad.goods.lots.SourceCode;
import org.sklad.goods.stock.GoodsLine;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.Sex;
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

/** Loans, their return and their loss, on each engine. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LoansTest {
    private static final CentreCode HAR = new CentreCode("HAR");

    private TestDatabases databases;
    private TestStock stock;
    private Desk desk;
    private Loans loans;
    private LoanReturns returns;
    private Operator field;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void open() {
        databases = TestDatabases.open(engine);
        stock = new TestStock(databases.database());
        desk = new Desk(stock);
        loans = desk.access.features.loans.loans;
        returns = desk.access.features.loans.returns;
        field = stock.access.operator(Access.unique("field"), "field@HAR");
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
        desk.access
                .features
                .loans
                .checks()
                .forEach(check -> assertThat(databases.database().read(check.violations()::apply))
                        .as(check.name())
                        .isEmpty());
        databases.close();
    }

    private static IdempotencyKey claim() {
        return Access.claim("content");
    }

    private Item iron() {
        return TestItems.item().category(Category.OTHER).in(databases.database());
    }

    private Place at(String location) {
        return stock.place("HAR", location);
    }

    private Beneficiary person() {
        return desk.adult(Sex.FEMALE, field);
    }

    private LocalDate inAWeek() {
        return stock.today().plusDays(7);
    }

    private NewLoan of(Beneficiary person, GoodsLine... lines) {
        return new NewLoan(HAR, "STORE", person.caseCode().value(), inAWeek(), List.of(lines));
    }

    private LoanView lend(NewLoan wanted) {
        IdempotencyKey claim = claim();
        loans.lend(claim, wanted, field);
        return loans.get(claim.id(), field);
    }

    private LoanView lend(Lot lot, long quantity) {
        return lend(of(person(), GoodsLine.of(lot.code(), quantity)));
    }

    private static NewLoanReturn back(GoodsLine... lines) {
        return new NewLoanReturn(lines(lines), Optional.empty(), Optional.empty());
    }

    private static NewLoanReturn lost(Reason reason, GoodsLine... lines) {
        return new NewLoanReturn(lines(lines), Optional.empty(), Optional.of(reason));
    }

    private static List<NewLoanReturnLine> lines(GoodsLine... goods) {
        return List.of(goods).stream()
                .map(each -> new NewLoanReturnLine(each, Optional.empty(), "lines[0]."))
                .toList();
    }

    private UUID takeIn(LoanView loan, NewLoanReturn wanted) {
        IdempotencyKey claim = claim();
        returns.takeIn(claim, loan.loan().id(), wanted, field);
        return claim.id();
    }

    private LoanView now(LoanView loan) {
        return loans.get(loan.loan().id(), field);
    }

    private static List<String> fields(ThrowingCallable act) {
        Refusal refused = catchThrowableOfType(Refusal.class, act);
        assertThat(refused).isInstanceOf(InvalidFields.class);
        return refused.errors().stream().map(FieldError::field).toList();
    }

    @Test
    void goods_are_lent_to_a_person_and_returned_in_parts() {
        Lot lot = stock.receive(iron(), at("STORE"), 10);
        LoanView made = lend(lot, 4);
        assertThat(made.loan().state()).isEqualTo(LoanState.OUT);
        assertThat(stock.quantity(lot, at("STORE"))).isEqualTo(6);
        assertThat(made.lines()).singleElement().satisfies(line -> {
            assertThat(line.kind()).isEqualTo(MovementKind.LOAN);
            assertThat(line.toKind()).isEqualTo(LocationKind.ON_LOAN);
            assertThat(line.quantity()).isEqualTo(4);
        });
        takeIn(made, back(GoodsLine.of(lot.code(), 3)));
        assertThat(now(made).loan().state()).isEqualTo(LoanState.OUT);
        assertThat(now(made).out()).isEqualTo(1);
        takeIn(made, back());
        assertThat(now(made).loan().state()).isEqualTo(LoanState.RETURNED);
        assertThat(stock.quantity(lot, at("STORE"))).isEqualTo(10);
        assertThatThrownBy(() -> takeIn(made, back())).is(refused("loans.nothing-out"));
    }

    @Test
    void the_lot_with_the_earliest_expiry_is_lent_and_returned_first() {
        Item item = iron();
        Lot late = stock.receive(stock.key(item, stock.today().plusDays(50)), at("A-01"), 5);
        Lot soon = stock.receive(stock.key(item, stock.today().plusDays(20)), at("STORE"), 2);
        LoanView made = lend(of(person(), GoodsLine.of(item.sku(), 4)));
        assertThat(made.goods()).extracting(LoanGoods::lot).containsExactly(soon.code(), late.code());
        assertThat(made.goods()).extracting(LoanGoods::lent).containsExactly(2L, 2L);
        takeIn(made, back(GoodsLine.of(item.sku(), 3)));
        assertThat(now(made).goods()).extracting(LoanGoods::out).containsExactly(0L, 1L);
        assertThat(stock.quantity(soon, at("STORE"))).isEqualTo(2);
        assertThat(stock.quantity(late, at("STORE"))).isEqualTo(1);
    }

    @Test
    void lost_goods_leave_stock_with_their_reason_and_the_loan_shows_it() {
        Lot lot = stock.receive(iron(), at("STORE"), 10);
        LoanView made = lend(lot, 3);
        takeIn(made, lost(Reason.DAMAGED, GoodsLine.of(lot.code(), 1)));
        assertThat(now(made).loan().state()).isEqualTo(LoanState.OUT);
        takeIn(made, back());
        LoanView over = now(made);
        assertThat(over.loan().state()).isEqualTo(LoanState.LOST);
        assertThat(over.acts())
                .extracting(each -> each.act().kind())
                .containsExactly(LoanActKind.LOSS, LoanActKind.RETURN);
        assertThat(over.acts().get(0).lines()).singleElement().satisfies(line -> {
            assertThat(line.toKind()).isEqualTo(LocationKind.WRITE_OFF);
            assertThat(line.reason()).contains(Reason.DAMAGED);
        });
        assertThat(stock.quantity(lot, at("STORE"))).isEqualTo(9);
        assertThat(fields(() -> takeIn(lend(lot, 1), lost(Reason.EXPIRED)))).containsExactly("reason");
        assertThat(fields(() -> takeIn(lend(lot, 1), lost(Reason.FOUND)))).containsExactly("reason");
    }

    @Test
    void a_return_is_limited_to_the_goods_on_loan() {
        Lot lot = stock.receive(iron(), at("STORE"), 10);
        Lot other = stock.receive(iron(), at("STORE"), 10);
        LoanView made = lend(lot, 3);
        assertThat(fields(() -> takeIn(made, back(GoodsLine.of(lot.code(), 4)))))
                .containsExactly("lines[0].quantity");
        GoodsLine two = GoodsLine.of(lot.code(), 2);
        assertThat(fields(() -> takeIn(made, back(two, two)))).containsExactly("lines[0].quantity");
        assertThat(fields(() -> takeIn(made, back(GoodsLine.of(other.code(), 1)))))
                .containsExactly("lines[0].lot");
        assertThat(now(made).out()).isEqualTo(3);
    }

    @Test
    void of_twenty_simultaneous_returns_of_the_last_three_units_three_succeed() throws Exception {
        Lot lot = stock.receive(iron(), at("STORE"), 3);
        LoanView made = lend(lot, 3);
        List<Object> answers = Together.run(20, () -> takeIn(made, back(GoodsLine.of(lot.code(), 1))));
        assertThat(answers).filteredOn(UUID.class::isInstance).hasSize(3);
        assertThat(answers).filteredOn(Refusal.class::isInstance).hasSize(17);
        assertThat(stock.quantity(lot, at("STORE"))).isEqualTo(3);
        assertThat(now(made).loan().state()).isEqualTo(LoanState.RETURNED);
    }

    @Test
    void damaged_returns_go_into_quarantine_and_a_line_can_name_another_location() {
        Lot lot = stock.receive(iron(), at("BAG-1"), 5);
        LoanView made = lend(new NewLoan(
                HAR, "BAG-1", person().caseCode().value(), inAWeek(), List.of(GoodsLine.of(lot.code(), 5))));
        GoodsLine one = GoodsLine.of(lot.code(), 1);
        takeIn(
                made,
                new NewLoanReturn(
                        List.of(
                                new NewLoanReturnLine(one, Optional.of("A-01"), "lines[0]."),
                                new NewLoanReturnLine(one, Optional.empty(), "lines[1].")),
                        Optional.of("QUARANTINE"),
                        Optional.empty()));
        takeIn(made, back(one));
        assertThat(stock.quantity(lot, at("A-01"))).isEqualTo(1);
        assertThat(stock.quantity(lot, at("QUARANTINE"))).isEqualTo(1);
        assertThat(stock.quantity(lot, at("BAG-1"))).isEqualTo(1);
        assertThat(fields(() -> takeIn(made, new NewLoanReturn(List.of(), Optional.of("NOWHERE"), Optional.empty()))))
                .containsExactly("location");
        NewLoanReturnLine nowhere = new NewLoanReturnLine(one, Optional.of("ON_LOAN"), "lines[0].");
        assertThat(fields(() -> takeIn(made, new NewLoanReturn(List.of(nowhere), Optional.empty(), Optional.empty()))))
                .containsExactly("lines[0].location");
    }

    @Test
    void unusable_goods_and_more_than_the_stock_cannot_be_lent() {
        Lot expired = stock.receive(stock.key(iron(), stock.today().minusDays(1)), at("STORE"), 5);
        Lot quarantined = stock.receive(iron(), at("QUARANTINE"), 5);
        Lot held = stock.receive(iron(), at("STORE"), 5);
        stock.access.features.ledger.lots.change(claim(), held.code(), Lots.Act.HOLD, "why", stock.everywhere);
        assertThatThrownBy(() -> lend(expired, 1)).isInstanceOf(LotNotUsable.class);
        assertThatThrownBy(() -> lend(held, 1)).isInstanceOf(LotNotUsable.class);
        assertThatThrownBy(() -> lend(quarantined, 1)).isInstanceOf(Refusal.class);
        Lot few = stock.receive(iron(), at("STORE"), 2);
        assertThatThrownBy(() -> lend(few, 3)).isInstanceOf(InsufficientStock.class);
        assertThat(stock.quantity(few, at("STORE"))).isEqualTo(2);
    }

    @Test
    void medicines_foreign_locations_and_past_days_are_refused_at_their_fields() {
        Item pills = TestItems.paracetamol().in(databases.database());
        stock.receive(stock.key(pills, stock.today().plusDays(90)), at("STORE"), 5);
        NewLoan wanted = new NewLoan(
                HAR,
                "NOWHERE",
                person().caseCode().value(),
                stock.today().minusDays(1),
                List.of(GoodsLine.of(pills.sku(), 1)));
        assertThat(fields(() -> lend(wanted))).containsExactly("dueOn", "location", "lines[0].item");
        NewLoan late = new NewLoan(
                HAR, "STORE", wanted.person(), stock.today().plusYears(4), List.of(GoodsLine.of(iron().sku(), 1)));
        assertThat(fields(() -> lend(late))).containsExactly("dueOn");
    }

    @Test
    void a_manufacturers_code_lends_the_lot_of_the_donor_whose_goods_are_there() {
        Item item = TestItems.item()
                .category(Category.OTHER)
                .gtin("05901234123501", 1)
                .in(databases.database());
        Expiry late = new Expiry(stock.today().plusDays(90));
        SourceCode donor = new SourceCode("DONOR-L");
        stock.source("Donor L", donor);
        stock.receive(new LotKey(item.sku(), "A17", late, Origin.UNKNOWN), at("STORE"), 50);
        Lot here = stock.receive(new LotKey(item.sku(), "A17", late, Origin.of(donor)), at("BAG-1"), 4);
        GoodsLine pack = GoodsLine.of(RawCode.of("]d2010590123412350110A17"));
        assertThat(loans.look("]d2010590123412350110A17", "BAG-1", HAR, field))
                .as("at the desk")
                .get()
                .satisfies(
                        found -> assertThat(found.code()).isEqualTo(here.code().toString()));
        LoanView made = lend(new NewLoan(HAR, "BAG-1", person().caseCode().value(), inAWeek(), List.of(pack)));
        assertThat(made.goods()).extracting(LoanGoods::lot).containsExactly(here.code());
        takeIn(made, back(pack));
        assertThat(stock.quantity(here, at("BAG-1"))).isEqualTo(4);
    }

    @Test
    void a_whole_box_can_be_lent() {
        Item item = iron();
        Place box = stock.box(at("STORE").location());
        Lot lot = stock.receive(item, at("STORE"), 6);
        stock.move(lot, at("STORE"), box, 4);
        RawCode label = new RawCode(box.box().toString());
        LoanView made = lend(of(person(), GoodsLine.of(label)));
        assertThat(made.lent()).isEqualTo(4);
        assertThat(stock.quantity(lot, box)).isZero();
        assertThat(fields(() -> lend(of(person(), GoodsLine.of(label))))).containsExactly("lines[0].code");
        takeIn(made, back(GoodsLine.of(new RawCode(item.ownCode().digits()))));
        assertThat(now(made).out()).isEqualTo(3);
    }

    /** A text sealed before the erasure would stay forever, although nobody could read it. */
    @Test
    void a_reversal_during_an_erasure_stores_no_reason() {
        Beneficiary person = person();
        LoanView made = lend(of(
                person, GoodsLine.of(stock.receive(iron(), at("A-01"), 5).code(), 5)));
        UUID id = made.loan().id();
        desk.during(() -> desk.erase(person))
                .features
                .loans
                .returns
                .reverse(claim(), id, Optional.empty(), "Защото", field);
        String kept = databases
                .database()
                .read(handle -> handle.createQuery("select reason from loan_reversals where loan = :id")
                        .bind("id", id)
                        .mapTo(String.class)
                        .one());
        assertThat(kept).isEmpty();
    }

    @Test
    void a_loan_can_be_reversed_once_and_only_before_its_first_return() {
        Lot lot = stock.receive(iron(), at("A-01"), 5);
        LoanView made = lend(lot, 5);
        UUID id = made.loan().id();
        UUID returned = takeIn(made, back(GoodsLine.of(lot.code(), 2)));
        assertThatThrownBy(() -> returns.reverse(claim(), id, Optional.empty(), "why", field))
                .is(refused("loans.some-back"));
        assertThat(returns.reverse(claim(), id, Optional.of(returned), "Друг човек", field))
                .isTrue();
        assertThat(now(made).out()).isEqualTo(5);
        assertThat(now(made).acts().get(0).reversal().orElseThrow().reason()).isEqualTo("Друг човек");
        assertThatThrownBy(() -> returns.reverse(claim(), id, Optional.of(returned), "why", field))
                .is(refused("loans.taken-back-already"));
        returns.reverse(claim(), id, Optional.empty(), "Грешка", field);
        assertThat(now(made).loan().state()).isEqualTo(LoanState.REVERSED);
        assertThat(now(made).reversal().orElseThrow().reason()).isEqualTo("Грешка");
        assertThat(stock.quantity(lot, at("A-01"))).isEqualTo(5);
        assertThatThrownBy(() -> returns.reverse(claim(), id, Optional.empty(), "why", field))
                .is(refused("loans.taken-back-already"));
        assertThatThrownBy(() -> takeIn(made, back())).is(refused("loans.nothing-out"));
    }

    @Test
    void reversing_a_loss_puts_the_goods_on_loan_again_and_used_goods_cannot_be_reversed() {
        Lot lot = stock.receive(iron(), at("STORE"), 2);
        LoanView made = lend(lot, 2);
        UUID id = made.loan().id();
        UUID loss = takeIn(made, lost(Reason.LOST));
        assertThat(now(made).loan().state()).isEqualTo(LoanState.LOST);
        returns.reverse(claim(), id, Optional.of(loss), "Found", field);
        UUID returned = takeIn(made, back());
        stock.move(lot, at("STORE"), at("QUARANTINE"), 1);
        assertThatThrownBy(() -> returns.reverse(claim(), id, Optional.of(returned), "why", field))
                .isInstanceOf(InsufficientStock.class);
        assertThat(now(made).loan().state()).isEqualTo(LoanState.RETURNED);
        assertThat(fields(() -> returns.reverse(claim(), id, Optional.of(UUID.randomUUID()), "why", field)))
                .containsExactly("act");
    }

    @Test
    void a_repeated_request_has_no_second_effect_even_after_a_departure() throws Exception {
        Lot lot = stock.receive(iron(), at("STORE"), 10);
        Beneficiary person = person();
        NewLoan wanted = of(person, GoodsLine.of(lot.code(), 4));
        IdempotencyKey claim = claim();
        List<Object> answers = Together.run(5, () -> loans.lend(claim, wanted, field));
        assertThat(answers).containsExactlyInAnyOrder(true, false, false, false, false);
        assertThatThrownBy(() -> loans.lend(new IdempotencyKey(claim.id(), "other"), wanted, field))
                .isInstanceOf(IdReused.class);
        Operator there = stock.access.operator(Access.unique("there"), "field@BAN");
        desk.stays.arrive(
                claim(),
                desk.beneficiaries.card(person, field).orElseThrow(),
                new CentreCode("BAN"),
                Optional.empty(),
                there);
        assertThat(loans.lend(claim, wanted, field)).isFalse();
        assertThat(loans.get(claim.id(), field).loan().present()).isFalse();
        assertThatThrownBy(() -> lend(wanted)).isInstanceOf(NotFound.class);
        IdempotencyKey back = claim();
        assertThat(returns.takeIn(back, claim.id(), back(), field)).isTrue();
        assertThat(returns.takeIn(back, claim.id(), back(), field)).isFalse();
        assertThat(stock.quantity(lot, at("STORE"))).isEqualTo(10);
    }

    @Test
    void a_departed_person_cannot_borrow() {
        Lot lot = stock.receive(iron(), at("STORE"), 10);
        Beneficiary person = person();
        desk.stays.depart(claim(), person.caseCode(), field);
        assertThatThrownBy(() -> lend(of(person, GoodsLine.of(lot.code(), 1)))).isInstanceOf(Refusal.class);
    }

    @Test
    void the_list_filters_by_overdue_person_and_item() {
        Item item = iron();
        Lot lot = stock.receive(item, at("STORE"), 10);
        Beneficiary person = person();
        LoanView first = lend(of(person, GoodsLine.of(lot.code(), 1)));
        stock.access.clock.advance(Duration.ofSeconds(1));
        LoanView second = lend(of(person, GoodsLine.of(lot.code(), 2)));
        takeIn(first, back());
        LoanFilter everything = new LoanFilter("HAR", person.caseCode(), null, null, null, null, null);
        assertThat(ids(everything))
                .containsExactly(second.loan().id(), first.loan().id());
        assertThat(ids(new LoanFilter("HAR", null, item.sku(), LoanState.RETURNED, null, null, null)))
                .containsExactly(first.loan().id());
        assertThat(ids(LoanFilter.out(person.caseCode())))
                .containsExactly(second.loan().id());
        LoanFilter overdue = new LoanFilter(null, null, null, null, true, null, null);
        assertThat(ids(overdue)).doesNotContain(second.loan().id());
        stock.access.clock.advance(Duration.ofDays(8));
        assertThat(ids(overdue))
                .contains(second.loan().id())
                .doesNotContain(first.loan().id());
        assertThat(now(second).overdue()).isTrue();
        assertThat(ids(new LoanFilter(null, null, null, LoanState.RETURNED, true, null, null)))
                .isEmpty();
        stock.access.clock.advance(Duration.ofDays(-8));
    }

    @Test
    void loans_of_either_registration_belong_to_the_merged_person_and_can_be_returned() {
        Item item = iron();
        Lot lot = stock.receive(item, at("STORE"), 10);
        Beneficiary gone = person();
        Beneficiary stays = person();
        LoanView lent = lend(of(gone, GoodsLine.of(lot.code(), 1)));
        desk.merges.merge(claim(), gone.caseCode(), stays.caseCode(), field);
        LoanFilter ofItem = new LoanFilter("HAR", gone.caseCode(), item.sku(), null, null, null, null);

        for (Beneficiary code : List.of(gone, stays)) {
            assertThat(ids(LoanFilter.out(code.caseCode())))
                    .containsExactly(lent.loan().id());
        }
        assertThat(ids(ofItem)).containsExactly(lent.loan().id());
        assertThat(now(lent).loan().caseCode()).isEqualTo(stays.caseCode());
        assertThat(now(lent).loan().present()).isTrue();

        desk.merges.reverse(claim(), gone.caseCode(), field);
        assertThat(ids(LoanFilter.out(stays.caseCode()))).isEmpty();
        assertThat(ids(LoanFilter.out(gone.caseCode())))
                .containsExactly(lent.loan().id());
    }

    private List<UUID> ids(LoanFilter filter) {
        return loans.list(filter, PlaceInTime.FIRST, 100, field).stream()
                .map(each -> each.loan().id())
                .toList();
    }

    @Test
    void loans_of_other_centres_are_not_found_and_acts_need_the_role() {
        Lot lot = stock.receive(iron(), at("STORE"), 10);
        UUID id = lend(lot, 1).loan().id();
        Operator other = stock.access.operator(Access.unique("other"), "field@BAN");
        Operator keeper = stock.access.operator(Access.unique("keeper"), "warehouse@HAR");
        Operator manager = stock.access.operator(Access.unique("manager"), "manager@HAR");
        Operator auditor = stock.access.operator(Access.unique("auditor"), "auditor@*");
        assertThatThrownBy(() -> loans.get(id, other)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> returns.takeIn(claim(), id, back(), other)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> loans.get(id, keeper)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> returns.takeIn(claim(), id, back(), keeper)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> returns.takeIn(claim(), id, back(), auditor)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> loans.lend(claim(), of(person(), GoodsLine.of(lot.code(), 1)), manager))
                .isInstanceOf(Forbidden.class);
        assertThat(loans.get(id, auditor).loan().id()).isEqualTo(id);
        assertThat(returns.takeIn(claim(), id, back(), manager)).isTrue();
    }
}
