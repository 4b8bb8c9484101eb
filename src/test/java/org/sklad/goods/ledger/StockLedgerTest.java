package org.sklad.goods.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.sklad.platform.i18n.Refusals.refused;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.Access;
import org.sklad.centres.places.Location;
import org.sklad.centres.places.LocationId;
import org.sklad.centres.places.LocationKind;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.TestItems;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.lots.LotKey;
import org.sklad.goods.lots.LotStatus;
import org.sklad.goods.lots.Money;
import org.sklad.goods.lots.MovementKind;
import org.sklad.goods.lots.Origin;
import org.sklad.goods.lots.Reason;
import org.sklad.installation.MessagePackages;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Messages;

/** The stock ledger, on each engine. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StockLedgerTest {
    private static final LocalDate SOON = LocalDate.of(2027, 9, 1);
    private static final LocalDate LATE = LocalDate.of(2028, 3, 1);

    private TestDatabases databases;
    private TestStock stock;
    private final Messages messages = Messages.loadStrictly(MessagePackages.ALL);

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void open() {
        databases = TestDatabases.open(engine);
        stock = new TestStock(databases.database());
        centres();
    }

    private void centres() {
        stock.centres.add("HAR");
        stock.centres.add("BAN");
        stock.centres.add("HAR", "A-01", LocationKind.SHELF, "STORE");
        stock.centres.add("HAR", "Q-01", LocationKind.QUARANTINE, "QUARANTINE");
    }

    @AfterParameterizedClassInvocation
    void check_and_close() {
        stock.check();
        databases.close();
    }

    private Item soap() {
        return TestItems.item().in(databases.database());
    }

    private Location store() {
        return stock.store("HAR").location();
    }

    private Place shelf() {
        return stock.place("HAR", "A-01");
    }

    @Test
    void received_goods_are_at_the_place_where_they_were_put() {
        Item soap = soap();
        Lot lot = stock.receive(soap, stock.store("HAR"), 40);
        assertThat(stock.quantity(lot, stock.store("HAR"))).isEqualTo(40);
        assertThat(lot.sku()).isEqualTo(soap.sku());
        assertThat(lot.value()).isEmpty();
    }

    @Test
    void the_same_key_finds_the_same_lot_in_every_centre() {
        LotKey key = stock.key(soap(), SOON);
        Lot har = stock.receive(key, stock.store("HAR"), 3);
        Lot ban = stock.receive(key, stock.store("BAN"), 4);
        assertThat(ban.code()).isEqualTo(har.code());
        Lot other = stock.receive(new LotKey(key.sku(), "L2", key.expiresOn(), key.origin()), stock.store("HAR"), 1);
        assertThat(other.code()).isNotEqualTo(har.code());
    }

    @Test
    void the_first_known_value_of_a_lot_is_kept() {
        LotKey key = stock.key(soap(), SOON);
        stock.receive(key, stock.store("HAR"), 3);
        assertThat(receiveWorth(key, new Money(125, "EUR")).value()).contains(new Money(125, "EUR"));
        assertThat(receiveWorth(key, new Money(300, "BGN")).value()).contains(new Money(125, "EUR"));
    }

    private Lot receiveWorth(LotKey key, Money value) {
        Received line = new Received(
                1, key, Optional.of(value), LotCodes.random(stock.access.randomness), stock.store("HAR"), 1);
        Document document = stock.document();
        return stock.database.write(handle -> stock.ledger
                .receive(handle, document, MovementKind.RECEIPT, List.of(line))
                .get(0));
    }

    @Test
    void takes_the_next_offered_lot_code_if_the_first_is_in_use() {
        Lot taken = stock.receive(soap(), stock.store("HAR"), 1);
        LotCode free = LotCodes.random(stock.access.randomness).offered().get(0);
        Received line = new Received(
                1,
                LotKey.of(soap().sku(), Origin.UNKNOWN),
                Optional.empty(),
                new LotCodes(List.of(taken.code(), free)),
                stock.store("HAR"),
                1);
        Document document = stock.document();
        Lot made = stock.database.write(handle -> stock.ledger
                .receive(handle, document, MovementKind.RECEIPT, List.of(line))
                .get(0));
        assertThat(made.code()).isEqualTo(free);
    }

    @Test
    void a_move_decreases_one_balance_and_increases_the_other() {
        Lot lot = stock.receive(soap(), stock.store("HAR"), 10);
        stock.move(lot, stock.store("HAR"), shelf(), 4);
        assertThat(stock.quantity(lot, stock.store("HAR"))).isEqualTo(6);
        assertThat(stock.quantity(lot, shelf())).isEqualTo(4);
    }

    @Test
    void refuses_to_move_more_than_the_balance_and_names_the_balance() {
        Item soap = soap();
        Lot lot = stock.receive(soap, stock.store("HAR"), 6);
        stock.receive(soap, stock.store("BAN"), 40);
        assertThatThrownBy(() -> stock.move(lot, stock.store("HAR"), shelf(), 10))
                .asInstanceOf(type(InsufficientStock.class))
                .satisfies(refusal -> {
                    assertThat(refusal.asked()).isEqualTo(10);
                    assertThat(refusal.there()).isEqualTo(6);
                    assertThat(messages.text(Language.EN, refusal.message()))
                            .isEqualTo("Soap: only 6 of 10 are at HAR/STORE. Take 6, or look in BAN/STORE (40).");
                    assertThat(messages.text(Language.BG, refusal.message()))
                            .contains("HAR/STORE", "6", "10", "BAN/STORE (40)");
                });
        assertThat(stock.quantity(lot, stock.store("HAR"))).isEqualTo(6);
        assertThat(stock.quantity(lot, shelf())).isZero();
    }

    @Test
    void names_other_centres_only_to_operators_who_work_there() {
        Item soap = soap();
        Lot lot = stock.receive(soap, stock.store("HAR"), 1);
        stock.receive(soap, stock.store("BAN"), 40);
        Operator har = stock.access.operator(Access.unique("har"), "warehouse@HAR");
        Document document = stock.document(har);
        Moved line = new Moved(1, lot.code(), stock.store("HAR"), shelf(), 2);
        assertThatThrownBy(() -> stock.database.write(handle -> {
                    stock.ledger.move(handle, document, MovementKind.PUT_AWAY, List.of(line));
                    return true;
                }))
                .asInstanceOf(type(InsufficientStock.class))
                .satisfies(refusal -> assertThat(refusal.elsewhere()).isEmpty());
    }

    @Test
    void lines_of_one_document_share_the_balance() {
        Lot lot = stock.receive(soap(), stock.store("HAR"), 5);
        Document document = stock.document();
        List<Moved> lines = List.of(
                new Moved(1, lot.code(), stock.store("HAR"), shelf(), 3),
                new Moved(2, lot.code(), stock.store("HAR"), shelf(), 3));
        assertThatThrownBy(() -> stock.database.write(handle -> {
                    stock.ledger.move(handle, document, MovementKind.PUT_AWAY, lines);
                    return true;
                }))
                .isInstanceOf(InsufficientStock.class);
        assertThat(stock.quantity(lot, stock.store("HAR"))).isEqualTo(5);
    }

    @Test
    void goods_received_by_a_document_can_be_issued_by_the_same_document() {
        LotKey key = stock.key(soap(), SOON);
        Document document = stock.document();
        Place store = stock.store("HAR");
        List<Received> lines = List.of(stock.received(key, store, 4), stock.received(key, store, 5));
        Lot lot = stock.database.write(handle -> {
            Lot received = stock.ledger
                    .receive(handle, document, MovementKind.RECEIPT, lines)
                    .get(0);
            LocalDate today = LocalDate.ofInstant(document.occurredAt(), ZoneOffset.UTC);
            stock.ledger.issue(
                    document,
                    MovementKind.HANDOUT,
                    stock.ledger.supply(handle, store.location(), today),
                    LocationKind.BENEFICIARY,
                    List.of(Wanted.of(3, received, 9)));
            return received;
        });
        assertThat(stock.quantity(lot, store)).isZero();
    }

    @Test
    void takes_the_earliest_expiry_first_and_loose_goods_before_boxes() {
        Item item = soap();
        Lot late = stock.receive(stock.key(item, LATE), stock.store("HAR"), 10);
        Lot soon = stock.receive(stock.key(item, SOON), stock.store("HAR"), 2);
        Place box = stock.box(store());
        stock.receive(stock.key(item, SOON), box, 5);
        List<Pick> picks = stock.issue(store(), Wanted.of(1, item.sku(), 9));
        assertThat(picks).extracting(pick -> pick.from().lot()).containsExactly(soon.code(), soon.code(), late.code());
        assertThat(picks)
                .extracting(pick -> pick.from().box())
                .containsExactly(BoxCode.LOOSE, box.box(), BoxCode.LOOSE);
        assertThat(picks).extracting(Pick::quantity).containsExactly(2L, 5L, 2L);
        assertThat(stock.quantity(late, stock.store("HAR"))).isEqualTo(8);
    }

    @Test
    void another_lot_than_the_proposed_one_can_be_issued() {
        Item item = soap();
        stock.receive(stock.key(item, SOON), stock.store("HAR"), 10);
        Lot late = stock.receive(stock.key(item, LATE), stock.store("HAR"), 10);
        stock.issue(store(), Wanted.of(1, late, 3));
        assertThat(stock.quantity(late, stock.store("HAR"))).isEqualTo(7);
    }

    @Test
    void issuing_at_a_location_includes_everything_below_it_and_nothing_else() {
        Item item = soap();
        stock.receive(item, shelf(), 3);
        stock.receive(item, stock.store("BAN"), 3);
        assertThatThrownBy(() -> stock.issue(store(), Wanted.of(1, item.sku(), 4)))
                .isInstanceOf(InsufficientStock.class);
        assertThat(stock.issue(store(), Wanted.of(1, item.sku(), 3))).hasSize(1);
        assertThatThrownBy(() -> stock.issue(shelf().location(), Wanted.of(1, item.sku(), 1)))
                .isInstanceOf(InsufficientStock.class);
    }

    @Test
    void a_lot_is_usable_through_its_date_in_the_time_zone_of_the_centre() {
        Item item = soap();
        Lot lot = stock.receive(stock.key(item, stock.today()), stock.store("HAR"), 2);
        stock.issue(store(), Wanted.of(1, lot, 1));
        // 22:30 in UTC is 00:30 in Sofia.
        Duration half = Duration.between(stock.access.now(), Instant.parse("2027-03-01T22:30:00Z"));
        stock.access.clock.advance(half);
        try {
            assertThatThrownBy(() -> stock.issue(store(), Wanted.of(1, lot, 1)))
                    .asInstanceOf(type(LotNotUsable.class))
                    .satisfies(refusal -> {
                        assertThat(refusal.cause()).isEqualTo(LotNotUsable.Cause.EXPIRED);
                        assertThat(messages.text(Language.EN, refusal.message()))
                                .contains(
                                        "1 Mar 2027", "Soap", lot.code().code().grouped());
                    });
            assertThatThrownBy(() -> stock.issue(store(), Wanted.of(1, item.sku(), 1)))
                    .isInstanceOf(InsufficientStock.class);
        } finally {
            stock.access.clock.advance(half.negated());
        }
    }

    @Test
    void held_recalled_and_quarantined_goods_are_not_issued() {
        Item item = soap();
        Lot held = stock.receive(stock.key(item, SOON), stock.store("HAR"), 5);
        Lot recalled = stock.receive(stock.key(item, SOON.plusDays(1)), stock.store("HAR"), 5);
        Lot quarantined = stock.receive(stock.key(item, SOON.plusDays(2)), stock.place("HAR", "Q-01"), 5);
        Lot good = stock.receive(stock.key(item, LATE), stock.store("HAR"), 5);
        setStatus(held, LotStatus.ON_HOLD);
        setStatus(recalled, LotStatus.RECALLED);
        assertThat(stock.issue(store(), Wanted.of(1, item.sku(), 1)))
                .extracting(pick -> pick.from().lot())
                .containsExactly(good.code());
        assertNotUsable(store(), held, LotNotUsable.Cause.ON_HOLD, 4);
        assertNotUsable(store(), recalled, LotNotUsable.Cause.RECALLED, 4);
        assertNotUsable(stock.place("HAR", "QUARANTINE").location(), quarantined, LotNotUsable.Cause.QUARANTINED, 0);
    }

    private void assertNotUsable(Location from, Lot lot, LotNotUsable.Cause cause, long instead) {
        assertThatThrownBy(() -> stock.issue(from, Wanted.of(1, lot, 1)))
                .asInstanceOf(type(LotNotUsable.class))
                .satisfies(refusal -> {
                    assertThat(refusal.cause()).isEqualTo(cause);
                    assertThat(messages.text(Language.EN, refusal.message()))
                            .contains(instead == 0 ? "no other" : instead + " ");
                    assertThat(messages.text(Language.BG, refusal.message())).isNotEmpty();
                });
    }

    private void setStatus(Lot lot, LotStatus status) {
        stock.database.write(handle -> handle.createUpdate("update lots set status = :status where code = :code")
                .bind("status", status)
                .bind("code", lot.code())
                .execute());
    }

    @Test
    void goods_can_be_put_into_a_box_only_at_its_location() {
        Lot lot = stock.receive(soap(), stock.store("HAR"), 5);
        Place box = stock.box(store());
        stock.move(lot, stock.store("HAR"), box, 2);
        assertThat(stock.quantity(lot, box)).isEqualTo(2);
        Place elsewhere = new Place(shelf().location(), box.box());
        assertThatThrownBy(() -> stock.move(lot, stock.store("HAR"), elsewhere, 1))
                .is(refused("ledger.box-elsewhere"));
    }

    @Test
    void a_box_moves_with_all_its_contents_and_a_reversal_moves_it_back() {
        Lot soap = stock.receive(soap(), stock.store("HAR"), 5);
        Lot other = stock.receive(soap(), stock.store("HAR"), 3);
        Place box = stock.box(store());
        stock.move(soap, stock.store("HAR"), box, 4);
        stock.move(other, stock.store("HAR"), box, 3);
        Place there = new Place(shelf().location(), box.box());
        Document carriage = stock.document();
        assertThat(carry(carriage, box.box(), there.location())).hasSize(2);
        assertThat(List.of(stock.quantity(soap, there), stock.quantity(other, there), stock.quantity(soap, box)))
                .containsExactly(4L, 3L, 0L);
        stock.move(soap, there, shelf(), 1);
        assertThatThrownBy(() -> stock.reverse(carriage.id()))
                .as("one unit was used")
                .isInstanceOf(InsufficientStock.class);
        stock.move(soap, shelf(), there, 1);
        stock.reverse(carriage.id());
        assertThat(List.of(stock.quantity(soap, box), stock.quantity(other, box)))
                .containsExactly(4L, 3L);
        stock.check();
    }

    @Test
    void a_box_cannot_be_moved_without_its_contents() {
        Lot soap = stock.receive(soap(), stock.store("HAR"), 5);
        Place box = stock.box(store());
        stock.move(soap, stock.store("HAR"), box, 5);
        Place there = new Place(shelf().location(), box.box());
        assertThatThrownBy(() -> stock.move(soap, box, there, 4)).is(refused("ledger.box-divided"));
        Document carriage = stock.document();
        carry(carriage, box.box(), there.location());
        Lot more = stock.receive(soap(), shelf(), 2);
        stock.move(more, shelf(), there, 2);
        assertThatThrownBy(() -> stock.reverse(carriage.id()))
                .as("goods put in after the move would stay behind")
                .is(refused("ledger.box-divided"));
        assertThat(stock.quantity(soap, there)).isEqualTo(5);
        stock.check();
    }

    @Test
    void an_empty_box_moves_without_a_movement_but_not_to_a_closed_location() {
        Place box = stock.box(store());
        Document carriage = stock.document();
        assertThat(carry(carriage, box.box(), shelf().location())).isEmpty();
        Optional<LocationId> standing = stock.database.read(handle -> Boxes.location(handle, box.box()));
        assertThat(standing).contains(shelf().location().id());
        List<Movement> posted = stock.database.read(handle -> StockLedger.posted(handle, carriage.id()));
        assertThat(posted).isEmpty();
        stock.centres.add("HAR", "A-09", LocationKind.SHELF, "STORE");
        stock.database.write(handle -> handle.execute("update locations set active = 0 where code = 'A-09'"));
        Location closed = stock.centres.location("HAR", "A-09");
        Place back = stock.box(store());
        assertThatThrownBy(() -> carry(stock.document(), back.box(), closed)).is(refused("ledger.location-closed"));
    }

    private List<StockAtPlace> carry(Document document, BoxCode box, Location to) {
        return stock.database.write(
                handle -> stock.ledger.moveBox(handle, document, MovementKind.PUT_AWAY, 1, box, to));
    }

    @Test
    void an_adjustment_uses_the_virtual_location_of_its_reason() {
        Lot lot = stock.receive(soap(), stock.store("HAR"), 5);
        stock.adjust(lot, stock.store("HAR"), -2, Reason.DAMAGED);
        stock.adjust(lot, stock.store("HAR"), 4, Reason.FOUND);
        assertThat(stock.quantity(lot, stock.store("HAR"))).isEqualTo(7);
        assertThatThrownBy(() -> stock.adjust(lot, stock.store("HAR"), -8, Reason.LOST))
                .isInstanceOf(InsufficientStock.class);
    }

    @Test
    void a_reversal_restores_everything_once() {
        Item item = soap();
        Lot lot = stock.receive(item, stock.store("HAR"), 5);
        stock.receive(item, shelf(), 5);
        Document handout = stock.document();
        stock.issue(handout, store(), Wanted.of(1, item.sku(), 7));
        stock.reverse(handout.id());
        assertThat(stock.quantity(lot, stock.store("HAR"))).isEqualTo(5);
        assertThat(stock.quantity(lot, shelf())).isEqualTo(5);
        assertThatThrownBy(() -> stock.reverse(handout.id())).is(refused("ledger.nothing-to-reverse"));
        assertThatThrownBy(() -> stock.reverse(UUID.randomUUID())).is(refused("ledger.nothing-to-reverse"));
        assertThat(stock.quantity(lot, stock.store("HAR"))).isEqualTo(5);
    }

    @Test
    void refuses_a_reversal_that_would_go_below_zero() {
        Document receipt = stock.document();
        Received line = stock.received(LotKey.of(soap().sku(), Origin.UNKNOWN), stock.store("HAR"), 5);
        Lot lot = stock.database.write(handle -> stock.ledger
                .receive(handle, receipt, MovementKind.RECEIPT, List.of(line))
                .get(0));
        stock.issue(store(), Wanted.of(1, lot, 1));
        assertThatThrownBy(() -> stock.reverse(receipt.id()))
                .asInstanceOf(type(InsufficientStock.class))
                .satisfies(refusal -> assertThat(refusal.there()).isEqualTo(4));
        assertThat(stock.quantity(lot, stock.store("HAR"))).isEqualTo(4);
    }

    @Test
    void movements_are_never_changed_deleted_or_emptied() {
        stock.receive(soap(), stock.store("HAR"), 1);
        List<String> forbiddens =
                new ArrayList<>(List.of("update movements set quantity = 2", "delete from movements"));
        if (engine == Engine.POSTGRESQL) {
            // SQLite has no TRUNCATE.
            forbiddens.add("truncate movements cascade");
        }
        for (String forbidden : forbiddens) {
            assertThatThrownBy(() -> stock.database.write(handle -> handle.execute(forbidden)))
                    .as(forbidden)
                    .hasStackTraceContaining("never");
        }
    }

    @Test
    void no_balance_goes_below_zero_whoever_writes_it() {
        Lot lot = stock.receive(soap(), stock.store("HAR"), 1);
        assertThatThrownBy(() -> stock.database.write(handle -> handle.execute(
                        "update balances set quantity = -1 where lot = ?",
                        lot.code().value())))
                .isInstanceOf(RuntimeException.class);
        assertThat(stock.quantity(lot, stock.store("HAR"))).isEqualTo(1);
    }
}
