package org.sklad.oversight.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.Access;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.CaseCode;
import org.sklad.people.attributes.Purpose;
import org.sklad.people.beneficiaries.RandomCodes;
import org.sklad.people.beneficiaries.TestPeople;
import org.sklad.people.guesses.LookupThrottle;
import org.sklad.people.guesses.TooManyGuesses;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.DatabaseUnavailable;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.OnTop;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.db.Work;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.NotFound;

/** Alarms about operators who try many codes, and their recipients, on each engine. */
@OnEachEngine
class AlarmsTest {
    private static final CaseCode NOBODY = new CaseCode(new RandomCodes().caseCode());

    private final Engine engine;
    private TestDatabases databases;
    private TestPeople people;
    private Access access;
    private Alarms alarms;
    private Operator field;

    AlarmsTest(Engine engine) {
        this.engine = engine;
    }

    @BeforeEach
    void begin() {
        databases = TestDatabases.open(engine);
        people = new TestPeople(databases.database());
        access = new Access(databases.database());
        alarms = people.access.features.privacy.alarms;
        people.centres.add("HAR");
        people.centres.add("BAN");
        field = access.operator(Access.unique("field"), "field@HAR");
    }

    @AfterEach
    void close() {
        databases.close();
    }

    private void miss(Operator by, int times) {
        for (int i = 0; i < times; i++) {
            assertThatThrownBy(() -> people.beneficiaries.get(NOBODY, by)).isInstanceOf(NotFound.class);
        }
    }

    private Duration waits(Operator by) {
        return catchThrowableOfType(TooManyGuesses.class, () -> people.beneficiaries.get(NOBODY, by))
                .retryAfter()
                .orElseThrow();
    }

    @Test
    void repeated_misses_wait_longer_and_longer_up_to_a_minute() {
        Beneficiary person = people.register("HAR");
        miss(field, LookupThrottle.FREE);
        assertThat(waits(field)).isEqualTo(Duration.ofSeconds(1));
        assertThatThrownBy(() -> people.beneficiaries.get(person.caseCode(), field))
                .as("the right code is delayed too")
                .isInstanceOf(TooManyGuesses.class);
        for (int seconds : new int[] {1, 2, 4, 8, 16, 32, 60, 60}) {
            assertThat(waits(field)).isEqualTo(Duration.ofSeconds(seconds));
            people.clock.advance(Duration.ofSeconds(seconds));
            miss(field, 1);
        }
        people.clock.advance(Duration.ofMinutes(1));
        assertThat(people.beneficiaries.get(person.caseCode(), field)).isEqualTo(person);
        Operator other = access.operator(Access.unique("other"), "field@HAR");
        assertThat(people.beneficiaries.get(person.caseCode(), other)).isEqualTo(person);
        people.clock.advance(Duration.ofMinutes(61));
        miss(field, LookupThrottle.FREE);
    }

    /** A goods barcode scanned into a card field does not count as a guess. */
    @Test
    void a_text_that_cannot_be_a_code_of_a_person_is_not_counted() {
        for (int i = 0; i < 2 * LookupThrottle.FREE; i++) {
            String text = "400638133393" + i;
            assertThatThrownBy(() -> people.beneficiaries.getNamed(text, field)).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void arrivals_with_unknown_cards_are_counted() {
        for (int i = 0; i < LookupThrottle.FREE; i++) {
            assertThatThrownBy(() -> arrive()).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> arrive()).isInstanceOf(TooManyGuesses.class);
    }

    private void arrive() {
        people.stays.arrive(TestPeople.claim(), people.unknownCard(), new CentreCode("HAR"), Optional.empty(), field);
    }

    @Test
    void auditors_and_managers_of_the_operators_centre_see_the_alarm() {
        Operator here = access.operator(Access.unique("here"), "manager@HAR");
        Operator there = access.operator(Access.unique("there"), "manager@BAN");
        Operator everywhere = access.operator(Access.unique("all"), "manager@*");
        Operator auditor = access.operator(Access.unique("auditor"), "auditor@*");
        miss(field, LookupThrottle.FREE - 1);
        assertThat(alarms.list(auditor)).isEmpty();
        miss(field, 1);
        for (Operator each : new Operator[] {here, everywhere, auditor}) {
            assertThat(alarms.list(each)).singleElement().satisfies(alarm -> {
                assertThat(alarm.kind()).isEqualTo(AlarmKind.UNKNOWN_CODES);
                assertThat(alarm.operator()).isEqualTo(field.username());
                assertThat(alarm.times()).isEqualTo(LookupThrottle.FREE);
            });
        }
        assertThat(alarms.list(there)).isEmpty();
        assertThatThrownBy(() -> alarms.list(field)).isInstanceOf(Forbidden.class);
        people.clock.advance(Duration.ofDays(8));
        assertThat(alarms.list(auditor)).isEmpty();
    }

    /** A merge counts a miss on the thread of the writer. If it waited for a save that waits for the writer, both would wait for ever. */
    @Test
    void a_miss_is_counted_while_the_misses_before_it_wait_to_be_saved() {
        Operator auditor = access.operator(Access.unique("auditor"), "auditor@*");
        AtomicBoolean broken = new AtomicBoolean(true);
        AtomicReference<Runnable> during = new AtomicReference<>(() -> {});
        LookupThrottle guesses = new LookupThrottle(
                new OnTop(databases.database()) {
                    @Override
                    public <T> T write(Work<T> work) {
                        CompletableFuture.runAsync(during.get())
                                .orTimeout(20, TimeUnit.SECONDS)
                                .join();
                        if (broken.get()) {
                            throw new DatabaseUnavailable(DatabaseUnavailable.Reason.BUSY);
                        }
                        return super.write(work);
                    }
                },
                new Randomness(new SecureRandom()),
                people.clock);
        during.set(() -> miss(guesses, 1));
        miss(guesses, LookupThrottle.FREE - 2);

        assertThatThrownBy(guesses::save).isInstanceOf(DatabaseUnavailable.class);
        broken.set(false);
        guesses.save();
        assertThat(alarms.list(auditor)).isEmpty();
        during.set(() -> {});
        guesses.save();

        assertThat(alarms.list(auditor))
                .singleElement()
                .satisfies(alarm -> assertThat(alarm.times()).isEqualTo(LookupThrottle.FREE));
    }

    private void miss(LookupThrottle guesses, int times) {
        for (int i = 0; i < times; i++) {
            assertThatThrownBy(() -> guesses.counted(field, () -> {
                        throw new NotFound();
                    }))
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    void viewing_many_identities_raises_an_alarm_and_viewing_one_often_does_not() {
        Operator auditor = access.operator(Access.unique("auditor"), "auditor@*");
        Beneficiary one = people.register("HAR");
        for (int i = 0; i < AlarmKind.MANY_IDENTITIES.many(); i++) {
            people.identities.view(TestPeople.claim(), one.caseCode(), Purpose.REQUEST, field);
        }
        assertThat(alarms.list(auditor)).isEmpty();
        for (int i = 1; i < AlarmKind.MANY_IDENTITIES.many(); i++) {
            people.identities.view(TestPeople.claim(), people.register("HAR").caseCode(), Purpose.REQUEST, field);
        }
        assertThat(alarms.list(auditor)).singleElement().satisfies(alarm -> {
            assertThat(alarm.kind()).isEqualTo(AlarmKind.MANY_IDENTITIES);
            assertThat(alarm.times()).isEqualTo(AlarmKind.MANY_IDENTITIES.many());
        });
    }
}
