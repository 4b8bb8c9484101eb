package org.sklad.aid.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.Access;
import org.sklad.aid.handouts.Desk;
import org.sklad.aid.rules.EntitlementRule;
import org.sklad.aid.rules.RuleGoods;
import org.sklad.aid.rules.TestRules;
import org.sklad.centres.places.Centre;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.TestItems;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.StyleCode;
import org.sklad.goods.ledger.TestStock;
import org.sklad.goods.stock.GoodsAtHand;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.PersonChange;
import org.sklad.people.attributes.Sex;
import org.sklad.people.attributes.Sizes;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.TestDatabases;

/** Proposals for a rule about clothes in a centre with more clothes than a tile shows, on each engine. Each test has a centre of its own. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CategoryGoodsTest {
    private static final int MANY = CategoryGoods.FIRST + 1;

    private TestDatabases databases;
    private TestStock stock;
    private Desk desk;
    private Operator field;
    private EntitlementRule clothes;
    private Centre centre;
    private int centres;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void open() {
        databases = TestDatabases.open(engine);
        stock = new TestStock(databases.database());
        desk = new Desk(stock);
        field = stock.access.operator(Access.unique("field"), "field@*");
        clothes = TestRules.rule("WORN")
                .of(RuleGoods.categories(Category.CLOTHES))
                .gives(10)
                .build();
        desk.rules.add(Access.claim("rule"), clothes, stock.everywhere);
        centres = 0;
    }

    @BeforeEach
    void add_a_centre() {
        centre = stock.centres.add("C" + ++centres);
    }

    @AfterParameterizedClassInvocation
    void check_and_close() {
        desk.check();
        databases.close();
    }

    /** Adds jackets of as many styles, in one size. */
    private List<Item> jackets(int styles, String size, Consumer<Item> receive) {
        return IntStream.range(0, styles)
                .mapToObj(i -> TestItems.jacket(Access.unique("JACKET").toUpperCase(Locale.ROOT), size)
                        .in(databases.database()))
                .peek(receive)
                .toList();
    }

    private void receive(Item item) {
        stock.receive(item, stock.store(centre.code().value()), 1);
    }

    private void receiveExpired(Item item) {
        stock.receive(
                stock.key(item, stock.today().minusDays(1)),
                stock.store(centre.code().value()),
                1);
    }

    private Beneficiary man(String size) {
        Beneficiary person = desk.person(centre.code().value(), Sex.MALE, AgeBand.FROM_18, field);
        desk.beneficiaries.change(
                person.caseCode(),
                person.version(),
                new PersonChange(Optional.empty(), Sex.MALE, AgeBand.FROM_18, new Sizes(size, ""), person.languages()),
                field);
        return desk.beneficiaries.get(person.caseCode(), field);
    }

    private DueTile tile(Beneficiary person) {
        return desk.features
                .desk
                .goods
                .proposals(
                        person, desk.entitlements.list(person.caseCode(), field), List.of(), centre, stock.access.now())
                .tile("WORN")
                .orElseThrow();
    }

    private static List<Item> items(DueTile tile) {
        return tile.things().stream()
                .flatMap(thing -> thing.sizes().stream())
                .map(OnDesk.Candidate::item)
                .toList();
    }

    @Test
    void clothes_in_the_size_of_the_person_come_first_however_many_others_are_in_stock() {
        jackets(MANY, "L", this::receive);
        List<Item> fitting = jackets(2, "M", this::receive);
        DueTile tile = tile(man("M"));
        assertThat(items(tile).subList(0, 2)).containsExactlyInAnyOrderElementsOf(fitting);
        assertThat(tile.things()).hasSize(Proposals.THINGS);
        assertThat(tile.more()).isTrue();
    }

    @Test
    void all_clothes_of_a_size_are_found_however_many_come_before_them() {
        jackets(501, "L", this::receive);
        List<Item> fitting = jackets(40, "M", this::receive);
        GoodsAtHand goods = new GoodsAtHand(stock.access.features.stock.stock, stock.access.features.centres.locations);
        assertThat(goods.ofCategory(
                        Category.CLOTHES,
                        Optional.empty(),
                        centre,
                        field,
                        item -> item.sku().value().endsWith("-M")))
                .extracting(GoodsAtHand.Usable::item)
                .containsExactlyInAnyOrderElementsOf(fitting);
    }

    @Test
    void a_tile_offers_what_can_be_given_however_many_others_have_expired() {
        jackets(MANY, "M", this::receiveExpired);
        List<Item> usable = jackets(2, "L", this::receive);
        DueTile tile = tile(man("M"));
        assertThat(items(tile)).containsExactlyInAnyOrderElementsOf(usable);
        assertThat(tile.more()).isFalse();
    }

    @Test
    void goods_that_another_rule_names_more_closely_take_no_place() {
        List<Item> named = jackets(MANY, "M", this::receive);
        List<Item> others = jackets(2, "M", this::receive);
        StyleCode[] styles =
                named.stream().map(item -> item.facts().style().orElseThrow()).toArray(StyleCode[]::new);
        EntitlementRule closer = TestRules.rule("NAMED-" + centres)
                .of(RuleGoods.styles(styles))
                .gives(1)
                .build();
        desk.rules.add(Access.claim("rule"), closer, stock.everywhere);
        assertThat(items(tile(man("M")))).containsExactlyInAnyOrderElementsOf(others);
    }

    @Test
    void a_tile_tells_that_clothes_are_there_in_other_sizes_alone() {
        jackets(1, "XXL", this::receive);
        DueTile tile = tile(man("S"));
        assertThat(tile.isOut()).isTrue();
        assertThat(tile.size()).isEqualTo("S");
    }

    @Test
    void expired_clothes_can_be_recorded_as_wanted() {
        List<Item> expired = jackets(1, "M", this::receiveExpired);
        DueTile tile = tile(man("M"));
        assertThat(tile.isOut()).isTrue();
        assertThat(tile.wanted()).contains(expired.get(0));
    }
}
