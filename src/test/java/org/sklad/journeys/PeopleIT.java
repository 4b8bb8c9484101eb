package org.sklad.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sklad.harness.Answer;
import org.sklad.harness.Client;
import org.sklad.harness.House;
import org.sklad.harness.OneCentre;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.SkladFolder;
import org.sklad.platform.db.Engine;

/** People over HTTP: registered, moved, and seen by role. Identities appear only in answers to requests for them. */
class PeopleIT {
    private static final String PEOPLE = "/api/v1/beneficiaries";

    private static Map<String, Object> registration(String centre) {
        Map<String, Object> form = new HashMap<>();
        form.put("id", UUID.randomUUID());
        form.put("centre", centre);
        form.put("sex", "FEMALE");
        form.put("ageBand", "18-59");
        form.put("sizes", Map.of("clothes", "M", "shoes", "38"));
        form.put("languages", List.of("ar", "fr"));
        return form;
    }

    @ParameterizedTest
    @EnumSource
    void a_person_registers_moves_and_leaves(Engine engine) {
        try (SkladFolder folder = SkladFolder.on(engine);
                RunningSklad sklad = folder.start()) {
            Client admin = sklad.firstAdministrator();
            for (String centre : List.of("HAR", "BAN")) {
                RunningSklad.addCentre(admin, centre);
                admin.post("/api/v1/centres/" + centre + "/rooms", Map.of("code", "12"))
                        .expect(201);
            }
            Client har = sklad.addOperator(admin, "field.har", "field@HAR");
            Client ban = sklad.addOperator(admin, "field.ban", "field@BAN");
            Map<String, Object> form = registration("HAR");
            form.put("room", "12");
            form.put("identity", Map.of("name", "Амал", "birthDate", "1990-02-03"));
            Answer made = har.post(PEOPLE, form).expect(201);
            String caseCode = made.at("/caseCode");
            String card = made.at("/cardCode");
            assertThat(caseCode).matches("[0-9]{11}");
            assertThat(card).matches("9[0-9]{15}").doesNotContain(caseCode);
            assertThat(made.text()).doesNotContain("Амал", "1990-02-03");
            assertThat(har.post(PEOPLE, form).expect(200).json()).isEqualTo(made.json());
            form.put("sex", "MALE");
            assertThat(har.post(PEOPLE, form).expect(409).at("/type")).endsWith("id-reused");

            String household = har.post("/api/v1/households", Map.of("id", UUID.randomUUID(), "head", caseCode))
                    .expect(201)
                    .at("/code");
            roles(sklad, admin, caseCode, household);
            Answer open =
                    har.form("/people/" + caseCode + "/identity", Map.of("version", "9", "birthDate", "2999-01-01"));
            assertThat(open.expect(422).header("Refresh"))
                    .as("a refused correction closes like an opened identity")
                    .endsWith("; url=/people/" + caseCode);
            for (String query : List.of("entitlement-rules?next=%00", "beneficiaries?room=%00", "donors?next=a%00b")) {
                assertThat(har.get("/api/v1/" + query).expect(400).at("/type")).endsWith("malformed");
            }
            cards_and_arrival(har, ban, caseCode, card);
        }
    }

    /** Collects what an operator sees of a person, except where the person is. */
    private static List<JsonNode> known(Client by, String code) {
        ObjectNode person = (ObjectNode) by.get(PEOPLE + "/" + code).expect(200).json();
        ObjectNode identity =
                (ObjectNode) by.post(PEOPLE + "/" + code + "/identity-views", OneCentre.form("purpose", "REGISTRATION"))
                        .expect(201)
                        .json();
        List<JsonNode> known = new ArrayList<>();
        known.add(person.without(List.of("centre", "room", "staySince")));
        known.add(identity.without("id"));
        for (String list : List.of(
                PEOPLE + "/" + code + "/consents",
                PEOPLE + "/" + code + "/merges",
                PEOPLE + "/" + code + "/entitlements",
                "/api/v1/needs?beneficiary=" + code)) {
            for (JsonNode row : by.get(list).expect(200).json().get("rows")) {
                known.add(((ObjectNode) row).without(List.of("centre", "counted")));
            }
        }
        return known;
    }

    @ParameterizedTest
    @EnumSource
    void a_person_is_found_by_code_card_household_and_room(Engine engine) {
        try (House house = new House(engine)) {
            String code = house.knownPerson();
            String elsewhere = house.person(1).at("/caseCode");
            Answer person = house.field.get(PEOPLE + "/" + code).expect(200);
            String household = person.at("/household");
            for (String filter : List.of("room=12", "household=" + household, "centre=HAR&room=12")) {
                assertThat(house.field
                                .get(PEOPLE + "?" + filter)
                                .expect(200)
                                .json()
                                .get("rows")
                                .findValuesAsText("caseCode"))
                        .as(filter)
                        .containsExactly(code);
                assertThat(house.field
                                .get(PEOPLE + "?format=csv&" + filter)
                                .expect(200)
                                .text()
                                .lines())
                        .hasSize(2);
                house.field.get(PEOPLE + "?format=pdf&" + filter).expect(200);
            }
            Client pages = house.field.onPages();
            String grouped = code.replaceFirst("(...)(...)(...)(..)", "$1-$2-$3-$4");
            for (String each : List.of(code, grouped, person.at("/cardCode"), household)) {
                assertThat(pages.form("/people/find", Map.of("code", each))
                                .expect(303)
                                .header("Location"))
                        .as(each)
                        .endsWith("/people/" + code);
            }
            String room = pages.form("/people/find", Map.of("code", " 12 "))
                    .expect(303)
                    .header("Location");
            assertThat(room).endsWith("/people?room=12");
            assertThat(pages.get("/people?room=12").expect(200).text())
                    .contains("/people/" + code, "/api/v1/beneficiaries?centre=HAR&amp;room=12", "All people")
                    .doesNotContain("/people/" + elsewhere);
            house.admin.post("/api/v1/centres/HAR/rooms", Map.of("code", "A12")).expect(201);
            Map<String, Object> other = registration("HAR");
            other.put("room", "A12");
            String upstairs = house.field.post(PEOPLE, other).expect(201).at("/caseCode");
            assertThat(pages.form("/people/find", Map.of("code", "А12"))
                            .expect(303)
                            .header("Location"))
                    .as("А of a Bulgarian keyboard")
                    .endsWith("/people?room=A12");
            assertThat(pages.get("/people?room=%D0%9012").expect(200).text())
                    .contains("/people/" + upstairs)
                    .doesNotContain("/people/" + code);
            pages.get("/people?room=%00").expect(400);
            assertThat(pages.get("/people?room=x%26y").expect(200).text()).doesNotContain(code, elsewhere);
            for (String nobody : List.of("13", "12345678903", "<b>")) {
                pages.form("/people/find", Map.of("code", nobody)).expect(422);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_moved_person_has_the_same_data_in_the_new_centre(Engine engine) {
        try (House house = new House(engine)) {
            String code = house.knownPerson();
            String card = house.field.get(PEOPLE + "/" + code).expect(200).at("/cardCode");
            house.field
                    .post(PEOPLE + "/" + house.person(1).at("/caseCode") + "/merge", OneCentre.form("into", code))
                    .expect(201);
            house.helped(code);
            house.asked(code, "GIVEN");
            house.field
                    .post(
                            "/api/v1/needs",
                            OneCentre.form("beneficiary", code, "item", "DOLL", "quantity", 2, "urgency", "NOW"))
                    .expect(201);
            Client har = house.sklad.addOperator(house.admin, "both.har", "field@HAR", "manager@HAR");
            Client ban = house.sklad.signIn("other", RunningSklad.PASSWORD);
            List<JsonNode> before = known(har, code);

            ban.post("/api/v1/arrivals", OneCentre.form("cardCode", card, "centre", "BAN"))
                    .expect(201);

            assertThat(known(ban, code)).isEqualTo(before);
            assertThat(before.toString()).contains("Канарче", "VIOLENCE", "GIVEN", "DOLL", "\"remaining\":8", "stands");
            assertThat(ban.get(PEOPLE + "/" + code + "/entitlements")
                            .expect(200)
                            .text())
                    .as("only help and time are shown from another centre")
                    .contains("\"counted\":[{\"alreadyAssisted\":\"HYGIENE\",\"daysAgo\":0}]")
                    .doesNotContain("SOAP");
            har.get(PEOPLE + "/" + code).expect(404);
            assertThat(har.get("/api/v1/needs?beneficiary=" + code)
                            .expect(200)
                            .json()
                            .get("rows"))
                    .isEmpty();
        }
    }

    private static Client socialWorker(RunningSklad sklad, Client admin, String username, String role) {
        Map<String, Object> operator = new HashMap<>(RunningSklad.operator(username, role));
        operator.put("profession", "SOCIAL_WORKER");
        String oneTime = admin.post("/api/v1/operators", operator).expect(201).at("/oneTimePassword");
        Client client = sklad.signIn(username, oneTime);
        client.put("/api/v1/session/password", Map.of("present", oneTime, "password", RunningSklad.PASSWORD))
                .expect(204);
        return client;
    }

    @ParameterizedTest
    @EnumSource
    void a_caseworker_sees_who_viewed_the_identity_of_their_person(Engine engine) {
        try (SkladFolder folder = SkladFolder.on(engine);
                RunningSklad sklad = folder.start()) {
            Client admin = sklad.firstAdministrator();
            RunningSklad.addCentre(admin, "HAR");
            RunningSklad.addCentre(admin, "BAN");
            Client field = sklad.addOperator(admin, "field.har", "field@HAR");
            Client ban = sklad.addOperator(admin, "field.ban", "field@BAN");
            Client vera = socialWorker(sklad, admin, "vera", "field@HAR");
            socialWorker(sklad, admin, "boris", "field@BAN");
            Answer made = field.post(PEOPLE, OneCentre.form("centre", "HAR", "sex", "FEMALE", "ageBand", "18-59"))
                    .expect(201);
            String person = PEOPLE + "/" + made.at("/caseCode");
            String views = person + "/identity-views";
            field.post(views, OneCentre.form("purpose", "HANDOUT")).expect(201);
            vera.get(views).expect(403);
            for (String nobody : List.of("field.har", "boris", "unheard.of")) {
                assertThat(field.put(person + "/caseworker", Map.of("username", nobody))
                                .expect(422)
                                .at("/errors/0/field"))
                        .as("not a social worker of the centre: " + nobody)
                        .isEqualTo("username");
            }
            ban.put(person + "/caseworker", Map.of("username", "vera")).expect(404);
            assertThat(field.put(person + "/caseworker", Map.of("username", "vera"))
                            .expect(200)
                            .at("/caseworker"))
                    .isEqualTo("vera");
            assertThat(vera.get(views).expect(200).at("/rows/0/purpose")).isEqualTo("HANDOUT");
            field.get(views).expect(403);
            String page = "/people/" + made.at("/caseCode");
            assertThat(vera.onPages().get(page).expect(200).text()).contains("Views of the identity", "Name of vera");
            assertThat(field.onPages().get(page).expect(200).text())
                    .contains("Name of vera")
                    .doesNotContain("Views of the identity");

            Map<String, Object> without = new HashMap<>(RunningSklad.operator("vera", "field@HAR"));
            without.remove("username");
            without.remove("id");
            Answer vera1 = admin.get("/api/v1/operators/vera").expect(200);
            admin.with("If-Match", vera1.header("ETag"))
                    .put("/api/v1/operators/vera", without)
                    .expect(200);
            assertThat(field.get(person).expect(200).json().has("caseworker"))
                    .as("a former social worker is no longer caseworker")
                    .isFalse();
            vera.get(views).expect(403);
            without.put("profession", "SOCIAL_WORKER");
            Answer vera2 = admin.get("/api/v1/operators/vera").expect(200);
            admin.with("If-Match", vera2.header("ETag"))
                    .put("/api/v1/operators/vera", without)
                    .expect(200);
            vera.get(views).expect(200);

            field.post(person + "/departures", OneCentre.form()).expect(201);
            field.post("/api/v1/arrivals", OneCentre.form("centre", "HAR", "cardCode", made.at("/cardCode")))
                    .expect(201);
            assertThat(field.get(person).expect(200).json().has("caseworker"))
                    .as("a new stay has no caseworker")
                    .isFalse();
            field.put(person + "/caseworker", Map.of("username", "vera")).expect(200);
            assertThat(field.put(person + "/caseworker", Map.of())
                            .expect(200)
                            .json()
                            .has("caseworker"))
                    .as("nobody")
                    .isFalse();
        }
    }

    private static void roles(RunningSklad sklad, Client admin, String caseCode, String household) {
        Client worker = sklad.addOperator(admin, "warehouse.har", "warehouse@HAR");
        Answer warehouse = worker.get(PEOPLE + "/" + caseCode).expect(200);
        for (String filter : List.of("room=12", "household=" + household, "centre=HAR&room=12")) {
            worker.get(PEOPLE + "?" + filter).expect(403);
            worker.with("Accept", "text/csv").get(PEOPLE + "?" + filter).expect(403);
            worker.get(PEOPLE + "?format=pdf&" + filter).expect(403);
        }
        assertThat(worker.get(PEOPLE + "?centre=HAR").expect(200).text())
                .contains(caseCode)
                .doesNotContain(household);
        List<String> fields = new ArrayList<>();
        warehouse.json().fieldNames().forEachRemaining(fields::add);
        assertThat(fields).containsExactlyInAnyOrder("caseCode", "sizes");
        Answer auditor = sklad.addOperator(admin, "auditor", "auditor@*")
                .get(PEOPLE + "/" + caseCode)
                .expect(200);
        assertThat(auditor.json().has("cardCode")).isFalse();
        assertThat(auditor.at("/room")).isEqualTo("12");
        assertThat(auditor.json().has("vulnerabilities")).isTrue();
    }

    private static void cards_and_arrival(Client har, Client ban, String caseCode, String card) {
        String fresh = har.post(PEOPLE + "/" + caseCode + "/cards", Map.of("id", UUID.randomUUID()))
                .expect(201)
                .at("/cardCode");
        Map<String, Object> arrival = new HashMap<>(Map.of("id", UUID.randomUUID(), "centre", "BAN", "room", "12"));
        arrival.put("cardCode", card);
        ban.post("/api/v1/arrivals", arrival).expect(404);
        arrival.put("cardCode", "9" + "0".repeat(15));
        ban.post("/api/v1/arrivals", arrival).expect(422);
        arrival.put("cardCode", fresh);
        har.post("/api/v1/arrivals", arrival).expect(404);
        ban.get(PEOPLE + "/" + caseCode).expect(404);
        Answer arrived = ban.post("/api/v1/arrivals", arrival).expect(201);
        assertThat(ban.post("/api/v1/arrivals", arrival).expect(200).json()).isEqualTo(arrived.json());
        har.get(PEOPLE + "/" + caseCode).expect(404);
        assertThat(ban.get(PEOPLE + "/" + caseCode).expect(200).at("/centre")).isEqualTo("BAN");
        Map<String, Object> again = new HashMap<>(arrival);
        again.put("id", UUID.randomUUID());
        assertThat(ban.post("/api/v1/arrivals", again).expect(409).at("/type")).endsWith("wrong-state");
        Map<String, Object> departure = Map.of("id", UUID.randomUUID());
        Answer left =
                ban.post(PEOPLE + "/" + caseCode + "/departures", departure).expect(201);
        assertThat(ban.post(PEOPLE + "/" + caseCode + "/departures", departure)
                        .expect(200)
                        .json())
                .isEqualTo(left.json());
        ban.get(PEOPLE + "/" + caseCode).expect(404);
    }
}
