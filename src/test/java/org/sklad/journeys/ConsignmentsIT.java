package org.sklad.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sklad.harness.Answer;
import org.sklad.harness.Client;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.SkladFolder;
import org.sklad.labels.Judges;

/** A truck that a donor announced by a packing list, and the goods found on arrival, by API and on pages without scripts. */
class ConsignmentsIT {
    private static final SkladFolder FOLDER = new SkladFolder();
    private static final RunningSklad SKLAD = FOLDER.start();
    private static final String API = "/api/v1/consignments";

    private static Optional<Client> worker = Optional.empty();
    private static Optional<Client> first = Optional.empty();

    @TempDir
    Path folder;

    @BeforeAll
    static void a_centre_and_its_catalogue() {
        Client admin = SKLAD.firstAdministrator();
        first = Optional.of(admin);
        RunningSklad.addCentre(admin, "HAR");
        worker = Optional.of(SKLAD.addOperator(admin, "keeper", "warehouse@HAR").onPages());
        for (String item : List.of("Soap", "Towel", "Toy")) {
            String sku = item.toUpperCase(java.util.Locale.ROOT);
            Map<String, String> name = Map.of("bg", "Стока " + sku, "en", item);
            admin.post("/api/v1/items", Map.of("sku", sku, "name", name, "category", "HYGIENE", "unit", "PIECE"))
                    .expect(201);
        }
        admin.post(
                        "/api/v1/items",
                        Map.of(
                                "sku",
                                "PARA",
                                "name",
                                Map.of("bg", "Парацетамол", "en", "Paracetamol"),
                                "category",
                                "MEDICINE",
                                "unit",
                                "TABLET",
                                "medicine",
                                Map.of("inn", "paracetamol", "strength", "500 mg", "form", "tablet", "atc", "N02BE01"),
                                "identifiers",
                                List.of(Map.of("scheme", "GTIN", "value", "05901234123457", "quantity", 20))))
                .expect(201);
    }

    @AfterAll
    static void stop() {
        SKLAD.close();
        FOLDER.close();
    }

    private static Client keeper() {
        return worker.orElseThrow();
    }

    private static Client administrator() {
        return first.orElseThrow();
    }

    private static Map<String, Object> form(Object... fields) {
        Map<String, Object> form = new HashMap<>();
        form.put("id", UUID.randomUUID());
        for (int i = 0; i < fields.length; i += 2) {
            form.put((String) fields[i], fields[i + 1]);
        }
        return form;
    }

    private static Answer list(String query, String... rows) {
        String head = "item,quantity,times,lot_number,expires_on,box,unit_value,currency\n";
        String donor = URLEncoder.encode("Каритас", StandardCharsets.UTF_8);
        return keeper().send(
                        "POST",
                        API + "/import?centre=HAR&location=STORE&reference=PL-9&donor=" + donor + query,
                        "text/csv",
                        BodyPublishers.ofString(head + String.join("\n", rows) + "\n"));
    }

    /** Receives one piece of an item, and returns the id of its consignment. */
    private static String receive(String donor, String reference, String item) {
        Map<String, Object> line = Map.of("item", item, "quantity", 1);
        return keeper().post(
                        API,
                        form(
                                "centre",
                                "HAR",
                                "location",
                                "STORE",
                                "donor",
                                donor,
                                "reference",
                                reference,
                                "lines",
                                List.of(line)))
                .expect(201)
                .at("/id");
    }

    private static String announced(String... rows) {
        String id = UUID.randomUUID().toString();
        assertThat(list("&id=" + id, rows).expect(200).json().at("/created").asInt())
                .isEqualTo(rows.length);
        return id;
    }

    private static String pack(LocalDate expiresOn, String lot, String serial) {
        return "]d20105901234123457" + "17"
                + expiresOn.toString().replace("-", "").substring(2) + "21" + serial + "\u001d10" + lot;
    }

    private static long standing(String location, String item) {
        return keeper()
                .get("/api/v1/balances?centre=HAR&location=" + location + "&item=" + item)
                .expect(200)
                .json()
                .get("rows")
                .findValues("quantity")
                .stream()
                .mapToLong(JsonNode::asLong)
                .sum();
    }

    @Test
    void the_list_shows_the_filtered_rows_on_the_page_in_files_and_on_paper() throws Exception {
        String announced = announced("SOAP,1,,,,,,");
        String donor = keeper().get(API + "/" + announced).expect(200).at("/donor");
        String received = receive("Някой", "R-7", "SOAP");
        String today = LocalDate.now(ZoneId.of("Europe/Sofia")).toString();
        String asked = "?centre=HAR&donor=" + donor + "&from=" + today + "&state=EXPECTED&until=" + today;
        for (String address : List.of(API + asked, API + asked + "&format=csv", "/consignments" + asked)) {
            assertThat(keeper().get(address).expect(200).text())
                    .as(address)
                    .contains(announced)
                    .doesNotContain(received);
        }
        assertThat(keeper().get("/consignments").expect(200).text())
                .contains(received, "/consignments?donor=" + donor, "/consignments/import", "/openings");
        assertThat(Judges.text(folder, keeper().bytes(API + asked + "&format=pdf")))
                .contains("PL-9", "Каритас", "Centre HAR, Store", today.substring(0, 4))
                .doesNotContain("R-7");
        assertThat(keeper().get(API + "?until=" + LocalDate.parse(today).minusDays(1))
                        .expect(200)
                        .text())
                .doesNotContain(announced, received);
    }

    @Test
    void a_packing_list_is_tried_then_announced_and_a_repeat_has_no_second_effect() {
        JsonNode tried = list("&dryRun=true", "SOAP,40,,,,K-1,,", "NONE,1,,,,,,", "05901234123457,,3,A1,x,K-2,,")
                .expect(200)
                .json();
        assertThat(tried.at("/created").asInt()).isEqualTo(1);
        assertThat(tried.at("/rejected").findValuesAsText("field")).containsExactlyInAnyOrder("item", "expires_on");
        assertThat(tried.at("/rejected").findValuesAsText("line")).containsExactlyInAnyOrder("3", "4");
        String id = announced("SOAP,40,,,,K-1,1.20,EUR", "05901234123457,,3,A1,2099-03-31,K-2,,");
        JsonNode again = list("&id=" + id, "SOAP,40,,,,K-1,1.20,EUR", "05901234123457,,3,A1,2099-03-31,K-2,,")
                .expect(200)
                .json();
        assertThat(again.at("/unchanged").asInt()).isEqualTo(2);
        assertThat(list("&id=" + id, "SOAP,41,,,,K-1,,").expect(409).at("/type"))
                .isEqualTo("/problems/id-reused");
        JsonNode made = keeper().get(API + "/" + id).expect(200).json();
        assertThat(made.at("/state").asText()).isEqualTo("EXPECTED");
        assertThat(made.at("/expected/1/quantity").asLong()).isEqualTo(60);
        assertThat(made.at("/expected/0/unitValue/amount").asText()).isEqualTo("1.2");
    }

    @Test
    void the_received_goods_are_reported_to_the_donor_on_a_page_as_a_list_and_on_paper() throws Exception {
        String id = announced("SOAP,40,,,,,,", "TOWEL,5,,,,,,");
        String path = API + "/" + id;
        keeper().post(path + "/lines", form("item", "SOAP", "quantity", 30)).expect(201);
        keeper().post(path + "/lines", form("item", "SOAP", "quantity", 6, "condition", "DAMAGED", "reason", "Wet"))
                .expect(201);
        keeper().post(path + "/lines", form("item", "TOY", "quantity", 2)).expect(201);
        String towels = keeper().post(path + "/lines", form("item", "TOWEL", "quantity", 6))
                .expect(201)
                .at("/lines/3/line");
        keeper().post(
                        path + "/lines/" + towels + "/condition",
                        form("times", 6, "condition", "REFUSED", "reason", "Torn"))
                .expect(201);
        assertThat(standing("QUARANTINE", "SOAP")).isEqualTo(6);
        assertThat(standing("STORE", "TOWEL")).isZero();
        String page = keeper().get("/consignments/" + id).expect(200).text();
        assertThat(page).contains("/consignments/" + id + "/discrepancies", "Torn");
        JsonNode rows = keeper().get(path + "/discrepancies").expect(200).json().get("rows");
        assertThat(rows.findValuesAsText("kind"))
                .containsExactly("SHORT", "OVER", "NOT_ANNOUNCED", "DAMAGED", "REFUSED");
        assertThat(rows.findValuesAsText("quantity")).containsExactly("4", "1", "2", "6", "6");
        String sheet =
                keeper().get(path + "/discrepancies?format=csv").expect(200).text();
        assertThat(sheet).contains("\"DAMAGED\",\"SOAP\"", "\"Torn\"");
        byte[] pdf = keeper().bytes("/consignments/" + id + "/discrepancies.pdf");
        assertThat(keeper().bytes(path + "/discrepancies/paper")).isEqualTo(pdf);
        assertThat(Judges.text(folder, pdf)).contains("Каритас", "PL-9", "Wet", "Torn", "Damaged", "Refused");
    }

    @Test
    void a_short_dated_medicine_is_refused_until_a_reason_is_given() {
        String id = announced("05901234123457,,3,,,,,");
        String path = API + "/" + id;
        LocalDate near = LocalDate.now(ZoneId.of("Europe/Sofia")).plusDays(90);
        Map<String, Object> scanned = form("code", pack(near, "N1", "S1"));
        Answer refused = keeper().post(path + "/lines", scanned).expect(422);
        assertThat(refused.at("/type")).isEqualTo("/problems/short-dated");
        assertThat(refused.at("/errors/0/field")).isEqualTo("reason");
        scanned.put("reason", "Needed this month");
        keeper().post(path + "/lines", scanned).expect(201);
        Map<String, Object> open = form("code", pack(near.plusYears(3), "N2", "S2"), "sealed", false);
        assertThat(keeper().post(path + "/lines", open).expect(422).at("/errors/0/field"))
                .isEqualTo("sealed");
        open.put("condition", "REFUSED");
        open.put("reason", "Opened");
        JsonNode found = keeper().post(path + "/lines", open).expect(201).json();
        assertThat(found.at("/lines/0/reason").asText()).isEqualTo("Needed this month");
        assertThat(found.at("/refused/0/quantity").asLong()).isEqualTo(20);
        assertThat(found.at("/refused/0/lot").asText()).isEqualTo("N2");
        assertThat(standing("STORE", "PARA")).isEqualTo(20);
    }

    /** The page offers the sizes of styles that came lately. Nappies have a size but no style. */
    @Test
    void goods_with_a_size_and_no_style_do_not_close_the_page_of_receiving() {
        item("NAPPY-4", "4");
        item("VEST-M", "M", "VEST");
        for (String sku : List.of("NAPPY-4", "VEST-M")) {
            receive("Каритас", sku, sku);
        }
        assertThat(keeper().get("/consignments/" + announced("SOAP,1,,,,,,") + "/receive")
                        .expect(200)
                        .text())
                .contains("?style=VEST&amp;")
                .doesNotContain("?style=&amp;");
    }

    private static void item(String sku, String size, String... style) {
        Map<String, Object> item = new HashMap<>(Map.of(
                "sku",
                sku,
                "name",
                Map.of("bg", "Дреха " + sku),
                "category",
                "CLOTHES",
                "unit",
                "PIECE",
                "size",
                size));
        for (String each : style) {
            item.put("style", each);
        }
        administrator().post("/api/v1/items", item).expect(201);
    }
}
