package org.sklad.goods.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.Access;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.LocationCode;
import org.sklad.centres.places.LocationKind;
import org.sklad.goods.adjustments.Adjustments;
import org.sklad.goods.adjustments.Correction;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.TestItems;
import org.sklad.goods.classification.Category;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.lots.LotKey;
import org.sklad.goods.lots.Origin;
import org.sklad.goods.lots.Reason;
import org.sklad.goods.stock.BalanceFilter;
import org.sklad.goods.stock.BalanceLine;
import org.sklad.goods.stock.Goods;
import org.sklad.goods.stock.GoodsMeaning;
import org.sklad.goods.stock.ItemStock;
import org.sklad.goods.stock.ItemStockFilter;
import org.sklad.goods.stock.LotCards;
import org.sklad.goods.stock.MovementAnswer;
import org.sklad.goods.stock.MovementFilter;
import org.sklad.goods.stock.MovementLine;
import org.sklad.goods.stock.Stock;
import org.sklad.goods.stock.StockCards;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.NotFound;

/** A technician in HAR who is also a warehouse worker in BAN sees parts in HAR and all goods in BAN; on each engine. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StockAccessTest {
    private static final CentreCode HAR = new CentreCode("HAR");
    private static final CentreCode BAN = new CentreCode("BAN");

    private TestDatabases databases;
    private TestStock world;
    private Stock stock;
    private StockCards cards;
    private LotCards lotCards;
    private Adjustments adjustments;
    private Goods goods;
    private Operator both;
    private Operator ban;
    private Operator technician;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void open() {
        databases = TestDatabases.open(engine);
        world = new TestStock(databases.database());
        stock = world.access.features.stock.stock;
        cards = world.access.features.stock.cards;
        lotCards = world.access.features.stock.lotCards;
        adjustments = world.access.features.adjustments.adjustments;
        goods = world.access.features.stock.goods;
        both = world.access.operator("both", "technician@HAR", "warehouse@BAN");
        ban = world.access.operator("ban", "warehouse@BAN");
        technician = world.access.operator("technician", "technician@HAR");
        centres();
    }

    private void centres() {
        world.centres.add("HAR");
        world.centres.add("BAN");
        world.centres.add("HAR", "A-01", LocationKind.SHELF, "STORE");
        world.centres.add("BAN", "A-01", LocationKind.SHELF, "STORE");
    }

    @AfterParameterizedClassInvocation
    void check_and_close() {
        world.check();
        databases.close();
    }

    private Item soap() {
        return TestItems.item().in(world.database);
    }

    private Item pump() {
        return TestItems.item().category(Category.PART).in(world.database);
    }

    /** Receives one lot in both centres. */
    private Lot inBoth(Item item) {
        world.receive(item, world.store("HAR"), 7);
        return world.receive(item, world.store("BAN"), 5);
    }

    private Centre centre(CentreCode code) {
        return world.centres.centres().get(code);
    }

    private StockCards.Card card(CentreCode centre, Lot lot) {
        return cards.card(centre(centre), lot, Optional.empty(), 10, both);
    }

    private StockCards.Card card(CentreCode centre, Item item) {
        return cards.card(centre(centre), item.sku(), Optional.empty(), 10, both);
    }

    @Test
    void a_stock_card_shows_goods_in_centres_that_the_operator_sees() {
        Item soap = soap();
        Lot soaps = inBoth(soap);
        Item pump = pump();
        Lot pumps = inBoth(pump);
        assertThat(lotCards.get(soaps.code(), both).lot()).isEqualTo(soaps);
        assertThat(card(BAN, soaps).standing()).isEqualTo(5);
        assertThat(card(BAN, soaps).lines()).hasSize(1);
        assertThat(card(BAN, soap).standing()).isEqualTo(5);
        assertThatThrownBy(() -> card(HAR, soaps)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> card(HAR, soap)).isInstanceOf(NotFound.class);
        assertThat(card(HAR, pumps).standing()).isEqualTo(7);
        assertThat(card(HAR, pumps).lines()).hasSize(1);
        assertThat(card(HAR, pump).balances()).hasSize(1);
    }

    @Test
    void a_lot_outside_the_operators_centres_is_not_found() {
        Lot soaps = world.receive(soap(), world.store("HAR"), 7);
        Lot pumps = world.receive(pump(), world.store("HAR"), 7);
        assertThatThrownBy(() -> lotCards.get(soaps.code(), both)).isInstanceOf(NotFound.class);
        assertThat(lotCards.get(pumps.code(), both).lot()).isEqualTo(pumps);
    }

    @Test
    void movements_of_a_lot_are_listed_in_centres_that_the_operator_sees() {
        Lot soaps = inBoth(soap());
        MovementFilter ofLot =
                new MovementFilter(Optional.empty(), Optional.empty(), Optional.of(soaps.code()), Optional.empty());
        MovementFilter ofItem =
                new MovementFilter(Optional.empty(), Optional.of(soaps.sku()), Optional.empty(), Optional.empty());
        for (MovementFilter filter : List.of(ofLot, ofItem)) {
            assertThat(cards.movements(filter, Optional.empty(), 10, both))
                    .extracting(MovementLine::listedIn)
                    .containsExactly(BAN);
        }
    }

    private IdempotencyKey adjusted(Lot lot, CentreCode centre) {
        IdempotencyKey claim = Access.claim("content");
        Correction lost =
                new Correction(centre, new LocationCode("STORE"), lot.code(), BoxCode.LOOSE, -1, Reason.LOST, "x");
        adjustments.post(claim, lost, world.everywhere);
        return claim;
    }

    @Test
    void an_adjustment_is_found_in_centres_that_the_operator_sees() {
        Lot soaps = inBoth(soap());
        Lot pumps = inBoth(pump());
        IdempotencyKey hidden = adjusted(soaps, HAR);
        assertThatThrownBy(() -> adjustments.get(hidden.id(), both)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> adjustments.reverse(Access.claim("x"), hidden.id(), "x", both))
                .isInstanceOf(NotFound.class);
        assertThat(adjustments.get(adjusted(soaps, BAN).id(), both).quantity()).isEqualTo(-1);
        assertThat(adjustments.get(adjusted(pumps, HAR).id(), both).quantity()).isEqualTo(-1);
    }

    private List<String> elsewhere(Item item, Operator by, String from) {
        try {
            world.issue(world.document(by), world.place(from, "STORE").location(), Wanted.of(1, item.sku(), 100));
            throw new AssertionError("There were enough");
        } catch (InsufficientStock refusal) {
            return refusal.elsewhere().stream()
                    .map(each -> each.address() + " " + each.quantity())
                    .toList();
        }
    }

    @Test
    void a_shortage_names_other_places_that_the_operator_sees() {
        Item soap = soap();
        inBoth(soap);
        Item pump = pump();
        inBoth(pump);
        assertThat(elsewhere(soap, both, "BAN")).isEmpty();
        assertThat(elsewhere(pump, both, "BAN")).containsExactly("HAR/STORE 7");
        assertThat(elsewhere(soap, world.everywhere, "BAN")).containsExactly("HAR/STORE 7");
    }

    /** Stock on a shelf of the store is counted with the store, so the shelf is not offered as another source. */
    @Test
    void a_shortage_names_no_place_that_is_already_included() {
        Item soap = soap();
        world.receive(soap, world.place("BAN", "A-01"), 3);
        world.receive(soap, world.place("BAN", "QUARANTINE"), 4);
        world.receive(soap, world.place("HAR", "A-01"), 2);
        assertThatThrownBy(() -> world.issue(world.store("BAN").location(), Wanted.of(1, soap.sku(), 9)))
                .asInstanceOf(type(InsufficientStock.class))
                .satisfies(refusal -> {
                    assertThat(refusal.there()).isEqualTo(3);
                    assertThat(refusal.elsewhere())
                            .extracting(StockElsewhere::address)
                            .hasToString("[HAR/A-01]");
                });
    }

    @Test
    void a_code_means_only_lots_that_the_operator_sees() {
        Item pills = TestItems.paracetamol().gtin("03800123456824", 20).in(world.database);
        LotKey key = new LotKey(pills.sku(), "A1", new Expiry(LocalDate.of(2029, 3, 31)), Origin.UNKNOWN);
        world.receive(key, world.store("HAR"), 40);
        Lot lot = world.receive(key, world.store("BAN"), 40);
        Lot pumps = inBoth(pump());
        String pack = "]d20103800123456824" + "17290331" + "10A1";
        assertThat(find(lot.code().toString(), HAR)).isEmpty();
        assertThat(find(pack, HAR)).as("everybody sees the catalogue").containsInstanceOf(GoodsMeaning.OfItem.class);
        assertThat(find(lot.code().toString(), BAN)).contains(new GoodsMeaning.OfLot(lot, pills));
        assertThat(find(pack, BAN)).contains(new GoodsMeaning.OfLot(lot, pills, 20, List.of(lot.code())));
        assertThat(find(pumps.code().toString(), HAR)).containsInstanceOf(GoodsMeaning.OfLot.class);
    }

    private Optional<GoodsMeaning> find(String code, CentreCode at) {
        return world.database.read(handle -> goods.find(handle, code, at, both));
    }

    /** A technician who filters by another category does not get parts. */
    @Test
    void a_hidden_category_has_no_goods() {
        world.receive(pump(), world.store("HAR"), 1);
        for (Category category : Category.values()) {
            ItemStockFilter filter = new ItemStockFilter(Optional.empty(), Optional.of(category), "");
            List<ItemStock> items = stock.items(centre(HAR), filter, Language.EN, "", 500, technician);
            List<BalanceLine> balances =
                    stock.balances(BalanceFilter.at(HAR).of(category), Optional.empty(), 500, technician);
            assertThat(items.isEmpty()).as(category.name()).isEqualTo(category != Category.PART);
            assertThat(balances.isEmpty()).as(category.name()).isEqualTo(category != Category.PART);
        }
    }

    /** Both centres see a transfer. An operator of one centre does not see the balances of the other. */
    @Test
    void a_movement_between_centres_shows_only_the_balance_of_the_operators_centre() {
        Lot lot = world.receive(soap(), world.store("HAR"), 9);
        Place way = Place.loose(world.centres.virtual("HAR", LocationKind.IN_TRANSIT));
        world.move(lot, world.store("HAR"), way, 6);
        world.move(lot, way, world.store("BAN"), 4);
        MovementFilter filter =
                new MovementFilter(Optional.of(BAN), Optional.empty(), Optional.of(lot.code()), Optional.empty());
        MovementAnswer arrived = MovementAnswer.of(
                cards.movements(filter, Optional.empty(), 10, ban).get(0));
        assertThat(arrived.quantity()).isEqualTo(4);
        assertThat(arrived.toBalance()).contains(4L);
        assertThat(arrived.fromBalance()).isEmpty();
        MovementAnswer whole = MovementAnswer.of(
                cards.movements(filter, Optional.empty(), 10, world.everywhere).get(0));
        assertThat(whole.fromBalance()).contains(2L);
    }
}
