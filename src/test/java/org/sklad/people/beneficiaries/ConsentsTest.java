package org.sklad.people.beneficiaries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sklad.people.beneficiaries.TestPeople.claim;
import static org.sklad.people.beneficiaries.TestPeople.field;
import static org.sklad.people.beneficiaries.TestPeople.operator;
import static org.sklad.people.beneficiaries.TestPeople.woman;
import static org.sklad.platform.i18n.Refusals.refused;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.sklad.access.roles.Operator;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.Consent;
import org.sklad.people.attributes.ConsentState;
import org.sklad.people.attributes.Identity;
import org.sklad.people.attributes.Purpose;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.Check;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.i18n.ChangedMeanwhile;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.NotFound;

/** The consent of people and its effect on their identity, on either database. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsentsTest {
    private static final Identity AMAL =
            new Identity("Amal Haddad", Optional.of(LocalDate.of(2010, 5, 6)), "Syria", "REG-4711", "+359 888 123 456");

    /** No file has texts of these versions. */
    private static final int EARLIER = 1_001;

    private static final int PRESENT = 1_002;

    private static final Operator WORKER = field("HAR");

    private TestDatabases databases;
    private TestPeople people;
    private List<ConsentRefusal> refusals;
    private Consents consents;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void open() {
        refusals = new ArrayList<>();
        databases = TestDatabases.open(engine);
        people = new TestPeople(databases.database());
        people.centres.add("HAR");
        people.centres.add("BAN");
        consents = consents(
                text("en", PRESENT, "Our question"),
                text("fa", PRESENT, "پرسش ما"),
                text("uk", EARLIER, "Старе питання"));
    }

    private Consents consents(ConsentText... texts) {
        return new Consents(databases.database(), new ConsentTexts(List.of(texts)), refusals::add, people.clock);
    }

    private static ConsentText text(String language, int version, String title) {
        return new ConsentText(language, version, title, List.of("So it is."));
    }

    @AfterParameterizedClassInvocation
    void close() {
        databases.close();
    }

    @AfterEach
    void check_all() {
        for (Check check : BeneficiaryChecks.ALL) {
            List<String> violations =
                    databases.database().read(handle -> check.violations().apply(handle));
            assertThat(violations).as(check.name()).isEmpty();
        }
    }

    private static Consents.Asked asked(String wanted, Consent.Answer answer) {
        return new Consents.Asked(wanted, PRESENT, answer, Consent.How.INTERPRETED);
    }

    private Consent answered(Beneficiary person, Consent.Answer answer) {
        people.clock.advance(Duration.ofSeconds(1));
        consents.record(claim(), person.caseCode(), asked("fa", answer), WORKER);
        return consents.list(person, WORKER).get(0);
    }

    private Beneficiary identified() {
        return people.register(people.identified("HAR", AMAL));
    }

    private ConsentState state(Beneficiary person) {
        return consents.state(people.beneficiaries.get(person.caseCode(), WORKER), WORKER);
    }

    private Identity identity(Beneficiary person) {
        return people.identities.view(claim(), person.caseCode(), Purpose.REGISTRATION, WORKER);
    }

    private Beneficiary named(Beneficiary person) {
        long version = people.beneficiaries.get(person.caseCode(), WORKER).version();
        return people.identities.correct(person.caseCode(), version, AMAL, WORKER);
    }

    @Test
    void people_who_were_not_asked_or_who_consented_keep_their_identity() {
        Beneficiary person = identified();
        assertThat(state(person).word()).isEqualTo(ConsentState.Word.NOT_ASKED);
        assertThat(state(person).keptWithout()).isTrue();
        Consent given = answered(person, Consent.Answer.GIVEN);
        assertThat(given.language()).isEqualTo("fa");
        assertThat(given.version()).isEqualTo(PRESENT);
        assertThat(given.inAnotherLanguage()).isFalse();
        assertThat(given.operator()).isEqualTo("worker");
        assertThat(given.how()).isEqualTo(Consent.How.INTERPRETED);
        assertThat(state(person).word()).isEqualTo(ConsentState.Word.GIVEN);
        assertThat(state(person).keptWithout()).isFalse();
        assertThat(identity(person)).isEqualTo(AMAL);
    }

    @Test
    void a_refusal_deletes_the_identity_and_blocks_it_until_a_consent() {
        Beneficiary person = identified();
        answered(person, Consent.Answer.REFUSED);
        assertThat(identity(person)).isEqualTo(Identity.UNKNOWN);
        assertThat(state(person).identified()).isFalse();
        assertThatThrownBy(() -> named(person)).is(refused("beneficiaries.consent-refused"));
        assertThat(identity(person)).isEqualTo(Identity.UNKNOWN);
        answered(person, Consent.Answer.GIVEN);
        named(person);
        assertThat(identity(person)).isEqualTo(AMAL);
    }

    @Test
    void only_a_given_consent_can_be_withdrawn() {
        Beneficiary person = identified();
        assertThatThrownBy(() -> consents.withdraw(claim(), person.caseCode(), WORKER))
                .is(refused("beneficiaries.consent.none-given"));
        answered(person, Consent.Answer.GIVEN);
        people.clock.advance(Duration.ofSeconds(1));
        IdempotencyKey claim = claim();
        assertThat(consents.withdraw(claim, person.caseCode(), WORKER)).isTrue();
        Consent back = consents.get(claim.id());
        assertThat(back.answer()).isEqualTo(Consent.Answer.WITHDRAWN);
        assertThat(back.language()).as("withdrawal of the given answer").isEqualTo("fa");
        assertThat(consents.withdraw(claim, person.caseCode(), WORKER)).isFalse();
        assertThat(state(person).word()).isEqualTo(ConsentState.Word.WITHDRAWN);
        assertThat(identity(person)).isEqualTo(Identity.UNKNOWN);
        assertThatThrownBy(() -> consents.withdraw(claim(), person.caseCode(), WORKER))
                .is(refused("beneficiaries.consent.none-given"));
        assertThatThrownBy(() -> named(person)).is(refused("beneficiaries.consent-refused"));
        assertThat(consents.list(person, WORKER))
                .extracting(Consent::answer)
                .containsExactly(Consent.Answer.WITHDRAWN, Consent.Answer.GIVEN);
    }

    /**
     * Each refusal and withdrawal is stored where no backup overwrites it. A repeated request stores it again, since the first may be
     * lost.
     */
    @Test
    void the_effect_of_a_refusal_is_shown_before_the_answer() {
        Beneficiary person = identified();
        refusals.clear();
        UUID refused = answered(person, Consent.Answer.REFUSED).id();
        answered(person, Consent.Answer.GIVEN);
        IdempotencyKey claim = claim();
        consents.withdraw(claim, person.caseCode(), WORKER);
        consents.withdraw(claim, person.caseCode(), WORKER);
        ConsentRefusal withdrawn = new ConsentRefusal(person.id(), claim.id());
        assertThat(refusals).containsExactly(new ConsentRefusal(person.id(), refused), withdrawn, withdrawn);
    }

    @Test
    void a_language_without_a_current_text_shows_English_and_that_is_on_record() {
        Beneficiary person = people.register(woman("HAR"));
        for (String wanted : List.of("ti", "uk")) {
            IdempotencyKey claim = claim();
            consents.record(claim, person.caseCode(), asked(wanted, Consent.Answer.GIVEN), WORKER);
            Consent given = consents.get(claim.id());
            assertThat(given.language()).isEqualTo("en");
            assertThat(given.wanted()).isEqualTo(wanted);
            assertThat(given.inAnotherLanguage()).isTrue();
        }
    }

    @Test
    void consent_to_an_older_text_is_valid_and_shown_as_such() {
        Beneficiary person = identified();
        Consents before = consents(text("en", EARLIER, "An older question"));
        Consents.Asked older = new Consents.Asked("en", EARLIER, Consent.Answer.GIVEN, Consent.How.READ);
        before.record(claim(), person.caseCode(), older, WORKER);
        assertThat(state(person).word()).isEqualTo(ConsentState.Word.GIVEN_TO_OLDER);
        assertThat(state(person).agreed()).isTrue();
        assertThatThrownBy(() -> consents.record(claim(), person.caseCode(), older, WORKER))
                .as("an older text does not show the current question")
                .isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void a_text_that_was_used_cannot_be_changed_under_the_same_version() {
        Beneficiary person = people.register(woman("HAR"));
        answered(person, Consent.Answer.GIVEN);
        Consents changed = consents(text("en", PRESENT, "Our question"), text("fa", PRESENT, "پرسش دیگر"));
        assertThatThrownBy(
                        () -> changed.record(claim(), person.caseCode(), asked("fa", Consent.Answer.REFUSED), WORKER))
                .is(refused("beneficiaries.consent.text-changed"));
        assertThat(state(person).word()).isEqualTo(ConsentState.Word.GIVEN);
        for (String damage : List.of(
                "update consent_texts set content = 'x'",
                "delete from consent_texts",
                "update consents set answer = 'REFUSED'")) {
            assertThatThrownBy(() -> databases.database().write(handle -> handle.execute(damage)))
                    .isInstanceOf(RuntimeException.class);
        }
        assertThat(consents.list(person, WORKER)).extracting(Consent::answer).containsExactly(Consent.Answer.GIVEN);
        List<ConsentDao.Used> kept = databases
                .database()
                .read(handle -> handle.attach(ConsentDao.class).texts());
        assertThat(kept)
                .extracting(ConsentDao.Used::content)
                .doesNotContain("x")
                .isNotEmpty();
    }

    @Test
    void a_repeated_request_is_one_answer() {
        Beneficiary person = people.register(woman("HAR"));
        IdempotencyKey claim = claim();
        Consents.Asked yes = asked("fa", Consent.Answer.GIVEN);
        assertThat(consents.record(claim, person.caseCode(), yes, WORKER)).isTrue();
        Consent first = consents.get(claim.id());
        assertThat(consents.record(claim, person.caseCode(), yes, WORKER)).isFalse();
        assertThat(consents.get(claim.id())).isEqualTo(first);
        assertThat(consents.list(person, WORKER)).hasSize(1);
    }

    @Test
    void only_operators_who_work_with_the_person_ask_and_see_the_answer() {
        Beneficiary person = people.register(woman("HAR"));
        Consents.Asked yes = asked("fa", Consent.Answer.GIVEN);
        assertThatThrownBy(() -> consents.record(claim(), person.caseCode(), yes, field("BAN")))
                .isInstanceOf(NotFound.class);
        Operator keeper = operator(Optional.empty(), "warehouse@HAR");
        assertThatThrownBy(() -> consents.record(claim(), person.caseCode(), yes, keeper))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> consents.withdraw(claim(), person.caseCode(), keeper))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> consents.state(person, keeper)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> consents.list(person, keeper)).isInstanceOf(Forbidden.class);
        Operator manager = operator(Optional.empty(), "manager@HAR");
        assertThat(consents.record(claim(), person.caseCode(), yes, manager)).isTrue();
    }

    @Test
    void a_refusal_of_a_merged_person_applies_to_all_their_registrations() {
        Beneficiary gone = identified();
        Beneficiary stays = identified();
        answered(gone, Consent.Answer.GIVEN);
        people.merges.merge(claim(), gone.caseCode(), stays.caseCode(), WORKER);
        assertThat(state(stays).word()).as("the answer under the other code").isEqualTo(ConsentState.Word.GIVEN);
        answered(stays, Consent.Answer.REFUSED);
        assertThat(identity(stays)).isEqualTo(Identity.UNKNOWN);
        people.merges.reverse(claim(), gone.caseCode(), WORKER);
        assertThat(identity(gone)).as("deleted under the other code too").isEqualTo(Identity.UNKNOWN);
        assertThat(state(gone).word()).isEqualTo(ConsentState.Word.GIVEN);
        assertThat(state(stays).word()).isEqualTo(ConsentState.Word.REFUSED);
    }

    @Test
    void merging_a_named_registration_into_a_refusal_warns_and_a_repeat_deletes_the_name() {
        Beneficiary gone = identified();
        Beneficiary stays = people.register(woman("HAR"));
        answered(stays, Consent.Answer.REFUSED);
        people.merges.merge(claim(), gone.caseCode(), stays.caseCode(), WORKER);
        assertThat(state(stays).keptWithout()).isTrue();
        assertThatThrownBy(() -> named(stays)).is(refused("beneficiaries.consent-refused"));
        answered(stays, Consent.Answer.REFUSED);
        assertThat(state(stays).keptWithout()).isFalse();
        assertThat(identity(stays)).isEqualTo(Identity.UNKNOWN);
    }

    @Test
    void a_refusal_keeps_the_age_band_and_removes_the_name_from_search() {
        Beneficiary person = identified();
        AgeBand band = person.ageBand(people.clock.instant());
        answered(person, Consent.Answer.REFUSED);
        Beneficiary after = people.beneficiaries.get(person.caseCode(), WORKER);
        assertThat(after.ageBand(people.clock.instant())).isEqualTo(band);
        assertThat(after.age().isDerived()).as("the birthday is gone").isFalse();
        long tokens = databases
                .database()
                .read(handle -> handle.createQuery("select count(*) from name_tokens where beneficiary = :id")
                        .bind("id", person.id().value())
                        .mapTo(Long.class)
                        .one());
        assertThat(tokens).isZero();
    }

    /** In either order, a name that is entered while the person refuses is not kept. */
    @Test
    void a_simultaneous_refusal_and_name_leave_no_name() throws Exception {
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            for (int i = 0; i < 20; i++) {
                Beneficiary person = people.register(woman("HAR"));
                CountDownLatch begin = new CountDownLatch(1);
                Future<?> name = both.submit(() -> {
                    begin.await();
                    return people.identities.correct(person.caseCode(), person.version(), AMAL, WORKER);
                });
                Future<?> no = both.submit(() -> {
                    begin.await();
                    return consents.record(claim(), person.caseCode(), asked("fa", Consent.Answer.REFUSED), WORKER);
                });
                begin.countDown();
                no.get();
                try {
                    name.get();
                } catch (ExecutionException refused) {
                    assertThat(refused.getCause()).is(refused("beneficiaries.consent-refused"));
                }
                assertThat(state(person).identified()).isFalse();
            }
        } finally {
            both.shutdownNow();
        }
    }

    private String content(UUID request) {
        return databases
                .database()
                .read(handle -> handle.createQuery("select content from used_ids where id = :id")
                        .bind("id", request.toString())
                        .mapTo(String.class)
                        .one());
    }

    @Test
    void an_erased_person_has_no_answer() {
        Beneficiary person = identified();
        UUID request = answered(person, Consent.Answer.GIVEN).id();
        assertThat(content(request)).isNotEmpty();
        Anonymous anonymous = Anonymous.draw(new Randomness(new java.security.SecureRandom()));
        databases.database().write(handle -> {
            anonymous.erase(handle, person.id(), claim().id(), people.clock.instant());
            return true;
        });
        List<Consent> left = databases
                .database()
                .read(handle -> handle.attach(ConsentDao.class).ofPerson(person.id(), 9));
        assertThat(left).isEmpty();
        assertThat(content(request)).as("the stored content of the request").isEmpty();
    }
}
