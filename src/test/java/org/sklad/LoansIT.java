package org.sklad;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Goods that people have for a while, by API and on pages without scripts. */
class LoansIT {
    private static final SkladFolder FOLDER = new SkladFolder();
    private static final RunningSklad SKLAD = FOLDER.start();
    private static final String API = "/api/v1/loans";

    private static Client keeper = SKLAD.client();
    private static Client field = SKLAD.client();
    private static Client manager = SKLAD.client();

    @BeforeAll
    static void two_centres_and_who_works_there() {
        Client admin = SKLAD.firstAdministrator();
        RunningSklad.addCentre(admin, "HAR");
        RunningSklad.addCentre(admin, "BAN");
        keeper = SKLAD.addOperator(admin, "keeper", "warehouse@HAR").onPages();
        field = SKLAD.addOperator(admin, "field", "field@HAR").onPages();
        manager = SKLAD.addOperator(admin, "manager", "manager@HAR").onPages();
        SKLAD.addOperator(admin, "there", "field@BAN");
        item(admin, "IRON", "Ютия", "Iron");
        item(admin, "SHEET", "Чаршаф", "Sheet");
    }

    private static void item(Client admin, String sku, String bg, String en) {
        Map<String, String> name = Map.of("bg", bg, "en", en);
        admin.post("/api/v1/items", Map.of("sku", sku, "name", name, "category", "OTHER", "unit", "PIECE"))
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

    /** As a browser sends it. */
    private static Map<String, String> typed(Object... fields) {
        Map<String, String> typed = new HashMap<>();
        form(fields).forEach((name, value) -> typed.put(name, value.toString()));
        return typed;
    }

    private static String inAWeek() {
        return LocalDate.now(ZoneId.of("Europe/Sofia")).plusDays(7).toString();
    }

    private static String person() {
        Map<String, Object> person = form("centre", "HAR", "sex", "FEMALE", "ageBand", "18-59");
        return field.post("/api/v1/beneficiaries", person).expect(201).at("/caseCode");
    }

    private static String received(String sku, long quantity) {
        Map<String, Object> line = Map.of(
                "item",
                sku,
                "quantity",
                quantity,
                "lot",
                "L-" + UUID.randomUUID().toString().substring(0, 8));
        return keeper.post(
                        "/api/v1/consignments",
                        form(
                                "centre",
                                "HAR",
                                "location",
                                "STORE",
                                "donor",
                                "Каритас",
                                "reference",
                                "Loans",
                                "lines",
                                List.of(line)))
                .expect(201)
                .at("/lines/0/lot/code");
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

    private static String standing(String location, String lot) {
        JsonNode rows = keeper.get("/api/v1/balances?centre=HAR&location=" + location)
                .expect(200)
                .json()
                .get("rows");
        for (JsonNode row : rows) {
            if (row.at("/lot/code").asText().equals(lot)
                    && row.get("location").asText().equals(location)) {
                return row.get("quantity").asText();
            }
        }
        return "0";
    }

    @Test
    void goods_are_lent_come_back_in_parts_and_what_is_lost_is_written_off() {
        String lot = received("IRON", 10);
        String person = person();
        Map<String, Object> wanted = loan(person, lot, 4);
        Answer made = field.post(API, wanted).expect(201);
        String path = API + "/" + made.at("/id");
        assertThat(made.at("/state")).isEqualTo("OUT");
        assertThat(made.at("/beneficiary")).isEqualTo(person);
        assertThat(made.at("/lines/0/lot/code")).isEqualTo(lot);
        assertThat(made.at("/lines/0/location")).isEqualTo("STORE");
        assertThat(field.post(API, wanted).expect(200).at("/id")).isEqualTo(made.at("/id"));
        assertThat(standing("STORE", lot)).isEqualTo("6");

        Map<String, Object> one = form("location", "QUARANTINE", "lines", List.of(Map.of("code", lot)));
        assertThat(field.post(path + "/return", one).expect(201).at("/goods/0/out"))
                .isEqualTo("3");
        assertThat(field.post(path + "/return", one).expect(200).at("/goods/0/out"))
                .isEqualTo("3");
        assertThat(standing("QUARANTINE", lot)).isEqualTo("1");
        Answer many = field.post(path + "/return", form("lines", List.of(Map.of("lot", lot, "quantity", 4))))
                .expect(422);
        assertThat(many.at("/errors/0/field")).isEqualTo("lines[0].quantity");

        Map<String, Object> two = form("reason", "LOST", "lines", List.of(Map.of("item", "IRON", "quantity", 2)));
        Answer lost = manager.post(path + "/loss", two).expect(201);
        assertThat(lost.at("/acts/1/kind")).isEqualTo("LOSS");
        assertThat(lost.at("/acts/1/reason")).isEqualTo("LOST");
        Answer over = field.post(path + "/return", form()).expect(201);
        assertThat(over.at("/state")).isEqualTo("LOST");
        assertThat(field.post(path + "/return", form()).expect(409).at("/type")).endsWith("wrong-state");

        Map<String, Object> found = form("act", lost.at("/acts/1/id"), "reason", "Found under the bed");
        assertThat(field.post(path + "/reversal", found).expect(201).at("/state"))
                .isEqualTo("OUT");
        assertThat(field.post(path + "/reversal", form("reason", "why"))
                        .expect(409)
                        .at("/type"))
                .endsWith("wrong-state");
        assertThat(keeper.get("/stock/lots/" + lot).expect(200).text()).doesNotContain("href=\"/loans/");
        assertThat(manager.get("/stock/lots/" + lot).expect(200).text()).contains("href=\"/loans/");
    }

    @Test
    void who_left_still_has_it_and_what_they_have_is_overdue_after_its_day() {
        String lot = received("IRON", 3);
        String person = person();
        String id = field.post(API, loan(person, lot, 2)).expect(201).at("/id");
        String page = field.get("/people/" + person).expect(200).text();
        assertThat(page).contains("href=\"/loans/" + id + "\"", "href=\"/loans/new?beneficiary=" + person + "\"");
        field.post("/api/v1/departures", form("caseCode", person));
        field.post("/api/v1/beneficiaries/" + person + "/departures", form());
        JsonNode row = field.get(API + "?centre=HAR&state=OUT&beneficiary=" + person)
                .expect(200)
                .json()
                .at("/rows/0");
        assertThat(row.get("id").asText()).isEqualTo(id);
        assertThat(row.get("present").asBoolean()).isFalse();
        assertThat(row.get("overdue").asBoolean()).isFalse();
        assertThat(field.get(API + "?overdue=true&beneficiary=" + person)
                        .expect(200)
                        .json()
                        .get("rows"))
                .isEmpty();
        field.get(API + "?overdue=perhaps").expect(422);
        field.get(API + "?state=AWAY").expect(422);
        String sheet = field.with("Accept", "text/csv")
                .get(API + "?centre=HAR&item=IRON&beneficiary=" + person)
                .expect(200)
                .text();
        assertThat(sheet).contains(id, person, lot, "IRON");
        assertThat(field.get("/loans?beneficiary=" + person).expect(200).text()).contains("/loans/" + id, "csv");
        assertThat(field.post(API + "/" + id + "/return", form()).expect(201).at("/state"))
                .isEqualTo("RETURNED");
    }

    /** Card, goods, goods again, a name instead of a label, one less, a slip, and the day. */
    @Test
    @Sends("POST /loans/new")
    void a_worker_scans_a_card_and_goods_and_lends_them() {
        String lot = received("IRON", 5);
        received("SHEET", 9);
        String person = person();
        Answer page = field.get("/loans/new").expect(200);
        String at = "/loans/new";
        for (String code : List.of(person, lot, lot)) {
            page = PageForm.in(field, page, at)
                    .fill("code", code)
                    .fill("act", "add")
                    .send()
                    .expect(200);
        }
        assertThat(page.text()).contains("data-signal=\"twice\"", "value=\"" + lot + "\"");
        page = PageForm.in(field, page, at)
                .fill("code", "Чаршаф")
                .fill("act", "add")
                .send()
                .expect(200);
        String pick = page.text().replaceAll("(?s).*value=\"(pick-[0-9]+)\".*", "$1");
        page = PageForm.in(field, page, at)
                .fill("code", "")
                .fill("act", pick)
                .send()
                .expect(200);
        page = PageForm.in(field, page, at).fill("act", "more-2").send().expect(200);
        page = PageForm.in(field, page, at)
                .fill("code", "nothing at all")
                .fill("act", "add")
                .send()
                .expect(422);
        assertThat(page.text()).contains("data-signal=\"unknown\"", "value=\"nothing at all\"");
        page = PageForm.in(field, page, at)
                .fill("code", "")
                .fill("act", "lend")
                .send()
                .expect(422);
        assertThat(page.text()).contains("f-dueOn-error");
        page = PageForm.in(field, page, at)
                .fill("dueOn", inAWeek())
                .fill("quantity.1", "6")
                .fill("act", "lend")
                .send()
                .expect(422);
        assertThat(page.text()).contains("value=\"6\"");
        Answer shown = PageForm.in(field, page, at)
                .fill("quantity.1", "2")
                .fill("act", "lend")
                .take();
        assertThat(shown.text()).contains(grouped(person), grouped(lot));
        JsonNode row =
                field.get(API + "?beneficiary=" + person).expect(200).json().at("/rows/0");
        assertThat(row.findValuesAsText("lent")).containsExactlyInAnyOrder("2", "2");
    }

    private static String grouped(String code) {
        return code.replaceAll("^(....)(....).*", "$1 $2").substring(0, 4);
    }

    @Test
    @Sends({"POST /loans/{id}/return", "POST /loans/{id}/loss", "POST /loans/{id}/reversal"})
    void what_comes_back_is_scanned_or_counted_on_the_page_of_the_loan() {
        String lot = received("SHEET", 8);
        String id = field.post(API, loan(person(), lot, 7)).expect(201).at("/id");
        String path = "/loans/" + id;
        assertThat(field.form(path + "/return", typed("location", "STORE"))
                        .expect(422)
                        .text())
                .contains("f-code-error");
        field.form(path + "/return", typed("code", lot, "location", "STORE")).expect(303);
        field.form(path + "/return", typed("quantities." + lot, 2, "location", "QUARANTINE"))
                .expect(303);
        assertThat(standing("QUARANTINE", lot)).isEqualTo("2");
        assertThat(field.form(path + "/return", typed("quantities." + lot, 9))
                        .expect(422)
                        .text())
                .contains("f-quantities." + lot + "-error", "value=\"9\"");
        Map.of("return", "quantities", "loss", "lost").forEach((act, kind) -> {
            String name = kind + "." + lot;
            assertThat(field.form(path + "/" + act, typed(name, "two", "why", "LOST"))
                            .expect(422)
                            .text())
                    .as(act)
                    .contains("f-" + name + "-error", "value=\"two\"");
        });
        field.form(path + "/loss", typed("why", "LOST")).expect(422);
        assertThat(field.form(path + "/loss", typed("why", "STOLEN", "lost." + lot, 5))
                        .expect(422)
                        .text())
                .contains("f-lost." + lot + "-error");
        field.form(path + "/loss", typed("why", "STOLEN", "lost." + lot, 1)).expect(303);
        field.form(path + "/return", typed("all", "true", "location", "STORE")).expect(303);
        Answer over = field.get(path).expect(200);
        assertThat(over.text())
                .contains("3 ×", "action=\"" + path + "/reversal\"")
                .doesNotContain(path + "/return");
        field.form(path + "/reversal", typed("reason", "No act is named")).expect(409);
        String act = field.get(API + "/" + id).expect(200).at("/acts/3/id");
        field.form(path + "/reversal", typed("act", act, "reason", "Друг чаршаф"))
                .expect(303);
        assertThat(field.get(path).expect(200).text()).contains("Друг чаршаф");
        assertThat(field.get(API + "/" + id).expect(200).at("/goods/0/out")).isEqualTo("3");
        assertThat(keeper.get(path).status()).isEqualTo(403);
        assertThat(SKLAD.signIn("there").onPages().get(path).status()).isEqualTo(404);
    }
}
