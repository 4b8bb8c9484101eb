package org.sklad.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sklad.harness.OneCentre.form;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sklad.aid.handouts.Away;
import org.sklad.goods.lots.LotCode;
import org.sklad.harness.Answer;
import org.sklad.harness.Client;
import org.sklad.harness.OneCentre;
import org.sklad.harness.PageForm;
import org.sklad.harness.RunningSklad;
import org.sklad.labels.Judges;

/** A personal item, unnamed on papers that are carried about and on screens that others can see. */
class SensitiveItemsIT {
    private static final OneCentre HAR = new OneCentre();
    private static final Client KEEPER = HAR.keeper();
    private static final Client FIELD = HAR.field();
    private static final Client MANAGER = HAR.manager();

    /** Words that the program does not use, so a match always names the item. */
    private static final List<String> NAMES = List.of("Зебрица", "Zebrine", "ZEBRINE-RULE");

    private static final List<String> MASKS = List.of("Лична вещ", "Personal item");

    @TempDir
    private static Path folder;

    @BeforeAll
    static void goods() {
        Map<String, Object> pads = Map.of(
                "sku",
                "PADS",
                "name",
                Map.of("bg", "Зебрица", "en", "Zebrine"),
                "category",
                "OTHER",
                "unit",
                "PIECE",
                "style",
                "PAD-STYLE",
                "sensitive",
                true);
        MANAGER.post("/api/v1/items", pads).expect(201);
        HAR.item("SOAP", "OTHER", "Сапун", "Soap");
        HAR.received("PADS", 500);
        HAR.received("SOAP", 500);
    }

    @AfterAll
    static void stop() {
        HAR.close();
    }

    private static Map<String, Object> rule(String code, String name, Map<String, Object> goods) {
        Map<String, Object> rule = form(
                "code",
                code,
                "name",
                name,
                "goods",
                goods,
                "per",
                "PERSON",
                "quantity",
                20,
                "period",
                Map.of("kind", "ONCE"),
                "centres",
                List.of("HAR"),
                "validFrom",
                "2020-01-01");
        MANAGER.post("/api/v1/entitlement-rules", rule).expect(201);
        return rule;
    }

    private static String day(String date, String... rules) {
        return MANAGER.post(
                        "/api/v1/distribution-days",
                        form(
                                "centre",
                                "HAR",
                                "date",
                                date,
                                "rules",
                                List.of(rules),
                                "slots",
                                Map.of("from", "09:00", "minutes", 15, "people", 8)))
                .expect(201)
                .at("/id");
    }

    private static String expected(String day) {
        return MANAGER.with("Accept", "text/csv")
                .get("/api/v1/distribution-days/" + day + "/expected")
                .expect(200)
                .text();
    }

    private static String text(byte[] pdf) {
        return Judges.text(folder, pdf);
    }

    @Test
    void a_receipt_names_a_sensitive_item_only_as_a_personal_item_with_its_quantity() {
        String person = HAR.person("FEMALE");
        Answer handout = FIELD.post(
                        "/api/v1/handouts",
                        form(
                                "beneficiary",
                                person,
                                "centre",
                                "HAR",
                                "location",
                                "STORE",
                                "lines",
                                List.of(Map.of("item", "PADS", "quantity", 17), Map.of("item", "SOAP", "quantity", 1)),
                                "acknowledgement",
                                Map.of("kind", "mark")))
                .expect(201);
        String receipt = text(FIELD.bytes("/handouts/" + handout.at("/id") + "/receipt.pdf"));
        assertThat(receipt).contains(MASKS).contains("17", "Сапун", "Soap").doesNotContain("Зебрица", "Zebrine");
        assertThat(FIELD.get("/handouts/" + handout.at("/id")).expect(200).text())
                .as("the page of the handout, for operators of the centre")
                .contains("Zebrine");
    }

    /** The start page is still on the screen when the next person comes in. */
    @Test
    void a_start_page_does_not_name_a_sensitive_item_handed_out_last() {
        FIELD.post(
                        "/api/v1/handouts",
                        form(
                                "beneficiary",
                                HAR.person("FEMALE"),
                                "centre",
                                "HAR",
                                "location",
                                "STORE",
                                "lines",
                                List.of(Map.of("item", "PADS", "quantity", 2)),
                                "acknowledgement",
                                Map.of("kind", "mark")))
                .expect(201);
        assertThat(FIELD.get("/hand-out").expect(200).text())
                .contains("Personal item")
                .doesNotContain(NAMES);
        assertThat(KEEPER.get("/scan").expect(200).text())
                .as("received goods belong to no person")
                .contains("Zebrine");
    }

    /** A decision names the person beside the goods, on the page that a manager opens first. */
    @Test
    void the_overview_names_no_sensitive_item_beside_a_person() {
        String person = HAR.person("FEMALE");
        Map<String, Object> asked = form("handout", UUID.randomUUID(), "beneficiary", person, "reason", "LOST");
        asked.put("lines", List.of(Map.of("item", "PADS", "quantity", 7)));
        String approval = FIELD.post("/api/v1/approvals", asked).expect(201).at("/id");
        LotCode lot = LotCode.find(HAR.received("PADS", 2)).orElseThrow();
        HAR.sync("field", Away.to(person).lot(lot, 8));
        String overview = MANAGER.get("/overview").expect(200).text();
        assertThat(overview)
                .contains("7 × Personal item", "Personal item: 6 units were missing", approval, "/conflicts/")
                .doesNotContain(NAMES);
        assertThat(MANAGER.get("/approvals/" + approval).expect(200).text()).contains("Zebrine");
        String conflict = overview.replaceAll("(?s).*\"(/conflicts/[^\"]+)\".*", "$1");
        assertThat(MANAGER.get(conflict).expect(200).text()).contains("Zebrine: 6 units were missing");
    }

    @Test
    void the_overview_names_no_rule_about_a_sensitive_item_beside_a_person() {
        rule("ZEBRINE-RULE-3", "Зебрица · Zebrine", Map.of("styles", List.of("PAD-STYLE")));
        LotCode lot = LotCode.find(HAR.received("PADS", 100)).orElseThrow();
        HAR.sync("field", Away.to(HAR.person("FEMALE")).lot(lot, 61));
        assertThat(MANAGER.get("/overview").expect(200).text())
                .contains("More than is due under the rule “Personal item”")
                .doesNotContain(NAMES);
        assertThat(MANAGER.get("/conflicts").expect(200).text())
                .as("to decide, a manager has to know the rule")
                .containsAnyOf("under the rule “Zebrine”", "under the rule “Зебрица”");
    }

    @Test
    void a_pick_list_names_a_sensitive_item_only_by_its_lot() {
        String person = HAR.person("FEMALE");
        String need = FIELD.post(
                        "/api/v1/needs",
                        form("beneficiary", person, "style", "PAD-STYLE", "quantity", 3, "urgency", "NOW"))
                .expect(201)
                .at("/id");
        String lot =
                KEEPER.get("/api/v1/needs/pick-list?centre=HAR").expect(200).at("/rows/0/lot");
        String page = KEEPER.get("/needs?centre=HAR").expect(200).text();
        assertThat(page).contains("Personal item", lot, "Store").doesNotContain(NAMES);
        String sheet = KEEPER.with("Accept", "text/csv")
                .get("/api/v1/needs/pick-list?centre=HAR")
                .expect(200)
                .text();
        assertThat(sheet).contains(need, lot).doesNotContain(NAMES).doesNotContain("PADS", "PAD-STYLE");
        assertThat(FIELD.get("/needs/" + need).expect(200).text())
                .as("the need, for the operator who assessed it")
                .contains("Zebrine");
    }

    @Test
    void the_sign_off_sheet_and_the_public_board_name_no_sensitive_item() {
        rule("ZEBRINE-RULE", "Зебрица · Zebrine", Map.of("styles", List.of("PAD-STYLE")));
        rule("WASHING", "Пране · Washing", Map.of("items", List.of("SOAP")));
        String person = HAR.person("FEMALE");
        String day = day(RunningSklad.today(), "ZEBRINE-RULE", "WASHING");
        String list = text(FIELD.bytes("/distribution-days/" + day + "/sign-off.pdf"));
        assertThat(list).contains("20 × Personal item", "20 × Washing").doesNotContain(NAMES);
        for (String page : List.of("", "/expected")) {
            assertThat(MANAGER.get("/distribution-days/" + day + page)
                            .expect(200)
                            .text())
                    .as("page %s", page)
                    .contains("Personal item", "Washing")
                    .doesNotContain(NAMES);
        }
        assertThat(expected(day)).contains("personal item 20", "WASHING 20").doesNotContain(NAMES);
        Answer came = PageForm.in(
                        FIELD,
                        FIELD.get("/distribution-days/" + day + "/desk").expect(200),
                        "/distribution-days/" + day + "/arrivals")
                .fill("beneficiary", person)
                .send()
                .expect(200);
        assertThat(came.text()).contains("20 × Personal item", "20 × Washing").doesNotContain(NAMES);
    }

    /** The day keeps the rule, but the rule is no longer in force on it. */
    @Test
    void a_rule_that_ends_before_the_day_still_names_no_sensitive_item() {
        HAR.person("FEMALE");
        Map<String, Object> rule = rule("ZEBRINE-RULE-2", "Зебрица", Map.of("items", List.of("PADS")));
        String day = day(LocalDate.parse(RunningSklad.today()).plusDays(2).toString(), "ZEBRINE-RULE-2");
        rule.remove("id");
        rule.put("validUntil", RunningSklad.today());
        String path = "/api/v1/entitlement-rules/ZEBRINE-RULE-2";
        MANAGER.with("If-Match", MANAGER.get(path).expect(200).header("ETag"))
                .put(path, rule)
                .expect(200);
        String page = MANAGER.get("/distribution-days/" + day + "/expected")
                .expect(200)
                .text();
        assertThat(page).contains("Personal item").doesNotContain(NAMES);
        assertThat(expected(day)).contains("personal item 20").doesNotContain(NAMES);
        assertThat(text(FIELD.bytes("/distribution-days/" + day + "/sign-off.pdf")))
                .contains("20 × Personal item")
                .doesNotContain(NAMES);
    }

    @Test
    void an_item_keeps_its_sensitivity_until_an_operator_changes_it() {
        Map<String, Object> facts = Map.of("inn", "sertraline", "form", "tablet", "atc", "N06AB06");
        Map<String, Object> pill = form(
                "sku",
                "CALM",
                "name",
                Map.of("en", "Calm"),
                "category",
                "MEDICINE",
                "unit",
                "TABLET",
                "medicine",
                facts);
        pill.remove("id");
        MANAGER.post("/api/v1/items", pill).expect(201);
        assertThat(MANAGER.get("/api/v1/items/CALM").expect(200).at("/sensitive"))
                .isEqualTo("true");
        change(pill, "sensitive", false);
        assertThat(MANAGER.get("/api/v1/items/CALM").expect(200).at("/sensitive"))
                .isEqualTo("false");
        pill.remove("sensitive");
        change(pill, "size", "small");
        assertThat(MANAGER.get("/api/v1/items/CALM").expect(200).at("/sensitive"))
                .isEqualTo("false");

        Answer form = MANAGER.get("/items/CALM/change").expect(200);
        PageForm.in(MANAGER, form, "/items/CALM/change")
                .fill("sensitive", "true")
                .take();
        assertThat(MANAGER.get("/api/v1/items/CALM").expect(200).at("/sensitive"))
                .isEqualTo("true");
        String sheet = MANAGER.with("Accept", "text/csv")
                .get("/api/v1/items?words=calm")
                .expect(200)
                .text();
        assertThat(sheet).contains("\"CALM\"", "\"yes\"");
    }

    private static void change(Map<String, Object> item, String field, Object value) {
        item.put(field, value);
        Answer present = MANAGER.get("/api/v1/items/CALM").expect(200);
        MANAGER.with("If-Match", present.header("ETag"))
                .put("/api/v1/items/CALM", item)
                .expect(200);
    }
}
