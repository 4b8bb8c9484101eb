package org.sklad.programme.consultations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.sklad.platform.i18n.Refusals.refused;

import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.sklad.access.offline.ConflictKind;
import org.sklad.access.offline.ConflictMark;
import org.sklad.access.offline.OnDevice;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Profession;
import org.sklad.access.roles.Roles;
import org.sklad.access.signin.Access;
import org.sklad.aid.conflicts.Conflict;
import org.sklad.aid.conflicts.ConflictFilter;
import org.sklad.aid.expenses.TestMedicalExpenses;
import org.sklad.aid.handouts.Desk;
import org.sklad.goods.ledger.TestStock;
import org.sklad.harness.TestFeatures;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.Purpose;
import org.sklad.people.attributes.Sex;
import org.sklad.platform.db.Check;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.IdReused;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.Meanwhile;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.db.Together;
import org.sklad.platform.i18n.ChangedMeanwhile;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.NotFound;
import org.sklad.programme.caseload.DatedThings;
import org.sklad.programme.directory.Directory;
import org.sklad.programme.directory.Entry;
import org.sklad.programme.directory.EntryCode;
import org.sklad.programme.directory.EntryDetails;
import org.sklad.programme.directory.EntryKind;
import org.sklad.programme.interpreters.Interpreter;
import org.sklad.programme.interpreters.InterpreterCode;
import org.sklad.programme.interpreters.TestInterpreters;

/** Consultations: recording, correction, confidentiality, follow-ups and erasure, on each engine. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsultationsTest {
    private TestDatabases databases;
    private Desk desk;
    private Consultations consultations;
    private ConsultationLists lists;
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
        consultations = desk.features.programme.consultations.consultations;
        lists = desk.features.programme.consultations.lists;
        desk.stock.centres.add("HAR");
        desk.stock.centres.add("BAN");
        field = operator("field@HAR");
        social = as(Profession.SOCIAL_WORKER);
        nurse = as(Profession.NURSE);
        lawyer = as(Profession.LAWYER);
        psychologist = as(Profession.PSYCHOLOGIST);
    }

    @AfterParameterizedClassInvocation
    void check_and_close() {
        for (Check check : desk.features.programme.consultations.checks()) {
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

    private UUID recorded(TestConsultations wanted, Operator by) {
        IdempotencyKey claim = claim();
        desk.access.clock.advance(Duration.ofSeconds(1));
        assertThat(consultations.record(claim, wanted.wanted(), by)).isTrue();
        return claim.id();
    }

    @Test
    void notes_about_anonymous_people_are_erased_in_time_and_a_wrong_clock_erases_none_of_the_others() {
        UUID old = recorded(TestConsultations.anonymous(Sex.MALE, AgeBand.FROM_18), social);
        UUID known = recorded(with(person()), social);
        AnonymousNotes notes = desk.features.programme.consultations.anonymousNotes;
        Instant begin = desk.access.now();
        desk.access.trustClock();
        desk.access.clock.advance(Duration.ofDays(4_000));
        UUID recent = recorded(TestConsultations.anonymous(Sex.MALE, AgeBand.FROM_18), social);
        notes.run();
        assertThat(note(old)).as("the clock jumped by years: it is wrong").isNotEmpty();
        desk.access.trustClock();
        notes.run();
        assertThat(note(old)).isEmpty();
        assertThat(note(known)).isNotEmpty();
        assertThat(note(recent)).isNotEmpty();
        assertThat(consultations.get(old, social).consultation().ageBand()).isEqualTo(AgeBand.FROM_18);
        desk.access.clock.set(begin);
    }

    private String note(UUID id) {
        return consultations.get(id, social).contents().orElseThrow().note();
    }

    @Test
    void an_interpreter_who_is_not_on_the_roster_is_refused_at_the_field() {
        assertThat(errors(with(person()).interpreter("INT-NOBODY"), social)).containsExactly("interpreter");
    }

    private static TestConsultations with(Beneficiary person) {
        return TestConsultations.with(person);
    }

    private LocalDate today() {
        return desk.stock.today();
    }

    private List<String> errors(TestConsultations wanted, Operator by) {
        return catchThrowableOfType(InvalidFields.class, () -> consultations.record(claim(), wanted.wanted(), by))
                .errors()
                .stream()
                .map(FieldError::field)
                .toList();
    }

    @Test
    void is_recorded_with_its_contents_and_the_age_of_that_day() {
        Beneficiary person = person();
        UUID id = recorded(with(person).topics("HEALTH", "DOCUMENTS"), social);
        ConsultationView view = consultations.get(id, social);
        Contents contents = view.contents().orElseThrow();
        assertThat(contents.topics()).containsExactly(new EntryCode("DOCUMENTS"), new EntryCode("HEALTH"));
        assertThat(contents.note()).isEqualTo("Иска лекар");
        assertThat(view.consultation().caseCode()).contains(person.caseCode());
        assertThat(view.consultation().ageBand()).isEqualTo(AgeBand.FROM_18);
        assertThat(view.consultation().minutes()).isEqualTo(30);
    }

    @Test
    void an_anonymous_person_leaves_sex_and_age_alone() {
        UUID id = recorded(TestConsultations.anonymous(Sex.MALE, AgeBand.FROM_12), social);
        Consultation consultation = consultations.get(id, social).consultation();
        assertThat(consultation.caseCode()).isEmpty();
        assertThat(consultation.sex()).isEqualTo(Sex.MALE);
        assertThat(consultation.ageBand()).isEqualTo(AgeBand.FROM_12);
        assertThat(consultations.get(id, social).contents().orElseThrow().note())
                .isEqualTo("Иска лекар");
    }

    @Test
    void neither_note_nor_topics_are_readable_in_the_database() {
        UUID id = recorded(with(person()).topics("GBV"), social);
        List<String> stored = desk.database.read(handle -> handle.createQuery("""
                        select v.note from consultation_versions v where v.consultation = :id
                        union all select t.topic from consultation_topics t join consultation_versions v on v.id = t.version
                        where v.consultation = :id""")
                .bind("id", id.toString())
                .mapTo(String.class)
                .list());
        assertThat(stored).hasSize(2).allSatisfy(text -> assertThat(text).startsWith("1."));
    }

    @Test
    void a_repeated_id_has_one_effect() throws Exception {
        Beneficiary person = person();
        IdempotencyKey claim = claim();
        NewConsultation wanted = with(person).wanted();
        List<Object> answers = Together.run(5, () -> consultations.record(claim, wanted, social));
        assertThat(answers).containsExactlyInAnyOrder(true, false, false, false, false);
        assertThatThrownBy(() -> consultations.record(new IdempotencyKey(claim.id(), "other"), wanted, social))
                .isInstanceOf(IdReused.class);
        assertThat(ofPerson(person, social)).containsExactly(claim.id());
    }

    @Test
    void only_the_profession_records_its_kind() {
        Beneficiary person = person();
        for (ConsultationKind kind : ConsultationKind.values()) {
            for (Operator by : List.of(field, social, nurse, lawyer, psychologist)) {
                TestConsultations wanted = with(person).kind(kind);
                if (kind.fits(by)) {
                    recorded(wanted, by);
                } else {
                    assertThat(errors(wanted, by))
                            .as(kind + " " + by.profession())
                            .containsExactly("kind");
                }
            }
        }
        assertThatThrownBy(() -> consultations.record(claim(), with(person).wanted(), operator("manager@HAR")))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> consultations.record(claim(), with(person).wanted(), operator("field@BAN")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void refuses_impossible_times_and_unknown_values_at_their_fields() {
        Beneficiary person = person();
        assertThat(errors(with(person).at(desk.access.now().plusSeconds(60)), social))
                .containsExactly("occurredAt");
        assertThat(errors(with(person).at(desk.access.now().minus(Duration.ofDays(380))), social))
                .containsExactly("occurredAt");
        assertThat(errors(with(person).followUp(today()), social)).containsExactly("followUpOn");
        assertThat(errors(with(person).followUp(today().plusYears(3)), social)).containsExactly("followUpOn");
        assertThat(errors(with(person).topics("NOBODY-KNOWS"), social)).containsExactly("topics");
        assertThat(errors(with(person).language("qq"), social)).containsExactly("language");
        assertThat(errors(with(person).in("BAN"), operator("field@HAR", "field@BAN")))
                .containsExactly("beneficiary");
        desk.stays.depart(claim(), person.caseCode(), field);
        assertThatThrownBy(() -> consultations.record(claim(), with(person).wanted(), social))
                .isInstanceOf(NotFound.class);
    }

    /** What each profession and role reads of each kind: the table of decision note 071. */
    @Test
    void readers_get_exactly_what_the_table_says() {
        Operator elsewhere = TestMedicalExpenses.as(Profession.LAWYER, operator("field@BAN"));
        for (ConsultationKind kind : ConsultationKind.values()) {
            Operator author = Stream.of(social, psychologist, lawyer, nurse)
                    .filter(each -> ConsultationKind.usual(each) == kind)
                    .findFirst()
                    .orElseThrow();
            UUID id = recorded(with(person()).kind(kind), author);
            assertThat(access(id, author)).isEqualTo(ContentAccess.OPEN);
            assertThat(access(id, field)).as(kind + ", no profession").isEqualTo(ContentAccess.TRACE);
            for (Profession profession : Profession.values()) {
                assertThat(access(id, as(profession)))
                        .as(kind + ", " + profession)
                        .isEqualTo(expected(kind, profession));
            }
            for (String role : List.of("manager@HAR", "manager@*", "auditor@*", "warehouse@HAR", "technician@HAR")) {
                Operator other = TestMedicalExpenses.as(Profession.LAWYER, operator(role));
                assertThatThrownBy(() -> consultations.get(id, other)).as(role).isInstanceOf(Forbidden.class);
                assertThatThrownBy(() -> open(id, other)).as(role).isInstanceOf(Forbidden.class);
            }
            assertThatThrownBy(() -> consultations.get(id, elsewhere)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> open(id, elsewhere)).isInstanceOf(NotFound.class);
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

    private ContentAccess access(UUID id, Operator by) {
        ConsultationView view = consultations.get(id, by);
        assertThat(view.contents().isPresent()).isEqualTo(view.access() == ContentAccess.OPEN);
        return view.access();
    }

    private Contents open(UUID id, Operator by) {
        return consultations.open(claim(), id, new ContentsViewForm(UUID.randomUUID(), Purpose.LEGAL), by);
    }

    @Test
    void a_colleague_opens_the_contents_with_a_purpose_that_the_author_sees() {
        UUID id = recorded(with(person()).kind(ConsultationKind.LEGAL), lawyer);
        Operator colleague = as(Profession.LAWYER);
        assertThat(consultations.get(id, colleague).contents()).isEmpty();
        IdempotencyKey claim = claim();
        ContentsViewForm form = new ContentsViewForm(claim.id(), Purpose.LEGAL);
        assertThat(consultations.open(claim, id, form, colleague).note()).isEqualTo("Иска лекар");
        assertThatThrownBy(() -> consultations.open(claim, id, form, colleague)).isInstanceOf(IdReused.class);
        assertThatThrownBy(() -> open(id, psychologist)).isInstanceOf(Forbidden.class);
        assertThat(consultations.get(id, lawyer).openings())
                .extracting(Opening::operator)
                .containsExactly(colleague.username());
        assertThat(consultations.get(id, psychologist).openings()).isEmpty();
        assertThatThrownBy(() -> open(id, lawyer)).as("the author").is(refused("consultations.open-to-you"));
        UUID social = recorded(with(person()), this.social);
        assertThatThrownBy(() -> open(social, lawyer)).is(refused("consultations.open-to-you"));
    }

    @Test
    void a_correction_is_a_new_version_by_the_author() {
        UUID id = recorded(with(person()), social);
        Contents better = with(person()).note("Иска зъболекар").topics("CRISIS").contents();
        assertThatThrownBy(() -> consultations.correct(claim(), id, better, 1, nurse))
                .isInstanceOf(Forbidden.class);
        assertThat(consultations.correct(claim(), id, better, 1, social)).isTrue();
        assertThatThrownBy(() -> consultations.correct(claim(), id, better, 1, social))
                .isInstanceOf(ChangedMeanwhile.class);
        Contents now = consultations.get(id, social).contents().orElseThrow();
        assertThat(now.note()).isEqualTo("Иска зъболекар");
        assertThat(now.topics()).containsExactly(new EntryCode("CRISIS"));
        assertThat(consultations.get(id, social).consultation().version()).isEqualTo(2);
    }

    @Test
    void a_correction_keeps_an_interpreter_who_has_ended_and_topics_that_were_withdrawn() {
        EntryCode kept = topic("KEPT");
        EntryCode foreign = topic("FOREIGN");
        InterpreterCode ended = TestInterpreters.add(desk.access, "INT-ENDED", operator("manager@HAR"));
        TestConsultations said = with(person()).topics("HEALTH", kept.value()).interpreter(ended.value());
        UUID id = recorded(said, social);
        withdraw(kept);
        withdraw(foreign);
        TestInterpreters.end(desk.access, ended, operator("manager@HAR"));
        ConsultationPages.CorrectionView form = correctionForm(id);
        assertThat(form.topics()).extracting(Entry::code).contains(kept).doesNotContain(foreign);
        assertThat(form.interpreters()).extracting(Interpreter::code).contains(ended);
        assertThat(form.entered().value("interpreter")).isEqualTo(ended.value());
        assertThatThrownBy(() -> consultations.correct(
                        claim(), id, said.topics(kept.value(), foreign.value()).contents(), 1, social))
                .isInstanceOf(InvalidFields.class);
        Contents same = said.topics("HEALTH", kept.value()).note("Уточнено").contents();
        consultations.correct(claim(), id, same, 1, social);
        assertThat(consultations.get(id, social).contents()).contains(same);
        consultations.correct(claim(), id, said.topics("HEALTH").contents(), 2, social);
        assertThatThrownBy(() -> consultations.correct(claim(), id, same, 3, social))
                .as("the seen version no longer has the topic")
                .isInstanceOf(InvalidFields.class);
    }

    private EntryCode topic(String code) {
        EntryCode topic = new EntryCode(code);
        directory().add(EntryKind.TOPIC, topic, entry(true), operator("manager@HAR"));
        return topic;
    }

    private void withdraw(EntryCode topic) {
        directory().change(EntryKind.TOPIC, topic, entry(false), 1, operator("manager@HAR"));
    }

    private Directory directory() {
        return desk.features.programme.directory.directory;
    }

    private static EntryDetails entry(boolean active) {
        return new EntryDetails("Тема", "Topic", "", "", "", "", active);
    }

    private ConsultationPages.CorrectionView correctionForm(UUID id) {
        return desk.features.programme.consultations.components().stream()
                .filter(ConsultationPages.class::isInstance)
                .map(each -> ((ConsultationPages) each).correction(social, id).view())
                .map(ConsultationPages.CorrectionView.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_follow_up_is_due_until_it_is_done_or_the_person_is_seen_again() {
        Beneficiary person = person();
        Operator author = as(Profession.SOCIAL_WORKER);
        UUID first = recorded(with(person).followUp(today().plusDays(3)), author);
        UUID second = recorded(with(person()).followUp(today().plusDays(1)), author);
        assertThat(due(author)).containsExactly(second, first);
        assertThat(due(social)).doesNotContain(first, second);
        assertThat(consultations.followUp(claim(), second, author)).isTrue();
        assertThatThrownBy(() -> consultations.followUp(claim(), second, author))
                .is(refused("consultations.nothing-to-follow-up"));
        recorded(with(person), author);
        assertThat(due(author)).as("seen before the day").containsExactly(first);
        desk.access.clock.advance(Duration.ofDays(3));
        recorded(with(person), author);
        assertThat(due(author)).isEmpty();
    }

    @Test
    void follow_ups_in_a_former_centre_and_with_people_who_left_hide_none_that_are_due() {
        Operator author = TestMedicalExpenses.as(Profession.SOCIAL_WORKER, operator("field@HAR", "field@BAN"));
        Operator now = new Operator(
                author.id(),
                author.username(),
                author.name(),
                author.language(),
                author.profession(),
                Roles.parse(Set.of("field@HAR")),
                author.rights(),
                author.confirmedAt());
        Beneficiary gone = person();
        for (int i = 0; i < DatedThings.MOST / 2; i++) {
            recorded(with(gone).followUp(today().plusDays(1)), author);
            recorded(
                    TestConsultations.anonymous(Sex.MALE, AgeBand.FROM_18)
                            .in("BAN")
                            .followUp(today().plusDays(1)),
                    author);
        }
        UUID present = recorded(with(person()).followUp(today().plusDays(2)), author);
        desk.stays.depart(claim(), gone.caseCode(), field);
        assertThat(due(now)).containsExactly(present);
    }

    @Test
    void the_author_moves_a_follow_up_or_ends_it_with_a_reason() {
        Operator author = as(Profession.SOCIAL_WORKER);
        UUID wrong = recorded(with(person()).followUp(today().plusDays(300)), author);
        UUID other = recorded(with(person()).followUp(today().plusDays(2)), author);
        FollowUpChanges changes = new FollowUpChanges(databases.database(), consultations, desk.access.clock);
        assertThat(changes.move(claim(), wrong, today().plusDays(1), author)).isTrue();
        assertThat(due(author)).containsExactly(wrong, other);
        assertThatThrownBy(() -> changes.move(claim(), wrong, today(), author)).isInstanceOf(InvalidFields.class);
        assertThatThrownBy(() -> changes.move(claim(), wrong, today().plusDays(3), social))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> changes.dismiss(claim(), wrong, FollowUpReason.LEFT, social))
                .isInstanceOf(Forbidden.class);
        assertThat(changes.dismiss(claim(), wrong, FollowUpReason.MISTAKE, author))
                .isTrue();
        assertThat(due(author)).containsExactly(other);
        assertThatThrownBy(() -> changes.move(claim(), wrong, today().plusDays(3), author))
                .is(refused("consultations.nothing-to-follow-up"));
        assertThatThrownBy(() -> changes.dismiss(claim(), wrong, FollowUpReason.LEFT, author))
                .is(refused("consultations.nothing-to-follow-up"));
        ConsultationView view = consultations.get(wrong, author);
        assertThat(view.consultation().followUpOn()).contains(today().plusDays(1));
        assertThat(view.changes()).hasSize(2).anySatisfy(each -> {
            assertThat(each.wasOn()).isEqualTo(today().plusDays(300));
            assertThat(each.nowOn()).contains(today().plusDays(1));
        });
    }

    @Test
    void the_author_makes_a_finished_follow_up_due_again_and_its_mark_stays_on_record() {
        Operator author = as(Profession.SOCIAL_WORKER);
        Beneficiary person = person();
        UUID none = recorded(with(person), author);
        UUID id = recorded(with(person).followUp(today().plusDays(2)), author);
        UUID anonymous =
                recorded(TestConsultations.anonymous(Sex.MALE, AgeBand.FROM_18).followUp(today().plusDays(3)), author);
        FollowUpChanges changes = new FollowUpChanges(databases.database(), consultations, desk.access.clock);
        for (UUID each : List.of(id, none)) {
            assertThatThrownBy(() -> changes.reopen(claim(), each, ReopeningReason.MISTAKE, author))
                    .is(refused("consultations.nothing-to-reopen"));
        }
        Instant done = desk.access.clock.instant();
        consultations.followUp(claim(), id, author);
        changes.dismiss(claim(), anonymous, FollowUpReason.SETTLED, author);
        assertThat(due(author)).isEmpty();
        assertThatThrownBy(() -> changes.reopen(claim(), id, ReopeningReason.MISTAKE, social))
                .isInstanceOf(Forbidden.class);
        desk.access.clock.advance(Duration.ofMinutes(3));
        IdempotencyKey claim = claim();
        assertThat(changes.reopen(claim, id, ReopeningReason.NOT_HELD, author)).isTrue();
        assertThat(changes.reopen(claim, id, ReopeningReason.NOT_HELD, author)).isFalse();
        assertThat(changes.reopen(claim(), anonymous, ReopeningReason.NEEDED, author))
                .isTrue();
        assertThat(due(author)).containsExactly(id, anonymous);
        assertThat(consultations.get(id, author).changes())
                .containsExactly(new FollowUpChange(
                        today().plusDays(2),
                        Optional.of(today().plusDays(2)),
                        Optional.empty(),
                        Optional.of(ReopeningReason.NOT_HELD),
                        Optional.of(done),
                        desk.access.clock.instant()));
        assertThat(consultations.get(anonymous, author).dismissed())
                .as("it is needed after all")
                .isEmpty();
        consultations.followUp(claim(), id, author);
        desk.stays.depart(claim(), person.caseCode(), field);
        assertThatThrownBy(() -> changes.reopen(claim(), id, ReopeningReason.MISTAKE, author))
                .as("nobody meets a person who left")
                .is(refused("consultations.nothing-to-reopen"));
    }

    private List<UUID> due(Operator by) {
        return lists.toFollowUp(by).stream().map(Consultation::id).toList();
    }

    private List<UUID> ofPerson(Beneficiary person, Operator by) {
        return list(new ConsultationFilter(null, person.caseCode(), null, null, null, null), by);
    }

    private List<UUID> list(ConsultationFilter filter, Operator by) {
        return lists.list(filter, PlaceInTime.FIRST, 500, by).stream()
                .map(Consultation::id)
                .toList();
    }

    @Test
    void lists_the_latest_first_by_kind_author_and_person() {
        Beneficiary person = person();
        Operator author = as(Profession.LAWYER);
        UUID legal = recorded(with(person).kind(ConsultationKind.LEGAL), author);
        UUID other = recorded(with(person), author);
        recorded(with(person()), social);
        assertThat(list(new ConsultationFilter("HAR", null, null, true, null, null), author))
                .containsExactly(other, legal);
        assertThat(list(new ConsultationFilter(null, null, ConsultationKind.LEGAL, true, null, null), author))
                .containsExactly(legal);
        assertThat(ofPerson(person, field)).containsExactly(other, legal);
        assertThat(list(new ConsultationFilter(null, person.caseCode(), null, true, null, null), social))
                .isEmpty();
        List<Consultation> page =
                lists.list(new ConsultationFilter("HAR", null, null, true, null, null), PlaceInTime.FIRST, 1, author);
        assertThat(lists.list(
                        new ConsultationFilter("HAR", null, null, true, null, null),
                        page.get(0).place(),
                        9,
                        author))
                .extracting(Consultation::id)
                .containsExactly(legal);
        assertThatThrownBy(() ->
                        list(new ConsultationFilter("HAR", null, null, null, null, null), operator("manager@HAR")))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void a_merged_person_has_the_consultations_of_both_registrations() {
        Beneficiary gone = person();
        Beneficiary stays = person();
        UUID theirs = recorded(with(gone), social);
        UUID other = recorded(with(stays), social);
        desk.merges.merge(claim(), gone.caseCode(), stays.caseCode(), field);
        assertThat(ofPerson(stays, social)).containsExactly(other, theirs);
        assertThat(consultations.get(theirs, social).contents().orElseThrow().note())
                .isEqualTo("Иска лекар");
        desk.merges.reverse(claim(), gone.caseCode(), field);
        assertThat(ofPerson(gone, social)).containsExactly(theirs);
    }

    @Test
    void a_follow_up_of_a_merged_registration_is_done_by_the_next_consultation() {
        Beneficiary gone = person();
        Beneficiary stays = person();
        Operator author = as(Profession.SOCIAL_WORKER);
        UUID first = recorded(with(gone).followUp(today().plusDays(1)), author);
        desk.merges.merge(claim(), gone.caseCode(), stays.caseCode(), field);
        assertThat(due(author)).containsExactly(first);
        Instant begin = desk.access.now();
        desk.access.clock.advance(Duration.ofDays(1));
        recorded(with(stays), author);
        assertThat(due(author)).isEmpty();
        desk.access.clock.set(begin);
    }

    @Test
    void a_late_consultation_from_a_phone_was_followed_up_under_the_merged_registration() {
        Beneficiary gone = person();
        Beneficiary stays = person();
        Operator author = as(Profession.SOCIAL_WORKER);
        recorded(with(gone), author);
        desk.merges.merge(claim(), gone.caseCode(), stays.caseCode(), field);
        Instant yesterday = desk.access.now().minus(Duration.ofDays(1));
        book(desk.features.programme.consultations, onPhone(stays, yesterday, today()), author);
        assertThat(due(author)).isEmpty();
    }

    /** The note has the key of the registration that was read, so it is stored under that one. */
    @Test
    void a_note_written_during_a_merge_stays_readable() {
        Beneficiary gone = person();
        Beneficiary stays = person();
        IdempotencyKey claim = claim();
        meanwhileMerged(gone, stays).consultations.record(claim, with(gone).wanted(), social);
        assertThat(note(claim.id())).isEqualTo("Иска лекар");
        assertThat(ofPerson(stays, social)).containsExactly(claim.id());
    }

    @Test
    void a_note_from_a_phone_during_a_merge_stays_readable() {
        Beneficiary gone = person();
        Beneficiary stays = person();
        ConsultationForm form = onPhone(gone, desk.access.now(), null);
        book(meanwhileMerged(gone, stays), form, social);
        assertThat(note(form.id())).isEqualTo("Иска лекар");
        assertThat(ofPerson(stays, social)).containsExactly(form.id());
    }

    /** A withdrawn topic of a consultation waits for a manager, who may not read topics. */
    @Test
    void a_mark_of_a_topic_names_no_topic_to_managers_or_in_the_database() {
        List<EntryCode> topics = List.of(topic("SECRET-A"), topic("SECRET-B"));
        topics.forEach(this::withdraw);
        ConsultationForm form = onPhone(person(), desk.access.now(), null, "SECRET-A", "HEALTH", "SECRET-B");
        book(desk.features.programme.consultations, form, social);
        assertThat(consultations.get(form.id(), social).contents().orElseThrow().topics())
                .containsAll(topics);
        for (String role : List.of("manager@HAR", "auditor@*")) {
            assertThat(conflicts(form.id(), operator(role))).singleElement().satisfies(each -> {
                assertThat(each.subject()).isEmpty();
                assertThat(each.toString()).doesNotContain("SECRET");
                assertThat(each.what().key()).isEqualTo("conflicts.conflict.what.TOPIC.CONSULTATION");
            });
        }
        assertThat(marks(form.id())).hasSize(1).noneMatch(each -> reveals(each, form.id(), topics));
    }

    /** Marks that were kept before named their topic; their ids follow from it. */
    @Test
    void the_migration_hides_topics_of_earlier_marks_and_keeps_decisions() throws IOException {
        List<EntryCode> topics = List.of(topic("EARLIER-A"), topic("EARLIER-B"));
        topics.forEach(this::withdraw);
        ConsultationForm form = onPhone(person(), desk.access.now(), null, "EARLIER-A", "EARLIER-B");
        book(desk.features.programme.consultations, form, social);
        desk.database.write(handle -> handle.execute("delete from offline_marks where record = ?", form.id()));
        List<UUID> before = topics.stream()
                .map(each -> new ConflictMark(ConflictKind.TOPIC, each.value(), "").id(form.id()))
                .toList();
        for (int i = 0; i < 2; i++) {
            String topic = topics.get(i).value();
            UUID id = before.get(i);
            desk.database.write(handle -> handle.execute(
                    "insert into offline_marks (id, record, centre, kind, subject, detail, recorded_at, open)"
                            + " select ?, id, centre, 'TOPIC', ?, '', recorded_at, 1 from offline_records where id = ?",
                    id,
                    topic,
                    form.id()));
        }
        Operator manager = operator("manager@HAR");
        desk.conflicts.resolve(claim(), before.get(1), Optional.empty(), "Вярно е", manager);
        String migration =
                Resources.toString(Resources.getResource("migrations/118-topics_of_marks.sql"), StandardCharsets.UTF_8);
        desk.database.write(handle -> handle.createScript(migration).execute());
        assertThat(marks(form.id())).hasSize(2).noneMatch(each -> reveals(each, form.id(), topics));
        List<Conflict> open = conflicts(form.id(), manager);
        assertThat(open).hasSize(1);
        List<UUID> ids = desk.database.read(handle -> handle.createQuery(
                        "select mark from offline_decisions where mark in (select id from offline_marks where record = ?)")
                .bind(0, form.id())
                .mapTo(UUID.class)
                .list());
        assertThat(desk.conflicts
                        .get(ids.get(0), manager)
                        .resolution()
                        .orElseThrow()
                        .reason())
                .isEqualTo("Вярно е");
        assertThat(desk.conflicts.resolve(claim(), open.get(0).id(), Optional.empty(), "И това", manager))
                .isTrue();
    }

    /** The kind of a consultation is for field workers. */
    @Test
    void a_mark_of_a_profession_names_no_kind_to_managers() {
        ConsultationForm form = legalOnPhone();
        book(desk.features.programme.consultations, form, social);
        for (String role : List.of("manager@HAR", "auditor@*")) {
            assertThat(conflicts(form.id(), operator(role)))
                    .singleElement()
                    .satisfies(each -> assertNamesNoKind(each, form.id()));
        }
    }

    private static void assertNamesNoKind(Conflict mark, UUID record) {
        assertThat(mark.kind()).isEqualTo(ConflictKind.PROFESSION);
        assertThat(mark.toString()).doesNotContain("LEGAL");
        assertThat(mark.id()).isNotEqualTo(new ConflictMark(ConflictKind.PROFESSION, "LEGAL", "").id(record));
    }

    /** Marks that were kept before named the kind; their ids follow from it. */
    @Test
    void the_migration_hides_kinds_of_earlier_marks_and_keeps_decisions() throws IOException {
        List<ConsultationForm> forms = List.of(legalOnPhone(), legalOnPhone());
        Operator manager = operator("manager@HAR");
        for (ConsultationForm form : forms) {
            book(desk.features.programme.consultations, form, social);
            UUID before = new ConflictMark(ConflictKind.PROFESSION, "LEGAL", "").id(form.id());
            desk.database.write(handle -> handle.execute(
                    "update offline_marks set id = ?, subject = 'LEGAL' where record = ?", before, form.id()));
        }
        UUID decision = UUID.randomUUID();
        desk.conflicts.resolve(
                new IdempotencyKey(decision, "decision"),
                conflicts(forms.get(0).id(), manager).get(0).id(),
                Optional.empty(),
                "Вярно е",
                manager);
        String migration =
                Resources.toString(Resources.getResource("migrations/120-kinds_of_marks.sql"), StandardCharsets.UTF_8);
        desk.database.write(handle -> handle.createScript(migration).execute());
        assertThat(conflicts(forms.get(0).id(), manager)).isEmpty();
        UUID decided =
                desk.database.read(handle -> handle.createQuery("select mark from offline_decisions where id = ?")
                        .bind(0, decision)
                        .mapTo(UUID.class)
                        .one());
        assertNamesNoKind(
                desk.conflicts.get(decided, manager).conflict(), forms.get(0).id());
        assertThat(desk.conflicts
                        .get(decided, manager)
                        .resolution()
                        .orElseThrow()
                        .reason())
                .isEqualTo("Вярно е");
        Conflict open = conflicts(forms.get(1).id(), manager).get(0);
        assertNamesNoKind(open, forms.get(1).id());
        assertThat(desk.conflicts.resolve(claim(), open.id(), Optional.empty(), "И това", manager))
                .isTrue();
    }

    private List<Conflict> conflicts(UUID record, Operator by) {
        return desk.conflicts.list(ConflictFilter.ALL, PlaceInTime.FIRST, 100, by).stream()
                .filter(each -> each.record().equals(record))
                .toList();
    }

    /** Returns the id and the text of each mark of a topic. */
    private List<String> marks(UUID record) {
        return desk.database.read(handle -> handle.createQuery(
                        "select id || ' ' || subject || ' ' || detail from offline_marks where kind = 'TOPIC' and record = ?")
                .bind(0, record)
                .mapTo(String.class)
                .list());
    }

    /** True if the mark names a topic, or its id is the one that follows from a topic. */
    private static boolean reveals(String mark, UUID record, List<EntryCode> topics) {
        return topics.stream()
                .anyMatch(each -> mark.contains(each.value())
                        || mark.startsWith(new ConflictMark(ConflictKind.TOPIC, each.value(), "")
                                .id(record)
                                .toString()));
    }

    private static ConsultationForm onPhone(
            Beneficiary person, Instant at, @Nullable LocalDate followUpOn, String... topics) {
        return onPhone(person, at, ConsultationKind.SOCIAL, followUpOn, topics);
    }

    private ConsultationForm legalOnPhone() {
        return onPhone(person(), desk.access.now(), ConsultationKind.LEGAL, null);
    }

    private static ConsultationForm onPhone(
            Beneficiary person, Instant at, ConsultationKind kind, @Nullable LocalDate followUpOn, String... topics) {
        return new ConsultationForm(
                UUID.randomUUID(),
                "HAR",
                null,
                at,
                person.caseCode().value(),
                null,
                kind,
                topics.length == 0 ? List.of("HEALTH") : List.of(topics),
                null,
                null,
                null,
                "Иска лекар",
                followUpOn);
    }

    private void book(ConsultationsFeature where, ConsultationForm form, Operator author) {
        Instant now = desk.access.now();
        where.offlineConsultations
                .booking()
                .book(
                        new IdempotencyKey(form.id(), "content"),
                        form,
                        new OnDevice("phone", new CentreCode("HAR"), now, now),
                        author);
    }

    /** Returns the consultations on a database where the merge comes between the next reading and writing. */
    private ConsultationsFeature meanwhileMerged(Beneficiary gone, Beneficiary stays) {
        Meanwhile merged = new Meanwhile(
                desk.database, () -> desk.merges.merge(claim(), gone.caseCode(), stays.caseCode(), field));
        return TestFeatures.on(TestFeatures.base(desk.access.base, merged)).programme.consultations;
    }

    @Test
    void erasing_a_person_deletes_the_note_and_keeps_what_is_counted() {
        Beneficiary person = person();
        Operator author = as(Profession.SOCIAL_WORKER);
        UUID id = recorded(with(person).topics("GBV").followUp(today().plusDays(1)), author);
        erase(person);
        Consultation left = consultations.get(id, author).consultation();
        Contents contents = consultations.get(id, author).contents().orElseThrow();
        assertThat(contents.note()).isEmpty();
        assertThat(contents.topics()).containsExactly(new EntryCode("GBV"));
        assertThat(left.sex()).isEqualTo(Sex.FEMALE);
        assertThat(left.kind()).isEqualTo(ConsultationKind.SOCIAL);
        assertThat(due(author)).isEmpty();
        List<String> notes = desk.database.read(
                handle -> handle.createQuery("select note from consultation_versions where consultation = :id")
                        .bind("id", id.toString())
                        .mapTo(String.class)
                        .list());
        assertThat(notes).containsExactly("");
    }

    private void erase(Beneficiary person) {
        desk.stays.depart(claim(), person.caseCode(), field);
        desk.database.write(handle -> {
            new ConsultationRecords().erase(handle, person.id());
            return person;
        });
        desk.erase(person);
    }

    @Test
    void a_note_written_while_the_person_is_erased_is_not_stored() {
        Beneficiary person = person();
        Desk during = desk.during(() -> erase(person));
        assertThatThrownBy(() -> during.features.programme.consultations.consultations.record(
                        claim(), with(person).wanted(), social))
                .isInstanceOf(NotFound.class);
    }
}
