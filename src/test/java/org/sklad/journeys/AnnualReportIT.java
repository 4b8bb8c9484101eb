package org.sklad.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Profession;
import org.sklad.access.signin.SettableClock;
import org.sklad.access.signin.SignIn;
import org.sklad.aid.expenses.ExpenseKind;
import org.sklad.aid.expenses.ExpenseState;
import org.sklad.aid.handouts.Desk.Wish;
import org.sklad.goods.classification.Sku;
import org.sklad.harness.Answer;
import org.sklad.harness.Client;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.SkladFolder;
import org.sklad.installation.Features;
import org.sklad.labels.Judges;
import org.sklad.people.attributes.Age;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.Heads;
import org.sklad.people.attributes.Sex;
import org.sklad.platform.crypto.Secret;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.programme.consultations.ConsultationKind;
import org.sklad.programme.consultations.TestConsultations;
import org.sklad.programme.directory.EntryCode;
import org.sklad.programme.indicators.ProgrammeRecords;
import org.sklad.programme.trainings.Participants;

/**
 * The yearly report of the programme, in full: 1,537 consultations with 512 people in 26 languages, 117 people helped with medicines or medical
 * costs, 312 trained in five topics, 48 sessions; on the page, in its files and in the API, in both languages, on each engine.
 */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnnualReportIT {
    private static final int YEAR = 2027;
    private static final int CONSULTATIONS = 1_537;
    private static final int ANONYMOUS = 101;
    private static final int PEOPLE = 512;
    private static final int GIVEN_MEDICINE = 80;

    /** Index of the last person whose costs were paid. */
    private static final int HELPED = 117;

    private static final int AT_ONCE = 16;

    /** On paper, a long name goes on in the next line. */
    private static final int BEGIN_OF_NAME = 8;

    private static final List<String> LANGUAGES = List.of(
            "ar", "fa", "ps", "ku", "ur", "uk", "ru", "fr", "en", "bg", "am", "bn", "de", "es", "ha", "hi", "ka", "ne",
            "pa", "so", "sq", "sw", "ta", "ti", "tr", "uz");

    private static final List<AgeBand> BANDS = List.of(AgeBand.values());

    private static final List<String> TOPICS = List.of("ASYLUM", "CRISIS", "INTERCULTURAL", "RIGHTS", "THB");

    private static final Map<String, String> EXPECTED = Map.of(
            "consultations", "1537",
            "individuals", "512",
            "languages", "26",
            "medicines-or-costs", "117",
            "training-topics", "5",
            "trained", "312",
            "sessions", "48",
            "session-participants", "672");

    private static final Sku MEDICINE = new Sku("PARACETAMOL");
    private static final Sku SOAP = new Sku("SOAP");

    private final SettableClock clock = new SettableClock();
    private SkladFolder folder;
    private RunningSklad sklad;
    private Features features;
    private ProgrammeRecords records;
    private Operator nurse;
    private Operator lawyer;
    private Operator manager;

    @TempDir
    private Path papers;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void a_year() {
        folder = SkladFolder.on(engine);
        at(YEAR, 0);
        sklad = folder.start(clock);
        Client admin = sklad.firstAdministrator();
        RunningSklad.addCentre(admin, "HAR");
        sklad.addOperator(admin, Profession.NURSE, "nurse", "field@HAR", "warehouse@HAR");
        sklad.addOperator(admin, Profession.LAWYER, "lawyer", "field@HAR");
        sklad.addOperator(admin, "manager", "manager@HAR");
        sklad.addOperator(admin, "auditor", "auditor@*");
        goods(admin);
        features = sklad.tell(all -> all);
        records = new ProgrammeRecords(features);
        nurse = operator("nurse");
        lawyer = operator("lawyer");
        manager = operator("manager");
        records.institutions(manager, "SAR", "NGO");
        consultations();
        trainings();
        sessions();
    }

    @AfterParameterizedClassInvocation
    void stop() {
        sklad.close();
        folder.close();
    }

    private void at(int year, int hour) {
        clock.set(LocalDate.of(year, 1, 4)
                .atTime(9, 0)
                .atZone(ZoneId.of("Europe/Sofia"))
                .toInstant()
                .plus(Duration.ofHours(hour)));
    }

    private Operator operator(String username) {
        return features.access
                .sessions
                .signIn(new SignIn(
                        username, new Secret(RunningSklad.PASSWORD), Optional.empty(), "127.0.0.1", Optional.empty()))
                .session()
                .operator();
    }

    private static void goods(Client admin) {
        Map<String, Object> medicine = new HashMap<>(Map.of(
                "sku",
                MEDICINE.value(),
                "name",
                Map.of("bg", "Парацетамол"),
                "category",
                "MEDICINE",
                "unit",
                "TABLET"));
        medicine.put(
                "medicine",
                Map.of(
                        "inn",
                        "paracetamol",
                        "strength",
                        "500 mg",
                        "form",
                        "tablet",
                        "atc",
                        "N02BE01",
                        "prescriptionOnly",
                        false,
                        "storage",
                        "ROOM"));
        admin.post("/api/v1/items", medicine).expect(201);
        admin.post(
                        "/api/v1/items",
                        Map.of(
                                "sku",
                                SOAP.value(),
                                "name",
                                Map.of("bg", "Сапун"),
                                "category",
                                "HYGIENE",
                                "unit",
                                "PIECE"))
                .expect(201);
    }

    private void receive() {
        Client keeper = sklad.signIn("nurse");
        keeper.post("/api/v1/donors", Map.of("code", "CARITAS", "name", "Каритас"));
        keeper.post(
                        "/api/v1/consignments",
                        Map.of(
                                "id",
                                UUID.randomUUID(),
                                "centre",
                                "HAR",
                                "location",
                                "STORE",
                                "donor",
                                "Каритас",
                                "reference",
                                "1",
                                "lines",
                                List.of(
                                        Map.of(
                                                "item",
                                                MEDICINE.value(),
                                                "quantity",
                                                5_000,
                                                "lot",
                                                "L1",
                                                "expiresOn",
                                                "2030-01-01"),
                                        Map.of("item", SOAP.value(), "quantity", 5_000))))
                .expect(201);
        sklad.signIn("manager")
                .post("/api/v1/funding-sources", Map.of("code", "AMIF", "name", "ФУМИ"))
                .expect(201);
    }

    private Wish wish(Beneficiary person, Sku item) {
        return Wish.to(person).goods(item, 2);
    }

    /** Every person is consulted, some often; the rest of the consultations is anonymous. */
    private void consultations() {
        receive();
        Beneficiary[] people = new Beneficiary[PEOPLE];
        together(0, PEOPLE, i -> {
            AgeBand band = BANDS.get(i % BANDS.size());
            people[i] = records.person("HAR", i % 2 == 0 ? Sex.FEMALE : Sex.MALE, Age.known(band), nurse);
        });
        for (int i = 0; i < CONSULTATIONS; i += AT_ONCE) {
            at(YEAR, i * 8_500 / CONSULTATIONS);
            together(i, Math.min(CONSULTATIONS, i + AT_ONCE), number -> {
                consultation(number, people[number % PEOPLE]);
                if (number < PEOPLE) {
                    help(people[number], number);
                }
            });
        }
        at(YEAR + 1, 0);
        records.consultation(TestConsultations.with(people[0]).language("zu"), nurse);
        records.handout(wish(people[300], MEDICINE), nurse);
    }

    /** Does something for each number, many at once, so that they share the writing to the disk. */
    private static void together(int from, int until, IntConsumer act) {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<?>> all = IntStream.range(from, until)
                    .<Future<?>>mapToObj(i -> threads.submit(() -> act.accept(i)))
                    .toList();
            for (Future<?> each : all) {
                each.get();
            }
        } catch (ExecutionException | InterruptedException e) {
            throw new AssertionError(e);
        } finally {
            threads.shutdownNow();
        }
    }

    private void consultation(int number, Beneficiary person) {
        TestConsultations wanted = number < CONSULTATIONS - ANONYMOUS
                ? TestConsultations.with(person)
                : TestConsultations.anonymous(Sex.MALE, AgeBand.FROM_18);
        boolean legal = number % 5 == 0;
        wanted.kind(legal ? ConsultationKind.LEGAL : ConsultationKind.SOCIAL)
                .language(LANGUAGES.get(number % LANGUAGES.size()));
        UUID id = records.consultation(wanted, legal ? lawyer : nurse);
        if (number % 100 == 1) {
            records.correct(id, wanted.note("Поправено"), 1, legal ? lawyer : nurse);
        }
    }

    /** The first are given medicine, some twice; the costs of others are paid, of some although they were given medicine. */
    private void help(Beneficiary person, int number) {
        if (number < GIVEN_MEDICINE) {
            records.handout(wish(person, MEDICINE), nurse);
            if (number % 10 == 0) {
                records.handout(wish(person, MEDICINE).goods(SOAP, 1), nurse);
            }
        }
        if (number >= GIVEN_MEDICINE - 15 && number < HELPED) {
            records.decide(pay(person), ExpenseState.APPROVED, manager);
            if (number % 7 == 0) {
                records.decide(pay(person), ExpenseState.APPROVED, manager);
            }
        }
        switch (number) {
            case 200 -> records.reverseHandout(records.handout(wish(person, MEDICINE), nurse), nurse);
            case 201 -> records.decide(pay(person), ExpenseState.REFUSED, manager);
            case 202 -> records.withdraw(pay(person), nurse);
            case 203 -> pay(person);
            case 204 -> records.handout(wish(person, SOAP), nurse);
            default -> {}
        }
    }

    private UUID pay(Beneficiary person) {
        Instant now = clock.instant();
        return records.expense(
                person, ExpenseKind.EXAMINATION, LocalDate.ofInstant(now, ZoneId.of("Europe/Sofia")), nurse);
    }

    private void trainings() {
        for (int i = 0; i < 12; i++) {
            List<Participants.Group> groups = List.of(
                    new Participants.Group(new EntryCode("SAR"), 12, 8),
                    new Participants.Group(new EntryCode("NGO"), 4, 2));
            records.training(
                    Optional.of("HAR"),
                    LocalDate.of(YEAR, i + 1, 15),
                    List.of(TOPICS.get(i % TOPICS.size())),
                    groups,
                    manager);
        }
        List<Participants.Group> group = List.of(new Participants.Group(new EntryCode("SAR"), 9, 9));
        LocalDate day = LocalDate.of(YEAR, 5, 5);
        records.reverseTraining(records.training(Optional.of("HAR"), day, List.of("HEALTH"), group, manager), manager);
        records.training(Optional.of("HAR"), LocalDate.of(YEAR - 1, 12, 31), List.of("HEALTH"), group, manager);
    }

    private void sessions() {
        List<Heads> heads = List.of(new Heads(Sex.FEMALE, AgeBand.FROM_18, 9), new Heads(Sex.MALE, AgeBand.FROM_12, 5));
        for (int i = 0; i < 48; i++) {
            LocalDate day = LocalDate.of(YEAR, 1 + i / 4, 1 + i % 4 * 7);
            records.session("HAR", day, List.of("HYGIENE"), List.of("ar", "ps"), heads, nurse);
        }
        records.reverseSession(
                records.session("HAR", LocalDate.of(YEAR, 6, 6), List.of("HYGIENE"), List.of("ar"), heads, nurse),
                nurse);
    }

    private static String address(String format) {
        return "/api/v1/indicators/programme?centre=HAR&from=" + YEAR + "-01-01&to=" + YEAR + "-12-31" + format;
    }

    @Test
    void the_report_says_exactly_this_everywhere() throws IOException {
        for (String reader : List.of("manager", "nurse", "auditor")) {
            Client client = sklad.signIn(reader);
            assertThat(json(client)).as(reader).containsAllEntriesOf(EXPECTED);
            assertThat(csv(client)).as(reader).isEqualTo(json(client));
            assertThat(xlsx(client)).as(reader).isEqualTo(json(client));
            for (String language : List.of("bg", "en")) {
                client.form("/language", Map.of("language", language)).expect(303);
                page_and_paper(client, language);
            }
        }
    }

    /** The end of a period is {@code until} as in every list; the old name still means the same. */
    @Test
    void a_report_ends_with_the_day_that_was_asked() {
        String half = "centre=HAR&from=" + YEAR + "-01-01&%s=" + YEAR + "-06-30&limit=500";
        Client manager = sklad.signIn("manager");
        String old = manager.get("/api/v1/indicators/programme?" + half.formatted("to"))
                .expect(200)
                .text();
        Answer asked = manager.get("/api/v1/indicators/programme?" + half.formatted("until"))
                .expect(200);
        assertThat(asked.text()).isEqualTo(old);
        assertThat(asked.at("/rows/0/from") + " " + asked.at("/rows/0/until"))
                .isEqualTo(YEAR + "-01-01 " + YEAR + "-06-30");
        assertThat(manager.get("/figures?set=programme&" + half.formatted("to"))
                        .expect(200)
                        .text())
                .contains("name=\"until\"", "value=\"" + YEAR + "-06-30\"");
    }

    @Test
    void a_figure_opens_the_records_that_it_counts() {
        opens("manager", "programme", "/handouts?state=RECORDED&amp;%s\"");
        opens("manager", "programme", "/medical-expenses?%s&amp;state=APPROVED\"");
        opens("nurse", "amif", "/consultations?%s&amp;kind=LEGAL\"");
    }

    private void opens(String reader, String set, String link) {
        String period = "from=" + YEAR + "-01-01&amp;until=" + YEAR + "-12-31&amp;centre=HAR";
        assertThat(sklad.signIn(reader)
                        .get("/figures?set=" + set + "&centre=HAR&from=" + YEAR + "-01-01&to=" + YEAR + "-12-31")
                        .expect(200)
                        .text())
                .contains(link.formatted(period));
    }

    /** Lists the whole figures of the API, in several parts. */
    private static Map<String, String> json(Client client) {
        Map<String, String> figures = new LinkedHashMap<>();
        String next = "";
        do {
            JsonNode part =
                    client.get(address("&limit=50&next=" + next)).expect(200).json();
            for (JsonNode row : part.get("rows")) {
                if (row.get("breakdown").isEmpty()) {
                    figures.put(row.get("indicator").asText(), row.get("value").asText());
                }
            }
            next = part.path("next").asText("");
        } while (!next.isEmpty());
        return figures;
    }

    private static Map<String, String> csv(Client client) {
        return whole(client.get(address("&format=csv"))
                .expect(200)
                .text()
                .lines()
                .map(line ->
                        List.of(line.replace("\ufeff", "").replace("\"", "").split(",", -1)))
                .toList());
    }

    private static Map<String, String> xlsx(Client client) throws IOException {
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(client.bytes(address("&format=xlsx&hxl=true"))))) {
            List<List<String>> rows = book.getFirstSheet().read().stream()
                    .map(each -> each.stream()
                            .map(cell -> cell == null ? "" : cell.getText())
                            .toList())
                    .toList();
            assertThat(rows.get(1)).contains("#indicator+code", "#indicator+num");
            return whole(rows.stream().filter(each -> !each.equals(rows.get(1))).toList());
        }
    }

    /** Returns the lines without a breakdown. The first line has the headings. */
    private static Map<String, String> whole(List<List<String>> lines) {
        Map<String, String> figures = new LinkedHashMap<>();
        lines.stream()
                .skip(1)
                .filter(each -> each.get(4).isEmpty())
                .forEach(each -> figures.put(each.get(0), each.get(6)));
        return figures;
    }

    private void page_and_paper(Client client, String language) {
        boolean bg = language.equals("bg");
        Map<String, String> names = bg
                ? Map.of(
                        "consultations", "Консултации",
                        "individuals", "Консултирани хора",
                        "languages", "Езици на консултациите",
                        "medicines-or-costs", "Хора с лекарства или платено лечение",
                        "trained", "Обучени хора",
                        "sessions", "Информационни срещи")
                : Map.of(
                        "consultations", "Consultations",
                        "individuals", "People consulted",
                        "languages", "Languages of consultations",
                        "medicines-or-costs", "People given medicines or whose medical costs were paid",
                        "trained", "People trained",
                        "sessions", "Information sessions");
        String page =
                squeezed(client.get("/figures?set=programme&centre=HAR&from=" + YEAR + "-01-01&to=" + YEAR + "-12-31")
                        .expect(200)
                        .text());
        String paper = squeezed(Judges.text(papers, client.bytes(address("&format=pdf"))));
        names.forEach((code, name) -> {
            assertThat(page).contains("<h2>" + squeezed(name) + ":" + EXPECTED.get(code) + "</h2>");
            String begin = squeezed(name).substring(0, BEGIN_OF_NAME);
            assertThat(paper)
                    .containsPattern(Pattern.quote(begin) + "\\D{0,40}" + (bg ? "общо" : "all") + EXPECTED.get(code));
        });
    }

    /** Leaves out blanks and the separators of thousands. */
    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f]|(?<=\\d),(?=\\d)", "");
    }
}
