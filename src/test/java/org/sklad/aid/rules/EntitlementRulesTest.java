package org.sklad.aid.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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
import org.sklad.aid.handouts.Desk;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.TestItems;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Sex;
import org.sklad.people.attributes.Vulnerability;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.i18n.ChangedMeanwhile;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.NotFound;

/** Entitlement rules: access and validation, on each engine. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EntitlementRulesTest {
    private static final Set<Sex> ALL = Set.of();
    private static final Set<AgeBand> EVERY_AGE = Set.of();

    private TestDatabases databases;
    private Desk desk;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void open() {
        databases = TestDatabases.open(engine);
        desk = new Desk(databases.database());
        centres();
    }

    private void centres() {
        desk.stock.centres.add("HAR");
        desk.stock.centres.add("BAN");
    }

    @AfterParameterizedClassInvocation
    void close() {
        databases.close();
    }

    private static String code() {
        return Access.unique("RULE").toUpperCase(Locale.ROOT);
    }

    private Operator operator(String... roles) {
        return desk.access.operator(Access.unique("keeper"), roles);
    }

    private EntitlementRule added(EntitlementRule rule) {
        return desk.rules.add(Access.claim("rule"), rule, desk.stock.everywhere).rule();
    }

    /** Compares each agreed figure, in a fresh database. */
    @Test
    void a_new_installation_has_the_default_set() {
        try (TestDatabases fresh = TestDatabases.open(engine)) {
            Desk begun = new Desk(fresh.database());
            LocalDate from = LocalDate.of(2026, 1, 1);
            RuleGoods jackets = RuleGoods.styles(
                    new StyleCode("ASSORT-89"),
                    new StyleCode("ASSORT-91"),
                    new StyleCode("ASSORT-95"),
                    new StyleCode("ASSORT-120"));
            assertThat(begun.rules.list("", 100, begun.stock.everywhere))
                    .extracting(
                            rule -> rule.code().value(),
                            EntitlementRule::goods,
                            EntitlementRule::amount,
                            EntitlementRule::period,
                            EntitlementRule::sexes,
                            EntitlementRule::ageBands)
                    .containsExactly(
                            tuple(
                                    "BEDDING",
                                    RuleGoods.categories(Category.BEDDING),
                                    Amount.of(2),
                                    Period.of(Period.Kind.STAY),
                                    ALL,
                                    EVERY_AGE),
                            tuple(
                                    "CLOTHES",
                                    RuleGoods.categories(Category.CLOTHES),
                                    Amount.of(6),
                                    Period.of(Period.Kind.SEASON),
                                    ALL,
                                    EVERY_AGE),
                            tuple(
                                    "DIAPERS",
                                    RuleGoods.styles(new StyleCode("ASSORT-87")),
                                    Amount.of(120),
                                    Period.days(30),
                                    ALL,
                                    Set.of(AgeBand.UNDER_5)),
                            tuple(
                                    "HYGIENE",
                                    RuleGoods.categories(Category.HYGIENE),
                                    Amount.of(10),
                                    Period.days(30),
                                    ALL,
                                    EVERY_AGE),
                            tuple(
                                    "SANITARY-PADS",
                                    RuleGoods.styles(new StyleCode("ASSORT-78")),
                                    Amount.of(20),
                                    Period.days(30),
                                    Set.of(Sex.FEMALE),
                                    Set.of(AgeBand.FROM_12, AgeBand.FROM_18)),
                            tuple(
                                    "WINTER-JACKETS",
                                    jackets,
                                    Amount.of(1),
                                    Period.of(Period.Kind.SEASON),
                                    ALL,
                                    EVERY_AGE));
            assertThat(begun.rules.list("", 100, begun.stock.everywhere)).allSatisfy(rule -> {
                assertThat(rule.per()).isEqualTo(Per.PERSON);
                assertThat(rule.vulnerabilities()).isEmpty();
                assertThat(rule.centres()).isEmpty();
                assertThat(rule.validFrom()).isEqualTo(from);
                assertThat(rule.validUntil()).isEmpty();
            });
            assertThat(AgeBand.UNDER_5).hasToString("0-4");
            assertThat(AgeBand.FROM_12).hasToString("12-17");
            assertThat(AgeBand.FROM_18).hasToString("18-59");
        }
    }

    @Test
    void a_rule_is_stored_as_written() {
        Item item = TestItems.item().style("STYLE-1").in(databases.database());
        EntitlementRule rule = TestRules.rule(code())
                .of(new RuleGoods(Set.of(item.sku()), Set.of(new StyleCode("STYLE-1")), Set.of(Category.BABY)))
                .forAge(AgeBand.UNDER_5)
                .forSex(Sex.FEMALE)
                .forThose(Vulnerability.PREGNANT)
                .perHousehold()
                .per(Period.of(Period.Kind.MONTH))
                .at("HAR", "BAN")
                .from("2026-05-01")
                .until("2027-04-30")
                .build();
        assertThat(added(rule)).isEqualTo(rule);
    }

    @Test
    void a_repeated_request_adds_one_rule_and_its_code_is_taken_afterwards() {
        IdempotencyKey claim = Access.claim("rule");
        EntitlementRule rule = TestRules.rule(code()).build();
        assertThat(desk.rules.add(claim, rule, desk.stock.everywhere).first()).isTrue();
        assertThat(desk.rules.add(claim, rule, desk.stock.everywhere).first()).isFalse();
        assertThatThrownBy(() -> added(rule)).isInstanceOf(RuleExists.class);
    }

    @Test
    void managers_write_only_the_rules_of_their_centres() {
        Operator manager = operator("manager@HAR");
        EntitlementRule ours = TestRules.rule(code()).at("HAR").build();
        assertThat(desk.rules.add(Access.claim("rule"), ours, manager).first()).isTrue();
        assertThatThrownBy(() -> desk.rules.add(
                        Access.claim("rule"), TestRules.rule(code()).build(), manager))
                .isInstanceOf(RuleForAllCentres.class);
        assertThatThrownBy(() -> desk.rules.add(
                        Access.claim("rule"),
                        TestRules.rule(code()).at("HAR", "BAN").build(),
                        manager))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.rules.add(
                        Access.claim("rule"), TestRules.rule(code()).at("HAR").build(), operator("field@HAR")))
                .isInstanceOf(Forbidden.class);
        EntitlementRule theirs = added(TestRules.rule(code()).at("BAN").build());
        assertThatThrownBy(() -> desk.rules.get(theirs.code(), manager)).isInstanceOf(NotFound.class);
        assertThat(desk.rules.list("", 100, manager))
                .extracting(EntitlementRule::code)
                .contains(ours.code(), new RuleCode("HYGIENE"))
                .doesNotContain(theirs.code());
        assertThatThrownBy(() ->
                        desk.rules.change(TestRules.rule("HYGIENE").at("HAR").build(), manager))
                .as("a rule of all centres cannot become a rule of one")
                .isInstanceOf(RuleForAllCentres.class);
    }

    @Test
    void a_change_needs_the_version_that_the_author_saw() {
        EntitlementRule rule = added(TestRules.rule(code()).build());
        EntitlementRule more = TestRules.rule(rule.code().value()).gives(12).build();
        assertThat(desk.rules.change(more, desk.stock.everywhere).amount()).isEqualTo(Amount.of(12));
        assertThatThrownBy(() -> desk.rules.change(more, desk.stock.everywhere)).isInstanceOf(ChangedMeanwhile.class);
        assertThat(desk.rules.get(rule.code(), desk.stock.everywhere).version()).isEqualTo(2);
    }

    @Test
    void a_rule_needs_existing_goods_that_are_not_medicines() {
        Item tablets = TestItems.paracetamol().in(databases.database());
        for (RuleGoods goods : List.of(
                RuleGoods.items(new Sku("NO-SUCH-ITEM")),
                RuleGoods.styles(new StyleCode("NO-SUCH-STYLE")),
                RuleGoods.items(tablets.sku()),
                RuleGoods.categories(Category.MEDICINE))) {
            assertThatThrownBy(() -> added(TestRules.rule(code()).of(goods).build()))
                    .isInstanceOf(InvalidFields.class);
        }
    }

    @Test
    void a_default_rule_can_end_even_if_its_goods_are_not_in_the_catalogue() {
        EntitlementRule diapers = desk.rules.get(new RuleCode("DIAPERS"), desk.stock.everywhere);
        EntitlementRule ended = TestRules.rule("DIAPERS")
                .of(diapers.goods())
                .gives(diapers.amount().quantity())
                .until("2026-12-31")
                .build();
        desk.rules.change(ended, desk.stock.everywhere);
        List<EntitlementRule> inForce = databases
                .database()
                .read(handle -> EntitlementRules.inForce(handle, new CentreCode("HAR"), desk.stock.today()));
        assertThat(inForce)
                .extracting(rule -> rule.code().value())
                .contains("HYGIENE")
                .doesNotContain("DIAPERS");
    }

    private Operator withProfession(Operator of, Profession profession) {
        return new Operator(
                of.id(),
                of.username(),
                of.name(),
                of.language(),
                java.util.Optional.of(profession),
                of.roles(),
                of.rights(),
                of.confirmedAt());
    }

    /** A person who gets the goods of this rule is thereby known to have the vulnerability. */
    @Test
    void a_rule_for_vulnerable_people_is_visible_only_to_operators_who_see_the_vulnerability() {
        EntitlementRule pregnant =
                added(TestRules.rule(code()).forThose(Vulnerability.PREGNANT).build());
        EntitlementRule ill = added(TestRules.rule(code())
                .forThose(Vulnerability.CHRONIC_ILLNESS, Vulnerability.PREGNANT)
                .at("HAR")
                .build());
        Operator field = operator("field@HAR");
        Operator lawyer = withProfession(operator("field@HAR"), Profession.LAWYER);
        Operator nurse = withProfession(operator("field@HAR"), Profession.NURSE);
        java.util.Map<Operator, List<EntitlementRule>> seen = java.util.Map.of(
                field,
                List.of(),
                lawyer,
                List.of(pregnant),
                nurse,
                List.of(pregnant, ill),
                operator("manager@HAR"),
                List.of(pregnant, ill),
                operator("auditor@*"),
                List.of(pregnant, ill));
        seen.forEach((operator, expected) -> {
            assertThat(desk.rules.list("", 200, operator))
                    .filteredOn(rule -> List.of(pregnant.code(), ill.code()).contains(rule.code()))
                    .containsExactlyInAnyOrderElementsOf(expected);
            for (EntitlementRule rule : List.of(pregnant, ill)) {
                if (expected.contains(rule)) {
                    assertThat(desk.rules.get(rule.code(), operator)).isEqualTo(rule);
                } else {
                    assertThatThrownBy(() -> desk.rules.get(rule.code(), operator))
                            .isInstanceOf(NotFound.class);
                }
            }
        });
        assertThat(desk.rules.list("", 200, field))
                .extracting(rule -> rule.code().value())
                .as("a rule of all centres is listed for everybody")
                .contains("HYGIENE");
    }
}
