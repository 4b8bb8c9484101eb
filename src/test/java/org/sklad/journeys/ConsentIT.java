package org.sklad.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sklad.harness.OneCentre.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sklad.harness.Answer;
import org.sklad.harness.Client;
import org.sklad.harness.House;
import org.sklad.harness.PageForm;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.Sends;
import org.sklad.platform.db.Engine;

/** Consent to the storage of an identity: asked in the person's language, given or refused, and withdrawn. */
class ConsentIT {
    private static final String PEOPLE = "/api/v1/beneficiaries/";

    private static String name(House house, String code) {
        return house.field
                .post(PEOPLE + code + "/identity-views", form("purpose", "CONSULTATION"))
                .expect(201)
                .at("/name");
    }

    @Test
    @Sends({"POST /people/{caseCode}/consent", "POST /people/{caseCode}/consent/withdrawal"})
    void a_person_gives_consent_on_a_page_and_withdraws_it() {
        try (House house = new House(Engine.SQLITE)) {
            String code = house.person(1).at("/caseCode");
            Client field = house.field.onPages();
            String page = "/people/" + code + "/consent";
            assertThat(field.get("/people/" + code).expect(200).text())
                    .contains("not asked yet", "href=\"" + page + "\"")
                    .doesNotContain(page + "/withdrawal");
            assertThat(field.get(page).expect(200).text())
                    .as("the language that the person speaks")
                    .contains("lang=\"ar\" dir=\"rtl\"", "<option value=\"ar\" selected>")
                    .contains("The person has not been asked yet");
            assertThat(field.get(page + "?language=uk").expect(200).text()).contains("lang=\"uk\" dir=\"ltr\"");
            assertThat(field.get(page + "?language=%3Cb%3E").expect(200).text()).contains("lang=\"ar\"");

            PageForm.of(field, page + "?language=fa", page)
                    .fill("how", "INTERPRETED")
                    .fill("answer", "GIVEN")
                    .take();

            assertThat(field.get("/people/" + code).expect(200).text())
                    .contains("given", "Persian", "through an interpreter", page + "/withdrawal");
            assertThat(name(house, code)).isEqualTo("Канарче 1");
            assertThat(house.manager.onPages().get(page).expect(200).text()).contains("Name of field", "agreed");

            PageForm.of(field, "/people/" + code, page + "/withdrawal").take();

            assertThat(field.get("/people/" + code).expect(200).text())
                    .contains("withdrawn")
                    .doesNotContain(page + "/withdrawal");
            assertThat(field.get(page).expect(200).text()).contains("consent withdrawn", "agreed");
            assertThat(house.field
                            .post(PEOPLE + code + "/identity-views", form("purpose", "CONSULTATION"))
                            .expect(201)
                            .json()
                            .has("name"))
                    .isFalse();
        }
    }

    @Test
    void a_person_without_consent_gets_the_same_goods_and_no_name_is_stored() {
        try (House house = new House(Engine.SQLITE)) {
            String code = house.person(1).at("/caseCode");
            house.asked(code, "REFUSED");
            house.handOut(code);
            Answer person = house.field.get(PEOPLE + code).expect(200);
            assertThat(house.field
                            .with("If-Match", person.header("ETag"))
                            .put(PEOPLE + code + "/identity", Map.of("name", "Канарче 2"))
                            .expect(422)
                            .at("/type"))
                    .endsWith("consent-refused");
            assertThat(house.field
                            .with("If-Match", person.header("ETag"))
                            .put(PEOPLE + code + "/identity", Map.of("name", ""))
                            .status())
                    .as("removing the name is allowed")
                    .isEqualTo(200);
        }
    }

    @Test
    void a_program_reads_the_consent_texts_and_records_answers_once() {
        try (House house = new House(Engine.SQLITE)) {
            String code = house.person(1).at("/caseCode");
            JsonNode texts =
                    house.field.get("/api/v1/consent-texts").expect(200).json().get("rows");
            assertThat(texts.findValuesAsText("language")).contains("bg", "en", "ar", "fa", "ps", "ku", "uk", "fr");
            assertThat(texts.findValuesAsText("direction")).contains("ltr", "rtl");
            String consents = PEOPLE + code + "/consents";
            Map<String, Object> yes = form("language", "ti", "version", 1, "answer", "GIVEN", "how", "READ_OUT");
            assertThat(house.field.post(consents, yes).expect(201).at("/language"))
                    .isEqualTo("en");
            assertThat(house.field.post(consents, yes).expect(200).at("/wanted"))
                    .isEqualTo("ti");
            assertThat(house.field.get(consents).expect(200).json().get("rows")).hasSize(1);
            Map<String, Object> other = new java.util.HashMap<>(yes);
            other.put("answer", "REFUSED");
            assertThat(house.field.post(consents, other).expect(409).at("/type"))
                    .endsWith("id-reused");
            for (Map.Entry<String, Object> wrong : Map.<String, Object>of(
                            "language", "xx", "answer", "WITHDRAWN", "how", "SHOUTED")
                    .entrySet()) {
                Map<String, Object> form = new java.util.HashMap<>(yes);
                form.put("id", UUID.randomUUID());
                form.put(wrong.getKey(), wrong.getValue());
                assertThat(house.field.post(consents, form).status())
                        .as(wrong.getKey())
                        .isIn(400, 422);
            }
            Map<String, Object> older = new java.util.HashMap<>(yes);
            older.put("id", UUID.randomUUID());
            older.put("version", 7);
            house.field.post(consents, older).expect(412);
            house.field.post(consents + "/withdrawal", form()).expect(201);
            house.field.post(consents + "/withdrawal", form()).expect(409);
            house.keeper.get(consents).expect(403);
            house.sklad.signIn("other", RunningSklad.PASSWORD).get(consents).expect(404);
        }
    }

    @Test
    void an_erased_person_has_no_answer_and_a_repeated_request_is_refused() {
        try (House house = new House(Engine.SQLITE)) {
            String code = house.person(1).at("/caseCode");
            Map<String, Object> yes = form("language", "fa", "version", 1, "answer", "GIVEN", "how", "READ");
            house.field.post(PEOPLE + code + "/consents", yes).expect(201);
            house.left(code);
            house.field
                    .post(PEOPLE + code + "/consents", form("language", "fa"))
                    .expect(404);
            house.erase(code, form()).expect(201);
            house.field.post(PEOPLE + code + "/consents", yes).expect(404);
        }
    }
}
