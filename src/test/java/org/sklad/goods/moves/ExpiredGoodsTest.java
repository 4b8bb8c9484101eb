package org.sklad.goods.moves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.sklad.centres.places.LocationCode;
import org.sklad.centres.places.LocationKind;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.TestItems;
import org.sklad.goods.ledger.Movement;
import org.sklad.goods.ledger.Place;
import org.sklad.goods.ledger.StockAtPlace;
import org.sklad.goods.ledger.TestStock;
import org.sklad.goods.lots.Lot;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.db.Together;
import org.sklad.platform.i18n.ChangedMeanwhile;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.NotFound;

/** The move of expired goods to quarantine, on each engine. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExpiredGoodsTest {
    private TestDatabases databases;
    private TestStock stock;
    private Moves moves;
    private ExpiredGoods expired;
    private Operator keeper;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void open() {
        databases = TestDatabases.open(engine);
        stock = new TestStock(databases.database());
        moves = stock.access.features.moves.moves;
        expired = stock.access.features.moves.expiredGoods;
        keeper = stock.access.operator(Access.unique("keeper"), "warehouse@HAR", "warehouse@BAN", "warehouse@SOF");
        centres();
    }

    private void centres() {
        for (String centre : List.of("HAR", "BAN", "SOF", "CW")) {
            stock.centres.add(centre);
        }
        stock.centres.add("HAR", "A-01", LocationKind.SHELF, "STORE");
        stock.centres.add("HAR", "S-9", LocationKind.SHELF, "STORE");
        stock.centres.add("HAR", "Q-2", LocationKind.QUARANTINE, "STORE");
        stock.centres.add("SOF", "Q-3", LocationKind.QUARANTINE, "STORE");
    }

    @AfterParameterizedClassInvocation
    void check_and_close() {
        stock.check();
        databases.close();
    }

    private static IdempotencyKey claim() {
        return Access.claim("content");
    }

    private Lot lot(Place at, int daysLeft, long quantity) {
        Item item = TestItems.item().in(databases.database());
        return stock.receive(stock.key(item, stock.today().plusDays(daysLeft)), at, quantity);
    }

    private List<Movement> carry(String centre, String from, String to) {
        IdempotencyKey claim = claim();
        expired.carry(claim, new CentreCode(centre), from, to, Optional.empty(), keeper);
        return moves.get(claim.id(), keeper).lines();
    }

    private List<String> fields(String centre, String from, String to) {
        InvalidFields refused = org.assertj.core.api.Assertions.catchThrowableOfType(
                InvalidFields.class, () -> carry(centre, from, to));
        return refused.errors().stream().map(FieldError::field).toList();
    }

    @Test
    void all_expired_goods_leave_the_location_its_shelves_and_boxes_and_nothing_else_does() {
        Place store = stock.store("HAR");
        Place shelf = stock.place("HAR", "A-01");
        Place box = stock.box(shelf.location());
        Place within = stock.place("HAR", "Q-2");
        Place quarantine = stock.place("HAR", "QUARANTINE");
        Lot loose = lot(store, -1, 5);
        Lot onShelf = lot(shelf, -400, 7);
        Lot boxed = lot(box, -1, 9);
        Lot today = lot(store, 0, 11);
        Lot already = lot(within, -1, 13);
        List<Movement> lines = carry("HAR", "STORE", "QUARANTINE");
        assertThat(lines).extracting(Movement::quantity).containsExactlyInAnyOrder(7L, 5L, 9L);
        assertThat(lines).extracting(Movement::line).containsExactly(1, 2, 3);
        for (Lot each : List.of(loose, onShelf, boxed)) {
            assertThat(stock.quantity(each, quarantine)).isPositive();
        }
        assertThat(stock.quantity(boxed, box)).isZero();
        assertThat(stock.quantity(today, store)).isEqualTo(11);
        assertThat(stock.quantity(already, within)).isEqualTo(13);
        assertThat(fields("HAR", "STORE", "QUARANTINE"))
                .as("no expired goods are left")
                .containsExactly("from");
    }

    @Test
    void the_document_is_an_ordinary_move_and_can_be_reversed() {
        Lot lot = lot(stock.store("BAN"), -1, 4);
        IdempotencyKey claim = claim();
        expired.carry(claim, new CentreCode("BAN"), "STORE", "QUARANTINE", Optional.empty(), keeper);
        moves.reverse(claim(), claim.id(), "The label was misread", keeper);
        assertThat(stock.quantity(lot, stock.store("BAN"))).isEqualTo(4);
        stock.access.features.moves.checks().stream()
                .skip(1) // the test ledger puts goods away without a document
                .forEach(check -> assertThat(databases.database().read(check.violations()::apply))
                        .isEmpty());
    }

    @Test
    void two_operators_who_press_at_once_move_the_goods_once() throws Exception {
        Lot lot = lot(stock.store("SOF"), -1, 4);
        IdempotencyKey claim = claim();
        CentreCode centre = new CentreCode("SOF");
        List<Object> answers =
                Together.run(5, () -> expired.carry(claim, centre, "STORE", "QUARANTINE", Optional.empty(), keeper));
        assertThat(answers).containsExactlyInAnyOrder(true, false, false, false, false);
        List<Object> others =
                Together.run(5, () -> expired.carry(claim(), centre, "STORE", "QUARANTINE", Optional.empty(), keeper));
        assertThat(others).allSatisfy(each -> assertThat(each).isInstanceOf(InvalidFields.class));
        assertThat(stock.quantity(lot, stock.place("SOF", "QUARANTINE"))).isEqualTo(4);
    }

    @Test
    void goods_that_expired_after_the_page_was_opened_are_not_moved_unseen() {
        Place shelf = stock.place("HAR", "S-9");
        lot(shelf, -1, 4);
        Lot later = lot(shelf, -1, 3);
        CentreCode centre = new CentreCode("HAR");
        IdempotencyKey claim = claim();
        assertThatThrownBy(() -> expired.carry(claim, centre, "S-9", "QUARANTINE", Optional.of(4L), keeper))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(stock.quantity(later, shelf)).isEqualTo(3);
        assertThat(expired.carry(claim, centre, "S-9", "QUARANTINE", Optional.of(7L), keeper))
                .isTrue();
        assertThat(expired.carry(claim, centre, "S-9", "QUARANTINE", Optional.of(7L), keeper))
                .as("repeated")
                .isFalse();
    }

    @Test
    void the_target_must_be_a_quarantine_of_the_centre() {
        lot(stock.place("HAR", "A-01"), -1, 1);
        assertThat(fields("HAR", "A-01", "STORE")).containsExactly("to");
        assertThat(fields("HAR", "A-01", "NOWHERE")).containsExactly("to");
        assertThat(fields("HAR", "NOWHERE", "QUARANTINE")).containsExactly("from");
        assertThat(fields("HAR", "BAN/STORE", "QUARANTINE")).containsExactly("from");
        assertThat(carry("HAR", "A-01", "Q-2")).hasSize(1);
    }

    @Test
    void only_warehouse_operators_of_the_centre_move_expired_goods() {
        CentreCode centre = new CentreCode("CW");
        assertThatThrownBy(() -> expired.carry(claim(), centre, "STORE", "QUARANTINE", Optional.empty(), keeper))
                .isInstanceOf(NotFound.class);
        Operator field =
                stock.access.operator("field" + UUID.randomUUID().toString().substring(0, 8), "field@CW");
        assertThatThrownBy(() -> expired.carry(claim(), centre, "STORE", "QUARANTINE", Optional.empty(), field))
                .isInstanceOf(Forbidden.class);
    }

    /** The page shows the goods that the move takes, however much old stock is in a quarantine at the location. */
    @Test
    void lists_expired_goods_behind_any_number_of_balances_in_quarantine() {
        Place quarantine = stock.place("SOF", "Q-3");
        for (int i = 0; i < 3; i++) {
            lot(quarantine, -30, 1);
        }
        Lot forgotten = lot(stock.store("SOF"), -1, 5);
        assertThat(expired.list(new CentreCode("SOF"), new LocationCode("STORE"), 2, keeper))
                .extracting(StockAtPlace::lot)
                .containsExactly(forgotten.code());
    }
}
