package org.sklad.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sklad.harness.Answer;
import org.sklad.harness.Client;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.Sends;
import org.sklad.harness.SkladFolder;
import org.sklad.platform.db.Engine;

/** Sorting of sacks, by API and on pages without scripts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SortingsIT {
    private static final Pattern LAST = Pattern.compile("form=\"scan\" name=\"last\" value=\"([0-9]+)\"");

    private SkladFolder folder;
    private RunningSklad sklad;
    private Client keeper;

    SortingsIT() throws Exception {
        folder = SkladFolder.on(Engine.SQLITE);
        sklad = folder.start();
        Client admin = sklad.firstAdministrator();
        RunningSklad.addCentre(admin, "HAR");
        keeper = sklad.addOperator(admin, "keeper", "warehouse@HAR");
    }

    @BeforeAll
    void catalogue() {
        item("SACK", "G", "");
        for (String size : List.of("S", "M", "L")) {
            item("SHIRT-" + size, "PIECE", size);
        }
    }

    @AfterAll
    void stop() {
        sklad.close();
        folder.close();
    }

    private void item(String sku, String unit, String size) {
        Map<String, Object> item = new HashMap<>(Map.of(
                "sku",
                sku,
                "name",
                Map.of("bg", "Вещ " + sku, "en", "Item " + sku),
                "category",
                "CLOTHES",
                "unit",
                unit));
        if (!size.isEmpty()) {
            item.putAll(Map.of("style", "SHIRT", "size", size));
        }
        keeper.post("/api/v1/items", item).expect(201);
    }

    private static Map<String, Object> fields(Object... pairs) {
        Map<String, Object> fields = new HashMap<>(Map.of("id", UUID.randomUUID()));
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put((String) pairs[i], pairs[i + 1]);
        }
        return fields;
    }

    private static Map<String, String> form(String... pairs) {
        Map<String, String> fields =
                new HashMap<>(Map.of("id", UUID.randomUUID().toString()));
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put(pairs[i], pairs[i + 1]);
        }
        return fields;
    }

    /** Adds a consignment of a donor of its own, so that its lots are its own, and returns its id. */
    private String consignment(String state, Object... lines) {
        return keeper.post(
                        "/api/v1/consignments",
                        fields(
                                "centre",
                                "HAR",
                                "location",
                                "STORE",
                                "donor",
                                UUID.randomUUID().toString(),
                                "reference",
                                "PL-1",
                                "state",
                                state,
                                "lines",
                                List.of(lines)))
                .expect(201)
                .at("/id");
    }

    private String sacks(String consignment) {
        return keeper.get("/api/v1/consignments/" + consignment).expect(200).at("/lines/0/lot/code");
    }

    private long standing(String item) {
        return keeper
                .get("/api/v1/balances?centre=HAR&item=" + item)
                .expect(200)
                .json()
                .at("/rows")
                .findValues("quantity")
                .stream()
                .mapToLong(each -> each.asLong())
                .sum();
    }

    private static String last(Answer page) {
        Matcher last = LAST.matcher(page.text());
        assertThat(last.find()).as(page.text()).isTrue();
        return last.group(1);
    }

    @Test
    void a_sack_is_sorted_by_api() {
        String consignment = consignment("RECEIVED", Map.of("item", "SACK", "quantity", 20_000));
        String lot = sacks(consignment);
        String path = "/api/v1/consignments/" + consignment + "/sortings";
        Map<String, Object> sack =
                fields("lot", lot, "quantity", 12_500, "lines", List.of(Map.of("item", "SHIRT-M", "quantity", 7)));
        long sacks = standing("SACK");
        Answer made = keeper.post(path, sack).expect(201);
        keeper.post(path, sack).expect(200);
        assertThat(made.at("/state")).isEqualTo("POSTED");
        assertThat(made.at("/lines/0/quantity")).isEqualTo("7");
        assertThat(standing("SACK")).isEqualTo(sacks - 12_500);
        String sorting = "/api/v1/sortings/" + made.at("/id");
        keeper.post(sorting + "/lines", fields("item", "SHIRT-S", "quantity", 2))
                .expect(201);
        assertThat(keeper.get(path).expect(200).at("/rows/0/quantity")).isEqualTo("12500");
        assertThat(keeper.get("/api/v1/movements?centre=HAR&item=SACK")
                        .expect(200)
                        .text())
                .contains("SORTING");
        keeper.post(sorting + "/reversal", fields("reason", "Wrong sack")).expect(201);
        assertThat(standing("SACK")).isEqualTo(sacks);
        assertThat(keeper.get(sorting).expect(200).at("/state")).isEqualTo("REVERSED");
        assertThat(keeper.post(sorting + "/lines", fields("item", "SHIRT-S", "quantity", 2))
                        .expect(409)
                        .at("/type"))
                .endsWith("wrong-state");
    }

    @Test
    @Sends({
        "POST /consignments/{id}/sort",
        "POST /sortings/{id}/scan",
        "POST /sortings/{id}/quantity",
        "POST /sortings/{id}/undo",
        "POST /sortings/{id}/grid",
        "POST /sortings/{id}/box",
        "POST /sortings/{id}/condition",
        "POST /sortings/{id}/reversal",
        "POST /consignments/{id}/box"
    })
    void a_sack_is_weighed_and_sorted_on_pages_without_scripts() {
        String consignment = consignment("EXPECTED");
        String at = "/consignments/" + consignment;
        keeper.form(at + "/scan", form("item", "SACK", "weight", "20,5")).expect(303);
        String page = keeper.get(at + "/receive").expect(200).text();
        String last = last(keeper.get(at + "/receive"));
        assertThat(page).contains("20");
        keeper.form(at + "/scan", form("code", "21 кг", "last", last)).expect(303);
        assertThat(keeper.get("/api" + "/v1" + at).expect(200).text()).contains("21000");
        assertThat(keeper.form(at + "/scan", form("item", "SACK", "weight", "a lot"))
                        .status())
                .isEqualTo(422);
        assertThat(keeper.form(at + "/box", form("location", "STORE"))
                        .expect(200)
                        .text())
                .contains("name=\"location\" value=\"2");

        assertThat(keeper.get(at + "/sort").expect(200).text()).contains("Item SACK", "value=\"21\"");
        Map<String, String> sack = form("lot", sacks(consignment), "box", "", "location", "STORE", "weight", "21,5");
        assertThat(keeper.form(at + "/sort", sack).expect(422).text())
                .as("the typed value is kept")
                .contains("value=\"21,5\"");
        sack.put("weight", "15");
        String sorting = keeper.form(at + "/sort", sack)
                .expect(303)
                .header("location")
                .replaceFirst("^https?://[^/]+", "")
                .replace("/receive", "");
        assertThat(sorting).startsWith("/sortings/");

        String sizes = keeper.get(sorting + "/receive?style=SHIRT").expect(200).text();
        assertThat(sizes).contains("data-tap=", "value=\"SHIRT-L\"", "name=\"style\" value=\"SHIRT\"");
        Map<String, String> tap = form("item", "SHIRT-L", "style", "SHIRT");
        keeper.form(sorting + "/scan", tap).expect(303);
        keeper.form(sorting + "/scan", tap).expect(303);
        keeper.form(sorting + "/scan", form("item", "SHIRT-L", "style", "SHIRT"))
                .expect(303);
        assertThat(keeper.get("/api/v1" + sorting).expect(200).text())
                .as("a repeated press counts once")
                .containsPattern("\"quantity\":1[^0-9].*\"quantity\":1[^0-9]");
        String small = keeper.get("/api/v1/items/SHIRT-S").expect(200).at("/code");
        keeper.form(sorting + "/grid", form("cells." + small, "6", "style", "SHIRT"))
                .expect(303);
        String box = keeper.form(sorting + "/box", form("location", "STORE", "style", "SHIRT"))
                .expect(200)
                .text();
        assertThat(box).contains("data-tap=", "name=\"location\" value=\"2");
        String six = last(keeper.get(sorting + "/receive"));
        keeper.form(sorting + "/quantity", form("last", six, "quantity", "5", "each", "1"))
                .expect(303);
        Map<String, String> torn = form("last", last(keeper.get(sorting + "/receive")), "times", "1");
        torn.putAll(Map.of("condition", "DAMAGED", "reason", "Torn"));
        assertThat(keeper.form(sorting + "/condition", torn).status()).isIn(200, 303);
        keeper.form(sorting + "/undo", form("last", last(keeper.get(sorting + "/receive")), "style", "SHIRT"))
                .expect(200);
        assertThat(keeper.get(at).expect(200).text()).contains(sorting);
        assertThat(keeper.get(sorting).expect(200).text()).contains("Item SHIRT-L", "15");
        keeper.form(sorting + "/reversal", form("reason", "All of it")).expect(303);
        assertThat(keeper.get(sorting).expect(200).text()).contains("All of it");
        assertThat(keeper.get(sorting + "/receive").status()).isEqualTo(303);
    }

    @Test
    @Sends("POST /sortings/{id}/codes")
    void an_unknown_code_in_a_sack_becomes_an_item() {
        String consignment = consignment("RECEIVED", Map.of("item", "SACK", "quantity", 1_000));
        String sorting = keeper.post(
                        "/api/v1/consignments/" + consignment + "/sortings",
                        fields("lot", sacks(consignment), "quantity", 1_000))
                .expect(201)
                .at("/id");
        keeper.form(
                        "/sortings/" + sorting + "/codes",
                        form("code", "4006381333931", "item", "SHIRT-M", "quantity", "1"))
                .expect(303);
        assertThat(keeper.get("/api/v1/sortings/" + sorting).expect(200).at("/lines/0/item"))
                .isEqualTo("SHIRT-M");
    }

    @Test
    void a_sorting_is_not_a_consignment_and_a_consignment_is_not_a_sorting() {
        String consignment = consignment("RECEIVED", Map.of("item", "SACK", "quantity", 1_000));
        String sorting = keeper.post(
                        "/api/v1/consignments/" + consignment + "/sortings",
                        fields("lot", sacks(consignment), "quantity", 1))
                .expect(201)
                .at("/id");
        for (String path : List.of(
                "/consignments/" + sorting + "/receive", "/sortings/" + consignment + "/receive",
                "/api/v1/consignments/" + sorting, "/api/v1/sortings/" + consignment)) {
            keeper.get(path).expect(404);
        }
        keeper.form("/consignments/" + sorting + "/scan", form("item", "SHIRT-M"))
                .expect(404);
        keeper.post("/api/v1/consignments/" + sorting + "/lines", fields("item", "SHIRT-M", "quantity", 1))
                .expect(404);
    }
}
