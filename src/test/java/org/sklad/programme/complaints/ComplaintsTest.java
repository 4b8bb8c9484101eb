package org.sklad.programme.complaints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Roles;
import org.sklad.access.signin.Access;
import org.sklad.centres.places.TestCentres;
import org.sklad.harness.TestFeatures;
import org.sklad.platform.crypto.WrappedKey;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.i18n.ChangedMeanwhile;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refused;
import org.sklad.platform.web.Glance.Decision;

/** Complaints, who sees them, their answers and their end, on each engine. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComplaintsTest {
    private static final CentreCode HAR = new CentreCode("HAR");
    private static final String WORDS = "Дават <b>малко</b> сапун";

    private TestDatabases databases;
    private Access access;
    private ComplaintsFeature feature;
    private Complaints complaints;
    private ComplaintLists lists;
    private Operator admin;
    private Operator manager;
    private Operator field;
    private Operator focal;
    private Operator auditor;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void open() {
        databases = TestDatabases.open(engine);
        access = new Access(databases.database());
        feature = access.features.programme.complaints;
        complaints = feature.complaints;
        lists = new ComplaintLists(databases.database(), access.clock);
        TestCentres centres = new TestCentres(access);
        List.of("HAR", "BAN", "SOF").forEach(centres::add);
        admin = access.operator("admin", "administrator@*");
        manager = access.operator("manager", "manager@HAR");
        field = access.operator("field", "field@HAR");
        auditor = access.operator("auditor", "auditor@*");
        focal = access.operator("focal", "field@BAN");
        access.features.programme.focalPoints.focalPoints.name(Access.claim("focal"), "focal", Optional.of(HAR), admin);
    }

    @AfterParameterizedClassInvocation
    void check_and_close() {
        feature.checks()
                .forEach(check -> assertThat(databases.database().read(check.violations()::apply))
                        .as(check.name())
                        .isEmpty());
        databases.close();
    }

    @BeforeEach
    void later() {
        access.clock.advance(Duration.ofMinutes(1));
    }

    private UUID received(ComplaintKind kind) {
        IdempotencyKey claim = Access.claim(kind.name());
        feature.feedback.receive(
                claim, new NewComplaint(HAR, kind, ComplaintChannel.PUBLIC, "ps", WORDS, Optional.empty()));
        return claim.id();
    }

    private static NewComplaint told(ComplaintKind kind, Optional<String> about) {
        return new NewComplaint(HAR, kind, ComplaintChannel.SPOKEN, "", WORDS, about);
    }

    private List<UUID> listed(Operator by) {
        return lists.list(ComplaintFilter.ALL, PlaceInTime.FIRST, 500, by).stream()
                .map(each -> each.complaint().id())
                .toList();
    }

    private void act(UUID id, ComplaintActKind kind, Operator by) {
        complaints.act(Access.claim(kind.name()), id, kind, "Отговор", Optional.empty(), by);
    }

    private void answered(UUID id, Operator by) {
        complaints.review(Access.claim("review"), id, Optional.empty(), Optional.empty(), Optional.empty(), by);
        act(id, ComplaintActKind.ANSWER, by);
    }

    private ComplaintView person(UUID id) {
        return feature.feedback.find(feature.feedback.replyCode(id).digits()).orElseThrow();
    }

    @Test
    void an_ordinary_complaint_is_read_by_the_manager_and_listed_for_field_workers_and_auditors() {
        UUID id = received(ComplaintKind.GOODS);
        assertThat(complaints.get(id, manager).acts().get(0).text()).isEqualTo(WORDS);
        assertThat(List.of(listed(manager), listed(field), listed(auditor))).allMatch(each -> each.contains(id));
        assertThat(listed(focal)).doesNotContain(id);
        for (Operator reader : List.of(field, auditor)) {
            assertThatThrownBy(() -> complaints.get(id, reader)).isInstanceOf(Forbidden.class);
        }
        assertThatThrownBy(() -> complaints.get(id, focal)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_confidential_complaint_exists_only_for_the_focal_point() {
        Operator everywhere = access.operator(Access.unique("chief"), "manager@*");
        for (ComplaintKind kind : ComplaintKind.confidential()) {
            UUID id = received(kind);
            assertThat(complaints.get(id, focal).acts().get(0).text()).isEqualTo(WORDS);
            assertThat(listed(focal)).contains(id);
            for (Operator other : List.of(manager, field, auditor, everywhere)) {
                assertThat(listed(other)).doesNotContain(id);
                assertThatThrownBy(() -> complaints.get(id, other)).isInstanceOf(NotFound.class);
                assertThatThrownBy(() -> act(id, ComplaintActKind.NOTE, other)).isInstanceOf(NotFound.class);
            }
            assertThatThrownBy(() -> complaints.get(id, admin)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> listed(admin)).isInstanceOf(Forbidden.class);
        }
    }

    private List<Message> waitsFor(Operator by, String... centres) {
        Set<CentreCode> managed = Stream.of(centres).map(CentreCode::new).collect(Collectors.toSet());
        return feature.decisions.of(managed, by).stream().map(Decision::what).toList();
    }

    @Test
    void the_page_of_decisions_counts_what_waits_for_the_reader_alone() {
        new TestCentres(access).add("POS");
        CentreCode centre = new CentreCode("POS");
        Operator own = access.operator(Access.unique("own"), "manager@POS");
        Operator elsewhere = access.operator(Access.unique("elsewhere"), "manager@SOF");
        Operator concerned = access.operator(Access.unique("concerned"), "manager@SOF");
        for (Operator each : List.of(elsewhere, concerned)) {
            access.features.programme.focalPoints.focalPoints.name(
                    Access.claim("point"),
                    each.username().value(),
                    Optional.of(centre),
                    access.operator(Access.unique("admin"), "administrator@*"));
        }
        UUID goods = Access.claim("goods").id();
        for (ComplaintKind kind : List.of(ComplaintKind.GOODS, ComplaintKind.THANKS, ComplaintKind.ABUSE)) {
            IdempotencyKey claim =
                    kind == ComplaintKind.GOODS ? new IdempotencyKey(goods, "goods") : Access.claim("by");
            complaints.record(
                    claim, new NewComplaint(centre, kind, ComplaintChannel.PHONE, "", WORDS, Optional.empty()), own);
        }
        complaints.record(
                Access.claim("about"),
                new NewComplaint(
                        centre,
                        ComplaintKind.STAFF,
                        ComplaintChannel.PHONE,
                        "",
                        WORDS,
                        Optional.of(concerned.username().value())),
                own);
        assertThat(waitsFor(own, "POS")).containsExactly(Message.of("complaints.decide", 2L));
        assertThat(waitsFor(elsewhere, "SOF")).containsExactly(Message.of("complaints.decide", 2L));
        assertThat(waitsFor(concerned, "SOF"))
                .as("one is about the reader")
                .containsExactly(Message.of("complaints.decide", 1L));
        assertThat(feature.decisions.of(Set.of(HAR), manager))
                .noneMatch(each -> each.facts().contains(Message.of("complaints.decide.at", centre)));
        answered(goods, own);
        Decision left = feature.decisions.of(Set.of(centre), own).get(0);
        assertThat(left.what()).isEqualTo(Message.of("complaints.decide", 1L));
        assertThat(List.of(left.facts(), left.answers(), left.href()))
                .containsExactly(
                        List.of(Message.of("complaints.decide.at", centre)), List.of(), "/complaints?centre=POS");
    }

    @Test
    void the_operator_concerned_never_sees_it_even_as_a_focal_point() {
        IdempotencyKey claim = Access.claim("about");
        complaints.record(claim, told(ComplaintKind.STAFF, Optional.of("focal")), field);
        assertThat(listed(focal)).doesNotContain(claim.id());
        assertThatThrownBy(() -> complaints.get(claim.id(), focal)).isInstanceOf(NotFound.class);
        Operator second = access.operator(Access.unique("second"), "manager@SOF");
        access.features.programme.focalPoints.focalPoints.name(
                Access.claim("second"), second.username().value(), Optional.empty(), admin);
        assertThat(complaints.get(claim.id(), second).complaint().about()).contains(focal.username());
    }

    @Test
    void a_role_at_the_centre_ends_the_work_of_a_focal_point_there_at_once() {
        UUID id = received(ComplaintKind.ABUSE);
        Operator moved = new Operator(
                focal.id(),
                focal.username(),
                focal.name(),
                focal.language(),
                focal.profession(),
                Roles.parse("field@BAN technician@HAR"),
                focal.rights(),
                focal.confirmedAt());
        assertThatThrownBy(() -> complaints.get(id, moved)).isInstanceOf(NotFound.class);
        assertThat(listed(moved)).doesNotContain(id);
    }

    @Test
    void a_manager_who_hands_a_complaint_over_loses_sight_of_it() {
        UUID id = received(ComplaintKind.OTHER);
        complaints.review(
                Access.claim("over"),
                id,
                Optional.of(ComplaintKind.ABUSE),
                Optional.of("field"),
                Optional.empty(),
                manager);
        assertThatThrownBy(() -> complaints.get(id, manager)).isInstanceOf(NotFound.class);
        assertThat(complaints.get(id, focal).complaint().about()).contains(field.username());
        assertThatThrownBy(() -> complaints.review(
                        Access.claim("back"),
                        id,
                        Optional.of(ComplaintKind.OTHER),
                        Optional.empty(),
                        Optional.empty(),
                        focal))
                .isInstanceOf(InvalidFields.class);
    }

    @Test
    void only_a_confidential_complaint_names_an_operator_who_must_exist() {
        assertThatThrownBy(() ->
                        complaints.record(Access.claim("a"), told(ComplaintKind.GOODS, Optional.of("field")), manager))
                .isInstanceOf(InvalidFields.class);
        assertThatThrownBy(() ->
                        complaints.record(Access.claim("b"), told(ComplaintKind.STAFF, Optional.of("nobody")), manager))
                .isInstanceOf(InvalidFields.class);
    }

    @Test
    void the_person_reads_answers_but_no_notes_and_a_message_reopens() {
        UUID id = received(ComplaintKind.INFORMATION);
        act(id, ComplaintActKind.ACKNOWLEDGEMENT, manager);
        assertThatThrownBy(() -> act(id, ComplaintActKind.ACKNOWLEDGEMENT, manager))
                .isInstanceOf(Refused.class);
        act(id, ComplaintActKind.NOTE, manager);
        assertThatThrownBy(() -> act(id, ComplaintActKind.ANSWER, manager)).isInstanceOf(Refused.class);
        answered(id, manager);
        assertThat(person(id).acts())
                .extracting(ComplaintAct::act)
                .containsExactly(ComplaintActKind.RECEIPT, ComplaintActKind.ANSWER);
        act(id, ComplaintActKind.CLOSURE, manager);
        IdempotencyKey message = Access.claim("message");
        assertThat(feature.feedback.write(message, id, "Още")).isTrue();
        assertThat(feature.feedback.write(message, id, "Още")).isFalse();
        assertThat(complaints.get(id, manager).complaint().state()).isEqualTo(ComplaintState.REOPENED);
        assertThat(person(id).acts()).hasSize(3);
    }

    @Test
    void a_reviewer_settles_nothing_before_reading_the_last_message_of_the_person() {
        UUID id = received(ComplaintKind.GOODS);
        complaints.review(Access.claim("review"), id, Optional.empty(), Optional.empty(), Optional.of(1L), manager);
        feature.feedback.write(Access.claim("message"), id, "Още");
        act(id, ComplaintActKind.NOTE, manager);
        IdempotencyKey answer = Access.claim("answer");
        assertThatThrownBy(
                        () -> complaints.act(answer, id, ComplaintActKind.ANSWER, "Отговор", Optional.of(2L), manager))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThatThrownBy(() -> complaints.review(
                        Access.claim("over"),
                        id,
                        Optional.of(ComplaintKind.ABUSE),
                        Optional.empty(),
                        Optional.of(2L),
                        manager))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(complaints.get(id, manager).acts()).hasSize(4);
        assertThat(complaints.act(answer, id, ComplaintActKind.ANSWER, "Отговор", Optional.of(3L), manager))
                .as("a note is no message")
                .isTrue();
        feature.feedback.write(Access.claim("message"), id, "И още");
        act(id, ComplaintActKind.ANSWER, manager);
        assertThatThrownBy(() -> complaints.act(
                        Access.claim("close"), id, ComplaintActKind.CLOSURE, "", Optional.of(5L), manager))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(complaints.get(id, manager).complaint().state()).isEqualTo(ComplaintState.ANSWERED);
    }

    @Test
    void a_repeated_request_gets_the_same_code_and_another_complaint_another() {
        IdempotencyKey claim = Access.claim("same");
        NewComplaint told = told(ComplaintKind.GOODS, Optional.empty());
        assertThat(complaints.record(claim, told, field)).isTrue();
        ReplyCode code = complaints.codeOf(claim.id());
        assertThat(complaints.record(claim, told, field)).isFalse();
        assertThat(complaints.codeOf(claim.id())).isEqualTo(code).hasToString("***");
        assertThat(feature.feedback.replyCode(received(ComplaintKind.GOODS))).isNotEqualTo(code);
        assertThat(feature.feedback.posterCode(HAR)).isNotEqualTo(feature.feedback.posterCode(new CentreCode("BAN")));
    }

    @Test
    void a_silent_complaint_is_closed_and_a_closed_one_loses_its_texts_but_not_its_figures() {
        UUID id = received(ComplaintKind.FACILITY);
        answered(id, manager);
        ReplyCode code = feature.feedback.replyCode(id);
        access.clock.advance(ComplaintRetention.SILENCE.plusHours(1));
        access.trustClock();
        feature.retention.run();
        assertThat(complaints.get(id, manager).complaint().state()).isEqualTo(ComplaintState.CLOSED);
        ComplaintFigures figures = new ComplaintFigures(databases.database(), access.clock);
        List<ComplaintFigure> before =
                figures.list(new ComplaintFigureFilter(null, ComplaintKind.FACILITY, null, null), "", 500, manager);
        access.clock.advance(Duration.ofDays(366));
        access.trustClock();
        feature.retention.run();
        ComplaintView erased = complaints.get(id, manager);
        assertThat(erased.complaint().isErased()).isTrue();
        assertThat(erased.acts()).allMatch(each -> each.text().isEmpty());
        assertThat(feature.feedback.find(code.digits())).isEmpty();
        assertThatThrownBy(() -> act(id, ComplaintActKind.REOPENING, manager)).isInstanceOf(Refused.class);
        assertThat(figures.list(new ComplaintFigureFilter(null, ComplaintKind.FACILITY, null, null), "", 500, manager))
                .isEqualTo(before);
    }

    @Test
    void a_clock_that_runs_ahead_neither_closes_nor_erases() {
        UUID answered = received(ComplaintKind.FACILITY);
        answered(answered, manager);
        UUID closed = received(ComplaintKind.GOODS);
        answered(closed, manager);
        act(closed, ComplaintActKind.CLOSURE, manager);
        ReplyCode code = feature.feedback.replyCode(closed);
        access.trustClock();
        Instant begin = access.now();
        access.clock.advance(Duration.ofDays(3650));
        received(ComplaintKind.GOODS);
        feature.retention.run();
        access.clock.set(begin);
        assertThat(complaints.get(answered, manager).complaint().state()).isEqualTo(ComplaintState.ANSWERED);
        assertThat(complaints.get(closed, manager).complaint().isErased()).isFalse();
        assertThat(complaints.get(closed, manager).acts())
                .first()
                .matches(each -> each.text().equals(WORDS));
        assertThat(feature.feedback.find(code.digits())).isPresent();
    }

    @Test
    void texts_are_stored_encrypted_and_open_after_their_key_is_wrapped_again() {
        UUID id = received(ComplaintKind.THANKS);
        String stored = databases
                .database()
                .read(handle -> handle.attach(ComplaintDao.class).acts(List.of(id)))
                .get(0)
                .text();
        assertThat(stored).startsWith("1.").doesNotContain("сапун");
        String wrapped = complaints.get(id, manager).complaint().wrapped();
        databases.database().write(handle -> {
            handle.attach(ComplaintRetentionDao.class)
                    .reseal(
                            id,
                            wrapped,
                            TestFeatures.KEYS
                                    .dataKeys()
                                    .renew(id, new WrappedKey(wrapped))
                                    .value());
            return true;
        });
        assertThat(complaints.get(id, manager).acts().get(0).text()).isEqualTo(WORDS);
    }
}
