package org.sklad.goods.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.sklad.centres.places.LocationKind;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.TestItems;
import org.sklad.goods.ledger.Document;
import org.sklad.goods.ledger.InsufficientStock;
import org.sklad.goods.ledger.Lots;
import org.sklad.goods.ledger.Moved;
import org.sklad.goods.ledger.Place;
import org.sklad.goods.ledger.TestStock;
import org.sklad.goods.ledger.Wanted;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.lots.LotKey;
import org.sklad.goods.lots.MovementKind;
import org.sklad.goods.lots.Origin;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.IdempotencyKeys;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.db.Together;

/** Concurrent changes of stock, on each engine. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StockTogetherTest {
    private TestDatabases databases;
    private TestStock stock;

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
    }

    @AfterParameterizedClassInvocation
    void check_and_close() {
        stock.check();
        databases.close();
    }

    @Test
    void one_of_two_hundred_requests_gets_the_last_unit() throws Exception {
        Item item = TestItems.item().in(stock.database);
        Lot lot = stock.receive(item, stock.store("HAR"), 1);
        List<Object> outcomes =
                Together.run(200, () -> stock.issue(stock.store("HAR").location(), Wanted.of(1, item.sku(), 1)));
        assertThat(outcomes).filteredOn(List.class::isInstance).hasSize(1);
        assertThat(outcomes.stream().collect(Collectors.groupingBy(Object::getClass, Collectors.counting())))
                .containsEntry(InsufficientStock.class, 199L);
        assertThat(stock.quantity(lot, stock.store("HAR"))).isZero();
    }

    @Test
    void an_id_sent_five_times_at_once_moves_goods_once() throws Exception {
        Item item = TestItems.item().in(stock.database);
        LocalDate today = stock.today();
        Place store = stock.store("HAR");
        Lot lot = stock.receive(item, store, 100);
        for (int round = 0; round < 10; round++) {
            Document document = stock.document();
            IdempotencyKey claim = new IdempotencyKey(document.id(), "the same content");
            List<Object> outcomes = Together.run(
                    5,
                    () -> stock.database.write(handle -> {
                        boolean first = IdempotencyKeys.claim(handle, claim, document.recordedAt());
                        if (first) {
                            stock.ledger.issue(
                                    document,
                                    MovementKind.HANDOUT,
                                    stock.ledger.supply(handle, store.location(), today),
                                    LocationKind.BENEFICIARY,
                                    List.of(Wanted.of(1, item.sku(), 7)));
                        }
                        return first;
                    }));
            assertThat(outcomes).containsExactlyInAnyOrder(true, false, false, false, false);
        }
        assertThat(stock.quantity(lot, store)).isEqualTo(30);
    }

    @Test
    void eight_operators_who_receive_the_same_goods_at_once_make_one_lot() throws Exception {
        for (int round = 0; round < 10; round++) {
            LotKey key = LotKey.of(TestItems.item().in(stock.database).sku(), Origin.UNKNOWN);
            Place store = stock.store("HAR");
            List<Object> lots =
                    Together.run(8, () -> stock.receive(key, store, 3).code());
            assertThat(lots).hasSize(8).containsOnly(lots.get(0));
            Lot lot = stock.database.read(handle -> Lots.all(handle, Set.of((LotCode) lots.get(0)))
                    .values()
                    .iterator()
                    .next());
            assertThat(stock.quantity(lot, store)).isEqualTo(24);
        }
    }

    @Test
    void opposite_moves_never_deadlock() throws Exception {
        Lot one = stock.receive(TestItems.item().in(stock.database), stock.store("HAR"), 1000);
        Lot two = stock.receive(TestItems.item().in(stock.database), stock.store("HAR"), 1000);
        Place store = stock.store("HAR");
        Place quarantine = stock.place("HAR", "QUARANTINE");
        stock.move(one, store, quarantine, 500);
        stock.move(two, store, quarantine, 500);
        List<Moved> there =
                List.of(new Moved(1, one.code(), store, quarantine, 1), new Moved(2, two.code(), store, quarantine, 1));
        List<Moved> back =
                List.of(new Moved(1, two.code(), quarantine, store, 1), new Moved(2, one.code(), quarantine, store, 1));
        List<Object> outcomes = Together.run(8, () -> {
            for (int i = 0; i < 10; i++) {
                boolean forth = (i + Thread.currentThread().getId()) % 2 == 0;
                Document document = stock.document();
                stock.database.write(handle -> {
                    stock.ledger.move(handle, document, MovementKind.PUT_AWAY, forth ? there : back);
                    return true;
                });
            }
            return "done";
        });
        assertThat(outcomes).containsOnly("done");
        assertThat(stock.quantity(one, store) + stock.quantity(one, quarantine)).isEqualTo(1000);
    }
}
