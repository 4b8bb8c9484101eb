package org.sklad.goods.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.signin.Access;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.TestItems;
import org.sklad.goods.ledger.Lots;
import org.sklad.goods.ledger.MergedLots;
import org.sklad.goods.ledger.Place;
import org.sklad.goods.ledger.TestStock;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.lots.LotKey;
import org.sklad.goods.lots.LotStatus;
import org.sklad.goods.lots.Origin;
import org.sklad.goods.lots.SourceCode;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.i18n.Message;

/** Lots that were stored with the number as it was typed, before typed numbers were read as scanned ones. On each engine. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OldLotNumbersTest {
    private static final Expiry SPRING = new Expiry(LocalDate.of(2029, 3, 31));
    private static final Expiry AUTUMN = new Expiry(LocalDate.of(2029, 9, 30));

    /** The first two letters are Cyrillic. */
    private static final String OLD = "АВ12";

    private static final String NOW = "AB12";

    private TestDatabases databases;
    private TestStock world;
    private Lots lots;
    private Place store;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void open() {
        databases = TestDatabases.open(engine);
        world = new TestStock(databases.database());
        lots = world.access.features.ledger.lots;
        world.centres.add("HAR");
        world.source("Първи", new SourceCode("ONE"));
        world.source("Втори", new SourceCode("TWO"));
        store = world.store("HAR");
    }

    @AfterParameterizedClassInvocation
    void check_and_close() {
        world.check();
        databases.close();
    }

    private Item pills() {
        return TestItems.paracetamol().in(world.database);
    }

    private Lot receive(Item item, String number, Expiry expiresOn, String donor) {
        return world.receive(new LotKey(item.sku(), number, expiresOn, Origin.of(new SourceCode(donor))), store, 5);
    }

    private void recall(Lot lot) {
        lots.change(Access.claim("content"), lot.code(), Lots.Act.RECALL, "by the maker", world.everywhere);
    }

    private LotStatus status(Lot lot) {
        return world.database
                .read(handle -> Lots.find(handle, lot.code(), world.everywhere))
                .orElseThrow()
                .status();
    }

    private Set<LotCode> handedOutAs(Lot lot) {
        return world.database.read(handle -> Lots.holding(handle, lot.code()));
    }

    @Test
    void goods_that_come_later_with_the_number_join_the_lot() {
        for (String old : Set.of(OLD, "№ 7", "ＡＢ１２", "A\u00a01", "x\u00a0")) {
            Item pills = pills();
            Lot before = receive(pills, old, SPRING, "");
            recall(before);
            Lot later = receive(pills, LotKey.typed(old), SPRING, "");
            assertThat(later.code()).as(old).isEqualTo(before.code());
            assertThat(later.status()).isEqualTo(LotStatus.RECALLED);
            assertThat(receive(pills, "other", SPRING, "").code()).isNotEqualTo(before.code());
        }
    }

    @Test
    void of_two_lots_that_differ_in_the_spelling_only_each_is_found_by_its_own() {
        Item pills = pills();
        Lot now = receive(pills, NOW, SPRING, "");
        Lot old = receive(pills, "X", SPRING, "");
        world.database.write(handle -> handle.createUpdate("update lots set number = :number where code = :code")
                .bind("number", OLD)
                .bind("code", old.code().value())
                .execute());
        assertThat(receive(pills, NOW, SPRING, "").code()).isEqualTo(now.code());
        assertThat(receive(pills, OLD, SPRING, "").code()).isEqualTo(old.code());
    }

    @Test
    void goods_of_another_donor_or_date_are_recalled_with_the_number() {
        Item pills = pills();
        recall(receive(pills, OLD, SPRING, "ONE"));
        assertThat(receive(pills, NOW, SPRING, "TWO").status()).isEqualTo(LotStatus.RECALLED);
        assertThat(receive(pills, NOW, AUTUMN, "ONE").status()).isEqualTo(LotStatus.RECALLED);
        assertThat(receive(pills, "AB13", SPRING, "ONE").status()).isEqualTo(LotStatus.AVAILABLE);
    }

    @Test
    void a_recall_includes_both_spellings_and_asks_for_both() {
        for (boolean oldFirst : Set.of(true, false)) {
            Item pills = pills();
            Lot one = receive(pills, oldFirst ? OLD : NOW, SPRING, "ONE");
            Lot two = receive(pills, oldFirst ? NOW : OLD, SPRING, "TWO");
            Lot other = receive(pills, "AB13", SPRING, "ONE");
            recall(one);
            assertThat(status(two)).isEqualTo(LotStatus.RECALLED);
            assertThat(status(other)).isEqualTo(LotStatus.AVAILABLE);
            assertThat(handedOutAs(one)).containsExactlyInAnyOrder(one.code(), two.code());
            assertThat(handedOutAs(two)).containsExactlyInAnyOrder(one.code(), two.code());
        }
    }

    /** A sheet had a blank that does not break a line in place of a number. */
    @Test
    void a_blank_number_is_not_that_of_lots_without_a_number() {
        Item pills = pills();
        Item into = pills();
        Lot blank = receive(pills, "\u00a0", SPRING, "ONE");
        Lot none = receive(pills, "", SPRING, "ONE");
        Lot noneInto = receive(into, "", SPRING, "ONE");
        recall(blank);
        world.access.features.catalogue.merges.merge(
                Access.claim("content"), pills.sku(), into.sku(), "twice", world.everywhere);
        assertThat(status(none)).isEqualTo(LotStatus.AVAILABLE);
        assertThat(status(noneInto)).isEqualTo(LotStatus.AVAILABLE);
        assertThat(handedOutAs(blank)).containsExactly(blank.code());
    }

    @Test
    void a_merge_recalls_the_number_in_the_other_item() {
        Item item = pills();
        Item into = pills();
        recall(receive(item, OLD, SPRING, "ONE"));
        Lot same = receive(into, NOW, SPRING, "ONE");
        List<Message> shown = world.database.read(handle -> new MergedLots().carried(handle, item, into));
        assertThat(shown).contains(Message.of("ledger.merge.recalled", 1));
        world.access.features.catalogue.merges.merge(
                Access.claim("content"), item.sku(), into.sku(), "twice", world.everywhere);
        assertThat(status(same)).isEqualTo(LotStatus.RECALLED);
    }

    @Test
    void a_scanned_pack_means_the_lot() {
        Item pills = TestItems.paracetamol().gtin("03800123459337", 20).in(world.database);
        Lot old = receive(pills, OLD, SPRING, "ONE");
        Lot now = receive(pills, NOW, SPRING, "TWO");
        receive(pills, "AB13", SPRING, "ONE");
        Goods goods = world.access.features.stock.goods;
        String pack = "]d20103800123459337" + "17290331" + "10AB12";
        Optional<GoodsMeaning> found =
                world.database.read(handle -> goods.find(handle, pack, new CentreCode("HAR"), world.everywhere));
        assertThat(found)
                .get()
                .isInstanceOfSatisfying(
                        GoodsMeaning.OfLot.class,
                        meant -> assertThat(meant.alike()).containsExactlyInAnyOrder(old.code(), now.code()));
    }
}
