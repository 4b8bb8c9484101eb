package org.sklad.aid.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
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
import org.sklad.aid.handouts.Desk.Wish;
import org.sklad.aid.handouts.HandoutDetails;
import org.sklad.aid.rules.EntitlementExceeded;
import org.sklad.aid.rules.EntitlementRule;
import org.sklad.aid.rules.NotEntitled;
import org.sklad.aid.rules.Period;
import org.sklad.aid.rules.RuleCode;
import org.sklad.aid.rules.RuleCondition;
import org.sklad.aid.rules.RuleExists;
import org.sklad.aid.rules.RuleForAllCentres;
import org.sklad.aid.rules.RuleGoods;
import org.sklad.aid.rules.RuleVersion;
import org.sklad.aid.rules.TestRules;
import org.sklad.goods.catalogue.CompositionLine;
import org.sklad.goods.catalogue.Compositions;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.TestItems;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.StyleCode;
import org.sklad.goods.ledger.Place;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.lots.LotKey;
import org.sklad.goods.lots.Origin;
import org.sklad.goods.stock.GoodsLine;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.CardCode;
import org.sklad.people.attributes.CaseCode;
import org.sklad.people.attributes.HouseholdSize;
import org.sklad.people.attributes.Sex;
import org.sklad.people.attributes.Vulnerability;
import org.sklad.platform.db.CountedReads;
import org.sklad.platform.db.CountedWrites;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.NotFound;

/** Rules with conditions on the household, rules that count kits as their parts, and changed rules; on each engine. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RulesInFullTest {
    /** Copies an existing person with SQL, since registrations take minutes. The copies have the same data. */
    private static final String ANOTHER = """
            insert into beneficiaries (id, case_code, sex, age_band, next_band_on, clothes, shoes, languages, centre, room, room_order,
              present, household, stay_since, version, registered_at, counts_as)
            select :id, :code, sex, age_band, next_band_on, clothes, shoes, languages, centre, room, room_order, present, :household,
              stay_since, version, registered_at, :id
            from beneficiaries where id = :person""";

    private static final List<String> WHAT_THEY_HAVE = List.of("""
            insert into vulnerabilities (beneficiary, kind, noted_at, noted_by)
            select id, 'PREGNANT', 0, null from beneficiaries where id <> :person and :handout <> ''""", """
            insert into handouts (id, centre, location, beneficiary, household, sex, age_band, vulnerabilities, given_on, occurred_at,
              recorded_at, operator, acknowledgement, collected_by, override_reason, second_operator, heads, state)
            select substr(b.id, 1, 9) || k.k || substr(b.id, 11), h.centre, h.location, b.id, b.household, b.sex, b.age_band, '',
              h.given_on, h.occurred_at, h.recorded_at, h.operator, h.acknowledgement, '', '', '', 0, h.state
            from handouts h join beneficiaries b on b.id <> :person
            join (select 'a' as k union all select 'b') k on 1 = 1
            where h.id = :handout""", """
            insert into handout_lines (handout, line, lot, location, box, sku, quantity, prescription, dose)
            select h.id, l.line, l.lot, l.location, l.box, l.sku, 1, '', ''
            from handouts h join handout_lines l on l.handout = :handout
            where h.id <> :handout and h.beneficiary <> :person""");

    private TestDatabases databases;
    private Desk desk;
    private List<Operator> staff;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void open() {
        staff = new ArrayList<>();
        databases = TestDatabases.open(engine);
        desk = new Desk(databases.database());
        two_centres_with_staff();
    }

    private void two_centres_with_staff() {
        desk.stock.centres.add("HAR");
        desk.stock.centres.add("BAN");
        staff.add(desk.access.operator("field.har", "field@HAR"));
        staff.add(desk.access.operator("manager.har", "manager@HAR"));
        staff.add(desk.access.operator("field.ban", "field@BAN"));
    }

    @AfterParameterizedClassInvocation
    void check_and_close() {
        desk.check();
        databases.close();
    }

    private Operator field() {
        return staff.get(0);
    }

    private static String code() {
        return Access.unique("RULE").toUpperCase(Locale.ROOT);
    }

    /** Returns an item that no default rule names, with 1,000 in the store. */
    private Item toy() {
        Item toy = TestItems.item()
                .category(Category.OTHER)
                .named("Играчка", "Toy")
                .in(databases.database());
        desk.stock.receive(toy, desk.stock.store("HAR"), 1000);
        return toy;
    }

    private EntitlementRule added(TestRules rule) {
        return desk.rules
                .add(Access.claim("rule"), rule.build(), desk.stock.everywhere)
                .rule();
    }

    private Beneficiary woman() {
        return desk.adult(Sex.FEMALE, field());
    }

    private Beneficiary child() {
        return desk.person("HAR", Sex.MALE, AgeBand.FROM_5, field());
    }

    private String family(Beneficiary head, Beneficiary... others) {
        desk.access.clock.advance(Duration.ofSeconds(1));
        List<CaseCode> members = Stream.of(others).map(Beneficiary::caseCode).toList();
        desk.households.form(Access.claim("household"), head.caseCode(), members, field());
        return desk.beneficiaries.get(head.caseCode(), field()).household();
    }

    private long left(EntitlementRule rule, Beneficiary person) {
        return desk.left(rule.code().value(), person, field()).quantity();
    }

    private boolean isListed(EntitlementRule rule, Beneficiary person) {
        return desk.entitlements.list(person.caseCode(), field()).stream()
                .anyMatch(each -> each.rule().code().equals(rule.code()));
    }

    // By formula and household

    @Test
    void a_rule_with_household_conditions_is_stored_as_written() {
        EntitlementRule rule = TestRules.rule(code())
                .of(RuleGoods.items(toy().sku()))
                .gives(2, 1, 3)
                .forHouseholds(2, 6)
                .build();
        assertThat(desk.rules
                        .add(Access.claim("rule"), rule, desk.stock.everywhere)
                        .rule())
                .isEqualTo(rule);
        EntitlementRule more = TestRules.rule(rule.code().value())
                .of(rule.goods())
                .gives(0, 4, 5)
                .forHouseholds(1, 7)
                .build();
        assertThat(desk.rules.change(more, desk.stock.everywhere))
                .isEqualTo(more.withVersion(2).applyingFrom(desk.stock.today()));
    }

    @Test
    void a_rule_adds_a_quantity_for_each_member_and_each_child() {
        Item toy = toy();
        EntitlementRule rule =
                added(TestRules.rule(code()).of(RuleGoods.items(toy.sku())).gives(2, 1, 3));
        Beneficiary mother = woman();
        assertThat(left(rule, mother)).as("alone, a household of one").isEqualTo(3);
        Beneficiary son = child();
        assertThat(left(rule, son)).as("alone, a child").isEqualTo(6);
        family(mother, son, child(), woman());
        assertThat(left(rule, mother)).as("2 + 1 × 4 + 3 × 2").isEqualTo(12);
        desk.give(Wish.to(son).item(toy, 7), field());
        assertThat(left(rule, mother)).isEqualTo(5);
        assertThatThrownBy(() -> desk.give(Wish.to(mother).item(toy, 6), field()))
                .isInstanceOf(EntitlementExceeded.class);
        assertThat(desk.give(Wish.to(mother).item(toy, 5), field()).lines()).hasSize(1);
    }

    @Test
    void a_rule_applies_only_to_households_of_its_size() {
        Item toy = toy();
        EntitlementRule large =
                added(TestRules.rule(code()).of(RuleGoods.items(toy.sku())).forHouseholds(3, 4));
        Beneficiary mother = woman();
        assertThat(isListed(large, mother)).isFalse();
        assertThatThrownBy(() -> desk.give(Wish.to(mother).item(toy, 1), field()))
                .isInstanceOf(NotEntitled.class);
        family(mother, child(), child());
        assertThat(left(large, mother)).isEqualTo(10);
        desk.give(Wish.to(mother).item(toy, 10), field());
        family(mother, child(), child(), child(), child());
        assertThat(isListed(large, mother))
                .as("a household of five is too large")
                .isFalse();
    }

    @Test
    void counts_the_members_who_were_in_the_household_and_centre_at_that_time() {
        Item toy = toy();
        EntitlementRule rule =
                added(TestRules.rule(code()).of(RuleGoods.items(toy.sku())).gives(0, 1, 0));
        Beneficiary mother = woman();
        Beneficiary son = child();
        Beneficiary aunt = woman();
        family(mother, son, aunt);
        assertThat(left(rule, mother)).isEqualTo(3);
        var three = desk.access.now();
        desk.access.clock.advance(Duration.ofHours(1));
        desk.stays.depart(Access.claim("departure"), son.caseCode(), field());
        assertThat(left(rule, mother)).as("the son has left the centre").isEqualTo(2);
        desk.access.clock.advance(Duration.ofHours(1));
        desk.households.leave(Access.claim("withdrawal"), aunt.caseCode(), field());
        assertThat(left(rule, mother)).as("the aunt has left the household").isEqualTo(1);
        assertThatThrownBy(() -> desk.give(Wish.to(mother).item(toy, 3), field()))
                .isInstanceOf(EntitlementExceeded.class);
        assertThat(desk.give(Wish.to(mother).item(toy, 3).on(three), field()).lines())
                .as("typed in from paper for the three members of that day")
                .hasSize(1);
    }

    @Test
    void a_child_counts_by_the_age_on_the_day_of_the_handout() {
        Item toy = toy();
        EntitlementRule rule =
                added(TestRules.rule(code()).of(RuleGoods.items(toy.sku())).gives(1, 0, 4));
        Beneficiary mother = woman();
        Beneficiary daughter =
                desk.born("HAR", Sex.FEMALE, desk.stock.today().minusYears(18).plusDays(2), field());
        family(mother, daughter);
        var before = desk.access.now();
        assertThat(left(rule, mother)).isEqualTo(5);
        desk.access.clock.advance(Duration.ofDays(3));
        assertThat(left(rule, mother)).isEqualTo(1);
        assertThat(desk.give(Wish.to(mother).item(toy, 5).on(before), field()).lines())
                .hasSize(1);
    }

    // Kits as their parts

    private Item thing() {
        return TestItems.item().category(Category.OTHER).in(databases.database());
    }

    private void compose(Item kit, CompositionLine... lines) {
        desk.access.features.catalogue.compositions.write(
                Access.claim("content"), kit.sku(), List.of(lines), Optional.empty(), desk.stock.everywhere);
    }

    private static CompositionLine of(Item item, long quantity) {
        return new CompositionLine(item.sku(), quantity);
    }

    private Lot lot(Item kit, String number, int days) {
        Expiry expires = new Expiry(desk.stock.today().plusDays(days));
        return desk.stock.receive(new LotKey(kit.sku(), number, expires, Origin.UNKNOWN), desk.stock.store("HAR"), 20);
    }

    private EntitlementRule tenOf(Item item) {
        return added(TestRules.rule(code()).of(RuleGoods.items(item.sku())).countingKitsAsParts());
    }

    @Test
    void a_kit_counts_as_the_parts_in_the_version_of_its_lot() {
        Item brush = thing();
        Item kit = thing();
        compose(kit, of(brush, 2), of(thing(), 1));
        compose(kit, of(brush, 5));
        Lot first = lot(kit, "V1-1", 90);
        Lot second = lot(kit, "V2-2", 400);
        EntitlementRule rule = tenOf(brush);
        Beneficiary woman = woman();
        HandoutDetails given = desk.give(Wish.to(woman).lot(first, 2), field());
        assertThat(left(rule, woman)).isEqualTo(6);
        assertThat(line(explained(woman, field()), rule).counted())
                .containsExactly(new Explanation.Here(desk.stock.today(), 2, 4, kit.sku(), kit.title(), given.id()));
        assertThatThrownBy(() -> desk.give(Wish.to(woman).lot(second, 2), field()))
                .asInstanceOf(type(EntitlementExceeded.class))
                .satisfies(refusal -> {
                    assertThat(refusal.message().key()).isEqualTo("rules.exceeded.in-parts");
                    assertThat(refusal.message().arguments()).contains(10L, 6L);
                });
        desk.give(Wish.to(woman).lot(second, 1), field());
        assertThat(left(rule, woman)).isEqualTo(1);
        assertThatThrownBy(() -> desk.give(Wish.to(woman).item(kit, 1), field()))
                .as("the first version is given first and contains two")
                .isInstanceOf(EntitlementExceeded.class);
        desk.bringBack(Access.claim("return"), given.id(), GoodsLine.of(first.code(), 1), Optional.empty(), field());
        assertThat(left(rule, woman)).as("a kit was returned").isEqualTo(3);
        assertThat(desk.give(Wish.to(woman).item(kit, 1), field()).lines()).hasSize(1);
    }

    /** A box that is handed out whole is one line with several lots. */
    @Test
    void a_whole_box_counts_once_beside_rules_that_count_kits_by_their_parts() {
        Item soap = thing();
        Item brush = thing();
        EntitlementRule soaps = tenOf(soap);
        EntitlementRule brushes = tenOf(brush);
        Place box = desk.stock.box(desk.stock.store("HAR").location());
        desk.stock.receive(soap, box, 6);
        desk.stock.receive(brush, box, 7);
        Beneficiary woman = woman();
        desk.give(Wish.to(woman).scan(box.box().toString(), 1), field());
        assertThat(List.of(left(soaps, woman), left(brushes, woman))).containsExactly(4L, 3L);
        desk.stock.receive(soap, box, 2);
        desk.stock.receive(brush, box, 4);
        assertThatThrownBy(() -> desk.give(Wish.to(woman).scan(box.box().toString(), 1), field()))
                .asInstanceOf(type(EntitlementExceeded.class))
                .satisfies(refusal -> assertThat(refusal.message().arguments()).contains(4L, 3L));
    }

    @Test
    void kits_of_two_versions_in_one_line_count_by_their_own_versions() {
        Item brush = thing();
        Item kit = thing();
        compose(kit, of(brush, 1));
        lot(kit, "V1-1", 90);
        compose(kit, of(brush, 3));
        lot(kit, "V2-2", 400);
        EntitlementRule rule = added(TestRules.rule(code())
                .of(RuleGoods.items(brush.sku()))
                .gives(1000)
                .countingKitsAsParts());
        Beneficiary woman = woman();
        desk.give(Wish.to(woman).item(kit, 25), field());
        assertThat(left(rule, woman)).as("20 × 1 and 5 × 3").isEqualTo(965);
    }

    @Test
    void a_ready_made_kit_counts_as_the_latest_version() {
        Item brush = thing();
        Item kit = thing();
        compose(kit, of(brush, 1));
        compose(kit, of(brush, 4));
        Lot bought = lot(kit, "CARITAS-7", 90);
        EntitlementRule rule = tenOf(brush);
        Beneficiary woman = woman();
        desk.give(Wish.to(woman).lot(bought, 2), field());
        assertThat(left(rule, woman)).isEqualTo(2);
    }

    @Test
    void a_rule_counts_either_the_kit_or_its_parts() {
        Item brush = thing();
        Item kit = thing();
        compose(kit, of(brush, 2), of(thing(), 1));
        lot(kit, "V1-1", 90);
        EntitlementRule plain = added(
                TestRules.rule(code()).of(RuleGoods.categories(Category.OTHER)).gives(100));
        Beneficiary woman = woman();
        desk.give(Wish.to(woman).item(kit, 1), field());
        assertThat(left(plain, woman)).as("counts one kit").isEqualTo(99);
        EntitlementRule parts = added(TestRules.rule(code())
                .of(RuleGoods.categories(Category.OTHER))
                .gives(100)
                .countingKitsAsParts());
        assertThat(left(parts, woman)).as("counts three parts and no kit").isEqualTo(97);
        EntitlementRule closer = added(TestRules.rule(code()).of(RuleGoods.items(brush.sku())));
        assertThat(left(parts, woman))
                .as("a more specific rule decides on brushes and counts no kits")
                .isEqualTo(99);
        assertThat(left(closer, woman)).isEqualTo(10);
        for (EntitlementRule each : List.of(plain, parts)) {
            end(each);
        }
    }

    @Test
    void a_kit_is_refused_to_people_who_may_not_have_one_of_its_parts() {
        Item razor = thing();
        Item kit = thing();
        compose(kit, of(razor, 1));
        Lot lot = lot(kit, "V1-1", 90);
        added(TestRules.rule(code())
                .of(RuleGoods.items(razor.sku()))
                .forSex(Sex.MALE)
                .countingKitsAsParts());
        assertThatThrownBy(() -> desk.give(Wish.to(woman()).item(kit, 1), field()))
                .isInstanceOf(NotEntitled.class);
        assertThat(desk.give(Wish.to(desk.adult(Sex.MALE, field())).item(kit, 1), field())
                        .lines())
                .hasSize(1);
        assertThat(desk.stock.quantity(lot, desk.stock.store("HAR")))
                .as("refused goods stay in their place")
                .isEqualTo(19);
    }

    // Versions

    private EntitlementRule changed(EntitlementRule rule, TestRules to, Optional<LocalDate> from) {
        long seen = desk.rules.get(rule.code(), desk.stock.everywhere).version();
        EntitlementRule wanted = to.of(rule.goods()).build().withVersion(seen);
        return desk.rules.change(wanted, from, desk.stock.everywhere);
    }

    private static TestRules same(EntitlementRule rule) {
        return TestRules.rule(rule.code().value());
    }

    @Test
    void a_paper_handout_is_judged_by_the_version_of_its_day() {
        Item toy = toy();
        EntitlementRule rule = added(
                TestRules.rule(code()).of(RuleGoods.items(toy.sku())).gives(8).per(Period.days(2)));
        Beneficiary woman = woman();
        Instant before = desk.access.now();
        desk.access.clock.advance(Duration.ofDays(3));
        changed(rule, same(rule).gives(2).per(Period.days(2)), Optional.empty());
        assertThat(left(rule, woman)).as("from today on").isEqualTo(2);
        assertThatThrownBy(() -> desk.give(Wish.to(woman).item(toy, 3), field()))
                .isInstanceOf(EntitlementExceeded.class);
        assertThatThrownBy(() -> desk.give(Wish.to(woman).item(toy, 9).on(before), field()))
                .isInstanceOf(EntitlementExceeded.class);
        assertThat(desk.give(Wish.to(woman).item(toy, 8).on(before), field()).lines())
                .hasSize(1);
        changed(rule, same(rule).gives(5).forSex(Sex.MALE), Optional.empty());
        assertThatThrownBy(() -> desk.give(Wish.to(woman).item(toy, 1), field()))
                .isInstanceOf(NotEntitled.class);
    }

    @Test
    void a_change_for_a_future_day_applies_from_that_day() {
        EntitlementRule rule =
                added(TestRules.rule(code()).of(RuleGoods.items(toy().sku())).gives(4));
        Beneficiary woman = woman();
        LocalDate day = desk.stock.today().plusDays(5);
        EntitlementRule later = changed(rule, same(rule).gives(9), Optional.of(day));
        assertThat(later.appliesFrom()).isEqualTo(day);
        assertThat(left(rule, woman)).isEqualTo(4);
        desk.access.clock.advance(Duration.ofDays(5));
        assertThat(left(rule, woman)).isEqualTo(9);
        assertThatThrownBy(() -> changed(
                        rule,
                        same(rule).gives(1),
                        Optional.of(desk.stock.today().minusDays(1))))
                .isInstanceOf(InvalidFields.class);
    }

    @Test
    void every_version_names_its_period_and_author_even_if_it_never_applied() {
        EntitlementRule rule =
                added(TestRules.rule(code()).of(RuleGoods.items(toy().sku())).at("HAR"));
        LocalDate today = desk.stock.today();
        Operator manager = staff.get(1);
        desk.rules.change(
                same(rule).of(rule.goods()).at("HAR").gives(11).build(), Optional.of(today.plusDays(9)), manager);
        changed(rule, same(rule).at("HAR").gives(12), Optional.of(today.plusDays(3)));
        String chief = desk.stock.everywhere.username().value();
        assertThat(desk.rules.versions(rule.code(), Long.MAX_VALUE, 10, manager))
                .extracting(
                        each -> each.rule().amount().quantity(),
                        each -> each.rule().appliesFrom(),
                        RuleVersion::appliesUntil,
                        RuleVersion::everApplies,
                        RuleVersion::operator)
                .containsExactly(
                        tuple(12L, today.plusDays(3), Optional.empty(), true, chief),
                        tuple(11L, today.plusDays(9), Optional.of(today.plusDays(3)), false, "manager.har"),
                        tuple(10L, EntitlementRule.EVER, Optional.of(today.plusDays(3)), true, chief));
        assertThat(desk.rules.versions(rule.code(), 3, 1, manager))
                .extracting(each -> each.rule().version())
                .containsExactly(2L);
        assertThatThrownBy(() -> desk.rules.versions(rule.code(), Long.MAX_VALUE, 10, staff.get(2)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_version_for_vulnerable_people_is_visible_only_to_operators_who_see_the_vulnerability() {
        EntitlementRule rule =
                added(TestRules.rule(code()).of(RuleGoods.items(toy().sku())).forThose(Vulnerability.PREGNANT));
        changed(rule, same(rule), Optional.empty());
        assertThat(desk.rules.versions(rule.code(), Long.MAX_VALUE, 10, field()))
                .extracting(each -> each.rule().version())
                .containsExactly(2L);
        assertThat(desk.rules.versions(rule.code(), Long.MAX_VALUE, 10, staff.get(1)))
                .hasSize(2);
    }

    @Test
    void the_first_version_of_the_default_set_has_no_first_day() {
        assertThat(desk.rules.versions(new RuleCode("BEDDING"), Long.MAX_VALUE, 10, field()))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.rule().appliesFrom()).isEqualTo(EntitlementRule.EVER);
                    assertThat(each.appliesUntil()).isEmpty();
                    assertThat(each.operator()).isEmpty();
                    assertThat(each.writtenAt()).isEmpty();
                });
    }

    /** The checks find a rule that differs from its version, and a date without a version. */
    @Test
    void checks_find_a_rule_that_differs_from_its_versions() {
        try (TestDatabases fresh = TestDatabases.open(engine)) {
            fresh.database().write(handle -> {
                handle.execute("update entitlement_rules set quantity = 11 where code = 'HYGIENE'");
                return handle.execute(
                        "update entitlement_rule_versions set applies_until = '2026-01-01' where code = 'BEDDING'");
            });
            List<String> broken = desk.access.features.handouts.checks().stream()
                    .flatMap(check -> fresh.database().read(check.violations()::apply).stream())
                    .toList();
            assertThat(broken).containsExactlyInAnyOrder("rule HYGIENE", "rule BEDDING", "rule BEDDING version 1");
        }
    }

    // Previews

    private static Map<CaseCode, RulePreview.Share> shares(Desk of, RuleCode rule, List<Beneficiary> people) {
        Map<CaseCode, RulePreview.Share> shares = new TreeMap<>(Comparator.comparing(CaseCode::value));
        for (Beneficiary each : people) {
            of.entitlements.list(each.caseCode(), of.stock.everywhere).stream()
                    .filter(remaining -> remaining.rule().code().equals(rule) && remaining.gives() > 0)
                    .forEach(remaining -> shares.put(
                            each.caseCode(), new RulePreview.Share(remaining.gives(), remaining.quantity())));
        }
        return shares;
    }

    /**
     * Histories with a printed seed, in which rules are made and changed between handouts. The preview of each change equals
     * what each person's own page shows after the change.
     */
    @Test
    void the_preview_of_a_rule_matches_its_effect() {
        long seed = Long.getLong("seed", new Random().nextLong());
        System.out.println("previews: seed " + seed);
        Random random = new Random(seed);
        try (TestDatabases fresh = TestDatabases.open(engine)) {
            Desk other = new Desk(fresh.database());
            PreviewHistory history = new PreviewHistory(other, random);
            Map<String, Integer> seen = new TreeMap<>();
            for (int round = 0; round < 60; round++) {
                history.handouts();
                EntitlementRule rule = history.rule();
                RulePreview told = other.previews.of(rule, Optional.empty(), other.stock.everywhere);
                Map<CaseCode, RulePreview.Share> before = shares(other, rule.code(), history.people());
                history.write(rule);
                Map<CaseCode, RulePreview.Share> after = shares(other, rule.code(), history.people());
                List<RulePreview.Change> changes = history.people().stream()
                        .map(Beneficiary::caseCode)
                        .sorted(Comparator.comparing(CaseCode::value))
                        .map(code -> new RulePreview.Change(
                                code, Optional.ofNullable(before.get(code)), Optional.ofNullable(after.get(code))))
                        .filter(each -> !each.before().equals(each.after()))
                        .toList();
                assertThat(told.changes()).as("seed %d round %d", seed, round).isEqualTo(changes);
                assertThat(told.changed()).isEqualTo(changes.size());
                seen.merge("newly", (int) told.newly(), Integer::sum);
                seen.merge("no longer", (int) told.noLonger(), Integer::sum);
                seen.merge("more", (int) told.more(), Integer::sum);
                seen.merge("less", (int) told.less(), Integer::sum);
            }
            System.out.println("previews told of " + seen + ", handouts " + history.given());
            assertThat(seen.values()).as("seed %d: %s", seed, seen).allMatch(each -> each > 0);
            other.check();
        }
    }

    /** At 22:30 UTC it is already tomorrow in Sofia. Goods given then count for tomorrow. */
    @Test
    void a_preview_uses_the_date_of_the_centre() {
        try (TestDatabases fresh = TestDatabases.open(engine)) {
            Desk late = new Desk(fresh.database());
            late.access.clock.advance(Duration.ofHours(14).plusMinutes(30));
            assertThat(late.access.now().atZone(ZoneOffset.UTC).getHour()).isEqualTo(22);
            late.stock.centres.add("HAR");
            Operator worker = late.access.operator("field.late", "field@HAR");
            Item toy = TestItems.item().category(Category.OTHER).in(fresh.database());
            late.stock.receive(toy, late.stock.store("HAR"), 10);
            TestRules rule =
                    TestRules.rule("TOYS").of(RuleGoods.items(toy.sku())).per(Period.days(1));
            late.rules.add(Access.claim("rule"), rule.gives(3).build(), late.stock.everywhere);
            Beneficiary woman = late.adult(Sex.FEMALE, worker);
            late.give(Wish.to(woman).item(toy, 2), worker);
            assertThat(late.previews
                            .of(rule.gives(5).build(), Optional.empty(), late.stock.everywhere)
                            .changes())
                    .containsExactly(new RulePreview.Change(
                            woman.caseCode(),
                            Optional.of(new RulePreview.Share(3, 1)),
                            Optional.of(new RulePreview.Share(5, 3))));
        }
    }

    @Test
    void a_preview_names_other_rules_for_its_goods_and_the_quantities_needed_and_available() {
        try (TestDatabases fresh = TestDatabases.open(engine)) {
            Desk other = new Desk(fresh.database());
            other.stock.centres.add("HAR");
            other.stock.centres.add("BAN");
            Operator worker = other.access.operator("field.har", "field@HAR");
            Item soap = TestItems.item("SOAP")
                    .category(Category.HYGIENE)
                    .style("SOAPS")
                    .in(fresh.database());
            Item brush = TestItems.item("BRUSH").category(Category.HYGIENE).in(fresh.database());
            other.stock.receive(soap, other.stock.store("HAR"), 101);
            other.stock.receive(soap, other.stock.store("BAN"), 50);
            other.stock.receive(brush, other.stock.store("HAR"), 7);
            for (int i = 0; i < 3; i++) {
                other.adult(Sex.FEMALE, worker);
            }
            EntitlementRule ofItem = TestRules.rule("SOAP-ONLY")
                    .of(RuleGoods.items(soap.sku()))
                    .gives(40)
                    .at("HAR")
                    .build();
            RulePreview told = other.previews.of(ofItem, Optional.empty(), other.stock.everywhere);
            assertThat(List.of(told.needed(), told.available())).containsExactly(120L, 101L);
            assertThat(told.covers())
                    .extracting(each -> each.rule().code().value(), RuleCover::effect, RuleCover::goods)
                    .containsExactly(tuple("HYGIENE", RuleCover.Effect.REPLACED, RuleGoods.items(soap.sku())));
            other.rules.add(Access.claim("rule"), ofItem, other.stock.everywhere);
            other.give(Wish.to(other.adult(Sex.FEMALE, worker)).item(soap, 11), worker);

            EntitlementRule ofCategory = TestRules.rule("MORE")
                    .of(new RuleGoods(Set.of(), Set.of(), Set.of(Category.HYGIENE, Category.FOOD)))
                    .gives(1)
                    .at("HAR")
                    .perHousehold()
                    .build();
            RulePreview beside = other.previews.of(ofCategory, Optional.empty(), other.stock.everywhere);
            assertThat(List.of(beside.needed(), beside.available()))
                    .as("soap is not among the goods of this rule, but the brush is")
                    .containsExactly(4L, 7L);
            assertThat(beside.covers())
                    .extracting(each -> each.rule().code().value(), RuleCover::effect, RuleCover::goods)
                    .contains(
                            tuple("HYGIENE", RuleCover.Effect.BESIDE, RuleGoods.categories(Category.HYGIENE)),
                            tuple("SOAP-ONLY", RuleCover.Effect.STAYS, RuleGoods.items(soap.sku())));

            EntitlementRule ofStyle = TestRules.rule("STYLE")
                    .of(RuleGoods.styles(new StyleCode("SOAPS")))
                    .gives(1)
                    .at("HAR")
                    .build();
            assertThat(other.previews
                            .of(ofStyle, Optional.empty(), other.stock.everywhere)
                            .covers())
                    .extracting(each -> each.rule().code().value(), RuleCover::effect, RuleCover::goods)
                    .containsExactly(
                            tuple("HYGIENE", RuleCover.Effect.REPLACED, RuleGoods.styles(new StyleCode("SOAPS"))),
                            tuple("SOAP-ONLY", RuleCover.Effect.STAYS, RuleGoods.items(soap.sku())));
            Operator manager = other.access.operator("manager.ban", "manager@BAN");
            assertThat(other.previews
                            .of(
                                    TestRules.rule("THEIRS")
                                            .of(RuleGoods.items(soap.sku()))
                                            .at("BAN")
                                            .build(),
                                    Optional.empty(),
                                    manager)
                            .covers())
                    .as("rules of another centre are not shown")
                    .extracting(each -> each.rule().code().value())
                    .containsExactly("HYGIENE");
        }
    }

    @Test
    void a_preview_is_only_for_operators_who_may_write_the_rule_and_stores_nothing() {
        woman();
        Item toy = toy();
        EntitlementRule ours =
                TestRules.rule(code()).of(RuleGoods.items(toy.sku())).at("HAR").build();
        EntitlementRule everywhere = same(ours).of(ours.goods()).build();
        Operator manager = staff.get(1);
        long rules = desk.count("entitlement_rule_versions");
        assertThat(desk.previews.of(ours, Optional.empty(), manager).newly())
                .isEqualTo(desk.previews.of(ours, Optional.empty(), manager).people())
                .isGreaterThan(0);
        assertThatThrownBy(() -> desk.previews.of(everywhere, Optional.empty(), manager))
                .isInstanceOf(RuleForAllCentres.class);
        assertThatThrownBy(() -> desk.previews.of(ours, Optional.empty(), field()))
                .isInstanceOf(Forbidden.class);
        EntitlementRule theirs = added(same(ours).of(ours.goods()).at("BAN"));
        assertThatThrownBy(() -> desk.previews.of(ours, Optional.empty(), manager))
                .isInstanceOf(RuleExists.class);
        assertThatThrownBy(() ->
                        desk.previews.of(theirs, Optional.of(desk.stock.today().minusDays(2)), desk.stock.everywhere))
                .isInstanceOf(InvalidFields.class);
        assertThat(desk.count("entitlement_rule_versions")).isEqualTo(rules + 1);
        end(theirs);
    }

    private static int many(Handle handle, String person, UUID handout) {
        PreparedBatch people = handle.prepareBatch(ANOTHER);
        for (int i = 1; i < 5_000; i++) {
            String digits = Integer.toString(1_000_000_000 + i);
            String code = IntStream.range(0, 10)
                    .mapToObj(last -> digits + last)
                    .filter(each -> CaseCode.find(each).isPresent())
                    .findFirst()
                    .orElseThrow();
            people.bind("id", new UUID(1, i).toString())
                    .bind("code", code)
                    .bind("household", Integer.toString(100_000_000 + i / 4))
                    .bind("person", person)
                    .add();
        }
        people.execute();
        return WHAT_THEY_HAVE.stream()
                .mapToInt(sql -> handle.createUpdate(sql)
                        .bind("person", person)
                        .bind("handout", handout.toString())
                        .execute())
                .sum();
    }

    /** 5,000 people in households of four, each with two handouts. */
    @Test
    void a_preview_for_five_thousand_people_takes_as_many_statements_as_for_one_person() {
        try (TestDatabases fresh = TestDatabases.open(engine)) {
            Desk other = new Desk(fresh.database());
            other.stock.centres.add("HAR");
            Operator field = other.access.operator("field.har", "field@HAR");
            Item item = TestItems.item().category(Category.OTHER).in(fresh.database());
            other.stock.receive(item, other.stock.store("HAR"), 1000);
            Item kit = TestItems.item().category(Category.OTHER).in(fresh.database());
            new Compositions(fresh.database(), other.access.clock)
                    .write(
                            Access.claim("content"),
                            kit.sku(),
                            List.of(of(item, 2)),
                            Optional.empty(),
                            other.stock.everywhere);
            Beneficiary first = other.adult(Sex.FEMALE, field);
            HandoutDetails given = other.give(Wish.to(first).item(item, 1), field);
            EntitlementRule rule = TestRules.rule(code())
                    .of(RuleGoods.categories(Category.OTHER))
                    .gives(1, 1, 1)
                    .forThose(Vulnerability.PREGNANT, Vulnerability.DISABILITY)
                    .countingKitsAsParts()
                    .at("HAR")
                    .build();
            CountedReads reads = new CountedReads(fresh);
            RulePreviews previews = new RulePreviews(reads, other.access.clock);
            List<RulePreview> told = new ArrayList<>();
            Runnable preview = () -> told.add(previews.of(rule, Optional.empty(), other.stock.everywhere));
            int few = reads.during(preview);
            fresh.database().writeBulk(handle -> many(handle, first.id().toString(), given.id()));
            int many = reads.during(preview);
            // The median, because a pause of the machine can hold up one run for seconds.
            long took = IntStream.range(0, 3)
                    .mapToLong(again -> millisecondsOf(preview))
                    .sorted()
                    .skip(1)
                    .findFirst()
                    .orElseThrow();
            RulePreview last = told.get(1);
            System.out.printf("%s: preview for %d in %d ms, %d statements%n", engine, last.people(), took, many);
            assertThat(last.people()).isEqualTo(5_000);
            assertThat(last.newly()).isEqualTo(4_999);
            assertThat(last.changes())
                    .hasSize(RulePreview.MOST)
                    .allSatisfy(each -> assertThat(each.after())
                            .hasValueSatisfying(
                                    share -> assertThat(share.gives()).isGreaterThan(share.left())));
            assertThat(many).isEqualTo(few).isLessThanOrEqualTo(15);
            assertThat(took).as("milliseconds").isLessThan(2_000);
        }
    }

    private static long millisecondsOf(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1_000_000;
    }

    // Explained

    private Explanation explained(Beneficiary person, Operator by) {
        return desk.explanations.of(person.caseCode(), by);
    }

    private static Explanation.Line line(Explanation of, EntitlementRule rule) {
        return of.lines().stream()
                .filter(each -> each.rule().code().equals(rule.code()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void every_rule_in_force_shows_whether_it_applies_and_which_condition_fails() {
        Item toy = toy();
        EntitlementRule narrow = added(TestRules.rule(code())
                .of(RuleGoods.items(toy.sku()))
                .forSex(Sex.MALE)
                .forAge(AgeBand.UNDER_5)
                .forThose(Vulnerability.DISABILITY)
                .forHouseholds(2, 3));
        EntitlementRule elsewhere =
                added(TestRules.rule(code()).of(RuleGoods.items(toy.sku())).at("BAN"));
        EntitlementRule ended =
                added(TestRules.rule(code()).of(RuleGoods.items(toy.sku())).until("2020-02-01"));
        Explanation explanation = explained(woman(), staff.get(1));
        Explanation.Line line = line(explanation, narrow);
        assertThat(line.fits()).isFalse();
        assertThat(line.unmet()).containsExactly(RuleCondition.values());
        assertThat(line.remaining()).isEmpty();
        assertThat(line.counted()).isEmpty();
        assertThat(explanation.lines())
                .extracting(each -> each.rule().code())
                .contains(new RuleCode("HYGIENE"))
                .doesNotContain(elsewhere.code(), ended.code());
        assertThat(line(explanation, desk.rules.get(new RuleCode("HYGIENE"), staff.get(1)))
                        .fits())
                .isTrue();
        end(narrow);
    }

    @Test
    void the_most_specific_rule_is_shown_as_the_deciding_one() {
        String style = Access.unique("STYLE").toUpperCase(Locale.ROOT);
        Item item = TestItems.item().category(Category.OTHER).style(style).in(databases.database());
        EntitlementRule category = added(
                TestRules.rule(code()).of(RuleGoods.categories(Category.OTHER)).gives(1000));
        EntitlementRule ofStyle = added(TestRules.rule(code()).of(RuleGoods.styles(new StyleCode(style))));
        EntitlementRule ofItem = added(TestRules.rule(code()).of(RuleGoods.items(item.sku())));
        Explanation explanation = explained(woman(), field());
        assertThat(line(explanation, category).closer()).contains(ofItem);
        assertThat(line(explanation, ofStyle).closer()).containsExactly(ofItem);
        assertThat(line(explanation, ofItem).closer()).isEmpty();
        end(category);
    }

    /** Ends the rule, so that it does not apply to the goods of other tests. */
    private void end(EntitlementRule rule) {
        desk.rules.change(
                TestRules.rule(rule.code().value())
                        .of(rule.goods())
                        .until("2020-01-02")
                        .build()
                        .withVersion(desk.rules
                                .get(rule.code(), desk.stock.everywhere)
                                .version()),
                desk.stock.everywhere);
    }

    @Test
    void counted_handouts_are_listed_and_those_of_other_centres_only_by_group_and_days() {
        Item toy = toy();
        desk.stock.receive(toy, desk.stock.store("BAN"), 100);
        EntitlementRule rule =
                added(TestRules.rule(code()).of(RuleGoods.items(toy.sku())).gives(4, 1, 1));
        Operator ban = staff.get(2);
        Beneficiary there = desk.person("BAN", Sex.FEMALE, AgeBand.FROM_18, ban);
        desk.give(Wish.to(there).item(toy, 2).at("BAN", "STORE"), ban);
        CardCode card = desk.beneficiaries.card(there, ban).orElseThrow();
        desk.access.clock.advance(Duration.ofDays(12));
        desk.stays.arrive(Access.claim("arrival"), card, new CentreCode("HAR"), Optional.empty(), field());
        Beneficiary son = child();
        family(there, son);
        HandoutDetails given = desk.give(Wish.to(son).item(toy, 3), field());
        desk.give(Wish.to(son).item(soap(), 1), field());
        Explanation.Line line = line(explained(there, field()), rule);
        assertThat(line.remaining()).hasValueSatisfying(left -> {
            assertThat(left.gives()).as("4 + 1 × 2 + 1 × 1").isEqualTo(7);
            assertThat(left.quantity()).isEqualTo(2);
            assertThat(left.nextOn()).contains(desk.stock.today().plusDays(18));
        });
        assertThat(explained(there, field()).household()).isEqualTo(new HouseholdSize(2, 1));
        assertThat(line.counted())
                .containsExactly(
                        new Explanation.Here(desk.stock.today(), 3, 3, toy.sku(), toy.title(), given.id()),
                        new Explanation.Elsewhere(Category.OTHER, 12));
        assertThat(line(explained(there, desk.stock.everywhere), rule).counted())
                .as("an operator of both centres sees both handouts")
                .allMatch(Explanation.Here.class::isInstance);
        assertThatThrownBy(() -> explained(there, ban)).isInstanceOf(NotFound.class);
    }

    private Item soap() {
        Item soap = TestItems.item().in(databases.database());
        desk.stock.receive(soap, desk.stock.store("HAR"), 1000);
        return soap;
    }

    private Operator socialWorker() {
        Operator field = field();
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

    /** The texts are word for word the same for people with and without the vulnerability. */
    @Test
    void a_vulnerability_is_hidden_in_every_line_from_operators_who_may_not_see_it() {
        Item toy = toy();
        EntitlementRule pregnant =
                added(TestRules.rule(code()).of(RuleGoods.items(toy.sku())).forThose(Vulnerability.PREGNANT));
        Beneficiary one = woman();
        Beneficiary other = woman();
        desk.beneficiaries.setVulnerabilities(
                one.caseCode(), one.version(), Set.of(Vulnerability.PREGNANT), socialWorker());
        Explanation ofOne = explained(one, field());
        assertThat(ofOne.lines()).isEqualTo(explained(other, field()).lines());
        assertThat(ofOne.lines()).extracting(each -> each.rule().code()).doesNotContain(pregnant.code());
        assertThat(ofOne.otherConditions()).isTrue();
        Operator manager = staff.get(1);
        assertThat(line(explained(one, manager), pregnant).fits()).isTrue();
        assertThat(line(explained(other, manager), pregnant).unmet()).containsExactly(RuleCondition.VULNERABILITY);
        assertThat(explained(one, manager).otherConditions()).isFalse();
        end(pregnant);
        assertThat(explained(one, field()).otherConditions()).isFalse();
    }

    /** Uses its own database, since rules of other tests also have conditions on the household. */
    @Test
    void a_handout_takes_one_more_statement_only_if_a_rule_has_household_conditions() {
        try (TestDatabases fresh = TestDatabases.open(engine)) {
            CountedWrites writes = new CountedWrites(fresh.database());
            Desk other = new Desk(writes);
            other.stock.centres.add("HAR");
            Operator field = other.access.operator("field.har", "field@HAR");
            Item toy = TestItems.item().category(Category.OTHER).in(fresh.database());
            other.stock.receive(toy, other.stock.store("HAR"), 100);
            Beneficiary mother = other.adult(Sex.FEMALE, field);
            Beneficiary son = other.person("HAR", Sex.MALE, AgeBand.FROM_5, field);
            other.households.form(Access.claim("household"), mother.caseCode(), List.of(son.caseCode()), field);
            Beneficiary alone = other.adult(Sex.MALE, field);
            long family = statements(other, writes, mother, toy, field);
            long one = statements(other, writes, alone, toy, field);
            other.rules.add(
                    Access.claim("rule"),
                    TestRules.rule(code())
                            .of(RuleGoods.categories(Category.OTHER))
                            .gives(100, 1, 1)
                            .build(),
                    other.stock.everywhere);
            assertThat(statements(other, writes, mother, toy, field)).isEqualTo(family + 1);
            assertThat(statements(other, writes, alone, toy, field))
                    .as("a person without a household needs no query for it")
                    .isEqualTo(one);
            other.rules.add(
                    Access.claim("rule"),
                    TestRules.rule(code())
                            .of(RuleGoods.categories(Category.OTHER))
                            .gives(100)
                            .countingKitsAsParts()
                            .build(),
                    other.stock.everywhere);
            assertThat(statements(other, writes, mother, toy, field))
                    .as("parts of kits are read together with the handouts")
                    .isEqualTo(family + 1);
        }
    }

    private static long statements(Desk desk, CountedWrites counted, Beneficiary person, Item item, Operator by) {
        long before = counted.count();
        desk.give(Wish.to(person).item(item, 1), by);
        return counted.count() - before;
    }
}
