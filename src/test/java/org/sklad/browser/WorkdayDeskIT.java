package org.sklad.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sklad.harness.OneCentre.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sklad.harness.Browser;
import org.sklad.harness.Client;
import org.sklad.harness.OneCentre;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.Tab;
import org.sklad.harness.Workday;
import org.sklad.platform.i18n.Language;

/**
 * The clicks and keys of a field worker at the hand-out desk. A task begins with the person's desk, which a scan of the card opens. The
 * button of the bar that records the handout is named apart, and a stroke of a signature is not counted.
 */
class WorkdayDeskIT {
    private static final OneCentre HAR = new OneCentre();
    private static final Client FIELD = HAR.field();
    private static final Client MANAGER = HAR.manager();
    private static final String RECORD = "button[value='record']";

    @BeforeAll
    static void goods() {
        HAR.item("SHEET", "BEDDING", "Чаршафи", "Sheets");
        HAR.received("SHEET", 500);
        for (String size : List.of("128", "134", "140")) {
            jacket(size);
        }
        for (String sku : List.of("SOAP", "PASTE", "BRUSH", "SHAMPOO", "RAZOR")) {
            HAR.item(sku, "HYGIENE", "Стока " + sku, "Thing " + sku);
            HAR.received(sku, 500);
        }
        HAR.item("PACK", "HYGIENE", "Хигиенен пакет", "Hygiene pack");
        HAR.chief()
                .post(
                        "/api/v1/items/PACK/compositions",
                        form("lines", List.of(part("SOAP", 2), part("PASTE", 1), part("BRUSH", 1), part("SHAMPOO", 1))))
                .expect(201);
        HAR.item("LIQUID", "OTHER", "Препарат", "Washing-up liquid");
        rule("JACKETS", Map.of("styles", List.of("JACKET")), 1);
        rule("LIQUIDS", Map.of("items", List.of("LIQUID")), 2);
    }

    @AfterAll
    static void stop() {
        HAR.close();
    }

    private static Map<String, Object> part(String sku, int quantity) {
        return Map.of("item", sku, "quantity", quantity);
    }

    private static void jacket(String size) {
        String sku = "JACKET-" + size;
        Map<String, Object> item =
                form("sku", sku, "name", Map.of("bg", "Зимни якета", "en", "Winter jackets"), "category", "CLOTHES");
        item.remove("id");
        item.putAll(Map.of("style", "JACKET", "size", size, "sex", "UNISEX", "ageGroup", "CHILD", "unit", "PIECE"));
        MANAGER.post("/api/v1/items", item).expect(201);
        HAR.received(sku, 100);
    }

    private static void rule(String code, Map<String, Object> goods, int quantity) {
        Map<String, Object> rule = form("code", code, "name", code, "goods", goods, "per", "PERSON");
        rule.putAll(Map.of("quantity", quantity, "period", Map.of("kind", "ONCE")));
        rule.putAll(Map.of("centres", List.of("HAR"), "validFrom", "2020-01-01"));
        MANAGER.post("/api/v1/entitlement-rules", rule).expect(201);
    }

    private static String girl() {
        Map<String, Object> girl = form("centre", "HAR", "sex", "FEMALE", "ageBand", "5-11");
        girl.put("sizes", Map.of("clothes", "134", "shoes", "30"));
        return FIELD.post("/api/v1/beneficiaries", girl).expect(201).at("/caseCode");
    }

    static Stream<Arguments> everybody() {
        return Stream.of(Language.values())
                .flatMap(language -> Stream.of(Arguments.of(language, 360), Arguments.of(language, 1440)));
    }

    private static Workday working(Language language, int width) {
        Tab tab = Browser.open(HAR.address(), language, width)
                .signIn("field", RunningSklad.PASSWORD)
                .speak(language);
        tab.page().setViewportSize(width, width == 360 ? 740 : 900);
        return new Workday(tab);
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void bedding_and_a_jacket_take_two_taps_on_one_screen_and_the_bar(Language language, int width) {
        String girl = girl();
        Workday day = working(language, width);
        try (Tab tab = day.tab()) {
            Runnable look = () -> {
                assertThat(tab.barriers()).isEmpty();
                assertThat(tab.overflow()).isZero();
                assertThat(width > 500 ? List.of() : tab.smallTargets()).isEmpty();
            };
            WorkdayTasks.handOut(day, girl, look, "BEDDING", "JACKETS");
            assertThat(tab.text(".lead")).contains("1 × ").doesNotContain("STORE");
            assertThat(tab.faults()).isEmpty();
        }
        assertThat(HAR.given(girl)).isEqualTo(Map.of("SHEET", 1L, "JACKET-134", 1L));
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void four_hygiene_goods_take_one_tap_and_the_bar(Language language, int width) {
        String girl = girl();
        Workday day = working(language, width);
        try (Tab tab = day.tab()) {
            WorkdayTasks.handOut(day, girl, () -> {}, "HYGIENE");
            assertThat(tab.faults()).isEmpty();
        }
        assertThat(HAR.given(girl)).isEqualTo(Map.of("SOAP", 2L, "PASTE", 1L, "BRUSH", 1L, "SHAMPOO", 1L));
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void a_signature_takes_one_tap_a_stroke_and_the_act(Language language, int width) {
        String girl = girl();
        Workday day = working(language, width).begin("/hand-out/" + girl);
        try (Tab tab = day.tab()) {
            day.follow("#due-BEDDING").click(".segments .signing");
            BoundingBox pad = tab.page().locator(".signature canvas").boundingBox();
            tab.page().mouse().move(pad.x + 20, pad.y + 20);
            tab.page().mouse().down();
            tab.page().mouse().move(pad.x + 120, pad.y + 60);
            tab.page().mouse().up();
            assertThat(tab.barriers()).isEmpty();
            day.follow(width == 360 ? "[data-signed]" : RECORD);
            assertThat(List.of(day.clicks(), day.keys())).isEqualTo(List.of(3, 0));
            assertThat(FIELD.get("/api/v1" + tab.path()).expect(200).at("/acknowledgement/kind"))
                    .isEqualTo("signature");
        }
    }

    @Test
    void on_a_phone_the_first_tile_and_the_bar_are_seen_without_scrolling() {
        Workday day = working(Language.BG, 360).begin("/hand-out/" + girl());
        try (Tab tab = day.tab()) {
            assertThat(bottom(tab, ".dues .due")).isLessThanOrEqualTo(top(tab, ".desk-bar"));
            assertThat(bottom(tab, ".desk-bar")).isLessThanOrEqualTo(740);
            day.follow("#due-BEDDING");
            assertThat(bottom(tab, ".dues .due")).isLessThanOrEqualTo(top(tab, ".desk-bar"));
            assertThat(bottom(tab, RECORD)).isLessThanOrEqualTo(740);
            assertThat(tab.text(".bar-names")).contains("Чаршафи");
            assertThat(tab.page().locator("#f-occurredAt").isVisible())
                    .as("what is rare stands behind a word")
                    .isFalse();
        }
    }

    private static double top(Tab tab, String selector) {
        return tab.page().locator(selector).first().boundingBox().y;
    }

    private static double bottom(Tab tab, String selector) {
        BoundingBox box = tab.page().locator(selector).first().boundingBox();
        return box.y + box.height;
    }

    @Test
    void an_open_tile_shows_the_fitting_size_first_and_the_neighbours_with_their_stock() {
        String girl = girl();
        Workday day = working(Language.EN, 360).begin("/hand-out/" + girl);
        try (Tab tab = day.tab()) {
            day.follow("#due-JACKETS");
            assertThat(tab.page().locator("#due-JACKETS").getAttribute("aria-expanded"))
                    .isEqualTo("true");
            assertThat(tab.page().locator(".size-pick strong").allInnerTexts())
                    .containsExactly("134 · ✓ 1", "140", "128");
            assertThat(tab.page().locator(".size-pick button > span").allInnerTexts())
                    .allMatch(each -> each.endsWith(" in stock"));
            assertThat(tab.text("#due-JACKETS")).contains("in the list");
            day.follow(".size-pick button[value^='drop-']").follow(".size-pick:nth-child(2) button");
            day.follow(RECORD);
        }
        assertThat(HAR.given(girl)).isEqualTo(Map.of("JACKET-140", 1L));
    }

    @Test
    void one_more_than_the_rule_gives_is_said_at_once() {
        String girl = girl();
        Workday day = working(Language.EN, 1440).begin("/hand-out/" + girl);
        try (Tab tab = day.tab()) {
            day.follow("#due-BEDDING").follow(".stepper [data-command=more]");
            assertThat(tab.page().locator(".desk-goods .message").count()).isZero();
            day.follow(".stepper [data-command=more]");
            assertThat(tab.text(".desk-goods .message")).contains("Bedding");
            assertThat(tab.page().locator(".desk-goods .override").count()).isEqualTo(1);
            day.follow(".stepper [data-command=undo]");
            assertThat(tab.page().locator(".desk-goods .message").count()).isZero();
        }
        assertThat(HAR.given(girl)).isEmpty();
    }

    @Test
    void a_reload_keeps_the_list_and_a_double_press_hands_out_once() {
        String girl = girl();
        Workday day = working(Language.BG, 360).begin("/hand-out/" + girl);
        try (Tab tab = day.tab()) {
            day.follow("#due-BEDDING").follow("#due-JACKETS");
            tab.page().reload();
            assertThat(tab.page().locator(".desk-lines li").count()).isEqualTo(2);
            assertThat(tab.value("quantity.1")).isEqualTo("1");
            tab.leave(() -> tab.page().dblclick(RECORD));
            assertThat(tab.path()).matches("/handouts/[0-9a-f-]{36}");
        }
        assertThat(FIELD.get("/api/v1/handouts?beneficiary=" + girl).json().get("rows"))
                .hasSize(1);
    }

    @Test
    void what_is_wanted_and_not_there_is_recorded_by_one_tap() {
        long before = refused();
        Workday day = working(Language.BG, 360).begin("/hand-out/" + girl());
        try (Tab tab = day.tab()) {
            assertThat(tab.text("#due-LIQUIDS")).contains("Няма налично");
            day.follow("#due-LIQUIDS");
            assertThat(day.clicks()).isEqualTo(1);
            assertThat(tab.text("#due-LIQUIDS")).contains("Записано");
            assertThat(tab.page().locator("#due-LIQUIDS").isDisabled()).isTrue();
            assertThat(tab.barriers()).isEmpty();
        }
        assertThat(refused()).isEqualTo(before + 2);
    }

    /** Returns what counts as use of the washing-up liquid, of which nothing was ever handed out. */
    private static long refused() {
        long refused = 0;
        for (JsonNode row : MANAGER.get("/api/v1/reports/stock-on-hand?centre=HAR")
                .expect(200)
                .json()
                .get("rows")) {
            refused +=
                    row.get("item").asText().equals("LIQUID") ? row.get("used").asLong() : 0;
        }
        return refused;
    }
}
