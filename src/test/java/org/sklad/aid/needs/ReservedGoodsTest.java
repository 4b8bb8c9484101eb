package org.sklad.aid.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.sklad.platform.i18n.Refusals.refused;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.sklad.access.roles.Role;
import org.sklad.access.signin.Access;
import org.sklad.aid.handouts.Bought;
import org.sklad.aid.handouts.Desk;
import org.sklad.aid.handouts.Desk.Wish;
import org.sklad.centres.places.LocationKind;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.Merges;
import org.sklad.goods.catalogue.TestItems;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;
import org.sklad.goods.ledger.Document;
import org.sklad.goods.ledger.Lots;
import org.sklad.goods.ledger.Moved;
import org.sklad.goods.ledger.Place;
import org.sklad.goods.ledger.Reservations;
import org.sklad.goods.ledger.ReservedFor;
import org.sklad.goods.ledger.ReservedForNeeds;
import org.sklad.goods.ledger.TestStock;
import org.sklad.goods.ledger.TooFewToReserve;
import org.sklad.goods.ledger.Wanted;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.lots.MovementKind;
import org.sklad.goods.lots.Reason;
import org.sklad.goods.stock.BalanceFilter;
import org.sklad.goods.stock.BalanceLine;
import org.sklad.goods.stock.Stock;
import org.sklad.goods.stock.StockCards;
import org.sklad.installation.MessagePackages;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.CardCode;
import org.sklad.people.attributes.Sex;
import org.sklad.platform.db.CountedWrites;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.IdReused;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.db.Together;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Messages;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refusal;

/** Reservations for needs: making, handing out to the right person only, and release, on each engine. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReservedGoodsTest {
    private static final CentreCode HAR = new CentreCode("HAR");

    private final Messages messages = Messages.load(MessagePackages.ALL);
    private TestDatabases databases;
    private TestStock stock;
    private Desk desk;
    private Needs needs;
    private ReservedGoods kept;
    private Operator field;
    private Operator everywhere;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void open() {
        databases = TestDatabases.open(engine);
        stock = new TestStock(databases.database());
        desk = new Desk(stock);
        needs = desk.needs;
        kept = desk.kept;
        field = stock.access.operator(Access.unique("field"), "field@HAR");
        everywhere = stock.access.operator(Access.unique("everywhere"), "field@*");
        centres();
    }

    private void centres() {
        stock.centres.add("HAR");
        stock.centres.add("BAN");
        stock.centres.add("HAR", "S-01", LocationKind.SHELF, "STORE");
        stock.centres.add("HAR", "BAG-9", LocationKind.BAG, "STORE");
    }

    @AfterParameterizedClassInvocation
    void check_and_close() {
        desk.check();
        databases.close();
    }

    private static IdempotencyKey claim() {
        return Access.claim("content");
    }

    private Beneficiary person() {
        return desk.adult(Sex.FEMALE, field);
    }

    /** Returns an item with the quantity in the store. */
    private Item goods(long quantity) {
        return stocked(TestItems.item(), quantity);
    }

    private Item stocked(TestItems wanted, long quantity) {
        Item item = wanted.category(Category.OTHER).in(databases.database());
        stock.receive(item, stock.store("HAR"), quantity);
        return item;
    }

    private Instant later() {
        stock.access.clock.advance(Duration.ofSeconds(1));
        return stock.access.clock.instant();
    }

    private static NewNeed of(Beneficiary person, Item item, long quantity) {
        return new NewNeed(
                person.caseCode().value(), Optional.of(item.sku()), Optional.empty(), "", quantity, Urgency.SOON);
    }

    private static NewNeed of(Beneficiary person, String style, String size, long quantity) {
        return new NewNeed(
                person.caseCode().value(),
                Optional.empty(),
                Optional.of(new StyleCode(style)),
                size,
                quantity,
                Urgency.NOW);
    }

    private UUID record(NewNeed wanted) {
        later();
        IdempotencyKey claim = claim();
        assertThat(needs.record(claim, wanted, field)).isTrue();
        return claim.id();
    }

    private NewReservation until(int days) {
        return new NewReservation(stock.today().plusDays(days), Optional.empty(), Optional.empty());
    }

    private NewReservation some(long quantity) {
        return new NewReservation(stock.today().plusDays(7), Optional.empty(), Optional.of(quantity));
    }

    private void keep(UUID need) {
        later();
        assertThat(kept.reserve(claim(), need, until(7), field)).isTrue();
    }

    /** Records a need of a new person and reserves the quantity for it. */
    private UUID kept(Item item, long quantity) {
        UUID need = record(of(person(), item, quantity));
        keep(need);
        return need;
    }

    private String said(Message message) {
        return messages.text(Language.EN, message);
    }

    private Need now(UUID id) {
        return needs.get(id, field).need();
    }

    private UUID give(Beneficiary person, Item item, long quantity) {
        later();
        return desk.give(Wish.to(person).item(item, quantity), field).id();
    }

    private void assertFree(Item item, long free) {
        later();
        Beneficiary anybody = person();
        assertThatThrownBy(() -> give(anybody, item, free + 1)).isInstanceOf(Refusal.class);
        if (free > 0) {
            UUID handout = give(anybody, item, free);
            desk.handouts.reverse(claim(), handout, "why", field);
        }
    }

    private static List<String> fields(ThrowingCallable act) {
        Refusal refused = catchThrowableOfType(Refusal.class, act);
        assertThat(refused).isInstanceOf(InvalidFields.class);
        return refused.errors().stream().map(FieldError::field).toList();
    }

    @Test
    void reserved_goods_are_given_only_to_their_person() {
        Beneficiary person = person();
        Beneficiary other = person();
        Item item = goods(5);
        UUID need = record(of(person, item, 3));
        keep(need);
        assertThat(now(need).reserved()).isEqualTo(3);
        assertThat(now(need).reservedUntil()).contains(stock.today().plusDays(7));
        long before = desk.count("handouts");
        assertThatThrownBy(() -> give(other, item, 3))
                .asInstanceOf(type(ReservedForNeeds.class))
                .satisfies(refusal -> {
                    assertThat(refusal.free()).isEqualTo(2);
                    assertThat(said(refusal.message()))
                            .contains("3 requested, 2 free, 3 kept for needs until")
                            .doesNotContain(person.caseCode().value());
                });
        assertThat(desk.count("handouts")).isEqualTo(before);
        give(other, item, 2);
        assertThatThrownBy(() -> give(other, item, 1)).isInstanceOf(ReservedForNeeds.class);
        give(person, item, 2);
        assertThat(now(need).reserved()).isEqualTo(1);
        assertThatThrownBy(() -> give(other, item, 1)).isInstanceOf(ReservedForNeeds.class);
        UUID last = give(person, item, 1);
        assertThat(now(need).state()).isEqualTo(NeedState.MET);
        assertThat(now(need).reserved()).isZero();
        desk.handouts.reverse(claim(), last, "why", field);
        assertThat(now(need).reserved()).as("returned goods are not reserved").isZero();
        give(other, item, 1);
    }

    /** The oldest need is met first, even if the reservation is for another one. */
    @Test
    void a_handout_uses_the_reservation_of_the_person_whichever_need_it_meets() {
        Beneficiary person = person();
        Item item = goods(4);
        UUID older = record(of(person, item, 2));
        UUID newer = record(of(person, item, 2));
        keep(newer);
        give(person, item, 2);
        assertThat(now(older).state()).isEqualTo(NeedState.MET);
        assertThat(now(newer).reserved()).isZero();
        assertFree(item, 2);
    }

    /** A need of any size can be met by another size than the reserved one. */
    @Test
    void a_reservation_is_limited_to_what_is_still_to_be_given() {
        Beneficiary person = person();
        String style = "STYLE-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        Item small = stocked(TestItems.jacket(style, "S"), 4);
        Item large = stocked(TestItems.jacket(style, "L"), 9);
        UUID need = record(of(person, style, "", 3));
        keep(need);
        assertThat(needs.get(need, field).present().orElseThrow().item())
                .as("the item with the most available")
                .isEqualTo(large.sku());
        give(person, small, 2);
        assertThat(now(need).reserved()).isEqualTo(1);
        assertFree(large, 8);
        later();
        kept.reserve(
                claim(), need, new NewReservation(stock.today(), Optional.of(small.sku()), Optional.empty()), field);
        assertFree(large, 9);
        assertFree(small, 1);
    }

    @Test
    void a_reservation_counts_through_its_last_day_and_then_ends_by_itself() {
        Item item = goods(1);
        Beneficiary other = person();
        UUID need = record(of(person(), item, 1));
        kept.reserve(claim(), need, until(1), field);
        stock.access.clock.advance(Duration.ofDays(1));
        assertThat(now(need).reserved()).isEqualTo(1);
        assertThatThrownBy(() -> give(other, item, 1)).isInstanceOf(ReservedForNeeds.class);
        stock.access.clock.advance(Duration.ofDays(1));
        assertThat(now(need).reserved()).isZero();
        assertThatThrownBy(() -> kept.release(claim(), need, field)).is(refused("needs.kept.nothing"));
        give(other, item, 1);
    }

    @Test
    void a_reservation_ends_with_its_need_or_when_it_is_released() {
        Item item = goods(2);
        UUID withdrawn = kept(item, 1);
        UUID released = kept(item, 1);
        assertFree(item, 0);
        needs.withdraw(claim(), withdrawn, "why", field);
        assertFree(item, 1);
        IdempotencyKey claim = claim();
        assertThat(kept.release(claim, released, field)).isTrue();
        assertThat(kept.release(claim, released, field)).isFalse();
        assertFree(item, 2);
        assertThatThrownBy(() -> kept.release(claim(), released, field)).is(refused("needs.kept.nothing"));
        assertThatThrownBy(() -> kept.reserve(claim(), withdrawn, until(1), field))
                .is(refused("needs.not-open"));
        assertThat(needs.get(released, field).kept())
                .extracting(ReservedFor::endedAt)
                .allMatch(Optional::isPresent);
        assertThat(needs.get(released, field).before())
                .extracting(ReservedFor::releasedBy)
                .containsExactly(Optional.of(field.username()));
        assertThat(needs.get(withdrawn, field).before())
                .extracting(ReservedFor::releasedBy)
                .containsExactly(Optional.empty());
    }

    /** The goods were free during the absence, so another person may have reserved them. */
    @Test
    void a_reservation_ends_when_the_person_leaves_and_is_not_restored_on_return() {
        Item item = goods(1);
        Beneficiary person = person();
        UUID need = record(of(person, item, 1));
        keep(need);
        later();
        desk.stays.depart(claim(), person.caseCode(), field);
        UUID others = kept(item, 1);
        Operator there = stock.access.operator(Access.unique("there"), "field@BAN", "field@HAR");
        later();
        desk.stays.arrive(claim(), desk.beneficiaries.card(person, there).orElseThrow(), HAR, Optional.empty(), there);
        assertThat(now(need).reserved()).isZero();
        assertThat(now(others).reserved()).isEqualTo(1);
        assertThatThrownBy(() -> give(person, item, 1)).isInstanceOf(ReservedForNeeds.class);
        give(beneficiary(others), item, 1);
    }

    /** The goods were free in between, even if the person never left. */
    @Test
    void a_reservation_that_a_departure_ended_stays_ended_when_the_departure_is_reversed() {
        Item item = goods(1);
        Beneficiary person = person();
        UUID need = record(of(person, item, 1));
        keep(need);
        desk.stays.depart(claim(), person.caseCode(), field);
        UUID others = kept(item, 1);
        desk.stays.reverseDeparture(claim(), person.caseCode(), field);
        assertThat(now(need).reserved()).isZero();
        assertThat(now(others).reserved()).isEqualTo(1);
        assertThatThrownBy(() -> give(person, item, 1)).isInstanceOf(ReservedForNeeds.class);
        give(beneficiary(others), item, 1);
    }

    private void merge(Beneficiary gone, Beneficiary stays) {
        later();
        desk.merges.merge(claim(), gone.caseCode(), stays.caseCode(), everywhere);
    }

    private void separate(Beneficiary gone) {
        later();
        desk.merges.reverse(claim(), gone.caseCode(), everywhere);
    }

    @Test
    void either_registration_can_use_the_reservation_while_they_are_merged() {
        Beneficiary gone = person();
        Beneficiary stays = person();
        Item item = goods(6);
        UUID theirs = record(of(gone, item, 2));
        UUID other = record(of(stays, item, 2));
        keep(theirs);
        keep(other);
        assertThatThrownBy(() -> give(stays, item, 5)).isInstanceOf(ReservedForNeeds.class);
        merge(gone, stays);
        assertThat(now(theirs).reserved()).isEqualTo(2);
        assertThatThrownBy(() -> give(person(), item, 3)).isInstanceOf(ReservedForNeeds.class);
        give(stays, item, 3);
        assertThat(now(theirs).state()).isEqualTo(NeedState.MET);
        assertThat(now(theirs).reserved() + now(other).reserved()).isEqualTo(1);
        assertFree(item, 2);
        separate(gone);
        assertThat(now(theirs).reserved() + now(other).reserved()).isLessThanOrEqualTo(1);
    }

    @Test
    void a_reservation_in_a_centre_of_the_removed_registration_ends_for_good() {
        Beneficiary gone = desk.person("BAN", Sex.FEMALE, AgeBand.FROM_18, everywhere);
        Beneficiary stays = person();
        Item item = TestItems.item().category(Category.OTHER).in(databases.database());
        stock.receive(item, stock.store("BAN"), 2);
        later();
        IdempotencyKey need = claim();
        needs.record(need, of(gone, item, 2), everywhere);
        later();
        assertThat(kept.reserve(claim(), need.id(), until(7), everywhere)).isTrue();
        assertThat(needs.get(need.id(), everywhere).need().reserved()).isEqualTo(2);
        merge(gone, stays);
        assertThat(needs.get(need.id(), everywhere).need().reserved()).isZero();
        separate(gone);
        assertThat(needs.get(need.id(), everywhere).need().reserved()).isZero();
    }

    /** Goods that another person reserved in between stay theirs, wherever the merged person went. */
    @Test
    void a_reservation_that_did_not_count_for_the_merged_person_stays_ended_after_an_undo() {
        for (boolean returns : List.of(false, true)) {
            Beneficiary gone = person();
            Beneficiary stays = person();
            Item item = goods(1);
            UUID theirs = record(of(gone, item, 1));
            keep(theirs);
            merge(gone, stays);
            assertThat(now(theirs).reserved()).isEqualTo(1);
            arrives(stays, "BAN");
            if (returns) {
                arrives(stays, "HAR");
            }
            UUID others = kept(item, 1);
            separate(gone);
            assertThat(needs.get(theirs, everywhere).need().reserved())
                    .as("returns %s", returns)
                    .isZero();
            assertThat(now(others).reserved()).isEqualTo(1);
            give(beneficiary(others), item, 1);
        }
    }

    private void arrives(Beneficiary person, String centre) {
        later();
        CardCode card = desk.beneficiaries.card(person, everywhere).orElseThrow();
        desk.stays.arrive(claim(), card, new CentreCode(centre), Optional.empty(), everywhere);
    }

    @Test
    void only_available_goods_that_last_long_enough_can_be_reserved() {
        Item item = goods(3);
        kept(item, 2);
        UUID need = record(of(person(), item, 2));
        assertThatThrownBy(() -> kept.reserve(claim(), need, until(7), field))
                .asInstanceOf(type(TooFewToReserve.class))
                .satisfies(refusal -> assertThat(said(refusal.message()))
                        .contains("2 requested, 1 free until")
                        .contains("2 kept for other needs"));
        assertThat(kept.reserve(claim(), need, some(1), field)).isTrue();
        assertThat(kept.reserve(claim(), need, some(1), field))
                .as("replaces the earlier reservation")
                .isTrue();
        assertThatThrownBy(() -> kept.reserve(claim(), need, some(2), field)).isInstanceOf(TooFewToReserve.class);
        assertThat(now(need).reserved())
                .as("a refusal keeps the earlier reservation")
                .isEqualTo(1);
        Item milk = TestItems.item().category(Category.OTHER).in(databases.database());
        stock.receive(stock.key(milk, stock.today().plusDays(3)), stock.store("HAR"), 5);
        stock.receive(milk, stock.place("HAR", "QUARANTINE"), 5);
        stock.receive(milk, stock.place("HAR", "BAG-9"), 5);
        UUID ofMilk = record(of(person(), milk, 1));
        assertThatThrownBy(() -> kept.reserve(claim(), ofMilk, until(4), field)).isInstanceOf(TooFewToReserve.class);
        assertThat(kept.reserve(claim(), ofMilk, until(3), field)).isTrue();
    }

    @Test
    void shows_how_many_units_are_available_for_the_need() {
        Item item = goods(5);
        kept(item, 1);
        UUID need = record(of(person(), item, 3));
        keep(need);
        assertThat(kept.candidates(need, field))
                .extracting(ReservedGoods.Candidate::free)
                .containsExactly(4L);
        assertThat(kept.candidates(record(of(person(), item, 1)), field))
                .extracting(ReservedGoods.Candidate::free)
                .containsExactly(1L);
    }

    @Test
    void refuses_an_invalid_reservation_at_its_field() {
        Item item = goods(5);
        Item other = goods(5);
        UUID need = record(of(person(), item, 2));
        assertThat(fields(() -> kept.reserve(claim(), need, until(-1), field))).containsExactly("until");
        assertThat(fields(() -> kept.reserve(claim(), need, until(Reservations.MOST_DAYS + 1), field)))
                .containsExactly("until");
        assertThat(kept.reserve(claim(), need, until(Reservations.MOST_DAYS), field))
                .isTrue();
        assertThat(fields(() -> kept.reserve(claim(), need, some(3), field))).containsExactly("quantity");
        NewReservation wrong = new NewReservation(stock.today(), Optional.of(other.sku()), Optional.empty());
        assertThat(fields(() -> kept.reserve(claim(), need, wrong, field))).containsExactly("item");
        NewReservation unknown = new NewReservation(stock.today(), Optional.of(new Sku("NONE")), Optional.empty());
        assertThat(fields(() -> kept.reserve(claim(), need, unknown, field))).containsExactly("item");
        Item pills = TestItems.paracetamol().in(databases.database());
        stock.receive(stock.key(pills, stock.today().plusDays(90)), stock.store("HAR"), 20);
        Operator nurse = nurse();
        IdempotencyKey claim = claim();
        needs.record(claim, of(person(), pills, 10), nurse);
        assertThat(fields(() -> kept.reserve(claim(), claim.id(), until(1), field)))
                .containsExactly("item");
        assertThat(kept.reserve(claim(), claim.id(), until(1), nurse)).isTrue();
    }

    private Operator nurse() {
        return Access.withMedicines(field);
    }

    @Test
    void only_permitted_roles_reserve_and_release() {
        Item item = goods(5);
        UUID need = kept(item, 1);
        Operator other = stock.access.operator(Access.unique("other"), "field@BAN");
        Operator keeper = stock.access.operator(Access.unique("keeper"), "warehouse@HAR");
        Operator manager = stock.access.operator(Access.unique("manager"), "manager@HAR");
        assertThatThrownBy(() -> kept.reserve(claim(), need, until(1), other)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> kept.release(claim(), need, other)).isInstanceOf(NotFound.class);
        for (Operator none : List.of(keeper, manager)) {
            assertThatThrownBy(() -> kept.reserve(claim(), need, until(1), none))
                    .isInstanceOf(Forbidden.class);
        }
        assertThatThrownBy(() -> kept.release(claim(), need, keeper)).isInstanceOf(Forbidden.class);
        assertThat(kept.release(claim(), need, manager)).isTrue();
    }

    /** An operator's choice to use reserved goods is refused. A loss is booked, even if less than the reserved quantity is left. */
    @Test
    void reserved_goods_cannot_be_moved_out_by_choice_but_can_be_written_off_as_lost() {
        Item item = goods(3);
        UUID need = kept(item, 3);
        Place store = stock.store("HAR");
        Lot lot = lot(item);
        assertThatThrownBy(() -> stock.issue(store.location(), Wanted.of(1, item.sku(), 1)))
                .isInstanceOf(ReservedForNeeds.class);
        assertThatThrownBy(() -> databases
                        .database()
                        .write(handle -> stock.ledger.send(
                                handle,
                                stock.document(),
                                store.location(),
                                stock.today(),
                                List.of(Wanted.of(1, item.sku(), 1)))))
                .isInstanceOf(ReservedForNeeds.class);
        for (MovementKind kind : List.of(MovementKind.LOAN, MovementKind.REPAIR_ISSUE)) {
            assertThatThrownBy(() -> databases.database().write(handle -> {
                        Document document = stock.document();
                        return stock.ledger.issue(
                                document,
                                kind,
                                stock.ledger.supply(handle, store.location(), stock.today()),
                                LocationKind.ON_LOAN,
                                List.of(Wanted.of(1, lot, 1)));
                    }))
                    .isInstanceOf(ReservedForNeeds.class);
        }
        assertThatThrownBy(() -> databases
                        .database()
                        .write(handle -> stock.ledger.remake(
                                handle,
                                stock.document(),
                                MovementKind.ASSEMBLE,
                                HAR,
                                stock.ledger
                                        .supply(handle, store.location(), stock.today())
                                        .propose(List.of(Wanted.of(1, item.sku(), 1)), field),
                                List.of())))
                .isInstanceOf(ReservedForNeeds.class);
        assertThatThrownBy(() -> stock.move(lot, store, stock.place("HAR", "BAG-9"), 1))
                .isInstanceOf(ReservedForNeeds.class);
        stock.move(lot, store, stock.place("HAR", "S-01"), 2);
        assertFree(item, 0);
        stock.move(lot, stock.place("HAR", "S-01"), stock.place("HAR", "QUARANTINE"), 1);
        stock.adjust(lot, store, -1, Reason.DAMAGED);
        assertThat(now(need).reserved()).isEqualTo(3);
        assertFree(item, 0);
        stock.receive(item, stock.place("HAR", "BAG-9"), 2);
        later();
        desk.give(Wish.to(person()).item(item, 2).at("HAR", "BAG-9"), field);
        stock.receive(item, store, 1);
        assertFree(item, 0);
        stock.receive(item, store, 2);
        assertFree(item, 1);
    }

    /** Returns the first lot in the list of balances. */
    private Lot lot(Item item) {
        LotCode code = lines(item).get(0).balance().lot();
        return stock.access.features.stock.lotCards.get(code, stock.everywhere).lot();
    }

    private List<BalanceLine> lines(Item item) {
        return stock().balances(BalanceFilter.at(HAR).of(item.sku()), Optional.empty(), 50, stock.everywhere);
    }

    private Stock stock() {
        return stock.access.features.stock.stock;
    }

    private StockCards cards() {
        return stock.access.features.stock.cards;
    }

    /** The reversal says that the move never happened, so reservations cannot block it. */
    @Test
    void a_reversal_is_booked_even_if_it_takes_reserved_goods() {
        Item item = TestItems.item().category(Category.OTHER).in(databases.database());
        Place bag = stock.place("HAR", "BAG-9");
        Place store = stock.store("HAR");
        Lot lot = stock.receive(item, bag, 2);
        Document move = stock.document();
        Moved back = new Moved(1, lot.code(), bag, store, 2);
        databases.database().write(handle -> {
            stock.ledger.move(handle, move, MovementKind.PUT_AWAY, List.of(back));
            return true;
        });
        UUID need = kept(item, 2);
        stock.reverse(move.id());
        assertThat(stock.quantity(lot, bag)).isEqualTo(2);
        assertThat(now(need).reserved()).isEqualTo(2);
    }

    /** A recalled lot goes back to the donor, whatever is reserved of the other lots. */
    @Test
    void unusable_goods_are_not_reserved_and_can_be_sent_back() {
        Item item = goods(2);
        kept(item, 2);
        Lot usableLot = lot(item);
        Lot lot = stock.receive(stock.key(item, stock.today().plusDays(40)), stock.store("HAR"), 5);
        Lots lots = stock.access.features.ledger.lots;
        Operator chief = stock.access.operator(Access.unique("chief"), "manager@*");
        lots.change(claim(), lot.code(), Lots.Act.HOLD, "why", chief);
        stock.adjust(usableLot, stock.store("HAR"), -1, Reason.LOST);
        later();
        Place store = stock.store("HAR");
        Wanted all = Wanted.of(1, lot, 5);
        Document document = stock.document();
        databases
                .database()
                .write(handle -> stock.ledger.send(handle, document, store.location(), stock.today(), List.of(all)));
        assertFree(item, 0);
    }

    /** The time is read before the transaction, so a later transaction can have an earlier time. */
    @Test
    void a_reservation_counts_even_if_its_time_is_slightly_in_the_future() {
        Item item = goods(1);
        Beneficiary other = person();
        UUID others = record(of(other, item, 1));
        UUID need = record(of(person(), item, 1));
        stock.access.clock.advance(Duration.ofSeconds(5));
        kept.reserve(claim(), need, until(3), field);
        stock.access.clock.advance(Duration.ofSeconds(-3));
        assertThatThrownBy(() -> desk.give(Wish.to(other).item(item, 1), field)).isInstanceOf(ReservedForNeeds.class);
        assertThatThrownBy(() -> kept.reserve(claim(), others, until(3), field)).isInstanceOf(TooFewToReserve.class);
        stock.access.clock.advance(Duration.ofSeconds(-1));
        desk.give(Wish.to(beneficiary(need)).item(item, 1), field);
        assertThat(now(need).reserved()).isZero();
    }

    private Beneficiary beneficiary(UUID need) {
        return desk.beneficiaries.getNamed(now(need).caseCode().value(), field, Role.FIELD);
    }

    /** The handout happened before the reservation and was typed in later, so it uses nothing of the reservation. */
    @Test
    void an_earlier_paper_handout_is_booked_even_if_the_goods_are_reserved_now() {
        Item item = goods(1);
        Beneficiary other = person();
        Instant then = later();
        UUID need = kept(item, 1);
        later();
        desk.give(Wish.to(other).item(item, 1).on(then), field);
        assertThat(now(need).reserved()).isEqualTo(1);
        assertFree(item, 0);
    }

    /** Otherwise no goods could be bought while stock is below the reserved quantity. */
    @Test
    void goods_bought_for_a_person_cannot_be_reserved_for_others() {
        Item item = goods(2);
        UUID need = kept(item, 2);
        stock.adjust(lot(item), stock.store("HAR"), -1, Reason.LOST);
        later();
        Bought bought = new Bought("", Optional.of(stock.today().plusDays(400)), Optional.empty(), "");
        Beneficiary other = person();
        desk.give(Wish.to(other).bought(item, 1, bought), field);
        assertThat(now(need).reserved()).isEqualTo(2);
        assertThatThrownBy(() -> give(other, item, 1)).isInstanceOf(ReservedForNeeds.class);
    }

    @Test
    void a_repeated_request_has_no_second_effect() throws Exception {
        Item item = goods(5);
        UUID need = record(of(person(), item, 2));
        IdempotencyKey claim = claim();
        List<Object> answers = Together.run(5, () -> kept.reserve(claim, need, until(3), field));
        assertThat(answers).containsExactlyInAnyOrder(true, false, false, false, false);
        assertThatThrownBy(() -> kept.reserve(new IdempotencyKey(claim.id(), "other"), need, until(3), field))
                .isInstanceOf(IdReused.class);
        assertThat(needs.get(need, field).kept()).hasSize(1);
        kept.release(claim(), need, field);
        assertThat(kept.reserve(claim, need, until(3), field)).isFalse();
        assertThat(now(need).reserved()).isZero();
    }

    @Test
    void one_of_ten_simultaneous_requests_reserves_the_last_unit() throws Exception {
        Item item = goods(1);
        List<UUID> wanted = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            wanted.add(record(of(person(), item, 1)));
        }
        later();
        AtomicInteger next = new AtomicInteger();
        List<Object> answers =
                Together.run(10, () -> kept.reserve(claim(), wanted.get(next.getAndIncrement()), until(3), field));
        assertThat(answers.stream().filter(Boolean.TRUE::equals)).hasSize(1);
        assertThat(answers.stream().filter(TooFewToReserve.class::isInstance)).hasSize(9);
        assertFree(item, 0);
    }

    /** Concurrent handouts and reservations check the stock, so together they never exceed it. */
    @Test
    void reservations_and_handouts_of_the_last_units_never_exceed_the_stock() throws Exception {
        for (int round = 0; round < 5; round++) {
            Item item = goods(6);
            List<UUID> wanted = new ArrayList<>();
            List<Beneficiary> others = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                wanted.add(record(of(person(), item, 1)));
                others.add(person());
            }
            later();
            AtomicInteger next = new AtomicInteger();
            List<Object> answers = Together.run(12, () -> {
                int i = next.getAndIncrement();
                return i % 2 == 0
                        ? kept.reserve(claim(), wanted.get(i / 2), until(3), field)
                        : desk.give(Wish.to(others.get(i / 2)).item(item, 1), field);
            });
            long done = answers.stream()
                    .filter(each -> !(each instanceof Throwable))
                    .count();
            assertThat(done).as("round %d: %s", round, answers).isEqualTo(6);
            long reserved = wanted.stream().mapToLong(id -> now(id).reserved()).sum();
            long standing = lines(item).stream()
                    .mapToLong(line -> line.balance().quantity())
                    .sum();
            assertThat(reserved).isEqualTo(standing);
        }
    }

    @Test
    void the_stock_list_shows_the_available_quantity_of_each_place() {
        Item item = TestItems.item().category(Category.OTHER).in(databases.database());
        Lot late = stock.receive(stock.key(item, stock.today().plusDays(90)), stock.store("HAR"), 4);
        Lot soon = stock.receive(stock.key(item, stock.today().plusDays(40)), stock.place("HAR", "S-01"), 2);
        stock.receive(item, stock.place("HAR", "QUARANTINE"), 9);
        kept(item, 3);
        assertThat(lines(item))
                .filteredOn(line -> line.balance().lot().equals(soon.code()))
                .extracting(BalanceLine::available)
                .containsExactly(0L);
        assertThat(lines(item))
                .filteredOn(line -> line.balance().lot().equals(late.code()))
                .extracting(BalanceLine::available)
                .containsExactly(3L);
        StockCards.Card card =
                cards().card(stock.centres.centres().get(HAR), item.sku(), Optional.empty(), 5, stock.everywhere);
        assertThat(card.standing()).isEqualTo(15);
        assertThat(card.kept().orElseThrow().kept()).isEqualTo(3);
        assertThat(card.kept().orElseThrow().free()).isEqualTo(3);
        assertThat(cards().card(stock.centres.centres().get(HAR), goods(1).sku(), Optional.empty(), 5, stock.everywhere)
                        .kept())
                .isEmpty();
    }

    @Test
    void the_pick_list_names_the_person_and_what_is_left_for_others() {
        String code = "K" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        stock.centres.add(code);
        CentreCode here = new CentreCode(code);
        Operator all = stock.access.operator(Access.unique("all"), "field@" + here, "warehouse@" + here);
        Item item = TestItems.item().category(Category.OTHER).in(databases.database());
        Lot lot = stock.receive(item, stock.store(code), 3);
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            IdempotencyKey claim = claim();
            later();
            needs.record(claim, of(desk.person(code, Sex.MALE, AgeBand.FROM_18, all), item, 2), all);
            ids.add(claim.id());
        }
        NeedPicks picks = stock.access.features.needs.pickList;
        assertThat(picks.list(PickFilter.at(here), Optional.empty(), 5, all))
                .extracting(PickLine::standing)
                .containsExactly(3L, 3L);
        kept.reserve(claim(), ids.get(1), until(2), all);
        List<PickLine> lines = picks.list(PickFilter.at(here), Optional.empty(), 5, all);
        assertThat(lines).extracting(line -> line.row().reserved()).containsExactly(0L, 2L);
        assertThat(lines).extracting(PickLine::standing).containsExactly(1L, 3L);
        assertThat(lines).extracting(PickLine::isShort).containsExactly(false, false);
        stock.adjust(lot, stock.store(code), -2, Reason.LOST);
        lines = picks.list(PickFilter.at(here), Optional.empty(), 5, all);
        assertThat(lines).extracting(PickLine::standing).containsExactly(0L, 1L);
        assertThat(lines.get(0).where()).isEmpty();
        assertThat(lines).extracting(PickLine::keptForOthers).containsExactly(true, false);
        assertThat(lines.get(1).where().orElseThrow().lot()).isEqualTo(lot.code());
        assertThat(lines).extracting(PickLine::isShort).containsExactly(false, true);
        stock.access.clock.advance(Duration.ofDays(3));
        assertThat(picks.list(PickFilter.at(here), Optional.empty(), 5, all))
                .extracting(line -> line.row().reserved())
                .containsExactly(0L, 0L);
    }

    /** If fewer are left than are reserved, the first reservation gets them, and nobody is kept from the rest by the other. */
    @Test
    void of_two_reservations_for_goods_that_became_short_the_first_one_is_served() {
        Item item = TestItems.item().category(Category.OTHER).in(databases.database());
        Lot lot = stock.receive(item, stock.store("HAR"), 3);
        UUID first = kept(item, 2);
        UUID second = kept(item, 1);
        stock.adjust(lot, stock.store("HAR"), -1, Reason.DAMAGED);
        assertThat(standing(item)).containsExactly(2L, 0L);
        assertThatThrownBy(() -> give(beneficiary(second), item, 1))
                .asInstanceOf(type(ReservedForNeeds.class))
                .satisfies(refusal -> assertThat(refusal.free()).isZero());
        assertThatThrownBy(() -> give(person(), item, 1)).isInstanceOf(ReservedForNeeds.class);
        give(beneficiary(first), item, 1);
        assertThat(standing(item)).containsExactly(1L, 0L);
        stock.receive(item, stock.store("HAR"), 1);
        assertThat(standing(item)).containsExactly(1L, 1L);
        give(beneficiary(second), item, 1);
        give(beneficiary(first), item, 1);
    }

    /** Returns what the pick list shows for each need of the item, the first need first. */
    private List<Long> standing(Item item) {
        return stock
                .access
                .features
                .needs
                .pickList
                .list(new PickFilter(HAR.value(), null, item.sku(), null), Optional.empty(), 5, field)
                .stream()
                .map(PickLine::standing)
                .toList();
    }

    @Test
    void the_desk_shows_the_goods_reserved_for_the_person() {
        Beneficiary person = person();
        Item item = goods(3);
        UUID need = record(of(person, item, 2));
        keep(need);
        OpenNeeds open = new OpenNeeds(needs);
        LocalDate until = stock.today().plusDays(7);
        assertThat(said(open.open(person, field).get(0).kept().orElseThrow()))
                .contains("kept for you: 2")
                .contains(Integer.toString(until.getYear()));
        kept.release(claim(), need, field);
        assertThat(open.open(person, field).get(0).kept()).isEmpty();
    }

    @Test
    void a_reservation_covers_both_merged_items() {
        Item one = goods(1);
        Item twin = goods(1);
        kept(twin, 1);
        Merges merges = stock.access.features.catalogue.merges;
        Operator chief = stock.access.operator(Access.unique("chief"), "manager@*");
        IdempotencyKey merging = claim();
        merges.merge(merging, twin.sku(), one.sku(), "why", chief);
        assertFree(one, 1);
        later();
        give(person(), one, 1);
        assertThatThrownBy(() -> give(person(), one, 1)).isInstanceOf(ReservedForNeeds.class);
    }

    /** Without reservations of the goods, the desk runs no extra query. With some, it reads the reservations and the stock. */
    @Test
    void a_handout_takes_few_extra_statements_if_goods_are_reserved() {
        List<Long> took = new ArrayList<>();
        try (TestDatabases untouched = TestDatabases.open(engine);
                CountedWrites counted = new CountedWrites(untouched.database())) {
            Desk counting = new Desk(counted);
            counting.stock.centres.add("HAR");
            Operator by = counting.access.operator("field", "field@HAR");
            Item item = TestItems.item().category(Category.OTHER).in(counted);
            Item other = TestItems.item().category(Category.OTHER).in(counted);
            counting.stock.receive(item, counting.stock.store("HAR"), 100);
            counting.stock.receive(other, counting.stock.store("HAR"), 100);
            counting.give(Wish.to(counting.adult(Sex.MALE, by)).item(item, 1), by);
            Beneficiary person = counting.adult(Sex.FEMALE, by);
            took.add(took(
                    counted,
                    () -> counting.give(Wish.to(counting.adult(Sex.MALE, by)).item(item, 1), by)));
            IdempotencyKey claim = claim();
            counting.needs.record(claim, of(person, item, 2), by);
            counting.kept.reserve(
                    claim(),
                    claim.id(),
                    new NewReservation(counting.stock.today(), Optional.empty(), Optional.empty()),
                    by);
            Beneficiary another = counting.adult(Sex.MALE, by);
            took.add(took(counted, () -> counting.give(Wish.to(another).item(other, 1), by)));
            took.add(took(counted, () -> counting.give(Wish.to(another).item(item, 1), by)));
            took.add(took(counted, () -> counting.give(Wish.to(person).item(item, 2), by)));
        }
        long usual = took.get(1);
        assertThat(took.subList(1, 4))
                .as("other goods, reserved goods, and reserved goods to their person")
                .containsExactly(usual, usual + 3, usual + 7);
    }

    private static long took(CountedWrites counted, Runnable act) {
        long before = counted.count();
        act.run();
        return counted.count() - before;
    }
}
