package org.sklad.browser;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.sklad.harness.Workday;
import org.sklad.platform.i18n.Language;

/** What a warehouse worker asks the scan field all day, by scanner, by keyboard and by thumb. */
class WorkdayScanIT {
    private static final OneCentre HAR = new OneCentre();
    private static final List<String> SIZES = List.of("S", "M", "L", "XL");

    @BeforeAll
    static void goods() {
        HAR.item("SOAP", "HYGIENE", "Сапун", "Soap");
        Client keeper = HAR.keeper();
        for (String size : SIZES) {
            keeper.post(
                            "/api/v1/items",
                            Map.of(
                                    "sku",
                                    "JACKET-" + size,
                                    "name",
                                    Map.of("bg", "Зимни якета", "en", "Winter jackets"),
                                    "category",
                                    "CLOTHES",
                                    "unit",
                                    "PIECE",
                                    "style",
                                    "JACKET",
                                    "size",
                                    size,
                                    "sex",
                                    "WOMEN",
                                    "ageGroup",
                                    "ADULT"))
                    .expect(201);
        }
        shelf(keeper, "A-01", "Дрехи за възрастни", "Clothes, adults");
        shelf(keeper, "B-01", "Хигиена", "Hygiene");
        HAR.receive(Map.of("item", "JACKET-L", "quantity", 2), "location", "A-01")
                .expect(201);
        HAR.receive(Map.of("item", "JACKET-L", "quantity", 1)).expect(201);
        HAR.receive(Map.of("item", "JACKET-M", "quantity", 5), "location", "A-01")
                .expect(201);
    }

    private static void shelf(Client keeper, String code, String bg, String en) {
        keeper.post(
                        "/api/v1/centres/HAR/locations",
                        Map.of("code", code, "kind", "SHELF", "name", Map.of("bg", bg, "en", en), "parent", "STORE"))
                .expect(201);
    }

    @AfterAll
    static void stop() {
        HAR.close();
    }

    private static Workday keeper(Language language, int width) {
        Tab tab = Browser.open(HAR.address(), language, width).signIn("keeper", RunningSklad.PASSWORD);
        tab.speak(language);
        return new Workday(tab);
    }

    /** The answer, or the part of it, is on the screen as the page opens. */
    private static void assertSeen(Workday day, String selector) {
        var box = day.page().locator(selector).first().boundingBox();
        assertThat(box.y).isNotNegative();
        assertThat(box.y + box.height)
                .as(selector)
                .isLessThanOrEqualTo(day.page().viewportSize().height);
    }

    @ParameterizedTest
    @CsvSource({
        "BG, 1440, дамско яке L",
        "BG, 360, дамско яке L",
        "EN, 1440, women's jacket L",
        "EN, 360, women's jacket L"
    })
    void words_answer_which_size_is_where_and_how_many(Language language, int width, String words) {
        Workday day = keeper(language, width);
        WorkdayTasks.ask(day, words);
        assertThat(day.tab().text(".goods-answer .sizes [aria-pressed=true]")).containsPattern("L\\s*3");
        assertThat(day.tab().text(".goods-places")).containsPattern("(?s)A-01 .*2.*(?:Склад|Store).*1");
        assertSeen(day, ".goods-answer h2");
        assertSeen(day, ".goods-answer .act-grid a");
        assertThat(day.tab().barriers()).isEmpty();
        assertThat(day.tab().faults()).isEmpty();
        day.tab().close();
    }

    @ParameterizedTest
    @CsvSource({"BG, 1440", "BG, 360", "EN, 1440", "EN, 360"})
    void two_scans_bring_goods_to_a_shelf(Language language, int width) {
        String lot = HAR.received("SOAP", 12);
        for (String page : List.of("/scan", "/stock")) {
            String from = page.equals("/scan") ? "STORE" : "B-01";
            String to = page.equals("/scan") ? "B-01" : "A-01";
            Workday day = keeper(language, width);
            WorkdayTasks.toShelf(day, page, lot, HAR.label(to));
            assertThat(day.tab().text(".hero-amount")).contains("12");
            assertThat(day.tab().text(".hero-place"))
                    .contains(from.equals("STORE") ? language == Language.BG ? "Склад" : "Store" : from, to);
            assertThat(HAR.standing(to, lot)).isEqualTo("12");
            assertThat(day.tab().barriers()).isEmpty();
            assertThat(day.tab().faults()).isEmpty();
            day.tab().close();
        }
    }

    @ParameterizedTest
    @CsvSource({"BG, 1440", "BG, 360", "EN, 1440", "EN, 360"})
    void one_press_takes_the_move_back(Language language, int width) {
        String lot = HAR.received("SOAP", 7);
        Workday day = keeper(language, width).begin("/scan");
        day.scan(lot);
        day.page().waitForSelector(".goods-answer");
        day.scan(HAR.label("B-01"));
        day.page().waitForSelector(".hero-place");
        day.follow(".hero form button");
        assertThat(day.clicks()).isEqualTo(1);
        assertThat(HAR.standing("STORE", lot)).isEqualTo("7");
        assertThat(day.tab().faults()).isEmpty();
        day.tab().close();
    }

    @ParameterizedTest
    @CsvSource({"BG, 1440", "BG, 360", "EN, 1440", "EN, 360"})
    @Sends("POST /write-offs/goods")
    void one_piece_is_written_off(Language language, int width) {
        String lot = HAR.received("SOAP", 30);
        Workday day = keeper(language, width);
        WorkdayTasks.writeOffOne(
                day, lot, () -> assertThat(day.tab().barriers()).isEmpty());
        assertThat(HAR.standing("STORE", lot)).isEqualTo("29");
        assertThat(day.tab().faults()).isEmpty();
        day.tab().close();
    }

    @ParameterizedTest
    @CsvSource({"BG, 1440", "EN, 360"})
    void a_move_can_be_sent_as_it_opens(Language language, int width) {
        HAR.receive(Map.of("item", "SOAP", "quantity", 3), "location", "B-01").expect(201);
        String lot = HAR.received("SOAP", 9);
        Workday day = keeper(language, width).begin("/scan");
        day.scan(lot);
        day.page().waitForSelector(".goods-answer");
        day.follow(".act-grid a[href*='/moves/']");
        assertThat(day.tab().barriers()).isEmpty();
        day.follow("main .buttons button");
        assertThat(day.clicks()).isEqualTo(2);
        assertThat(day.keys()).isZero();
        assertThat(HAR.standing("STORE", lot)).isEqualTo("0");
        assertThat(day.tab().faults()).isEmpty();
        day.tab().close();
    }
}
