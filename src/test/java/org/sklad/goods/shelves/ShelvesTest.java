package org.sklad.goods.shelves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.Access;
import org.sklad.centres.places.LocationKind;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.TestItems;
import org.sklad.goods.classification.Category;
import org.sklad.goods.ledger.TestStock;
import org.sklad.goods.lots.Lot;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.NotFound;

/** Shelves of goods and put-away proposals, on each engine. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShelvesTest {
    private static final CentreCode HAR = new CentreCode("HAR");
    private static final CentreCode BAN = new CentreCode("BAN");

    private TestDatabases databases;
    private TestStock world;
    private Shelves shelves;
    private Operator keeper;
    private Operator technician;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void open() {
        databases = TestDatabases.open(engine);
        world = new TestStock(databases.database());
        shelves = world.access.features.shelves.shelves;
        keeper = world.access.operator("keeper", "warehouse@HAR");
        technician = world.access.operator("technician", "technician@HAR");
        centres();
    }

    private void centres() {
        world.centres.add("HAR");
        world.centres.add("BAN");
        world.centres.add("HAR", "A-01", LocationKind.SHELF, "STORE");
        world.centres.add("HAR", "A-02", LocationKind.SHELF, "STORE");
        world.centres.add("HAR", "A-02-X", LocationKind.SHELF, "A-02");
        world.centres.add("BAN", "B-01", LocationKind.SHELF, "STORE");
    }

    @AfterParameterizedClassInvocation
    void close() {
        databases.close();
    }

    private List<String> proposed(Item item) {
        return shelves.proposed(HAR, item.sku(), 10, keeper).stream()
                .map(each -> each.location() + " " + each.quantity() + (each.size() ? "" : " of other sizes"))
                .toList();
    }

    @Test
    void proposes_the_fullest_suitable_shelf_first_and_never_a_forbidden_one() {
        Item soap = TestItems.item().in(world.database);
        assertThat(proposed(soap)).as("no place yet").isEmpty();
        world.receive(soap, world.place("HAR", "STORE"), 90);
        world.receive(soap, world.place("HAR", "A-01"), 2);
        world.receive(world.key(soap, world.today().plusDays(9)), world.place("HAR", "A-02"), 3);
        world.receive(world.key(soap, world.today().plusDays(8)), world.place("HAR", "A-02"), 4);
        world.receive(soap, world.place("HAR", "QUARANTINE"), 500);
        world.receive(soap, world.place("BAN", "B-01"), 500);
        assertThat(proposed(soap)).containsExactly("A-02 7", "A-01 2", "STORE 90");
        assertThat(shelves.proposed(HAR, soap.sku(), 1, keeper)).hasSize(1);
        Lot gone = world.receive(soap, world.place("HAR", "A-02-X"), 1);
        assertThat(proposed(soap)).contains("A-02-X 1");
        world.move(gone, world.place("HAR", "A-02-X"), world.place("HAR", "A-01"), 1);
        assertThat(proposed(soap)).containsExactly("A-02 7", "A-01 3", "STORE 90");
    }

    @Test
    void proposes_the_shelf_with_other_sizes_of_a_style_before_a_store() {
        String style = Access.unique("JACKET").toUpperCase(Locale.ROOT);
        Item small = TestItems.jacket(style, "S").in(world.database);
        Item large = TestItems.jacket(style, "L").in(world.database);
        Item other = TestItems.jacket(Access.unique("JACKET").toUpperCase(Locale.ROOT), "L")
                .in(world.database);
        world.receive(small, world.place("HAR", "A-01"), 5);
        world.receive(small, world.place("HAR", "STORE"), 50);
        world.receive(large, world.place("HAR", "STORE"), 6);
        world.receive(other, world.place("HAR", "A-02"), 7);
        assertThat(proposed(large)).containsExactly("A-01 5 of other sizes", "STORE 6");
        world.receive(large, world.place("HAR", "A-01"), 1);
        assertThat(proposed(large)).as("a shelf is proposed once").containsExactly("A-01 1", "STORE 6");
    }

    @Test
    void proposes_the_shelf_that_the_item_was_on_before_it_ran_out() {
        Item soap = TestItems.item().in(world.database);
        Lot used = world.receive(soap, world.place("HAR", "A-02"), 3);
        world.move(used, world.place("HAR", "A-02"), world.place("HAR", "STORE"), 3);
        assertThat(proposed(soap)).containsExactly("A-02 0", "STORE 3");
    }

    @Test
    void places_of_goods_are_shown_to_operators_who_see_the_goods() {
        Item soap = TestItems.item().in(world.database);
        world.receive(soap, world.place("HAR", "A-01"), 5);
        assertThatThrownBy(() -> shelves.proposed(BAN, soap.sku(), 10, keeper)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> shelves.proposed(HAR, soap.sku(), 10, technician))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> shelves.proposed(HAR, TestItems.item().sku(), 10, keeper))
                .isInstanceOf(NotFound.class);
        Operator nobody = world.access.operator("nobody", "administrator@*");
        assertThatThrownBy(() -> shelves.proposed(HAR, soap.sku(), 10, nobody)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> shelves.map(HAR, Optional.empty(), nobody)).isInstanceOf(Forbidden.class);
    }

    @Test
    void the_map_shows_each_store_with_its_shelves_and_how_full_they_are() {
        CentreCode centre = new CentreCode("MAP");
        world.centres.add("MAP");
        world.centres.add("MAP", "M-01", LocationKind.SHELF, "STORE");
        world.centres.add("MAP", "M-02", LocationKind.SHELF, "STORE");
        world.centres.add("MAP", "M-02-A", LocationKind.SHELF, "M-02");
        Operator all = world.access.operator(Access.unique("all"), "manager@*");
        Item soap = TestItems.item().in(world.database);
        Item tap = TestItems.item().category(Category.PART).in(world.database);
        for (int day = 0; day < StockMap.MOST_COUNTED + 5; day++) {
            world.receive(world.key(soap, world.today().plusDays(day)), world.place("MAP", "M-01"), 2);
        }
        world.receive(tap, world.place("MAP", "M-02-A"), 3);
        StockMap map = shelves.map(centre, Optional.of(soap), all);
        assertThat(map.stores())
                .extracting(each -> each.itself().place().location().code().value())
                .containsExactly("STORE", "QUARANTINE");
        StockMap.Store store = map.stores().stream()
                .filter(each -> !each.shelves().isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(store.itself().isEmpty())
                .as("goods of its shelves are not in the store itself")
                .isTrue();
        assertThat(store.shelves())
                .extracting(
                        each -> each.place().location().code().value(),
                        StockMap.Shelf::balances,
                        StockMap.Shelf::quantity,
                        StockMap.Shelf::isFullerThanCounted)
                .containsExactly(
                        tuple("M-01", 100L, 210L, true), tuple("M-02", 0L, 0L, false), tuple("M-02-A", 1L, 0L, false));
        Operator fixer = world.access.operator(Access.unique("fixer"), "technician@MAP");
        assertThat(shelves.map(centre, Optional.of(soap), fixer).stores())
                .flatExtracting(StockMap.Store::shelves)
                .extracting(StockMap.Shelf::balances, StockMap.Shelf::quantity)
                .as("a technician sees spare parts")
                .containsExactly(tuple(0L, 0L), tuple(0L, 0L), tuple(1L, 0L));
    }
}
