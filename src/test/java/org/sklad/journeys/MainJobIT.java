package org.sklad.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sklad.harness.Answer;
import org.sklad.harness.Client;
import org.sklad.harness.Figures;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.SkladFolder;
import org.sklad.harness.SkladFolder.Ran;
import org.sklad.labels.Judges;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.HandbookRoles;

/**
 * The main job of the program, from an empty folder to the manager's figures, with the lists that come with it. Goods arrive at a
 * centre, get labels, are in stock and are handed to a person who is entitled to them. A broken boiler is repaired.
 */
class MainJobIT {
    private static final String JACKET = "ASSORT-95-L";
    private static final String SOAP = "ASSORT-73";
    private static final String PILLS = "N02BE01-500MG-TABLET";
    private static final String SOAP_EAN = "4006381333931";
    private static final String PILLS_GTIN = "05901234123457";

    /** Code that a scanner sends for a pack of the medicine: GTIN, expiry, lot. */
    private static final String PACK = "]d201" + PILLS_GTIN + "17700331" + "10A17";

    private static final int IN_A_PACK = 20;

    @ParameterizedTest
    @EnumSource
    void goods_arrive_and_reach_a_person_and_a_boiler_is_repaired(Engine engine) throws Exception {
        try (SkladFolder folder = SkladFolder.withTwoRoles(engine)) {
            Map<String, Object> figures;
            try (RunningSklad sklad = folder.start()) {
                Way way = new Way(sklad);
                way.goods_are_received();
                way.labels_are_printed_and_read_back(folder.path());
                String card = way.a_person_is_registered(folder.path());
                way.goods_are_handed_out(card);
                way.a_boiler_is_repaired();
                figures = way.figures();
                assertThat(figures).isEqualTo(Way.EXPECTED);
                way.the_page_shows_them();
            }
            assertThat(folder.run("check").expect(0).out()).contains("747  items", "1  people");
            if (engine == Engine.SQLITE) {
                restored(folder, figures);
            } else {
                HandbookRoles.requireUnchangeable(folder.database(), List.of("movements", "audit"));
            }
        }
    }

    private static void restored(SkladFolder folder, Map<String, Object> figures) throws Exception {
        Path backups = Files.createDirectory(folder.path().resolve("elsewhere"));
        Ran backup = folder.run("backup", backups.toString()).expect(0);
        try (SkladFolder other = new SkladFolder()) {
            Files.copy(folder.path().resolve("sklad.key"), other.path().resolve("sklad.key"));
            other.run("restore", backup.out().lines().findFirst().orElseThrow()).expect(0);
            other.run("check").expect(0);
            try (RunningSklad sklad = other.start()) {
                assertThat(Way.figures(sklad.signIn("manager"))).isEqualTo(figures);
            }
        }
    }

    /** The operators of the journey, each signed in. */
    private static final class Way {
        static final Map<String, Object> EXPECTED = Map.of(
                "balances",
                Map.of(JACKET, 22L, SOAP, 30L, PILLS, 580L),
                "handouts",
                Map.of("handouts", 3L, "people", 1L),
                "repairs",
                Map.of("VERIFIED", 1L));

        private final Client keeper;
        private final Client field;
        private final Client nurse;
        private final Client manager;
        private final Client technician;

        /** Completes the wizard with the administrator, the centres and the catalogue, and then adds the operators. */
        Way(RunningSklad sklad) {
            String path = URI.create(sklad.setUpLink().orElseThrow()).getPath();
            sklad.client()
                    .form(
                            path,
                            Map.of(
                                    "name",
                                    "Ана Админова",
                                    "username",
                                    RunningSklad.ADMINISTRATOR,
                                    "password",
                                    RunningSklad.PASSWORD))
                    .expect(303);
            Client admin = sklad.signIn(RunningSklad.ADMINISTRATOR);
            assertThat(admin.get("/").expect(303).header("Location")).endsWith("/settings/start");
            admin.form("/settings/centres/import/shipped", Map.of()).expect(303);
            admin.form("/settings/catalogue/assort", Map.of()).expect(303);
            admin.form("/settings/catalogue/medicines", Map.of()).expect(303);
            assertThat(admin.with("Accept", "text/csv")
                            .get("/api/v1/items")
                            .expect(200)
                            .text()
                            .lines())
                    .hasSize(1 + 688 + 59);
            keeper = sklad.addOperator(admin, "keeper", "warehouse@HAR");
            field = sklad.addOperator(admin, "field", "field@HAR");
            sklad.addOperator(admin, "second", "field@HAR");
            manager = sklad.addOperator(admin, "manager", "manager@HAR");
            technician = sklad.addOperator(admin, "technician", "technician@HAR");
            String oneTime = admin.post(
                            "/api/v1/operators",
                            with(RunningSklad.operator("nurse", "field@HAR"), "profession", "NURSE"))
                    .expect(201)
                    .at("/oneTimePassword");
            nurse = sklad.signIn("nurse", oneTime);
            nurse.put("/api/v1/session/password", Map.of("present", oneTime, "password", RunningSklad.PASSWORD))
                    .expect(204);
        }

        void goods_are_received() {
            assertThat(scan(keeper, SOAP_EAN).at("/kind")).isEqualTo("unknown");
            attach(SOAP, SOAP_EAN, 1);
            attach(PILLS, PILLS_GTIN, IN_A_PACK);
            assertThat(scan(keeper, SOAP_EAN).at("/kind")).isEqualTo("item");
            Map<String, Object> consignment = with(
                    id(),
                    "centre",
                    "HAR",
                    "location",
                    "STORE",
                    "donor",
                    "Каритас",
                    "reference",
                    "CA-2026-118",
                    "state",
                    "EXPECTED",
                    "lines",
                    List.of(Map.of("item", JACKET, "quantity", 24)));
            String path = "/api/v1/consignments/"
                    + keeper.post("/api/v1/consignments", consignment)
                            .expect(201)
                            .at("/id");
            Map<String, Object> jackets = with(id(), "item", JACKET, "quantity", 24);
            keeper.post(path + "/lines", jackets).expect(201);
            keeper.post(path + "/lines", jackets).expect(200);
            keeper.post(path + "/lines", with(id(), "code", SOAP_EAN, "times", 40))
                    .expect(201);
            keeper.post(path + "/lines", with(id(), "item", PILLS, "quantity", 600))
                    .expect(422);
            JsonNode received = keeper.post(path + "/lines", with(id(), "code", PACK, "times", 30))
                    .expect(201)
                    .json();
            assertThat(received.at("/lines/2/quantity").asLong()).isEqualTo(600);
            assertThat(received.at("/lines/2/lot/number").asText()).isEqualTo("A17");
            assertThat(received.at("/lines/2/lot/expiresOn").asText()).isEqualTo("2070-03-31");
            JsonNode done = keeper.post(path + "/completion", id()).expect(201).json();
            assertThat(done.get("state").asText()).isEqualTo("RECEIVED");
            assertThat(done.get("lines")).hasSize(3);
        }

        private void attach(String sku, String code, int quantity) {
            keeper.post(
                            "/api/v1/items/" + sku + "/identifiers",
                            with(id(), "scheme", "GTIN", "value", code, "quantity", quantity))
                    .expect(201);
        }

        private static Answer scan(Client who, String code) {
            return who.post("/api/v1/scan", Map.of("code", code, "centre", "HAR"))
                    .expect(200);
        }

        void labels_are_printed_and_read_back(Path folder) {
            List<String> lots = Stream.of(JACKET, SOAP, PILLS).map(this::lot).toList();
            List<String> read = printed(folder, keeper, "lot", lots);
            assertThat(read).containsAll(lots);
            for (String each : lots) {
                Answer what = scan(keeper, each);
                assertThat(what.at("/kind")).isEqualTo("lot");
                assertThat(what.at("/id")).isEqualTo(each);
            }
        }

        private String lot(String sku) {
            JsonNode rows = keeper.get("/api/v1/balances?centre=HAR&item=" + sku)
                    .expect(200)
                    .json()
                    .get("rows");
            assertThat(rows).hasSize(1);
            return rows.at("/0/lot/code").asText();
        }

        private static List<String> printed(Path folder, Client who, String kind, List<String> refs) {
            Map<String, Object> order =
                    with(id(), "kind", kind, "refs", refs, "design", kind, "medium", "avery-l7160", "format", "pdf");
            List<Path> pages = Judges.pages(folder, kind, who.bytes("/api/v1/labels", order), 300);
            List<String> read = withoutKind(Judges.zxing(pages));
            assertThat(read).containsAll(withoutKind(Judges.zbar(pages)));
            return read;
        }

        private static List<String> withoutKind(List<String> read) {
            return read.stream()
                    .map(each -> each.substring(each.indexOf(':') + 1))
                    .distinct()
                    .toList();
        }

        /** Registers a person and returns the code that is read from the printed card. */
        String a_person_is_registered(Path folder) {
            JsonNode person = field.post(
                            "/api/v1/beneficiaries",
                            with(
                                    id(),
                                    "centre",
                                    "HAR",
                                    "sex",
                                    "MALE",
                                    "ageBand",
                                    "18-59",
                                    "sizes",
                                    Map.of("clothes", "L"),
                                    "languages",
                                    List.of("ar")))
                    .expect(201)
                    .json();
            List<String> read = printed(
                    folder, field, "card", List.of(person.get("caseCode").asText()));
            assertThat(read).contains(person.get("cardCode").asText());
            Answer what = scan(field, read.get(0));
            assertThat(what.at("/kind")).isEqualTo("beneficiary");
            assertThat(what.at("/id")).isEqualTo(person.get("caseCode").asText());
            assertThat(scan(keeper, read.get(0)).at("/kind"))
                    .as("an operator who may not see people")
                    .isEqualTo("unknown");
            return person.get("cardCode").asText();
        }

        void goods_are_handed_out(String card) {
            Map<String, Object> first = handout(
                    card, List.of(Map.of("code", lot(JACKET), "quantity", 1), Map.of("code", SOAP_EAN, "times", 10)));
            JsonNode made = field.post("/api/v1/handouts", first).expect(201).json();
            assertThat(made.get("lines")).hasSize(2);
            field.post("/api/v1/handouts", first).expect(200);

            Map<String, Object> more = handout(card, List.of(Map.of("code", lot(JACKET), "quantity", 1)));
            assertThat(field.post("/api/v1/handouts", more).expect(422).at("/type"))
                    .isEqualTo("/problems/entitlement-exceeded");
            Map<String, Object> second = Map.of("username", "second", "password", RunningSklad.PASSWORD);
            field.post(
                            "/api/v1/handouts",
                            with(more, "override", Map.of("reason", "The first was stolen", "second", second)))
                    .expect(201);

            Map<String, Object> pills = handout(
                    card,
                    List.of(Map.of("code", PACK, "times", 1, "prescription", "12/2026", "dose", "1 три пъти дневно")));
            field.post("/api/v1/handouts", pills).expect(403);
            nurse.post("/api/v1/handouts", pills).expect(201);

            String page = manager.get("/people/" + made.get("beneficiary").asText())
                    .expect(200)
                    .text();
            assertThat(page.split("<li class=\"tile (done|soon)\">"))
                    .as("goods that are due")
                    .hasSizeGreaterThan(2);
            assertThat(page.split("<span class=\"last-goods\">"))
                    .as("earlier goods of the person")
                    .hasSize(4);
            assertThat(page).contains("20 × Paracetamol");
        }

        private static Map<String, Object> handout(String person, List<Map<String, Object>> lines) {
            return with(
                    id(),
                    "beneficiary",
                    person,
                    "centre",
                    "HAR",
                    "location",
                    "STORE",
                    "lines",
                    lines,
                    "acknowledgement",
                    Map.of("kind", "mark"));
        }

        void a_boiler_is_repaired() {
            manager.post("/api/v1/centres/HAR/rooms", Map.of("code", "B1")).expect(201);
            manager.post("/api/v1/centres/HAR/assets", Map.of("code", "BOILER-1", "category", "BOILER", "room", "B1"))
                    .expect(201);
            String order = "/api/v1/work-orders/"
                    + field.post(
                                    "/api/v1/work-orders",
                                    with(
                                            id(),
                                            "centre",
                                            "HAR",
                                            "asset",
                                            "BOILER-1",
                                            "category",
                                            "HEATING",
                                            "priority",
                                            "URGENT",
                                            "description",
                                            "Бойлерът не топли"))
                            .expect(201)
                            .at("/number");
            assertThat(scan(manager, order.substring(order.lastIndexOf('/') + 1))
                            .at("/kind"))
                    .isEqualTo("work-order");
            manager.post(order + "/approval", id()).expect(201);
            manager.post(order + "/assignment", with(id(), "assignee", "technician"))
                    .expect(201);
            technician.post(order + "/start", id()).expect(201);
            technician.post(order + "/completion", id()).expect(201);
            technician.post(order + "/verification", id()).expect(403);
            manager.post(order + "/verification", id()).expect(201);
        }

        Map<String, Object> figures() {
            return figures(manager);
        }

        static Map<String, Object> figures(Client manager) {
            Map<String, Long> balances = new HashMap<>();
            report(manager, "stock-on-hand")
                    .forEach(row -> balances.merge(
                            row.get("item").asText(), row.get("quantity").asLong(), Long::sum));
            JsonNode today = report(manager, "distribution");
            assertThat(today).hasSize(1);
            assertThat(report(manager, "repairs")).as("open repairs").isEmpty();
            Map<String, Long> repairs = manager
                    .get("/api/v1/work-orders?centre=HAR")
                    .expect(200)
                    .json()
                    .get("rows")
                    .findValuesAsText("state")
                    .stream()
                    .collect(Collectors.groupingBy(state -> state, Collectors.counting()));
            return Map.of(
                    "balances",
                    balances,
                    "handouts",
                    Map.of(
                            "handouts",
                            today.at("/0/handouts").asLong(),
                            "people",
                            today.at("/0/people").asLong()),
                    "repairs",
                    repairs);
        }

        private static JsonNode report(Client manager, String name) {
            return manager.get("/api/v1/reports/" + name + "?centre=HAR")
                    .expect(200)
                    .json()
                    .get("rows");
        }

        void the_page_shows_them() {
            String card = "/stock/items/" + JACKET + "?centre=HAR";
            assertThat(manager.get(card).expect(200).text()).contains("href=\"/consignments/", "href=\"/handouts/");
            assertThat(keeper.get(card).expect(200).text())
                    .contains("href=\"/consignments/")
                    .doesNotContain("href=\"/handouts/");

            Figures page = Figures.of(manager, "/overview");
            String today = LocalDate.now(ZoneId.of("Europe/Sofia")).toString();
            assertThat(page.byAddress())
                    .isEqualTo(Map.ofEntries(
                            Map.entry("/reports/stock-on-hand?centre=HAR&enough=false", 0L),
                            Map.entry("/reports/expiry?centre=HAR&window=EXPIRED", 0L),
                            Map.entry("/reports/expiry?centre=HAR&window=DAYS_30", 0L),
                            Map.entry("/handouts?centre=HAR&on=" + today + "&state=RECORDED", 3L),
                            Map.entry("/repairs/list?centre=HAR&state=UNFINISHED", 0L),
                            Map.entry("/repairs/list?centre=HAR&state=UNFINISHED&overdue=true", 0L),
                            Map.entry("/consignments?state=EXPECTED", 0L),
                            Map.entry("/conflicts", 0L),
                            Map.entry("/unreadable-records?state=OPEN", 0L),
                            Map.entry("/approvals", 0L),
                            Map.entry("/counts?state=COUNTED", 0L),
                            Map.entry("/loans?overdue=true", 0L),
                            Map.entry("/privacy/alarms", 0L),
                            Map.entry("/consignments?state=RECEIVING", 0L),
                            Map.entry("/repairs/list?state=REPORTED", 0L),
                            Map.entry("/repairs/list?state=ON_HOLD&hold=APPROVAL", 0L),
                            Map.entry("/repairs/list?state=DONE", 0L),
                            Map.entry("/stock?centre=HAR&category=CLOTHES", 1L),
                            Map.entry("/stock?centre=HAR&category=HYGIENE", 1L),
                            Map.entry("/stock?centre=HAR&category=MEDICINE", 1L)));
            assertThat(Figures.whole(manager, "/overview"))
                    .contains(
                            "Clothes and shoes, Quantity: 22 (piece)",
                            "Hygiene, Quantity: 30 (piece)",
                            "Medicines, Quantity: 580 (tablet)");
            assertThat(page.prove()).isPositive();
            assertThat(manager.get("/overview").text())
                    .as("a file of the handouts that the page shows")
                    .contains("/api/v1/reports/distribution?from="
                            + LocalDate.parse(today).minusDays(29) + "&amp;centre=HAR&amp;format=csv");
        }

        private static Map<String, Object> id() {
            return Map.of("id", UUID.randomUUID());
        }

        private static Map<String, Object> with(Map<String, Object> document, Object... fields) {
            Map<String, Object> changed = new HashMap<>(document);
            for (int i = 0; i < fields.length; i += 2) {
                changed.put((String) fields[i], fields[i + 1]);
            }
            return changed;
        }
    }
}
