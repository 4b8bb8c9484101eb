package org.sklad.properties;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropwizard.testing.DropwizardTestSupport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sklad.SkladApplication;
import org.sklad.installation.SkladConfiguration;

/** Lists as files, over HTTP. */
class ExportsIT {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String PASSWORD = "сини обувки за зима";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static Path data = Path.of("");
    private static DropwizardTestSupport<SkladConfiguration> server =
            new DropwizardTestSupport<>(SkladApplication.class, new SkladConfiguration());
    private static String administrator = "";
    private static String worker = "";
    private static String overseer = "";

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        data = folder.resolve("data");
        Path config = Files.writeString(folder.resolve("config.yml"), """
                port: "0"
                adminPort: "0"
                bind: "127.0.0.1"
                dataDir: "data"
                keyFile: "sklad.key"
                """);
        server = new DropwizardTestSupport<>(SkladApplication.class, config.toString());
        server.before();
        addOperator(config, "admin", "administrator@*");
        administrator = signIn("admin");
        assertThat(post("/api/v1/centres", administrator, """
                {"code":"HAR","name":{"bg":"=Харманли","en":"Harmanli"},"kind":"RECEPTION","timeZone":"Europe/Sofia"}""").statusCode()).isEqualTo(201);
        addOperator(config, "worker", "warehouse@HAR");
        worker = signIn("worker");
        addOperator(config, "chief", "manager@*");
        addOperator(config, "overseer", "manager@HAR");
        overseer = signIn("overseer");
    }

    @AfterAll
    static void stop() {
        server.after();
    }

    private static void addOperator(Path config, String username, String role) throws Exception {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(PASSWORD.getBytes(StandardCharsets.UTF_8)));
        try {
            new SkladApplication()
                    .run("operator", "add", config.toString(), "--username", username, "--name", "Име", "--role", role);
        } finally {
            System.setIn(before);
        }
    }

    private static URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + path);
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static HttpResponse<byte[]> post(String path, String cookie, String json) throws Exception {
        return send(HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/json")
                .header("Sec-Fetch-Site", "same-origin")
                .header("Cookie", cookie)
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    private static String signIn(String username) throws Exception {
        HttpResponse<byte[]> answer =
                post("/api/v1/session", "x=y", "{\"username\":\"" + username + "\",\"password\":\"" + PASSWORD + "\"}");
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(each -> each.startsWith("sid="))
                .map(each -> each.substring(0, each.indexOf(';')))
                .findFirst()
                .orElseThrow();
    }

    private static HttpResponse<byte[]> get(String path, String accept, String cookie) throws Exception {
        return send(HttpRequest.newBuilder(at(path)).header("Accept", accept).header("Cookie", cookie));
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Test
    void a_list_is_csv_with_headings_in_the_operators_language() throws Exception {
        HttpResponse<byte[]> answer = get("/api/v1/centres", "text/csv", administrator);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualToIgnoringCase("text/csv;charset=utf-8");
        assertThat(header(answer, "Content-Disposition"))
                .matches("attachment; filename=\"centres-\\d{4}-\\d{2}-\\d{2}\\.csv\"");
        assertThat(header(answer, "Content-Length")).isEqualTo(Integer.toString(answer.body().length));
        assertThat(text(answer).lines().toList())
                .startsWith(
                        "\uFEFF\"Код\",\"Име на български\",\"Име на английски\",\"Вид\",\"Часова зона\"",
                        "\"HAR\",\"'=Харманли\",\"Harmanli\",\"RECEPTION\",\"Europe/Sofia\"");
    }

    @Test
    void hashtags_are_included_on_request() throws Exception {
        assertThat(text(get("/api/v1/centres?hxl=true", "text/csv", administrator))
                        .lines())
                .element(1)
                .isEqualTo("\"#loc+code\",\"#loc+name+i_bg\",\"#loc+name+i_en\",\"#loc+type\",\"\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "yes", ""})
    void hashtags_are_not_silently_left_out(String meant) throws Exception {
        for (String type : List.of("text/csv", XLSX)) {
            HttpResponse<byte[]> answer = get("/api/v1/centres?hxl=" + meant, type, administrator);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(text(answer)).contains("\"field\":\"hxl\"");
        }
        assertThat(get("/api/v1/centres?hxl=false", "text/csv", administrator).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_list_is_xlsx_with_all_its_rows() throws Exception {
        HttpResponse<byte[]> answer = get("/api/v1/operators?limit=1", XLSX, administrator);
        assertThat(header(answer, "Content-Type")).isEqualTo(XLSX);
        assertThat(header(answer, "Content-Disposition")).endsWith(".xlsx\"");
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(answer.body()))) {
            assertThat(workbook.getFirstSheet().read().stream().map(row -> row.getCellText(0)))
                    .containsExactly("Потребителско име", "admin", "chief", "overseer", "worker");
        }
    }

    private static int place(List<String> lines, String text) {
        return lines.indexOf(
                lines.stream().filter(each -> each.contains(text)).findFirst().orElseThrow());
    }

    @Test
    void the_record_of_processing_is_in_the_language_of_the_operator() throws Exception {
        String path = "/api/v1/processing-activities";
        List<String> rows = text(get(path, "text/csv", overseer)).lines().toList();
        assertThat(rows.get(0)).contains("\"Лични данни\"", "\"Правно основание\"", "\"Администратор на данни\"");
        assertThat(rows.stream().filter(each -> each.startsWith("\"настанен човек: самоличност\"")))
                .hasSize(1)
                .first()
                .asString()
                .contains("съгласие: чл. 6", "365 дни", "Държавна агенция за бежанците", "\"identity\"");
        assertThat(text(get(path, "application/json", overseer)))
                .contains("beneficiary: identity", "настанен човек: самоличност", "365 days");
        try (ReadableWorkbook workbook = new ReadableWorkbook(
                new ByteArrayInputStream(get(path, XLSX, administrator).body()))) {
            assertThat(workbook.getFirstSheet().read()).hasSameSizeAs(rows);
        }
        assertThat(get(path, "text/csv", worker).statusCode()).isEqualTo(403);
    }

    @Test
    void the_record_of_acts_lists_the_latest_first() throws Exception {
        List<String> acts =
                text(get("/api/v1/audit", "text/csv", administrator)).lines().toList();
        assertThat(place(acts, "\"signed-in\",\"worker\""))
                .isPositive()
                .isLessThan(place(acts, "\"centre-added\",\"HAR\""));
        assertThat(text(get("/api/v1/audit?operator=worker", "text/csv", administrator))
                        .lines()
                        .skip(1))
                .isNotEmpty()
                .allMatch(act -> act.contains("\"worker\""));
        for (String nothing : List.of("audit?until=2000-01-01", "audit?subject=NOBODY", "operators?active=false")) {
            assertThat(text(get("/api/v1/" + nothing, "text/csv", administrator))
                            .lines())
                    .hasSize(1);
            assertThat(text(get("/settings/" + nothing, "text/html", administrator)))
                    .doesNotContain("<tbody>");
            assertThat(header(get("/api/v1/" + nothing + "&format=pdf", "*/*", administrator), "Content-Type"))
                    .startsWith("application/pdf");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/*|application/json",
                "text/csv, application/json;q=0.9|text/csv",
                "text/csv;q=0.5, application/json|application/json",
                "text/csv;q=0.5, " + XLSX + "|" + XLSX,
                "text/html, */*;q=0.1|application/json"
            })
    void the_preferred_format_is_used(String accept, String expected) throws Exception {
        assertThat(header(get("/api/v1/centres", accept, administrator), "Content-Type"))
                .startsWith(expected);
    }

    @Test
    void the_catalogue_is_exported_with_its_filter() throws Exception {
        for (String sku : List.of("SOAP", "BLANKET")) {
            String category = sku.equals("SOAP") ? "HYGIENE" : "BEDDING";
            assertThat(post("/api/v1/items", administrator, """
                    {"sku":"%s","name":{"en":"=%s"},"category":"%s","unit":"PIECE"}""".formatted(sku, sku, category))
                            .statusCode())
                    .isEqualTo(201);
        }
        assertThat(text(get("/api/v1/items?category=HYGIENE", "text/csv", worker))
                        .lines()
                        .skip(1))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("\"SOAP\",\"\",\"'=SOAP\",\"\",\"\",\"HYGIENE\"");
        assertThat(text(get("/api/v1/items?words=blan", "text/csv", worker))
                        .lines()
                        .skip(1))
                .hasSize(1);
        for (String wrong : List.of("category=NONE", "style=!", "order=AGE", "words=" + "x".repeat(201))) {
            assertThat(get("/api/v1/items?" + wrong, "text/csv", worker).statusCode())
                    .isEqualTo(422);
        }
        assertThat(text(get("/api/v1/items?words=blan&order=NAME_EN", "application/json", worker)))
                .contains("\"BLANKET\"")
                .doesNotContain("\"SOAP\"");
        assertThat(get("/api/v1/items?words=blan", "application/pdf", worker).statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_address_of_a_link_names_the_format() throws Exception {
        assertThat(header(get("/api/v1/centres?format=csv", "text/html,*/*;q=0.8", administrator), "Content-Type"))
                .startsWith("text/csv");
        assertThat(get("/api/v1/sessions?format=pdf", "*/*", administrator).statusCode())
                .isEqualTo(406);
        for (String page : List.of("operators", "centres", "audit")) {
            assertThat(text(get("/settings/" + page, "text/html", administrator)))
                    .contains("href=\"/api/v1/" + page + "?format=csv\"", "href=\"/api/v1/" + page + "?format=xlsx\"");
        }
    }

    @Test
    void repairs_are_exported_with_their_filters() throws Exception {
        for (String priority : List.of("ROUTINE", "URGENT")) {
            assertThat(post("/api/v1/work-orders", worker, """
                            {"id":"%s","centre":"HAR","category":"WATER","priority":"%s","description":"=1+1"}""".formatted(java.util.UUID.randomUUID(), priority))
                            .statusCode())
                    .isEqualTo(201);
        }
        List<String> all = text(get("/api/v1/work-orders?limit=1", "text/csv", worker))
                .lines()
                .toList();
        assertThat(all).hasSize(3);
        assertThat(all.get(0)).startsWith("\uFEFF\"Номер\",\"Център\",\"Стая\"");
        assertThat(all.get(1)).contains("-0002\",\"HAR\"", "\"URGENT\",\"REPORTED\",\"'=1+1\",\"worker\"");
        assertThat(text(get("/api/v1/work-orders?priority=ROUTINE", "text/csv", worker))
                        .lines())
                .hasSize(2);
        assertThat(text(get("/repairs/list?priority=ROUTINE", "text/html", worker)))
                .contains("href=\"/api/v1/work-orders?centre=HAR&amp;priority=ROUTINE&amp;format=csv\"");
        assertThat(text(get("/repairs/list?state=DONE", "text/html", worker))).doesNotContain("<tbody>");
        assertThat(text(get("/api/v1/work-orders?until=2000-01-01", "text/csv", worker))
                        .lines())
                .hasSize(1);
        assertThat(header(get("/api/v1/work-orders?format=pdf&state=UNFINISHED", "*/*", worker), "Content-Type"))
                .startsWith("application/pdf");
        assertThat(get("/api/v1/work-orders?assignee=!", "text/csv", worker).statusCode())
                .isEqualTo(422);
        assertThat(get("/api/v1/work-orders", "text/csv", administrator).statusCode())
                .isEqualTo(403);
    }

    /** An export can be imported: it gives an empty store the same stock. */
    @Test
    void exported_stock_can_be_imported_into_an_empty_store_only_once() throws Exception {
        for (String code : List.of("OUT", "INN")) {
            assertThat(post("/api/v1/centres", administrator, """
                            {"code":"%s","name":{"bg":"Склад","en":"Store"},"kind":"WAREHOUSE","timeZone":"Europe/Sofia"}""".formatted(code))
                            .statusCode())
                    .isEqualTo(201);
        }
        assertThat(post("/api/v1/items", administrator, """
                        {"sku":"PILLS","name":{"bg":"Хапчета"},"category":"OTHER","unit":"TABLET"}""").statusCode()).isEqualTo(201);
        String chief = signIn("chief");
        assertThat(text(post("/api/v1/openings", chief, """
                        {"id":"%s","centre":"OUT","lines":[
                          {"item":"PILLS","quantity":600,"lot":"-A17","expiresOn":"2031-05-31","donor":"Каритас",
                           "fundingSource":"HOME-2026","unitValue":{"amount":0.12,"currency":"EUR"}},
                          {"item":"PILLS","quantity":7,"location":"QUARANTINE"}]}""".formatted(java.util.UUID.randomUUID()))))
                .contains("\"quantity\":600");
        for (String type : List.of("text/csv", XLSX)) {
            byte[] exported = get("/api/v1/balances?centre=OUT", type, chief).body();
            HttpResponse<byte[]> same = importStock(type, exported, chief);
            assertThat(text(same)).as("the same store").contains("\"created\":0", "\"unchanged\":2", "\"refused\":0");
        }
        String csv = text(get("/api/v1/balances?centre=OUT", "text/csv", chief)).replace("\"OUT\"", "\"INN\"");
        byte[] there = csv.getBytes(StandardCharsets.UTF_8);
        assertThat(text(importStock("text/csv", there, chief))).contains("\"created\":2", "\"refused\":0");
        assertThat(text(importStock("text/csv", there, chief)))
                .contains("\"created\":0", "\"unchanged\":2", "\"refused\":0");
        assertThat(text(get("/api/v1/balances?centre=INN", "text/csv", chief))).isEqualTo(csv);
        assertThat(text(get("/api/v1/openings?centre=INN", "text/csv", chief)).lines())
                .hasSize(2);
        assertThat(text(get("/api/v1/moves?centre=INN", "text/csv", chief)).lines())
                .hasSize(1);
    }

    @Test
    void importing_exported_centres_changes_nothing() throws Exception {
        for (String type : List.of("text/csv", XLSX)) {
            byte[] exported = get("/api/v1/centres", type, administrator).body();
            assertThat(text(send(HttpRequest.newBuilder(at("/api/v1/centres/import"))
                            .header("Content-Type", type)
                            .header("Accept", "application/json")
                            .header("Sec-Fetch-Site", "same-origin")
                            .header("Cookie", administrator)
                            .POST(HttpRequest.BodyPublishers.ofByteArray(exported)))))
                    .contains("\"created\":0", "\"refused\":0");
        }
    }

    private static HttpResponse<byte[]> importStock(String type, byte[] list, String cookie) throws Exception {
        return send(HttpRequest.newBuilder(at("/api/v1/openings/import"))
                .header("Content-Type", type)
                .header("Accept", "application/json")
                .header("Sec-Fetch-Site", "same-origin")
                .header("Cookie", cookie)
                .POST(HttpRequest.BodyPublishers.ofByteArray(list)));
    }

    @Test
    void reports_are_exported_with_headings_for_operators_who_oversee_the_centre() throws Exception {
        for (String report : List.of("stock-on-hand", "expiry", "distribution", "repairs")) {
            String path = "/api/v1/reports/" + report;
            HttpResponse<byte[]> answer = get(path + "?centre=HAR", "text/csv", overseer);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(text(answer).lines().findFirst().orElse("")).startsWith("\uFEFF\"Център\",");
            boolean ofStock = report.equals("stock-on-hand") || report.equals("expiry");
            assertThat(get(path, XLSX, worker).statusCode()).isEqualTo(ofStock ? 200 : 403);
            assertThat(get(path + "?centre=BAN", "text/csv", overseer).statusCode())
                    .isEqualTo(404);
            assertThat(header(get(path + "?centre=HAR&format=pdf", "*/*", overseer), "Content-Type"))
                    .startsWith("application/pdf");
            assertThat(header(get(path + "?centre=HAR&format=pdf", "*/*", overseer), "Content-Disposition"))
                    .contains("\"" + report + "-");
        }
        assertThat(get("/api/v1/reports/stock-on-hand?enough=perhaps", "text/csv", overseer)
                        .statusCode())
                .isEqualTo(422);
        assertThat(text(get("/reports/expiry?category=FOOD", "text/html", overseer)))
                .contains("/api/v1/reports/expiry?category=FOOD&amp;centre=HAR&amp;format=pdf");
        assertThat(get("/api/v1/reports/expiry?window=SOON", "text/csv", overseer)
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void an_unknown_format_is_refused() throws Exception {
        HttpResponse<byte[]> answer = get("/api/v1/sessions", "application/pdf", administrator);
        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(get("/api/v1/sessions", "text/csv", administrator).statusCode())
                .isEqualTo(406);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/operators", "/api/v1/audit"})
    void a_file_is_for_the_same_roles_as_its_list(String path) throws Exception {
        for (String accept : List.of("application/json", "text/csv", XLSX)) {
            HttpResponse<byte[]> answer = get(path, accept, worker);
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
            assertThat(header(answer, "Content-Disposition")).isEmpty();
            assertThat(get(path, accept, "x=y").statusCode()).isEqualTo(401);
        }
        assertThat(get("/api/v1/centres", "text/csv", worker).statusCode()).isEqualTo(200);
    }

    @Test
    void an_export_leaves_no_file() throws Exception {
        get("/api/v1/operators", XLSX, administrator);
        get("/api/v1/operators", XLSX, worker);
        try (Stream<Path> files = Files.list(data)) {
            assertThat(files.map(each -> Objects.toString(each.getFileName())))
                    .isNotEmpty()
                    .noneMatch(name -> name.startsWith("export-"));
        }
    }

    @Test
    void lists_of_a_centre_have_the_same_filters_on_page_and_in_files_named_after_the_centre() throws Exception {
        for (String code : List.of("LIFT-1", "BOILER-1")) {
            String category = code.substring(0, code.indexOf('-'));
            assertThat(post("/api/v1/centres/HAR/assets", overseer, """
                            {"code":"%s","category":"%s"}""".formatted(code, category))
                            .statusCode())
                    .isEqualTo(201);
        }
        String asked = "/centres/HAR/assets?category=LIFT&active=true";
        HttpResponse<byte[]> csv = get("/api/v1" + asked, "text/csv", worker);
        assertThat(header(csv, "Content-Disposition")).contains("assets-HAR-");
        assertThat(text(csv).lines().skip(1)).hasSize(1).first().asString().startsWith("\"LIFT-1\",\"LIFT\"");
        HttpResponse<byte[]> paper = get("/api/v1" + asked, "application/pdf", worker);
        assertThat(header(paper, "Content-Disposition")).contains("assets-HAR-");
        assertThat(text(get(asked, "text/html", worker)))
                .contains(
                        "href=\"/centres/HAR/assets/LIFT-1\"",
                        "action=\"/centres/HAR/assets\"",
                        "href=\"/centres/HAR/assets?active=true\"",
                        "href=\"/api/v1/centres/HAR/assets?active=true&amp;category=LIFT&amp;format=pdf\"")
                .doesNotContain("BOILER-1", "/centres/HAR/assets/new");
        assertThat(text(get("/api/v1/centres?kind=TRANSIT", "text/csv", worker)).lines())
                .hasSize(1);
        for (String part : List.of("locations", "rooms", "teams")) {
            String list = "/api/v1/centres/HAR/" + part;
            assertThat(get(list, "application/pdf", worker).statusCode()).isEqualTo(200);
            assertThat(text(get("/centres/HAR/" + part, "text/html", overseer)))
                    .contains("href=\"" + list + "?format=pdf\"", "href=\"/centres/HAR/" + part + "/new\"");
        }
    }

    @Test
    void the_description_names_every_format_of_a_list() throws Exception {
        String description = text(get("/api/v1/openapi.json", "application/json", administrator));
        assertThat(description)
                .contains("\"text/csv\"", "\"" + XLSX + "\"", "\"hxl\"")
                .doesNotContain("qs=");
        assertThat(description).contains("RowsCentreAnswer");
    }
}
