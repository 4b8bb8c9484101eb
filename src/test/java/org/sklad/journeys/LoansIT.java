package org.sklad.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sklad.harness.OneCentre.form;
import static org.sklad.harness.OneCentre.typed;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sklad.harness.Answer;
import org.sklad.harness.Client;
import org.sklad.harness.OneCentre;
import org.sklad.harness.PageForm;
import org.sklad.harness.Sends;
import org.sklad.labels.Judges;
import org.sklad.people.attributes.CaseCode;

/** Items on loan, by API and on pages without scripts. */
class LoansIT {
    private static final OneCentre HAR = new OneCentre();
    private static final Client KEEPER = HAR.keeper();
    private static final Client FIELD = HAR.field();
    private static final Client MANAGER = HAR.manager();
    private static final String API = "/api/v1/loans";

    @TempDir
    Path folder;

    @BeforeAll
    static void goods() {
        HAR.item("IRON", "OTHER", "Ютия", "Iron");
        HAR.item("SHEET", "OTHER", "Чаршаф", "Sheet");
    }

    @AfterAll
    static void stop() {
        HAR.close();
    }

    private static String inAWeek() {
        return LocalDate.now(ZoneId.of("Europe/Sofia")).plusDays(7).toString();
    }

    private static Map<String, Object> loan(String person, String lot, long quantity) {
        Map<String, Object> line = Map.of("lot", lot, "quantity", quantity);
        return form(
                "beneficiary",
                person,
                "centre",
                "HAR",
                "location",
                "STORE",
                "dueOn",
                inAWeek(),
                "lines",
                List.of(line));
    }

    @Test
    void goods_are_lent_and_returned_in_parts_and_lost_ones_are_written_off() {
        String lot = HAR.received("IRON", 10);
        String person = HAR.person("FEMALE");
        Map<String, Object> wanted = loan(person, lot, 4);
        Answer made = FIELD.post(API, wanted).expect(201);
        String path = API + "/" + made.at("/id");
        assertThat(made.at("/state")).isEqualTo("OUT");
        assertThat(made.at("/beneficiary")).isEqualTo(person);
        assertThat(made.at("/lines/0/lot/code")).isEqualTo(lot);
        assertThat(made.at("/lines/0/location")).isEqualTo("STORE");
        assertThat(FIELD.post(API, wanted).expect(200).at("/id")).isEqualTo(made.at("/id"));
        assertThat(HAR.standing("STORE", lot)).isEqualTo("6");

        Map<String, Object> one = form("location", "QUARANTINE", "lines", List.of(Map.of("code", lot)));
        assertThat(FIELD.post(path + "/return", one).expect(201).at("/goods/0/out"))
                .isEqualTo("3");
        assertThat(FIELD.post(path + "/return", one).expect(200).at("/goods/0/out"))
                .isEqualTo("3");
        assertThat(HAR.standing("QUARANTINE", lot)).isEqualTo("1");
        Answer many = FIELD.post(path + "/return", form("lines", List.of(Map.of("lot", lot, "quantity", 4))))
                .expect(422);
        assertThat(many.at("/errors/0/field")).isEqualTo("lines[0].quantity");

        Map<String, Object> two = form("reason", "LOST", "lines", List.of(Map.of("item", "IRON", "quantity", 2)));
        Answer lost = MANAGER.post(path + "/loss", two).expect(201);
        assertThat(lost.at("/acts/1/kind")).isEqualTo("LOSS");
        assertThat(lost.at("/acts/1/reason")).isEqualTo("LOST");
        Answer over = FIELD.post(path + "/return", form()).expect(201);
        assertThat(over.at("/state")).isEqualTo("LOST");
        assertThat(FIELD.post(path + "/return", form()).expect(409).at("/type")).endsWith("wrong-state");

        Map<String, Object> found = form("act", lost.at("/acts/1/id"), "reason", "Found under the bed");
        assertThat(FIELD.post(path + "/reversal", found).expect(201).at("/state"))
                .isEqualTo("OUT");
        assertThat(FIELD.post(path + "/reversal", form("reason", "why"))
                        .expect(409)
                        .at("/type"))
                .endsWith("wrong-state");
        assertThat(KEEPER.get("/stock/lots/" + lot).expect(200).text()).doesNotContain("href=\"/loans/");
        assertThat(MANAGER.get("/stock/lots/" + lot).expect(200).text()).contains("href=\"/loans/");
    }

    @Test
    void a_person_who_left_keeps_the_loan_and_it_is_overdue_after_its_day() {
        String lot = HAR.received("IRON", 3);
        String person = HAR.person("FEMALE");
        String id = FIELD.post(API, loan(person, lot, 2)).expect(201).at("/id");
        String page = FIELD.get("/people/" + person).expect(200).text();
        assertThat(page).contains("href=\"/loans/" + id + "\"", "href=\"/loans/new?beneficiary=" + person + "\"");
        FIELD.post("/api/v1/departures", form("caseCode", person));
        FIELD.post("/api/v1/beneficiaries/" + person + "/departures", form());
        JsonNode row = FIELD.get(API + "?centre=HAR&state=OUT&beneficiary=" + person)
                .expect(200)
                .json()
                .at("/rows/0");
        assertThat(row.get("id").asText()).isEqualTo(id);
        assertThat(row.get("present").asBoolean()).isFalse();
        assertThat(row.get("overdue").asBoolean()).isFalse();
        assertThat(FIELD.get(API + "?overdue=true&beneficiary=" + person)
                        .expect(200)
                        .json()
                        .get("rows"))
                .isEmpty();
        FIELD.get(API + "?overdue=perhaps").expect(422);
        FIELD.get(API + "?state=AWAY").expect(422);
        String sheet = FIELD.with("Accept", "text/csv")
                .get(API + "?centre=HAR&item=IRON&beneficiary=" + person)
                .expect(200)
                .text();
        assertThat(sheet).contains(id, person, lot, "IRON");
        assertThat(FIELD.get("/loans?beneficiary=" + person).expect(200).text()).contains("/loans/" + id, "csv");
        assertThat(FIELD.post(API + "/" + id + "/return", form()).expect(201).at("/state"))
                .isEqualTo("RETURNED");
    }

    @Test
    void the_list_shows_the_filtered_rows_on_the_page_in_files_and_on_paper() throws Exception {
        String lot = HAR.received("IRON", 9);
        String person = HAR.person("FEMALE");
        String out = FIELD.post(API, loan(person, lot, 4)).expect(201).at("/id");
        FIELD.post(API + "/" + out + "/return", form("lines", List.of(Map.of("lot", lot, "quantity", 1))));
        String back = FIELD.post(API, loan(person, lot, 2)).expect(201).at("/id");
        FIELD.post(API + "/" + back + "/return", form()).expect(201);
        String today = LocalDate.now(ZoneId.of("Europe/Sofia")).toString();
        String typed = CaseCode.find(person).orElseThrow().grouped();
        String asked = "?centre=HAR&state=OUT&item=IRON&beneficiary=" + typed + "&from=" + today + "&until=" + today;

        assertThat(FIELD.get(API + asked).expect(200).text()).contains(out).doesNotContain(back);
        assertThat(FIELD.get(API + asked + "&format=csv").expect(200).text())
                .contains(out)
                .doesNotContain(back);
        assertThat(FIELD.get("/loans" + asked).expect(200).text())
                .contains("/loans/" + out, "4 × Iron · still out: 3", "name=\"overdue\"", "name=\"beneficiary\"")
                .contains("href=\"/loans/new?beneficiary=" + person)
                .doesNotContain(back);
        assertThat(Judges.text(folder, FIELD.bytes(API + asked + "&format=pdf")))
                .contains(typed, "Iron", "is here", "HAR")
                .doesNotContain("returned");
        for (String nothing : List.of("&until=2026-01-01", "&overdue=true", "&state=RETURNED&overdue=true")) {
            String none = "?beneficiary=" + person + nothing;
            assertThat(FIELD.get(API + none).expect(200).json().at("/rows")).isEmpty();
            assertThat(FIELD.get("/loans" + none).expect(200).text()).contains("Nothing matches the filter");
        }
        assertThat(FIELD.get(API + "?beneficiary=12345678901").expect(422).at("/errors/0/field"))
                .isEqualTo("beneficiary");
        assertThat(FIELD.get(API + "?item=no-item").expect(422).at("/errors/0/field"))
                .isEqualTo("item");
    }

    /** Covers a card, goods, the same goods again, a name instead of a label, one unit less, a mistake, and the due date. */
    @Test
    @Sends("POST /loans/new")
    void a_field_worker_scans_a_card_and_goods_and_lends_them() {
        String lot = HAR.received("IRON", 5);
        HAR.received("SHEET", 9);
        String person = HAR.person("FEMALE");
        Answer page = FIELD.get("/loans/new").expect(200);
        String at = "/loans/new";
        for (String code : List.of(person, lot, lot)) {
            page = PageForm.in(FIELD, page, at)
                    .fill("code", code)
                    .fill("act", "add")
                    .send()
                    .expect(200);
        }
        assertThat(page.text()).contains("data-signal=\"twice\"", "value=\"" + lot + "\"");
        page = PageForm.in(FIELD, page, at)
                .fill("code", "Чаршаф")
                .fill("act", "add")
                .send()
                .expect(200);
        String pick = page.text().replaceAll("(?s).*value=\"(pick-[0-9]+)\".*", "$1");
        page = PageForm.in(FIELD, page, at)
                .fill("code", "")
                .fill("act", pick)
                .send()
                .expect(200);
        page = PageForm.in(FIELD, page, at).fill("act", "more-2").send().expect(200);
        page = PageForm.in(FIELD, page, at)
                .fill("code", "nothing at all")
                .fill("act", "add")
                .send()
                .expect(422);
        assertThat(page.text()).contains("data-signal=\"unknown\"", "value=\"nothing at all\"");
        page = PageForm.in(FIELD, page, at)
                .fill("code", "")
                .fill("act", "lend")
                .send()
                .expect(422);
        assertThat(page.text()).contains("f-dueOn-error");
        page = PageForm.in(FIELD, page, at)
                .fill("dueOn", inAWeek())
                .fill("quantity.1", "6")
                .fill("act", "lend")
                .send()
                .expect(422);
        assertThat(page.text()).contains("value=\"6\"");
        Answer shown = PageForm.in(FIELD, page, at)
                .fill("quantity.1", "2")
                .fill("act", "lend")
                .take();
        assertThat(shown.text()).contains(grouped(person), grouped(lot));
        JsonNode row =
                FIELD.get(API + "?beneficiary=" + person).expect(200).json().at("/rows/0");
        assertThat(row.findValuesAsText("lent")).containsExactlyInAnyOrder("2", "2");
    }

    private static String grouped(String code) {
        return code.replaceAll("^(....)(....).*", "$1 $2").substring(0, 4);
    }

    @Test
    @Sends({"POST /loans/{id}/return", "POST /loans/{id}/loss", "POST /loans/{id}/reversal"})
    void returned_goods_are_scanned_or_counted_on_the_page_of_the_loan() {
        String lot = HAR.received("SHEET", 8);
        String id =
                FIELD.post(API, loan(HAR.person("FEMALE"), lot, 7)).expect(201).at("/id");
        String path = "/loans/" + id;
        String back = "lines." + lot + ".";
        String lost = "lines.lost-" + lot + ".";
        assertThat(FIELD.form(path + "/return", typed("location", "STORE"))
                        .expect(422)
                        .text())
                .contains("f-lines.scan.code-error");
        FIELD.form(path + "/return", typed("lines.scan.code", lot, "location", "STORE"))
                .expect(303);
        FIELD.form(path + "/return", typed(back + "lot", lot, back + "quantity", 2, "location", "QUARANTINE"))
                .expect(303);
        assertThat(HAR.standing("QUARANTINE", lot)).isEqualTo("2");
        assertThat(FIELD.form(path + "/return", typed(back + "lot", lot, back + "quantity", 9))
                        .expect(422)
                        .text())
                .contains("f-" + back + "quantity-error", "value=\"9\"");
        Map.of("return", back, "loss", lost).forEach((act, line) -> {
            String name = line + "quantity";
            Map<String, String> fields = typed(line + "lot", lot, name, "two", "page.form", act);
            if (act.equals("loss")) {
                fields.put("reason", "LOST");
            }
            assertThat(FIELD.form(path + "/" + act, fields).expect(422).text())
                    .as(act)
                    .contains("f-" + name + "-error", "value=\"two\"");
        });
        FIELD.form(path + "/loss", typed("reason", "LOST")).expect(422);
        assertThat(FIELD.form(path + "/loss", typed("reason", "STOLEN", lost + "lot", lot, lost + "quantity", 5))
                        .expect(422)
                        .text())
                .contains("f-" + lost + "quantity-error");
        FIELD.form(path + "/loss", typed("reason", "STOLEN", lost + "lot", lot, lost + "quantity", 1))
                .expect(303);
        FIELD.form(path + "/return", typed("page.all", "true", "location", "STORE"))
                .expect(303);
        Answer over = FIELD.get(path).expect(200);
        assertThat(over.text())
                .contains("3 ×", "action=\"" + path + "/reversal\"")
                .doesNotContain(path + "/return");
        FIELD.form(path + "/reversal", typed("reason", "No act is named")).expect(409);
        String act = FIELD.get(API + "/" + id).expect(200).at("/acts/3/id");
        FIELD.form(path + "/reversal", typed("act", act, "reason", "Друг чаршаф"))
                .expect(303);
        assertThat(FIELD.get(path).expect(200).text()).contains("Друг чаршаф");
        assertThat(FIELD.get(API + "/" + id).expect(200).at("/goods/0/out")).isEqualTo("3");
        assertThat(KEEPER.get(path).status()).isEqualTo(403);
        assertThat(HAR.elsewhere().get(path).status()).isEqualTo(404);
    }
}
