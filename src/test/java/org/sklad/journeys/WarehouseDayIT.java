package org.sklad.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sklad.harness.Answer;
import org.sklad.harness.Client;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.SkladFolder;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.Together;

/** A day of a warehouse from the truck in the morning to the bag in the evening, by API, on each engine. */
class WarehouseDayIT {
    private static final String PACK = "05901234123457";

    @ParameterizedTest
    @EnumSource
    void goods_of_a_truck_are_received_sorted_stored_and_sent_on(Engine engine) throws Exception {
        try (SkladFolder folder = SkladFolder.on(engine)) {
            try (RunningSklad sklad = folder.start()) {
                Day day = new Day(sklad);
                day.theTruckIsAnnouncedByAList();
                day.itArrivesWithTwoDiscrepancies();
                day.bagsAreSortedIntoBoxesAndPutAway();
                day.kitsAreAssembled();
                day.somethingGoesToBanyaAndArrivesShort();
                day.peopleReceiveAndTheLotIsRecalled();
                day.towelsAreCountedWhileTheyGoOut();
                day.aBagGoesOutAndComesBack();
                day.whatIsDamagedIsWrittenOff();
            }
            folder.run("check").expect(0);
        }
    }

    /** One day, with all its operators. */
    private static final class Day {
        private final Client keeper;
        private final Client banya;
        private final Client manager;
        private final Client chief;
        private final Client mira;
        private String consignment = "";
        private String soap = "";

        Day(RunningSklad sklad) {
            Client admin = sklad.firstAdministrator();
            RunningSklad.addCentre(admin, "HAR");
            RunningSklad.addCentre(admin, "BAN");
            keeper = sklad.addOperator(admin, "keeper", "warehouse@HAR");
            banya = sklad.addOperator(admin, "banya", "warehouse@BAN", "field@BAN");
            manager = sklad.addOperator(admin, "manager", "manager@HAR");
            chief = sklad.addOperator(admin, "chief", "manager@*");
            mira = sklad.addOperator(admin, "mira", "field@HAR", "field@BAN");
            for (String sku : List.of("SOAP", "TOWEL", "TOY", "SET")) {
                item(admin, sku, "OTHER");
            }
            item(admin, "JACKET-M", "CLOTHES");
            item(admin, "JACKET-L", "CLOTHES");
            Map<String, Object> medicine =
                    form("sku", "PARA", "name", Map.of("bg", "Парацетамол"), "category", "MEDICINE", "unit", "TABLET");
            medicine.remove("id");
            medicine.put(
                    "medicine", Map.of("inn", "paracetamol", "strength", "500 mg", "form", "tablet", "atc", "N02BE01"));
            medicine.put("identifiers", List.of(Map.of("scheme", "GTIN", "value", PACK, "quantity", 20)));
            admin.post("/api/v1/items", medicine).expect(201);
            manager.post("/api/v1/centres/HAR/locations", Map.of("code", "A-01", "kind", "SHELF", "parent", "STORE"))
                    .expect(201);
            manager.post("/api/v1/centres/HAR/locations", Map.of("code", "BAG-1", "kind", "BAG"))
                    .expect(201);
            manager.post("/api/v1/centres/HAR/teams", Map.of("code", "T-1", "bag", "BAG-1", "members", List.of("mira")))
                    .expect(201);
            chief.post("/api/v1/items/SET/compositions", form("lines", List.of(units("SOAP", 1), units("TOWEL", 1))))
                    .expect(201);
        }

        private static void item(Client admin, String sku, String category) {
            admin.post(
                            "/api/v1/items",
                            Map.of("sku", sku, "name", Map.of("bg", sku), "category", category, "unit", "PIECE"))
                    .expect(201);
        }

        private static Map<String, Object> form(Object... fields) {
            Map<String, Object> form = new HashMap<>(Map.of("id", UUID.randomUUID()));
            for (int i = 0; i < fields.length; i += 2) {
                form.put(String.valueOf(fields[i]), fields[i + 1]);
            }
            return form;
        }

        private static Map<String, Object> units(String item, long quantity) {
            return Map.of("item", item, "quantity", quantity);
        }

        private static JsonNode rows(Client client, String query) {
            return client.get("/api/v1/balances?" + query).expect(200).json().get("rows");
        }

        private static long standing(Client client, String query) {
            return rows(client, query).findValues("quantity").stream()
                    .mapToLong(JsonNode::asLong)
                    .sum();
        }

        private long inStore(String item) {
            return standing(keeper, "centre=HAR&location=STORE&item=" + item);
        }

        void theTruckIsAnnouncedByAList() {
            consignment = UUID.randomUUID().toString();
            String list = """
                    item,quantity,times,lot_number,expires_on,box,unit_value,currency
                    SOAP,60,,,,K-1,1.20,EUR
                    TOWEL,50,,,,K-2,,
                    JACKET-M,12,,,,K-3,,
                    JACKET-L,18,,,,K-3,,
                    %s,,3,A1,%s,K-4,,
                    """.formatted(PACK, expiry());
            String query = "?id=" + consignment + "&centre=HAR&location=STORE&reference=CMR-77&donor="
                    + URLEncoder.encode("Каритас", StandardCharsets.UTF_8);
            JsonNode made = keeper.send(
                            "POST", "/api/v1/consignments/import" + query, "text/csv", BodyPublishers.ofString(list))
                    .expect(200)
                    .json();
            assertThat(made.at("/created").asInt()).isEqualTo(5);
            assertThat(made.at("/rejected")).isEmpty();
        }

        private static LocalDate expiry() {
            return LocalDate.now(ZoneId.of("Europe/Sofia")).plusYears(3);
        }

        private Answer receive(Object... fields) {
            return keeper.post("/api/v1/consignments/" + consignment + "/lines", form(fields));
        }

        void itArrivesWithTwoDiscrepancies() {
            receive("item", "SOAP", "quantity", 60, "lot", "S-1").expect(201);
            receive("item", "TOWEL", "quantity", 48).expect(201);
            receive("item", "TOY", "quantity", 3).expect(201);
            for (int i = 1; i <= 3; i++) {
                receive("code", dataMatrix(i)).expect(201);
            }
            receive("code", dataMatrix(2)).expect(422);
            assertThat(inStore("PARA")).isEqualTo(60);
            JsonNode pills = rows(keeper, "centre=HAR&item=PARA").get(0);
            assertThat(pills.at("/lot/number").asText() + " "
                            + pills.at("/lot/expiresOn").asText())
                    .isEqualTo("A1 " + expiry());
            soap = rows(keeper, "centre=HAR&item=SOAP").get(0).at("/lot/code").asText();
        }

        private static String dataMatrix(int serial) {
            String day = expiry().toString().replace("-", "").substring(2);
            return "]d201" + PACK + "17" + day + "21SN" + serial + "\u001d10A1";
        }

        void bagsAreSortedIntoBoxesAndPutAway() {
            Map<String, Long> sizes = Map.of("JACKET-M", 12L, "JACKET-L", 18L);
            List<Map<String, Object>> carried = new ArrayList<>(List.of(units("SOAP", 10)));
            sizes.forEach((item, quantity) -> {
                String box = keeper.post(
                                "/api/v1/boxes", form("centre", "HAR", "location", "STORE", "lines", List.of()))
                        .expect(201)
                        .at("/code");
                receive("item", item, "quantity", quantity, "box", box).expect(201);
                carried.add(Map.of("code", box));
            });
            keeper.post("/api/v1/moves", form("centre", "HAR", "from", "STORE", "to", "A-01", "lines", carried))
                    .expect(201);
            assertThat(standing(keeper, "centre=HAR&location=A-01")).isEqualTo(40);
            assertThat(rows(keeper, "centre=HAR&item=JACKET-L").get(0).has("box"))
                    .isTrue();

            String path = "/api/v1/consignments/" + consignment;
            keeper.post(path + "/completion", form("discrepancies", "Two towels are missing"))
                    .expect(201);
            JsonNode differing =
                    keeper.get(path + "/discrepancies").expect(200).json().get("rows");
            assertThat(differing.findValuesAsText("kind")).containsExactly("SHORT", "NOT_ANNOUNCED");
            assertThat(differing.findValuesAsText("quantity")).containsExactly("2", "3");
        }

        void kitsAreAssembled() {
            keeper.post("/api/v1/assemblies", form("centre", "HAR", "location", "STORE", "kit", "SET", "quantity", 5))
                    .expect(201);
            assertThat(inStore("SET")).isEqualTo(5);
            assertThat(inStore("TOWEL")).isEqualTo(43);
        }

        void somethingGoesToBanyaAndArrivesShort() {
            String path = "/api/v1/transfers";
            String id = keeper.post(
                            path, form("from", "HAR/STORE", "to", "BAN/STORE", "lines", List.of(units("SOAP", 10))))
                    .expect(201)
                    .at("/id");
            String transfer = path + "/" + id;
            keeper.post(transfer + "/dispatch", form()).expect(201);
            List<Map<String, Object>> came = List.of(Map.of("lot", soap, "quantity", 8));
            banya.post(transfer + "/receipt", form("lines", came)).expect(201);
            assertThat(banya.get(transfer).expect(200).at("/state")).isEqualTo("PARTLY_RECEIVED");
            List<Map<String, Object>> lost = List.of(Map.of("lot", soap, "quantity", 2, "reason", "LOST"));
            chief.post(transfer + "/explanations", form("lines", lost)).expect(201);
            assertThat(keeper.get(transfer).expect(200).at("/state")).isEqualTo("RECEIVED");
            assertThat(standing(banya, "centre=BAN")).isEqualTo(8);
        }

        private static String person(Client client, String centre) {
            return client.post("/api/v1/beneficiaries", form("centre", centre, "sex", "FEMALE", "ageBand", "18-59"))
                    .expect(201)
                    .at("/caseCode");
        }

        private static Answer give(
                Client client, String centre, String location, String person, Map<String, Object> line) {
            return client.post(
                    "/api/v1/handouts",
                    form(
                            "centre", centre,
                            "location", location,
                            "beneficiary", person,
                            "lines", List.of(line),
                            "acknowledgement", Map.of("kind", "declined")));
        }

        void peopleReceiveAndTheLotIsRecalled() {
            List<String> told = new ArrayList<>();
            for (Map<String, Object> line : List.of(units("SOAP", 2), units("SOAP", 1), units("SET", 1))) {
                String person = person(mira, "HAR");
                give(mira, "HAR", "STORE", person, line).expect(201);
                told.add(person);
            }
            String atBanya = person(banya, "BAN");
            give(banya, "BAN", "STORE", atBanya, units("SOAP", 3)).expect(201);
            told.add(atBanya);
            give(mira, "HAR", "STORE", person(mira, "HAR"), units("TOWEL", 1)).expect(201);

            chief.post("/api/v1/lots/" + soap + "/recall", form("reason", "Mould"))
                    .expect(201);
            JsonNode received = chief.get("/api/v1/handouts?lot=" + soap + "&state=RECORDED")
                    .expect(200)
                    .json()
                    .get("rows");
            assertThat(received.findValuesAsText("beneficiary")).containsExactlyInAnyOrderElementsOf(told);
            assertThat(give(mira, "HAR", "STORE", person(mira, "HAR"), Map.of("lot", soap, "quantity", 1))
                            .expect(422)
                            .at("/type"))
                    .isEqualTo("/problems/lot-not-usable");
            assertThat(give(mira, "HAR", "STORE", person(mira, "HAR"), units("SET", 1))
                            .expect(422)
                            .at("/type"))
                    .isEqualTo("/problems/insufficient-stock");
        }

        /** One towel is missing. Eight are handed out during the count, four before and four after its line is entered. */
        void towelsAreCountedWhileTheyGoOut() throws Exception {
            String lot =
                    rows(keeper, "centre=HAR&item=TOWEL").get(0).at("/lot/code").asText();
            long before = inStore("TOWEL");
            String count = keeper.post("/api/v1/counts", form("centre", "HAR", "scope", Map.of("item", "TOWEL")))
                    .expect(201)
                    .at("/id");
            String path = "/api/v1/counts/" + count;
            List<String> people = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                people.add(person(mira, "HAR"));
            }
            List<Object> given = Together.run(4, () -> handOutOne(people));
            assertThat(given).allMatch(each -> each instanceof Answer answer && answer.status() == 201);
            keeper.post(path + "/lines", form("location", "STORE", "lot", lot, "quantity", before - 4 - 1))
                    .expect(201);
            given = Together.run(4, () -> handOutOne(people));
            assertThat(given).allMatch(each -> each instanceof Answer answer && answer.status() == 201);
            keeper.post(path + "/completion", form()).expect(201);
            keeper.post(path + "/approval", form()).expect(403);
            manager.post(path + "/approval", form()).expect(201);
            assertThat(inStore("TOWEL")).isEqualTo(before - 8 - 1);
            theListOfCountsShowsWhatItsFilterLeaves(count, lot);
        }

        private void theListOfCountsShowsWhatItsFilterLeaves(String count, String lot) {
            String asked = "?centre=HAR&operator=keeper&state=";
            for (String list : List.of("/api/v1/counts", "/counts")) {
                assertThat(keeper.onPages()
                                .get(list + asked + "APPROVED")
                                .expect(200)
                                .text())
                        .contains(count);
                assertThat(keeper.onPages()
                                .get(list + asked + "OPEN")
                                .expect(200)
                                .text())
                        .doesNotContain(count);
            }
            assertThat(keeper.get("/api/v1/counts" + asked + "APPROVED&format=csv")
                            .expect(200)
                            .text())
                    .contains(count);
            String lines = "/api/v1/counts/" + count + "/lines?differing=true";
            assertThat(keeper.onPages().get("/counts/" + count).expect(200).text())
                    .contains(lines + "&amp;format=csv");
            assertThat(keeper.get(lines + "&format=csv").expect(200).text()).contains(lot);
            for (String paper : List.of("/api/v1/counts" + asked + "APPROVED&format=pdf", lines + "&format=pdf")) {
                assertThat(keeper.bytes(paper)).startsWith("%PDF".getBytes(StandardCharsets.UTF_8));
            }
        }

        private Answer handOutOne(List<String> people) {
            String person;
            synchronized (people) {
                person = people.remove(0);
            }
            return give(mira, "HAR", "STORE", person, units("TOWEL", 1));
        }

        void aBagGoesOutAndComesBack() {
            String lot =
                    rows(keeper, "centre=HAR&item=TOWEL").get(0).at("/lot/code").asText();
            long before = inStore("TOWEL");
            List<Map<String, Object>> loaded = List.of(Map.of("lot", lot, "quantity", 6));
            keeper.post("/api/v1/moves", form("centre", "HAR", "from", "STORE", "to", "BAG-1", "lines", loaded))
                    .expect(201);
            give(mira, "BAN", "HAR/BAG-1", person(mira, "BAN"), units("TOWEL", 2))
                    .expect(201);
            String path = "/api/v1/reconciliations/"
                    + keeper.post("/api/v1/reconciliations", form("centre", "HAR", "bag", "BAG-1"))
                            .expect(201)
                            .at("/id");
            keeper.post(path + "/lines", form("lot", lot, "quantity", 4)).expect(201);
            keeper.post(path + "/completion", form()).expect(201);
            assertThat(standing(keeper, "centre=HAR&location=BAG-1")).isZero();
            assertThat(inStore("TOWEL")).isEqualTo(before - 2);
        }

        void whatIsDamagedIsWrittenOff() {
            JsonNode jackets = rows(keeper, "centre=HAR&item=JACKET-M").get(0);
            Map<String, Object> line = Map.of(
                    "lot",
                    jackets.at("/lot/code").asText(),
                    "quantity",
                    2,
                    "location",
                    "A-01",
                    "box",
                    jackets.get("box").asText());
            Answer made = keeper.post(
                            "/api/v1/write-offs",
                            form("centre", "HAR", "location", "STORE", "reason", "DAMAGED", "lines", List.of(line)))
                    .expect(201);
            assertThat(made.at("/number")).matches("HAR-[0-9]{4}-W0001");
            assertThat(standing(keeper, "centre=HAR&item=JACKET-M")).isEqualTo(10);
        }
    }
}
