package org.sklad;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sklad.platform.db.TestDatabases.Engine;

/** What the addresses of stock answer before goods have come in, and donors. */
class StockApiIT {
    @ParameterizedTest
    @EnumSource
    void stock_is_asked_for_and_donors_are_added(Engine engine) {
        try (SkladFolder folder = SkladFolder.on(engine);
                RunningSklad sklad = folder.start()) {
            Client admin = sklad.firstAdministrator();
            RunningSklad.addCentre(admin, "HAR");
            RunningSklad.addCentre(admin, "BAN");
            Client keeper = sklad.addOperator(admin, "keeper", "warehouse@HAR");
            Client auditor = sklad.addOperator(admin, "auditor", "auditor@*");
            lists_are_empty_and_name_what_is_wrong(keeper, auditor);
            an_adjustment_says_what_is_wrong_in_the_order_of_the_interface(keeper);
            a_code_is_answered_by_what_it_is(keeper);
            a_donor_is_named_by_its_code(keeper, auditor);
        }
    }

    private static void lists_are_empty_and_name_what_is_wrong(Client keeper, Client auditor) {
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

    private static void an_adjustment_says_what_is_wrong_in_the_order_of_the_interface(Client keeper) {
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

    private static void a_code_is_answered_by_what_it_is(Client keeper) {
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
}
