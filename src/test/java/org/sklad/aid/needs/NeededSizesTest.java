package org.sklad.aid.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.Access;
import org.sklad.aid.handouts.Desk;
import org.sklad.centres.places.Centre;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.TestItems;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;
import org.sklad.goods.ledger.TestStock;
import org.sklad.goods.stock.StyleStock;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.Sex;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.i18n.Language;

/** What a search for goods says of each size: how much is where, and how many people need it; on each engine. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NeededSizesTest {
    private static final CentreCode HAR = new CentreCode("HAR");
    private static final String STYLE = "JACKET";

    private TestDatabases databases;
    private TestStock stock;
    private Desk desk;
    private Operator field;
    private Operator keeper;
    private Operator both;
    private List<Item> sizes;
    private Item pills;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void open() {
        databases = TestDatabases.open(engine);
        stock = new TestStock(databases.database());
        desk = new Desk(stock);
        stock.centres.add("HAR");
        stock.centres.add("BAN");
        field = stock.access.operator(Access.unique("field"), "field@HAR");
        keeper = stock.access.operator(Access.unique("keeper"), "warehouse@HAR");
        both = stock.access.operator(Access.unique("both"), "manager@HAR", "manager@BAN");
        sizes = List.of(
                TestItems.jacket(STYLE, "M").in(databases.database()),
                TestItems.jacket(STYLE, "L").in(databases.database()));
        pills = TestItems.paracetamol().in(databases.database());
        stock.receive(sizes.get(1), stock.store("HAR"), 3);
        stock.receive(sizes.get(1), stock.store("BAN"), 40);
        stock.receive(sizes.get(1), stock.box(stock.store("HAR").location()), 2);
        need("L", 1);
        need("L", 2);
        need("", 5);
    }

    @AfterParameterizedClassInvocation
    void close() {
        databases.close();
    }

    private void need(String size, long quantity) {
        Beneficiary person = desk.adult(Sex.FEMALE, field);
        desk.needs.record(
                Access.claim("need " + size + quantity),
                new NewNeed(
                        person.caseCode().value(),
                        Optional.empty(),
                        Optional.of(new StyleCode(STYLE)),
                        size,
                        quantity,
                        Urgency.NOW),
                field);
    }

    private List<NeededSize> of(CentreCode centre, Operator by) {
        return stock.access.features.needs.sizes.of(centre, sizes, by);
    }

    private StyleStock called(String words, Operator by) {
        Centre centre = stock.access.features.centres.centres.get(HAR);
        return stock.access.features.stock.styles.called(centre, words, Language.EN, 5, by).stream()
                .filter(each -> each.first().facts().style().equals(Optional.of(new StyleCode(STYLE))))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void needs_are_summed_by_size_and_person() {
        assertThat(of(HAR, keeper))
                .extracting(NeededSize::size, NeededSize::pieces)
                .containsExactlyInAnyOrder(tuple("L", 1L), tuple("L", 2L), tuple("", 5L));
        assertThat(NeededSize.people(of(HAR, keeper))).isEqualTo(3);
        assertThat(of(new CentreCode("BAN"), keeper)).as("another centre").isEmpty();
    }

    @Test
    void a_size_among_the_words_is_picked_with_its_places() {
        StyleStock found = called(sizes.get(1).facts().name().en() + " L", keeper);
        Sku large = sizes.get(1).sku();
        assertThat(found.picked()).isEqualTo(Set.of(large));
        assertThat(found.one()).contains(sizes.get(1));
        assertThat(found.quantity()).isEqualTo(5);
        assertThat(found.usable(sizes.get(1))).isEqualTo(5);
        assertThat(found.quantity(sizes.get(0))).isZero();
        assertThat(found.placesOfPicked()).singleElement().satisfies(place -> {
            assertThat(place.location().value()).isEqualTo("STORE");
            assertThat(place.quantity()).isEqualTo(5);
        });
        assertThat(found.elsewhere()).as("of one centre").isEmpty();
        assertThat(called("L", both).elsewhere()).singleElement().satisfies(there -> {
            assertThat(there.centre().value()).isEqualTo("BAN");
            assertThat(there.quantity()).isEqualTo(40);
        });
    }

    @Test
    void boxes_with_the_goods_are_found() {
        Centre centre = stock.access.features.centres.centres.get(HAR);
        assertThat(stock.access.features.stock.styles.boxes(centre, sizes, 5, keeper))
                .singleElement()
                .satisfies(box -> assertThat(box.quantity()).isEqualTo(2));
        assertThat(stock.access.features.stock.styles.boxes(centre, List.of(pills), 5, keeper))
                .isEmpty();
    }
}
