package org.sklad.programme.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.sklad.platform.i18n.Refusals.refused;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Username;
import org.sklad.access.signin.Access;
import org.sklad.aid.handouts.Desk;
import org.sklad.aid.needs.NewNeed;
import org.sklad.aid.needs.Urgency;
import org.sklad.centres.places.LocationCode;
import org.sklad.centres.places.LocationKind;
import org.sklad.centres.teams.TeamCode;
import org.sklad.centres.teams.TeamDetails;
import org.sklad.centres.teams.Teams;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.TestItems;
import org.sklad.goods.classification.Category;
import org.sklad.goods.ledger.TestStock;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.Heads;
import org.sklad.people.attributes.Sex;
import org.sklad.platform.db.Check;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.NotFound;
import org.sklad.programme.consultations.ConsultationKind;
import org.sklad.programme.consultations.TestConsultations;
import org.sklad.programme.interpreters.InterpreterCode;
import org.sklad.programme.interpreters.TestInterpreters;
import org.sklad.programme.sessions.TestSessions;

/** Field visits: numbers, states, access, and what is counted as done on a visit, on each engine. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FieldVisitsTest {
    private static final CentreCode HAR = new CentreCode("HAR");

    private TestDatabases databases;
    private Desk desk;
    private FieldVisits visits;
    private Operator member;
    private Operator other;
    private Operator manager;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void open() {
        databases = TestDatabases.open(engine);
        desk = new Desk(new TestStock(databases.database()));
        visits = desk.features.programme.visits.visits;
        desk.stock.centres.add("HAR");
        desk.stock.centres.add("BAN");
        member = operator("field@HAR");
        other = operator("field@HAR");
        manager = operator("manager@HAR");
        TestInterpreters.add(desk.access, "INT-7", manager);
    }

    @AfterParameterizedClassInvocation
    void check_and_close() {
        for (Check check : desk.features.programme.visits.checks()) {
            assertThat(desk.database.read(check.violations()::apply))
                    .as(check.name())
                    .isEmpty();
        }
        databases.close();
    }

    private Operator operator(String... roles) {
        return desk.access.operator(Access.unique("one"), roles);
    }

    private static IdempotencyKey claim() {
        return Access.claim("content");
    }

    private LocalDate today() {
        return desk.stock.today();
    }

    private NewVisit on(LocalDate day, Username... members) {
        return new NewVisit(
                HAR, day, "Консултации", Optional.empty(), List.of(members), List.of(new InterpreterCode("INT-7")));
    }

    private VisitNumber planned(LocalDate day) {
        IdempotencyKey claim = claim();
        assertThat(visits.plan(claim, on(day, member.username()), member)).isTrue();
        return visits.number(claim.id());
    }

    private List<String> errors(NewVisit wanted) {
        return catchThrowableOfType(InvalidFields.class, () -> visits.plan(claim(), wanted, member)).errors().stream()
                .map(FieldError::field)
                .toList();
    }

    @Test
    void each_centre_numbers_its_visits_by_the_year_of_their_day() {
        VisitNumber first = planned(today());
        VisitNumber second = planned(today());
        String beginning = "V-HAR-" + today().getYear() + "-";
        assertThat(first.value()).startsWith(beginning);
        assertThat(second.value()).startsWith(beginning).isGreaterThan(first.value());
        VisitView view = visits.get(first, other);
        assertThat(view.members()).extracting(VisitView.Member::username).containsExactly(member.username());
        assertThat(view.interpreters()).containsExactly("INT-7");
    }

    @Test
    void a_visit_is_done_or_cancelled_once() {
        VisitNumber done = planned(today());
        assertThat(visits.complete(claim(), done, manager)).isTrue();
        assertThatThrownBy(() -> visits.cancel(claim(), done, "why", manager)).is(refused("visits.closed"));
        VisitNumber cancelled = planned(today().plusDays(9));
        assertThatThrownBy(() -> visits.complete(claim(), cancelled, manager)).is(refused("visits.not-yet"));
        visits.cancel(claim(), cancelled, "Сняг", manager);
        assertThat(visits.get(cancelled, other).visit().reason()).isEqualTo("Сняг");
        assertThat(list(VisitState.CANCELLED, manager)).contains(cancelled).doesNotContain(done);
    }

    private List<VisitNumber> list(VisitState state, Operator by) {
        return visits.list(new VisitFilter("HAR", state, null, null), PlaceInTime.FIRST, 100, by).stream()
                .map(FieldVisit::number)
                .toList();
    }

    @Test
    void refuses_far_days_unknown_teams_and_members_without_a_role() {
        assertThat(errors(on(today().plusYears(2), member.username()))).containsExactly("on");
        assertThat(errors(on(today(), new Username("nobody.here")))).containsExactly("members");
        NewVisit team = new NewVisit(
                HAR, today(), "x", Optional.of(new TeamCode("T-9")), List.of(member.username()), List.of());
        assertThat(errors(team)).containsExactly("team");
        NewVisit interpreted = new NewVisit(
                HAR,
                today(),
                "x",
                Optional.empty(),
                List.of(member.username()),
                List.of(new InterpreterCode("INT-NOBODY")));
        assertThat(errors(interpreted)).containsExactly("interpreters");
    }

    @Test
    void only_the_centre_sees_it_and_keepers_of_stock_do_not() {
        VisitNumber number = planned(today());
        assertThatThrownBy(() -> visits.get(number, operator("field@BAN", "manager@BAN")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> visits.get(number, operator("warehouse@HAR"))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> visits.plan(claim(), on(today(), member.username()), operator("auditor@*")))
                .isInstanceOf(Forbidden.class);
        assertThat(visits.get(number, operator("auditor@*")).visit().number()).isEqualTo(number);
    }

    @Test
    void shows_what_its_members_did_there_on_that_day_and_nothing_else() {
        VisitNumber number = planned(today());
        VisitDeeds before = visits.get(number, manager).deeds();
        Beneficiary person = desk.adult(Sex.FEMALE, member);
        consult(TestConsultations.with(person), member);
        consult(TestConsultations.with(person), member);
        consult(TestConsultations.anonymous(Sex.MALE, AgeBand.FROM_18), member);
        consult(TestConsultations.with(person), other);
        Item soap = TestItems.item().category(Category.OTHER).in(desk.database);
        UUID need = need(person, soap, member);
        need(person, soap, other);
        UUID session = TestSessions.on(today()).record(desk.access, member);
        UUID reversed = TestSessions.on(today()).record(desk.access, member);
        desk.features.programme.sessions.sessions.reverse(claim(), reversed, "Typed twice", member);
        TestSessions.on(today()).record(desk.access, other);
        TestSessions.on(today().minusDays(1)).record(desk.access, member);
        VisitDeeds deeds = visits.get(number, manager).deeds();
        assertThat(before.consultations()).isEmpty();
        assertThat(deeds.consultations()).containsExactly(new VisitDeeds.Count(ConsultationKind.SOCIAL, 3, 2));
        assertThat(deeds.talks()).hasSize(3);
        assertThat(deeds.needs()).extracting(VisitDeeds.Assessed::id).containsExactly(need);
        assertThat(before.sessions()).isEmpty();
        assertThat(deeds.sessions()).singleElement().satisfies(each -> {
            assertThat(each.id()).isEqualTo(session);
            assertThat(each.heads()).isEqualTo(14);
            assertThat(each.minutes()).isEqualTo(45);
            assertThat(each.topicsEn()).isNotEmpty();
        });
        assertThat(visits.get(planned(today().plusDays(1)), manager).deeds().talks())
                .isEmpty();
    }

    /** The bag that the team has today may have belonged to another team on the day of the visit. */
    @Test
    void shows_the_reconciliation_of_its_team_after_the_team_got_another_bag() {
        List.of("BAG-1", "BAG-2", "BAG-3", "BAG-4")
                .forEach(bag -> desk.stock.centres.add("HAR", bag, LocationKind.BAG, "STORE"));
        Teams teams = desk.stock.centres.teams();
        teams.add(HAR, new TeamCode("T-1"), team("BAG-1"), manager);
        teams.add(HAR, new TeamCode("T-2"), team("BAG-2"), manager);
        VisitNumber first = planned("T-1");
        VisitNumber second = planned("T-2");
        IdempotencyKey opened = claim();
        desk.features.bags.reconciliations.open(opened, HAR, "BAG-1", "STORE", manager);
        assertThat(deeds(first).bag()).contains(opened.id());
        teams.change(HAR, new TeamCode("T-1"), team("BAG-3"), 1, manager);
        teams.change(HAR, new TeamCode("T-2"), team("BAG-1"), 1, manager);
        assertThat(deeds(first).bag()).contains(opened.id());
        assertThat(deeds(second).bag()).isEmpty();
        desk.features.bags.reconciliations.open(claim(), HAR, "BAG-4", "STORE", manager);
        assertThat(deeds(planned(today())).bag()).as("no team").isEmpty();
    }

    private static TeamDetails team(String bag) {
        return new TeamDetails("Екип", "Team", new LocationCode(bag), List.of(), true);
    }

    private VisitNumber planned(String team) {
        IdempotencyKey claim = claim();
        NewVisit wanted = new NewVisit(
                HAR, today(), "Обход", Optional.of(new TeamCode(team)), List.of(member.username()), List.of());
        visits.plan(claim, wanted, member);
        return visits.number(claim.id());
    }

    private UUID consult(TestConsultations wanted, Operator by) {
        IdempotencyKey claim = claim();
        desk.features.programme.consultations.consultations.record(claim, wanted.wanted(), by);
        return claim.id();
    }

    private UUID need(Beneficiary person, Item item, Operator by) {
        IdempotencyKey claim = claim();
        desk.needs.record(
                claim,
                new NewNeed(person.caseCode().value(), Optional.of(item.sku()), Optional.empty(), "", 2, Urgency.SOON),
                by);
        return claim.id();
    }

    private VisitDeeds deeds(VisitNumber number) {
        return visits.get(number, manager).deeds();
    }

    @Test
    void a_consultation_that_names_its_visit_is_shown_there_and_on_no_other_one_of_that_day() {
        VisitNumber morning = planned(today());
        VisitNumber evening = planned(today());
        int mornings = deeds(morning).talks().size();
        int evenings = deeds(evening).talks().size();
        UUID named =
                consult(TestConsultations.anonymous(Sex.MALE, AgeBand.FROM_18).visit(evening.value()), member);
        UUID guest =
                consult(TestConsultations.anonymous(Sex.MALE, AgeBand.FROM_18).visit(evening.value()), other);
        assertThat(deeds(evening).talks())
                .hasSize(evenings + 2)
                .extracting(VisitDeeds.Talk::id)
                .contains(named, guest);
        assertThat(deeds(morning).talks()).hasSize(mornings);
        assertThat(desk.features
                        .programme
                        .consultations
                        .consultations
                        .get(named, member)
                        .consultation()
                        .visit())
                .contains(evening.value());
    }

    @Test
    void consultations_of_a_visit_that_was_planned_twice_stay_when_one_is_cancelled() {
        Operator one = operator("field@HAR");
        VisitNumber twice = plannedFor(one);
        VisitNumber kept = plannedFor(one);
        UUID named =
                consult(TestConsultations.anonymous(Sex.MALE, AgeBand.FROM_18).visit(twice.value()), one);
        UUID guest =
                consult(TestConsultations.anonymous(Sex.MALE, AgeBand.FROM_18).visit(twice.value()), other);
        assertThat(deeds(kept).talks()).isEmpty();
        visits.cancel(claim(), twice, "Планирано два пъти", manager);
        visits.complete(claim(), kept, manager);
        assertThat(deeds(kept).talks()).extracting(VisitDeeds.Talk::id).containsExactly(named);
        assertThat(deeds(kept).consultations()).containsExactly(new VisitDeeds.Count(ConsultationKind.SOCIAL, 1, 1));
        assertThat(deeds(twice).talks()).extracting(VisitDeeds.Talk::id).contains(named, guest);
    }

    @Test
    void a_consultation_names_no_visit_of_another_day_centre_or_of_nobody() {
        VisitNumber tomorrow = planned(today().plusDays(1));
        VisitNumber cancelled = planned(today());
        visits.cancel(claim(), cancelled, "Сняг", manager);
        for (String each : List.of(tomorrow.value(), cancelled.value(), "V-HAR-2020-0001", "'; drop table --")) {
            TestConsultations wrong =
                    TestConsultations.anonymous(Sex.MALE, AgeBand.FROM_18).visit(each);
            assertThat(catchThrowableOfType(InvalidFields.class, () -> consult(wrong, member))
                            .errors())
                    .extracting(FieldError::field)
                    .containsExactly("visit");
        }
    }

    private VisitNumber plannedFor(Operator one) {
        IdempotencyKey claim = claim();
        visits.plan(claim, on(today(), one.username()), one);
        return visits.number(claim.id());
    }

    private VisitAnswer figures(VisitNumber number) {
        return VisitAnswer.of(visits.get(number, manager));
    }

    /** The lists end after 200 rows. */
    @Test
    void its_figures_count_what_its_lists_no_longer_show() {
        Operator one = operator("field@HAR");
        VisitNumber number = plannedFor(one);
        Beneficiary person = desk.adult(Sex.FEMALE, one);
        Beneficiary merged = desk.adult(Sex.FEMALE, one);
        Item soap = TestItems.item().category(Category.OTHER).in(desk.database);
        desk.stock.receive(soap, desk.stock.store("HAR"), 1_000);
        for (int i = 0; i < 201; i++) {
            desk.give(Desk.Wish.toGroup(new Heads(Sex.MALE, AgeBand.FROM_18, 2)).item(soap, 1), one);
            need(person, soap, one);
        }
        desk.give(Desk.Wish.to(person).item(soap, 1), one);
        desk.give(Desk.Wish.to(merged).item(soap, 1), one);
        desk.merges.merge(claim(), merged.caseCode(), person.caseCode(), one);

        assertThat(figures(number).handouts()).isEqualTo(203);
        assertThat(figures(number).served()).as("a person twice counts once").isEqualTo(403);
        assertThat(figures(number).needs()).isEqualTo(201);
        assertThat(deeds(number).handouts()).hasSize(200);
    }

    @Test
    void a_need_counts_where_the_person_stayed_and_names_nobody_who_moved_on() {
        Operator one = operator("field@HAR", "field@BAN");
        VisitNumber number = plannedFor(one);
        Item soap = TestItems.item().category(Category.OTHER).in(desk.database);
        Beneficiary leaves = desk.person("HAR", Sex.FEMALE, AgeBand.FROM_18, one);
        Beneficiary comes = desk.person("BAN", Sex.FEMALE, AgeBand.FROM_18, one);
        need(leaves, soap, one);
        need(comes, soap, one);
        desk.access.clock.advance(Duration.ofSeconds(1));
        arrive(leaves, "BAN", one);
        arrive(comes, "HAR", one);

        assertThat(figures(number).needs()).isEqualTo(1);
        assertThat(deeds(number).needs()).isEmpty();
    }

    private void arrive(Beneficiary person, String centre, Operator by) {
        desk.stays.arrive(
                claim(),
                desk.beneficiaries.card(person, by).orElseThrow(),
                new CentreCode(centre),
                Optional.empty(),
                by);
    }
}
