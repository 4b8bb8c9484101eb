package org.sklad.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sklad.harness.OneCentre.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sklad.harness.Answer;
import org.sklad.harness.Client;
import org.sklad.harness.House;
import org.sklad.harness.PageForm;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.Sends;
import org.sklad.labels.Judges;
import org.sklad.platform.db.Engine;

/** The export of all data stored about a person, as a file and on paper. Each export is on record. */
class AccessExportIT {
    private static final String PEOPLE = "/api/v1/beneficiaries/";

    @TempDir
    Path folder;

    private static int count(String text, String word) {
        return text.split(word, -1).length - 1;
    }

    /** Covers the data that {@link House#helped} writes about a person, which is also what an erasure has to delete. */
    @ParameterizedTest
    @EnumSource
    void a_person_gets_all_their_data_and_none_of_others(Engine engine) {
        try (House house = new House(engine)) {
            Answer person = house.person(1);
            String code = person.at("/caseCode");
            house.helped(code);
            house.asked(code, "GIVEN");
            house.paid(code, Map.of("reason", "Отказ", "note", "Зъболекар")::get);
            house.dayHeld(List.of(code, house.person(2).at("/caseCode")));
            house.askedMore(code);
            Client other = house.sklad.signIn("other", RunningSklad.PASSWORD);
            Map<String, Object> asked = form();
            house.field.post(PEOPLE + code + "/access-exports", asked).expect(403);
            other.post(PEOPLE + code + "/access-exports", asked).expect(404);
            Answer export =
                    house.manager.post(PEOPLE + code + "/access-exports", asked).expect(200);

            String text = export.text();
            assertThat(text)
                    .contains(code, person.at("/cardCode"), "Канарче 1", "1990-05-17", "Страна 1", "Р-1")
                    .contains("+359 88 000 1", "PREGNANT", "39", "Вещ TOY", "Вещ SOAP")
                    .doesNotContain("Канарче 2", "Сестра", "\"field\"", "\"manager\"");
            assertThat(count(text, "Причина"))
                    .as("reasons of three reversals and of a withdrawn need")
                    .isEqualTo(4);
            assertThat(count(text, "Бележка")).isEqualTo(2);
            JsonNode all = export.json();
            assertThat(all.get("handouts")).hasSize(3);
            assertThat(all.at("/others/0/what").asText()).isEqualTo("DISTRIBUTION_DAY");
            assertThat(all.at("/others/0/at").asText()).startsWith("20");
            assertThat(all.at("/handouts/0/signature").asText()).isNotEmpty();
            assertThat(all.at("/handouts/0/goods/0/quantity").asInt()).isEqualTo(3);
            assertThat(all.at("/handouts/0/goods/0/returned").asInt()).isEqualTo(1);
            assertThat(all.get("loans")).hasSize(1);
            assertThat(all.get("approvals")).hasSize(1);
            assertThat(all.at("/approvals/0/centre").asText()).isEqualTo("HAR");
            assertThat(all.at("/approvals/0/reason").asText()).isEqualTo("LOST");
            assertThat(all.at("/approvals/0/state").asText()).isEqualTo("REFUSED");
            assertThat(all.at("/approvals/0/askedAt").asText()).startsWith("20");
            assertThat(all.at("/approvals/0/decidedAt").asText()).startsWith("20");
            assertThat(all.at("/approvals/0/goods/0/name/bg").asText()).isEqualTo("Вещ TOY");
            assertThat(all.at("/approvals/0/goods/0/quantity").asInt()).isEqualTo(50);
            assertThat(all.at("/needs/0/state").asText()).isEqualTo("WITHDRAWN");
            assertThat(all.at("/needs/0/reserved/0/quantity").asLong()).isEqualTo(1);
            assertThat(all.at("/needs/0/reserved/0/endedAt").isMissingNode()).isFalse();
            assertThat(all.at("/medicalExpenses/0/amount").asText()).isEqualTo("12.5");
            assertThat(all.at("/medicalExpenses/0/note").asText()).isEqualTo("Зъболекар");
            assertThat(all.at("/medicalExpenses/0/refusedBecause").asText()).isEqualTo("Отказ");
            assertThat(all.at("/medicalExpenses/0/photo").asText()).startsWith("/9j/");
            assertThat(all.get("stays")).hasSize(1);
            assertThat(all.at("/consents/0/answer").asText()).isEqualTo("GIVEN");
            assertThat(all.at("/consents/0/language").asText()).isEqualTo("fa");
            assertThat(all.at("/consents/0/version").asInt()).isEqualTo(1);
            assertThat(all.at("/consents/0/text").asText()).contains("www.cpdp.bg");
            assertThat(all.at("/identityViews/0/purpose").asText())
                    .as("this view is included")
                    .isEqualTo("REQUEST");
            assertThat(house.manager
                            .get(PEOPLE + code + "/identity-views")
                            .expect(200)
                            .at("/rows/0/purpose"))
                    .isEqualTo("REQUEST");
            assertThat(house.manager
                            .post(PEOPLE + code + "/access-exports", asked)
                            .expect(409)
                            .at("/type"))
                    .endsWith("id-reused");

            house.left(code);
            assertThat(house.manager
                            .post(PEOPLE + code + "/access-exports", form())
                            .expect(200)
                            .at("/person/present"))
                    .as("a departed person")
                    .isEqualTo("false");
            house.erase(code, form()).expect(201);
            house.manager.post(PEOPLE + code + "/access-exports", form()).expect(404);
        }
    }

    @Test
    @Sends({"POST /people/{caseCode}/access-export", "POST /people/{caseCode}/access-export/file"})
    void a_manager_prints_the_copy_in_the_language_of_the_person() {
        try (House house = new House(Engine.SQLITE)) {
            String code = house.person(1).at("/caseCode");
            house.asked(code, "GIVEN");
            house.helped(code);
            house.paid(code, Map.of("reason", "Отказ", "note", "Зъболекар")::get);
            house.askedMore(code);
            Client manager = house.manager.onPages();
            assertThat(manager.get("/people/" + code).expect(200).text()).contains("/access-export");
            String page = "/people/" + code + "/access-export";
            PageForm form = PageForm.of(manager, page, page).fill("language", "bg");
            String paper = Judges.text(folder, manager.bytesOf(form));
            assertThat(paper)
                    .contains("Какво се пази за Вас", "Канарче 1", "Бременност", "Вещ SOAP, 2", "Причина", "Бележка")
                    .contains("съгласен", "текст 1 на език: персийски, чрез преводач")
                    .contains("Зъболечение, 12.50 EUR", "Зъболекар", "Отказ", "Пази се снимката")
                    .contains("Искания да получите повече от полагаемото", "Изгубено или откраднато – Отказано")
                    .contains("Вещ TOY, 50", "По молба на човека")
                    .doesNotContain("Сестра");
            String again = Judges.text(folder, manager.bytesOf(form.fill("language", "en")));
            assertThat(again)
                    .as("a second press is a second view")
                    .contains("What is kept about you")
                    .contains("Requests to give you more than is due", "Lost or stolen – Refused");
            assertThat(form.send().expect(200).header("Content-Disposition")).contains("access-export.pdf");
            Answer file = form.sendTo(page + "/file").expect(200);
            assertThat(file.header("Content-Disposition")).contains("access-export.json");
            assertThat(file.at("/identity/name")).isEqualTo("Канарче 1");
            assertThat(house.manager
                            .get(PEOPLE + code + "/identity-views")
                            .expect(200)
                            .json()
                            .get("rows"))
                    .hasSize(4);
        }
    }

    /** Erasing the person deletes these words. */
    @Test
    void the_copy_has_what_a_manager_wrote_about_a_record_of_a_phone() {
        try (House house = new House(Engine.SQLITE)) {
            String code = house.person(1).at("/caseCode");
            house.neededLongAgo(code, "Телефонът беше изгубен");
            house.neededLongAgo(house.person(2).at("/caseCode"), "Друго основание");

            Answer export = house.manager
                    .post(PEOPLE + code + "/access-exports", form())
                    .expect(200);

            assertThat(export.json().get("others")).hasSize(1);
            assertThat(export.at("/others/0/what")).isEqualTo("PHONE_RECORD");
            assertThat(export.at("/others/0/words")).isEqualTo("Телефонът беше изгубен");
            assertThat(export.text()).doesNotContain("Друго основание");
            assertThat(unmarked(house.manager.bytes(PEOPLE + code + "/access-exports/paper", form("language", "bg"))))
                    .contains("Запис от телефон, оставен така от ръководител", "Телефонът беше изгубен");
        }
    }

    /** Erasing the person deletes these words, too. */
    @Test
    void the_copy_has_how_a_manager_settled_a_record_in_a_file_of_a_phone() {
        try (House house = new House(Engine.SQLITE)) {
            String code = house.person(1).at("/caseCode");
            house.neededInAFile(code, "Въведено на ръка");

            Answer export = house.manager
                    .post(PEOPLE + code + "/access-exports", form())
                    .expect(200);

            assertThat(export.json().get("others")).hasSize(1);
            assertThat(export.at("/others/0/what")).isEqualTo("UNREADABLE_RECORD");
            assertThat(export.at("/others/0/words")).isEqualTo("Въведено на ръка");
            assertThat(unmarked(house.manager.bytes(PEOPLE + code + "/access-exports/paper", form("language", "bg"))))
                    .contains("Въведено на ръка");
        }
    }

    @Test
    void the_copy_for_a_merged_person_has_the_data_of_both_registrations() {
        try (House house = new House(Engine.SQLITE)) {
            Answer gone = house.person(1);
            Answer stays = house.person(2);
            String code = stays.at("/caseCode");
            house.helped(gone.at("/caseCode"));
            house.helped(code);
            house.askedMore(gone.at("/caseCode"));
            house.field
                    .post(PEOPLE + gone.at("/caseCode") + "/merge", form("into", code))
                    .expect(201);

            JsonNode all = house.manager
                    .post(PEOPLE + gone.at("/caseCode") + "/access-exports", form())
                    .expect(200)
                    .json();

            assertThat(all.at("/person/caseCode").asText()).isEqualTo(code);
            assertThat(all.at("/identity/name").asText()).isEqualTo("Канарче 2");
            assertThat(all.at("/alsoRegistered/0/caseCode").asText()).isEqualTo(gone.at("/caseCode"));
            assertThat(all.at("/alsoRegistered/0/identity/name").asText()).isEqualTo("Канарче 1");
            assertThat(all.get("cards")).hasSize(2);
            assertThat(all.get("stays")).hasSize(2);
            assertThat(all.get("handouts")).hasSize(4);
            assertThat(all.get("loans")).hasSize(2);
            assertThat(all.get("needs")).hasSize(2);
            assertThat(all.get("approvals")).hasSize(1);
            Client manager = house.manager.onPages();
            String page = "/people/" + code + "/access-export";
            PageForm form = PageForm.of(manager, page, page).fill("language", "bg");
            assertThat(Judges.text(folder, manager.bytesOf(form)))
                    .contains("Регистрирани още като", "Канарче 1", "Канарче 2");
        }
    }

    @Test
    void the_copy_is_in_the_language_and_script_of_the_person() {
        try (House house = new House(Engine.SQLITE)) {
            String code = named(house, "محمد یوسف");
            Client manager = house.manager.onPages();
            String page = "/people/" + code + "/access-export";
            PageForm form = PageForm.of(manager, page, page);
            assertThat(form.value("language"))
                    .as("the first language of the person")
                    .isEqualTo("fa");
            assertThat(unmarked(manager.bytesOf(form)))
                    .contains("نگه داشته", "محمد یوسف", "جنسیت", "مرد", "Сирия", "Centre HAR");
            assertThat(unmarked(house.manager.bytes(PEOPLE + code + "/access-exports/paper", form("language", "en"))))
                    .contains("What is kept about you", "محمد یوسف");
            int shown = views(house, code);
            house.manager
                    .post(PEOPLE + code + "/access-exports/paper", form("language", "xx"))
                    .expect(422);
            assertThat(views(house, code)).as("nothing was shown").isEqualTo(shown);
        }
    }

    @Test
    void text_that_the_paper_cannot_show_does_not_hide_the_rest() {
        try (House house = new House(Engine.SQLITE)) {
            String code = named(house, "ሰላም");
            byte[] paper = house.manager.bytes(PEOPLE + code + "/access-exports/paper", form("language", "en"));
            assertThat(unmarked(paper)).contains("text in a script that this document cannot show", "Сирия");
        }
    }

    private static String named(House house, String name) {
        return house.field
                .post(
                        "/api/v1/beneficiaries",
                        form(
                                "centre",
                                "HAR",
                                "sex",
                                "MALE",
                                "ageBand",
                                "18-59",
                                "languages",
                                List.of("ti", "fa", "en"),
                                "identity",
                                Map.of("name", name, "nationality", "Сирия")))
                .expect(201)
                .at("/caseCode");
    }

    private static int views(House house, String code) {
        return house.manager
                .get(PEOPLE + code + "/identity-views")
                .expect(200)
                .json()
                .get("rows")
                .size();
    }

    /** Reads the text of a PDF without the direction marks that the reader inserts. */
    private String unmarked(byte[] pdf) {
        return Judges.text(folder, pdf).replaceAll("[\u200e\u200f\u202a-\u202e\u2066-\u2069]", "");
    }
}
