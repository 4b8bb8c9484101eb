package org.sklad.journeys;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Likely errors in the data, by API and by the forms of the pages. */
class FindingsIT {
    private static final SkladFolder FOLDER = new SkladFolder();
    private static final RunningSklad SKLAD = FOLDER.start();
    private static final Map<String, Client> CALLERS = new HashMap<>();

    @BeforeAll
    static void two_centres() {
        Client admin = SKLAD.firstAdministrator();
        TwoCentres.make(SKLAD, admin);
        for (String sku : List.of("GEL", "PASTE", "BRUSH", "PASTRY")) {
            Map<String, String> name = Map.of("bg", "Вещ " + sku, "en", "Thing " + sku);
            admin.post("/api/v1/items", Map.of("sku", sku, "name", name, "category", "HYGIENE", "unit", "PIECE"))
                    .expect(201);
        }
        CALLERS.put("manager", SKLAD.addOperator(admin, "manager", "manager@HAR"));
        CALLERS.put("keeper", SKLAD.addOperator(admin, "keeper", "warehouse@HAR"));
        CALLERS.put("auditor", SKLAD.addOperator(admin, "auditor", "auditor@*"));
        CALLERS.put("there", SKLAD.addOperator(admin, "there", "manager@BAN"));
    }

    @AfterAll
    static void stop() {
        SKLAD.close();
        FOLDER.close();
    }

    private static Client as(String caller) {
        return Optional.ofNullable(CALLERS.get(caller)).orElseThrow();
    }

    private static String stand(String item, String lot, String expiresOn) {
        Map<String, Object> line =
                Map.of("item", item, "quantity", 9, "location", "STORE", "lot", lot, "expiresOn", expiresOn);
        return as("manager")
                .post("/api/v1/openings", Map.of("id", UUID.randomUUID(), "centre", "HAR", "lines", List.of(line)))
                .expect(201)
                .at("/lines/0/lot/code");
    }

    /** Scans an unknown code and then enters the name, as a worker does who cannot find a pack by its code. */
    private static void receiveUnderUnknownCode(String sku, String code) {
        String id = UUID.randomUUID().toString();
        Map<String, Object> consignment = new HashMap<>(Map.of("id", id, "centre", "HAR", "location", "STORE"));
        consignment.putAll(Map.of("donor", "Unknown codes", "reference", code, "state", "EXPECTED"));
        Client keeper = as("keeper");
        keeper.post("/api/v1/consignments", consignment).expect(201);
        for (Map.Entry<String, String> entry :
                List.of(Map.entry("code", code), Map.entry("item", sku), Map.entry("item", "PASTRY"))) {
            keeper.onPages()
                    .form(
                            "/consignments/" + id + "/scan",
                            Map.of("id", UUID.randomUUID().toString(), entry.getKey(), entry.getValue()));
        }
    }

    private static void adjust(String lot, int quantity, String reason) {
        as("manager")
                .post(
                        "/api/v1/adjustments",
                        Map.of(
                                "id",
                                UUID.randomUUID(),
                                "centre",
                                "HAR",
                                "location",
                                "STORE",
                                "lot",
                                lot,
                                "quantity",
                                quantity,
                                "reason",
                                reason))
                .expect(201);
    }

    private static List<String> subjects(String caller, String query) {
        return as(caller)
                .get("/api/v1/findings?" + query)
                .expect(200)
                .json()
                .get("rows")
                .findValuesAsText("subject");
    }

    private static Map<String, Object> acceptance(String subject) {
        return new HashMap<>(Map.of("id", UUID.randomUUID(), "subject", subject, "reason", "The packs say so"));
    }

    @Test
    void a_finding_is_listed_accepted_and_reopened_by_api() {
        String lot = stand("GEL", "L/1", "2031-04-30");
        stand("GEL", "L/1", "2031-05-30");
        String kind = "kind=LOT_OF_TWO_EXPIRIES";
        assertThat(subjects("keeper", kind)).containsExactly("GEL/L/1");
        assertThat(subjects("auditor", kind + "&centre=HAR")).containsExactly("GEL/L/1");
        assertThat(subjects("there", kind)).isEmpty();
        as("there").get("/api/v1/findings?centre=HAR").expect(404);
        String path = "/api/v1/findings/LOT_OF_TWO_EXPIRIES";
        Answer one = as("keeper").get(path + "?subject=GEL/L/1").expect(200);
        assertThat(one.text()).contains("\"expiresOn\":[\"2031-04-30\",\"2031-05-30\"]", "\"code\":\"L/1\"");
        assertThat(one.at("/page")).isEqualTo("/stock/items/GEL");
        Map<String, Object> form = acceptance("GEL/L/1");
        as("keeper").post(path + "/acceptance", form).expect(403);
        as("auditor").post(path + "/acceptance", form).expect(403);
        as("there").post(path + "/acceptance", form).expect(404);
        as("manager").post(path + "/acceptance", form).expect(204);
        as("manager").post(path + "/acceptance", form).expect(204);
        form.put("reason", "Other");
        assertThat(as("manager").post(path + "/acceptance", form).expect(409).at("/type"))
                .endsWith("id-reused");
        assertThat(subjects("keeper", kind)).isEmpty();
        assertThat(subjects("keeper", kind + "&state=ACCEPTED")).containsExactly("GEL/L/1");
        assertThat(as("keeper").get(path + "?subject=GEL/L/1").expect(200).at("/acceptance/reason"))
                .isEqualTo("The packs say so");
        Map<String, Object> back = Map.of("id", UUID.randomUUID(), "subject", "GEL/L/1");
        as("manager").post(path + "/reopening", back).expect(204);
        as("manager").post(path + "/reopening", back).expect(204);
        assertThat(subjects("keeper", kind)).containsExactly("GEL/L/1");
        as("manager").post(path + "/acceptance", acceptance("GEL/NONE")).expect(404);
        as("manager").post("/api/v1/findings/NOTHING/acceptance", form).expect(404);
        adjust(lot, -9, "DATA_ERROR");
        assertThat(as("keeper").get("/api/v1/findings?format=csv").expect(200).text())
                .contains("GEL/L/1");
    }

    @Test
    void a_finding_of_another_centre_is_not_found() {
        String lot = stand("PASTE", "P-1", "2031-04-30");
        adjust(lot, 2, "FOUND");
        adjust(lot, 3, "FOUND");
        assertThat(subjects("manager", "kind=FOUND_AGAIN&centre=HAR")).containsExactly("HAR/PASTE");
        PageForm seen = PageForm.of(
                as("manager").onPages(), "/findings/FOUND_AGAIN?subject=HAR/PASTE", "/findings/FOUND_AGAIN/acceptance");
        adjust(lot, 400, "FOUND");
        assertThat(seen.fill("reason", "Counted").send().text()).contains("name=\"reason\"", "Counted");
        assertThat(subjects("manager", "kind=FOUND_AGAIN&centre=HAR"))
                .as("another finding than the manager saw")
                .containsExactly("HAR/PASTE");
        assertThat(subjects("there", "kind=FOUND_AGAIN")).isEmpty();
        String path = "/api/v1/findings/FOUND_AGAIN";
        as("there").get(path + "?subject=HAR/PASTE").expect(404);
        String theirs = as("there")
                .post(path + "/acceptance", acceptance("HAR/PASTE"))
                .expect(404)
                .at("/detail");
        assertThat(as("there")
                        .post(path + "/acceptance", acceptance("BAN/PASTE"))
                        .expect(404)
                        .at("/detail"))
                .isEqualTo(theirs);
        as("there")
                .post(path + "/reopening", Map.of("id", UUID.randomUUID(), "subject", "HAR/PASTE"))
                .expect(404);
        assertThat(as("there")
                        .onPages()
                        .get("/findings/FOUND_AGAIN?subject=HAR/PASTE")
                        .status())
                .isEqualTo(404);
    }

    @Test
    @Sends({"POST /findings/{kind}/acceptance", "POST /findings/{kind}/reopening"})
    void a_manager_reads_a_finding_accepts_it_and_reopens_it() {
        stand("PASTRY", "", "2031-04-30");
        receiveUnderUnknownCode("BRUSH", "ABC-380012");
        Client manager = as("manager").onPages();
        Answer list = manager.get("/findings?kind=WITHOUT_IDENTIFIER").expect(200);
        assertThat(list.text())
                .contains("Thing BRUSH", "/items/BRUSH", "ABC-380012")
                .as("goods without a scanned code")
                .doesNotContain("Thing PASTRY");
        String page = "/findings/WITHOUT_IDENTIFIER?subject=BRUSH";
        assertThat(list.text()).contains(page);
        PageForm form = PageForm.of(manager, page, "/findings/WITHOUT_IDENTIFIER/acceptance");
        form.fill("reason", "").refuseBad();
        PageForm.of(manager, page, "/findings/WITHOUT_IDENTIFIER/acceptance")
                .fill("reason", "Brushes come loose")
                .take();
        assertThat(manager.get("/findings?kind=WITHOUT_IDENTIFIER").expect(200).text())
                .doesNotContain("Thing BRUSH");
        assertThat(manager.get("/findings?state=ACCEPTED").expect(200).text())
                .contains(
                        "Thing BRUSH",
                        "href=\"/findings?centre=HAR\"",
                        "/api/v1/findings?centre=HAR&amp;state=ACCEPTED&amp;format=pdf");
        assertThat(as("manager")
                        .get("/api/v1/findings?state=ACCEPTED&format=csv")
                        .expect(200)
                        .text())
                .contains("BRUSH", "Brushes come loose");
        as("manager").get("/api/v1/findings?state=ACCEPTED&format=pdf").expect(200);
        assertThat(manager.get(page).expect(200).text()).contains("Brushes come loose");
        assertThat(as("auditor").onPages().get(page).expect(200).text()).doesNotContain("<form class=\"act\"");
        PageForm.of(manager, page, "/findings/WITHOUT_IDENTIFIER/reopening").take();
        assertThat(manager.get("/findings?kind=WITHOUT_IDENTIFIER").expect(200).text())
                .contains("Thing BRUSH");
    }
}
