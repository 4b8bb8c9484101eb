package org.sklad.aid.loans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.Access;
import org.sklad.aid.handouts.Desk;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.TestItems;
import org.sklad.goods.classification.Category;
import org.sklad.goods.ledger.TestStock;
import org.sklad.goods.stock.GoodsLine;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.Sex;
import org.sklad.people.pages.LoanOffer;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.TestDatabases;

/** The goods that the page of a person offers to lend with one press, on each engine. */
@OnEachEngine
class PersonLoansTest {
    private final Engine engine;

    PersonLoansTest(Engine engine) {
        this.engine = engine;
    }

    /** A centre with a store and a bag, and a person. */
    private static final class World {
        private final TestDatabases databases;
        private final TestStock stock;
        private final Desk desk;
        private final Operator field;
        private final Beneficiary person;

        private World(TestDatabases databases) {
            this.databases = databases;
            stock = new TestStock(databases.database());
            desk = new Desk(stock);
            stock.centres.add("HAR");
            field = stock.access.operator(Access.unique("field"), "field@HAR");
            person = desk.adult(Sex.FEMALE, field);
        }

        private Item item(Category category) {
            return TestItems.item().category(category).in(databases.database());
        }

        private Item inStock(Category category, String location) {
            Item item = item(category);
            stock.receive(item, stock.place("HAR", location), 10);
            return item;
        }

        private void lend(Item item, int quantity, int times) {
            for (int i = 0; i < times; i++) {
                desk.access.features.loans.loans.lend(
                        Access.claim("loan"),
                        new NewLoan(
                                new CentreCode("HAR"),
                                "STORE",
                                person.caseCode().value(),
                                stock.today().plusDays(7),
                                List.of(GoodsLine.of(item.sku(), quantity))),
                        field);
            }
        }

        private List<String> offered() {
            return desk.access.features.loans.ofPeople.offers(person, field).goods().stream()
                    .map(LoanOffer::code)
                    .toList();
        }
    }

    private static List<String> codes(Item... items) {
        return List.of(items).stream().map(each -> each.ownCode().digits()).toList();
    }

    @Test
    void goods_that_were_lent_most_often_come_first_then_bedding_and_other_goods_by_name() {
        try (TestDatabases databases = TestDatabases.open(engine)) {
            World world = new World(databases);
            Item blanket = world.inStock(Category.BEDDING, "STORE");
            Item iron = world.inStock(Category.OTHER, "STORE");
            Item kettle = world.inStock(Category.BABY, "STORE");
            Item never = world.inStock(Category.BABY, "STORE");
            assertThat(world.offered()).isEqualTo(codes(blanket, iron));
            world.lend(iron, 1, 1);
            world.lend(kettle, 1, 2);
            assertThat(world.offered())
                    .isEqualTo(codes(kettle, iron, blanket))
                    .doesNotContainAnyElementsOf(codes(never));
        }
    }

    @Test
    void only_goods_that_can_be_taken_from_the_store_are_offered() {
        try (TestDatabases databases = TestDatabases.open(engine)) {
            World world = new World(databases);
            Item iron = world.inStock(Category.OTHER, "STORE");
            Item gone = world.inStock(Category.OTHER, "STORE");
            Item elsewhere = world.inStock(Category.BABY, "STORE");
            world.lend(gone, 10, 1);
            world.lend(elsewhere, 9, 1);
            world.inStock(Category.OTHER, "QUARANTINE");
            Item expired = world.item(Category.OTHER);
            world.stock.receive(
                    world.stock.key(expired, world.stock.today().minusDays(1)), world.stock.place("HAR", "STORE"), 5);
            assertThat(world.offered()).isEqualTo(codes(elsewhere, iron));
            world.lend(elsewhere, 1, 1);
            assertThat(world.offered()).isEqualTo(codes(iron));
        }
    }

    @Test
    void six_are_offered_at_most() {
        try (TestDatabases databases = TestDatabases.open(engine)) {
            World world = new World(databases);
            List<Item> many = IntStream.range(0, 9)
                    .mapToObj(i -> world.inStock(i < 5 ? Category.BEDDING : Category.OTHER, "STORE"))
                    .toList();
            world.lend(many.get(8), 1, 1);
            assertThat(world.offered())
                    .hasSize(6)
                    .doesNotHaveDuplicates()
                    .startsWith(many.get(8).ownCode().digits());
        }
    }
}
