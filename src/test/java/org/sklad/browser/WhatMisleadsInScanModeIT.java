package org.sklad.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.HashMap;
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
import org.sklad.harness.Sends;
import org.sklad.harness.SkladFolder;
import org.sklad.harness.Tab;
import org.sklad.platform.i18n.Language;

/** The scan mode as people use it: they click, tap once too often, put goods away and continue to scan. */
class WhatMisleadsInScanModeIT {
    private static final SkladFolder FOLDER = new SkladFolder();
    private static final RunningSklad SKLAD = FOLDER.start();
    private static Client keeper;

    @BeforeAll
    static void fill() {
        Client admin = SKLAD.firstAdministrator();
        RunningSklad.addCentre(admin, "HAR");
        keeper = SKLAD.addOperator(admin, "keeper", "warehouse@HAR");
        for (int i = 1; i <= 2; i++) {
            Map<String, Object> item =
                    new HashMap<>(Map.of("sku", "SCAN-" + i, "name", Map.of("en", "Jacket " + i), "unit", "PIECE"));
            item.put("category", "CLOTHES");
            item.put("identifiers", List.of(Map.of("scheme", "GTIN", "value", gtin(i), "quantity", 1)));
            keeper.post("/api/v1/items", item).expect(201);
        }
        keeper.post("/api/v1/items", PARACETAMOL).expect(201);
    }

    private static final Map<String, Object> PARACETAMOL = Map.of(
            "sku",
            "PARA",
            "name",
            Map.of("bg", "Paracetamol 500 mg", "en", "Paracetamol 500 mg"),
            "category",
            "MEDICINE",
            "unit",
            "TABLET",
            "medicine",
            Map.of("inn", "paracetamol", "strength", "500 mg", "form", "tablet", "atc", "N02BE01"));

    @AfterAll
    static void stop() {
        SKLAD.close();
        FOLDER.close();
    }

    static Stream<Arguments> readers() {
        return Stream.of(
                Arguments.of(Language.BG, 360, "остават 5 от 6", "Колко таблетки има в опаковката с този код?"),
                Arguments.of(Language.EN, 1440, "5 left of 6", "How many tablets are in the package with this code?"));
    }

    private static Tab enter(Language language, int width) {
        Tab tab = Browser.open(SKLAD.address(), language, width);
        tab.signIn("keeper", RunningSklad.PASSWORD);
        return tab.speak(language);
    }

    @ParameterizedTest
    @MethodSource("readers")
    void after_a_click_anywhere_a_number_goes_to_the_last_scan_and_words_to_the_scan_field(
            Language language, int width) {
        String document = receiving("PL-focus-" + width);
        try (Tab tab = enter(language, width)) {
            Page page = tab.go(document + "/receive").page();
            BrowserReceivingIT.scan(tab, gtin(1));
            page.click(".hero h2");
            page.waitForSelector("[data-number]:focus");
            page.keyboard().type("ab");
            assertThat(page.inputValue("#f-code")).as("from the first key on").isEqualTo("ab");
            page.fill("#f-code", "");
            page.click(".hero h2");
            page.waitForSelector("[data-number]:focus");
            page.keyboard().press("Control+a");
            page.keyboard().type("20");
            BrowserReceivingIT.settled(tab, () -> page.keyboard().press("Enter"));
            page.waitForSelector(".hero-amount:text('20')");
            BrowserReceivingIT.press(tab, ".hero [data-command=more]");
            page.waitForSelector("[data-number]:focus");
            page.click("[data-mute]");
            page.waitForSelector("[data-number]:focus");
            page.evaluate("document.activeElement.blur()");
            BrowserReceivingIT.scan(tab, gtin(1));
            assertThat(sum(document)).isEqualTo(22);

            page.click(".hero summary");
            page.click(".hero details input[name=reason]");
            page.keyboard().type("Мокри 3");
            assertThat(page.inputValue(".hero details input[name=reason]"))
                    .as("who types elsewhere stays there")
                    .isEqualTo("Мокри 3");
            assertThat(page.inputValue("#f-code")).isEmpty();
            assertThat(tab.faults()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("readers")
    void each_press_counts_however_fast_they_follow(Language language, int width) {
        String document = receiving("PL-fast-" + width);
        try (Tab tab = enter(language, width)) {
            Page page = tab.go(document + "/receive").page();
            BrowserReceivingIT.scan(tab, gtin(1));
            page.evaluate("""
                () => {
                  for (let i = 0; i < 3; i++) document.querySelector('.hero [data-step="1"]').click();
                  document.querySelector('.hero [data-step="-1"]').click();
                }\
                """);
            tab.scan(gtin(1));
            page.waitForSelector(".hero-amount:text('4')");
            assertThat(sum(document)).isEqualTo(4);
        }
    }

    @ParameterizedTest
    @MethodSource("readers")
    void a_scan_that_nobody_took_is_heard_and_named(Language language, int width) {
        String document = receiving("PL-nobody-" + width);
        try (Tab tab = enter(language, width)) {
            Page page = tab.go(document + "/receive").page();
            page.evaluate("() => {" + ScanScriptIT.LISTEN + "}");
            page.evaluate("""
                () => {
                  const dialog = document.body.appendChild(document.createElement('dialog'));
                  dialog.textContent = '?';
                  dialog.showModal();
                }\
                """);
            tab.scan(gtin(1));
            page.waitForSelector("[data-not-taken]:not([hidden])");
            assertThat(page.textContent("[data-not-taken]")).contains(gtin(1));
            assertThat(page.getAttribute("[data-not-taken]", "role")).isEqualTo("alert");
            assertThat(page.evaluate("heard.splice(0).length"))
                    .as("as what is refused")
                    .isEqualTo(2);
            page.evaluate("document.querySelector('dialog').close()");
            page.evaluate("document.querySelector('#f-code').disabled = true");
            tab.scan(gtin(1));
            assertThat(page.evaluate("heard.splice(0).length")).isEqualTo(2);
            page.evaluate("document.querySelector('#f-code').disabled = false");
            assertThat(tab.overflow()).isZero();
            BrowserReceivingIT.scan(tab, gtin(1));
            assertThat(page.isVisible("[data-not-taken]")).isFalse();
            assertThat(sum(document)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("readers")
    void what_is_put_away_there_holds_for_its_item_and_one_tap_too_many_is_one(
            Language language, int width, String left) {
        String document = receiving("PL-away-" + width);
        String shelf = "AWAY-" + width;
        keeper.post("/api/v1/centres/HAR/locations", Map.of("code", shelf, "kind", "SHELF", "parent", "STORE"))
                .expect(201);
        keeper.post(
                        "/api/v1/consignments",
                        OneCentre.form(
                                "centre",
                                "HAR",
                                "location",
                                shelf,
                                "donor",
                                "Caritas",
                                "reference",
                                shelf,
                                "lines",
                                List.of(Map.of("item", "SCAN-1", "quantity", 900_000 + width))))
                .expect(201);
        try (Tab tab = enter(language, width)) {
            tab.go(document + "/receive");
            BrowserReceivingIT.scan(tab, gtin(1));
            BrowserReceivingIT.press(tab, ".hero form.proposed button[value='" + shelf + "']");
            BrowserReceivingIT.scan(tab, gtin(2));
            assertThat(tab.text(".hero-place")).as("other goods").contains(language == Language.BG ? "Склад" : "Store");
            for (int i = 0; i < 5; i++) {
                BrowserReceivingIT.scan(tab, gtin(1));
            }
            assertThat(tab.text(".hero-place")).as("more of it").contains(shelf);
            assertThat(tab.text(".hero-amount")).startsWith("6");
            assertThat(tab.overflow()).isZero();

            BrowserReceivingIT.press(tab, ".stepper [data-step='-1']");
            assertThat(tab.text(".hero-says")).contains(left);
            assertThat(tab.text(".hero-amount")).startsWith("5");
            String all = ".hero-foot .take-back button";
            assertThat(tab.text(all)).contains("5");
            assertThat(tab.barriers()).isEmpty();
            BrowserReceivingIT.press(tab, all);
            assertThat(sum(document)).isEqualTo(1);
            assertThat(tab.text(".hero-amount")).as("the goods before").startsWith("1");
            assertThat(tab.faults()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("readers")
    @Sends("POST /consignments/{id}/codes")
    void a_pack_of_a_medicine_is_taught_by_who_says_how_many_are_in_it(
            Language language, int width, String left, String question) {
        String document = receiving("PL-pack-" + width);
        try (Tab tab = enter(language, width)) {
            Page page = tab.go(document + "/receive").page();
            BrowserReceivingIT.scan(tab, "PACK-ABC-" + width);
            BrowserReceivingIT.search(tab, "paracetamol");
            String units = ".candidates input[name=quantity]";
            assertThat(tab.text(".candidates label")).startsWith(question);
            assertThat(page.inputValue(units)).isEmpty();
            page.click(".candidates button");
            assertThat(page.evalOnSelector(units, "field => field.validity.valueMissing"))
                    .as("one click teaches nothing")
                    .isEqualTo(true);
            assertThat(tab.overflow()).isZero();
            assertThat(tab.barriers()).isEmpty();

            page.evalOnSelector(units, "field => field.removeAttribute('required')");
            BrowserReceivingIT.press(tab, ".candidates button");
            assertThat(tab.text(".hero-says")).as("the server asks too").contains(question);
            page.fill(units, "20");
            BrowserReceivingIT.press(tab, ".candidates button");
            tab.fill("lot", "A" + width).fill("expiresOn", "2099-03-31");
            BrowserReceivingIT.press(tab, ".hero form.row button");
            assertThat(tab.text(".hero-amount")).contains("20");
            assertThat(sum(document)).isEqualTo(20);

            tab.go("/items/PARA?code=PACK-NEW-" + width);
            assertThat(tab.text("label[for='f-quantity']")).startsWith(question);
            assertThat(tab.value("quantity")).isEmpty();
            tab.force("quantity", "").submit();
            assertThat(page.isVisible("[id='f-quantity-error']")).isTrue();
            tab.go("/items/SCAN-1");
            assertThat(tab.value("quantity")).as("other goods").isEqualTo("1");
            assertThat(tab.faults()).isEmpty();
        }
    }

    /** The API and lists require the package quantity too. Without it, no code is stored. */
    @Test
    void how_many_are_in_the_package_of_a_medicine_is_not_guessed_by_any_way() {
        Map<String, Object> code = OneCentre.form("scheme", "OTHER", "value", "API-PACK");
        assertThat(keeper.post("/api/v1/items/PARA/identifiers", code)
                        .expect(422)
                        .at("/errors/0/field"))
                .isEqualTo("quantity");
        Map<String, String> item = new HashMap<>(Map.of("sku", "PARA-2", "name.en", "Paracetamol 2", "unit", "TABLET"));
        item.putAll(Map.of("category", "MEDICINE", "identifiers.0.value", "PAGE-PACK"));
        item.putAll(Map.of("medicine.inn", "p", "medicine.form", "tablet", "medicine.atc", "N02BE01"));
        assertThat(keeper.form("/items", item).expect(422).text()).contains("id=\"f-identifiers.0.quantity-error\"");
        item.put("identifiers.0.quantity", "20");
        keeper.form("/items", item).expect(303);
        Map<String, String> soap = new HashMap<>(Map.of("sku", "SOAP-2", "name.en", "Soap", "unit", "PIECE"));
        soap.putAll(Map.of("category", "HYGIENE", "identifiers.0.value", "SOAP-PACK"));
        keeper.form("/items", soap).expect(303);
        assertThat(keeper.get("/api/v1/items/SOAP-2").expect(200).at("/identifiers/0/quantity"))
                .isEqualTo("1");
    }

    private static String gtin(int item) {
        return List.of("4006381333931", "4006381333948").get(item - 1);
    }

    /** Announces a consignment and returns its address. */
    private static String receiving(String reference) {
        return "/consignments/"
                + keeper.post(
                                "/api/v1/consignments",
                                OneCentre.form(
                                        "centre",
                                        "HAR",
                                        "location",
                                        "STORE",
                                        "donor",
                                        "Caritas",
                                        "reference",
                                        reference,
                                        "state",
                                        "EXPECTED"))
                        .expect(201)
                        .at("/id");
    }

    /** Sums the received quantities of a consignment without the reversed lines. */
    private static int sum(String document) {
        int sum = 0;
        for (var line : keeper.get("/api/v1" + document).expect(200).json().get("lines")) {
            sum += line.path("reversed").asBoolean() ? 0 : line.get("quantity").asInt();
        }
        return sum;
    }
}
