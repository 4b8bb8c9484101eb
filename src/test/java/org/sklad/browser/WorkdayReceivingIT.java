package org.sklad.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sklad.harness.Browser;
import org.sklad.harness.Client;
import org.sklad.harness.OneCentre;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.Sends;
import org.sklad.harness.SkladFolder;
import org.sklad.harness.Tab;
import org.sklad.harness.Workday;
import org.sklad.platform.i18n.Language;

/** The clicks and keys of a day in the store: goods come in, are boxed, sent and counted. */
class WorkdayReceivingIT {
    private static final SkladFolder FOLDER = new SkladFolder();
    private static final RunningSklad SKLAD = FOLDER.start();
    private static final String SOAP = "4006381333931";

    @BeforeAll
    static void fill() {
        Client admin = SKLAD.firstAdministrator();
        RunningSklad.addCentre(admin, "HAR");
        RunningSklad.addCentre(admin, "BAN");
        Client keeper = SKLAD.addOperator(admin, "keeper", "warehouse@HAR");
        item(keeper, "SOAP", "Сапун", "Soap", SOAP);
        item(keeper, "TOWEL", "Кърпа", "Towel", "5901234123457");
        receive(keeper, "STORE", "SOAP", 30);
        keeper.post(
                        "/api/v1/transfers",
                        Map.of("id", UUID.randomUUID(), "from", "HAR/STORE", "to", "BAN/STORE", "lines", List.of()))
                .expect(201);
    }

    private static void item(Client keeper, String sku, String bg, String en, String gtin) {
        Map<String, Object> item = new HashMap<>(Map.of("category", "HYGIENE", "unit", "PIECE"));
        item.put("sku", sku);
        item.put("name", Map.of("bg", bg, "en", en));
        item.put("identifiers", List.of(Map.of("scheme", "GTIN", "value", gtin, "quantity", 1)));
        keeper.post("/api/v1/items", item).expect(201);
    }

    private static void receive(Client keeper, String location, String sku, int quantity) {
        keeper.post(
                        "/api/v1/consignments",
                        Map.of(
                                "id",
                                UUID.randomUUID(),
                                "centre",
                                "HAR",
                                "location",
                                location,
                                "donor",
                                "Каритас",
                                "lines",
                                List.of(Map.of("item", sku, "quantity", quantity))))
                .expect(201);
    }

    @AfterAll
    static void stop() {
        SKLAD.close();
        FOLDER.close();
    }

    private static Workday enter(Language language, int width) {
        Tab tab = Browser.open(SKLAD.address(), language, width);
        tab.signIn("keeper", RunningSklad.PASSWORD);
        return new Workday(tab.speak(language));
    }

    private static long standing(String query) {
        return SKLAD
                .signIn("keeper")
                .get("/api/v1/balances?centre=HAR&" + query)
                .expect(200)
                .json()
                .get("rows")
                .findValues("quantity")
                .stream()
                .mapToLong(each -> each.asLong())
                .sum();
    }

    @ParameterizedTest
    @CsvSource({"BG,360,4006381339919,7231234123453,Паста", "EN,1440,4006381339926,7231234123460,Paste"})
    @Sends({"POST /consignments", "POST /consignments/{id}/scan", "POST /consignments/{id}/codes"})
    void goods_come_in(Language language, int width, String known, String fresh, String name) {
        long soaps = standing("item=SOAP");
        Workday day = enter(language, width);
        try (Tab tab = day.tab()) {
            WorkdayTasks.openConsignment(day, SOAP);
            assertThat(tab.text("h1")).as("it numbers itself").containsPattern("D-20[0-9]{2}-[0-9]{3}");
            assertThat(standing("item=SOAP") - soaps).isEqualTo(1);
            assertThat(tab.overflow()).isZero();
            assertThat(((Number)
                                    tab.page()
                                            .evalOnSelector(
                                                    ".hero .stepper",
                                                    "box => box.clientWidth - [...box.children].reduce((sum, each) => sum + each.offsetWidth, 0)"))
                            .intValue())
                    .as("the number and its buttons fill their frame")
                    .isBetween(-4, 4);

            WorkdayTasks.newCodeOfKnownGoods(
                    day, known, "20", () -> assertThat(tab.barriers()).isEmpty());
            assertThat(standing("item=SOAP") - soaps)
                    .as("the soap before is of the same line")
                    .isEqualTo(20);

            WorkdayTasks.newGoods(day, fresh, name);
            assertThat(SKLAD.signIn("keeper")
                            .get("/api/v1/items?words=" + name)
                            .expect(200)
                            .text())
                    .contains("HYG-000");
            assertThat(tab.barriers()).isEmpty();
            assertThat(tab.overflow()).isZero();
            assertThat(tab.faults()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"BG,360", "EN,1440"})
    @Sends({"POST /boxes", "POST /boxes/{id}/scan", "POST /transfers", "POST /transfers/{id}/dispatch"})
    void a_box_is_filled_and_goods_are_sent(Language language, int width) {
        Workday day = enter(language, width);
        try (Tab tab = day.tab()) {
            WorkdayTasks.fillBox(day, SOAP);
            WorkdayTasks.transfer(day, SOAP);
            assertThat(tab.faults()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"BG,360", "EN,1440"})
    @Sends("POST /counts/{id}/item")
    void a_shelf_without_labels_is_counted_by_scans_and_ticks(Language language, int width) {
        Client keeper = SKLAD.signIn("keeper");
        String shelf = "T-" + width;
        OneCentre.shelves(keeper, shelf);
        receive(keeper, shelf, "TOWEL", 8);
        receive(keeper, shelf, "SOAP", 5);
        Workday day = enter(language, width);
        try (Tab tab = day.tab()) {
            WorkdayTasks.tick(day, shelf);
            assertThat(tab.page().locator(".here li").count()).isEqualTo(1);
            tab.page().fill(".here input[name=total]", "6");
            BrowserReceivingIT.press(tab, ".here form.row button");
            assertThat(tab.page().locator(".here li").count()).isZero();
            assertThat(tab.text(".hero")).contains("6");
            assertThat(tab.barriers()).isEmpty();
            assertThat(tab.overflow()).isZero();
            assertThat(tab.faults()).isEmpty();
        }
    }
}
