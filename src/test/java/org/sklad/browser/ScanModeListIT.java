package org.sklad.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sklad.browser.BrowserReceivingIT.press;
import static org.sklad.browser.BrowserReceivingIT.scan;
import static org.sklad.browser.BrowserReceivingIT.settled;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sklad.harness.Browser;
import org.sklad.harness.Client;
import org.sklad.harness.OneCentre;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.Sends;
import org.sklad.harness.Tab;
import org.sklad.platform.i18n.Language;

/** What scan mode shows of earlier scans, and how the last scan is corrected without leaving the page. */
class ScanModeListIT {
    private static final OneCentre HAR = new OneCentre();
    private static final String PILLS = "5901234123457";

    @BeforeAll
    static void goods() {
        HAR.item("SOAP", "HYGIENE", "Сапун", "Soap");
        HAR.item("TOWEL", "HYGIENE", "Кърпа", "Towel");
        HAR.item("PASTE", "HYGIENE", "Паста", "Paste");
        Client keeper = HAR.keeper();
        keeper.post("/api/v1/donors", Map.of("code", "RED-CROSS", "name", "Червен кръст"))
                .expect(201);
        OneCentre.pills(keeper, PILLS);
        OneCentre.jackets(keeper, "S", "M", "L", "XL");
        OneCentre.shelves(keeper, "A-01", "B-01");
    }

    @AfterAll
    static void stop() {
        HAR.close();
    }

    /** Opens the scan mode of a new consignment. */
    private static Tab receive(Language language, int width) {
        String id = HAR.keeper()
                .post(
                        "/api/v1/consignments",
                        OneCentre.form(
                                "centre",
                                "HAR",
                                "location",
                                "STORE",
                                "donor",
                                "Каритас",
                                "state",
                                "EXPECTED",
                                "lines",
                                List.of()))
                .expect(201)
                .at("/id");
        Tab tab = Browser.open(HAR.address(), language, width).signIn("keeper", RunningSklad.PASSWORD);
        return tab.speak(language).go("/consignments/" + id + "/receive");
    }

    private static String code(String sku) {
        return HAR.keeper().get("/api/v1/items/" + sku).expect(200).at("/code");
    }

    private static void sound(Tab tab) {
        assertThat(tab.barriers()).isEmpty();
        assertThat(tab.overflow()).isZero();
        if (tab.page().viewportSize().width < 400) {
            assertThat(tab.smallTargets()).isEmpty();
        }
        assertThat(tab.faults()).isEmpty();
    }

    private static String line(Tab tab, String selector) {
        return (String) tab.page().evalOnSelector(selector, "each => getComputedStyle(each).textDecorationLine");
    }

    @ParameterizedTest
    @CsvSource({"BG,360", "EN,1440"})
    @Sends({"POST /consignments/{id}/scan", "POST /consignments/{id}/undo"})
    void each_line_has_its_time_and_an_undone_one_stays_struck(Language language, int width) {
        try (Tab tab = receive(language, width)) {
            scan(tab, code("SOAP"));
            scan(tab, code("TOWEL"));
            assertThat(tab.page().locator(".received li").count())
                    .as("the list starts with the scan before the last")
                    .isEqualTo(1);
            press(tab, ".hero-foot .take-back button");
            assertThat(tab.text(".hero h2")).isIn("Сапун", "Soap");
            assertThat(tab.text(".received li.undone"))
                    .containsPattern("Кърпа|Towel")
                    .containsPattern("отменено|undone");
            assertThat(line(tab, ".received .undone strong")).contains("line-through");
            assertThat(line(tab, ".received .undone .amount")).contains("line-through");
            assertThat(tab.page().locator(".received .undone button").count()).isZero();
            scan(tab, code("PASTE"));
            assertThat(tab.page().locator(".received li").count()).isEqualTo(2);
            assertThat(tab.page().locator(".received li .when time").allTextContents())
                    .allMatch(time -> time.matches("[0-2][0-9]:[0-5][0-9]"))
                    .hasSize(2);
            assertThat(tab.text(".hero-head time")).matches("[0-2][0-9]:[0-5][0-9]");
            press(tab, ".packs [data-command=more]");
            settled(tab, () -> tab.page().click(".packs [data-command=undo]"));
            assertThat(tab.page().locator(".received .undone").count())
                    .as("another number is no undone line")
                    .isEqualTo(1);
            sound(tab);
        }
    }

    @ParameterizedTest
    @CsvSource({"BG,360", "EN,1440"})
    @Sends({"POST /consignments/{id}/scan", "POST /consignments/{id}/condition"})
    void lot_and_expiry_of_a_part_are_corrected_on_the_page_by_keyboard(Language language, int width) {
        try (Tab tab = receive(language, width)) {
            scan(tab, "010590123412345717290331" + "10A1");
            scan(tab, "20");
            tab.page().focus(".rare > summary");
            tab.page().keyboard().press("Enter");
            tab.page().waitForSelector(".rare input[name=times]:focus");
            sound(tab);
            tab.page().keyboard().type("5");
            tab.page().keyboard().press("Tab");
            tab.page().keyboard().type("B2");
            settled(tab, () -> tab.page().keyboard().press("Enter"));
            assertThat(tab.text(".hero")).contains("A1").contains("300");
            assertThat(tab.text(".received li:first-child")).contains("B2").contains("100");
            assertThat(tab.page().locator(".received .undone").count()).isZero();

            tab.page().click(".rare > summary");
            tab.page().fill(".rare input[name=expiresOn]", "2098-12-31");
            press(tab, ".rare form:first-of-type button");
            assertThat(tab.text(".hero")).contains("2098").contains("300");

            tab.page().click(".rare > summary");
            tab.page().fill(".rare form:last-of-type input[name=times]", "2");
            tab.page().selectOption(".rare select", "DAMAGED");
            tab.page().fill(".rare form:last-of-type input[name=reason]", "мокри");
            press(tab, ".rare form:last-of-type button");
            assertThat(tab.text(".received .chip")).contains("мокри");
            assertThat(tab.text(".hero")).contains("260");
            sound(tab);
        }
    }

    @ParameterizedTest
    @CsvSource({"BG,360", "EN,1440"})
    @Sends("POST /consignments/{id}/scan")
    void a_size_too_many_is_taken_back_in_the_grid(Language language, int width) {
        try (Tab tab = receive(language, width)) {
            scan(tab, language == Language.BG ? "зимно яке" : "winter jacket");
            press(tab, ".candidates a");
            press(tab, ".taps > div:nth-child(3) [data-tap]");
            press(tab, ".taps > div:nth-child(3) [data-tap]");
            assertThat(tab.text(".taps > div:nth-child(3) span")).isEqualTo("2");
            press(tab, ".taps > div:nth-child(3) [name=less]");
            assertThat(tab.text(".taps > div:nth-child(3) span")).isEqualTo("1");
            assertThat(tab.page().isDisabled(".taps > div:nth-child(2) [name=less]"))
                    .isTrue();
            sound(tab);
            scan(tab, language == Language.BG ? "сапун" : "soap");
            assertThat(tab.page().locator(".candidates a").count())
                    .as("goods without sizes have no grid")
                    .isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"BG,360,Шапки", "EN,1440,Hats"})
    @Sends({"POST /consignments/{id}/scan", "POST /consignments/{id}/codes"})
    void a_new_item_with_sizes_opens_its_size_grid(Language language, int width, String name) {
        try (Tab tab = receive(language, width)) {
            scan(tab, "HAT-" + width + "-7");
            tab.page().fill(".new-item [name=name]", name);
            tab.page().selectOption(".new-item [name=category]", "CLOTHES");
            tab.page().selectOption(".new-item [name=sizeSet]", "ADULTS");
            sound(tab);
            press(tab, ".new-item button");
            assertThat(tab.text(".hero h2")).contains(name);
            assertThat(tab.page().locator(".taps strong").allTextContents())
                    .containsExactly("XS", "S", "M", "L", "XL", "XXL", "XXXL");
            press(tab, ".taps > div:nth-child(4) [data-tap]");
            assertThat(tab.text(".taps > div:nth-child(4) span")).isEqualTo("1");
            assertThat(HAR.keeper()
                            .get("/api/v1/items?words=" + name)
                            .expect(200)
                            .text())
                    .containsPattern("CLO-000[0-9]-XXL");
            sound(tab);
        }
    }

    @ParameterizedTest
    @CsvSource({"BG,360", "EN,1440"})
    @Sends({"POST /consignments/{id}/scan", "POST /consignments/{id}/place"})
    void the_usual_shelf_is_offered_only_where_goods_lie_elsewhere(Language language, int width) {
        String sku = "USUAL-" + width;
        HAR.item(sku, "HYGIENE", "Шампоан", "Shampoo");
        HAR.receive(Map.of("item", sku, "quantity", 8), "location", "B-01").expect(201);
        try (Tab tab = receive(language, width)) {
            scan(tab, code(sku));
            scan(tab, "20");
            assertThat(tab.text(".proposed")).contains("B-01");
            sound(tab);
            press(tab, ".proposed button");
            assertThat(tab.text(".hero-place")).contains("B-01");
            assertThat(tab.page().locator(".proposed").count()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"BG,360", "EN,1440"})
    @Sends("POST /consignments/{id}/facts")
    void donor_and_reference_are_changed_while_goods_come_in(Language language, int width) {
        try (Tab tab = receive(language, width)) {
            scan(tab, code("SOAP"));
            scan(tab, "7");
            tab.press(".scan-side a[href$='/facts']");
            assertThat(tab.value("donor")).isEqualTo("Каритас");
            sound(tab);
            tab.fill("donor", "Червен кръст").fill("reference", "PL-" + width).submit();
            assertThat(tab.path()).as(tab.text("main")).endsWith("/receive");
            assertThat(tab.text("h1")).contains("PL-" + width);
            assertThat(tab.text(".scan-side dl")).contains("Червен кръст");
            assertThat(tab.text(".hero")).contains("7");
            assertThat(tab.page().locator(".received li").count()).isZero();
            sound(tab);
        }
    }

    @ParameterizedTest
    @CsvSource({"BG,360,повредено", "EN,1440,damaged"})
    @Sends({"POST /write-offs/new", "POST /write-offs"})
    void goods_are_written_off_by_scans_and_one_press(Language language, int width, String reason) {
        String soap = HAR.received("SOAP", 30);
        String towel = HAR.received("TOWEL", 9);
        try (Tab tab = Browser.open(HAR.address(), language, width).signIn("keeper", RunningSklad.PASSWORD)) {
            tab.speak(language).go("/write-offs/new?location=STORE&reason=DAMAGED");
            assertThat(tab.text(".target summary")).containsIgnoringCase(reason);
            assertThat(tab.page().isVisible("td input.amount"))
                    .as("the stock is there to choose from, and not in the way")
                    .isFalse();
            sound(tab);
            tab.leave(() -> tab.scan(soap));
            tab.page().waitForSelector(".packs [data-number]:focus");
            tab.page().keyboard().type("20");
            tab.leave(() -> tab.page().keyboard().press("Enter"));
            assertThat(tab.page().inputValue("[data-number]")).isEqualTo("20");
            tab.leave(() -> tab.page().click(".stepper [value='1']"));
            assertThat(tab.page().inputValue("[data-number]")).isEqualTo("21");
            tab.leave(() -> tab.page().evaluate("""
                () => ['-1', '1', '1', '1', '-1', '-1'].forEach(
                  step => document.querySelector(`.stepper [value='${step}']`).click())\
                """));
            assertThat(tab.page().inputValue("[data-number]"))
                    .as("as fast as they may follow")
                    .isEqualTo("21");
            tab.leave(() -> tab.scan(towel));
            assertThat(tab.text(".hero h2")).containsPattern("Кърпа|Towel");
            assertThat(tab.page().inputValue(".received li input.amount")).isEqualTo("21");
            sound(tab);
            tab.leave(() -> tab.page().click(".received li .take-back button"));
            assertThat(tab.page().locator(".received li").count()).isZero();
            tab.leave(() -> tab.page().click(".scan-finish button"));
            assertThat(tab.path()).matches("/write-offs/[0-9a-f-]{36}");
            assertThat(HAR.standing("STORE", soap)).isEqualTo("30");
            assertThat(HAR.standing("STORE", towel)).isEqualTo("8");
            assertThat(tab.faults()).isEmpty();
        }
    }
}
