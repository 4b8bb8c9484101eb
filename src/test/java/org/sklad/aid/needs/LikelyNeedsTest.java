package org.sklad.aid.needs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.Access;
import org.sklad.aid.handouts.Desk;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.TestItems;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.ItemSex;
import org.sklad.goods.classification.StyleCode;
import org.sklad.goods.ledger.TestStock;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.Sex;
import org.sklad.people.pages.LikelyNeed;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.TestDatabases;

/** The goods that the page of a person offers as likely needs, on each engine. */
@OnEachEngine
class LikelyNeedsTest {
    private final Engine engine;

    LikelyNeedsTest(Engine engine) {
        this.engine = engine;
    }

    /** A centre with a woman whose page is read, and others with needs. */
    private static final class World {
        private final TestDatabases databases;
        private final Desk desk;
        private final Operator field;
        private final Beneficiary woman;

        private World(TestDatabases databases) {
            this.databases = databases;
            desk = new Desk(new TestStock(databases.database()));
            desk.stock.centres.add("HAR");
            field = desk.stock.access.operator(Access.unique("field"), "field@HAR");
            woman = desk.adult(Sex.FEMALE, field);
        }

        private Item in(TestItems item) {
            return item.in(databases.database());
        }

        private void need(Optional<Item> item, Optional<String> style, int people) {
            for (int i = 0; i < people; i++) {
                NewNeed wanted = new NewNeed(
                        desk.adult(Sex.MALE, field).caseCode().value(),
                        item.map(Item::sku),
                        style.map(StyleCode::new),
                        "",
                        1,
                        Urgency.SOON);
                desk.needs.record(Access.claim("need"), wanted, field);
            }
        }

        private List<String> offered() {
            return offeredTo(woman);
        }

        private List<String> offeredTo(Beneficiary person) {
            return desk.access.features.needs.ofPeople.likely(person, AgeBand.FROM_18, field).stream()
                    .map(LikelyNeed::goods)
                    .toList();
        }
    }

    private static TestItems other() {
        return TestItems.item().category(Category.OTHER);
    }

    @Test
    void goods_that_most_people_needed_come_first_and_a_style_counts_in_all_its_sizes() {
        try (TestDatabases databases = TestDatabases.open(engine)) {
            World world = new World(databases);
            Item pot = world.in(other());
            Item shirt = world.in(TestItems.item("SHIRT-M")
                    .category(Category.OTHER)
                    .style("SHIRT")
                    .size("M"));
            world.in(TestItems.item("SHIRT-L")
                    .category(Category.OTHER)
                    .style("SHIRT")
                    .size("L"));
            Item never = world.in(other());
            world.need(Optional.of(pot), Optional.empty(), 2);
            world.need(Optional.of(shirt), Optional.empty(), 1);
            world.need(Optional.empty(), Optional.of("SHIRT"), 2);

            assertThat(world.offered())
                    .containsExactly("style:SHIRT", "item:" + pot.sku())
                    .doesNotContain("item:" + never.sku());
        }
    }

    @Test
    void goods_for_men_are_not_offered_to_a_woman_and_clothes_follow_the_goods_needed() {
        try (TestDatabases databases = TestDatabases.open(engine)) {
            World world = new World(databases);
            Item razor = world.in(other().by(ItemSex.MEN));
            Item pot = world.in(other());
            Item skirt = world.in(TestItems.item().category(Category.CLOTHES).by(ItemSex.WOMEN));
            world.in(TestItems.jacket("JACKET", "L"));
            world.need(Optional.of(razor), Optional.empty(), 3);
            world.need(Optional.of(pot), Optional.empty(), 1);

            assertThat(world.offered()).containsExactly("item:" + pot.sku(), "item:" + skirt.sku());
        }
    }

    @Test
    void needs_for_an_item_that_was_merged_count_for_the_other_item() {
        try (TestDatabases databases = TestDatabases.open(engine)) {
            World world = new World(databases);
            Item pot = world.in(other());
            Item pan = world.in(other());
            Item twice = world.in(other());
            world.need(Optional.of(pot), Optional.empty(), 2);
            world.need(Optional.of(pan), Optional.empty(), 1);
            world.need(Optional.of(twice), Optional.empty(), 2);
            Operator chief = world.desk.access.operator(Access.unique("chief"), "manager@*");
            world.desk.access.features.catalogue.merges.merge(
                    Access.claim("merge"), twice.sku(), pan.sku(), "why", chief);

            assertThat(world.offered()).containsExactly("item:" + pan.sku(), "item:" + pot.sku());
        }
    }

    @Test
    void clothes_are_offered_in_the_size_of_the_person() {
        try (TestDatabases databases = TestDatabases.open(engine)) {
            World world = new World(databases);
            world.in(TestItems.jacket("JACKET", "M"));
            world.in(TestItems.jacket("JACKET", "L"));

            assertThat(world.offeredTo(manOfSize(world.woman, "L"))).containsExactly("style:JACKET:L");
            assertThat(world.offeredTo(manOfSize(world.woman, ""))).containsExactly("style:JACKET");
        }
    }

    private static Beneficiary manOfSize(Beneficiary of, String clothes) {
        return new Beneficiary(
                of.id(),
                of.caseCode(),
                Sex.MALE,
                of.ageBand(),
                of.nextBandOn(),
                clothes,
                of.shoes(),
                of.languages(),
                of.centre(),
                of.room(),
                of.roomOrder(),
                of.present(),
                of.household(),
                of.staySince(),
                of.version(),
                of.registeredAt(),
                of.zone());
    }
}
