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
import java.util.regex.Pattern;
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

/** Goods that people bring back, by API and on pages without scripts. */
class ReturnsIT {
    private static final OneCentre HAR = new OneCentre();
    private static final Client KEEPER = HAR.keeper();
    private static final Client FIELD = HAR.field();
    private static final Client MANAGER = HAR.manager();
    private static final String HANDOUTS = "/api/v1/handouts";

    @TempDir
    Path folder;

    @BeforeAll
    static void goods() {
        HAR.item("JACKET", "OTHER", "Яке", "Jacket");
        HAR.item("HAT", "OTHER", "Шапка", "Hat");
    }

    @AfterAll
    static void stop() {
        HAR.close();
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
        return FIELD.post(HANDOUTS, handout).expect(201);
    }

    private static Map<String, Object> line(String lot, int quantity) {
        return Map.of("lot", lot, "quantity", quantity);
    }

    /** A reversed document appears once among the operator's latest documents, and its link opens it. */
    @Test
    void the_start_page_links_the_last_documents_even_if_they_were_reversed() {
        String lot = HAR.received("HAT", 20);
        String handout = handOut(HAR.person("FEMALE"), List.of(line(lot, 2))).at("/id");
        String path = HANDOUTS + "/" + handout;
        Map<String, Object> wanted = form("lines", List.of(Map.of("code", lot, "times", 1)));
        String back = FIELD.post(path + "/returns", wanted).expect(201).at("/id");
        FIELD.post("/api/v1/returns/" + back + "/reversal", form("reason", "Miscounted"))
                .expect(201);
        FIELD.post(path + "/reversal", form("reason", "Somebody else")).expect(201);
        assertThat(lastOf(FIELD)).contains("/handouts/" + handout, "/returns/" + back);

        Map<String, Object> more =
                form("centre", "HAR", "location", "STORE", "lot", lot, "quantity", 1, "reason", "FOUND");
        String found = KEEPER.post("/api/v1/adjustments", more).expect(201).at("/id");
        KEEPER.post("/api/v1/adjustments/" + found + "/reversal", form("reason", "Not found"))
                .expect(201);
        assertThat(lastOf(KEEPER)).containsOnlyOnce("/stock/adjustments/" + found);
    }

    /** Reads the links of documents on the start page, and verifies that each opens. */
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
    void goods_are_returned_by_api_and_every_list_shows_it() {
        String lot = HAR.received("JACKET", 20);
        String person = HAR.person("FEMALE");
        String path = HANDOUTS + "/" + handOut(person, List.of(line(lot, 3))).at("/id");
        Map<String, Object> wanted = form("lines", List.of(Map.of("code", lot, "times", 2)), "note", "Too small");
        Answer made = FIELD.post(path + "/returns", wanted).expect(201);
        assertThat(made.at("/lines/0/quantity")).isEqualTo("2");
        assertThat(made.at("/lines/0/handoutLine")).isEqualTo("1");
        assertThat(made.at("/lines/0/location")).isEqualTo("HAR/STORE");
        assertThat(made.at("/note")).isEqualTo("Too small");
        assertThat(FIELD.post(path + "/returns", wanted).expect(200).at("/id")).isEqualTo(made.at("/id"));
        assertThat(HAR.standing("STORE", lot)).isEqualTo("19");
        Answer handout = FIELD.get(path).expect(200);
        assertThat(handout.at("/lines/0/quantity")).isEqualTo("3");
        assertThat(handout.at("/lines/0/returned")).isEqualTo("2");
        Answer many = FIELD.post(path + "/returns", form("lines", List.of(Map.of("line", 1, "quantity", 2))))
                .expect(422);
        assertThat(many.at("/errors/0/field")).isEqualTo("lines[0].quantity");
        FIELD.post(path + "/returns", form("lines", List.of())).expect(422);
        assertThat(FIELD.get(path + "/returns").expect(200).at("/rows/0/id")).isEqualTo(made.at("/id"));
        assertThat(FIELD.with("Accept", "text/csv")
                        .get(path + "/returns")
                        .expect(200)
                        .text())
                .contains(made.at("/id"), lot, "JACKET");
        assertThat(Judges.text(folder, FIELD.bytes(path + "/returns?format=pdf")))
                .contains("Returned goods", "2 × Jacket", "field");
        assertThat(FIELD.with("Accept", "text/csv")
                        .get(HANDOUTS + "?lot=" + lot)
                        .expect(200)
                        .text())
                .contains(",3,2,");
        assertThat(FIELD.post(path + "/reversal", form("reason", "why"))
                        .expect(409)
                        .at("/type"))
                .endsWith("wrong-state");

        String one = "/api/v1/returns/" + made.at("/id");
        assertThat(MANAGER.post(one + "/reversal", form("reason", "Another jacket"))
                        .expect(201)
                        .at("/reversal/reason"))
                .isEqualTo("Another jacket");
        assertThat(MANAGER.post(one + "/reversal", form("reason", "again"))
                        .expect(409)
                        .at("/type"))
                .endsWith("wrong-state");
        assertThat(MANAGER.get(one).expect(200).at("/reversal/operator")).isEqualTo("manager");
        assertThat(HAR.elsewhere().get(one).status()).isEqualTo(404);
        assertThat(HAR.standing("STORE", lot)).isEqualTo("17");
    }

    /** Scans goods, the same again, one too many, goods of no line and a location's label, and then types a quantity. */
    @Test
    @Sends({"POST /handouts/{id}/returns", "POST /returns/{id}/reversal"})
    void a_field_worker_scans_returned_goods_and_their_place() {
        String jacket = HAR.received("JACKET", 20);
        String hat = HAR.received("HAT", 20);
        String stranger = HAR.received("HAT", 20);
        String person = HAR.person("FEMALE");
        String id = handOut(person, List.of(line(jacket, 2), line(hat, 3))).at("/id");
        String receipt = FIELD.get("/handouts/" + id).expect(200).text();
        assertThat(receipt).contains("href=\"/handouts/" + id + "/returns\"");
        String at = "/handouts/" + id + "/returns";
        Answer page = FIELD.get(at).expect(200);
        for (int i = 0; i < 2; i++) {
            page = scan(page, at, jacket).expect(200);
        }
        assertThat(page.text())
                .contains("data-signal=\"twice\"", "name=\"lines.1-" + jacket + ".quantity\" value=\"2\"");
        Answer more = scan(page, at, jacket).expect(422);
        assertThat(more.text()).contains("data-signal=\"refused\"", "f-lines.scan.code-error");
        assertThat(scan(page, at, stranger).expect(422).text()).contains("f-lines.scan.code-error");
        assertThat(scan(page, at, "nothing at all").expect(422).text()).contains("data-signal=\"unknown\"");
        page = scan(page, at, quarantine()).expect(200);
        assertThat(page.text()).contains("value=\"QUARANTINE\" selected");
        Answer refused = PageForm.in(FIELD, page, at)
                .fill("lines.2-" + hat + ".quantity", "4")
                .fill("page.act", "record")
                .send()
                .expect(422);
        assertThat(refused.text()).contains("f-lines.2-" + hat + ".quantity-error", "value=\"4\"");
        Answer shown = PageForm.in(FIELD, refused, at)
                .fill("lines.2-" + hat + ".quantity", "1")
                .fill("note", "Мокро")
                .fill("page.act", "record")
                .take();
        assertThat(shown.text()).contains("→ Quarantine", "/returns/");
        assertThat(HAR.standing("QUARANTINE", jacket)).isEqualTo("2");
        assertThat(HAR.standing("QUARANTINE", hat)).isEqualTo("1");

        String all = PageForm.in(FIELD, FIELD.get(at).expect(200), at)
                .fill("page.act", "all")
                .send()
                .expect(200)
                .text();
        assertThat(all)
                .contains("name=\"lines.2-" + hat + ".quantity\" value=\"2\"")
                .doesNotContain("lines.1-");
        FIELD.form(at, typed("page.act", "record")).expect(422);
        FIELD.form(at, typed("page.act", "record", "lines.scan.code", hat)).expect(422);
        FIELD.form(at, typed("page.act", "record", "lines.0.line", 9, "lines.0.lot", 1, "lines.0.quantity", 1))
                .expect(422);

        String made = shown.text().replaceAll("(?s).*href=\"(/returns/[^\"]+)\".*", "$1");
        Answer one = MANAGER.get(made).expect(200);
        assertThat(one.text()).contains("Мокро");
        assertThat(KEEPER.get(made).status()).isEqualTo(403);
        assertThat(PageForm.in(MANAGER, one, made + "/reversal")
                        .fill("reason", "Друго яке")
                        .take()
                        .text())
                .contains("Друго яке")
                .doesNotContain(made + "/reversal");
        assertThat(HAR.standing("QUARANTINE", jacket)).isEqualTo("0");
        assertThat(FIELD.get("/people/" + person).expect(200).text()).contains("/handouts/" + id);
    }

    private static Answer scan(Answer page, String at, String code) {
        return PageForm.in(FIELD, page, at)
                .fill("lines.scan.code", code)
                .fill("page.act", "add")
                .send();
    }

    private static String quarantine() {
        for (JsonNode row :
                KEEPER.get("/api/v1/centres/HAR/locations").expect(200).json().get("rows")) {
            if (row.get("code").asText().equals("QUARANTINE")) {
                return row.get("label").asText();
            }
        }
        throw new AssertionError("no quarantine");
    }

    @Test
    void the_list_of_handouts_shows_the_filtered_rows_on_the_page_in_files_and_on_paper() throws Exception {
        String lot = HAR.received("HAT", 20);
        String person = HAR.person("FEMALE");
        String kept = handOut(person, List.of(line(lot, 3))).at("/id");
        String other = handOut(HAR.person("MALE"), List.of(line(lot, 2))).at("/id");
        String today = LocalDate.now(ZoneId.of("Europe/Sofia")).toString();
        String typed = CaseCode.find(person).orElseThrow().grouped();
        String asked = "?centre=HAR&beneficiary=" + typed + "&from=" + today + "&until=" + today;

        for (String more : List.of("", "&lot=" + lot, "&item=HAT", "&on=" + today, "&state=RECORDED")) {
            assertThat(FIELD.get(HANDOUTS + asked + more).expect(200).text())
                    .contains(kept)
                    .doesNotContain(other);
            assertThat(FIELD.get(HANDOUTS + asked + more + "&format=csv")
                            .expect(200)
                            .text())
                    .contains(kept)
                    .doesNotContain(other);
        }
        assertThat(FIELD.get("/handouts" + asked).expect(200).text())
                .contains("/handouts/" + kept, "3 × Hat", "href=\"/hand-out/" + person + "\"", "format=pdf")
                .doesNotContain(other);
        assertThat(Judges.text(folder, FIELD.bytes(HANDOUTS + asked + "&format=pdf")))
                .contains(typed, "3 × Hat", "Handed out")
                .doesNotContain("2 × Hat");
        for (String nothing : List.of(
                "&until=2026-01-01",
                "&on=2026-01-01",
                "&state=REVERSED",
                "&from=" + LocalDate.now(ZoneId.of("Europe/Sofia")).plusDays(1))) {
            String none = "?beneficiary=" + person + nothing;
            assertThat(FIELD.get(HANDOUTS + none).expect(200).json().at("/rows"))
                    .isEmpty();
            assertThat(FIELD.get("/handouts" + none).expect(200).text()).contains("Nothing matches the filter");
        }
        FIELD.get(HANDOUTS + "?lot=12").expect(422);
        FIELD.get(HANDOUTS + "?next=HAR~1~----").expect(422);
    }

    @Test
    void the_receipt_and_the_card_of_the_lot_show_the_return() {
        String lot = HAR.received("HAT", 20);
        String id = handOut(HAR.person("FEMALE"), List.of(line(lot, 3))).at("/id");
        FIELD.post(HANDOUTS + "/" + id + "/returns", form("lines", List.of(line(lot, 3))))
                .expect(201);
        assertThat(FIELD.get("/handouts/" + id).expect(200).text())
                .doesNotContain("href=\"/handouts/" + id + "/returns\"", "action=\"/handouts/" + id + "/reversal\"");
        assertThat(FIELD.get("/handouts/" + id + "/returns").expect(200).text()).doesNotContain("f-code");
        assertThat(MANAGER.get("/stock/lots/" + lot).expect(200).text()).contains("href=\"/returns/");
        assertThat(KEEPER.get("/stock/lots/" + lot).expect(200).text()).doesNotContain("href=\"/returns/");
        assertThat(FIELD.get("/handouts").expect(200).text()).contains("3 ×");
    }
}
