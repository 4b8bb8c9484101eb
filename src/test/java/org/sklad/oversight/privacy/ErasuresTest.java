package org.sklad.oversight.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.Centres;
import org.sklad.harness.TestFeatures;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.attributes.CardCode;
import org.sklad.people.attributes.Consent;
import org.sklad.people.attributes.Identity;
import org.sklad.people.attributes.Purpose;
import org.sklad.people.beneficiaries.BeneficiaryChecks;
import org.sklad.people.beneficiaries.ConsentRefusal;
import org.sklad.people.beneficiaries.Consents;
import org.sklad.people.beneficiaries.TestPeople;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.db.TestDatabases;

/** Retention of people who left, on each engine. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ErasuresTest {
    private static final Retention RETENTION = new Retention(30, 90, 5);
    private static final Identity KNOWN =
            new Identity("Канарче", Optional.of(LocalDate.of(1990, 5, 17)), "Страна", "Р-1", "+359 88 1");
    private static final Operator FIELD = TestPeople.operator(Optional.empty(), "field@HAR", "field@BAN");
    private static final Operator MANAGER = TestPeople.operator(Optional.empty(), "manager@HAR", "manager@BAN");

    private TestDatabases databases;
    private TestPeople people;

    @TempDir
    private Path folder;

    private Erasures erasures;
    private DueErasures due;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void open() {
        databases = TestDatabases.open(engine);
        people = new TestPeople(databases.database());
        erasures = on(new ErasureList(Path.of("unused")));
        centres();
    }

    private void centres() {
        people.centres.add("HAR");
        people.centres.add("BAN");
    }

    @BeforeEach
    void begin() {
        ErasureList list = list();
        erasures = on(list);
        due = new DueErasures(
                databases.database(),
                people.centres.centres(),
                RETENTION,
                writer(list),
                people.access.audit,
                people.clock);
    }

    @AfterEach
    void prove() {
        for (var checks : List.of(BeneficiaryChecks.ALL, people.access.features.privacy.checks())) {
            checks.forEach(check -> assertThat(databases.database().read(check.violations()::apply))
                    .as(check.name())
                    .isEmpty());
        }
        // Erases everybody who left, so that the next test starts clean.
        days(400);
        due.run();
    }

    @AfterParameterizedClassInvocation
    void close() {
        databases.close();
    }

    private ErasureList list() {
        return ErasureList.beside(folder.resolve("sklad.key"));
    }

    private Erasures on(ErasureList list) {
        return new Erasures(
                databases.database(),
                people.centres.centres(),
                list,
                RETENTION,
                writer(list),
                people.access.features.merges.restored,
                people.clock);
    }

    private ErasureWriter writer(ErasureList list) {
        return new ErasureWriter(
                databases.database(), list, List.of(), new Randomness(new SecureRandom()), people.clock);
    }

    private Beneficiary known() {
        return people.register(people.identified("HAR", KNOWN));
    }

    private void leave(Beneficiary person) {
        people.stays.depart(TestPeople.claim(), person.caseCode(), FIELD);
    }

    private List<Departed> gone() {
        return erasures.departed(DepartureFilter.ALL, DeparturePlace.parse(""), 100, MANAGER);
    }

    private Identity identity(Beneficiary person) {
        return people.identities.view(TestPeople.claim(), person.caseCode(), Purpose.REQUEST, FIELD);
    }

    private List<Erasure> proofs() {
        return erasures.list(ErasureFilter.ALL, PlaceInTime.FIRST, 100, MANAGER);
    }

    /** Advances the clock by some days, as if the server had run. */
    private void days(int days) {
        people.clock.advance(Duration.ofDays(days));
        databases
                .database()
                .write(handle -> handle.attach(DueErasureDao.class)
                        .trust(new ErasureClock(people.clock.instant(), Instant.EPOCH, Instant.EPOCH)));
    }

    @Test
    void the_identity_is_erased_first_and_everything_else_later_on_its_day() {
        Beneficiary person = known();
        leave(person);
        days(30);
        assertThat(due.run()).as("the last day").isZero();
        assertThat(gone())
                .singleElement()
                .satisfies(each -> assertThat(each.identified()).isTrue());
        days(1);
        assertThat(due.run()).isEqualTo(1);
        assertThat(due.run()).as("once").isZero();
        assertThat(gone())
                .singleElement()
                .satisfies(each -> assertThat(each.identified()).isFalse());
        days(59);
        assertThat(due.run()).isZero();
        days(1);
        assertThat(due.run()).isEqualTo(1);
        assertThat(gone()).isEmpty();
        assertThat(proofs())
                .filteredOn(each -> each.beneficiary().equals(person.id()))
                .extracting(Erasure::what, Erasure::cause, Erasure::operator)
                .containsExactly(
                        tuple(ErasedThing.PERSON, ErasureCause.RETENTION, ""),
                        tuple(ErasedThing.IDENTITY, ErasureCause.RETENTION, ""));
        assertThat(list().entries())
                .contains(
                        new ErasureList.Entry(person.id(), ErasedThing.PERSON),
                        new ErasureList.Entry(person.id(), ErasedThing.IDENTITY));
        assertThat(people.beneficiaries.card(person, FIELD)).isEmpty();
    }

    @Test
    void the_age_band_is_kept_and_the_birthday_is_erased() {
        LocalDate born =
                LocalDate.ofInstant(people.clock.instant(), ZoneOffset.UTC).minusYears(4);
        Beneficiary person =
                people.register(people.identified("HAR", new Identity("Дете", Optional.of(born), "", "", "")));
        leave(person);
        days(31);
        due.run();
        assertThat(gone()).hasSize(1);
        people.stays.arrive(TestPeople.claim(), people.card(person), new CentreCode("HAR"), Optional.empty(), FIELD);
        days(800);
        assertThat(people.beneficiaries.get(person.caseCode(), FIELD).ageBand(people.clock.instant()))
                .as("the date of the next band is unknown")
                .isEqualTo(AgeBand.UNDER_5);
    }

    @Test
    void a_person_who_returned_is_not_erased() {
        Beneficiary person = known();
        CardCode card = people.card(person);
        leave(person);
        days(20);
        people.stays.arrive(TestPeople.claim(), card, new CentreCode("BAN"), Optional.empty(), FIELD);
        days(200);
        assertThat(due.run()).isZero();
        assertThat(identity(person)).isEqualTo(KNOWN);
    }

    /** The list beside the key is for old backups. It does not erase an identity that was given again. */
    @Test
    void a_person_who_returned_and_gave_an_identity_again_is_not_erased_by_the_next_start() {
        Beneficiary person = known();
        CardCode card = people.card(person);
        leave(person);
        days(31);
        assertThat(due.run()).isEqualTo(1);
        people.stays.arrive(TestPeople.claim(), card, new CentreCode("HAR"), Optional.empty(), FIELD);
        assertThat(identity(person)).isEqualTo(Identity.UNKNOWN);
        long version = people.beneficiaries.get(person.caseCode(), FIELD).version();
        people.identities.correct(person.caseCode(), version, KNOWN, FIELD);
        assertThat(on(list()).complete()).isZero();
        assertThat(identity(person)).isEqualTo(KNOWN);
        leave(person);
        days(31);
        assertThat(due.run()).as("erased after the next departure").isEqualTo(1);
    }

    @Test
    void the_list_of_erased_people_is_completed_and_an_incomplete_line_is_skipped() throws IOException {
        Beneficiary person = known();
        leave(person);
        days(100);
        assertThat(due.run()).isEqualTo(2);
        Path file = folder.resolve("sklad.key.erased");
        Set<ErasureList.Entry> all = list().entries();
        Files.writeString(file, "0000000", StandardOpenOption.TRUNCATE_EXISTING);
        ErasureList torn = list();
        assertThat(torn.entries()).isEmpty();
        assertThat(on(torn).complete()).isZero();
        assertThat(list().entries()).containsAll(all);
        assertThat(Files.readAllLines(file).get(0)).isEqualTo("0000000");
    }

    @Test
    void departures_are_read_by_centre_in_pages() {
        for (int i = 0; i < 5; i++) {
            Beneficiary person = people.register(i % 2 == 0 ? "HAR" : "BAN");
            people.clock.advance(Duration.ofMinutes(1));
            people.stays.depart(TestPeople.claim(), person.caseCode(), FIELD);
        }
        List<Departed> all = gone();
        assertThat(all).extracting(each -> each.centre().value()).containsExactly("BAN", "BAN", "HAR", "HAR", "HAR");
        List<Departed> after = erasures.departed(DepartureFilter.ALL, all.get(1).place(), 2, MANAGER);
        assertThat(after).isEqualTo(all.subList(2, 4));
        assertThat(DeparturePlace.parse(all.get(1).place().toString()))
                .isEqualTo(all.get(1).place());
        assertThat(erasures.departed(
                        new DepartureFilter("BAN", null), all.get(0).place(), 9, MANAGER))
                .isEqualTo(all.subList(1, 2));
        assertThat(erasures.departed(new DepartureFilter("HAR", true), DeparturePlace.parse(""), 9, MANAGER))
                .as("no departed person here has an identity")
                .isEmpty();
    }

    @Test
    void the_proof_of_erasures_is_filtered_by_kind_cause_and_period() {
        Beneficiary person = known();
        leave(person);
        assertThat(erasures.departed(new DepartureFilter(null, true), DeparturePlace.parse(""), 9, MANAGER))
                .extracting(Departed::caseCode)
                .containsExactly(person.caseCode());
        days(31);
        assertThat(due.run()).isEqualTo(1);
        Erasure erased = proofs().get(0);
        LocalDate day = LocalDate.ofInstant(erased.erasedAt(), Centres.ZONE);
        ErasureFilter[] with = {
            new ErasureFilter(null, erased.what(), null, null, null),
            new ErasureFilter("HAR", null, ErasureCause.RETENTION, null, null),
            new ErasureFilter(null, null, null, day, day)
        };
        ErasureFilter[] without = {
            new ErasureFilter(null, ErasedThing.PERSON, null, null, null),
            new ErasureFilter("BAN", null, null, null, null),
            new ErasureFilter(null, null, ErasureCause.RESTORED, null, null),
            new ErasureFilter(null, null, null, day.plusDays(1), null),
            new ErasureFilter(null, null, null, null, day.minusDays(1))
        };
        assertThat(with)
                .allSatisfy(each -> assertThat(erasures.list(each, PlaceInTime.FIRST, 9, MANAGER))
                        .extracting(Erasure::id)
                        .contains(erased.id()));
        assertThat(without)
                .allSatisfy(each -> assertThat(erasures.list(each, PlaceInTime.FIRST, 9, MANAGER))
                        .extracting(Erasure::id)
                        .doesNotContain(erased.id()));
    }

    @Test
    void all_registrations_of_a_merged_person_are_erased_together_and_never_singly() {
        Beneficiary stays = known();
        Beneficiary gone = known();
        people.merges.merge(TestPeople.claim(), gone.caseCode(), stays.caseCode(), FIELD);
        days(500);
        assertThat(due.run())
                .as("the person is present by another registration")
                .isZero();
        leave(stays);
        assertThat(gone())
                .singleElement()
                .satisfies(each -> assertThat(each.id()).isEqualTo(stays.id()));
        days(31);
        assertThat(due.run()).isEqualTo(1);
        assertThat(identities(stays, gone)).isZero();
        days(60);

        due.run();

        assertThat(proofs())
                .filteredOn(each -> each.what() == ErasedThing.PERSON)
                .extracting(Erasure::beneficiary)
                .contains(stays.id(), gone.id());
        assertThat(list().entries())
                .contains(
                        new ErasureList.Entry(stays.id(), ErasedThing.PERSON),
                        new ErasureList.Entry(gone.id(), ErasedThing.PERSON));
        for (String code : List.of(gone.caseCode().value(), stays.caseCode().value())) {
            assertThat(count("select count(*) from beneficiaries where case_code = '" + code + "'"))
                    .isZero();
        }
        assertThat(count("select count(*) from cards where beneficiary = '" + gone.id() + "'"))
                .isZero();
        assertThat(count("select count(*) from person_merges where merged_at % 3600000000 <> 0"))
                .isZero();
    }

    @Test
    void a_registration_restored_from_an_old_backup_is_erased_as_the_list_says() {
        Beneficiary stays = known();
        Beneficiary gone = known();
        people.merges.merge(TestPeople.claim(), gone.caseCode(), stays.caseCode(), FIELD);
        list().add(List.of(
                new ErasureList.Entry(gone.id(), ErasedThing.PERSON),
                new ErasureList.Entry(stays.id(), ErasedThing.PERSON)));

        assertThat(on(list()).complete()).isEqualTo(1);

        assertThat(identities(stays, gone)).isZero();
        assertThat(on(list()).complete()).as("once").isZero();
    }

    /** All registrations of a person are listed together, so the merge of one that is listed alone was undone before it was erased. */
    @Test
    void a_backup_from_the_time_of_a_wrong_merge_does_not_erase_the_other_person() {
        for (boolean whoWasMerged : List.of(true, false)) {
            for (ErasedThing what : ErasedThing.values()) {
                Beneficiary stays = known();
                Beneficiary gone = known();
                people.households.form(TestPeople.claim(), stays.caseCode(), List.of(gone.caseCode()), FIELD);
                people.merges.merge(TestPeople.claim(), gone.caseCode(), stays.caseCode(), FIELD);
                Beneficiary erased = whoWasMerged ? gone : stays;
                Beneficiary other = whoWasMerged ? stays : gone;
                list().add(List.of(new ErasureList.Entry(erased.id(), what)));

                assertThat(on(list()).complete()).isEqualTo(1);

                assertThat(identities(erased, erased)).isZero();
                assertThat(identity(other)).isEqualTo(KNOWN);
                Beneficiary now = people.beneficiaries.get(other.caseCode(), FIELD);
                assertThat(now.id()).isEqualTo(other.id());
                assertThat(now.householdCode()).isPresent();
                assertThat(people.merges.list(other.caseCode(), FIELD)).isEmpty();
                assertThat(proofs())
                        .filteredOn(each -> each.cause() == ErasureCause.RESTORED)
                        .extracting(Erasure::beneficiary)
                        .contains(erased.id())
                        .doesNotContain(other.id());
                assertThat(on(list()).complete()).as("once").isZero();
                leave(other);
                if (what == ErasedThing.IDENTITY) {
                    leave(erased);
                }
            }
        }
    }

    /** An answer belongs to the registration that stays, so one under the other registration was given after the merge was undone. */
    @Test
    void a_refusal_after_a_wrong_merge_was_undone_leaves_the_identity_of_the_other_person() {
        Beneficiary stays = known();
        Beneficiary gone = known();
        people.merges.merge(TestPeople.claim(), gone.caseCode(), stays.caseCode(), FIELD);
        list().addRefusals(List.of(new ConsentRefusal(gone.id(), UUID.randomUUID())));

        assertThat(on(list()).complete()).isEqualTo(1);

        assertThat(identities(gone, gone)).isZero();
        assertThat(identity(stays)).isEqualTo(KNOWN);
        assertThat(people.beneficiaries.get(gone.caseCode(), FIELD).id()).isEqualTo(gone.id());
        leave(stays);
        leave(gone);
    }

    @Test
    void a_refusal_of_a_person_with_two_registrations_deletes_both_identities() {
        Beneficiary stays = known();
        Beneficiary gone = known();
        people.merges.merge(TestPeople.claim(), gone.caseCode(), stays.caseCode(), FIELD);
        list().addRefusals(List.of(new ConsentRefusal(stays.id(), UUID.randomUUID())));

        assertThat(on(list()).complete()).isEqualTo(1);

        assertThat(identities(stays, gone)).isZero();
        leave(stays);
    }

    private Consent answers(Beneficiary person, Consent.Answer answer) {
        Consents consents = TestFeatures.on(TestFeatures.base(people.access.base, folder)).people.consents;
        people.clock.advance(Duration.ofSeconds(1));
        Consents.Asked asked = new Consents.Asked("fa", consents.texts().version(), answer, Consent.How.READ);
        consents.record(TestPeople.claim(), person.caseCode(), asked, FIELD);
        return consents.list(person, FIELD).get(0);
    }

    /** An old backup has the consent and the identity, but not the later refusal. */
    @Test
    void a_withdrawal_missing_in_an_old_backup_is_repeated_once() {
        Beneficiary agreed = known();
        Beneficiary notAsked = known();
        answers(agreed, Consent.Answer.GIVEN);
        list().addRefusals(List.of(
                new ConsentRefusal(agreed.id(), UUID.randomUUID()),
                new ConsentRefusal(notAsked.id(), UUID.randomUUID()),
                new ConsentRefusal(new BeneficiaryId(UUID.randomUUID()), UUID.randomUUID())));

        assertThat(on(list()).complete()).isEqualTo(2);

        assertThat(identities(agreed, notAsked)).isZero();
        assertThat(count(
                        "select count(*) from consents where operator is null and answer = 'WITHDRAWN' and beneficiary = '"
                                + agreed.id() + "'"))
                .isEqualTo(1);
        assertThat(proofs())
                .filteredOn(each -> each.cause() == ErasureCause.RESTORED)
                .extracting(Erasure::beneficiary)
                .contains(agreed.id(), notAsked.id());
        answers(agreed, Consent.Answer.GIVEN);
        long version = people.beneficiaries.get(agreed.caseCode(), FIELD).version();
        people.identities.correct(agreed.caseCode(), version, KNOWN, FIELD);
        assertThat(on(list()).complete()).as("once").isZero();
        assertThat(identity(agreed)).isEqualTo(KNOWN);
    }

    /** This holds even if the program stopped between the answer and its line in the list. */
    @Test
    void a_person_who_refuses_and_then_consents_again_keeps_the_identity_given_then() throws IOException {
        Beneficiary person = known();
        Consent no = answers(person, Consent.Answer.REFUSED);
        assertThat(list().refusals()).contains(new ConsentRefusal(person.id(), no.id()));
        answers(person, Consent.Answer.GIVEN);
        long version = people.beneficiaries.get(person.caseCode(), FIELD).version();
        people.identities.correct(person.caseCode(), version, KNOWN, FIELD);
        Files.delete(folder.resolve("sklad.key.erased"));

        assertThat(on(list()).complete()).isZero();

        assertThat(list().refusals()).contains(new ConsentRefusal(person.id(), no.id()));
        assertThat(identity(person)).isEqualTo(KNOWN);
    }

    private long identities(Beneficiary one, Beneficiary other) {
        return count("select count(*) from identities where beneficiary in ('" + one.id() + "', '" + other.id() + "')");
    }

    private long count(String sql) {
        return databases
                .database()
                .read(handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }
}
