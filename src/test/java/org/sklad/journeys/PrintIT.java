package org.sklad.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sklad.harness.Answer;
import org.sklad.harness.Browser;
import org.sklad.harness.Client;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.SkladFolder;
import org.sklad.harness.Tab;
import org.sklad.labels.Judges;
import org.sklad.platform.i18n.Language;

/** Labels and receipts over HTTP, read back by third-party programs, and the page to choose them. */
class PrintIT {
    private static final SkladFolder FOLDER = new SkladFolder();
    private static final RunningSklad SKLAD = start();
    private static final int DPI = 300;
    private static final Map<String, Client> CLIENTS = new HashMap<>();
    private static final Map<String, String> KNOWN = new HashMap<>();

    @TempDir
    Path folder;

    /** Starts the server with two invalid files among the labels. */
    private static RunningSklad start() {
        Path labels = FOLDER.path().resolve("labels");
        try {
            Files.writeString(
                    labels.resolve("media/wrong.yml"), "title: Ours\nlabel_mm: {width: 57, height: 32}\ndpi: many\n");
            Files.copy(labels.resolve("designs/lot.yml"), labels.resolve("designs/Old lot.yml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return FOLDER.start();
    }

    @BeforeAll
    static void a_centre_with_everything() {
        Client admin = SKLAD.firstAdministrator();
        RunningSklad.addCentre(admin, "HAR");
        RunningSklad.addCentre(admin, "BAN");
        CLIENTS.put("admin", admin);
        for (String role : List.of("warehouse", "field", "manager")) {
            CLIENTS.put(role, SKLAD.addOperator(admin, role, role + "@HAR"));
        }
        CLIENTS.put("other", SKLAD.addOperator(admin, "other", "warehouse@BAN"));
        admin.post(
                        "/api/v1/items",
                        Map.of(
                                "sku",
                                "SOAP",
                                "name",
                                Map.of("bg", "Сапун за ръце", "en", "Hand soap"),
                                "category",
                                "HYGIENE",
                                "unit",
                                "PIECE"))
                .expect(201);
        admin.post("/api/v1/centres/HAR/rooms", Map.of("code", "12")).expect(201);
        admin.post("/api/v1/centres/HAR/assets", Map.of("code", "BOILER-1", "category", "BOILER"))
                .expect(201);
        KNOWN.put("item", admin.get("/api/v1/items/SOAP").expect(200).at("/code"));
        KNOWN.put("location", admin.get("/api/v1/centres/HAR/locations/STORE").at("/label"));
        KNOWN.put("room", admin.get("/api/v1/centres/HAR/rooms/12").at("/label"));
        KNOWN.put("asset", admin.get("/api/v1/centres/HAR/assets/BOILER-1").at("/label"));
        receive();
        register();
    }

    private static void receive() {
        Answer came = client("warehouse")
                .post(
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
                                "PL-7",
                                "lines",
                                List.of(Map.of("item", "SOAP", "quantity", 24))))
                .expect(201);
        KNOWN.put("consignment", came.at("/id"));
        KNOWN.put("lot", came.at("/lines/0/lot/code"));
    }

    private static void register() {
        Answer person = client("field")
                .post(
                        "/api/v1/beneficiaries",
                        Map.of("id", UUID.randomUUID(), "centre", "HAR", "sex", "FEMALE", "ageBand", "18-59"))
                .expect(201);
        KNOWN.put("caseCode", person.at("/caseCode"));
        KNOWN.put("card", person.at("/cardCode"));
    }

    @AfterAll
    static void stop() {
        SKLAD.close();
        FOLDER.close();
    }

    private static Client client(String name) {
        return java.util.Objects.requireNonNull(CLIENTS.get(name));
    }

    private static String known(String name) {
        return java.util.Objects.requireNonNull(KNOWN.get(name));
    }

    private static Map<String, Object> order(String kind, String... refs) {
        return new HashMap<>(Map.of(
                "id",
                UUID.randomUUID(),
                "kind",
                kind,
                "refs",
                List.of(refs),
                "design",
                kind,
                "medium",
                "avery-l7160",
                "format",
                "pdf"));
    }

    private static Map<String, Object> with(Map<String, Object> order, String field, Object value) {
        Map<String, Object> other = new HashMap<>(order);
        other.put(field, value);
        return other;
    }

    @Test
    void labels_of_every_kind_can_be_read_back() {
        Map<String, Map.Entry<String, String>> asked = Map.of(
                "lot", Map.entry("warehouse", known("lot")),
                "item", Map.entry("manager", "SOAP"),
                "location", Map.entry("warehouse", "HAR/STORE"),
                "room", Map.entry("admin", "HAR/12"),
                "asset", Map.entry("manager", "HAR/BOILER-1"),
                "card", Map.entry("field", known("caseCode")));
        List<Path> pictures = new ArrayList<>();
        asked.forEach((kind, by) -> {
            byte[] pdf = client(by.getKey()).bytes("/api/v1/labels", order(kind, by.getValue()));
            pictures.addAll(Judges.pages(folder, kind, pdf, DPI));
        });
        assertThat(Judges.zxing(pictures))
                .containsExactlyInAnyOrderElementsOf(asked.keySet().stream()
                        .flatMap(kind -> Stream.of("Code128:" + known(kind), "DataMatrix:" + known(kind)))
                        .toList());
        assertThat(Judges.zbar(pictures))
                .containsExactlyInAnyOrderElementsOf(asked.keySet().stream()
                        .map(kind -> "CODE-128:" + known(kind))
                        .toList());
    }

    @Test
    void labels_begin_at_the_chosen_place_and_have_the_requested_copies() {
        Map<String, Object> order = with(with(order("item", "SOAP", "SOAP"), "startAt", 20), "copies", 3);
        List<Path> pages = Judges.pages(folder, "six", client("warehouse").bytes("/api/v1/labels", order), DPI);
        assertThat(pages).as("two on the first sheet, four on the next").hasSize(2);
        assertThat(Judges.zxing(pages.subList(0, 1))).hasSize(4);
        assertThat(Judges.zxing(pages.subList(1, 2))).hasSize(8);
        String text = Judges.text(folder, client("warehouse").bytes("/api/v1/labels", order));
        assertThat(text).contains("Сапун за ръце", "Hand soap", "брой / piece");
    }

    @Test
    void the_body_chooses_the_format_and_a_repeated_id_gives_the_same_bytes() {
        Map<String, Object> order = order("lot", known("lot"));
        Client anything = client("warehouse").with("Accept", "application/json");
        Answer pdf = anything.post("/api/v1/labels", order).expect(200);
        assertThat(pdf.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(pdf.header("Content-Disposition")).isEqualTo("attachment; filename=\"labels.pdf\"");
        assertThat(client("warehouse").bytes("/api/v1/labels", order))
                .isEqualTo(client("manager").bytes("/api/v1/labels", order))
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        refuses("warehouse", with(order, "copies", 2), 409, "id-reused");

        Map<String, Object> roll = with(with(order("lot", known("lot")), "medium", "roll-57x32-203"), "format", "zpl");
        assertThat(client("warehouse").post("/api/v1/labels", roll).expect(200).text())
                .startsWith("^XA");
        Answer svg = client("warehouse").post("/api/v1/labels", with(order("item", "SOAP"), "format", "svg"));
        assertThat(svg.expect(200).header("Content-Type")).startsWith("image/svg+xml");
        assertThat(svg.text()).startsWith("<svg");
        byte[] png = client("warehouse").bytes("/api/v1/labels", with(order("item", "SOAP"), "format", "png"));
        assertThat(png).startsWith(0x89, 'P', 'N', 'G');
    }

    @Test
    void the_first_error_in_the_fixed_order_is_reported() {
        refuses("warehouse", with(order("lot", known("lot")), "unknown", 1), 400, "malformed");
        refuses("warehouse", with(order("lot", known("lot")), "kind", "pallet"), 400, "malformed");
        refuses("other", with(order("lot", known("lot")), "medium", "none"), 404, "not-found");
        refuses("warehouse", with(order("lot", known("lot"), "1000000001"), "id", "x"), 400, "malformed");
        refuses("warehouse", order("lot", known("lot"), "1000000001"), 404, "not-found");
        refuses("warehouse", with(order("card", known("caseCode")), "medium", "none"), 403, "forbidden");
        refuses("warehouse", order("lot"), 422, "invalid");
        refuses("warehouse", with(order("lot", known("lot")), "medium", "none"), 422, "invalid");
        refuses("warehouse", with(order("lot", known("lot")), "design", "card"), 422, "invalid");
        refuses("warehouse", with(order("lot", known("lot")), "startAt", 22), 422, "invalid");
        refuses("warehouse", with(order("lot", known("lot")), "copies", 0), 422, "invalid");
        refuses("warehouse", with(order("lot", known("lot")), "format", "zpl"), 422, "invalid");
    }

    private static void refuses(String who, Map<String, Object> order, int status, String type) {
        Answer answer = client(who).post("/api/v1/labels", order);
        assertThat(answer.status() + " " + answer.at("/type"))
                .as(answer.toString())
                .isEqualTo(status + " /problems/" + type);
    }

    @Test
    void lists_link_to_the_labels_of_their_rows() {
        client("warehouse")
                .post("/api/v1/boxes", Map.of("id", UUID.randomUUID(), "centre", "HAR", "location", "STORE"))
                .expect(201);
        Client manager = SKLAD.signIn("manager");
        Map<String, String> lists = Map.of(
                "item", "/items",
                "box", "/boxes?centre=HAR",
                "location", "/centres/HAR/locations",
                "room", "/centres/HAR/rooms",
                "asset", "/centres/HAR/assets");
        lists.forEach((kind, path) -> {
            String page = manager.get(path).expect(200).text();
            Matcher link = Pattern.compile("href=\"(/labels\\?kind=" + kind + "&(?:amp;)?ref=[^\"]+)\"")
                    .matcher(page);
            assertThat(link.find()).as(path).isTrue();
            assertThat(manager.get(link.group(1).replace("&amp;", "&")).status())
                    .as(path)
                    .isEqualTo(200);
        });
        assertThat(SKLAD.signIn("field").get("/centres/HAR/rooms").expect(200).text())
                .doesNotContain("/labels?kind=room");
    }

    @Test
    void the_page_shows_the_chosen_sheet_and_continues_after_it() {
        Client keeper = SKLAD.signIn("warehouse");
        String lots = "/labels/sheet.pdf?kind=lot&each=PIECE&design=lot&medium=avery-l7163&startAt=3&consignment="
                + known("consignment");
        List<Path> pages = Judges.pages(folder, "received", keeper.bytes(lots), DPI);
        assertThat(pages).as("24 labels from the third of 14 places").hasSize(2);
        assertThat(Judges.zxing(pages))
                .as("equal bar codes in a column are read as one, equal matrices are not")
                .filteredOn(read -> read.equals("DataMatrix:" + known("lot")))
                .hasSize(24);

        Answer shown = keeper.get(lots).expect(200);
        assertThat(shown.header("Content-Disposition")).isEqualTo("inline; filename=\"labels-lot.pdf\"");
        assertThat(keeper.cookie("labels")).hasValue("avery-l7163.13");
        String page =
                keeper.get("/labels?kind=lot&ref=" + known("lot")).expect(200).text();
        assertThat(page)
                .contains("value=\"avery-l7163\" selected", "id=\"p-13\" name=\"startAt\" value=\"13\" checked")
                .contains("Hand soap");
        assertThat(keeper.get("/labels?kind=lot&ref=1000000001").status()).isEqualTo(422);
        assertThat(keeper.get("/labels?kind=lot&copies=0&ref=" + known("lot")).status())
                .isEqualTo(422);
        assertThat(SKLAD.signIn("other")
                        .get("/labels?kind=lot&consignment=" + known("consignment"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_receipt_is_printed_from_the_handout() {
        Map<String, Object> handout = Map.of(
                "id",
                UUID.randomUUID(),
                "beneficiary",
                known("caseCode"),
                "centre",
                "HAR",
                "location",
                "STORE",
                "lines",
                List.of(Map.of("item", "SOAP", "quantity", 2)),
                "acknowledgement",
                Map.of("kind", "declined"));
        String id =
                client("field").post("/api/v1/handouts", handout).expect(201).at("/id");
        assertThat(client("field").get("/handouts/" + id).expect(200).text())
                .contains("action=\"/handouts/" + id + "/receipt.pdf\"", "پښتو");
        assertThat(client("field")
                        .get("/handouts/" + id + "/receipt.pdf?language=xx")
                        .status())
                .isEqualTo(422);
        assertThat(Judges.text(folder, client("field").bytes("/handouts/" + id + "/receipt.pdf?language=uk")))
                .contains("Квитанція про отримані речі");
        byte[] pdf = client("field").bytes("/handouts/" + id + "/receipt.pdf");
        assertThat(client("field").bytes("/api/v1/handouts/" + id + "/receipt")).isEqualTo(pdf);
        assertThat(Judges.text(folder, pdf))
                .contains("Разписка за получени стоки", "Receipt for goods", "Сапун за ръце", "2 броя", "Hand soap")
                .contains("Човекът не пожела да се подпише.");
        client("warehouse").get("/api/v1/handouts/" + id + "/receipt").expect(403);
        client("other").get("/handouts/" + id + "/receipt.pdf").expect(404);
    }

    /** All other tests of this class run with these files too, and show that the rest works. */
    @Test
    void unusable_label_files_are_named_on_the_page_and_the_others_can_be_chosen() {
        String page = client("warehouse")
                .get("/labels?kind=lot&ref=" + known("lot"))
                .expect(200)
                .text();
        assertThat(page)
                .contains("<li>labels/media/wrong.yml, line 3: “many” cannot stand here")
                .contains("<li>labels/designs/Old lot.yml: its name is not of a–z, 0–9 and -")
                .contains("value=\"avery-l7160\"")
                .doesNotContain("value=\"wrong\"");
    }

    /** Uses keys alone. The preview follows, and the focus stays where it was. */
    @Test
    void the_first_label_is_chosen_with_the_keyboard() {
        try (Tab tab = Browser.open(SKLAD.address(), Language.EN, 360)) {
            tab.signIn("warehouse", RunningSklad.PASSWORD).go("/labels?kind=lot&ref=" + known("lot"));
            tab.page().focus("#p-1");
            tab.page()
                    .waitForResponse(
                            answer -> answer.url().contains("/labels/preview.png"),
                            () -> tab.page().keyboard().press("ArrowRight"));
            tab.page().waitForSelector("#p-2:focus");
            assertThat(tab.page().getAttribute("td.gone input", "id")).isEqualTo("p-1");
            tab.page().waitForResponse(answer -> answer.url().contains("/labels/preview.png"), () -> {
                tab.fill("copies", "2");
                tab.page().keyboard().press("Tab");
            });
            tab.page().waitForCondition(() -> tab.page().locator("td.printed").count() == 2);
            assertThat(tab.faults()).isEmpty();
        }
    }
}
