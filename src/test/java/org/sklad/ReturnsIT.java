package org.sklad;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Goods that people bring back, by API and on pages without scripts. */
class ReturnsIT {
    private static final SkladFolder FOLDER = new SkladFolder();
    private static final RunningSklad SKLAD = FOLDER.start();
    private static final String HANDOUTS = "/api/v1/handouts";

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
        item(admin, "JACKET", "Яке", "Jacket");
        item(admin, "HAT", "Шапка", "Hat");
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

    private static String person() {
        Map<String, Object> person = form("centre", "HAR", "sex", "FEMALE", "ageBand", "18-59");
        return field.post("/api/v1/beneficiaries", person).expect(201).at("/caseCode");
    }

    private static String received(String sku) {
        String number = "L-" + UUID.randomUUID().toString().substring(0, 8);
        Map<String, Object> line = Map.of("item", sku, "quantity", 20, "lot", number);
        Map<String, Object> consignment = form(
                "centre", "HAR", "location", "STORE", "donor", "Каритас", "reference", "R", "lines", List.of(line));
        return keeper.post("/api/v1/consignments", consignment).expect(201).at("/lines/0/lot/code");
    }

    private static Answer handOut(String person, List<Map<String, Object>> lines) {
        Map<String, Object> handout = form(
                "beneficiary",
                person,
                "centre",
                "HAR",
                "location",
                "STORE",
                "lines",
                lines,
                "acknowledgement",
                Map.of("kind", "mark"));
        return field.post(HANDOUTS, handout).expect(201);
    }

    private static Map<String, Object> line(String lot, int quantity) {
        return Map.of("lot", lot, "quantity", quantity);
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

    /** A document that was taken back stands once among what one did last, and its link opens it. */
    @Test
    void what_one_did_last_opens_also_when_it_was_taken_back() {
        String lot = received("HAT");
        String handout = handOut(person(), List.of(line(lot, 2))).at("/id");
        String path = HANDOUTS + "/" + handout;
        Map<String, Object> wanted = form("lines", List.of(Map.of("code", lot, "times", 1)));
        String back = field.post(path + "/returns", wanted).expect(201).at("/id");
        field.post("/api/v1/returns/" + back + "/reversal", form("reason", "Miscounted"))
                .expect(201);
        field.post(path + "/reversal", form("reason", "Somebody else")).expect(201);
        assertThat(lastOf(field)).contains("/handouts/" + handout, "/returns/" + back);

        Map<String, Object> more =
                form("centre", "HAR", "location", "STORE", "lot", lot, "quantity", 1, "reason", "FOUND");
        String found = keeper.post("/api/v1/adjustments", more).expect(201).at("/id");
        keeper.post("/api/v1/adjustments/" + found + "/reversal", form("reason", "Not found"))
                .expect(201);
        assertThat(lastOf(keeper)).containsOnlyOnce("/stock/adjustments/" + found);
    }

    /** Where the links of documents on the start page lead; each opens. */
    private static List<String> lastOf(Client of) {
        List<String> links = Pattern.compile("href=\"(/[a-z/-]+/[0-9a-f-]{36})\"")
                .matcher(of.get("/scan").expect(200).text())
                .results()
                .map(each -> each.group(1))
                .toList();
        links.forEach(each -> of.get(each).expect(200));
        return links;
    }

    @Test
    void goods_come_back_by_api_and_every_list_says_so() {
        String lot = received("JACKET");
        String person = person();
        String path = HANDOUTS + "/" + handOut(person, List.of(line(lot, 3))).at("/id");
        Map<String, Object> wanted = form("lines", List.of(Map.of("code", lot, "times", 2)), "note", "Too small");
        Answer made = field.post(path + "/returns", wanted).expect(201);
        assertThat(made.at("/lines/0/quantity")).isEqualTo("2");
        assertThat(made.at("/lines/0/handoutLine")).isEqualTo("1");
        assertThat(made.at("/lines/0/location")).isEqualTo("HAR/STORE");
        assertThat(made.at("/note")).isEqualTo("Too small");
        assertThat(field.post(path + "/returns", wanted).expect(200).at("/id")).isEqualTo(made.at("/id"));
        assertThat(standing("STORE", lot)).isEqualTo("19");
        Answer handout = field.get(path).expect(200);
        assertThat(handout.at("/lines/0/quantity")).isEqualTo("3");
        assertThat(handout.at("/lines/0/returned")).isEqualTo("2");
        Answer many = field.post(path + "/returns", form("lines", List.of(Map.of("line", 1, "quantity", 2))))
                .expect(422);
        assertThat(many.at("/errors/0/field")).isEqualTo("lines[0].quantity");
        field.post(path + "/returns", form("lines", List.of())).expect(422);
        assertThat(field.get(path + "/returns").expect(200).at("/rows/0/id")).isEqualTo(made.at("/id"));
        assertThat(field.with("Accept", "text/csv")
                        .get(path + "/returns")
                        .expect(200)
                        .text())
                .contains(made.at("/id"), lot, "JACKET");
        assertThat(field.with("Accept", "text/csv")
                        .get(HANDOUTS + "?lot=" + lot)
                        .expect(200)
                        .text())
                .contains(",3,2,");
        assertThat(field.post(path + "/reversal", form("reason", "why"))
                        .expect(409)
                        .at("/type"))
                .endsWith("wrong-state");

        String one = "/api/v1/returns/" + made.at("/id");
        assertThat(manager.post(one + "/reversal", form("reason", "Another jacket"))
                        .expect(201)
                        .at("/reversal/reason"))
                .isEqualTo("Another jacket");
        assertThat(manager.post(one + "/reversal", form("reason", "again"))
                        .expect(409)
                        .at("/type"))
                .endsWith("wrong-state");
        assertThat(manager.get(one).expect(200).at("/reversal/operator")).isEqualTo("manager");
        assertThat(SKLAD.signIn("there").get(one).status()).isEqualTo(404);
        assertThat(standing("STORE", lot)).isEqualTo("17");
    }

    /** A thing, the same again, one too many, a stranger; a place by its label; then how many by hand. */
    @Test
    @Sends({"POST /handouts/{id}/returns", "POST /returns/{id}/reversal"})
    void a_worker_scans_what_comes_back_and_where_it_goes() {
        String jacket = received("JACKET");
        String hat = received("HAT");
        String stranger = received("HAT");
        String person = person();
        String id = handOut(person, List.of(line(jacket, 2), line(hat, 3))).at("/id");
        String receipt = field.get("/handouts/" + id).expect(200).text();
        assertThat(receipt).contains("href=\"/handouts/" + id + "/returns\"");
        String at = "/handouts/" + id + "/returns";
        Answer page = field.get(at).expect(200);
        for (int i = 0; i < 2; i++) {
            page = scan(page, at, jacket).expect(200);
        }
        assertThat(page.text()).contains("data-signal=\"twice\"", "name=\"quantities.1-" + jacket + "\" value=\"2\"");
        Answer more = scan(page, at, jacket).expect(422);
        assertThat(more.text()).contains("data-signal=\"refused\"", "f-code-error");
        assertThat(scan(page, at, stranger).expect(422).text()).contains("f-code-error");
        assertThat(scan(page, at, "nothing at all").expect(422).text()).contains("data-signal=\"unknown\"");
        page = scan(page, at, quarantine()).expect(200);
        assertThat(page.text()).contains("value=\"QUARANTINE\" selected");
        Answer refused = PageForm.in(field, page, at)
                .fill("quantities.2-" + hat, "4")
                .fill("act", "record")
                .send()
                .expect(422);
        assertThat(refused.text()).contains("f-quantities.2-" + hat + "-error", "value=\"4\"");
        Answer shown = PageForm.in(field, refused, at)
                .fill("quantities.2-" + hat, "1")
                .fill("note", "Мокро")
                .fill("act", "record")
                .take();
        assertThat(shown.text()).contains("→ QUARANTINE", "/returns/");
        assertThat(standing("QUARANTINE", jacket)).isEqualTo("2");
        assertThat(standing("QUARANTINE", hat)).isEqualTo("1");

        String all = PageForm.in(field, field.get(at).expect(200), at)
                .fill("act", "all")
                .send()
                .expect(200)
                .text();
        assertThat(all)
                .contains("name=\"quantities.2-" + hat + "\" value=\"2\"")
                .doesNotContain("quantities.1-");
        field.form(at, typed("act", "record")).expect(422);
        field.form(at, typed("act", "record", "code", hat)).expect(422);
        field.form(at, typed("act", "record", "quantities.9-1", 1)).expect(422);

        String made = shown.text().replaceAll("(?s).*href=\"(/returns/[^\"]+)\".*", "$1");
        Answer one = manager.get(made).expect(200);
        assertThat(one.text()).contains("Мокро");
        assertThat(keeper.get(made).status()).isEqualTo(403);
        assertThat(PageForm.in(manager, one, made + "/reversal")
                        .fill("reason", "Друго яке")
                        .take()
                        .text())
                .contains("Друго яке")
                .doesNotContain(made + "/reversal");
        assertThat(standing("QUARANTINE", jacket)).isEqualTo("0");
        assertThat(field.get("/people/" + person).expect(200).text()).contains("/handouts/" + id);
    }

    private static Answer scan(Answer page, String at, String code) {
        return PageForm.in(field, page, at)
                .fill("code", code)
                .fill("act", "add")
                .send();
    }

    private static String quarantine() {
        for (JsonNode row :
                keeper.get("/api/v1/centres/HAR/locations").expect(200).json().get("rows")) {
            if (row.get("code").asText().equals("QUARANTINE")) {
                return row.get("label").asText();
            }
        }
        throw new AssertionError("no quarantine");
    }

    @Test
    void the_receipt_and_the_card_of_the_lot_tell_what_came_back() {
        String lot = received("HAT");
        String id = handOut(person(), List.of(line(lot, 3))).at("/id");
        field.post(HANDOUTS + "/" + id + "/returns", form("lines", List.of(line(lot, 3))))
                .expect(201);
        assertThat(field.get("/handouts/" + id).expect(200).text())
                .doesNotContain("href=\"/handouts/" + id + "/returns\"", "action=\"/handouts/" + id + "/reversal\"");
        assertThat(field.get("/handouts/" + id + "/returns").expect(200).text()).doesNotContain("f-code");
        assertThat(manager.get("/stock/lots/" + lot).expect(200).text()).contains("href=\"/returns/");
        assertThat(keeper.get("/stock/lots/" + lot).expect(200).text()).doesNotContain("href=\"/returns/");
        assertThat(field.get("/handouts").expect(200).text()).contains("3 ×");
    }
}
