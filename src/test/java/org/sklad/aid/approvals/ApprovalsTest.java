package org.sklad.aid.approvals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sklad.platform.i18n.Refusals.refused;

import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.Access;
import org.sklad.aid.handouts.Desk;
import org.sklad.aid.handouts.Desk.Wish;
import org.sklad.aid.rules.EntitlementExceeded;
import org.sklad.centres.places.Centres;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.TestItems;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.Sex;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.i18n.Refused;

/** A request for an approval ends after four hours, on each engine. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApprovalsTest {
    private static final long BEYOND = 11;

    private TestDatabases databases;
    private Desk desk;
    private Approvals approvals;
    private Operator field;
    private Operator second;
    private Item soap;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void open() {
        databases = TestDatabases.open(engine);
        desk = new Desk(databases.database());
        approvals = desk.features.approvals.approvals;
        desk.stock.centres.add("HAR");
        field = desk.access.operator("field.har", "field@HAR");
        second = desk.access.operator("second.har", "field@HAR");
        soap = TestItems.item().in(databases.database());
        desk.stock.receive(soap, desk.stock.store("HAR"), 500);
    }

    @AfterParameterizedClassInvocation
    void check_and_close() {
        desk.check();
        databases.close();
    }

    private UUID asked(Beneficiary person) {
        UUID handout = UUID.randomUUID();
        ask(handout, person);
        return handout;
    }

    private void ask(UUID handout, Beneficiary person) {
        approvals.ask(handout, person, ApprovalReason.LOST, Map.of(soap.sku(), BEYOND), field);
    }

    private boolean decide(UUID handout) {
        return approvals.decide(Access.claim("decision"), handout, true, second);
    }

    private boolean waits(UUID handout) {
        return approvals.waiting(second).stream().anyMatch(each -> each.id().equals(handout));
    }

    private void record(UUID handout, Beneficiary person) {
        desk.give(Desk.claim(handout), Wish.to(person).item(soap, BEYOND), field);
    }

    @Test
    void an_approved_request_is_recorded_within_four_hours() {
        Beneficiary person = desk.adult(Sex.FEMALE, field);
        UUID handout = asked(person);
        desk.access.clock.advance(Duration.ofHours(3));
        assertThat(waits(handout)).isTrue();
        assertThat(decide(handout)).isTrue();
        record(handout, person);
        assertThat(desk.handouts.get(handout, field).override().orElseThrow().second())
                .isEqualTo(second.username());
    }

    @Test
    void an_approval_holds_for_the_person_into_whom_its_registration_was_merged() {
        Beneficiary again = desk.adult(Sex.FEMALE, field);
        Beneficiary person = desk.adult(Sex.FEMALE, field);
        UUID handout = asked(again);
        assertThat(decide(handout)).isTrue();
        desk.merges.merge(Access.claim("merge"), again.caseCode(), person.caseCode(), field);
        assertThat(approvals.get(handout, field).caseCode()).isEqualTo(person.caseCode());
        record(handout, again);
        assertThat(desk.handouts.get(handout, field).override().orElseThrow().second())
                .isEqualTo(second.username());
    }

    /** Asks by a request of its own, as programs do. */
    private UUID asked(IdempotencyKey claim, Beneficiary person) {
        UUID handout = UUID.randomUUID();
        ApprovalForm form = new ApprovalForm(
                claim.id(),
                handout,
                person.caseCode().value(),
                ApprovalReason.LOST,
                List.of(new ApprovalForm.ApprovalLineForm(soap.sku().value(), BEYOND)));
        approvals.ask(claim, form, field);
        return handout;
    }

    private String content(IdempotencyKey claim) {
        return one("select content from used_ids where id = '" + claim.id() + "'");
    }

    private String one(String query) {
        return desk.database.read(
                handle -> handle.createQuery(query).mapTo(String.class).one());
    }

    private static Instant dayOf(Instant at) {
        return at.atZone(Centres.ZONE).truncatedTo(ChronoUnit.DAYS).toInstant();
    }

    /** The goods and the day stay, as those of handouts; a request that nobody decided had no effect. */
    @Test
    void erasing_a_person_deletes_hours_reasons_and_contents_of_requests() {
        Beneficiary again = desk.adult(Sex.FEMALE, field);
        Beneficiary person = desk.adult(Sex.FEMALE, field);
        IdempotencyKey question = Access.claim("question");
        IdempotencyKey decision = Access.claim("decision");
        UUID handout = asked(question, again);
        approvals.decide(decision, handout, false, second);
        UUID undecided = asked(person);
        IdempotencyKey elsewhere = Access.claim("other");
        UUID other = asked(elsewhere, desk.adult(Sex.FEMALE, field));
        desk.merges.merge(Access.claim("merge"), again.caseCode(), person.caseCode(), field);
        Instant day = dayOf(approvals.get(handout, field).askedAt());
        Approval untouched = approvals.get(other, field);

        desk.database.write(handle -> {
            List.of(person.id(), again.id()).forEach(each -> ApprovalTexts.erase(handle, each));
            return handout;
        });

        Approval erased = approvals.get(handout, field);
        assertThat(erased.askedAt()).isEqualTo(day);
        assertThat(erased.decidedAt()).contains(day);
        assertThat(erased.reason()).isEqualTo(ApprovalReason.OTHER);
        assertThat(erased.state()).isEqualTo(ApprovalState.REFUSED);
        assertThat(erased.isOf(Map.of(soap.sku(), BEYOND))).isTrue();
        assertThat(content(question)).isEmpty();
        assertThat(content(decision)).isEmpty();
        assertThat(approvals.find(undecided, field)).isEmpty();
        assertThat(one("select count(*) from handout_approval_lines where approval = '" + undecided + "'"))
                .isEqualTo("0");
        assertThat(approvals.get(other, field)).isEqualTo(untouched);
        assertThat(content(elsewhere)).isNotEmpty();
    }

    @Test
    void the_migration_completes_earlier_erasures_and_finds_the_requests_of_others() throws IOException {
        Beneficiary gone = desk.adult(Sex.FEMALE, field);
        Beneficiary stays = desk.adult(Sex.FEMALE, field);
        IdempotencyKey question = Access.claim("question");
        IdempotencyKey decision = Access.claim("decision");
        IdempotencyKey later = Access.claim("later");
        desk.access.clock.advance(Duration.ofMinutes(7));
        UUID handout = asked(question, gone);
        desk.access.clock.advance(Duration.ofMinutes(7));
        approvals.decide(decision, handout, false, second);
        UUID undecided = asked(gone);
        desk.access.clock.advance(Duration.ofMinutes(7));
        UUID other = asked(later, stays);
        desk.access.clock.advance(Duration.ofMinutes(7));
        desk.erase(gone);
        String migration = Resources.toString(
                Resources.getResource("migrations/119-approvals_of_people.sql"), StandardCharsets.UTF_8);

        desk.database.write(handle -> {
            handle.execute("insert into erasures (id, beneficiary, what, cause, centre, erased_at)" + " values ('"
                    + UUID.randomUUID() + "', '" + gone.id() + "', 'PERSON', 'RETENTION', 'HAR', 1)");
            handle.execute("drop index handout_approvals_by_beneficiary");
            handle.execute("alter table handout_approvals drop column request");
            handle.execute("alter table handout_approvals drop column decision");
            return handle.createScript(migration).execute().length;
        });

        Approval erased = approvals.get(handout, field);
        assertThat(erased.askedAt()).isEqualTo(erased.askedAt().truncatedTo(ChronoUnit.DAYS));
        assertThat(erased.decidedAt()).contains(erased.askedAt());
        assertThat(erased.reason()).isEqualTo(ApprovalReason.OTHER);
        assertThat(content(question)).isEmpty();
        assertThat(content(decision)).isEmpty();
        assertThat(approvals.find(undecided, field)).isEmpty();
        assertThat(approvals.get(other, field).reason()).isEqualTo(ApprovalReason.LOST);
        assertThat(content(later)).isNotEmpty();
        assertThat(one("select request from handout_approvals where id = '" + other + "'"))
                .isEqualTo(later.id().toString());
    }

    @Test
    void an_old_request_is_not_decided_any_more() {
        UUID handout = asked(desk.adult(Sex.FEMALE, field));
        desk.access.clock.advance(Duration.ofHours(4).plusSeconds(1));
        assertThat(waits(handout)).isFalse();
        assertThat(approvals.isOpen(approvals.get(handout, second))).isFalse();
        assertThatThrownBy(() -> decide(handout))
                .isInstanceOfSatisfying(
                        Refused.class, why -> assertThat(why.message().key()).isEqualTo("approvals.too-old"));
        assertThat(approvals.get(handout, second).state()).isEqualTo(ApprovalState.OPEN);
    }

    @Test
    void an_old_approval_does_not_carry_a_handout_any_more() {
        Beneficiary person = desk.adult(Sex.FEMALE, field);
        UUID handout = asked(person);
        assertThat(decide(handout)).isTrue();
        desk.access.clock.advance(Duration.ofHours(4).plusSeconds(1));
        assertThatThrownBy(() -> record(handout, person)).isInstanceOf(EntitlementExceeded.class);
    }

    /** The desk of a recorded handout can come back with the Back button of the browser. */
    @Test
    void a_desk_cannot_ask_for_a_handout_that_is_recorded() {
        Beneficiary person = desk.adult(Sex.FEMALE, field);
        UUID recorded = UUID.randomUUID();
        desk.give(Desk.claim(recorded), Wish.to(person).item(soap, 1), field);
        assertThatThrownBy(() -> ask(recorded, person)).is(refused("approvals.recorded-before"));
        assertThat(waits(recorded)).isFalse();

        UUID asked = asked(person);
        assertThat(decide(asked)).isTrue();
        record(asked, person);
        ask(asked, person);
        assertThat(approvals.get(asked, field).state()).isEqualTo(ApprovalState.APPROVED);
    }

    /** A time ahead of the clock was stored before the clock was set back. It keeps nothing open until the clock reaches it. */
    @Test
    void a_request_from_before_the_clock_was_set_back_is_asked_again() {
        Beneficiary person = desk.adult(Sex.FEMALE, field);
        desk.access.clock.advance(Duration.ofDays(30));
        UUID ahead = asked(person);
        UUID approved = asked(person);
        assertThat(decide(approved)).isTrue();
        desk.access.clock.advance(Duration.ofDays(-30));
        assertThat(waits(ahead)).isFalse();
        assertThatThrownBy(() -> decide(ahead)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> record(approved, person)).isInstanceOf(EntitlementExceeded.class);

        UUID again = asked(person);
        desk.access.clock.advance(Duration.ofMinutes(-4));
        assertThat(waits(again)).as("clocks differ a little").isTrue();
        assertThat(decide(again)).isTrue();
        record(again, person);
        desk.access.clock.advance(Duration.ofMinutes(4));
    }
}
