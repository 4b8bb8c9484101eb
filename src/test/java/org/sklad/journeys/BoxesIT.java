package org.sklad.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
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
import org.sklad.platform.i18n.CodeGroups;

/** Boxes by API, and on pages without scripts. */
class BoxesIT {
    private static final SkladFolder FOLDER = new SkladFolder();
    private static final RunningSklad SKLAD = FOLDER.start();
    private static final Map<String, Client> CALLERS = new HashMap<>();
    private static final String API = "/api/v1/boxes";

    private static String lot = "";

    @TempDir
    Path folder;

    @BeforeAll
    static void a_store_with_soap() {
        Client admin = SKLAD.firstAdministrator();
        RunningSklad.addCentre(admin, "HAR");
        admin.post("/api/v1/centres/HAR/locations", Map.of("code", "A-01", "kind", "SHELF", "parent", "STORE"))
                .expect(201);
        admin.post(
                        "/api/v1/items",
                        Map.of("sku", "SOAP", "name", Map.of("bg", "Сапун"), "category", "HYGIENE", "unit", "PIECE"))
                .expect(201);
        CALLERS.put(
                "keeper", SKLAD.addOperator(admin, "keeper", "warehouse@HAR").onPages());
        CALLERS.put("field", SKLAD.addOperator(admin, "field", "field@HAR"));
        Map<String, Object> consignment = form(
                "centre",
                "HAR",
                "location",
                "STORE",
                "donor",
                "Каритас",
                "reference",
                "R-1",
                "lines",
                List.of(Map.of("item", "SOAP", "quantity", 900, "lot", "L1")));
        lot = keeper().post("/api/v1/consignments", consignment).expect(201).at("/lines/0/lot/code");
    }

    @AfterAll
    static void stop() {
        SKLAD.close();
        FOLDER.close();
    }

    private static Client keeper() {
        return Objects.requireNonNull(CALLERS.get("keeper"));
    }

    private static Map<String, Object> form(Object... fields) {
        Map<String, Object> form = new HashMap<>(Map.of("id", UUID.randomUUID()));
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i].toString(), fields[i + 1]);
        }
        return form;
    }

    private static Map<String, String> fields(String... fields) {
        Map<String, String> form = new HashMap<>(Map.of("id", UUID.randomUUID().toString()));
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return form;
    }

    private static String box(Object... lines) {
        return keeper().post(API, form("centre", "HAR", "location", "STORE", "lines", List.of(lines)))
                .expect(201)
                .at("/code");
    }

    private static String inside(String box) {
        Answer answer = keeper().get(API + "/" + box).expect(200);
        return answer.json().get("lines").isEmpty() ? "0" : answer.at("/lines/0/quantity");
    }

    @Test
    void a_box_is_made_filled_split_poured_emptied_and_moved_by_api() {
        Map<String, Object> making =
                form("centre", "HAR", "location", "STORE", "lines", List.of(Map.of("code", lot, "times", 9)));
        Answer made = keeper().post(API, making).expect(201);
        String box = made.at("/code");
        assertThat(keeper().post(API, making).expect(200).at("/code"))
                .as("a repeated request")
                .isEqualTo(box);
        assertThat(made.at("/lines/0/quantity")).isEqualTo("9");
        String path = API + "/" + box;
        keeper().post(path + "/fillings", form("lines", List.of(Map.of("lot", lot, "quantity", 3))))
                .expect(201);
        Answer part = keeper().post(
                        API,
                        form(
                                "centre",
                                "HAR",
                                "location",
                                "STORE",
                                "from",
                                box,
                                "lines",
                                List.of(Map.of("item", "SOAP", "quantity", 5))))
                .expect(201);
        assertThat(List.of(inside(box), inside(part.at("/code")))).containsExactly("7", "5");
        keeper().post(path + "/fillings", form("from", part.at("/code"))).expect(201);
        assertThat(inside(box)).isEqualTo("12");
        keeper().post(path + "/emptyings", form("lines", List.of(Map.of("lot", lot, "quantity", 2))))
                .expect(201);
        Answer carried = keeper().post(path + "/carriages", form("to", "A-01")).expect(201);
        assertThat(carried.at("/location")).isEqualTo("A-01");
        assertThat(keeper().get("/api/v1/balances?centre=HAR&location=A-01").text())
                .contains("\"box\":\"" + box + "\"", "\"quantity\":10");
        Answer few = keeper().post(path + "/emptyings", form("lines", List.of(Map.of("lot", lot, "quantity", 11))))
                .expect(422);
        assertThat(few.at("/type")).isEqualTo("/problems/insufficient-stock");
        keeper().post(path + "/emptyings", form()).expect(201);
        assertThat(inside(box)).isEqualTo("0");
    }

    /** A stock card links to the document of the movement, which redirects to the box. */
    @Test
    void an_act_on_a_box_can_be_opened_from_its_movements() {
        Map<String, Object> making =
                form("centre", "HAR", "location", "STORE", "lines", List.of(Map.of("lot", lot, "quantity", 1)));
        String box = keeper().post(API, making).expect(201).at("/code");
        assertThat(keeper().get("/moves/" + making.get("id")).expect(303).header("Location"))
                .endsWith("/boxes/" + box);
        assertThat(keeper().get("/stock/lots/" + lot + "?centre=HAR")
                        .expect(200)
                        .text())
                .contains("/moves/" + making.get("id"));
    }

    @Test
    void the_list_shows_the_boxes_of_a_location_on_the_page_in_files_and_on_paper() throws Exception {
        String here = box(Map.of("lot", lot, "quantity", 1));
        String there = box();
        keeper().post(API + "/" + there + "/carriages", form("to", "A-01")).expect(201);
        String asked = "?centre=HAR&location=A-01";
        for (String address : List.of(API + asked, API + asked + "&format=csv", "/boxes" + asked)) {
            assertThat(keeper().get(address).expect(200).text())
                    .as(address)
                    .contains(there)
                    .doesNotContain(here);
        }
        assertThat(keeper().get("/boxes").expect(200).text())
                .contains(here, there, "/boxes?centre=HAR&amp;location=A-01", "/boxes?centre=HAR&amp;format=pdf");
        for (String typed : List.of("STORE", "store")) {
            assertThat(keeper().get("/boxes?centre=HAR&location=" + typed)
                            .expect(200)
                            .text())
                    .as("the restriction by the name of the place")
                    .containsPattern("Location:\\s*Store\\s*<span aria-hidden=\"true\">×");
        }
        assertThat(Judges.text(folder, keeper().bytes(API + asked + "&format=pdf")))
                .contains(CodeGroups.text(there), "A-01", "empty")
                .doesNotContain(CodeGroups.text(here));
        assertThat(Judges.text(folder, keeper().bytes("/api/v1/balances?centre=HAR&format=pdf")))
                .as("the box in a column so narrow that its code has two lines")
                .contains(CodeGroups.text(here).split(" "));
        keeper().get(API + "?location=A-01").expect(422);
        keeper().get(API + "?centre=HAR&location=nowhere").expect(404);
    }

    @Test
    void field_workers_see_the_contents_of_a_box_and_warehouse_operators_change_them() {
        String box = box(Map.of("lot", lot, "quantity", 2));
        Client field = Objects.requireNonNull(CALLERS.get("field"));
        assertThat(field.get(API + "/" + box).expect(200).at("/lines/0/item")).isEqualTo("SOAP");
        field.post(API + "/" + box + "/emptyings", form()).expect(403);
        assertThat(keeper().get("/api/v1/scan?centre=HAR&code=" + box)
                        .expect(200)
                        .text())
                .contains("\"kind\":\"box\"", "/boxes/" + box, "/boxes/" + box + "/scan");
    }

    @Test
    @Sends({
        "POST /boxes",
        "POST /boxes/{id}/scan",
        "POST /boxes/{id}/quantity",
        "POST /boxes/{id}/undo",
        "POST /boxes/{code}/carriages",
        "POST /boxes/{code}/emptyings"
    })
    void a_box_is_made_filled_by_scans_moved_and_emptied_on_pages() {
        Answer made = PageForm.of(keeper(), "/boxes", "/boxes")
                .fill("location", "STORE")
                .take();
        String box = made.text().replaceAll("(?s).*action=\"/boxes/([0-9]{10})/scan\".*", "$1");
        String path = "/boxes/" + box;
        keeper().form(path + "/scan", fields("code", lot)).expect(303);
        keeper().form(path + "/scan", fields("code", "7", "last", last(path))).expect(303);
        assertThat(inside(box)).isEqualTo("7");
        keeper().form(path + "/quantity", fields("last", last(path), "quantity", "8"))
                .expect(303);
        assertThat(inside(box)).isEqualTo("8");
        assertThat(keeper().form(path + "/scan", fields("code", box))
                        .expect(200)
                        .text())
                .as("a box cannot be put into itself")
                .contains("data-result=\"refused\"");
        String other = box(Map.of("lot", lot, "quantity", 4));
        assertThat(keeper().form(path + "/scan", fields("code", other))
                        .expect(200)
                        .text())
                .as("asks before it pours in all goods")
                .contains("name=\"pour\" value=\"" + other + "\"");
        keeper().form(path + "/scan", fields("pour", other)).expect(200);
        assertThat(inside(box)).isEqualTo("12");
        PageForm.of(keeper(), path, path + "/carriages").fill("to", "A-01").take();
        PageForm.of(keeper(), path, path + "/emptyings").take();
        assertThat(inside(box)).isEqualTo("0");
        keeper().form(path + "/scan", fields("code", lot)).expect(303);
        keeper().form(path + "/scan", fields("code", "3", "last", last(path))).expect(303);
        keeper().form(path + "/undo", fields("last", last(path), "quantity", "2", "each", "1"))
                .expect(200);
        assertThat(inside(box)).as("one of three was taken back").isEqualTo("2");
        keeper().form(path + "/undo", fields("last", last(path))).expect(200);
        assertThat(inside(box)).isEqualTo("0");
    }

    private static String last(String path) {
        return keeper().get(path + "/scan")
                .expect(200)
                .text()
                .replaceAll("(?s).*form=\"scan\" name=\"last\" value=\"([0-9]+)\".*", "$1");
    }
}
