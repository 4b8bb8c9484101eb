package org.sklad.people.peopleimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.Validation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sklad.access.audit.Audit;
import org.sklad.access.audit.AuditEntry;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.CaseCode;
import org.sklad.people.attributes.HouseholdCode;
import org.sklad.people.attributes.Identity;
import org.sklad.people.attributes.Purpose;
import org.sklad.people.attributes.Sex;
import org.sklad.people.attributes.Sizes;
import org.sklad.people.attributes.Vulnerability;
import org.sklad.people.beneficiaries.BeneficiaryChecks;
import org.sklad.people.beneficiaries.TestPeople;
import org.sklad.platform.crypto.InstallationKeys;
import org.sklad.platform.crypto.KeyPurpose;
import org.sklad.platform.crypto.KeyedHash;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.BrokenOff;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.DatabaseUnavailable;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.web.Forms;

/** Registration of people from lists, on either engine. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PeopleImportTest {
    private static final String HEADINGS = "reference,centre,room,sex,age_band,birth_date,clothes,shoes,languages,name,"
            + "nationality,registration_number,phone,household,vulnerabilities\n";

    private TestDatabases databases;
    private Database database;
    private TestPeople people;
    private Audit audit;
    private KeyedHash hash;
    private PeopleImport imports;
    private final Operator field = TestPeople.field("HAR");

    @TempDir
    private Path folder = Path.of("");

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void open() {
        databases = TestDatabases.open(engine);
        database = databases.database();
        people = new TestPeople(database);
        Randomness randomness = new Randomness(new SecureRandom());
        audit = people.access.features.access.audit;
        hash = InstallationKeys.random(randomness).hash(KeyPurpose.PEOPLE_IMPORT);
        imports = imports(database);
        centres();
    }

    private PeopleImport imports(Database where) {
        return new PeopleImport(
                where,
                people.registrations,
                people.centres.centres(),
                audit,
                hash,
                people.clock,
                new Forms(Validation.buildDefaultValidatorFactory().getValidator(), where, text -> text)::check);
    }

    private void centres() {
        people.centres.add("HAR");
        people.centres.add("BAN");
        people.centres.room("HAR", "12");
        people.centres.room("HAR", "B-4");
    }

    @AfterParameterizedClassInvocation
    void check_and_close() {
        BeneficiaryChecks.ALL.forEach(check -> assertThat(database.read(check.violations()::apply))
                .as(check.name())
                .isEmpty());
        databases.close();
    }

    private Path list(String... lines) {
        try {
            return Files.writeString(
                    folder.resolve(UUID.randomUUID() + ".csv"), HEADINGS + String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PeopleImported run(String... lines) {
        return imports.of(list(lines), false, field);
    }

    private static List<Integer> counts(PeopleImported imported) {
        return List.of(
                imported.counts().created(),
                imported.counts().unchanged(),
                imported.counts().refused());
    }

    private static List<String> reasons(PeopleImported imported) {
        return imported.counts().rejected().stream()
                .map(each -> each.line() + " " + each.field())
                .toList();
    }

    private long registered() {
        return people.beneficiaries.count(new CentreCode("HAR"), field);
    }

    @Test
    void a_line_registers_a_person_like_the_form() {
        PeopleImported imported =
                run("A-1,HAR,12,Ж,,2000-02-29,M,38,\"ar, en\",Амина Х.,Сирия,123-4,+359 88,,PREGNANT");
        assertThat(counts(imported)).containsExactly(1, 0, 0);
        CaseCode code = imported.people().get(0).caseCode().orElseThrow();
        Beneficiary person = people.beneficiaries.get(code, field);
        assertThat(person.sex()).isEqualTo(Sex.FEMALE);
        assertThat(person.room()).isEqualTo("12");
        assertThat(person.sizes()).isEqualTo(new Sizes("M", "38"));
        assertThat(person.languages().list()).containsExactly("ar", "en");
        assertThat(person.ageBand()).isEqualTo(AgeBand.FROM_18);
        assertThat(people.beneficiaries.card(person, field)).isPresent();
        Identity identity = people.identities.view(TestPeople.claim(), code, Purpose.REGISTRATION, field);
        assertThat(identity.name()).isEqualTo("Амина Х.");
        assertThat(identity.birthDate()).contains(LocalDate.of(2000, 2, 29));
        assertThat(database.<java.util.Set<Vulnerability>>read(
                        handle -> people.beneficiaries.vulnerabilities(handle, person.id())))
                .containsExactly(Vulnerability.PREGNANT);
    }

    @Test
    void a_room_can_be_typed_in_small_or_cyrillic_letters() {
        PeopleImported imported = run("R-1,HAR,б,FEMALE,18-59,,,,,,,,,,", "R-2,HAR,в-4,FEMALE,18-59,,,,,,,,,,");
        assertThat(reasons(imported)).containsExactly("2 room");
        CaseCode code = imported.people().get(0).caseCode().orElseThrow();
        assertThat(people.beneficiaries.get(code, field).room()).isEqualTo("B-4");
    }

    @Test
    void a_list_sent_again_registers_nobody_twice() {
        String[] lines = {
            "B-1,HAR,,FEMALE,18-59,,,,,Име,,,,,",
            ",HAR,,MALE,5-11,,,,,,,,,,",
            ",HAR,,MALE,5-11,,,,,,,,,,",
            ",HAR,12,MALE,60+,,,,,,,,,,"
        };
        long before = registered();
        assertThat(counts(imports.of(list(lines), true, field))).containsExactly(4, 0, 0);
        assertThat(registered()).as("a dry run changes nothing").isEqualTo(before);
        PeopleImported first = run(lines);
        PeopleImported again = run(lines);
        assertThat(counts(first)).containsExactly(4, 0, 0);
        assertThat(counts(again)).containsExactly(0, 4, 0);
        assertThat(again.people())
                .extracting(PeopleImported.Person::caseCode)
                .containsExactlyElementsOf(first.people().stream()
                        .map(PeopleImported.Person::caseCode)
                        .toList());
        assertThat(registered() - before).isEqualTo(4);
        assertThat(counts(imports.of(list(lines), true, field))).containsExactly(0, 4, 0);
        PeopleImported other = run("B-1,HAR,,FEMALE,18-59,,,,,Друго име,,,,,");
        assertThat(reasons(other)).containsExactly("2 reference");
        assertThat(other.counts().rejected().toString()).doesNotContain("Друго", "B-1");
    }

    @Test
    void a_list_sent_again_after_a_birthday_changes_nothing() {
        Instant begin = people.clock.instant();
        LocalDate birth = LocalDate.ofInstant(begin, ZoneId.of("Europe/Sofia"))
                .minusYears(5)
                .plusDays(10);
        String[] lines = {
            ",HAR,,MALE,0-4," + birth + ",,,,Дете,,,,,", "BD-1,HAR,,MALE,0-4," + birth + ",,,,Друго дете,,,,,"
        };
        PeopleImported first = run(lines);
        assertThat(counts(first)).containsExactly(2, 0, 0);
        people.clock.advance(Duration.ofDays(30));
        PeopleImported again = run(lines);
        assertThat(counts(again)).containsExactly(0, 2, 0);
        assertThat(again.people())
                .extracting(PeopleImported.Person::caseCode)
                .containsExactlyElementsOf(first.people().stream()
                        .map(PeopleImported.Person::caseCode)
                        .toList());
        assertThat(counts(imports.of(list(lines), true, field))).containsExactly(0, 2, 0);
        assertThat(reasons(run(
                        ",HAR,,MALE,0-4," + birth + ",,,,Трето дете,,,,,",
                        "BD-1,HAR,,MALE,0-4," + birth + ",,,,Четвърто дете,,,,,")))
                .as("new lines are still checked, and a reference with other content is told first")
                .containsExactly("2 age_band", "3 reference");
        people.clock.set(begin);
    }

    @Test
    void people_with_the_same_household_name_form_one_household() {
        PeopleImported imported = run(
                "C-1,HAR,,FEMALE,18-59,,,,,,,,,H7,",
                "C-2,HAR,,MALE,0-4,,,,,,,,,H7,",
                "C-3,HAR,,MALE,18-59,,,,,,,,,H8,");
        List<Beneficiary> three = imported.people().stream()
                .map(each -> people.beneficiaries.get(each.caseCode().orElseThrow(), field))
                .toList();
        assertThat(three.get(0).householdCode())
                .isPresent()
                .isEqualTo(three.get(1).householdCode());
        assertThat(three.get(2).householdCode()).as("alone").isEmpty();
        PeopleImported later = run("C-1,HAR,,FEMALE,18-59,,,,,,,,,H7,", "C-4,HAR,,MALE,5-11,,,,,,,,,H7,");
        assertThat(counts(later)).containsExactly(1, 1, 0);
        assertThat(people.beneficiaries
                        .get(later.people().get(1).caseCode().orElseThrow(), field)
                        .householdCode())
                .isEqualTo(three.get(0).householdCode());
    }

    private List<Optional<HouseholdCode>> households(PeopleImported imported) {
        return imported.people().stream()
                .map(each -> people.beneficiaries
                        .get(each.caseCode().orElseThrow(), field)
                        .householdCode())
                .toList();
    }

    @Test
    void a_refused_first_line_does_not_break_the_household_of_the_others() {
        PeopleImported imported = run(
                "H-1,HAR,99,FEMALE,18-59,,,,,,,,,H9,",
                "H-2,HAR,,MALE,0-4,,,,,,,,,H9,",
                "H-3,HAR,,MALE,18-59,,,,,,,,,H9,");
        assertThat(reasons(imported)).containsExactly("2 room");
        assertThat(households(imported).get(0))
                .isPresent()
                .isEqualTo(households(imported).get(1));
    }

    @Test
    void a_corrected_first_line_joins_the_household_that_the_others_formed() {
        String[] lines = {
            "I-1,HAR,,FEMALE,,,,,,,,,,H10,", "I-2,HAR,,MALE,0-4,,,,,,,,,H10,", "I-3,HAR,,MALE,18-59,,,,,,,,,H10,"
        };
        PeopleImported first = run(lines);
        assertThat(counts(first)).containsExactly(2, 0, 1);
        lines[0] = "I-1,HAR,,FEMALE,18-59,,,,,,,,,H10,";
        PeopleImported corrected = run(lines);
        assertThat(counts(corrected)).containsExactly(1, 2, 0);
        assertThat(households(corrected)).hasSize(3).allMatch(households(first).get(0)::equals);
    }

    /** The author of the list counts from 1 again, so the reference is another person's. */
    @Test
    void a_reference_with_other_content_brings_nobody_into_a_household() {
        CaseCode before = run("J-1,HAR,,FEMALE,60+,,,,,,,,,H11,")
                .people()
                .get(0)
                .caseCode()
                .orElseThrow();
        PeopleImported imported = run(
                "J-1,HAR,,FEMALE,18-59,,,,,,,,,H11,",
                "J-2,HAR,,MALE,0-4,,,,,,,,,H11,",
                "J-3,HAR,,MALE,18-59,,,,,,,,,H11,");
        assertThat(reasons(imported)).containsExactly("2 reference");
        assertThat(households(imported).get(0))
                .isPresent()
                .isEqualTo(households(imported).get(1));
        assertThat(people.beneficiaries.get(before, field).householdCode()).isEmpty();
    }

    @Test
    void each_refused_line_is_named_with_its_columns_but_not_its_values() {
        long before = registered();
        String secret = "Тайна";
        PeopleImported imported = run(
                "D-1,BAN,,FEMALE,18-59,,,,," + secret + ",,,,,",
                "D-2,HAR,99,FEMALE,18-59,,,,," + secret + ",,,,,",
                "D-3,HAR,," + secret + "," + secret + ",,,,,,,,,,",
                "D-4,HAR,,,,,,,,,,,,,",
                "D-5,HAR,,FEMALE,18-59,31.12.2000,,,xx,,,,,," + secret,
                "D-6,HAR,,FEMALE,0-4,1990-01-01,,,,,,,,,",
                "D-7,HAR,,FEMALE,,,,,,,,,,,",
                "D-8,HAR,,FEMALE,18-59,,,,,,,,,,",
                "D-8,HAR,,FEMALE,18-59,,,,,,,,,,");
        assertThat(reasons(imported))
                .containsExactlyInAnyOrder(
                        "2 centre",
                        "3 room",
                        "4 sex",
                        "4 age_band",
                        "5 sex",
                        "6 birth_date",
                        "6 vulnerabilities",
                        "7 age_band",
                        "8 age_band",
                        "10 reference");
        assertThat(imported.counts().rejected().toString()).doesNotContain(secret);
        assertThat(registered() - before).isEqualTo(1);
    }

    /** Uses its own centre. The dry run registers nobody. The list registers all, once, with their households and names. */
    @Test
    void a_thousand_people_are_registered_from_a_list_after_a_dry_run() {
        people.centres.add("BIG");
        CentreCode big = new CentreCode("BIG");
        Operator worker = TestPeople.field("BIG");
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            lines.add("E-" + i + ",BIG,,MALE,18-59,,,,,Име " + i + ",,,,E" + i / 4 + ",");
        }
        Path list = list(lines.toArray(String[]::new));

        assertThat(counts(imports.of(list, true, worker))).containsExactly(1_000, 0, 0);
        assertThat(people.beneficiaries.count(big, worker)).isZero();

        PeopleImported imported = imports.of(list, false, worker);
        assertThat(counts(imported)).containsExactly(1_000, 0, 0);
        assertThat(imported.people())
                .extracting(PeopleImported.Person::line)
                .hasSize(1_000)
                .isSorted();
        assertThat(imported.people().stream()
                        .map(each -> each.caseCode().orElseThrow())
                        .distinct())
                .hasSize(1_000);
        assertThat(people.beneficiaries.count(big, worker)).isEqualTo(1_000);
        CaseCode last = imported.people().get(999).caseCode().orElseThrow();
        assertThat(people.identities
                        .view(TestPeople.claim(), last, Purpose.REGISTRATION, worker)
                        .name())
                .isEqualTo("Име 999");
        assertThat(people.households
                        .get(
                                people.beneficiaries
                                        .get(last, worker)
                                        .householdCode()
                                        .orElseThrow(),
                                worker)
                        .present())
                .hasSize(4);
        assertThat(counts(imports.of(list, false, worker))).containsExactly(0, 1_000, 0);
        assertThat(people.beneficiaries.count(big, worker)).isEqualTo(1_000);
    }

    private List<String> acts() {
        return audit.list(200, TestPeople.operator(Optional.empty(), "auditor@*")).stream()
                .map(AuditEntry::act)
                .filter(act -> act.startsWith("people-import"))
                .toList();
    }

    /** Each change is on record with its act, and the same list imports the rest, including households. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void an_interrupted_import_is_on_record_and_the_same_list_completes_it(int pieces) {
        long begun = acts().stream().filter("people-import-begun"::equals).count();
        long ended = acts().size() - begun;
        long before = registered();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            lines.add("G-" + pieces + "-" + i + ",HAR,,MALE,18-59,,,,,,,,,G" + pieces + "-" + i / 10 + ",");
        }
        Path list = list(lines.toArray(String[]::new));
        PeopleImport killed = imports(new BrokenOff(database, pieces));
        assertThatThrownBy(() -> killed.of(list, false, field)).isInstanceOf(DatabaseUnavailable.class);
        int entered = (int) (registered() - before);
        assertThat(entered).isEqualTo(25 * pieces);
        assertThat(acts()).filteredOn("people-import-begun"::equals).hasSize((int) begun + 1);
        assertThat(acts()).filteredOn("people-imported"::equals).hasSize((int) ended);

        PeopleImported rest = imports.of(list, false, field);
        assertThat(counts(rest)).containsExactly(60 - entered, entered, 0);
        assertThat(registered() - before).isEqualTo(60);
        assertThat(rest.people().stream()
                        .map(each -> people.beneficiaries.get(each.caseCode().orElseThrow(), field))
                        .map(each -> each.householdCode().orElseThrow())
                        .distinct())
                .as("households of ten")
                .hasSize(6);
        assertThat(acts()).filteredOn("people-imported"::equals).hasSize((int) ended + 1);
    }

    @Test
    void an_import_needs_the_field_role() {
        Path list = list("F-1,HAR,,MALE,18-59,,,,,,,,,,");
        assertThatThrownBy(() -> imports.of(list, false, TestPeople.operator(Optional.empty(), "manager@HAR")))
                .isInstanceOf(Forbidden.class);
        assertThat(reasons(imports.of(list, false, TestPeople.field("BAN")))).containsExactly("2 centre");
    }
}
