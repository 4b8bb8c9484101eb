package org.sklad;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sklad.platform.i18n.Language;

/** Who goes back in the browser stands before the form that was sent, and may send it again: that has one effect. */
class BrowserGoingBackIT {
    private static final SkladFolder FOLDER = new SkladFolder();
    private static final RunningSklad SKLAD = FOLDER.start();
    private static final String LIST = "item,quantity\nSOAP,5\n";
    private static final FilePayload PACKING_LIST =
            new FilePayload("list.csv", "text/csv", LIST.getBytes(StandardCharsets.UTF_8));

    private static final String FORM = "main form[method=post]";
    private static final String ID = FORM + " input[name=id]";

    private static String consignment = "";
    private static String handout = "";
    private static String soap = "";

    /** A form, what is pressed in it and where it leads. */
    enum Act {
        SORTING("button", "/sortings/"),
        BAG(".buttons button", "/moves/"),
        WRITE_OFF("button.danger", "/write-offs/"),
        PACKING_LIST("button[value=import]", "/consignments/"),
        RETURN("button[value=record]", "/handouts/");

        private final String button;
        private final String leadsTo;

        Act(String button, String leadsTo) {
            this.button = FORM + " " + button;
            this.leadsTo = leadsTo;
        }

        void fill(Tab tab) {
            switch (this) {
                case SORTING -> tab.page().fill("main table input[name=weight]", "2");
                case BAG -> tab.fill("quantity", "3");
                case WRITE_OFF -> tab.page().fill("main td input.amount", "4");
                case PACKING_LIST -> {
                    tab.fill("donor", "Каритас").fill("reference", "PL-back");
                    tab.page().setInputFiles("input[type=file]", BrowserGoingBackIT.PACKING_LIST);
                }
                case RETURN -> tab.page().fill("main input[id^='f-quantities']", "1");
            }
        }

        String path() {
            return switch (this) {
                case SORTING -> "/consignments/" + consignment + "/sort";
                case BAG -> "/moves/new?from=STORE&to=BAG-1&lot=" + soap;
                case WRITE_OFF -> "/write-offs/new?centre=HAR&location=STORE&reason=DAMAGED&words=SOAP";
                case PACKING_LIST -> "/consignments/import";
                case RETURN -> "/handouts/" + handout + "/returns";
            };
        }
    }

    @BeforeAll
    static void fill() {
        Client admin = SKLAD.firstAdministrator();
        RunningSklad.addCentre(admin, "HAR");
        admin.post("/api/v1/centres/HAR/locations", Map.of("code", "BAG-1", "kind", "BAG"))
                .expect(201);
        Client keeper = SKLAD.addOperator(admin, "keeper", "warehouse@HAR", "field@HAR", "manager@HAR");
        item(keeper, "SOAP", "HYGIENE", "PIECE");
        item(keeper, "SACK", "CLOTHES", "G");
        Answer received = keeper.post(
                        "/api/v1/consignments",
                        form(Map.of(
                                "centre", "HAR",
                                "location", "STORE",
                                "donor", "Каритас",
                                "reference", "R",
                                "lines",
                                        List.of(
                                                Map.of("item", "SOAP", "quantity", 40),
                                                Map.of("item", "SACK", "quantity", 20_000)))))
                .expect(201);
        consignment = received.at("/id");
        soap = received.at("/lines/0/lot/code");
        handout = keeper.post(
                        "/api/v1/handouts",
                        form(Map.of(
                                "centre", "HAR",
                                "location", "STORE",
                                "group", List.of(Map.of("sex", "MALE", "ageBand", "18-59", "count", 2)),
                                "lines", List.of(Map.of("lot", soap, "quantity", 5)),
                                "acknowledgement", Map.of("kind", "mark"))))
                .expect(201)
                .at("/id");
    }

    private static void item(Client keeper, String sku, String category, String unit) {
        keeper.post("/api/v1/items", Map.of("sku", sku, "name", Map.of("en", sku), "category", category, "unit", unit))
                .expect(201);
    }

    private static Map<String, Object> form(Map<String, Object> fields) {
        Map<String, Object> form = new HashMap<>(fields);
        form.put("id", UUID.randomUUID());
        return form;
    }

    @AfterAll
    static void stop() {
        SKLAD.close();
        FOLDER.close();
    }

    /** Each document but the announcement posts; that is listed. */
    private static int effects() {
        Client keeper = SKLAD.signIn("keeper");
        return keeper.get("/api/v1/movements?centre=HAR")
                        .expect(200)
                        .json()
                        .get("rows")
                        .size()
                + keeper.get("/api/v1/consignments?centre=HAR")
                        .expect(200)
                        .json()
                        .get("rows")
                        .size();
    }

    private static void press(Tab tab, Act act) {
        // What the browser itself would stop is sent all the same: the server is asked.
        tab.page().evalOnSelector(FORM, "form => { form.noValidate = true; }");
        tab.leave(() -> tab.page().click(act.button));
    }

    /** The page is asked for anew, and nothing that was sent stands in it; of a sack the form itself proposes what is left. */
    @ParameterizedTest
    @EnumSource(value = Act.class, mode = EnumSource.Mode.EXCLUDE, names = "SORTING")
    void who_goes_back_and_presses_again_has_no_second_effect(Act act) {
        try (Tab tab = Browser.open(SKLAD.address(), Language.EN, 360)) {
            tab.signIn("keeper", RunningSklad.PASSWORD).go(act.path());
            act.fill(tab);
            press(tab, act);
            int once = effects();

            tab.leave(() -> tab.page().goBack());
            press(tab, act);
            assertThat(effects()).isEqualTo(once);
            assertThat(tab.faults()).isEmpty();
        }
    }

    /** As browsers show it that kept the page with all that was typed and hidden in it. */
    @ParameterizedTest
    @EnumSource(Act.class)
    void who_finds_the_form_as_it_was_sent_and_sends_it_again_is_led_to_the_same_document(Act act) {
        int before = effects();
        try (Tab tab = Browser.open(SKLAD.address(), Language.EN, 360)) {
            tab.signIn("keeper", RunningSklad.PASSWORD).go(act.path());
            String id = tab.page().inputValue(ID + " >> nth=0");
            act.fill(tab);
            press(tab, act);
            String document = tab.path();
            int once = effects();
            assertThat(document).startsWith(act.leadsTo);
            assertThat(once).isGreaterThan(before);

            tab.leave(() -> tab.page().goBack());
            tab.page().evalOnSelector(ID, "(field, id) => { field.value = id; }", id);
            act.fill(tab);
            press(tab, act);
            assertThat(tab.path()).isEqualTo(document);
            assertThat(effects()).isEqualTo(once);
            assertThat(tab.faults()).isEmpty();
        }
    }
}
