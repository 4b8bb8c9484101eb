package org.sklad.programme.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.sklad.platform.i18n.Refusals.refused;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Profession;
import org.sklad.access.signin.Access;
import org.sklad.aid.expenses.TestMedicalExpenses;
import org.sklad.aid.handouts.Desk;
import org.sklad.aid.needs.Urgency;
import org.sklad.goods.ledger.TestStock;
import org.sklad.harness.TestFeatures;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.Purpose;
import org.sklad.people.attributes.Sex;
import org.sklad.people.beneficiaries.PersonalRecords;
import org.sklad.platform.db.Check;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.IdReused;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.Meanwhile;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.db.Together;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.NotFound;
import org.sklad.programme.caseload.DatedThing;
import org.sklad.programme.consultations.ConsultationKind;
import org.sklad.programme.consultations.ContentAccess;
import org.sklad.programme.consultations.Opening;
import org.sklad.programme.consultations.TestConsultations;
import org.sklad.programme.directory.EntryCode;

/** Referrals: recording, consent, states, confidentiality, lists, due days and erasure, on each engine. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReferralsTest {
    private TestDatabases databases;
    private Desk desk;
    private Referrals referrals;
    private ReferralLists lists;
    private Operator field;
    private Operator social;
    private Operator nurse;
    private Operator lawyer;
    private Operator psychologist;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void open() {
        databases = TestDatabases.open(engine);
        desk = new Desk(new TestStock(databases.database()));
        referrals = desk.features.programme.referrals.referrals;
        lists = desk.features.programme.referrals.lists;
        desk.stock.centres.add("HAR");
        desk.stock.centres.add("BAN");
        field = operator("field@HAR");
        social = as(Profession.SOCIAL_WORKER);
        nurse = as(Profession.NURSE);
        lawyer = as(Profession.LAWYER);
        psychologist = as(Profession.PSYCHOLOGIST);
        Operator manager = operator("manager@HAR");
        for (String code : List.of("SHELTER", "CLINIC")) {
            TestReferrals.organisation(desk.features.programme.directory.directory, code, manager);
        }
    }

    @AfterParameterizedClassInvocation
    void check_and_close() {
        for (Check check : desk.features.programme.referrals.checks()) {
            assertThat(desk.database.read(check.violations()::apply))
                    .as(check.name())
                    .isEmpty();
        }
        databases.close();
    }

    private Operator operator(String... roles) {
        return desk.access.operator(Access.unique("one"), roles);
    }

    private Operator as(Profession profession) {
        return TestMedicalExpenses.as(profession, operator("field@HAR"));
    }

    private Beneficiary person() {
        return desk.adult(Sex.FEMALE, field);
    }

    private static IdempotencyKey claim() {
        return Access.claim("content");
    }

    private UUID recorded(TestReferrals wanted, Operator by) {
        IdempotencyKey claim = claim();
        desk.access.clock.advance(Duration.ofSeconds(1));
        assertThat(referrals.record(claim, wanted.wanted(), by)).isTrue();
        return claim.id();
    }

    private static TestReferrals of(Beneficiary person) {
        return TestReferrals.of(person);
    }

    private LocalDate today() {
        return desk.stock.today();
    }

    private List<String> errors(TestReferrals wanted, Operator by) {
        return catchThrowableOfType(InvalidFields.class, () -> referrals.record(claim(), wanted.wanted(), by))
                .errors()
                .stream()
                .map(FieldError::field)
                .toList();
    }

    private ReferralContents contents(UUID id, Operator by) {
        return referrals.get(id, by).contents().orElseThrow();
    }

    @Test
    void is_recorded_with_a_number_and_the_usual_day_of_its_urgency() {
        Beneficiary person = person();
        UUID id = recorded(of(person).urgency(Urgency.NOW), social);
        UUID next = recorded(of(person).due(today().plusDays(9)), social);
        Referral referral = referrals.get(id, social).referral();
        assertThat(referral.number().value()).matches("F-HAR-" + today().getYear() + "-[0-9]{4}");
        assertThat(serial(next)).isEqualTo(serial(id) + 1);
        assertThat(referral.dueOn()).contains(today().plusDays(3));
        assertThat(referrals.get(next, social).referral().dueOn()).contains(today().plusDays(9));
        assertThat(referral.caseCode()).isEqualTo(person.caseCode());
        assertThat(referral.ageBand()).isEqualTo(AgeBand.FROM_18);
        assertThat(referral.state()).isEqualTo(ReferralState.OPEN);
        ReferralContents contents = contents(id, social);
        assertThat(contents.reason()).isEqualTo(TestReferrals.REASON);
        assertThat(contents.organisation().code()).isEqualTo(new EntryCode("SHELTER"));
        assertThat(contents.consent()).isTrue();
    }

    private int serial(UUID id) {
        String number = referrals.get(id, social).referral().number().value();
        return Integer.parseInt(number.substring(number.lastIndexOf('-') + 1));
    }

    @Test
    void neither_reason_nor_ground_nor_organisation_is_readable_in_the_database() {
        UUID id = recorded(of(person()).without("чл. 7 от ЗЗДет"), social);
        UUID other = recorded(of(person()).without("чл. 7 от ЗЗДет"), social);
        referrals.move(claim(), id, ReferralState.ACCEPTED, "Настанена", social);
        List<String> stored = desk.database.read(handle -> handle.createQuery("""
                        select s.note from referral_steps s where s.referral = :id
                        union all select r.organisation from referrals r where r.id = :id
                        union all select r.legal_ground from referrals r where r.id = :id""")
                .bind("id", id.toString())
                .mapTo(String.class)
                .list());
        assertThat(stored).hasSize(4).allSatisfy(text -> assertThat(text).startsWith("1."));
        assertThat(organisation(id)).isNotEqualTo(organisation(other));
    }

    private String organisation(UUID id) {
        return desk.database.read(handle -> handle.createQuery("select organisation from referrals where id = :id")
                .bind("id", id.toString())
                .mapTo(String.class)
                .one());
    }

    @Test
    void a_repeated_id_has_one_effect() throws Exception {
        Beneficiary person = person();
        IdempotencyKey claim = claim();
        NewReferral wanted = of(person).wanted();
        List<Object> answers = Together.run(5, () -> referrals.record(claim, wanted, social));
        assertThat(answers).containsExactlyInAnyOrder(true, false, false, false, false);
        assertThatThrownBy(() -> referrals.record(new IdempotencyKey(claim.id(), "other"), wanted, social))
                .isInstanceOf(IdReused.class);
        assertThat(ofPerson(person, social)).containsExactly(claim.id());
    }

    @Test
    void without_consent_only_a_legal_ground_allows_it() {
        Beneficiary person = person();
        assertThat(errors(of(person).without(""), social)).containsExactly("consent");
        assertThat(errors(of(person).ground("чл. 7 от ЗЗДет"), social)).containsExactly("legalGround");
        UUID id = recorded(of(person).without("чл. 7 от ЗЗДет"), social);
        assertThat(contents(id, social).consent()).isFalse();
        assertThat(contents(id, social).legalGround()).isEqualTo("чл. 7 от ЗЗДет");
    }

    @Test
    void faults_are_named_at_their_fields() {
        Beneficiary person = person();
        assertThat(errors(of(person).to("NOBODY-KNOWS").without(""), social))
                .containsExactlyInAnyOrder("consent", "organisation");
        assertThat(errors(of(person).due(today().minusDays(1)), social)).containsExactly("dueOn");
        assertThat(errors(of(person).due(today().plusYears(2)), social)).containsExactly("dueOn");
        assertThat(errors(of(person).kind(ConsultationKind.LEGAL), nurse)).containsExactly("kind");
        assertThat(errors(of(person).from(UUID.randomUUID()), social)).containsExactly("consultation");
        assertThat(errors(of(person).in("BAN"), operator("field@HAR", "field@BAN")))
                .containsExactly("beneficiary");
        assertThatThrownBy(() -> referrals.record(claim(), of(person).wanted(), operator("field@BAN")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> referrals.record(claim(), of(person).wanted(), operator("manager@HAR")))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void a_referral_from_a_consultation_is_as_confidential_as_it() {
        Beneficiary person = person();
        UUID talk = consulted(person, ConsultationKind.LEGAL, lawyer);
        UUID id = recorded(of(person).from(talk), lawyer);
        assertThat(referrals.get(id, lawyer).referral().kind()).isEqualTo(ConsultationKind.LEGAL);
        assertThat(referrals.get(id, lawyer).referral().consultation()).contains(talk);
        assertThat(errors(of(person).from(talk), social)).as("only a trace").containsExactly("consultation");
        assertThat(errors(of(person()).from(talk), lawyer)).as("another person").containsExactly("consultation");
    }

    private UUID consulted(Beneficiary person, ConsultationKind kind, Operator by) {
        IdempotencyKey claim = claim();
        desk.features.programme.consultations.consultations.record(
                claim, TestConsultations.with(person).kind(kind).wanted(), by);
        return claim.id();
    }

    @Test
    void an_accepted_referral_is_done_once_and_a_declined_one_never() {
        UUID id = recorded(of(person()), social);
        assertThatThrownBy(() -> move(id, ReferralState.DONE)).is(refused("referrals.wrong-state"));
        assertThat(move(id, ReferralState.ACCEPTED)).isTrue();
        assertThatThrownBy(() -> move(id, ReferralState.DECLINED)).is(refused("referrals.wrong-state"));
        IdempotencyKey claim = claim();
        assertThat(referrals.move(claim, id, ReferralState.DONE, "Готово", nurse))
                .isTrue();
        assertThat(referrals.move(claim, id, ReferralState.DONE, "Готово", nurse))
                .isFalse();
        assertThatThrownBy(() -> move(id, ReferralState.DONE)).is(refused("referrals.wrong-state"));
        assertThat(contents(id, social).steps())
                .extracting(ReferralStep::state)
                .containsExactly(ReferralState.OPEN, ReferralState.ACCEPTED, ReferralState.DONE);
        assertThat(contents(id, social).steps().get(2).note()).isEqualTo("Готово");
        UUID declined = recorded(of(person()), social);
        assertThat(move(declined, ReferralState.DECLINED)).isTrue();
        assertThatThrownBy(() -> move(declined, ReferralState.DONE)).is(refused("referrals.wrong-state"));
        assertThatThrownBy(() -> move(declined, ReferralState.ACCEPTED)).is(refused("referrals.wrong-state"));
    }

    @Test
    void a_referral_is_withdrawn_until_it_ends() {
        UUID open = recorded(of(person()), social);
        IdempotencyKey claim = claim();
        assertThat(referrals.move(claim, open, ReferralState.WITHDRAWN, "Не е съгласна", nurse))
                .isTrue();
        assertThat(referrals.move(claim, open, ReferralState.WITHDRAWN, "Не е съгласна", nurse))
                .isFalse();
        for (ReferralState to : EnumSet.complementOf(EnumSet.of(ReferralState.OPEN))) {
            assertThatThrownBy(() -> move(open, to)).as("to %s", to).is(refused("referrals.wrong-state"));
        }
        assertThat(contents(open, social).steps().get(1).note()).isEqualTo("Не е съгласна");
        UUID accepted = recorded(of(person()), social);
        move(accepted, ReferralState.ACCEPTED);
        assertThat(move(accepted, ReferralState.WITHDRAWN)).isTrue();
        for (ReferralState end : List.of(ReferralState.DECLINED, ReferralState.DONE)) {
            UUID ended = recorded(of(person()), social);
            if (end == ReferralState.DONE) {
                move(ended, ReferralState.ACCEPTED);
            }
            move(ended, end);
            assertThatThrownBy(() -> move(ended, ReferralState.WITHDRAWN))
                    .as("after %s", end)
                    .is(refused("referrals.wrong-state"));
        }
    }

    private boolean move(UUID id, ReferralState to) {
        desk.access.clock.advance(Duration.ofSeconds(1));
        return referrals.move(claim(), id, to, "", social);
    }

    /** What each profession and role reads of each kind: the table of decision note 075. */
    @Test
    void readers_get_exactly_what_the_table_says() {
        Operator elsewhere = TestMedicalExpenses.as(Profession.LAWYER, operator("field@BAN"));
        for (ConsultationKind kind : ConsultationKind.values()) {
            Operator author = Stream.of(social, psychologist, lawyer, nurse)
                    .filter(each -> ConsultationKind.usual(each) == kind)
                    .findFirst()
                    .orElseThrow();
            UUID id = recorded(of(person()).kind(kind), author);
            reads(id, author, ContentAccess.OPEN);
            reads(id, field, ContentAccess.TRACE);
            for (Profession profession : Profession.values()) {
                reads(id, as(profession), expected(kind, profession));
            }
            for (String role : List.of("manager@HAR", "manager@*", "auditor@*", "warehouse@HAR", "technician@HAR")) {
                Operator other = TestMedicalExpenses.as(Profession.LAWYER, operator(role));
                assertThatThrownBy(() -> referrals.get(id, other)).as(role).isInstanceOf(Forbidden.class);
                assertThatThrownBy(() -> opened(id, other)).as(role).isInstanceOf(Forbidden.class);
                assertThatThrownBy(() -> referrals.move(claim(), id, ReferralState.ACCEPTED, "", other))
                        .as(role)
                        .isInstanceOf(Forbidden.class);
            }
            assertThatThrownBy(() -> referrals.get(id, elsewhere)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> opened(id, elsewhere)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> referrals.move(claim(), id, ReferralState.ACCEPTED, "", elsewhere))
                    .isInstanceOf(NotFound.class);
        }
    }

    private static ContentAccess expected(ConsultationKind kind, Profession reader) {
        return switch (kind) {
            case SOCIAL -> ContentAccess.OPEN;
            case HEALTH ->
                reader == Profession.NURSE || reader == Profession.SOCIAL_WORKER
                        ? ContentAccess.OPEN
                        : ContentAccess.TRACE;
            case PSYCHOLOGICAL -> reader == Profession.PSYCHOLOGIST ? ContentAccess.WITH_PURPOSE : ContentAccess.TRACE;
            case LEGAL -> reader == Profession.LAWYER ? ContentAccess.WITH_PURPOSE : ContentAccess.TRACE;
        };
    }

    /** Requires each field of the page, the API, the list and the acts to be as open as this. */
    private void reads(UUID id, Operator by, ContentAccess access) {
        String as = referrals.get(id, by).referral().kind() + ", " + by.profession();
        boolean known = access != ContentAccess.TRACE;
        boolean open = access == ContentAccess.OPEN;
        ReferralView view = referrals.get(id, by);
        assertThat(view.access()).as(as).isEqualTo(access);
        assertThat(view.contents().isPresent()).as(as).isEqualTo(open);
        assertThat(view.steps().isEmpty()).as(as).isEqualTo(!known);
        assertThat(view.steps()).as(as).allMatch(each -> each.note().isEmpty());
        ReferralAnswer answer = ReferralAnswer.of(view);
        assertThat(List.of(
                        answer.operator().isPresent(),
                        answer.urgency().isPresent(),
                        answer.dueOn().isPresent(),
                        answer.state().isPresent()))
                .as(as)
                .containsOnly(known);
        assertThat(answer.contents().isPresent()).as(as).isEqualTo(open);
        ReferralSummary row = lists.list(filter(null, null, null, null), PlaceInTime.FIRST, 500, by).stream()
                .map(ReferralSummary::of)
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(List.of(
                        row.urgency().isPresent(),
                        row.dueOn().isPresent(),
                        row.state().isPresent()))
                .as(as)
                .containsOnly(known);
        assertThat(row.organisation().isPresent()).as(as).isEqualTo(open);
        assertThat(list(filter(ReferralState.OPEN, null, null, null), by).contains(id))
                .as(as)
                .isEqualTo(known);
        assertThat(list(filter(null, null, Urgency.SOON, null), by).contains(id))
                .as(as)
                .isEqualTo(known);
        assertThat(list(filter(null, new EntryCode("SHELTER"), null, null), by).contains(id))
                .as(as)
                .isEqualTo(open);
        if (!known) {
            assertThatThrownBy(() -> opened(id, by)).as(as).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> referrals.move(claim(), id, ReferralState.ACCEPTED, "", by))
                    .as(as)
                    .isInstanceOf(Forbidden.class);
        } else if (open) {
            assertThatThrownBy(() -> opened(id, by)).as(as).is(refused("referrals.open-to-you"));
        } else {
            assertThat(opened(id, by).reason()).as(as).isEqualTo(TestReferrals.REASON);
        }
        if (!open) {
            assertThatThrownBy(() -> referrals.requireReader(id, by)).as(as).isInstanceOf(Forbidden.class);
        }
    }

    private ReferralContents opened(UUID id, Operator by) {
        return referrals.open(claim(), id, Purpose.LEGAL, by);
    }

    @Test
    void a_colleague_opens_the_contents_with_a_purpose_that_the_author_sees() {
        UUID id = recorded(of(person()).kind(ConsultationKind.LEGAL), lawyer);
        Operator colleague = as(Profession.LAWYER);
        IdempotencyKey claim = claim();
        assertThat(referrals.open(claim, id, Purpose.LEGAL, colleague).reason()).isEqualTo(TestReferrals.REASON);
        assertThatThrownBy(() -> referrals.open(claim, id, Purpose.LEGAL, colleague))
                .isInstanceOf(IdReused.class);
        assertThat(referrals.get(id, lawyer).openings())
                .extracting(Opening::operator)
                .containsExactly(colleague.username());
        assertThat(referrals.get(id, psychologist).openings()).isEmpty();
    }

    private static ReferralFilter filter(
            @Nullable ReferralState state,
            @Nullable EntryCode organisation,
            @Nullable Urgency urgency,
            @Nullable Boolean overdue) {
        return new ReferralFilter("HAR", null, state, organisation, urgency, overdue, null, null, null);
    }

    private List<UUID> ofPerson(Beneficiary person, Operator by) {
        return list(new ReferralFilter(null, person.caseCode(), null, null, null, null, null, null, null), by);
    }

    private List<UUID> list(ReferralFilter filter, Operator by) {
        return lists.list(filter, PlaceInTime.FIRST, 500, by).stream()
                .map(each -> each.referral().id())
                .toList();
    }

    @Test
    void lists_the_latest_first_by_state_organisation_and_author() {
        Operator author = as(Profession.SOCIAL_WORKER);
        UUID shelter = recorded(of(person()), author);
        UUID clinic = recorded(of(person()).to("CLINIC"), author);
        move(clinic, ReferralState.ACCEPTED);
        ReferralFilter own = new ReferralFilter("HAR", null, null, null, null, null, true, null, null);
        assertThat(list(own, author)).containsExactly(clinic, shelter);
        assertThat(list(own, social)).doesNotContain(clinic, shelter);
        assertThat(list(filter(ReferralState.ACCEPTED, null, null, null), social))
                .contains(clinic)
                .doesNotContain(shelter);
        assertThat(list(filter(null, new EntryCode("CLINIC"), null, null), social))
                .contains(clinic)
                .doesNotContain(shelter);
        List<ListedReferral> page = lists.list(own, PlaceInTime.FIRST, 1, author);
        assertThat(page.get(0).organisation().orElseThrow().code()).isEqualTo(new EntryCode("CLINIC"));
        assertThat(lists.list(own, page.get(0).place(), 9, author))
                .extracting(each -> each.referral().id())
                .containsExactly(shelter);
        assertThatThrownBy(() -> list(filter(null, null, null, null), operator("manager@HAR")))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void a_pending_referral_is_due_for_its_author_until_it_is_answered_and_done() {
        Operator author = as(Profession.SOCIAL_WORKER);
        UUID late = recorded(of(person()).due(today().plusDays(1)), author);
        UUID soon = recorded(of(person()).due(today()), author);
        assertThat(due(author)).containsExactly(soon, late);
        assertThat(due(social)).doesNotContain(soon, late);
        move(soon, ReferralState.DECLINED);
        move(late, ReferralState.ACCEPTED);
        assertThat(due(author)).containsExactly(late);
        assertThat(list(filter(null, null, null, true), social)).doesNotContain(late);
        desk.access.clock.advance(Duration.ofDays(2));
        assertThat(list(filter(null, null, null, true), social)).contains(late).doesNotContain(soon);
        move(late, ReferralState.DONE);
        assertThat(list(filter(null, null, null, true), social)).doesNotContain(late);
        assertThat(due(author)).isEmpty();
    }

    private List<UUID> due(Operator by) {
        return desk.features.programme.referrals.due.of(by).stream()
                .map(DatedThing::href)
                .map(each -> UUID.fromString(each.substring(each.lastIndexOf('/') + 1)))
                .toList();
    }

    @Test
    void managers_and_auditors_get_counts_by_state_and_field_workers_none() {
        ReferralFigures figures = new ReferralFigures(desk.database, desk.stock.centres.centres());
        Operator manager = operator("manager@HAR");
        ReferralFigureFilter health = new ReferralFigureFilter("HAR", ConsultationKind.HEALTH, null, null);
        ReferralFigure before = sum(figures.list(health, "", 500, manager));
        recorded(of(person()).kind(ConsultationKind.HEALTH), nurse);
        UUID accepted = recorded(of(person()).kind(ConsultationKind.HEALTH), nurse);
        move(accepted, ReferralState.ACCEPTED);
        ReferralFigure after = sum(figures.list(health, "", 500, operator("auditor@*")));
        assertThat(after.open()).isEqualTo(before.open() + 1);
        assertThat(after.accepted()).isEqualTo(before.accepted() + 1);
        assertThat(after.all()).isEqualTo(before.all() + 2);
        move(accepted, ReferralState.WITHDRAWN);
        ReferralFigure withdrawn = sum(figures.list(health, "", 500, manager));
        assertThat(withdrawn.accepted()).isEqualTo(before.accepted());
        assertThat(withdrawn.withdrawn()).isEqualTo(before.withdrawn() + 1);
        assertThatThrownBy(() -> figures.list(health, "", 500, nurse)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> figures.list(health, "", 500, operator("manager@BAN")))
                .isInstanceOf(NotFound.class);
    }

    /** Adds up the months. */
    private ReferralFigure sum(List<ReferralFigure> months) {
        return new ReferralFigure(
                YearMonth.from(today()),
                new CentreCode("HAR"),
                ConsultationKind.HEALTH,
                months.stream().mapToLong(ReferralFigure::open).sum(),
                months.stream().mapToLong(ReferralFigure::accepted).sum(),
                months.stream().mapToLong(ReferralFigure::declined).sum(),
                months.stream().mapToLong(ReferralFigure::done).sum(),
                months.stream().mapToLong(ReferralFigure::withdrawn).sum());
    }

    @Test
    void a_merged_person_has_the_referrals_of_both_registrations() {
        Beneficiary gone = person();
        Beneficiary stays = person();
        UUID theirs = recorded(of(gone), social);
        UUID other = recorded(of(stays), social);
        desk.merges.merge(claim(), gone.caseCode(), stays.caseCode(), field);
        assertThat(ofPerson(stays, social)).containsExactly(other, theirs);
        assertThat(contents(theirs, social).reason()).isEqualTo(TestReferrals.REASON);
        desk.merges.reverse(claim(), gone.caseCode(), field);
        assertThat(ofPerson(gone, social)).containsExactly(theirs);
    }

    /** The texts have the key of the registration that was read, so they are stored under that one. */
    @Test
    void a_referral_written_during_a_merge_stays_readable() {
        Beneficiary gone = person();
        Beneficiary stays = person();
        IdempotencyKey claim = claim();
        Meanwhile merged = new Meanwhile(
                desk.database, () -> desk.merges.merge(claim(), gone.caseCode(), stays.caseCode(), field));
        TestFeatures.on(TestFeatures.base(desk.access.base, merged))
                .programme
                .referrals
                .referrals
                .record(claim, of(gone).wanted(), social);
        assertThat(contents(claim.id(), social).reason()).isEqualTo(TestReferrals.REASON);
        assertThat(ofPerson(stays, social)).containsExactly(claim.id());
    }

    @Test
    void erasing_a_person_deletes_the_texts_and_keeps_what_is_counted() {
        Beneficiary person = person();
        Operator author = as(Profession.SOCIAL_WORKER);
        UUID id = recorded(of(person).without("чл. 7 от ЗЗДет"), author);
        referrals.move(claim(), id, ReferralState.ACCEPTED, "Настанена", author);
        erase(person);
        ReferralContents left = contents(id, author);
        assertThat(left.steps()).hasSize(2).allMatch(each -> each.note().isEmpty());
        assertThat(left.legalGround()).isEmpty();
        assertThat(left.organisation().code()).isEqualTo(new EntryCode("SHELTER"));
        Referral referral = referrals.get(id, author).referral();
        assertThat(referral.sex()).isEqualTo(Sex.FEMALE);
        assertThat(referral.state()).isEqualTo(ReferralState.ACCEPTED);
        assertThat(due(author)).isEmpty();
        List<String> texts = desk.database.read(handle -> handle.createQuery("""
                        select s.note from referral_steps s where s.referral = :id
                        union select r.legal_ground from referrals r where r.id = :id""")
                .bind("id", id.toString())
                .mapTo(String.class)
                .list());
        assertThat(texts).containsExactly("");
    }

    private void erase(Beneficiary person) {
        desk.stays.depart(claim(), person.caseCode(), field);
        desk.database.write(handle -> {
            new ReferralRecords().erase(handle, person.id());
            return person;
        });
        desk.erase(person);
    }

    @Test
    void a_reason_written_while_the_person_is_erased_is_not_stored() {
        Beneficiary person = person();
        Desk during = desk.during(() -> erase(person));
        assertThatThrownBy(() -> during.features.programme.referrals.referrals.record(
                        claim(), of(person).wanted(), social))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void the_access_export_names_that_it_took_place() {
        Beneficiary person = person();
        recorded(of(person), social);
        List<PersonalRecords.Trace> traces =
                desk.database.read(handle -> new ReferralRecords().of(handle, person.id()));
        assertThat(traces).singleElement().satisfies(each -> {
            assertThat(each.kind()).isEqualTo("REFERRAL");
            assertThat(each.on()).isEqualTo(today());
            assertThat(each.what().arguments()).isEmpty();
        });
    }
}
