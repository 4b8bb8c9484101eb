package org.sklad.aid.handouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.sklad.platform.i18n.Refusals.refused;

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
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Profession;
import org.sklad.access.signin.Access;
import org.sklad.aid.handouts.Desk.Wish;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.TestItems;
import org.sklad.goods.classification.Category;
import org.sklad.goods.donors.Restriction;
import org.sklad.goods.donors.RestrictionCode;
import org.sklad.goods.donors.RestrictionEffect;
import org.sklad.goods.donors.RestrictionFilter;
import org.sklad.goods.donors.Restrictions;
import org.sklad.goods.ledger.InsufficientStock;
import org.sklad.goods.ledger.TestStock;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.lots.LotKey;
import org.sklad.goods.lots.Origin;
import org.sklad.goods.lots.SourceCode;
import org.sklad.installation.MessagePackages;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.Heads;
import org.sklad.people.attributes.Sex;
import org.sklad.people.attributes.Vulnerability;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Messages;
import org.sklad.platform.i18n.NotFound;

/** Handouts of goods that donors gave only for some people, on each engine. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestrictionsTest {
    private TestDatabases databases;
    private TestStock stock;
    private Desk desk;
    private Restrictions restrictions;
    private final Messages messages = Messages.loadStrictly(MessagePackages.ALL);
    private Operator field;
    private Operator keeper;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void open() {
        databases = TestDatabases.open(engine);
        stock = new TestStock(databases.database());
        desk = new Desk(stock);
        restrictions = stock.access.features.donors.restrictions;
        field = stock.access.operator(Access.unique("field"), "field@HAR");
        keeper = stock.access.operator(Access.unique("keeper"), "warehouse@HAR", "warehouse@BAN");
        donor_restrictions();
    }

    private void donor_restrictions() {
        stock.centres.add("HAR");
        stock.centres.add("BAN");
        restrictions.add(women("WOMEN", RestrictionEffect.REFUSE), keeper);
        restrictions.add(women("WOMEN-WARN", RestrictionEffect.WARN), keeper);
        restrictions.add(
                new Restriction(
                        new RestrictionCode("MOTHERS"),
                        "Майки",
                        "Mothers to be",
                        RestrictionEffect.REFUSE,
                        Set.of(),
                        Set.of(),
                        Set.of(Vulnerability.PREGNANT),
                        Set.of()),
                keeper);
        restrictions.add(banya("BANYA", RestrictionEffect.REFUSE), keeper);
        restrictions.add(banya("BANYA-WARN", RestrictionEffect.WARN), keeper);
    }

    @AfterParameterizedClassInvocation
    void check_and_close() {
        desk.check();
        databases.close();
    }

    private static Restriction women(String code, RestrictionEffect effect) {
        return restriction(code, "Само за жени", "Women only", effect, Set.of(Sex.FEMALE), Set.of());
    }

    private static Restriction banya(String code, RestrictionEffect effect) {
        return restriction(code, "Баня", "Banya", effect, Set.of(), Set.of(new CentreCode("BAN")));
    }

    private static Restriction restriction(
            String code, String bg, String en, RestrictionEffect effect, Set<Sex> sexes, Set<CentreCode> centres) {
        return new Restriction(new RestrictionCode(code), bg, en, effect, sexes, Set.of(), Set.of(), centres);
    }

    private Item toy() {
        return TestItems.item().category(Category.OTHER).in(databases.database());
    }

    private Lot stocked(Item item, String restriction, long quantity, int days) {
        LocalDate expiresOn = stock.today().plusDays(days);
        Origin origin = new Origin(SourceCode.NONE, SourceCode.NONE, restriction);
        return stock.receive(new LotKey(item.sku(), "", new Expiry(expiresOn), origin), stock.store("HAR"), quantity);
    }

    private long left(Lot lot) {
        return stock.quantity(lot, stock.store("HAR"));
    }

    private Beneficiary person(Sex sex) {
        return desk.adult(sex, field);
    }

    private Operator socialWorker() {
        return new Operator(
                field.id(),
                field.username(),
                field.name(),
                field.language(),
                Optional.of(Profession.SOCIAL_WORKER),
                field.roles(),
                field.rights(),
                field.confirmedAt());
    }

    @Test
    void goods_restricted_to_the_person_are_taken_before_earlier_expiry_dates() {
        Item toy = toy();
        Lot women = stocked(toy, "WOMEN", 5, 10);
        Lot all = stocked(toy, "", 5, 50);
        assertThat(desk.picks(person(Sex.FEMALE), toy, 1, "STORE", field))
                .extracting(pick -> pick.from().lot())
                .containsExactly(women.code());
        Beneficiary man = person(Sex.MALE);
        assertThat(desk.picks(man, toy, 1, "STORE", field))
                .as("shown before the handout")
                .extracting(pick -> pick.from().lot())
                .containsExactly(all.code());
        desk.give(Wish.to(man).item(toy, 3), field);
        assertThat(left(all)).isEqualTo(2);
        desk.give(Wish.to(person(Sex.FEMALE)).item(toy, 3), field);
        assertThat(left(women)).isEqualTo(2);
    }

    @Test
    void a_refusal_to_other_people_names_the_restriction_of_the_donor() {
        Item toy = toy();
        Lot women = stocked(toy, "WOMEN", 5, 10);
        stocked(toy, "", 1, 50);
        Beneficiary man = person(Sex.MALE);
        Restricted refused = catchThrowableOfType(
                Restricted.class, () -> desk.give(Wish.to(man).item(toy, 2), field));
        assertThat(refused.type()).isEqualTo("restricted");
        assertThat(refused.errors()).extracting(FieldError::field).containsExactly("lines[0].quantity");
        assertThat(messages.text(Language.BG, refused.message())).contains("дарителят", "Само за жени");
        assertThatThrownBy(() -> desk.give(Wish.to(man).lot(women, 1), field)).isInstanceOf(Restricted.class);
        assertThatThrownBy(() -> desk.give(Wish.to(man).lot(women, 1).seen("WOMEN"), field))
                .as("confirming a restriction does not lift a refusal")
                .isInstanceOf(Restricted.class);
        assertThat(left(women)).isEqualTo(5);
        assertThatThrownBy(() -> desk.give(Wish.to(man).item(toy, 9), field)).isInstanceOf(InsufficientStock.class);
    }

    @Test
    void goods_with_a_warning_are_given_after_it_is_confirmed() {
        Item toy = toy();
        Lot women = stocked(toy, "WOMEN-WARN", 5, 10);
        Beneficiary man = person(Sex.MALE);
        Restricted warned = catchThrowableOfType(
                Restricted.class, () -> desk.give(Wish.to(man).item(toy, 2), field));
        assertThat(warned.type()).isEqualTo("restriction-unseen");
        desk.give(Wish.to(man).item(toy, 2).seen("WOMEN-WARN"), field);
        assertThat(left(women)).isEqualTo(3);
        desk.give(Wish.to(person(Sex.FEMALE)).item(toy, 2), field);
    }

    @Test
    void a_confirmation_holds_for_the_restrictions_that_it_names() {
        Item toy = toy();
        Lot women = stocked(toy, "WOMEN-WARN", 2, 10);
        Lot others = stocked(toy, "BANYA-WARN", 2, 50);
        Beneficiary man = person(Sex.MALE);
        assertThat(unseen(Wish.to(man).item(toy, 2))).containsExactly("WOMEN-WARN", "Само за жени");

        desk.give(Wish.toGroup(new Heads(Sex.FEMALE, AgeBand.FROM_18, 3)).lot(women, 1), field);
        Wish half = Wish.to(man).item(toy, 2).seen("WOMEN-WARN");
        assertThat(unseen(half)).as("another desk took half").containsExactly("BANYA-WARN", "Баня");
        assertThat(left(women) + left(others)).isEqualTo(3);
        desk.give(half.seen("WOMEN-WARN", "BANYA-WARN"), field);
        assertThat(left(women) + left(others)).isEqualTo(1);
    }

    @Test
    void an_empty_list_of_confirmed_restrictions_is_like_none() {
        assertThat(SeenRestrictions.of(true, List.of())).isEqualTo(SeenRestrictions.of(true, null));
        assertThat(SeenRestrictions.of(true, List.of("WOMEN-WARN")).all()).isFalse();
        assertThat(SeenRestrictions.of(null, null)).isEqualTo(SeenRestrictions.NONE);
    }

    /** Returns code and name of the restrictions that must still be confirmed. */
    private List<Object> unseen(Wish wish) {
        Restricted warned = catchThrowableOfType(Restricted.class, () -> desk.give(wish, field));
        assertThat(warned.type()).isEqualTo("restriction-unseen");
        return warned.message()
                .arguments()
                .subList(1, warned.message().arguments().size());
    }

    @Test
    void a_restriction_by_vulnerability_applies_and_its_refusal_does_not_reveal_it() {
        Item toy = toy();
        Lot mothers = stocked(toy, "MOTHERS", 5, 10);
        Beneficiary mother = person(Sex.FEMALE);
        desk.beneficiaries.setVulnerabilities(
                mother.caseCode(),
                mother.version(),
                Set.of(Vulnerability.PREGNANT, Vulnerability.DISABILITY),
                socialWorker());
        Restricted refused = catchThrowableOfType(
                Restricted.class, () -> desk.give(Wish.to(person(Sex.FEMALE)).item(toy, 1), field));
        assertThat(messages.text(Language.BG, refused.message()))
                .contains("Майки")
                .doesNotContainIgnoringCase("бременн");
        assertThat(left(mothers)).isEqualTo(5);
        desk.give(Wish.to(mother).item(toy, 2), field);
        assertThat(left(mothers)).isEqualTo(3);
    }

    @Test
    void goods_restricted_to_another_centre_are_not_given() {
        Item toy = toy();
        stocked(toy, "BANYA", 5, 10);
        assertThatThrownBy(() -> desk.give(Wish.to(person(Sex.MALE)).item(toy, 1), field))
                .isInstanceOf(Restricted.class);
    }

    @Test
    void a_restriction_must_fit_everybody_in_a_group() {
        Item toy = toy();
        Lot women = stocked(toy, "WOMEN", 5, 10);
        Heads men = new Heads(Sex.MALE, AgeBand.FROM_18, 1);
        Heads those = new Heads(Sex.FEMALE, AgeBand.FROM_18, 3);
        assertThatThrownBy(() -> desk.give(Wish.toGroup(those, men).item(toy, 1), field))
                .isInstanceOf(Restricted.class);
        desk.give(Wish.toGroup(those).item(toy, 2), field);
        assertThat(left(women)).isEqualTo(3);
    }

    @Test
    void the_restrictions_of_all_parts_of_a_kit_apply() {
        Item toy = toy();
        stocked(toy, "BANYA; WOMEN", 5, 10);
        Restricted refused = catchThrowableOfType(
                Restricted.class, () -> desk.give(Wish.to(person(Sex.FEMALE)).item(toy, 1), field));
        assertThat(messages.text(Language.BG, refused.message()))
                .contains("Баня")
                .doesNotContain("жени");
    }

    @Test
    void only_warehouse_operators_add_restrictions_and_each_code_once() {
        Restriction women = women("WOMEN", RestrictionEffect.REFUSE);
        assertThat(restrictions.add(women, keeper)).isFalse();
        assertThatThrownBy(() -> restrictions.add(women("WOMEN", RestrictionEffect.WARN), keeper))
                .is(refused("donors.restriction.exists"));
        assertThatThrownBy(() -> restrictions.add(women, field)).isInstanceOf(Forbidden.class);
        Restriction nowhere = new Restriction(
                new RestrictionCode("GONE"),
                "Г",
                "G",
                RestrictionEffect.WARN,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(new CentreCode("GONE")));
        assertThatThrownBy(() -> restrictions.add(nowhere, keeper)).isInstanceOf(NotFound.class);
        assertThat(restrictions.find(new RestrictionCode("WOMEN"))).contains(women);
        assertThat(restrictions.list(new RestrictionFilter(null), "MOTHERS", 9))
                .extracting(each -> each.code().value())
                .containsExactly("WOMEN", "WOMEN-WARN");
        assertThat(restrictions.list(new RestrictionFilter(RestrictionEffect.WARN), "MOTHERS", 9))
                .extracting(each -> each.code().value())
                .containsExactly("WOMEN-WARN");
    }
}
