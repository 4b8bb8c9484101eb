package org.sklad.aid.handouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sklad.platform.i18n.Refusals.isRefused;
import static org.sklad.platform.i18n.Refusals.refused;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Profession;
import org.sklad.access.roles.Role;
import org.sklad.access.roles.Roles;
import org.sklad.access.roles.Username;
import org.sklad.access.signin.Access;
import org.sklad.access.signin.OperatorDetails;
import org.sklad.aid.eligibility.DayRules;
import org.sklad.aid.eligibility.DuePeople;
import org.sklad.aid.handouts.Desk.Wish;
import org.sklad.aid.needs.NeedState;
import org.sklad.aid.needs.NewNeed;
import org.sklad.aid.needs.Urgency;
import org.sklad.aid.rules.EntitlementExceeded;
import org.sklad.aid.rules.Period;
import org.sklad.aid.rules.RuleCode;
import org.sklad.aid.rules.RuleGoods;
import org.sklad.aid.rules.TestRules;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.TestItems;
import org.sklad.goods.classification.Category;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.CardCode;
import org.sklad.people.attributes.HouseholdCode;
import org.sklad.people.attributes.Sex;
import org.sklad.people.attributes.Vulnerability;
import org.sklad.people.beneficiaries.Caseworkers;
import org.sklad.people.beneficiaries.RandomCodes;
import org.sklad.people.beneficiaries.TestCaseworkers;
import org.sklad.people.guesses.LookupThrottle;
import org.sklad.people.guesses.TooManyGuesses;
import org.sklad.people.merges.PersonMerge;
import org.sklad.people.merges.PersonMergePreview;
import org.sklad.platform.crypto.Secret;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.IdReused;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.db.Together;
import org.sklad.platform.i18n.ChangedMeanwhile;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.NotFound;

/** Merging and splitting two registrations of one person, on each engine. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PersonMergesTest {
    private TestDatabases databases;
    private Desk desk;
    private Operator field;
    private Operator manager;
    private Operator everywhere;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void open() {
        databases = TestDatabases.open(engine);
        desk = new Desk(databases.database());
        field = desk.access.operator("field.har", "field@HAR");
        manager = desk.access.operator("manager.har", "manager@HAR");
        everywhere = desk.access.operator("field.both", "field@HAR", "field@BAN");
        centres();
    }

    private void centres() {
        desk.stock.centres.add("HAR");
        desk.stock.centres.add("BAN");
    }

    @AfterParameterizedClassInvocation
    void check_and_close() {
        desk.check();
        databases.close();
    }

    private Beneficiary woman() {
        return desk.adult(Sex.FEMALE, field);
    }

    private Item toy() {
        Item toy = TestItems.item()
                .category(Category.OTHER)
                .named("Играчка", "Toy")
                .in(databases.database());
        desk.stock.receive(toy, desk.stock.store("HAR"), 1000);
        desk.stock.receive(toy, desk.stock.store("BAN"), 1000);
        return toy;
    }

    /** Adds a rule that gives each person the quantity of the toy once. */
    private String once(Item toy, TestRules rule, long quantity) {
        return desk.rules
                .add(
                        Access.claim("rule"),
                        rule.of(RuleGoods.items(toy.sku()))
                                .gives(quantity)
                                .per(Period.of(Period.Kind.ONCE))
                                .build(),
                        desk.stock.everywhere)
                .rule()
                .code()
                .value();
    }

    private static TestRules rule() {
        return TestRules.rule(Access.unique("RULE").toUpperCase(Locale.ROOT));
    }

    private boolean merge(Beneficiary gone, Beneficiary stays) {
        return desk.merges.merge(Access.claim("merge"), gone.caseCode(), stays.caseCode(), field);
    }

    private boolean separate(Beneficiary gone) {
        return desk.merges.reverse(Access.claim("separate"), gone.caseCode(), field);
    }

    private Beneficiary now(Beneficiary person) {
        return desk.beneficiaries.get(person.caseCode(), everywhere);
    }

    private CardCode card(Beneficiary person) {
        return desk.beneficiaries.card(now(person), field).orElseThrow();
    }

    private long left(String rule, Beneficiary person) {
        return desk.left(rule, person, field).quantity();
    }

    private List<UUID> handoutsOf(Beneficiary person) {
        return desk
                .handouts
                .list(
                        new HandoutFilter(null, person.caseCode(), null, null, null, null, null, null, null, null),
                        Optional.empty(),
                        100,
                        field)
                .stream()
                .map(HandoutDetails::id)
                .toList();
    }

    @Test
    void codes_tried_as_the_remaining_registration_are_counted() {
        Operator curious = desk.access.operator(Access.unique("curious"), "field@HAR");
        Beneficiary gone = woman();
        String nobody = new RandomCodes().caseCode();
        for (int i = 0; i < 2 * LookupThrottle.FREE; i++) {
            assertThatThrownBy(() -> desk.merges.preview(gone.caseCode(), "no code", curious))
                    .isInstanceOf(InvalidFields.class);
        }
        for (int i = 0; i < LookupThrottle.FREE; i++) {
            assertThatThrownBy(() -> desk.merges.preview(gone.caseCode(), nobody, curious))
                    .isInstanceOf(InvalidFields.class);
        }
        assertThatThrownBy(() -> desk.merges.preview(gone.caseCode(), nobody, curious))
                .isInstanceOf(TooManyGuesses.class);
        assertThatThrownBy(() -> desk.merges.merge(Access.claim("merge"), gone.caseCode(), woman().caseCode(), curious))
                .isInstanceOf(TooManyGuesses.class);
    }

    @Test
    void the_codes_and_cards_of_both_registrations_open_the_remaining_one() {
        Beneficiary gone = woman();
        CardCode old = card(gone);
        Beneficiary stays = woman();
        long present = desk.beneficiaries.count(new CentreCode("HAR"), field);

        IdempotencyKey claim = Access.claim("merge");
        assertThat(desk.merges.merge(claim, gone.caseCode(), stays.caseCode(), field))
                .isTrue();

        assertThat(desk.merges.recorded(claim.id(), field).person().caseCode()).isEqualTo(stays.caseCode());
        assertThat(now(gone).caseCode()).isEqualTo(stays.caseCode());
        assertThat(desk.beneficiaries.getNamed(old.value(), field, Role.FIELD).id())
                .isEqualTo(stays.id());
        assertThat(card(gone)).isEqualTo(card(stays));
        assertThat(desk.beneficiaries.count(new CentreCode("HAR"), field)).isEqualTo(present - 1);

        separate(gone);

        assertThat(now(gone).id()).isEqualTo(gone.id());
        assertThat(now(gone).present()).isTrue();
        assertThat(card(gone)).isEqualTo(old);
        assertThat(desk.beneficiaries.count(new CentreCode("HAR"), field)).isEqualTo(present);
    }

    @Test
    void handouts_to_either_registration_count_and_a_separation_restores_the_owners() {
        Item toy = toy();
        String rule = once(toy, rule(), 3);
        Beneficiary gone = woman();
        Beneficiary stays = woman();
        HandoutDetails before = desk.give(Wish.to(gone).item(toy, 2), field);

        merge(gone, stays);

        assertThat(left(rule, stays)).isEqualTo(1);
        assertThatThrownBy(() -> desk.give(Wish.to(stays).item(toy, 2), field)).isInstanceOf(EntitlementExceeded.class);
        assertThat(before.person()).contains(gone.caseCode());
        assertThat(desk.handouts.get(before.id(), field).person()).contains(stays.caseCode());
        HandoutDetails meanwhile = desk.give(Wish.to(gone).item(toy, 1), field);
        assertThat(left(rule, stays)).isZero();
        assertThat(handoutsOf(stays)).containsExactlyInAnyOrder(before.id(), meanwhile.id());

        separate(gone);

        assertThat(left(rule, gone)).isEqualTo(1);
        assertThat(left(rule, stays)).isEqualTo(2);
        assertThat(handoutsOf(gone)).containsExactly(before.id());
        assertThat(handoutsOf(stays)).containsExactly(meanwhile.id());
    }

    @Test
    void handouts_to_a_registration_outside_the_household_count_for_the_household() {
        Item toy = toy();
        String rule = once(toy, rule().perHousehold(), 5);
        Beneficiary gone = woman();
        Beneficiary stays = woman();
        Beneficiary daughter = woman();
        desk.households.form(Access.claim("household"), stays.caseCode(), List.of(daughter.caseCode()), field);
        desk.give(Wish.to(gone).item(toy, 2), field);
        assertThat(left(rule, daughter)).isEqualTo(5);

        merge(gone, stays);

        assertThat(left(rule, daughter)).isEqualTo(3);
        assertThat(left(rule, stays)).isEqualTo(3);
    }

    @Test
    void the_preview_for_everybody_counts_merged_registrations_together() {
        Item toy = toy();
        Beneficiary gone = woman();
        Beneficiary stays = woman();
        Beneficiary sister = woman();
        desk.households.form(Access.claim("household"), stays.caseCode(), List.of(sister.caseCode()), field);
        desk.give(Wish.to(gone).item(toy, 2), field);
        merge(gone, stays);
        String code = once(toy, rule().perHousehold().at("HAR"), 3);

        assertThat(left(code, sister)).isEqualTo(1);
        assertThat(dueAtOnce(code, stays)).isEqualTo(1);
        separate(gone);
        assertThat(dueAtOnce(code, stays)).isEqualTo(3);
    }

    /** Returns the same as {@link #left}, but from the query for all people of the centre. */
    private long dueAtOnce(String rule, Beneficiary person) {
        CentreCode har = new CentreCode("HAR");
        LocalDate today = desk.stock.today();
        return databases
                .database()
                .read(handle -> DuePeople.of(
                                handle,
                                har,
                                today,
                                desk.access.now(),
                                DayRules.of(handle, har, today, Set.of(new RuleCode(rule))))
                        .list())
                .stream()
                .filter(each -> each.person().id().equals(person.id()))
                .flatMap(each -> each.dues().stream())
                .mapToLong(DuePeople.Due::quantity)
                .sum();
    }

    @Test
    void a_handout_to_one_registration_meets_the_need_of_the_other() {
        Item toy = toy();
        Beneficiary gone = woman();
        Beneficiary stays = woman();
        UUID need = need(stays, toy, 2);
        desk.access.clock.advance(Duration.ofMinutes(1));
        desk.give(Wish.to(gone).item(toy, 2), field);
        assertThat(desk.needs.get(need, field).need().state()).isEqualTo(NeedState.OPEN);

        merge(gone, stays);
        assertThat(desk.needs.get(need, field).need().state()).isEqualTo(NeedState.MET);

        separate(gone);
        assertThat(desk.needs.get(need, field).need().state()).isEqualTo(NeedState.OPEN);
    }

    @Test
    void a_handout_to_the_old_code_meets_a_need_of_the_old_code() {
        Item toy = toy();
        Beneficiary gone = woman();
        Beneficiary stays = woman();
        UUID need = need(gone, toy, 1);
        merge(gone, stays);
        desk.access.clock.advance(Duration.ofMinutes(1));

        desk.give(Wish.to(gone).item(toy, 1), field);

        assertThat(desk.needs.get(need, field).need().state()).isEqualTo(NeedState.MET);
        assertThat(desk.needs.get(need, field).need().caseCode()).isEqualTo(stays.caseCode());
    }

    private UUID need(Beneficiary person, Item item, long quantity) {
        IdempotencyKey claim = Access.claim("need");
        desk.needs.record(
                claim,
                new NewNeed(
                        person.caseCode().value(),
                        Optional.of(item.sku()),
                        Optional.empty(),
                        "",
                        quantity,
                        Urgency.SOON),
                field);
        return claim.id();
    }

    @Test
    void follows_chains_of_merges_and_separates_them_in_any_order() {
        Beneficiary first = woman();
        Beneficiary second = woman();
        Beneficiary third = woman();
        merge(first, second);
        merge(second, third);
        assertThat(now(first).id()).isEqualTo(third.id());

        separate(first);
        assertThat(now(first).id()).isEqualTo(first.id());
        assertThat(now(second).id()).isEqualTo(third.id());

        merge(first, second);
        assertThat(now(first).id()).isEqualTo(third.id());
        separate(second);
        assertThat(now(first).id()).isEqualTo(third.id());
        assertThat(now(second).id()).isEqualTo(second.id());
        assertThat(desk.merges.list(third.caseCode(), field))
                .extracting(PersonMerge::stands)
                .containsExactlyInAnyOrder(true, false, false);
    }

    @Test
    void refuses_a_merge_with_itself_a_ring_and_a_second_merge() {
        Beneficiary gone = woman();
        Beneficiary stays = woman();
        Beneficiary other = woman();
        assertThatThrownBy(() -> merge(gone, gone)).isInstanceOf(InvalidFields.class);
        merge(gone, stays);

        assertThatThrownBy(() -> merge(stays, gone)).isInstanceOf(InvalidFields.class);
        assertThatThrownBy(() -> merge(gone, other)).is(refused("beneficiaries.merge.merged-before"));
        assertThatThrownBy(() -> separate(stays)).is(refused("beneficiaries.merge.not-merged"));
        assertThatThrownBy(() -> separate(other)).is(refused("beneficiaries.merge.not-merged"));
    }

    @Test
    void a_merge_needs_a_field_or_manager_role_at_both_centres() {
        Beneficiary gone = woman();
        Beneficiary stays = woman();
        Beneficiary elsewhere = desk.person("BAN", Sex.FEMALE, AgeBand.FROM_18, everywhere);
        Operator warehouse = desk.access.operator(Access.unique("w"), "warehouse@HAR");
        Operator auditor = desk.access.operator(Access.unique("a"), "auditor@*");
        IdempotencyKey claim = Access.claim("merge");

        for (Operator none : List.of(warehouse, auditor)) {
            assertThatThrownBy(() -> desk.merges.merge(claim, gone.caseCode(), stays.caseCode(), none))
                    .isInstanceOf(Forbidden.class);
        }
        assertThatThrownBy(() -> merge(gone, elsewhere)).isInstanceOf(InvalidFields.class);
        assertThatThrownBy(() -> merge(elsewhere, gone)).isInstanceOf(NotFound.class);

        desk.merges.merge(Access.claim("merge"), elsewhere.caseCode(), stays.caseCode(), everywhere);
        assertThat(now(elsewhere).centre()).isEqualTo(new CentreCode("HAR"));
        assertThatThrownBy(() -> separate(elsewhere)).isInstanceOf(NotFound.class);
        desk.merges.reverse(Access.claim("separate"), elsewhere.caseCode(), everywhere);
        assertThat(now(elsewhere).centre()).isEqualTo(new CentreCode("BAN"));
        assertThat(desk.merges.merge(claim, gone.caseCode(), stays.caseCode(), manager))
                .isTrue();
    }

    @Test
    void a_repeated_request_merges_once_and_other_content_with_its_id_is_refused() {
        Beneficiary gone = woman();
        Beneficiary stays = woman();
        IdempotencyKey claim = Access.claim("merge");
        desk.merges.merge(claim, gone.caseCode(), stays.caseCode(), field);

        assertThat(desk.merges.merge(claim, gone.caseCode(), stays.caseCode(), field))
                .isFalse();

        assertThat(desk.merges.recorded(claim.id(), field).person().id()).isEqualTo(stays.id());
        assertThat(desk.merges.list(stays.caseCode(), field)).hasSize(1);
        assertThatThrownBy(() -> desk.merges.merge(
                        new IdempotencyKey(claim.id(), "other"), gone.caseCode(), stays.caseCode(), field))
                .isInstanceOf(IdReused.class);
    }

    @Test
    void simultaneous_merges_in_both_directions_have_one_effect() throws Exception {
        Beneficiary one = woman();
        Beneficiary other = woman();
        AtomicInteger turn = new AtomicInteger();

        List<Object> answers =
                Together.run(8, () -> turn.getAndIncrement() % 2 == 0 ? merge(one, other) : merge(other, one));

        assertThat(answers).filteredOn(Boolean.class::isInstance).hasSize(1);
        assertThat(now(one).id()).isEqualTo(now(other).id());
        assertThat(desk.merges.list(one.caseCode(), field)).hasSize(1);
    }

    @Test
    void merging_while_both_codes_ask_gives_the_entitlement_once() throws Exception {
        Item toy = toy();
        once(toy, rule(), 1);
        Beneficiary gone = woman();
        Beneficiary stays = woman();
        Beneficiary sister = woman();
        AtomicInteger turn = new AtomicInteger();

        List<Object> answers = Together.run(9, () -> switch (turn.getAndIncrement() % 3) {
            case 0 -> merge(gone, stays);
            case 1 ->
                desk.give(
                        Wish.to(gone).item(toy, 1).collectedBy(sister.caseCode().value()), field);
            default ->
                desk.give(
                        Wish.to(stays)
                                .item(toy, 1)
                                .collectedBy(sister.caseCode().value()),
                        field);
        });
        List<Object> later = Together.run(
                4,
                () -> desk.give(
                        Wish.to(turn.getAndIncrement() % 2 == 0 ? gone : stays).item(toy, 1), field));

        assertThat(later).hasOnlyElementsOfType(EntitlementExceeded.class);
        assertThat(answers).filteredOn(HandoutDetails.class::isInstance).hasSizeBetween(1, 2);
        assertThat(answers)
                .filteredOn(each -> !(each instanceof HandoutDetails) && !(each instanceof Boolean))
                .allMatch(each -> each instanceof EntitlementExceeded || isRefused(each, "beneficiaries.merge"));
        // The notes of the handouts stay readable, whichever write came first.
        assertThat(handoutsOf(stays))
                .hasSizeBetween(1, 2)
                .allSatisfy(id ->
                        assertThat(desk.handouts.get(id, field).collectedBy()).contains(sister.caseCode()));
    }

    @Test
    void a_merge_keeps_the_place_in_the_household_and_its_head() {
        Beneficiary gone = woman();
        Beneficiary stays = woman();
        Beneficiary son = woman();
        desk.households.form(Access.claim("h"), gone.caseCode(), List.of(stays.caseCode(), son.caseCode()), field);
        HouseholdCode household =
                desk.beneficiaries.get(gone.caseCode(), field).householdCode().orElseThrow();

        merge(gone, stays);
        assertThat(desk.households.get(household, field).head()).contains(stays.caseCode());
        assertThat(desk.households.get(household, field).present()).hasSize(2);

        separate(gone);
        assertThat(desk.households.get(household, field).head()).contains(gone.caseCode());
        assertThat(desk.households.get(household, field).present()).hasSize(3);
    }

    @Test
    void a_separated_person_becomes_head_of_a_household_that_the_others_left() {
        Beneficiary gone = woman();
        Beneficiary stays = woman();
        desk.households.form(Access.claim("h"), stays.caseCode(), List.of(gone.caseCode()), field);
        HouseholdCode household =
                desk.beneficiaries.get(stays.caseCode(), field).householdCode().orElseThrow();
        merge(gone, stays);
        desk.households.leave(Access.claim("leave"), stays.caseCode(), field);

        separate(gone);

        assertThat(desk.households.get(household, field).head()).contains(gone.caseCode());
    }

    @Test
    void refuses_to_merge_members_of_two_households() {
        Beneficiary gone = woman();
        Beneficiary stays = woman();
        desk.households.form(Access.claim("h"), gone.caseCode(), List.of(), field);

        assertThatThrownBy(() -> merge(gone, stays)).isInstanceOf(InvalidFields.class);
        assertThat(desk.merges
                        .preview(gone.caseCode(), stays.caseCode().value(), field)
                        .obstacles())
                .hasSize(1);
        merge(stays, gone);
    }

    @Test
    void the_merged_stay_begins_on_the_earlier_first_day() {
        Item toy = toy();
        String rule = desk.rules
                .add(
                        Access.claim("rule"),
                        rule().of(RuleGoods.items(toy.sku()))
                                .gives(2)
                                .per(Period.of(Period.Kind.STAY))
                                .build(),
                        desk.stock.everywhere)
                .rule()
                .code()
                .value();
        Beneficiary gone = woman();
        desk.give(Wish.to(gone).item(toy, 1), field);
        desk.access.clock.advance(Duration.ofDays(3));
        Beneficiary stays = woman();

        merge(gone, stays);
        assertThat(left(rule, stays)).isEqualTo(1);
        assertThat(now(stays).staySince()).isEqualTo(gone.staySince());

        separate(gone);
        assertThat(now(stays).staySince()).isEqualTo(stays.staySince());
        assertThat(now(gone).staySince()).isEqualTo(gone.staySince());
        assertThat(left(rule, stays)).isEqualTo(2);
    }

    @Test
    void merged_registrations_arrive_in_another_centre_and_depart_together() {
        Beneficiary gone = woman();
        Beneficiary stays = woman();
        CardCode old = card(gone);
        merge(gone, stays);

        desk.stays.arrive(Access.claim("arrival"), old, new CentreCode("BAN"), Optional.empty(), everywhere);
        assertThat(now(gone).centre()).isEqualTo(new CentreCode("BAN"));
        assertThat(now(gone).id()).isEqualTo(stays.id());

        desk.stays.depart(Access.claim("departure"), gone.caseCode(), everywhere);
        assertThatThrownBy(() -> now(stays)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.merges.reverse(Access.claim("separate"), gone.caseCode(), everywhere))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void both_cards_are_blocked_when_one_is_lost_and_a_separated_person_gets_a_new_one() {
        Beneficiary gone = woman();
        Beneficiary stays = woman();
        CardCode old = card(gone);
        merge(gone, stays);

        desk.beneficiaries.replaceCard(Access.claim("card"), gone.caseCode(), field);
        assertThatThrownBy(() -> desk.beneficiaries.getNamed(old.value(), field, Role.FIELD))
                .isInstanceOf(NotFound.class);

        separate(gone);
        assertThat(card(gone)).isNotEqualTo(old).isNotEqualTo(card(stays));
    }

    @Test
    void vulnerabilities_of_both_registrations_are_shown_and_removed_together() {
        Operator social = socialWorker();
        Beneficiary gone = woman();
        Beneficiary stays = woman();
        desk.beneficiaries.setVulnerabilities(
                gone.caseCode(), gone.version(), Set.of(Vulnerability.PREGNANT, Vulnerability.DISABILITY), social);

        merge(gone, stays);
        assertThat(desk.beneficiaries.vulnerabilities(now(stays), social))
                .containsExactlyInAnyOrder(Vulnerability.PREGNANT, Vulnerability.DISABILITY);
        desk.beneficiaries.setVulnerabilities(
                stays.caseCode(), now(stays).version(), Set.of(Vulnerability.DISABILITY), social);
        assertThat(desk.beneficiaries.vulnerabilities(now(stays), social)).containsExactly(Vulnerability.DISABILITY);

        separate(gone);
        assertThat(desk.beneficiaries.vulnerabilities(now(gone), social)).containsExactly(Vulnerability.DISABILITY);
        assertThat(desk.beneficiaries.vulnerabilities(now(stays), social)).isEmpty();
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

    /** The old code opens another registration after a merge and after its reversal, so no number of a version may mean both. */
    @Test
    void a_form_that_was_opened_before_a_merge_or_its_reversal_changes_nobody_else() {
        Operator social = socialWorker();
        Set<Vulnerability> disability = Set.of(Vulnerability.DISABILITY);
        Set<Vulnerability> pregnant = Set.of(Vulnerability.PREGNANT);
        Beneficiary gone = woman();
        Beneficiary stays = woman();
        desk.beneficiaries.setVulnerabilities(stays.caseCode(), stays.version(), disability, social);
        for (int changes = 0; changes < 4; changes++) {
            long seen = now(gone).version();
            merge(gone, stays);
            assertThatThrownBy(() -> desk.beneficiaries.setVulnerabilities(gone.caseCode(), seen, pregnant, social))
                    .isInstanceOf(ChangedMeanwhile.class);
            for (int i = 0; i < changes; i++) {
                desk.beneficiaries.setVulnerabilities(
                        stays.caseCode(), now(stays).version(), disability, social);
            }
            long seenOfBoth = now(gone).version();
            separate(gone);
            assertThatThrownBy(() ->
                            desk.beneficiaries.setVulnerabilities(gone.caseCode(), seenOfBoth, disability, social))
                    .isInstanceOf(ChangedMeanwhile.class);
            desk.beneficiaries.setVulnerabilities(gone.caseCode(), now(gone).version(), Set.of(), social);
        }
        assertThat(desk.beneficiaries.vulnerabilities(now(stays), social)).isEqualTo(disability);
        assertThat(desk.beneficiaries.vulnerabilities(now(gone), social)).isEmpty();
    }

    @Test
    void refuses_the_ninth_registration_of_one_person() {
        Beneficiary stays = woman();
        for (int i = 0; i < 7; i++) {
            merge(woman(), stays);
        }

        assertThatThrownBy(() -> merge(woman(), stays)).isInstanceOf(InvalidFields.class);
    }

    @Test
    void shows_in_advance_what_a_merge_moves() {
        Item toy = toy();
        Beneficiary gone = woman();
        Beneficiary stays = woman();
        desk.give(Wish.to(gone).item(toy, 1), field);
        need(gone, toy, 1);

        PersonMergePreview preview =
                desk.merges.preview(gone.caseCode(), card(stays).value(), field);

        assertThat(preview.obstacles()).isEmpty();
        assertThat(preview.stays().id()).isEqualTo(stays.id());
        assertThat(preview.carried())
                .extracting(each -> each.key())
                .containsExactly("handouts.merge.handouts", "needs.merge.needs");
    }

    @Test
    void the_caseworker_of_the_other_registration_is_kept_if_there_is_no_other() {
        Caseworkers caseworkers = desk.access.features.people.caseworkers;
        Username vera = new Username(Access.unique("vera"));
        desk.access.operators.addWithPassword(
                vera,
                new OperatorDetails(
                        "Vera", Optional.of(Profession.SOCIAL_WORKER), Roles.parse(Set.of("field@HAR")), Set.of()),
                Language.BG,
                new Secret(Access.GOOD_PASSWORD),
                false);
        Beneficiary gone = woman();
        Beneficiary stays = woman();
        caseworkers.assign(gone.caseCode(), Optional.of(vera), field);

        merge(gone, stays);
        assertThat(TestCaseworkers.of(caseworkers, now(stays), field)).contains(vera);
        caseworkers.assign(stays.caseCode(), Optional.empty(), field);
        assertThat(TestCaseworkers.of(caseworkers, now(stays), field)).isEmpty();
        caseworkers.assign(stays.caseCode(), Optional.of(vera), field);

        separate(gone);
        assertThat(TestCaseworkers.of(caseworkers, now(gone), field)).isEmpty();
        assertThat(TestCaseworkers.of(caseworkers, now(stays), field)).contains(vera);
    }
}
