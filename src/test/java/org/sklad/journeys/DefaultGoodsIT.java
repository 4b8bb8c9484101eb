package org.sklad.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sklad.harness.OneCentre.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sklad.harness.Answer;
import org.sklad.harness.Client;
import org.sklad.harness.OneCentre;
import org.sklad.harness.PageForm;

/** One press or Enter adds the due goods at the desk: goods that fit the person and are in stock, and no more than is due. */
class DefaultGoodsIT {
    private static final OneCentre HAR = new OneCentre();
    private static final Client FIELD = HAR.field();
    private static final Client MANAGER = HAR.manager();

    @BeforeAll
    static void goods() {
        HAR.item("BAR", "OTHER", "Калъп", "Bar");
        HAR.item("CUP", "OTHER", "Чаша", "Cup");
        HAR.item("MAT", "OTHER", "Рогозка", "Mat");
        sizes("MEN-COAT", "MEN");
        sizes("WOMEN-COAT", "WOMEN");
        rule("BARS", Map.of("items", List.of("BAR")), 10);
        rule("CUPS", Map.of("items", List.of("CUP")), 6, "sexes", List.of("FEMALE"));
        rule("MATS", Map.of("items", List.of("MAT")), 1);
        rule("COATS", Map.of("styles", List.of("MEN-COAT", "WOMEN-COAT")), 1);
        HAR.received("BAR", 500);
        HAR.received("CUP", 4);
    }

    @AfterAll
    static void stop() {
        HAR.close();
    }

    private static void sizes(String style, String sex) {
        for (String size : List.of("M", "L")) {
            String sku = style + "-" + size;
            MANAGER.post(
                            "/api/v1/items",
                            Map.of(
                                    "sku",
                                    sku,
                                    "name",
                                    Map.of("bg", "Палто", "en", "Coat"),
                                    "category",
                                    "OTHER",
                                    "style",
                                    style,
                                    "size",
                                    size,
                                    "sex",
                                    sex,
                                    "ageGroup",
                                    "ADULT",
                                    "unit",
                                    "PIECE"))
                    .expect(201);
            HAR.received(sku, 50);
        }
    }

    private static void rule(String code, Map<String, Object> goods, int quantity, Object... more) {
        Map<String, Object> rule = form(
                "code",
                code,
                "name",
                code,
                "goods",
                goods,
                "per",
                "PERSON",
                "quantity",
                quantity,
                "period",
                Map.of("kind", "ONCE"),
                "centres",
                List.of("HAR"),
                "validFrom",
                "2020-01-01");
        for (int i = 0; i < more.length; i += 2) {
            rule.put(more[i].toString(), more[i + 1]);
        }
        MANAGER.post("/api/v1/entitlement-rules", rule).expect(201);
    }

    private static String person(String sex, String clothes) {
        Map<String, Object> person =
                form("centre", "HAR", "sex", sex, "ageBand", "18-59", "sizes", Map.of("clothes", clothes));
        return FIELD.post("/api/v1/beneficiaries", person).expect(201).at("/caseCode");
    }

    @Test
    void goods_that_are_due_fit_and_are_in_stock_are_laid_out_once() {
        String person = person("FEMALE", "L");
        String path = "/hand-out/" + person;
        Answer desk = FIELD.get(path).expect(200);
        assertThat(desk.text()).contains("Add what is due: 3 items");
        String id = PageForm.in(FIELD, desk, path).value("id");
        FIELD.form(path, Map.of("id", id, "act", "due")).expect(200);
        Answer laid = FIELD.form(path, Map.of("id", id, "act", "due")).expect(200);
        assertThat(laid.text()).doesNotContain("Add what is due");
        String bar = MANAGER.get("/api/v1/items/BAR").expect(200).at("/code");
        Answer late = FIELD.form(path, Map.of("id", id, "act", "due", "goods.1", bar, "quantity.1", "2"))
                .expect(200);
        assertThat(PageForm.in(FIELD, late, path).value("quantity.1"))
                .as("goods already laid out do not change")
                .isEqualTo("2");
        PageForm.in(FIELD, laid, path).fill("act", "record").take();
        assertThat(HAR.given(person)).isEqualTo(Map.of("BAR", 10L, "CUP", 4L, "WOMEN-COAT-L", 1L));

        HAR.received("CUP", 1);
        Answer next = FIELD.get(path).expect(200);
        assertThat(next.text()).contains("Add what is due: 1 item<");
    }

    @Test
    void nothing_is_proposed_in_an_unknown_size_and_an_outdated_button_is_refused() {
        String person = HAR.person("MALE");
        String path = "/hand-out/" + person;
        Answer laid = FIELD.form(
                        path,
                        Map.of("id", PageForm.in(FIELD, FIELD.get(path), path).value("id"), "act", "due"))
                .expect(200);
        PageForm.in(FIELD, laid, path).fill("act", "record").take();
        assertThat(HAR.given(person)).containsOnlyKeys("BAR");
        Answer nothing = FIELD.get(path).expect(200);
        assertThat(nothing.text()).doesNotContain("Add what is due");
        FIELD.form(path, Map.of("id", PageForm.in(FIELD, nothing, path).value("id"), "act", "due"))
                .expect(422);
    }

    private static List<String> offered(Answer page) {
        return Pattern.compile("value=\"pick-([0-9]+)\"")
                .matcher(page.text())
                .results()
                .map(each -> each.group(1))
                .toList();
    }

    /** Taps the tile of a rule. */
    private static Answer opened(String person, String rule) {
        String path = "/hand-out/" + person;
        String id = PageForm.in(FIELD, FIELD.get(path), path).value("id");
        return FIELD.form(path, Map.of("id", id, "act", "tile-" + rule)).expect(200);
    }

    private static String code(String sku) {
        return MANAGER.get("/api/v1/items/" + sku).expect(200).at("/code");
    }

    @Test
    void a_search_shows_the_size_of_the_person_first_and_another_size_is_marked_but_can_be_given() {
        String person = person("MALE", "L");
        String path = "/hand-out/" + person;
        String id = PageForm.in(FIELD, FIELD.get(path), path).value("id");
        Answer found =
                FIELD.form(path, Map.of("id", id, "act", "add", "code", "coat")).expect(200);
        assertThat(offered(found)).startsWith(code("MEN-COAT-L"), code("MEN-COAT-M"));
        assertThat(found.text()).contains("<strong>in their size: L</strong>", "<strong>smaller than L</strong>");
        Answer other = PageForm.in(FIELD, found, path)
                .fill("act", "pick-" + code("MEN-COAT-M"))
                .fill("code", "")
                .send()
                .expect(200);
        assertThat(other.text()).contains("Size M; the person wears L");
        PageForm.in(FIELD, other, path).fill("act", "record").take();
        assertThat(HAR.given(person)).isEqualTo(Map.of("MEN-COAT-M", 1L));

        Answer theirs = FIELD.form(path, Map.of("id", id, "act", "pick-" + code("MEN-COAT-L")))
                .expect(200);
        assertThat(theirs.text()).doesNotContain("the person wears");
    }

    @Test
    void if_the_size_is_out_of_stock_the_nearest_is_one_press_away() {
        String person = person("MALE", "XL");
        Answer desk = opened(person, "COATS");
        assertThat(desk.text()).contains("no XL, the nearest", "smaller than XL");
        assertThat(offered(desk)).containsExactly(code("MEN-COAT-L"), code("MEN-COAT-M"));
        assertThat(FIELD.get("/hand-out/" + person("MALE", "5XL")).expect(200).text())
                .contains("No 5XL in stock", "value=\"wanted-COATS\"");
        assertThat(offered(opened(HAR.person("MALE"), "COATS")))
                .as("nobody knows their size")
                .containsExactlyInAnyOrder(code("MEN-COAT-L"), code("MEN-COAT-M"));
    }

    @Test
    void one_press_shows_the_clothes_of_a_category_in_the_size_of_the_person() {
        HAR.item("SHIRTS", "CLOTHES", "Ризи", "Shirts");
        for (String[] each :
                List.of(new String[] {"L", "MEN"}, new String[] {"M", "MEN"}, new String[] {"44", "MEN"}, new String[] {
                    "L", "WOMEN"
                })) {
            String sku = "SHIRT-" + each[1] + "-" + each[0];
            MANAGER.post(
                            "/api/v1/items",
                            Map.of(
                                    "sku",
                                    sku,
                                    "name",
                                    Map.of("bg", "Риза " + sku, "en", "Shirt " + sku),
                                    "category",
                                    "CLOTHES",
                                    "size",
                                    each[0],
                                    "sex",
                                    each[1],
                                    "ageGroup",
                                    "ADULT",
                                    "unit",
                                    "PIECE"))
                    .expect(201);
            HAR.received(sku, 9);
        }
        rule("WEAR", Map.of("categories", List.of("CLOTHES")), 6);
        Map<String, Object> wearer = form(
                "centre", "HAR", "sex", "MALE", "ageBand", "18-59", "sizes", Map.of("clothes", "L", "shoes", "44"));
        String person = FIELD.post("/api/v1/beneficiaries", wearer).expect(201).at("/caseCode");
        String path = "/hand-out/" + person;
        Answer desk = opened(person, "WEAR");
        assertThat(desk.text()).contains("value=\"sizes\"");
        Map<String, String> pressed =
                Map.of("id", PageForm.in(FIELD, desk, path).value("id"), "act", "sizes");
        Answer shown = FIELD.form(path, pressed).expect(200);
        assertThat(shown.text().substring(shown.text().indexOf("In stock here")))
                .contains("value=\"pick-" + code("SHIRT-MEN-L"), "value=\"pick-" + code("SHIRT-MEN-44"))
                .doesNotContain("pick-" + code("SHIRT-MEN-M"), "pick-" + code("SHIRT-WOMEN-L"));
        String large = "/hand-out/" + person("MALE", "7XL");
        Answer none = FIELD.form(large, pressed).expect(422);
        assertThat(none.text()).contains("No clothes or shoes in their size");
        assertThat(opened(HAR.person("MALE"), "WEAR").text())
                .as("nobody knows their size")
                .doesNotContain("value=\"sizes\"");
    }

    /** Enter records the proposed goods only if nothing was changed. */
    @Test
    void enter_records_nothing_after_a_change_or_a_message() {
        String person = person("MALE", "M");
        String path = "/hand-out/" + person;
        String id = PageForm.in(FIELD, FIELD.get(path), path).value("id");
        Map<String, String> laid = Map.of(
                "id", id, "goods.1", code("BAR"), "quantity.1", "10", "goods.2", code("MEN-COAT-M"), "quantity.2", "1");
        Map.of(
                        "quantity.1", "9",
                        "collectedBy", person,
                        "acknowledgement", "declined",
                        "reason", "x",
                        "also", person,
                        "occurredAt", "2026-01-01T10:00",
                        "code", "coat")
                .forEach((field, said) -> {
                    Map<String, String> changed = new HashMap<>(laid);
                    changed.put(field, said);
                    assertThat(FIELD.form(path, changed).status()).as(field).isEqualTo(200);
                });
        assertThat(HAR.given(person)).isEmpty();
        FIELD.form(path, laid).expect(303);
        FIELD.form(path, laid).expect(303);
        assertThat(HAR.given(person)).isEqualTo(Map.of("BAR", 10L, "MEN-COAT-M", 1L));
    }
}
