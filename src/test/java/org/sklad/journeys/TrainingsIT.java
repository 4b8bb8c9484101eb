package org.sklad.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sklad.harness.OneCentre.form;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sklad.harness.Answer;
import org.sklad.harness.Client;
import org.sklad.harness.PageForm;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.Sends;
import org.sklad.harness.SkladFolder;
import org.sklad.labels.Judges;

/** Trainings by API and on pages without scripts, and the papers that are printed for them. */
class TrainingsIT {
    private static final SkladFolder FOLDER = new SkladFolder();
    private static final RunningSklad SKLAD = FOLDER.startChild();
    private static final String API = "/api/v1/trainings";
    private static Client field;
    private static Client other;
    private static Client manager;
    private static Client everywhere;

    @TempDir
    Path folder;

    @BeforeAll
    static void people() {
        Client admin = SKLAD.firstAdministrator();
        RunningSklad.addCentre(admin, "HAR");
        RunningSklad.addCentre(admin, "BAN");
        field = SKLAD.addOperator(admin, "field", "field@HAR");
        other = SKLAD.addOperator(admin, "other", "field@BAN");
        manager = SKLAD.addOperator(admin, "manager", "manager@BAN");
        everywhere = SKLAD.addOperator(admin, "everywhere", "manager@*");
        for (String code : List.of("SAR", "BORDER")) {
            admin.post(
                            "/api/v1/institutions",
                            Map.of("code", code, "name", Map.of("bg", "Институция " + code, "en", "Body " + code)))
                    .expect(201);
        }
        manager.post("/api/v1/funding-sources", Map.of("code", "AMIF", "name", "Asylum fund"))
                .expect(201);
    }

    @AfterAll
    static void stop() {
        SKLAD.close();
        FOLDER.close();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Sofia"));
    }

    private static Map<String, Object> training(Object... more) {
        Map<String, Object> wanted = form(
                "from",
                today().minusDays(1).toString(),
                "to",
                today().toString(),
                "hours",
                7.5,
                "place",
                "София",
                "topics",
                List.of("VULNERABILITY"),
                "participants",
                List.of(
                        Map.of("institution", "SAR", "female", 8, "male", 3),
                        Map.of("institution", "BORDER", "female", 2, "male", 7)));
        wanted.putAll(form(more));
        return wanted;
    }

    @Test
    void a_training_is_recorded_listed_and_reversed() {
        Map<String, Object> wanted = training(
                "testBefore",
                48.5,
                "testAfter",
                83,
                "evaluation",
                Map.of("mean", 4.65, "count", 19),
                "cost",
                Map.of("amount", 812.4, "currency", "EUR"),
                "fundingSource",
                "AMIF",
                "trainers",
                2,
                "centre",
                "HAR");
        Answer made = field.post(API, wanted).expect(201);
        String id = made.at("/id");
        assertThat(made.at("/people")).isEqualTo("20");
        assertThat(made.at("/hours")).isEqualTo("7.5");
        assertThat(made.at("/testBefore")).isEqualTo("48.5");
        assertThat(made.at("/testAfter")).isEqualTo("83");
        assertThat(made.at("/evaluation/mean")).isEqualTo("4.65");
        assertThat(made.at("/cost/amount")).isEqualTo("812.4");
        assertThat(made.at("/fundingSource")).isEqualTo("AMIF");
        assertThat(field.post(API, wanted).expect(200).at("/id")).isEqualTo(id);
        assertThat(other.get(API + "/" + id).expect(200).at("/place")).isEqualTo("София");
        for (String filter : List.of(
                "institution=SAR", "topic=VULNERABILITY", "centre=HAR", "from=" + today(), "until=" + today())) {
            assertThat(manager.get(API + "?" + filter).expect(200).text())
                    .as(filter)
                    .contains(id);
        }
        assertThat(manager.get("/trainings?institution=SAR").expect(200).text())
                .as("people choose by name")
                .containsPattern("<select id=\"f-topic\"[^>]*>(?s:.)*<option value=\"VULNERABILITY\"")
                .containsPattern("<option value=\"SAR\" selected[^>]*>\\s*Body SAR");
        for (String filter :
                List.of("institution=NGO", "topic=ASYLUM", "centre=BAN", "until=" + today().minusDays(2))) {
            assertThat(manager.get(API + "?" + filter).expect(200).text())
                    .as(filter)
                    .doesNotContain(id);
        }
        List<String> lines = lines(id);
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).contains("\"BORDER\",2,7,7.5,", "4.65", ",812.40,");
        assertThat(lines.get(1)).as("hours and cost only once").contains("\"SAR\",8,3,\"\",", "4.65", ",\"\",\"EUR\"");
        assertThat(manager.get("/trainings/" + id).expect(200).text()).contains("Body SAR", "7.5", "48.5");

        other.post(API + "/" + id + "/reversal", form("reason", "x")).expect(403);
        assertThat(manager.post(API + "/" + id + "/reversal", form("reason", "Не се състоя"))
                        .expect(201)
                        .at("/state"))
                .isEqualTo("REVERSED");
        field.post(API + "/" + id + "/reversal", form("reason", "Пак")).expect(409);
        lines = lines(id);
        assertThat(lines.get(0))
                .as("no figure counts")
                .contains("\"BORDER\",\"\",\"\",\"\",", ",\"\",\"EUR\"", "\"REVERSED\"");
        assertThat(lines.get(1)).contains("\"SAR\",\"\",\"\",\"\",", ",\"\",\"EUR\"", "\"REVERSED\"");
    }

    /** Returns the lines of a training in the file of trainings. */
    private static List<String> lines(String id) {
        return manager.get(API + "?format=csv")
                .expect(200)
                .text()
                .lines()
                .filter(each -> each.contains(id))
                .toList();
    }

    @Test
    void figures_of_one_centre_say_that_they_leave_out_trainings_of_none() {
        field.post(API, training("place", "Пловдив")).expect(201);
        String note = "Trainings that belong to no centre are counted only in the report of all centres.";
        assertThat(field.get("/figures").expect(200).text()).contains(note);
        assertThat(everywhere.get("/figures").expect(200).text()).doesNotContain(note);
    }

    @Test
    void bad_input_is_refused_at_its_field() {
        refused("to", training("to", today().plusDays(1).toString()));
        refused("to", training("to", today().minusDays(5).toString()));
        refused("participants", training("participants", List.of()));
        refused("participants[0].female", training("participants", List.of(Map.of("institution", "SAR"))));
        refused("participants", training("participants", List.of(Map.of("institution", "NOBODY", "female", 1))));
        refused("topics", training("topics", List.of("NO-SUCH-TOPIC")));
        refused("place", training("place", "ж".repeat(10_000)));
        refused("place", training("place", "abc\u202Edef"));
        refused("evaluation.count", training("evaluation", Map.of("mean", 4, "count", 21)));
        refused("evaluation.mean", training("evaluation", Map.of("mean", 5.5, "count", 1)));
        refused("testAfter", training("testAfter", 101));
        refused("hours", training("hours", 0));
        refused("fundingSource", training("fundingSource", "Nobody pays"));
        refused("cost.currency", training("cost", Map.of("amount", 1, "currency", "XXQ")));
        field.post(API, training("centre", "GONE")).expect(404);
    }

    private static void refused(String at, Map<String, Object> wanted) {
        Answer refused = field.post(API, wanted).expect(422);
        assertThat(refused.at("/errors/0/field")).as(refused.text()).isEqualTo(at);
    }

    @Test
    @Sends({"POST /trainings", "POST /trainings/{id}/reversal"})
    void a_training_is_recorded_on_its_page() {
        Answer made = PageForm.of(field, "/trainings/new", "/trainings")
                .fill("topics", "GBV")
                .fill("from", today().toString())
                .fill("to", today().toString())
                .fill("hours", "6")
                .fill("place", "Харманли")
                .fill("participants.BORDER.female", "4")
                .take();
        assertThat(made.text()).contains("Body BORDER", "Харманли");
        String path = made.text().replaceFirst("(?s).*action=\"(/trainings/[0-9a-f-]{36})/reversal\".*", "$1");
        assertThat(PageForm.of(field, path, path + "/reversal")
                        .fill("reason", "Recorded twice")
                        .take()
                        .text())
                .contains("Recorded twice");
    }

    @Test
    @Sends("POST /trainings/sign-in-sheet")
    void a_blank_sign_in_sheet_has_the_title_the_date_and_lines() {
        PageForm form = PageForm.of(field, "/trainings/sign-in-sheet", "/trainings/sign-in-sheet")
                .fill("title", "Разпознаване на уязвимост")
                .fill("on", "2027-02-03")
                .fill("lines", "23");
        form.send().expect(200);
        byte[] pdf = field.bytesOf(form);
        assertThat(Judges.text(folder, pdf)).contains("Разпознаване на уязвимост", "3 Feb 2027", "23", "Signature");
    }

    @Test
    @Sends("POST /trainings/{id}/certificates")
    void certificates_name_people_who_are_stored_nowhere() throws IOException {
        String id = field.post(API, training()).expect(201).at("/id");
        String path = "/trainings/" + id + "/certificates";
        String names = "Канарче Жълтоперо\nCanary Yellowfeather\nكناري أصفر";
        PageForm form = PageForm.of(field, path, path).fill("names", names);
        form.send().expect(200);
        byte[] pdf = field.bytesOf(form);
        assertThat(Judges.text(folder, pdf)).contains("Канарче Жълтоперо", "Canary Yellowfeather", "Certificate");
        Answer refused = field.form(path, Map.of("names", names + "\nКанарче " + "ж".repeat(200), "language", "EN"));
        assertThat(refused.expect(422).text()).contains("f-names-error", "Канарче Жълтоперо");
        refused = field.form(path, Map.of("names", names + "\n\uE000Канарче", "language", "EN"));
        refused.expect(422);

        assertThat(SKLAD.log())
                .contains("/trainings/{id}/certificates")
                .doesNotContain("Канарче", "Yellowfeather", "كناري");
        assertThat(field.get("/trainings/" + id).expect(200).text()).doesNotContain("Канарче", "Yellowfeather");
        List<Path> files;
        try (Stream<Path> all = Files.walk(FOLDER.path())) {
            files = all.filter(Files::isRegularFile).toList();
        }
        assertThat(files).isNotEmpty();
        for (Path file : files) {
            String content = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            assertThat(content.contains("Канарче") || content.contains("Yellowfeather") || content.contains("كناري"))
                    .as(file.toString())
                    .isFalse();
        }
    }
}
