package org.sklad.repairs.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.signin.Access;
import org.sklad.barcodes.RawCode;
import org.sklad.centres.places.LocationKind;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.TestItems;
import org.sklad.goods.classification.Category;
import org.sklad.goods.ledger.InsufficientStock;
import org.sklad.goods.ledger.Place;
import org.sklad.goods.ledger.TestStock;
import org.sklad.goods.lots.Lot;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.db.Together;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.NotFound;
import org.sklad.repairs.lifecycle.ActKind;
import org.sklad.repairs.lifecycle.WorkOrder;
import org.sklad.repairs.lifecycle.WorkOrderState;
import org.sklad.repairs.lifecycle.WrongState;

/** Spare parts in repairs, on each engine. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PartsTest {
    private TestDatabases databases;
    private TestStock stock;
    private Parts parts;

    @TempDir
    private Path folder = Path.of("");

    private Optional<Workshop> made;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void open() {
        made = Optional.empty();
        databases = TestDatabases.open(engine);
        stock = new TestStock(databases.database());
        parts = stock.access.features.repairs.parts;
        people();
    }

    private void people() {
        made = Optional.of(new Workshop(databases.database(), folder));
        stock.centres.add("HAR", "A-01", LocationKind.SHELF, "STORE");
    }

    @AfterParameterizedClassInvocation
    void check_and_close() {
        stock.check();
        stock.access
                .features
                .repairs
                .checks()
                .forEach(check -> assertThat(databases.database().read(check.violations()::apply))
                        .as(check.name())
                        .isEmpty());
        databases.close();
    }

    private Workshop workshop() {
        return made.orElseThrow();
    }

    private static IdempotencyKey claim() {
        return Access.claim("content");
    }

    private Item washer() {
        return TestItems.item()
                .category(Category.PART)
                .named("Уплътнение", "Washer")
                .in(databases.database());
    }

    private List<UsedPart> in(WorkOrder order) {
        return workshop().lists.view(order.number(), workshop().manager).parts();
    }

    private void use(WorkOrder order, PartLine line) {
        parts.use(claim(), order.number(), "STORE", List.of(line), workshop().technician);
    }

    @Test
    void the_label_of_a_lot_is_typed_with_any_blank_or_hyphen_between_the_groups() {
        Lot lot = stock.receive(washer(), stock.place("HAR", "A-01"), 10);
        String groups = lot.code().code().grouped();
        for (String between : List.of(" ", "\u00a0", "-", "\u2011")) {
            assertThat(PartsForm.lot(groups.replace(" ", between), "lot")).isEqualTo(lot.code());
        }
    }

    @Test
    void parts_leave_the_store_for_a_repair_and_unused_ones_return() {
        Item washer = washer();
        Lot lot = stock.receive(washer, stock.place("HAR", "A-01"), 10);
        WorkOrder order = workshop().in(WorkOrderState.IN_PROGRESS);
        use(order, PartLine.of(washer.sku(), 4));
        assertThat(stock.quantity(lot, stock.place("HAR", "A-01")))
                .as("parts on shelves of the store count too")
                .isEqualTo(6);
        assertThat(in(order)).singleElement().satisfies(part -> {
            assertThat(part.quantity()).isEqualTo(4);
            assertThat(part.item().sku()).isEqualTo(washer.sku());
        });
        stock.access.clock.advance(Duration.ofSeconds(1));
        parts.giveBack(claim(), order.number(), "STORE", List.of(PartLine.of(lot.code(), 3)), workshop().manager);
        assertThat(stock.quantity(lot, stock.store("HAR"))).isEqualTo(3);
        assertThat(in(order).get(0).quantity()).isEqualTo(1);
        assertThat(in(order).get(0).uses()).extracting(PartUse::quantity).containsExactly(4L, -3L);
        List<String> kinds = databases
                .database()
                .read(handle -> handle.createQuery(
                                "select kind from movements where lot = :lot and kind like 'REPAIR%' order by id")
                        .bind("lot", lot.code().value())
                        .mapTo(String.class)
                        .list());
        assertThat(kinds).containsExactly("REPAIR_ISSUE", "REPAIR_RETURN");
    }

    @Test
    void a_return_is_limited_to_the_parts_of_the_same_repair() {
        Item washer = washer();
        Lot lot = stock.receive(washer, stock.store("HAR"), 10);
        WorkOrder order = workshop().in(WorkOrderState.IN_PROGRESS);
        WorkOrder other = workshop().in(WorkOrderState.IN_PROGRESS);
        use(order, PartLine.of(lot.code(), 2));
        List<PartLine> twice = List.of(PartLine.of(lot.code(), 2), PartLine.of(lot.code(), 1));
        assertThatThrownBy(() -> parts.giveBack(claim(), order.number(), "STORE", twice, workshop().technician))
                .isInstanceOfSatisfying(InvalidFields.class, refusal -> {
                    assertThat(refusal.errors()).extracting(FieldError::field).containsExactly("lines[1].quantity");
                    assertThat(refusal.errors().get(0).message().arguments()).contains(2L);
                });
        assertThatThrownBy(() -> parts.giveBack(
                        claim(), other.number(), "STORE", List.of(PartLine.of(lot.code(), 1)), workshop().technician))
                .isInstanceOf(InvalidFields.class);
        assertThat(stock.quantity(lot, stock.store("HAR"))).isEqualTo(8);
    }

    @Test
    void only_parts_in_stock_can_be_used() {
        Item washer = washer();
        Item soap = TestItems.item().in(databases.database());
        stock.receive(washer, stock.store("HAR"), 3);
        stock.receive(soap, stock.store("HAR"), 3);
        WorkOrder order = workshop().in(WorkOrderState.IN_PROGRESS);
        assertThatThrownBy(() -> use(order, PartLine.of(washer.sku(), 4)))
                .isInstanceOfSatisfying(
                        InsufficientStock.class,
                        refusal -> assertThat(refusal.there()).isEqualTo(3));
        assertThatThrownBy(() -> use(order, PartLine.of(soap.sku(), 1)))
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        refusal -> assertThat(refusal.errors())
                                .extracting(FieldError::field)
                                .containsExactly("lines[0].item"));
        PartLine unknown = new PartLine(
                Optional.empty(),
                Optional.empty(),
                Optional.of(new RawCode("nobody's")),
                Optional.empty(),
                Optional.empty());
        assertThatThrownBy(() -> use(order, unknown))
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        refusal -> assertThat(refusal.errors())
                                .extracting(FieldError::field)
                                .containsExactly("lines[0].code"));
        assertThatThrownBy(() -> parts.use(
                        claim(),
                        order.number(),
                        "BAN/STORE",
                        List.of(PartLine.of(washer.sku(), 1)),
                        workshop().technician))
                .isInstanceOf(InvalidFields.class);
        assertThat(in(order)).isEmpty();
    }

    /** For a technician, the label of other goods is an unknown label. An operator who may see the goods gets their name. */
    @Test
    void a_technician_does_not_see_other_goods() {
        Item soap = TestItems.item().named("Сапун", "Soap").in(databases.database());
        Lot lot = stock.receive(soap, stock.store("HAR"), 3);
        WorkOrder order = workshop().in(WorkOrderState.IN_PROGRESS);
        PartLine line = PartLine.of(lot.code(), 1);
        assertThatThrownBy(() -> use(order, line)).isInstanceOfSatisfying(InvalidFields.class, refusal -> {
            FieldError error = refusal.errors().get(0);
            assertThat(error.field()).isEqualTo("lines[0].lot");
            assertThat(error.message().arguments()).containsExactly(lot.code().toString());
        });
        assertThatThrownBy(() -> parts.use(claim(), order.number(), "STORE", List.of(line), workshop().manager))
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        refusal -> assertThat(refusal.errors())
                                .extracting(FieldError::field)
                                .containsExactly("lines[0].item"));
    }

    @Test
    void parts_can_be_used_while_work_may_be_recorded_and_by_the_same_operators() {
        Item washer = washer();
        stock.receive(washer, stock.store("HAR"), 20);
        PartLine one = PartLine.of(washer.sku(), 1);
        for (WorkOrderState state : WorkOrderState.values()) {
            WorkOrder order = workshop().in(state);
            if (state.isLoggable()) {
                use(order, one);
                assertThat(in(order)).hasSize(1);
            } else {
                assertThatThrownBy(() -> use(order, one)).as(state.name()).isInstanceOf(WrongState.class);
            }
        }
        WorkOrder order = workshop().in(WorkOrderState.IN_PROGRESS);
        for (var by : List.of(workshop().field, workshop().warehouse, workshop().auditor)) {
            assertThatThrownBy(() -> parts.use(claim(), order.number(), "STORE", List.of(one), by))
                    .isInstanceOf(Forbidden.class);
        }
        assertThatThrownBy(() -> parts.use(claim(), order.number(), "STORE", List.of(one), workshop().elsewhere))
                .isInstanceOf(NotFound.class);
    }

    /** Otherwise what was not used is in no location and in no count for ever. */
    @Test
    void unused_parts_come_back_from_a_cancelled_and_from_a_verified_repair() {
        Item washer = washer();
        Lot lot = stock.receive(washer, stock.store("HAR"), 10);
        List<PartLine> back = List.of(PartLine.of(lot.code(), 2));
        for (ActKind end : List.of(ActKind.CANCELLATION, ActKind.VERIFICATION)) {
            WorkOrder order =
                    workshop().in(end == ActKind.CANCELLATION ? WorkOrderState.IN_PROGRESS : WorkOrderState.DONE);
            use(order, PartLine.of(lot.code(), 2));
            workshop().act(order, end, workshop().manager);
            assertThat(stock.quantity(lot, stock.store("HAR"))).isEqualTo(8);
            assertThatThrownBy(() -> use(order, PartLine.of(lot.code(), 2))).isInstanceOf(WrongState.class);
            parts.giveBack(claim(), order.number(), "STORE", back, workshop().technician);
            assertThat(stock.quantity(lot, stock.store("HAR"))).as(end.name()).isEqualTo(10);
            assertThatThrownBy(() -> parts.giveBack(claim(), order.number(), "STORE", back, workshop().technician))
                    .isInstanceOf(InvalidFields.class);
        }
        assertThatThrownBy(() -> parts.giveBack(
                        claim(), workshop().in(WorkOrderState.REJECTED).number(), "STORE", back, workshop().technician))
                .isInstanceOf(WrongState.class);
    }

    @Test
    void the_same_id_sent_five_times_at_once_uses_the_parts_once() throws Exception {
        Item washer = washer();
        Lot lot = stock.receive(washer, stock.store("HAR"), 10);
        WorkOrder order = workshop().in(WorkOrderState.IN_PROGRESS);
        IdempotencyKey claim = claim();
        List<PartLine> lines = List.of(PartLine.of(washer.sku(), 2));
        List<Object> answers =
                Together.run(5, () -> parts.use(claim, order.number(), "STORE", lines, workshop().technician));
        assertThat(answers).containsExactlyInAnyOrder(true, false, false, false, false);
        assertThat(stock.quantity(lot, stock.store("HAR"))).isEqualTo(8);
        List<PartLine> back = List.of(PartLine.of(lot.code(), 2));
        List<Object> backs =
                Together.run(4, () -> parts.giveBack(claim(), order.number(), "STORE", back, workshop().technician));
        assertThat(backs).filteredOn(Boolean.TRUE::equals).hasSize(1);
        assertThat(backs).filteredOn(InvalidFields.class::isInstance).hasSize(3);
        assertThat(stock.quantity(lot, stock.store("HAR"))).isEqualTo(10);
    }

    @Test
    void usable_parts_are_found_behind_boxed_and_expired_ones() {
        stock.centres.add("PLO");
        Place store = stock.store("PLO");
        List<Item> items = TestItems.many(6, databases.database());
        databases
                .database()
                .write(handle -> handle.execute("update items set category = 'PART' where sku in ("
                        + items.stream().map(item -> "'" + item.sku() + "'").collect(Collectors.joining(",")) + ")"));
        for (Item item : items.subList(0, 3)) {
            stock.receive(item, stock.box(store.location()), 5);
        }
        stock.receive(stock.key(items.get(3), stock.today().minusDays(1)), store, 5);
        Lot first = stock.receive(items.get(4), store, 5);
        Lot second = stock.receive(items.get(5), store, 5);
        CentreCode centre = new CentreCode("PLO");
        assertThat(stock.access.features.stock.stock.loose(centre, Category.PART, 2, stock.everywhere))
                .extracting(line -> line.balance().lot())
                .containsExactly(first.code(), second.code());
        assertThat(stock.access.features.stock.stock.loose(centre, Category.PART, 1, stock.everywhere))
                .hasSize(1);
    }
}
