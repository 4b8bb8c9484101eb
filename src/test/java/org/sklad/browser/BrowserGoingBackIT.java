package org.sklad.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sklad.harness.Answer;
import org.sklad.harness.Browser;
import org.sklad.harness.Client;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.SkladFolder;
import org.sklad.harness.Tab;
import org.sklad.platform.i18n.Language;

/** The back button of the browser shows the form that was sent. A form that is sent again has no second effect. */
class BrowserGoingBackIT {
    private static final SkladFolder FOLDER = new SkladFolder();
    private static final RunningSklad SKLAD = FOLDER.start();
    private static final String LIST = "item,quantity\nSOAP,5\n";
    private static final FilePayload PACKING_LIST =
            new FilePayload("list.csv", "text/csv", LIST.getBytes(StandardCharsets.UTF_8));

    private static final String FORM = "main form[method=post]";
    private static final String ID = FORM + " input[name=id]";
    private static final String SCAN_ID = "[form=scan][name=id]";
    private static final String SET = "(field, value) => { field.value = value; }";

    private static String consignment = "";
    private static String handout = "";
    private static String person = "";
    private static String loan = "";
    private static String soap = "";

    /** A form, its button and the page that it leads to. */
    enum Act {
        SORTING("button", "/sortings/"),
        BAG(".buttons button", "/moves/"),
        WRITE_OFF("button.danger", "/write-offs/"),
        PACKING_LIST("button[value=import]", "/consignments/"),
        RETURN("button[value=record]", "/handouts/"),
        LOAN_RETURN("button", "/loans/");

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
                case RETURN, LOAN_RETURN -> tab.page().fill("main input[id^='f-lines.'][id$='quantity']", "1");
            }
        }

        String path() {
            return switch (this) {
                case SORTING -> "/consignments/" + consignment + "/sort";
                case BAG -> "/moves/new?from=STORE&to=BAG-1&lot=" + soap;
                case WRITE_OFF -> "/write-offs/new?centre=HAR&location=STORE&reason=DAMAGED&words=SOAP";
                case PACKING_LIST -> "/consignments/import";
                case RETURN -> "/handouts/" + handout + "/returns";
                case LOAN_RETURN -> "/loans/" + loan;
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
        person = keeper.post("/api/v1/beneficiaries", form(Map.of("centre", "HAR", "sex", "MALE", "ageBand", "18-59")))
                .expect(201)
                .at("/caseCode");
        loan = keeper.post(
                        "/api/v1/loans",
                        form(Map.of(
                                "beneficiary",
                                person,
                                "centre",
                                "HAR",
                                "location",
                                "STORE",
                                "dueOn",
                                RunningSklad.tomorrow(),
                                "lines",
                                List.of(Map.of("lot", soap, "quantity", 5)))))
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

    /** Counts movements and consignments. A packing list makes no movement, only a consignment. */
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
        // Turns the browser's own validation off, so the server has to decide.
        tab.page().evalOnSelector(FORM, "form => { form.noValidate = true; }");
        tab.leave(() -> tab.page().click(act.button));
    }

    /** The browser requests the page again, and the form is empty. Only the form of a sack is not, and it has a test of its own. */
    @ParameterizedTest
    @EnumSource(value = Act.class, mode = EnumSource.Mode.EXCLUDE, names = "SORTING")
    void going_back_and_sending_again_has_no_second_effect(Act act) {
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

    /** Imitates a browser that kept the page with its typed and hidden values. */
    @ParameterizedTest
    @EnumSource(Act.class)
    void sending_the_same_form_again_leads_to_the_same_document(Act act) {
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
            tab.page().evalOnSelector(ID, SET, id);
            act.fill(tab);
            press(tab, act);
            assertThat(tab.path()).isEqualTo(document);
            assertThat(effects()).isEqualTo(once);
            assertThat(tab.faults()).isEmpty();
        }
    }

    /**
     * The desk with the goods comes between the empty desk and the loan. The browser has it from a POST and would ask whether to send
     * that again. Two steps back, the desk is empty. The same entries with the same id lead to the same loan.
     */
    @Test
    void going_back_to_the_desk_and_lending_again_makes_one_loan() {
        try (Tab tab = Browser.open(SKLAD.address(), Language.EN, 360)) {
            tab.signIn("keeper", RunningSklad.PASSWORD).go("/loans/new?beneficiary=" + person);
            String id = tab.page().inputValue(ID);
            layAndLend(tab);
            String made = tab.path();
            assertThat(made).matches("/loans/[0-9a-f-]{36}");
            int once = effects();

            tab.leave(() -> tab.page().evaluate("() => { setTimeout(() => history.go(-2)); }"));
            tab.press("button[value=lend]");
            assertThat(tab.path()).startsWith("/loans/new");
            assertThat(effects()).isEqualTo(once);
            tab.page().evalOnSelector(ID, SET, id);
            layAndLend(tab);
            assertThat(tab.path()).isEqualTo(made);
            assertThat(effects()).isEqualTo(once);
            assertThat(tab.faults()).isEmpty();
        }
    }

    private static void layAndLend(Tab tab) {
        tab.fill("code", soap).press("button[value=add]");
        tab.fill("dueOn", RunningSklad.tomorrow()).press("button[value=lend]");
    }

    /** A scan does not leave the page. After a visit to the document, the back button shows the page with an empty field. */
    @Test
    void scanning_the_same_form_again_after_going_back_loads_the_bag_once() {
        try (Tab tab = Browser.open(SKLAD.address(), Language.EN, 360)) {
            tab.signIn("keeper", RunningSklad.PASSWORD);
            tab.go("/moves/new?from=STORE&to=BAG-1").submit();
            String scanning = tab.path();
            assertThat(scanning).matches("/moves/[0-9a-f-]{36}/scan");
            int before = effects();
            String id = tab.page().inputValue(SCAN_ID);
            tab.fill("code", soap);
            BrowserReceivingIT.press(tab, "#scan button");
            int once = effects();
            assertThat(once).isEqualTo(before + 1);

            tab.press("main [data-command=done]");
            assertThat(tab.path() + "/scan").isEqualTo(scanning);
            tab.leave(() -> tab.page().goBack());
            BrowserReceivingIT.press(tab, "#scan button");
            assertThat(effects()).isEqualTo(once);

            // The form as it was sent before the first scan.
            tab.page().evalOnSelector(SCAN_ID, SET, id);
            tab.page().evalOnSelector("[form=scan][name=last]", "field => { field.remove(); }");
            tab.fill("code", soap);
            BrowserReceivingIT.press(tab, "#scan button");
            assertThat(effects()).isEqualTo(once);
            assertThat(tab.page().getAttribute(".hero", "data-result")).isNotEqualTo("refused");
            assertThat(tab.page().locator(".received li").count()).isZero();
            assertThat(tab.faults()).isEmpty();
        }
    }

    /** The form of a sack proposes the remaining weight. A second press sorts the rest, never the same goods again. */
    @Test
    void going_back_to_a_sack_shows_what_is_left_in_it() {
        Client keeper = SKLAD.signIn("keeper");
        Answer received = keeper.post(
                        "/api/v1/consignments",
                        form(Map.of(
                                "centre", "HAR",
                                "location", "STORE",
                                "donor", "Червен кръст",
                                "reference", "S",
                                "lines", List.of(Map.of("item", "SACK", "quantity", 5_000)))))
                .expect(201);
        String lot = received.at("/lines/0/lot/code");
        try (Tab tab = Browser.open(SKLAD.address(), Language.EN, 360)) {
            tab.signIn("keeper", RunningSklad.PASSWORD).go("/consignments/" + received.at("/id") + "/sort");
            String id = tab.page().inputValue(ID);
            Act.SORTING.fill(tab);
            press(tab, Act.SORTING);
            tab.leave(() -> tab.page().goBack());
            assertThat(tab.page().inputValue(ID)).isNotEqualTo(id);
            assertThat(tab.page().inputValue(FORM + " input[name=weight]")).isEqualTo("3");
            press(tab, Act.SORTING);
            assertThat(movements(lot)).as("receipt, a part and the rest").isEqualTo(3);

            tab.leave(() -> tab.page().goBack());
            assertThat(tab.page().locator(FORM).count())
                    .as("nothing is left to sort")
                    .isZero();
            assertThat(tab.faults()).isEmpty();
        }
    }

    private static long movements(String lot) {
        return SKLAD
                .signIn("keeper")
                .get("/api/v1/movements?centre=HAR&item=SACK")
                .expect(200)
                .json()
                .get("rows")
                .findValues("lot")
                .stream()
                .filter(each -> each.get("code").asText().equals(lot))
                .count();
    }
}
