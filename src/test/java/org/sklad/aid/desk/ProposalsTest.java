package org.sklad.aid.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.Access;
import org.sklad.aid.handouts.Desk;
import org.sklad.aid.needs.NewNeed;
import org.sklad.aid.needs.NewReservation;
import org.sklad.aid.needs.OpenNeeds;
import org.sklad.aid.needs.Urgency;
import org.sklad.aid.rules.EntitlementRule;
import org.sklad.aid.rules.Period;
import org.sklad.aid.rules.Remaining;
import org.sklad.aid.rules.RuleGoods;
import org.sklad.aid.rules.TestRules;
import org.sklad.centres.places.Centre;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.SizeFit;
import org.sklad.goods.catalogue.TestItems;
import org.sklad.goods.classification.AgeGroup;
import org.sklad.goods.classification.ItemSex;
import org.sklad.goods.classification.StyleCode;
import org.sklad.goods.ledger.TestStock;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.PersonChange;
import org.sklad.people.attributes.Sex;
import org.sklad.people.attributes.Sizes;
import org.sklad.people.pages.Needed;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.TestDatabases;

/** Proposals of a desk for a person: goods in the person's size, else the nearest sizes in stock; on each engine. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProposalsTest {
    private TestDatabases databases;
    private TestStock stock;
    private Desk desk;
    private Operator field;
    private Centre centre;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void open() {
        databases = TestDatabases.open(engine);
        stock = new TestStock(databases.database());
        desk = new Desk(stock);
        stock.centres.add("HAR");
        centre = stock.centres.centres().get(new org.sklad.access.roles.CentreCode("HAR"));
        field = stock.access.operator(Access.unique("field"), "field@HAR");
    }

    @AfterParameterizedClassInvocation
    void check_and_close() {
        desk.check();
        databases.close();
    }

    @Test
    void a_member_was_served_today_also_under_a_registration_that_was_merged_into_theirs() {
        Item toy = stocked(
                TestItems.item()
                        .category(org.sklad.goods.classification.Category.OTHER)
                        .in(databases.database()),
                5);
        Beneficiary mother = desk.person("HAR", Sex.FEMALE, AgeBand.FROM_18, field);
        Beneficiary again = desk.person("HAR", Sex.FEMALE, AgeBand.FROM_18, field);
        desk.households.form(Access.claim("household"), mother.caseCode(), List.of(again.caseCode()), field);
        desk.give(Desk.Wish.to(again).item(toy, 1), field);
        desk.merges.merge(Access.claim("merge"), again.caseCode(), mother.caseCode(), field);
        assertThat(desk.features.desk.goods.served(
                        desk.beneficiaries.get(mother.caseCode(), field), centre, stock.access.now()))
                .containsExactly(mother.caseCode().value());
    }

    private static String style() {
        return Access.unique("JACKET").toUpperCase(Locale.ROOT);
    }

    /** Returns a men's jacket of the size, with the quantity in the store. */
    private Item jacket(String style, String size, long standing) {
        return stocked(TestItems.jacket(style, size).in(databases.database()), standing);
    }

    private Item stocked(Item item, long standing) {
        if (standing > 0) {
            stock.receive(item, stock.store("HAR"), standing);
        }
        return item;
    }

    private String rule(String style) {
        String code = Access.unique("rule").toUpperCase(Locale.ROOT);
        EntitlementRule rule = TestRules.rule(code)
                .of(RuleGoods.styles(new StyleCode(style)))
                .gives(1)
                .per(Period.of(Period.Kind.ONCE))
                .build();
        desk.rules.add(Access.claim("rule"), rule, stock.everywhere);
        return code;
    }

    private Beneficiary person(Sex sex, AgeBand age, String clothes, String shoes) {
        Beneficiary person = desk.person("HAR", sex, age, field);
        desk.beneficiaries.change(
                person.caseCode(),
                person.version(),
                new PersonChange(Optional.empty(), sex, age, new Sizes(clothes, shoes), person.languages()),
                field);
        return desk.beneficiaries.get(person.caseCode(), field);
    }

    private Beneficiary man(String clothes) {
        return person(Sex.MALE, AgeBand.FROM_18, clothes, "43");
    }

    private Proposals.Found proposals(Beneficiary person) {
        List<Needed.Lack> lacks = new OpenNeeds(desk.needs).open(person, field);
        List<Remaining> left = desk.entitlements.list(person.caseCode(), field);
        return desk.features.desk.goods.proposals(person, left, lacks, centre, stock.access.now());
    }

    private DueTile tile(String rule, Beneficiary person) {
        return proposals(person).tile(rule).orElseThrow();
    }

    /** Returns the goods that the tile of the rule offers. */
    private List<OnDesk.Candidate> offered(String rule, Beneficiary person) {
        return tile(rule, person).things().stream()
                .flatMap(thing -> thing.sizes().stream())
                .toList();
    }

    private List<Item> sizes(String rule, Beneficiary person) {
        return offered(rule, person).stream().map(OnDesk.Candidate::item).toList();
    }

    private static List<Item> items(Proposals.Choice choice) {
        return choice.sizes().stream().map(OnDesk.Candidate::item).toList();
    }

    private UUID need(Beneficiary person, Item item) {
        return need(
                new NewNeed(person.caseCode().value(), Optional.of(item.sku()), Optional.empty(), "", 1, Urgency.SOON));
    }

    private UUID need(Beneficiary person, String style, String size) {
        return need(new NewNeed(
                person.caseCode().value(), Optional.empty(), Optional.of(new StyleCode(style)), size, 1, Urgency.SOON));
    }

    private UUID need(NewNeed wanted) {
        IdempotencyKey claim = Access.claim("need");
        desk.needs.record(claim, wanted, field);
        return claim.id();
    }

    private Proposals.Choice needed(UUID need, Beneficiary person) {
        return Objects.requireNonNull(proposals(person).needed().get("/needs/" + need));
    }

    @Test
    void goods_that_are_due_are_laid_out_in_the_size_of_the_person_in_any_notation() {
        String style = style();
        Item smaller = jacket(style, "XL", 5);
        Item wanted = jacket(style, "XXL", 5);
        String rule = rule(style);
        Beneficiary man = man("2XL");
        assertThat(proposals(man).goods()).contains(new DueGoods(wanted, 1));
        assertThat(tile(rule, man).usual()).containsExactly(new DueGoods(wanted, 1));
        assertThat(sizes(rule, man)).as("their size first").containsExactly(wanted, smaller);
        assertThat(offered(rule, man).get(0).fits()).isTrue();
    }

    @Test
    void if_the_size_is_out_of_stock_the_nearest_sizes_are_offered_and_none_is_laid_out() {
        String style = style();
        jacket(style, "M", 0);
        Item small = jacket(style, "S", 2);
        Item large = jacket(style, "L", 3);
        Item larger = jacket(style, "XL", 1);
        jacket(style, "XXL", 9);
        String rule = rule(style);
        Beneficiary man = man("M");
        assertThat(tile(rule, man).things())
                .singleElement()
                .extracting(DueTile.Thing::size)
                .isEqualTo("M");
        assertThat(sizes(rule, man)).containsExactly(large, small, larger);
        assertThat(offered(rule, man).get(0).fit()).contains(new SizeFit("M", 1));
        assertThat(offered(rule, man).get(0).usable()).isEqualTo(3);
        assertThat(tile(rule, man).usual()).isEmpty();
        assertThat(proposals(man).goods())
                .noneMatch(each -> each.item().facts().style().equals(Optional.of(new StyleCode(style))));
        assertThat(sizes(rule, man("XS")).get(0)).isEqualTo(small);
    }

    @Test
    void for_children_every_larger_size_is_offered_before_a_smaller_one() {
        String style = style();
        List<Item> years = List.of("4-5", "6-7", "8-9").stream()
                .map(size -> stocked(
                        TestItems.item(style + "-" + size)
                                .style(style)
                                .size(size)
                                .by(ItemSex.UNISEX, AgeGroup.CHILD)
                                .in(databases.database()),
                        size.equals("6-7") ? 0 : 3))
                .toList();
        String rule = rule(style);
        Beneficiary child = person(Sex.FEMALE, AgeBand.FROM_5, "122", "30");
        assertThat(sizes(rule, child)).containsExactly(years.get(2), years.get(0));
        Beneficiary smaller = person(Sex.FEMALE, AgeBand.FROM_5, "116", "30");
        assertThat(proposals(smaller).goods()).extracting(DueGoods::item).contains(years.get(0));
    }

    @Test
    void a_person_without_a_known_size_may_choose_any_size_made_for_them() {
        String style = style();
        Item medium = jacket(style, "M", 1);
        Item larger = jacket(style, "XXL", 1);
        String rule = rule(style);
        Beneficiary unknown = person(Sex.MALE, AgeBand.FROM_18, "", "");
        assertThat(tile(rule, unknown).things())
                .singleElement()
                .extracting(DueTile.Thing::size)
                .isEqualTo("");
        assertThat(sizes(rule, unknown)).containsExactlyInAnyOrder(medium, larger);
        DueTile woman = tile(rule, person(Sex.FEMALE, AgeBand.FROM_18, "M", ""));
        assertThat(woman.things()).isEmpty();
        assertThat(woman.isOut()).isTrue();
    }

    @Test
    void needed_goods_are_laid_out_up_to_the_quantity_due_and_in_stock() {
        Item bottle = stocked(TestItems.item().in(databases.database()), 2);
        EntitlementRule hygiene = TestRules.rule(Access.unique("rule").toUpperCase(Locale.ROOT))
                .gives(10)
                .build();
        desk.rules.add(Access.claim("rule"), hygiene, stock.everywhere);
        Beneficiary man = man("M");
        UUID need = need(
                new NewNeed(man.caseCode().value(), Optional.of(bottle.sku()), Optional.empty(), "", 3, Urgency.SOON));
        assertThat(needed(need, man).sizes().get(0).code())
                .isEqualTo(bottle.ownCode().digits() + "x2");
        assertThat(proposals(man).goods())
                .as("a rule about a category proposes no goods, even if they are needed")
                .extracting(DueGoods::item)
                .doesNotContain(bottle);
        assertThat(sizes(hygiene.code().value(), man))
                .as("its tile opens what is there")
                .contains(bottle);
    }

    @Test
    void a_size_too_far_from_the_size_of_the_person_is_not_offered() {
        String style = style();
        jacket(style, "XXL", 1);
        DueTile tile = tile(rule(style), man("S"));
        assertThat(tile.isOut()).isTrue();
        assertThat(tile.size()).isEqualTo("S");
    }

    @Test
    void the_needed_item_comes_first_and_the_nearest_sizes_if_it_is_out_of_stock() {
        String style = style();
        Item medium = jacket(style, "M", 1);
        Item large = jacket(style, "L", 1);
        jacket(style, "XL", 0);
        Beneficiary man = man("S");
        UUID very = need(man, medium);
        UUID size = need(man, style, "XL");
        UUID any = need(man, style, "");
        assertThat(items(needed(very, man))).containsExactly(medium);
        assertThat(needed(very, man).out()).isFalse();
        assertThat(items(needed(any, man)))
                .as("any size of the style, the person's own first")
                .containsExactly(medium, large);

        desk.give(Desk.Wish.to(man("M")).item(medium, 1), field);
        assertThat(needed(very, man).out()).isTrue();
        assertThat(items(needed(very, man))).containsExactly(large);
        assertThat(needed(very, man).sizes().get(0).fit())
                .as("compared with the needed size")
                .contains(new SizeFit("M", 1));
        assertThat(items(needed(size, man))).containsExactly(large);
    }

    @Test
    void reserved_goods_are_proposed_only_to_their_person() {
        String style = style();
        Item medium = jacket(style, "M", 1);
        String rule = rule(style);
        Beneficiary one = man("M");
        UUID need = need(one, medium);
        desk.kept.reserve(
                Access.claim("reservation"),
                need,
                new NewReservation(stock.today().plusDays(3), Optional.empty(), Optional.empty()),
                field);
        assertThat(proposals(one).goods()).contains(new DueGoods(medium, 1));
        Beneficiary other = man("M");
        assertThat(proposals(other).goods()).extracting(DueGoods::item).doesNotContain(medium);
        assertThat(tile(rule, other).isOut()).isTrue();
        assertThat(tile(rule, other).wanted()).contains(medium);
        assertThat(tile(rule, one).isOut()).isFalse();
    }
}
