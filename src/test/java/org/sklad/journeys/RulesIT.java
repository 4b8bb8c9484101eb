package org.sklad.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sklad.harness.OneCentre.form;
import static org.sklad.harness.OneCentre.typed;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sklad.harness.Answer;
import org.sklad.harness.Client;
import org.sklad.harness.OneCentre;
import org.sklad.harness.PageForm;

/** Rules that depend on the household, over HTTP. */
class RulesIT {
    private static final OneCentre HAR = new OneCentre();
    private static final Client FIELD = HAR.field();
    private static final Client MANAGER = HAR.manager();
    private static final String RULES = "/api/v1/entitlement-rules";

    @BeforeAll
    static void goods() {
        for (String sku : List.of("POT", "PAN", "CUP", "JAR", "MUG")) {
            HAR.item(sku, "OTHER", "Съд", "Vessel");
            HAR.received(sku, 100);
        }
    }

    @AfterAll
    static void stop() {
        HAR.close();
    }

    private static Map<String, Object> rule(String code, String item, Object... more) {
        Map<String, Object> rule = form(
                "code",
                code,
                "name",
                "Правило " + code + " · Rule " + code,
                "goods",
                Map.of("items", List.of(item)),
                "per",
                "HOUSEHOLD",
                "quantity",
                2,
                "period",
                Map.of("kind", "DAYS", "days", 30),
                "centres",
                List.of("HAR"),
                "validFrom",
                "2026-01-01");
        rule.putAll(form(more));
        return rule;
    }

    private static String person(String sex, String ageBand) {
        return FIELD.post("/api/v1/beneficiaries", form("centre", "HAR", "sex", sex, "ageBand", ageBand))
                .expect(201)
                .at("/caseCode");
    }

    /** Registers a mother with three children and returns the mother's case code. */
    private static String family() {
        String mother = person("FEMALE", "18-59");
        List<String> children = List.of(person("MALE", "0-4"), person("FEMALE", "5-11"), person("MALE", "12-17"));
        FIELD.post("/api/v1/households", form("head", mother, "members", children))
                .expect(201);
        return mother;
    }

    private static Map<String, Object> handout(String person, String item, int quantity) {
        return form(
                "beneficiary",
                person,
                "centre",
                "HAR",
                "location",
                "STORE",
                "lines",
                List.of(Map.of("item", item, "quantity", quantity)),
                "acknowledgement",
                Map.of("kind", "mark"));
    }

    private static JsonNode row(String person, String rule) {
        JsonNode rows = FIELD.get("/api/v1/beneficiaries/" + person + "/entitlements")
                .expect(200)
                .json()
                .get("rows");
        for (JsonNode row : rows) {
            if (row.get("rule").asText().equals(rule)) {
                return row;
            }
        }
        throw new AssertionError(rule + " is not among " + rows);
    }

    @Test
    void a_rule_gives_a_quantity_and_more_for_each_child_of_the_household() {
        Map<String, Object> pots = rule("POTS", "POT", "perChild", 2, "householdSize", Map.of("min", 2, "max", 9));
        Answer made = MANAGER.post(RULES, pots).expect(201);
        assertThat(made.at("/perChild")).isEqualTo("2");
        assertThat(made.at("/perMember")).isEqualTo("0");
        assertThat(made.at("/householdSize/min") + made.at("/householdSize/max"))
                .isEqualTo("29");
        String mother = family();
        FIELD.post("/api/v1/handouts", handout(mother, "POT", 9)).expect(422);
        String given = FIELD.post("/api/v1/handouts", handout(mother, "POT", 8))
                .expect(201)
                .at("/id");
        JsonNode why = row(mother, "POTS");
        assertThat(why.at("/amount"))
                .hasToString("{\"quantity\":2,\"perMember\":0,\"members\":4,\"perChild\":2,\"children\":3}");
        assertThat(why.at("/quantity") + " " + why.at("/remaining") + " " + why.at("/fits"))
                .isEqualTo("8 0 true");
        assertThat(why.at("/counted/0/handout").asText()).isEqualTo(given);
        assertThat(why.at("/counted/0/quantity").asInt()).isEqualTo(8);
        assertThat(FIELD.get("/people/" + mother + "/entitlements").expect(200).text())
                .contains("2 + 2 × 3 children = 8", "/handouts/" + given, "8 × Vessel");
        assertThat(row(person("MALE", "60+"), "POTS").at("/unmet")).hasToString("[\"HOUSEHOLD_SIZE\"]");
        for (String page : List.of("/people/", "/hand-out/")) {
            assertThat(FIELD.get(page + mother).expect(200).text()).contains("/people/" + mother + "/entitlements");
        }
        assertThat(FIELD.post("/api/v1/handouts", handout(person("MALE", "60+"), "POT", 1))
                        .expect(422)
                        .at("/type"))
                .endsWith("not-entitled");
        assertThat(MANAGER.with("Accept", "text/csv").get(RULES).expect(200).text())
                .contains("POTS")
                .contains("\"HOUSEHOLD\",2,0,2,\"DAYS\",30,");
    }

    @Test
    void a_kit_counts_as_its_parts_if_the_rule_says_so() {
        HAR.item("CUP-KIT", "OTHER", "Комплект чаши", "Set of cups");
        HAR.chief()
                .post(
                        "/api/v1/items/CUP-KIT/compositions",
                        form("lines", List.of(Map.of("item", "CUP", "quantity", 4))))
                .expect(201);
        HAR.received("CUP-KIT", 10);
        Map<String, Object> cups = rule("CUPS", "CUP", "quantity", 10, "kitsAsParts", true);
        assertThat(MANAGER.post(RULES, cups).expect(201).at("/kitsAsParts")).isEqualTo("true");
        String person = person("MALE", "60+");
        FIELD.post("/api/v1/handouts", handout(person, "CUP-KIT", 2)).expect(201);
        JsonNode why = row(person, "CUPS");
        assertThat(why.at("/remaining").asInt()).isEqualTo(2);
        assertThat(why.at("/counted/0/quantity") + " " + why.at("/counted/0/counts"))
                .isEqualTo("2 8");
        Answer refused =
                FIELD.post("/api/v1/handouts", handout(person, "CUP-KIT", 1)).expect(422);
        assertThat(refused.at("/detail")).contains("4 requested", "kits counted by their contents");
        assertThat(refused.at("/errors/0/field")).isEqualTo("lines[0].quantity");
    }

    @Test
    void every_change_is_a_version_and_can_begin_on_a_future_day() {
        LocalDate day = LocalDate.now(ZoneOffset.UTC).plusDays(40);
        Map<String, Object> rule = rule("PANS", "PAN");
        String tag = MANAGER.post(RULES, rule).expect(201).header("ETag");
        rule.remove("id");
        rule.put("quantity", 7);
        rule.put("appliesFrom", day.toString());
        Answer changed =
                MANAGER.with("If-Match", tag).put(RULES + "/PANS", rule).expect(200);
        assertThat(changed.at("/appliesFrom")).isEqualTo(day.toString());
        assertThat(row(person("MALE", "60+"), "PANS").at("/quantity").asInt()).isEqualTo(2);
        JsonNode versions =
                FIELD.get(RULES + "/PANS/versions").expect(200).json().at("/rows");
        assertThat(versions).hasSize(2);
        assertThat(versions.at("/0/version") + " " + versions.at("/0/rule/quantity"))
                .isEqualTo("2 7");
        assertThat(versions.at("/0/appliesFrom").asText()).isEqualTo(day.toString());
        assertThat(versions.at("/0/operator").asText()).isEqualTo("manager");
        assertThat(versions.at("/1/appliesUntil").asText()).isEqualTo(day.toString());
        assertThat(versions.at("/1/rule/quantity").asInt()).isEqualTo(2);
        Answer first = FIELD.get(RULES + "/PANS/versions?limit=1").expect(200);
        assertThat(FIELD.get(RULES + "/PANS/versions?limit=1&next=" + first.at("/next"))
                        .expect(200)
                        .at("/rows/0/version"))
                .isEqualTo("1");
        FIELD.get(RULES + "/PANS/versions?next=x").expect(422);
        rule.put("appliesFrom", "2026-01-01");
        assertThat(MANAGER.with("If-Match", changed.header("ETag"))
                        .put(RULES + "/PANS", rule)
                        .expect(422)
                        .at("/errors/0/field"))
                .isEqualTo("appliesFrom");
        assertThat(MANAGER.post(RULES, rule("PANS-2", "PAN", "appliesFrom", day.toString()))
                        .expect(422)
                        .at("/errors/0/field"))
                .isEqualTo("appliesFrom");
        assertThat(MANAGER.get("/settings/rules/PANS").expect(200).text())
                .contains("Versions of the rule", "value=\"" + day + "\"");
        assertThat(MANAGER.get("/settings/rules").expect(200).text()).contains("Changes on");
    }

    @Test
    void the_effect_of_a_rule_is_shown_by_api_before_it_is_saved() {
        String mother = family();
        Map<String, Object> rule = rule("JARS", "JAR", "perChild", 1);
        rule.remove("id");
        JsonNode told = MANAGER.post(RULES + "/previews", rule).expect(200).json();
        assertThat(told.at("/newly")).isEqualTo(told.at("/people"));
        assertThat(told.at("/newly").asInt()).isGreaterThanOrEqualTo(4);
        MANAGER.get(RULES + "/JARS").expect(404);
        rule.put("id", UUID.randomUUID());
        MANAGER.post(RULES, rule).expect(201);
        rule.put("householdSize", Map.of("min", 2));
        rule.put("quantity", 1);
        told = MANAGER.post(RULES + "/previews", rule).expect(200).json();
        assertThat(told.at("/noLonger").asInt() + told.at("/less").asInt())
                .isEqualTo(told.at("/people").asInt());
        JsonNode hers = null;
        for (JsonNode each : told.at("/changes")) {
            hers = each.at("/caseCode").asText().equals(mother) ? each : hers;
        }
        assertThat(hers)
                .hasToString("{\"caseCode\":\"" + mother + "\",\"before\":{\"quantity\":5,\"remaining\":5},"
                        + "\"after\":{\"quantity\":4,\"remaining\":4}}");
        assertThat(MANAGER.get(RULES + "/JARS").expect(200).at("/quantity")).isEqualTo("2");
        rule.put("quantity", -1);
        MANAGER.post(RULES + "/previews", rule).expect(422);
    }

    /** Enter in any field searches if there are words, and checks no other field yet. */
    @Test
    void goods_of_a_rule_are_found_by_name() {
        for (String size : List.of("M", "L")) {
            Map<String, Object> apron = Map.of(
                    "sku", "APRON-" + size,
                    "name", Map.of("bg", "Престилка", "en", "Apron"),
                    "category", "CLOTHES",
                    "style", "APRON",
                    "size", size,
                    "sex", "WOMEN",
                    "ageGroup", "ADULT",
                    "unit", "PIECE");
            HAR.keeper().post("/api/v1/items", apron).expect(201);
        }
        HAR.item("APRON-HOOK", "OTHER", "Кука за престилка", "Hook for an apron");
        PageForm found = PageForm.of(MANAGER, "/settings/rules/new", "/settings/rules")
                .fill("code", "APRONS")
                .fill("page.words", "престил")
                .fill("page.act", "find")
                .shown();
        assertThat(found.choices("goods.styles")).containsExactly("APRON");
        assertThat(found.choices("goods.items")).containsExactly("APRON-HOOK");
        PageForm hooked = found.fill("goods.styles", "APRON")
                .fill("page.words", "apron-l")
                .fill("page.act", "find")
                .shown();
        assertThat(hooked.choices("goods.styles")).containsExactly("APRON");
        assertThat(hooked.choices("goods.items")).containsExactly("APRON-L");
        assertThat(hooked.values("goods.styles")).as("the earlier choice").containsExactly("APRON");
        hooked.fill("goods.items", "APRON-L")
                .fill("page.words", "")
                .fill("name", "Aprons")
                .fill("quantity", "1")
                .fill("centres", "HAR")
                .without("page.words")
                .take();
        assertThat(MANAGER.get(RULES + "/APRONS").expect(200).json().get("goods"))
                .hasToString("{\"items\":[\"APRON-L\"],\"styles\":[\"APRON\"],\"categories\":[]}");
        assertThat(MANAGER.get("/settings/rules").expect(200).text()).contains("Apron, women", "Apron, women, L");
        PageForm kept = PageForm.of(MANAGER, "/settings/rules/APRONS", "/settings/rules/APRONS");
        assertThat(kept.values("goods.styles")).containsExactly("APRON");
        assertThat(kept.values("goods.items")).containsExactly("APRON-L");
        kept.fill("goods.styles").without("page.words").take();
        assertThat(MANAGER.get(RULES + "/APRONS").expect(200).json().get("goods"))
                .hasToString("{\"items\":[\"APRON-L\"],\"styles\":[],\"categories\":[]}");
        assertThat(PageForm.of(MANAGER, "/settings/rules/new", "/settings/rules")
                        .fill("page.words", "no such thing")
                        .fill("page.act", "find")
                        .send()
                        .expect(200)
                        .text())
                .contains("No such goods");
    }

    @Test
    void the_sizes_of_a_style_do_not_hide_other_goods_from_a_search() {
        for (int size = 101; size <= 170; size++) {
            Map<String, Object> bib = Map.of(
                    "sku",
                    "BIB-" + size,
                    "name",
                    Map.of("bg", "Лигавник", "en", "Bib"),
                    "category",
                    "CLOTHES",
                    "style",
                    "BIB",
                    "size",
                    "" + size,
                    "unit",
                    "PIECE");
            HAR.keeper().post("/api/v1/items", bib).expect(201);
        }
        HAR.item("BIB-CLIP", "OTHER", "Лигавник, щипка", "Bib, clip");
        PageForm search = PageForm.of(MANAGER, "/settings/rules/new", "/settings/rules")
                .fill("page.words", "bib")
                .fill("page.act", "find");
        String more = "Add a word to narrow the search.";
        Answer few = search.send().expect(200);
        assertThat(few.text()).doesNotContain(more);
        PageForm found = PageForm.in(MANAGER, few, "/settings/rules");
        assertThat(found.choices("goods.styles")).containsExactly("BIB");
        assertThat(found.choices("goods.items")).containsExactly("BIB-CLIP");
        for (int i = 0; i < 60; i++) {
            HAR.item("BIB-NO-" + i, "OTHER", "Лигавник " + i, "Bib " + i);
        }
        assertThat(search.send().expect(200).text()).contains(more);
    }

    @Test
    void a_rule_without_centres_is_refused_and_keeps_the_typed_values() {
        PageForm form = PageForm.of(MANAGER, "/settings/rules/new", "/settings/rules")
                .fill("centres")
                .fill("code", "NOWHERE")
                .fill("name", "Nowhere yet")
                .fill("goods.categories", "OTHER")
                .fill("quantity", "1");
        for (Answer refused : List.of(
                form.send(),
                form.fill("page.act", "preview").send(),
                form.fill("page.act", "find").send())) {
            assertThat(refused.expect(422).text())
                    .contains("value=\"Nowhere yet\"", "id=\"f-centres-error\"", "A rule without centres");
        }
        MANAGER.get(RULES + "/NOWHERE").expect(404);
    }

    /** The preview keeps the typed values, and the other button saves them. */
    @Test
    void the_page_shows_the_effect_of_a_rule_before_it_is_saved() {
        MANAGER.post(RULES, rule("MUGS", "MUG")).expect(201);
        family();
        String page = "/settings/rules/MUGS";
        PageForm form = PageForm.of(MANAGER, page, page).fill("quantity", "3");
        Answer shown = form.fill("page.act", "preview").send();
        assertThat(shown.expect(200).text()).contains("Effect of the rule", "3 left of 3", "value=\"3\"");
        assertThat(MANAGER.get(RULES + "/MUGS").expect(200).at("/quantity")).isEqualTo("2");
        Answer added = MANAGER.form(
                "/settings/rules",
                typed(
                        "code",
                        "MUGS-2",
                        "name",
                        "Mugs",
                        "goods.items",
                        "MUG",
                        "quantity",
                        "0",
                        "per",
                        "PERSON",
                        "period.kind",
                        "ONCE",
                        "centres",
                        "HAR",
                        "validFrom",
                        "2026-01-01",
                        "page.act",
                        "preview"));
        assertThat(added.expect(200).text()).contains("Nothing changes for anybody");
        MANAGER.get(RULES + "/MUGS-2").expect(404);
    }

    @Test
    void a_rule_for_one_person_has_no_quantity_for_each_member() {
        Map<String, Object> wrong =
                rule("WRONG", "PAN", "per", "PERSON", "perMember", 1, "householdSize", Map.of("min", 5, "max", 4));
        Answer refused = MANAGER.post(RULES, wrong).expect(422);
        assertThat(refused.at("/errors/0/field")).isEqualTo("perMember");
        assertThat(refused.at("/errors/1/field")).isEqualTo("householdSize.max");
        MANAGER.post(RULES, rule("WRONG", "PAN", "perChild", -1)).expect(422);
        MANAGER.post(RULES, rule("WRONG", "PAN", "householdSize", Map.of("min", 0)))
                .expect(422);
    }
}
