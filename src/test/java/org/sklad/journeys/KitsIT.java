package org.sklad.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sklad.harness.Answer;
import org.sklad.harness.Client;
import org.sklad.harness.PageForm;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.Sends;
import org.sklad.harness.SkladFolder;
import org.sklad.harness.TwoCentres;

/** A hygiene kit from its composition to the desk, by API and by the forms of the pages. */
class KitsIT {
    private static final SkladFolder FOLDER = new SkladFolder();
    private static final RunningSklad SKLAD = FOLDER.start();
    private static final Map<String, Client> CALLERS = new HashMap<>();

    @BeforeAll
    static void two_centres_with_soap_and_towels() {
        Client admin = SKLAD.firstAdministrator();
        TwoCentres.make(SKLAD, admin);
        for (String sku : List.of("TOWEL", "BAG", "SET", "CASE", "POUCH", "WRAP")) {
            admin.post(
                            "/api/v1/items",
                            Map.of(
                                    "sku",
                                    sku,
                                    "name",
                                    Map.of("bg", "Вещ " + sku),
                                    "category",
                                    "OTHER",
                                    "unit",
                                    "PIECE"))
                    .expect(201);
        }
        CALLERS.put("chief", SKLAD.addOperator(admin, "chief", "manager@*"));
        CALLERS.put("keeper", SKLAD.addOperator(admin, "keeper", "warehouse@HAR"));
        CALLERS.put("field", SKLAD.addOperator(admin, "field", "field@HAR"));
        receive("TOWEL", 20);
    }

    @AfterAll
    static void stop() {
        SKLAD.close();
        FOLDER.close();
    }

    private static Client as(String caller) {
        return Optional.ofNullable(CALLERS.get(caller)).orElseThrow();
    }

    private static Map<String, Object> form(Object... fields) {
        Map<String, Object> form = new HashMap<>(Map.of("id", UUID.randomUUID()));
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i].toString(), fields[i + 1]);
        }
        return form;
    }

    private static void receive(String sku, long quantity) {
        as("keeper")
                .post(
                        "/api/v1/consignments",
                        form(
                                "centre",
                                "HAR",
                                "location",
                                "STORE",
                                "donor",
                                "CARITAS",
                                "reference",
                                "R",
                                "lines",
                                List.of(Map.of("item", sku, "quantity", quantity))))
                .expect(201);
    }

    private static Map<String, Object> kits(String kit, long quantity) {
        return form("centre", "HAR", "location", "STORE", "kit", kit, "quantity", quantity);
    }

    private static long standing(String sku) {
        return as("keeper")
                .get("/api/v1/balances?centre=HAR&location=STORE&item=" + sku)
                .expect(200)
                .json()
                .get("rows")
                .findValues("quantity")
                .stream()
                .mapToLong(JsonNode::asLong)
                .sum();
    }

    private static void compose(String kit, Object... parts) {
        List<Map<String, Object>> lines = new java.util.ArrayList<>();
        for (int i = 0; i < parts.length; i += 2) {
            lines.add(Map.of("item", parts[i], "quantity", parts[i + 1]));
        }
        as("chief")
                .post("/api/v1/items/" + kit + "/compositions", form("lines", lines))
                .expect(201);
    }

    @Test
    void a_kit_is_composed_assembled_handed_out_and_taken_apart_by_api() {
        String item = "/api/v1/items/BAG/compositions";
        Map<String, Object> first =
                form("lines", List.of(Map.of("item", "SOAP", "quantity", 2), Map.of("item", "TOWEL", "quantity", 1)));
        Answer written = as("chief").post(item, first).expect(201);
        assertThat(written.at("/version")).isEqualTo("1");
        assertThat(as("chief").post(item, first).expect(200).at("/id")).isEqualTo(written.at("/id"));
        as("keeper").post(item, form("lines", List.of())).expect(403);
        assertThat(as("field").get(item).expect(200).at("/rows/0/lines/1/item")).isEqualTo("TOWEL");
        assertThat(as("field").get(item + "/1").expect(200).at("/lines/0/quantity"))
                .isEqualTo("2");
        as("field").get(item + "/2").expect(404);
        assertThat(as("field").get(item + "?format=csv").expect(200).text())
                .contains("1,\"BAG\",\"SOAP\",2,\"chief\"", "1,\"BAG\",\"TOWEL\",1,\"chief\"");
        JsonNode possible = kit("BAG");
        assertThat(possible.at("/limitedBy").asText()).isEqualTo("TOWEL");
        assertThat(possible.at("/parts/1/usable").asLong())
                .isEqualTo(possible.at("/possible").asLong());

        long towels = standing("TOWEL");
        Map<String, Object> wanted = kits("BAG", 3);
        Answer made = as("keeper").post("/api/v1/assemblies", wanted).expect(201);
        String id = made.at("/id");
        String lot = made.at("/lines/0/lot/code");
        assertThat(as("keeper").post("/api/v1/assemblies", wanted).expect(200).at("/lines/0/lot/code"))
                .isEqualTo(lot);
        assertThat(made.at("/lines/0/lot/number")).startsWith("V1-");
        assertThat(made.json().at("/lines/0/parts")).hasSizeGreaterThan(1);
        assertThat(standing("TOWEL")).isEqualTo(towels - 3);
        assertThat(as("keeper").get("/api/v1/assemblies?centre=HAR").expect(200).at("/rows/0/id"))
                .isEqualTo(id);
        for (String list : List.of("/api/v1/assemblies?format=csv&", "/assemblies?")) {
            String asked = list + "centre=HAR&kit=BAG&operator=keeper&kind=";
            assertThat(as("keeper").get(asked + "ASSEMBLE").expect(200).text()).contains(id);
            assertThat(as("keeper").get(asked + "BREAK_UP").expect(200).text()).doesNotContain(id);
        }
        for (String paper : List.of("assemblies", "kits")) {
            assertThat(as("keeper").bytes("/api/v1/" + paper + "?centre=HAR&format=pdf"))
                    .startsWith("%PDF".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(as("keeper")
                        .post("/api/v1/scan", Map.of("code", lot, "centre", "HAR"))
                        .expect(200)
                        .at("/kind"))
                .isEqualTo("lot");

        Map<String, Object> handout = form(
                "beneficiary",
                person(),
                "centre",
                "HAR",
                "location",
                "STORE",
                "lines",
                List.of(Map.of("code", lot)),
                "acknowledgement",
                Map.of("kind", "mark"));
        assertThat(as("field").post("/api/v1/handouts", handout).expect(201).at("/lines/0/item"))
                .isEqualTo("BAG");
        assertThat(standing("BAG")).isEqualTo(2);

        Map<String, Object> apart = kits("BAG", 1);
        apart.put("lot", lot);
        assertThat(as("keeper").post("/api/v1/break-ups", apart).expect(201).at("/kind"))
                .isEqualTo("BREAK_UP");
        assertThat(standing("TOWEL")).isEqualTo(towels - 2);
        assertThat(as("keeper")
                        .post("/api/v1/assemblies/" + id + "/reversal", form("reason", "why"))
                        .expect(409)
                        .at("/type"))
                .isEqualTo("/problems/wrong-state");
    }

    private static JsonNode kit(String sku) {
        for (JsonNode each : as("keeper")
                .get("/api/v1/kits?centre=HAR&location=STORE")
                .expect(200)
                .json()
                .get("rows")) {
            if (each.get("kit").asText().equals(sku)) {
                return each;
            }
        }
        throw new AssertionError("no kit " + sku);
    }

    private static String person() {
        return as("field")
                .post("/api/v1/beneficiaries", form("centre", "HAR", "sex", "MALE", "ageBand", "18-59"))
                .expect(201)
                .at("/caseCode");
    }

    @Test
    void missing_parts_are_reported_by_name_and_number() {
        compose("SET", "TOWEL", 900);
        Answer refused = as("keeper").post("/api/v1/assemblies", kits("SET", 1)).expect(422);
        assertThat(refused.at("/type")).isEqualTo("/problems/insufficient-stock");
        assertThat(refused.at("/detail")).contains("Вещ TOWEL");
        as("keeper").post("/api/v1/assemblies", kits("SOAP", 1)).expect(422);
        as("keeper").get("/api/v1/kits").expect(422);
        as("keeper").get("/api/v1/kits?centre=BAN").expect(404);
        as("keeper").get("/api/v1/kits?centre=HAR&location=NOWHERE").expect(404);
        assertThat(as("keeper")
                        .get("/api/v1/kits?centre=HAR&format=csv")
                        .expect(200)
                        .text())
                .contains("SET");
    }

    /** Scans parts into the next version, which is stored when it is complete. */
    @Test
    @Sends("POST /items/{kit}/compositions")
    void a_manager_scans_the_parts_of_a_kit() {
        String page = "/items/KIT/compositions";
        Client chief = as("chief").onPages();
        Answer scanned =
                PageForm.of(chief, page, page).fill("code", "towel").send().expect(200);
        String label = as("chief").get("/api/v1/items/TOWEL").expect(200).at("/code");
        Answer twice =
                PageForm.in(chief, scanned, page).fill("code", label).send().expect(200);
        PageForm typed = PageForm.in(chief, twice, page);
        assertThat(typed.value("item.1") + typed.value("quantity.1")).isEqualTo("TOWEL2");
        assertThat(typed.value("item.2")).isEqualTo("SOAP");
        Answer dropped = typed.fill("act", "drop-2").send().expect(200);
        PageForm left = PageForm.in(chief, dropped, page);
        assertThat(left.value("item.2")).isEmpty();
        Answer unknown = PageForm.in(chief, dropped, page)
                .fill("code", "nobody's")
                .send()
                .expect(422);
        assertThat(unknown.text()).contains("data-signal=\"refused\"");
        Answer written = left.without("code")
                .fill("quantity.1", "4")
                .fill("act", "record")
                .take();
        assertThat(written.text()).contains("TOWEL");
        JsonNode latest = as("chief")
                .get("/api/v1/items/KIT/compositions")
                .expect(200)
                .json()
                .at("/rows/0");
        assertThat(latest.at("/version").asInt()).isEqualTo(2);
        assertThat(latest.at("/lines")).hasToString("[{\"item\":\"TOWEL\",\"quantity\":4}]");
        assertThat(as("keeper").onPages().get(page).expect(200).text()).doesNotContain("action=\"" + page);
    }

    @Test
    @Sends({"POST /assemblies", "POST /break-ups", "POST /assemblies/{id}/reversal"})
    void a_warehouse_operator_chooses_a_kit_by_scan_and_takes_it_apart_by_its_label() {
        compose("SET", "TOWEL", 1);
        Client keeper = as("keeper").onPages();
        long towels = standing("TOWEL");
        String code = as("keeper").get("/api/v1/items/SET").expect(200).at("/code");
        String chosen = "/assemblies/new?kit=SET&quantity=1&location=STORE&code=" + code;
        PageForm typed = PageForm.of(keeper, chosen, "/assemblies");
        assertThat(typed.value("kit") + " " + typed.value("quantity")).isEqualTo("SET 2");
        Answer made = typed.fill("quantity", "3").without("code").take();
        assertThat(standing("TOWEL")).isEqualTo(towels - 3);
        String lot = made.text().replaceAll("(?s).*?/labels\\?kind=lot&(?:amp;)?ref=(\\d+).*", "$1");
        Answer apart = PageForm.of(keeper, "/break-ups/new?location=STORE&code=" + lot, "/break-ups")
                .without("code")
                .take();
        assertThat(standing("TOWEL")).isEqualTo(towels - 2);
        String address = apart.text().replaceAll("(?s).*action=\"(/assemblies/[^\"]+/reversal)\".*", "$1");
        PageForm.in(keeper, apart, address).fill("reason", "Kept whole").take();
        assertThat(standing("TOWEL")).isEqualTo(towels - 3);
        String all = made.text().replaceAll("(?s).*action=\"(/assemblies/[^\"]+/reversal)\".*", "$1");
        assertThat(PageForm.in(keeper, made, all)
                        .fill("reason", "Not wanted")
                        .take()
                        .text())
                .contains("Not wanted");
        assertThat(standing("TOWEL")).isEqualTo(towels);
        assertThat(keeper.get("/assemblies/new?code=nobodys").expect(200).text())
                .contains("data-signal=\"unknown\"", "nobodys");
        assertThat(keeper.get("/break-ups/new").expect(200).text()).contains("/break-ups");
    }

    @Test
    void kits_are_assembled_by_the_version_on_the_page() {
        compose("CASE", "TOWEL", 1);
        compose("POUCH", "TOWEL", 1);
        compose("POUCH", "TOWEL", 2);
        Client keeper = as("keeper").onPages();
        long towels = standing("TOWEL");
        String page = "/assemblies/new?kit=CASE&quantity=1";
        PageForm old = PageForm.of(keeper, page, "/assemblies");
        compose("CASE", "TOWEL", 3);
        Answer refused = old.send().expect(412);
        assertThat(standing("TOWEL")).isEqualTo(towels);
        PageForm.in(keeper, refused, "/assemblies").send().expect(303);
        assertThat(standing("TOWEL")).isEqualTo(towels - 3);
        PageForm.of(keeper, page, "/assemblies").fill("kit", "POUCH").send().expect(303);
        assertThat(standing("TOWEL")).as("the version of another kit").isEqualTo(towels - 5);
    }

    @Test
    void a_composition_replaces_only_the_version_that_was_in_use_when_its_page_was_opened() {
        compose("WRAP", "TOWEL", 1);
        String page = "/items/WRAP/compositions";
        Client chief = as("chief").onPages();
        Answer opened = chief.get(page).expect(200);
        compose("WRAP", "TOWEL", 2);
        Answer scanned =
                PageForm.in(chief, opened, page).fill("code", "soap").send().expect(200);
        PageForm stale = PageForm.in(chief, scanned, page).fill("act", "record");
        stale.send().expect(412);
        assertThat(as("chief").get("/api/v1" + page).expect(200).at("/rows/0/lines/0/quantity"))
                .isEqualTo("2");
        Answer again = chief.get(page).expect(200);
        PageForm.in(chief, again, page)
                .fill("quantity.1", "5")
                .fill("act", "record")
                .send()
                .expect(303);
        assertThat(as("chief").get("/api/v1" + page).expect(200).at("/rows/0/version"))
                .isEqualTo("3");
    }
}
