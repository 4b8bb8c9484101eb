package org.sklad.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sklad.harness.OneCentre.form;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sklad.harness.Answer;
import org.sklad.harness.Client;
import org.sklad.harness.OneCentre;
import org.sklad.harness.PageForm;
import org.sklad.harness.Sends;

/** Goods that donors gave for some people only, from the truck to the desk. */
class RestrictionsIT {
    private static final OneCentre HAR = new OneCentre();
    private static final Client KEEPER = HAR.keeper();
    private static final Client FIELD = HAR.field();
    private static final Client MANAGER = HAR.manager();
    private static final String API = "/api/v1/restrictions";

    @BeforeAll
    static void goods() {
        HAR.item("JACKET", "OTHER", "Яке", "Jacket");
    }

    @AfterAll
    static void stop() {
        HAR.close();
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
        return HAR.receive(Map.of("item", "JACKET", "quantity", 20), "restriction", restriction);
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
    void a_consignment_names_the_restriction_of_its_donor_and_the_desk_shows_it() {
        KEEPER.post(API, restriction("WOMEN", "REFUSE")).expect(201);
        KEEPER.post(API, restriction("WOMEN", "REFUSE")).expect(200);
        assertThat(KEEPER.post(API, restriction("WOMEN", "WARN")).expect(409).at("/type"))
                .endsWith("already-exists");
        assertThat(FIELD.get(API + "/WOMEN").expect(200).at("/sexes/0")).isEqualTo("FEMALE");
        FIELD.get(API + "/NONE").expect(404);
        assertThat(KEEPER.with("Accept", "text/csv").get(API).expect(200).text())
                .contains("WOMEN", "Women only", "REFUSE", "FEMALE");
        assertThat(received("NONE").expect(422).at("/errors/0/field")).isEqualTo("restriction");

        Answer consignment = received("WOMEN").expect(201);
        assertThat(consignment.at("/restriction")).isEqualTo("WOMEN");
        String lot = consignment.at("/lines/0/lot/code");
        assertThat(KEEPER.get("/api/v1/lots/" + lot).expect(200).at("/restriction"))
                .isEqualTo("WOMEN");
        assertThat(KEEPER.get("/stock/lots/" + lot).expect(200).text()).contains("Women only");
        Answer refused =
                FIELD.post("/api/v1/handouts", handout(HAR.person("MALE"), lot)).expect(422);
        assertThat(refused.at("/type")).endsWith("restricted");
        assertThat(refused.at("/detail")).contains("Women only");
        String sheet = KEEPER.with("Accept", "text/csv")
                .get("/api/v1/balances?centre=HAR")
                .expect(200)
                .text();
        assertThat(sheet).contains("WOMEN");
    }

    @Test
    @Sends("POST /restrictions")
    void a_warehouse_operator_enters_a_restriction_and_a_field_worker_confirms_it() {
        Answer page = KEEPER.get("/restrictions/new").expect(200);
        PageForm.in(KEEPER, page, "/restrictions")
                .fill("code", "LADIES")
                .fill("nameBg", "За дами")
                .fill("nameEn", "For ladies")
                .fill("effect", "WARN")
                .fill("sexes", "FEMALE")
                .take();
        assertThat(KEEPER.get("/restrictions").expect(200).text()).contains("For ladies", "LADIES");
        for (String effect : List.of("WARN", "REFUSE")) {
            boolean shown =
                    KEEPER.get(API + "/LADIES").expect(200).at("/effect").equals(effect);
            for (String form : List.of("/restrictions?", API + "?", API + "?format=csv&")) {
                assertThat(KEEPER.get(form + "effect=" + effect)
                                .expect(200)
                                .text()
                                .contains("LADIES"))
                        .as(form + effect)
                        .isEqualTo(shown);
            }
        }
        assertThat(FIELD.get("/restrictions/new").status()).isEqualTo(403);
        String lot = received("LADIES").expect(201).at("/lines/0/lot/code");
        String person = HAR.person("MALE");
        assertThat(FIELD.post("/api/v1/handouts", handout(person, lot))
                        .expect(422)
                        .at("/type"))
                .endsWith("restriction-unseen");

        String at = "/hand-out/" + person;
        Answer desk = PageForm.in(FIELD, FIELD.get(at).expect(200), at)
                .fill("code", lot)
                .fill("act", "add")
                .send()
                .expect(200);
        assertThat(desk.text()).doesNotContain("seenRestrictions");
        Answer warned = PageForm.in(FIELD, desk, at)
                .fill("code", "")
                .fill("act", "record")
                .send()
                .expect(422);
        assertThat(warned.text()).contains("For ladies: I know", "name=\"seenRestrictions\" value=\"LADIES\"");
        Answer kept = PageForm.in(FIELD, warned, at)
                .fill("code", "not added")
                .fill("seenRestrictions", "LADIES")
                .fill("act", "record")
                .send()
                .expect(422);
        assertThat(kept.text())
                .as("another refusal keeps the tick")
                .contains("For ladies: I know", "value=\"LADIES\" checked");
        Answer given = PageForm.in(FIELD, kept, at)
                .fill("code", "")
                .fill("seenRestrictions", "LADIES")
                .fill("act", "record")
                .send()
                .expect(303);
        assertThat(given.header("Location")).contains("/handouts/");
    }

    @Test
    void opening_stock_and_its_list_name_a_restriction_too() {
        KEEPER.post(API, restriction("OPENED", "WARN")).expect(201);
        Map<String, Object> line =
                Map.of("item", "JACKET", "quantity", 3, "location", "STORE", "restriction", "OPENED");
        Answer opened = MANAGER.post("/api/v1/openings", form("centre", "HAR", "lines", List.of(line)))
                .expect(201);
        String lot = opened.at("/lines/0/lot/code");
        assertThat(KEEPER.get("/api/v1/lots/" + lot).expect(200).at("/restriction"))
                .isEqualTo("OPENED");
        Map<String, Object> unknown =
                Map.of("item", "JACKET", "quantity", 3, "location", "STORE", "restriction", "GONE");
        assertThat(MANAGER.post("/api/v1/openings", form("centre", "HAR", "lines", List.of(unknown)))
                        .expect(422)
                        .at("/errors/0/field"))
                .isEqualTo("lines[0].restriction");

        String list = """
            centre,location,item,quantity,restriction
            HAR,QUARANTINE,JACKET,4,OPENED
            HAR,STORE,JACKET,5,GONE
            """;
        Answer imported = MANAGER.send("POST", "/api/v1/openings/import", "text/csv", BodyPublishers.ofString(list))
                .expect(200);
        assertThat(imported.at("/created") + " " + imported.at("/rejected/0/field"))
                .isEqualTo("1 restriction");
    }
}
