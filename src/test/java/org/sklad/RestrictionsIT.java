package org.sklad;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Goods that donors gave for some people only, from the truck to the desk. */
class RestrictionsIT {
    private static final SkladFolder FOLDER = new SkladFolder();
    private static final RunningSklad SKLAD = FOLDER.start();
    private static final String API = "/api/v1/restrictions";

    private static Client keeper = SKLAD.client();
    private static Client field = SKLAD.client();

    @BeforeAll
    static void a_centre_and_who_works_there() {
        Client admin = SKLAD.firstAdministrator();
        RunningSklad.addCentre(admin, "HAR");
        keeper = SKLAD.addOperator(admin, "keeper", "warehouse@HAR", "manager@HAR")
                .onPages();
        field = SKLAD.addOperator(admin, "field", "field@HAR").onPages();
        Map<String, String> name = Map.of("bg", "Яке", "en", "Jacket");
        admin.post("/api/v1/items", Map.of("sku", "JACKET", "name", name, "category", "OTHER", "unit", "PIECE"))
                .expect(201);
    }

    @AfterAll
    static void stop() {
        SKLAD.close();
        FOLDER.close();
    }

    private static Map<String, Object> form(Object... fields) {
        Map<String, Object> form = new HashMap<>(Map.of("id", UUID.randomUUID()));
        for (int i = 0; i < fields.length; i += 2) {
            form.put(String.valueOf(fields[i]), fields[i + 1]);
        }
        return form;
    }

    private static Map<String, Object> restriction(String code, String effect) {
        return Map.of(
                "code",
                code,
                "nameBg",
                "Само за жени",
                "nameEn",
                "Women only",
                "effect",
                effect,
                "sexes",
                List.of("FEMALE"));
    }

    private static Answer received(String restriction) {
        return keeper.post(
                "/api/v1/consignments",
                form(
                        "centre",
                        "HAR",
                        "location",
                        "STORE",
                        "donor",
                        "Каритас",
                        "restriction",
                        restriction,
                        "reference",
                        "R-1",
                        "lines",
                        List.of(Map.of("item", "JACKET", "quantity", 20))));
    }

    private static String man() {
        Map<String, Object> person = form("centre", "HAR", "sex", "MALE", "ageBand", "18-59");
        return field.post("/api/v1/beneficiaries", person).expect(201).at("/caseCode");
    }

    private static Map<String, Object> handout(String person, String lot) {
        return form(
                "beneficiary",
                person,
                "centre",
                "HAR",
                "location",
                "STORE",
                "lines",
                List.of(Map.of("lot", lot, "quantity", 1)),
                "acknowledgement",
                Map.of("kind", "mark"));
    }

    @Test
    void a_consignment_names_what_its_donor_asked_for_and_the_desk_hears_of_it() {
        keeper.post(API, restriction("WOMEN", "REFUSE")).expect(201);
        keeper.post(API, restriction("WOMEN", "REFUSE")).expect(200);
        assertThat(keeper.post(API, restriction("WOMEN", "WARN")).expect(409).at("/type"))
                .endsWith("already-exists");
        assertThat(field.get(API + "/WOMEN").expect(200).at("/sexes/0")).isEqualTo("FEMALE");
        field.get(API + "/NONE").expect(404);
        assertThat(keeper.with("Accept", "text/csv").get(API).expect(200).text())
                .contains("WOMEN", "Women only", "REFUSE", "FEMALE");
        assertThat(received("NONE").expect(422).at("/errors/0/field")).isEqualTo("restriction");

        Answer consignment = received("WOMEN").expect(201);
        assertThat(consignment.at("/restriction")).isEqualTo("WOMEN");
        String lot = consignment.at("/lines/0/lot/code");
        assertThat(keeper.get("/api/v1/lots/" + lot).expect(200).at("/restriction"))
                .isEqualTo("WOMEN");
        assertThat(keeper.get("/stock/lots/" + lot).expect(200).text()).contains("Women only");
        Answer refused = field.post("/api/v1/handouts", handout(man(), lot)).expect(422);
        assertThat(refused.at("/type")).endsWith("restricted");
        assertThat(refused.at("/detail")).contains("Women only");
        String sheet = keeper.with("Accept", "text/csv")
                .get("/api/v1/balances?centre=HAR")
                .expect(200)
                .text();
        assertThat(sheet).contains("WOMEN");
    }

    @Test
    @Sends("POST /restrictions")
    void a_keeper_enters_it_and_a_worker_ticks_that_they_know() {
        Answer page = keeper.get("/restrictions/new").expect(200);
        PageForm.in(keeper, page, "/restrictions")
                .fill("code", "LADIES")
                .fill("nameBg", "За дами")
                .fill("nameEn", "For ladies")
                .fill("effect", "WARN")
                .fill("sexes", "FEMALE")
                .take();
        assertThat(keeper.get("/restrictions").expect(200).text()).contains("For ladies", "LADIES");
        assertThat(field.get("/restrictions/new").status()).isEqualTo(403);
        String lot = received("LADIES").expect(201).at("/lines/0/lot/code");
        String person = man();
        assertThat(field.post("/api/v1/handouts", handout(person, lot))
                        .expect(422)
                        .at("/type"))
                .endsWith("restriction-unseen");

        String at = "/hand-out/" + person;
        Answer desk = PageForm.in(field, field.get(at).expect(200), at)
                .fill("code", lot)
                .fill("act", "add")
                .send()
                .expect(200);
        assertThat(desk.text()).doesNotContain("restrictionsSeen");
        Answer warned = PageForm.in(field, desk, at)
                .fill("code", "")
                .fill("act", "record")
                .send()
                .expect(422);
        assertThat(warned.text()).contains("For ladies", "name=\"restrictionsSeen\"");
        Answer given = PageForm.in(field, warned, at)
                .fill("code", "")
                .fill("restrictionsSeen", "true")
                .fill("act", "record")
                .send()
                .expect(303);
        assertThat(given.header("Location")).contains("/handouts/");
    }

    @Test
    void an_opening_and_its_list_name_it_too() {
        keeper.post(API, restriction("OPENED", "WARN")).expect(201);
        Map<String, Object> line =
                Map.of("item", "JACKET", "quantity", 3, "location", "STORE", "restriction", "OPENED");
        Answer opened = keeper.post("/api/v1/openings", form("centre", "HAR", "lines", List.of(line)))
                .expect(201);
        String lot = opened.at("/lines/0/lot/code");
        assertThat(keeper.get("/api/v1/lots/" + lot).expect(200).at("/restriction"))
                .isEqualTo("OPENED");
        Map<String, Object> unknown =
                Map.of("item", "JACKET", "quantity", 3, "location", "STORE", "restriction", "GONE");
        assertThat(keeper.post("/api/v1/openings", form("centre", "HAR", "lines", List.of(unknown)))
                        .expect(422)
                        .at("/errors/0/field"))
                .isEqualTo("lines[0].restriction");

        String list = """
                centre,location,item,quantity,restriction
                HAR,QUARANTINE,JACKET,4,OPENED
                HAR,STORE,JACKET,5,GONE
                """;
        Answer imported = keeper.send("POST", "/api/v1/openings/import", "text/csv", BodyPublishers.ofString(list))
                .expect(200);
        assertThat(imported.at("/created") + " " + imported.at("/rejected/0/field"))
                .isEqualTo("1 restriction");
    }
}
