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

/** Put-away to where the same goods are stored: proposals by API and on pages without scripts, and the map of the shelves. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PutAwayIT {
    private static final Pattern LAST = Pattern.compile("form=\"scan\" name=\"last\" value=\"([0-9]+)\"");

    private final SkladFolder folder = new SkladFolder();
    private final RunningSklad sklad;
    private final Client keeper;

    @SuppressWarnings("MustBeClosedChecker") // closed in stop()
    PutAwayIT() {
        sklad = folder.start();
        Client admin = sklad.firstAdministrator();
        RunningSklad.addCentre(admin, "HAR");
        keeper = sklad.addOperator(admin, "keeper", "warehouse@HAR");
    }

    @BeforeAll
    void shelves() {
        for (String shelf : List.of("A-01", "A-02")) {
            Map<String, Object> name = Map.of("bg", "Рафт " + shelf, "en", "Shelf " + shelf);
            Map<String, Object> location = Map.of("code", shelf, "kind", "SHELF", "name", name, "parent", "STORE");
            keeper.post("/api/v1/centres/HAR/locations", location).expect(201);
        }
        for (String sku : List.of("SOAP", "SACK", "TOWEL")) {
            Map<String, Object> name = Map.of("bg", "Вещ " + sku, "en", "Item " + sku);
            String unit = sku.equals("SACK") ? "G" : "PIECE";
            keeper.post("/api/v1/items", Map.of("sku", sku, "name", name, "category", "OTHER", "unit", unit))
                    .expect(201);
        }
        consignment("A-01", "RECEIVED", Map.of("item", "SOAP", "quantity", 24));
    }

    @AfterAll
    void stop() {
        sklad.close();
        folder.close();
    }

    private static Map<String, Object> fields(Map<String, Object> more) {
        Map<String, Object> fields = new HashMap<>(more);
        fields.put("id", UUID.randomUUID());
        return fields;
    }

    private String consignment(String location, String state, Object... lines) {
        Map<String, Object> consignment = fields(Map.of(
                "centre",
                "HAR",
                "location",
                location,
                "donor",
                "Каритас",
                "reference",
                "PL-1",
                "state",
                state,
                "lines",
                List.of(lines)));
        return keeper.post("/api/v1/consignments", consignment).expect(201).at("/id");
    }

    private long standing(String location, String item) {
        return keeper
                .get("/api/v1/balances?centre=HAR&location=" + location + "&item=" + item)
                .expect(200)
                .json()
                .at("/rows")
                .findValues("quantity")
                .stream()
                .mapToLong(each -> each.asLong())
                .sum();
    }

    /** Presses the first proposal that the scan mode shows. */
    private void putThere(String address, String document) {
        Answer page = keeper.get(address).expect(200);
        assertThat(page.text()).contains("action=\"" + document + "/place\"", "Put in A-01 Shelf A-01");
        Matcher last = LAST.matcher(page.text());
        assertThat(last.find()).isTrue();
        Map<String, String> form =
                Map.of("id", UUID.randomUUID().toString(), "last", last.group(1), "item", "SOAP", "to", "A-01");
        keeper.form(document + "/place", form).expect(303);
        keeper.form(document + "/place", form).expect(303);
        assertThat(keeper.get(address).expect(200).text())
                .as("a shelf that is not the target, by its name")
                .containsPattern("→</span>\\s*A-01 Shelf A-01");
    }

    private static Map<String, String> scanned(String sku) {
        return Map.of("id", UUID.randomUUID().toString(), "item", sku);
    }

    @Test
    @Sends({"POST /consignments/{id}/place", "POST /moves/{id}/place", "POST /sortings/{id}/place"})
    void goods_are_put_away_at_their_usual_shelf_in_every_scan_mode() {
        long before = standing("A-01", "SOAP");
        String consignment = "/consignments/" + consignment("STORE", "EXPECTED");
        keeper.form(consignment + "/scan", scanned("SOAP")).expect(303);
        putThere(consignment + "/receive", consignment);
        assertThat(standing("A-01", "SOAP")).isEqualTo(before + 1);

        String sacks = consignment("STORE", "RECEIVED", Map.of("item", "SACK", "quantity", 900));
        String lot = keeper.get("/api/v1/consignments/" + sacks).expect(200).at("/lines/0/lot/code");
        String sorting = "/sortings/"
                + keeper.post(
                                "/api/v1/consignments/" + sacks + "/sortings",
                                fields(Map.of("lot", lot, "quantity", 900)))
                        .expect(201)
                        .at("/id");
        keeper.form(sorting + "/scan", scanned("SOAP")).expect(303);
        putThere(sorting + "/receive", sorting);
        assertThat(standing("A-01", "SOAP")).isEqualTo(before + 2);

        consignment("STORE", "RECEIVED", Map.of("item", "SOAP", "quantity", 9));
        String move = "/moves/"
                + keeper.post(
                                "/api/v1/moves",
                                fields(Map.of(
                                        "centre",
                                        "HAR",
                                        "from",
                                        "STORE",
                                        "to",
                                        "A-02",
                                        "lines",
                                        List.of(Map.of("item", "SOAP", "quantity", 1)))))
                        .expect(201)
                        .at("/id");
        keeper.form(move + "/scan", scanned("SOAP")).expect(303);
        assertThat(standing("A-02", "SOAP")).isEqualTo(2);
        putThere(move + "/scan", move);
        assertThat(standing("A-02", "SOAP")).isZero();
        assertThat(standing("A-01", "SOAP")).isEqualTo(before + 4);
    }

    @Test
    void possible_shelves_of_an_item_are_given_by_api_and_shown_on_the_map() {
        String proposed = "/api/v1/centres/HAR/proposed-locations?item=";
        Answer soap = keeper.get(proposed + "SOAP").expect(200);
        assertThat(soap.at("/rows/0/location")).isEqualTo("A-01");
        assertThat(soap.at("/rows/0/of")).isEqualTo("ITEM");
        assertThat(keeper.get(proposed + "TOWEL").expect(200).json().get("rows"))
                .isEmpty();
        keeper.get(proposed).expect(422);
        keeper.get(proposed + "NONE").expect(404);
        keeper.get("/api/v1/centres/GONE/proposed-locations?item=SOAP").expect(404);

        String map = keeper.get("/stock/map").expect(200).text();
        assertThat(map)
                .contains("/stock?centre=HAR&amp;location=A-01", "Shelf A-02", "empty", "Outside the shelves: ")
                .doesNotContain("<strong>");
        assertThat(keeper.get("/stock/map?item=SOAP").expect(200).text()).containsPattern("<strong>2[4-8] piece");
        keeper.get("/stock/map?item=nothing").expect(200);
        String shelf = keeper.get("/stock?centre=HAR&location=A-01").expect(200).text();
        assertThat(shelf).contains("Item SOAP", "A-01 Shelf A-01").doesNotContain("Item SACK");
        assertThat(keeper.get("/stock?location=A-02").expect(200).text()).doesNotContain("Item SOAP");
        keeper.get("/stock?location=NOWHERE").expect(404);
    }
}
