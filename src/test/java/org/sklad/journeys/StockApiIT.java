package org.sklad.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sklad.harness.Answer;
import org.sklad.harness.Client;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.SkladFolder;
import org.sklad.platform.db.Engine;

/** Answers of the addresses of stock, receiving and the catalogue, before and after the first goods. */
class StockApiIT {
    @ParameterizedTest
    @EnumSource
    void stock_is_read_and_donors_are_added(Engine engine) {
        try (SkladFolder folder = SkladFolder.on(engine);
                RunningSklad sklad = folder.start()) {
            Client admin = sklad.firstAdministrator();
            RunningSklad.addCentre(admin, "HAR");
            RunningSklad.addCentre(admin, "BAN");
            Client keeper = sklad.addOperator(admin, "keeper", "warehouse@HAR");
            Client auditor = sklad.addOperator(admin, "auditor", "auditor@*");
            lists_are_empty_and_name_errors(keeper, auditor);
            an_adjustment_reports_errors_in_the_order_of_the_api(keeper);
            a_code_gets_the_answer_of_its_kind(keeper);
            a_donor_is_named_by_its_code(keeper, auditor);
            items_are_imported_and_changed_by_version(keeper);
            centres_are_imported(admin);
            Client manager = sklad.addOperator(admin, "manager", "manager@*");
            a_trial_run_that_is_not_plainly_one_imports_nothing(
                    sklad.addOperator(admin, "importer", "administrator@*", "manager@*", "warehouse@HAR", "field@HAR"));
            a_rule_changes_by_version(manager);
            received_goods_count_once(keeper);
            announced_goods_are_received_line_by_line(keeper);
            a_lot_is_held_recalled_and_released(keeper, manager);
            String adjustment = a_correction_is_posted_once_and_reversed(keeper);
            the_stock_page_and_its_file_show_the_search(keeper);
            a_card_sums_its_own_balances(keeper);
            Client both = sklad.addOperator(admin, "both", "technician@HAR", "warehouse@BAN");
            a_technician_of_one_centre_finds_other_goods_in_another(both, lot(keeper), adjustment);
        }
    }

    private static void lists_are_empty_and_name_errors(Client keeper, Client auditor) {
        for (String list : List.of("balances", "movements")) {
            JsonNode page =
                    keeper.get("/api/v1/" + list + "?centre=HAR").expect(200).json();
            assertThat(page.get("rows")).isEmpty();
            keeper.get("/api/v1/" + list).expect(200);
            keeper.get("/api/v1/" + list + "?centre=BAN").expect(404);
            keeper.get("/api/v1/" + list + "?centre=lower").expect(404);
            keeper.get("/api/v1/" + list + "?next=nonsense").expect(422);
            keeper.get("/api/v1/" + list + "?limit=501").expect(422);
            assertThat(keeper.get("/api/v1/" + list + "?centre=HAR&format=csv")
                            .expect(200)
                            .text()
                            .lines())
                    .hasSize(1);
            keeper.get("/api/v1/" + list + "?centre=BAN&format=csv").expect(404);
            assertThat(keeper.get("/api/v1/" + list + "?format=xlsx")
                            .expect(200)
                            .header("Content-Disposition"))
                    .contains(list + "-");
        }
        keeper.get("/api/v1/balances?category=SHOES").expect(422);
        keeper.get("/api/v1/balances?expiresBefore=soon").expect(422);
        keeper.get("/api/v1/balances?virtual=true").expect(403);
        keeper.get("/api/v1/balances?location=STORE").expect(422);
        keeper.get("/api/v1/balances?centre=HAR&location=NOWHERE").expect(404);
        keeper.get("/api/v1/movements?since=yesterday").expect(422);
        keeper.get("/api/v1/movements?since=2027-01-01").expect(200);
        keeper.get("/api/v1/movements?lot=1").expect(404);
        auditor.get("/api/v1/balances?virtual=true").expect(200);
    }

    /** Verifies that a card ignores a balance in its address. It uses only the position at which the page continues. */
    private static void a_card_sums_its_own_balances(Client keeper) {
        String lot = lot(keeper);
        JsonNode movements = keeper.get("/api/v1/movements?centre=HAR&lot=" + lot)
                .expect(200)
                .json()
                .get("rows");
        assertThat(movements).hasSizeGreaterThan(1);
        for (String card :
                List.of("lots/" + lot, "items/" + movements.at("/0/item").asText())) {
            String second =
                    "/stock/" + card + "?next=HAR:" + movements.at("/0/id").asText();
            String honest = withoutIds(keeper.get(second).expect(200));
            assertThat(honest).contains("id=\"m-" + movements.at("/1/id").asText() + "\"");
            assertThat(withoutIds(keeper.get(second + "&balance=999999").expect(200)))
                    .isEqualTo(honest);
        }
    }

    /** Removes the ids of the forms, which are new each time the page is shown, and the address to come back to. */
    private static String withoutIds(Answer page) {
        return page.text().replaceAll("name=\"(id|back)\" value=\"[^\"]*\"", "");
    }

    private static void an_adjustment_reports_errors_in_the_order_of_the_api(Client keeper) {
        Map<String, Object> form = new HashMap<>(Map.of(
                "id", UUID.randomUUID(),
                "centre", "HAR",
                "location", "STORE",
                "lot", "1000000000",
                "quantity", -1,
                "reason", "DAMAGED"));
        assertThat(keeper.post("/api/v1/adjustments", form).expect(422).at("/errors/0/field"))
                .isEqualTo("lot");
        form.put("quantity", 0);
        assertThat(keeper.post("/api/v1/adjustments", form).expect(422).at("/errors/0/field"))
                .isEqualTo("quantity");
        form.put("centre", "BAN");
        keeper.post("/api/v1/adjustments", form).expect(404);
        form.put("colour", "red");
        keeper.post("/api/v1/adjustments", form).expect(400);
    }

    private static void a_code_gets_the_answer_of_its_kind(Client keeper) {
        Map<String, Object> pills = Map.of(
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
                List.of(Map.of("scheme", "GTIN", "value", "5901234123457", "quantity", 20)));
        keeper.post("/api/v1/items", pills).expect(201);
        String pack = "]d20105901234123457" + "21S-1\u001d" + "17290331" + "10AB-1";
        Map<String, Object> scan = Map.of("centre", "HAR", "code", pack);
        Answer item = keeper.post("/api/v1/scan", scan).expect(200);
        assertThat(item.at("/kind")).isEqualTo("item");
        assertThat(item.at("/id")).isEqualTo("PARA");

        Map<String, Object> consignment = Map.of(
                "id", UUID.randomUUID(),
                "centre", "HAR",
                "location", "STORE",
                "donor", "Червен кръст",
                "reference", "PL-1",
                "lines", List.of(Map.of("code", pack, "times", 3)));
        Answer received = keeper.post("/api/v1/consignments", consignment).expect(201);
        assertThat(received.at("/lines/0/lot/number")).isEqualTo("AB-1");
        assertThat(received.at("/lines/0/lot/expiresOn")).isEqualTo("2029-03-31");
        assertThat(received.at("/lines/0/quantity")).isEqualTo("60");

        Answer lot = keeper.post("/api/v1/scan", scan).expect(200);
        assertThat(lot.at("/kind")).isEqualTo("lot");
        assertThat(lot.at("/id")).isEqualTo(received.at("/lines/0/lot/code"));
        assertThat(lot.at("/title")).contains("AB-1");
        assertThat(lot.at("/gs1/gtin")).isEqualTo("05901234123457");
        assertThat(lot.at("/gs1/serial")).isEqualTo("S-1");
        assertThat(lot.at("/gs1/elements/3/ai")).isEqualTo("10");
        assertThat(lot.at("/actions/0/href")).isEqualTo("/stock/lots/" + lot.at("/id"));
        assertThat(lot.json().at("/gs1").has("error")).isFalse();

        Answer faulty = keeper.get("/api/v1/scan?centre=HAR&code=%5Dd20105901234123457" + "17291331")
                .expect(200);
        assertThat(faulty.at("/kind")).isEqualTo("unknown");
        assertThat(faulty.json().has("id")).isFalse();
        assertThat(faulty.at("/gs1/error")).isEqualTo(faulty.at("/title"));
        assertThat(keeper.post("/api/v1/scan", Map.of("centre", "HAR"))
                        .expect(422)
                        .at("/errors/0/field"))
                .isEqualTo("code");
        keeper.get("/api/v1/scan?centre=HAR").expect(422);
        keeper.post("/api/v1/scan", Map.of("centre", "BAN", "code", "x")).expect(404);
        keeper.post("/api/v1/scan", Map.of("centre", "BAN", "code", "x", "id", "x"))
                .expect(400);
        keeper.with("Sec-Fetch-Site", "cross-site").post("/api/v1/scan", scan).expect(403);
        keeper.with("Sec-Fetch-Site", "cross-site")
                .form("/scan", Map.of("code", "x"))
                .expect(403);

        Map<String, Object> damaged = Map.of(
                "id",
                UUID.randomUUID(),
                "centre",
                "HAR",
                "location",
                "STORE",
                "code",
                pack,
                "quantity",
                -20,
                "reason",
                "DAMAGED");
        assertThat(keeper.post("/api/v1/adjustments", damaged).expect(201).at("/lines/0/lot/code"))
                .isEqualTo(lot.at("/id"));
        keeper.post("/api/v1/adjustments", damaged).expect(200);
    }

    private static void a_donor_is_named_by_its_code(Client keeper, Client auditor) {
        Map<String, String> caritas = Map.of("code", "CARITAS", "name", "Каритас");
        keeper.post("/api/v1/donors", caritas).expect(201);
        keeper.post("/api/v1/donors", caritas).expect(200);
        Answer other = keeper.post("/api/v1/donors", Map.of("code", "CARITAS", "name", "Another"))
                .expect(409);
        assertThat(other.at("/type")).isEqualTo("/problems/already-exists");
        keeper.post("/api/v1/donors", Map.of("code", "OTHER", "name", "каритас"))
                .expect(409);
        auditor.post("/api/v1/donors", caritas).expect(403);
        assertThat(auditor.get("/api/v1/donors").expect(200).at("/rows/0/name")).isEqualTo("Каритас");
        assertThat(auditor.get("/api/v1/donors/CARITAS").expect(200).at("/name"))
                .isEqualTo("Каритас");
        assertThat(auditor.get("/api/v1/donors?format=csv").expect(200).text()).contains("\"CARITAS\",\"Каритас\"");
        assertThat(auditor.get("/api/v1/funding-sources").expect(200).json().get("rows"))
                .isEmpty();
    }

    private static final String LIST =
            "sku,name_bg,name_en,category,unit\nSOAP,Сапун,Soap,HYGIENE,PIECE\nX,,,HYGIENE,PIECE\n";

    private static void items_are_imported_and_changed_by_version(Client keeper) {
        Answer dry = csv(keeper, "/api/v1/items/import?dryRun=true", LIST);
        assertThat(names(dry.json()))
                .containsExactlyInAnyOrder("created", "updated", "unchanged", "refused", "rejected");
        assertThat(counts(dry)).isEqualTo("1 0 0 1");
        assertThat(dry.at("/rejected/0/line")).isEqualTo("3");
        assertThat(dry.at("/rejected/0/field")).isEqualTo("name_bg");
        assertThat(dry.at("/rejected/0/message")).isNotEmpty();
        keeper.get("/api/v1/items/SOAP").expect(404);
        assertThat(counts(csv(keeper, "/api/v1/items/import", LIST))).isEqualTo("1 0 0 1");
        assertThat(counts(csv(keeper, "/api/v1/items/import?dryRun=false", LIST)))
                .isEqualTo("0 0 1 1");

        Map<String, Object> soap = Map.of(
                "sku",
                "SOAP",
                "name",
                Map.of("bg", "Сапун", "en", "Bar of soap"),
                "category",
                "HYGIENE",
                "season",
                "ALL_YEAR",
                "unit",
                "PIECE");
        String tag = keeper.get("/api/v1/items/SOAP").expect(200).header("ETag");
        changes_by_version(keeper, "/api/v1/items/SOAP", soap, tag);
        assertThat(keeper.get("/api/v1/items/SOAP").expect(200).at("/name/en")).isEqualTo("Bar of soap");
    }

    private static void centres_are_imported(Client admin) {
        String list = """
                code,name_bg,name_en,kind,time_zone
                VRA,Враждебна,Vrazhdebna,RECEPTION,Europe/Sofia
                OVC,Овча купел,Ovcha kupel,HOTEL,Europe/Sofia
                """;
        Answer dry = csv(admin, "/api/v1/centres/import?dryRun=true", list);
        assertThat(counts(dry)).isEqualTo("1 0 0 1");
        assertThat(dry.at("/rejected/0/line") + dry.at("/rejected/0/field")).isEqualTo("3kind");
        admin.get("/api/v1/centres/VRA").expect(404);
        assertThat(counts(csv(admin, "/api/v1/centres/import", list))).isEqualTo("1 0 0 1");
        assertThat(admin.get("/api/v1/centres/VRA").expect(200).at("/name/en")).isEqualTo("Vrazhdebna");
        admin.get("/api/v1/centres/OVC").expect(404);
    }

    private static void a_trial_run_that_is_not_plainly_one_imports_nothing(Client operator) {
        for (String list : List.of("items", "centres", "levels", "openings", "beneficiaries", "consignments")) {
            for (String meant : List.of("1", "yes", "on", "TRUE", "")) {
                Answer refused = csv(operator, "/api/v1/" + list + "/import?centre=HAR&dryRun=" + meant, "", 400);
                assertThat(refused.at("/errors/0/field")).as(list).isEqualTo("dryRun");
            }
        }
        assertThat(csv(operator, "/api/v1/openings/import?newNames=1", "", 400).at("/errors/0/field"))
                .isEqualTo("newNames");
    }

    private static void a_rule_changes_by_version(Client manager) {
        Map<String, Object> rule = new HashMap<>(Map.of(
                "id",
                UUID.randomUUID(),
                "code",
                "SOAP-WEEKLY",
                "name",
                "Soap each week",
                "goods",
                Map.of("items", List.of("SOAP")),
                "per",
                "PERSON",
                "quantity",
                2,
                "period",
                Map.of("kind", "DAYS", "days", 7),
                "validFrom",
                "2026-01-01"));
        String tag = manager.post("/api/v1/entitlement-rules", rule).expect(201).header("ETag");
        rule.remove("id");
        rule.put("quantity", 3);
        changes_by_version(manager, "/api/v1/entitlement-rules/SOAP-WEEKLY", rule, tag);
        assertThat(manager.get("/api/v1/entitlement-rules/SOAP-WEEKLY")
                        .expect(200)
                        .at("/quantity"))
                .isEqualTo("3");
    }

    /** Verifies that a change needs the current version, and that the old version no longer works afterwards. */
    private static void changes_by_version(Client client, String path, Map<String, Object> content, String tag) {
        assertThat(tag).isNotEmpty();
        for (Client without : List.of(client, client.with("If-Match", "999"), client.with("If-Match", "*"))) {
            assertThat(without.put(path, content).expect(412).at("/detail"))
                    .isEqualTo("Send If-Match with the version that you read, as in the ETag of its answer: \"3\".");
        }
        assertThat(client.with("If-Match", "\"999\"")
                        .put(path, content)
                        .expect(412)
                        .at("/type"))
                .isEqualTo("/problems/changed-meanwhile");
        String next =
                client.with("If-Match", tag).put(path, content).expect(200).header("ETag");
        assertThat(next).isNotEmpty().isNotEqualTo(tag);
        client.with("If-Match", tag).put(path, content).expect(412);
    }

    private static void received_goods_count_once(Client keeper) {
        Map<String, Object> form = consignment("RECEIVED", 30, "L1");
        Answer made = keeper.post("/api/v1/consignments", form).expect(201);
        assertThat(made.at("/state")).isEqualTo("RECEIVED");
        assertThat(made.at("/lines/0/lot/number")).isEqualTo("L1");
        assertThat(keeper.post("/api/v1/consignments", form).expect(200).json()).isEqualTo(made.json());
        form.put("reference", "Another");
        assertThat(keeper.post("/api/v1/consignments", form).expect(409).at("/type"))
                .isEqualTo("/problems/id-reused");

        JsonNode rows =
                keeper.get("/api/v1/balances?centre=HAR&item=SOAP").expect(200).json();
        assertThat(names(rows)).contains("rows");
        assertThat(rows.get("rows")).hasSize(1);
        JsonNode row = rows.at("/rows/0");
        assertThat(names(row)).containsExactlyInAnyOrder("centre", "location", "item", "lot", "quantity", "available");
        assertThat(names(row.get("lot"))).containsExactlyInAnyOrder("code", "number", "expiresOn");
        assertThat(List.of(
                        row.at("/centre").asText(),
                        row.at("/location").asText(),
                        row.at("/item").asText(),
                        row.at("/lot/expiresOn").asText()))
                .containsExactly("HAR", "STORE", "SOAP", "2031-05-01");
        assertThat(row.at("/lot/code")).isEqualTo(made.json().at("/lines/0/lot/code"));
        assertThat(balance(keeper)).isEqualTo("30 30");

        JsonNode movement = keeper.get("/api/v1/movements?centre=HAR&item=SOAP")
                .expect(200)
                .json()
                .at("/rows/0");
        assertThat(names(movement))
                .contains("id", "kind", "item", "lot", "from", "to", "quantity", "document", "operator", "occurredAt")
                .contains("recordedAt")
                .doesNotContain("fromBox", "toBox", "reason");
        assertThat(movement.at("/kind").asText()).isEqualTo("RECEIPT");
        assertThat(movement.at("/from").asText() + ">" + movement.at("/to").asText())
                .isEqualTo("HAR/DONOR>HAR/STORE");
        assertThat(movement.at("/document").asText()).isEqualTo(made.at("/id"));
        assertThat(movement.at("/operator").asText()).isEqualTo("keeper");
        assertThat(keeper.get("/api/v1/movements?centre=HAR&item=SOAP").json().get("rows"))
                .hasSize(1);
    }

    private static void announced_goods_are_received_line_by_line(Client keeper) {
        Map<String, Object> form = consignment("EXPECTED", 12, "L2");
        String path = "/api/v1/consignments/"
                + keeper.post("/api/v1/consignments", form).expect(201).at("/id");
        assertThat(keeper.post("/api/v1/consignments", form).expect(200).at("/state"))
                .isEqualTo("EXPECTED");
        assertThat(balance(keeper)).isEqualTo("30 30");

        Map<String, Object> line = new HashMap<>(Map.of("id", UUID.randomUUID(), "item", "SOAP", "quantity", 10));
        line.put("lot", "L2");
        Answer first = keeper.post(path + "/lines", line).expect(201);
        assertThat(first.at("/state")).isEqualTo("RECEIVING");
        assertThat(keeper.post(path + "/lines", line).expect(200).json()).isEqualTo(first.json());
        assertThat(first.json().get("lines")).hasSize(1);

        Map<String, Object> completion = Map.of("id", UUID.randomUUID(), "discrepancies", "Two bars are missing");
        Answer complete = keeper.post(path + "/completion", completion).expect(201);
        assertThat(complete.at("/state")).isEqualTo("RECEIVED");
        assertThat(complete.at("/differences/0/expected") + " " + complete.at("/differences/0/received"))
                .isEqualTo("12 10");
        assertThat(keeper.post(path + "/completion", completion).expect(200).json())
                .isEqualTo(complete.json());
        line.put("id", UUID.randomUUID());
        assertThat(keeper.post(path + "/lines", line).expect(409).at("/type")).isEqualTo("/problems/wrong-state");
        assertThat(keeper.get("/api/v1/balances?centre=HAR&item=SOAP").json().get("rows"))
                .hasSize(2);
    }

    private static void a_lot_is_held_recalled_and_released(Client keeper, Client manager) {
        String lot = "/api/v1/lots/" + lot(keeper);
        Map<String, Object> hold = reason();
        Answer held = keeper.post(lot + "/hold", hold).expect(201);
        assertThat(held.at("/status") + " " + held.at("/changes/0/became")).isEqualTo("ON_HOLD ON_HOLD");
        assertThat(keeper.post(lot + "/hold", hold).expect(200).json()).isEqualTo(held.json());
        assertThat(balance(keeper)).isEqualTo("30 0");
        keeper.post(lot + "/release", reason()).expect(201);
        assertThat(balance(keeper)).isEqualTo("30 30");

        keeper.post(lot + "/recall", reason()).expect(403);
        Map<String, Object> recall = reason();
        manager.post(lot + "/recall", recall).expect(201);
        manager.post(lot + "/recall", recall).expect(200);
        assertThat(balance(keeper)).isEqualTo("30 0");
        keeper.post(lot + "/release", reason()).expect(403);
        assertThat(manager.post(lot + "/recall", reason()).expect(409).at("/type"))
                .isEqualTo("/problems/wrong-state");
        assertThat(manager.post(lot + "/release", reason()).expect(201).at("/status"))
                .isEqualTo("AVAILABLE");
        assertThat(balance(keeper)).isEqualTo("30 30");
    }

    private static String a_correction_is_posted_once_and_reversed(Client keeper) {
        Map<String, Object> form = new HashMap<>(Map.of(
                "id",
                UUID.randomUUID(),
                "centre",
                "HAR",
                "location",
                "STORE",
                "lot",
                lot(keeper),
                "quantity",
                -3,
                "reason",
                "DAMAGED"));
        Answer made = keeper.post("/api/v1/adjustments", form).expect(201);
        assertThat(names(made.json()))
                .containsExactlyInAnyOrder(
                        "id", "state", "centre", "location", "reason", "lines", "operator", "recordedAt");
        assertThat(keeper.post("/api/v1/adjustments", form).expect(200).json()).isEqualTo(made.json());
        assertThat(balance(keeper)).isEqualTo("27 27");
        JsonNode movement =
                keeper.get("/api/v1/movements?centre=HAR&item=SOAP").json().at("/rows/0");
        assertThat(movement.at("/reason").asText()).isEqualTo("DAMAGED");

        form.putAll(Map.of("id", UUID.randomUUID(), "quantity", -28));
        assertThat(keeper.post("/api/v1/adjustments", form).expect(422).at("/type"))
                .isEqualTo("/problems/insufficient-stock");
        assertThat(balance(keeper)).isEqualTo("27 27");

        String path = "/api/v1/adjustments/" + made.at("/id");
        Map<String, Object> reversal = reason();
        assertThat(keeper.post(path + "/reversal", reversal).expect(201).at("/state"))
                .isEqualTo("REVERSED");
        assertThat(keeper.post(path + "/reversal", reversal).expect(200).json())
                .isEqualTo(keeper.get(path).expect(200).json());
        keeper.post(path + "/reversal", reason()).expect(409);
        assertThat(balance(keeper)).isEqualTo("30 30");
        return made.at("/id");
    }

    private static void the_stock_page_and_its_file_show_the_search(Client keeper) {
        for (String size : List.of("S", "M", "XL")) {
            Map<String, Object> jacket = Map.of(
                    "sku",
                    "JACK-" + size,
                    "name",
                    Map.of("bg", "Якета", "en", "Jackets"),
                    "category",
                    "CLOTHES",
                    "style",
                    "JACK",
                    "size",
                    size,
                    "unit",
                    "PIECE");
            keeper.post("/api/v1/items", jacket).expect(201);
        }
        Map<String, Object> form = consignment("RECEIVED", 1, "J");
        form.put("lines", List.of(Map.of("item", "JACK-S", "quantity", 12), Map.of("item", "JACK-M", "quantity", 345)));
        keeper.post("/api/v1/consignments", form).expect(201);

        String found = keeper.get("/stock?centre=HAR&category=CLOTHES&words=%D1%8F%D0%BA%D0%B5+M")
                .expect(200)
                .text();
        assertThat(found).contains("/stock/items/JACK-M").doesNotContain("/stock/items/JACK-S");
        assertThat(file(keeper, found)).singleElement().asString().contains("\"JACK-M\"", "345");

        String whole = keeper.get("/stock?centre=HAR&words=jack").expect(200).text();
        assertThat(whole).contains("/stock/items/JACK-S", "/stock/items/JACK-M", "/stock/items/JACK-XL");
        assertThat(file(keeper, whole)).hasSize(2);
        assertThat(file(keeper, keeper.get("/stock?words=%21%3F").expect(200).text()))
                .isEmpty();
        assertThat(keeper.get("/api/v1/balances?words=jack+m")
                        .expect(200)
                        .json()
                        .get("rows"))
                .hasSize(1);
        keeper.get("/api/v1/balances?words=" + "a".repeat(201)).expect(422);
        keeper.get("/api/v1/balances?virtual=true&format=csv").expect(403);
        keeper.get("/api/v1/balances?virtual=true&format=pdf").expect(403);
        for (String paper : List.of("balances?words=jack+m&category=OTHER", "movements?item=JACK-M")) {
            assertThat(new String(keeper.bytes("/api/v1/" + paper + "&format=pdf"), StandardCharsets.ISO_8859_1))
                    .startsWith("%PDF");
        }
    }

    /** Reads the rows of the file that a page links to, without their heading. */
    private static List<String> file(Client client, String page) {
        Matcher link =
                Pattern.compile("href=\"(/api/v1/balances[^\"]*format=csv)\"").matcher(page);
        assertThat(link.find()).isTrue();
        String address = link.group(1).replace("&amp;", "&");
        return client.get(address).expect(200).text().lines().skip(1).toList();
    }

    private static void a_technician_of_one_centre_finds_other_goods_in_another(
            Client both, String lot, String adjustment) {
        both.get("/stock/lots/" + lot).expect(404);
        Map<String, Object> form = consignment("RECEIVED", 8, "L1");
        form.put("centre", "BAN");
        assertThat(both.post("/api/v1/consignments", form).expect(201).at("/lines/0/lot/code"))
                .isEqualTo(lot);
        for (String card : List.of("/stock/lots/" + lot, "/stock/items/SOAP")) {
            both.get(card + "?centre=HAR").expect(404);
            assertThat(both.get(card).expect(200).text())
                    .containsPattern("<td class=\"title\">\\s*Store")
                    .doesNotContain("HAR, Store");
        }
        both.get("/stock/adjustments/" + adjustment).expect(404);
        both.get("/api/v1/adjustments/" + adjustment).expect(404);
        both.post("/api/v1/adjustments/" + adjustment + "/reversal", reason()).expect(404);
        assertThat(both.get("/api/v1/movements?lot=" + lot).expect(200).json().get("rows"))
                .hasSize(1);
        assertThat(both.get("/stock?centre=HAR&category=HYGIENE").expect(200).text())
                .doesNotContain("/stock/items/");
    }

    private static Map<String, Object> consignment(String state, int quantity, String number) {
        Map<String, Object> line =
                Map.of("item", "SOAP", "quantity", quantity, "lot", number, "expiresOn", "2031-05-01");
        return new HashMap<>(Map.of(
                "id",
                UUID.randomUUID(),
                "centre",
                "HAR",
                "location",
                "STORE",
                "donor",
                "CARITAS",
                "reference",
                "R-" + number,
                "state",
                state,
                "lines",
                List.of(line)));
    }

    private static Map<String, Object> reason() {
        return Map.of("id", UUID.randomUUID(), "reason", "The maker asked");
    }

    /** Finds the balance of lot L1, which came with the first consignment. */
    private static JsonNode first(Client client) {
        for (JsonNode row : client.get("/api/v1/balances?centre=HAR&item=SOAP")
                .expect(200)
                .json()
                .get("rows")) {
            if (row.at("/lot/number").asText().equals("L1")) {
                return row;
            }
        }
        throw new AssertionError("nothing of lot L1");
    }

    private static String lot(Client client) {
        return first(client).at("/lot/code").asText();
    }

    /** Reads the balance and the available quantity of lot L1. */
    private static String balance(Client client) {
        JsonNode row = first(client);
        return row.get("quantity").asText() + " " + row.get("available").asText();
    }

    private static Answer csv(Client client, String path, String list) {
        return csv(client, path, list, 200);
    }

    private static Answer csv(Client client, String path, String list, int status) {
        return client.send("POST", path, "text/csv", BodyPublishers.ofString(list))
                .expect(status);
    }

    private static String counts(Answer imported) {
        return imported.at("/created") + " " + imported.at("/updated") + " " + imported.at("/unchanged") + " "
                + imported.at("/refused");
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
