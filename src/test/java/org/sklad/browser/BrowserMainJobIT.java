package org.sklad.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sklad.harness.Browser;
import org.sklad.harness.Client;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.Sends;
import org.sklad.harness.SkladFolder;
import org.sklad.harness.Tab;
import org.sklad.labels.Judges;
import org.sklad.platform.i18n.Language;

/** The journey of {@code MainJobIT} in a real browser, in Bulgarian, with a scanner that types. */
class BrowserMainJobIT {
    private static final String SOAP_EAN = "4006381333931";
    private static final String PACK = "010590123412345717700331" + "10A17";
    private static final int DPI = 300;

    @TempDir
    Path folder;

    @Test
    @Sends("POST /settings/start/own-work")
    void the_main_job_can_be_done_in_a_browser() {
        try (SkladFolder installation = new SkladFolder();
                RunningSklad sklad = installation.start()) {
            begin(sklad);
            Client admin = sklad.signIn(RunningSklad.ADMINISTRATOR);
            sklad.addOperator(admin, "keeper", "warehouse@HAR");
            sklad.addOperator(admin, "field", "field@HAR");
            sklad.addOperator(admin, "second", "field@HAR");
            sklad.addOperator(admin, "manager", "manager@HAR");
            sklad.addOperator(admin, "technician", "technician@HAR");
            String jacket = receive(sklad);
            String card = register(sklad);
            handOut(sklad, card, jacket);
            repair(sklad);
            try (Tab manager = enter(sklad, "manager", 1440)) {
                assertThat(manager.path()).isEqualTo("/overview");
                manager.page().waitForSelector("#stock:not([aria-busy])");
                assertThat(manager.page().title()).isEqualTo("Решения – Склад");
                assertThat(manager.page().locator("#stock td:last-child").allInnerTexts())
                        .containsExactly("22 (брой)", "30 (брой)", "600 (таблетка)");
                assertThat(manager.page().locator(".glance b").allInnerTexts())
                        .as("short, expired, expiring, handouts, repairs, overdue")
                        .containsExactly("0", "0", "0", "2", "0", "0");
                assertThat(manager.page().locator(".start-part b").allInnerTexts())
                        .as("what waits")
                        .hasSize(11)
                        .containsOnly("0");
                manager.press(".glance a[href*='/handouts?']");
                assertThat(manager.page().locator("tbody tr").count()).isEqualTo(2);
                assertThat(manager.faults()).isEmpty();
            }
        }
    }

    /** Completes the wizard step by step. */
    private static void begin(RunningSklad sklad) {
        try (Tab tab = Browser.open(sklad.address(), Language.BG, 1440)) {
            tab.page().navigate(sklad.setUpLink().orElseThrow());
            tab.fill("name", "Ана Админова")
                    .fill("username", RunningSklad.ADMINISTRATOR)
                    .fill("password", RunningSklad.PASSWORD)
                    .submit();
            tab.signIn(RunningSklad.ADMINISTRATOR, RunningSklad.PASSWORD);
            assertThat(tab.path()).isEqualTo("/settings/start");
            tab.press(".steps a[href='/settings/centres/import']").press("form[action$='/shipped'] button");
            tab.go("/settings/start").press(".steps a[href='/settings/catalogue']");
            tab.press("form[action$='/assort'] button");
            tab.go("/settings/catalogue").press("form[action$='/medicines'] button");
            assertThat(tab.go("/settings/start").page().locator(".steps .chip").count())
                    .isEqualTo(4);
            assertThat(tab.text("main")).doesNotContain("Приеми първите стоки");
            tab.page().selectOption("#f-centre", "HAR");
            tab.press(".steps form button");
            assertThat(tab.text("#messages")).contains("Вече работите и в склада");
            assertThat(tab.page().locator(".steps .chip.done").count())
                    .as("all four are done")
                    .isEqualTo(4);
            assertThat(tab.press("main > p > a[href='/consignments/new']").path())
                    .isEqualTo("/consignments/new");
            assertThat(tab.faults()).isEmpty();
        }
    }

    private static Tab enter(RunningSklad sklad, String who, int width) {
        Tab tab = Browser.open(sklad.address(), Language.BG, width).signIn(who, RunningSklad.PASSWORD);
        tab.speak(Language.BG);
        return tab;
    }

    /** Receives the goods and returns the code on the label of the jackets. */
    private String receive(RunningSklad sklad) {
        try (Tab tab = enter(sklad, "keeper", 1440)) {
            tab.go("/consignments/new").fill("donor", "Каритас").fill("reference", "CA-2026-118");
            // A new donor has to be confirmed.
            tab.submit().check("+").submit();
            String path = tab.path().replace("/receive", "");

            BrowserReceivingIT.scan(tab, "зимни якета");
            BrowserReceivingIT.press(tab, ".candidates a:has-text('мъжки')");
            tab.page().click(".hero summary");
            tab.page().fill(".sizes label:text-is('L') input", "24");
            BrowserReceivingIT.press(tab, ".hero details button");

            tab.page().focus("#f-code");
            BrowserReceivingIT.scan(tab, SOAP_EAN);
            BrowserReceivingIT.search(tab, "сапун");
            BrowserReceivingIT.press(tab, ".candidates li:has(strong:text-is('Сапун')) button");
            tab.page().focus("#f-code");
            BrowserReceivingIT.scan(tab, "40");

            BrowserReceivingIT.scan(tab, PACK);
            BrowserReceivingIT.search(tab, "парацетамол 500");
            tab.page().fill(".candidates li:has-text('500 mg') input[name=quantity]", "20");
            BrowserReceivingIT.press(tab, ".candidates li:has-text('500 mg') button");
            tab.page().focus("#f-code");
            BrowserReceivingIT.scan(tab, "30");
            assertThat(tab.text(".hero")).contains("600", "A17");

            tab.go(path).submit();
            String jacket = sklad.signIn("keeper")
                    .get("/api/v1/balances?centre=HAR&item=ASSORT-95-L")
                    .expect(200)
                    .at("/rows/0/lot/code");
            List<String> read = printed(tab, "lot", jacket);
            assertThat(read).contains("Code128:" + jacket);
            assertThat(tab.faults()).isEmpty();
            return jacket;
        }
    }

    /** Reads the codes on the sheet of labels that the page opens. */
    private List<String> printed(Tab tab, String kind, String ref) {
        tab.go("/labels?kind=" + kind + "&ref=" + ref + "&medium=avery-l7160");
        assertThat(tab.page().locator(".label-preview img").count()).isEqualTo(1);
        byte[] pdf = tab.page()
                .request()
                .get("/labels/sheet.pdf?kind=" + kind + "&ref=" + ref + "&design=" + kind
                        + "&medium=avery-l7160&startAt=1&copies=1")
                .body();
        return Judges.zxing(Judges.pages(folder, kind, pdf, DPI));
    }

    /** Registers a person and returns the code that is read from the printed card. */
    private String register(RunningSklad sklad) {
        try (Tab tab = enter(sklad, "field", 360)) {
            tab.go("/people/new").page().click("button[value='add-MALE-18-59']");
            tab.page().waitForSelector(".newcomer-rows > li");
            tab.press("#register button");
            String person = tab.path().replace("/people/", "");
            assertThat(person).matches("[0-9]{11}");
            String read = printed(tab, "card", person).get(0);
            assertThat(tab.faults()).isEmpty();
            return read.substring(read.indexOf(':') + 1);
        }
    }

    private static void handOut(RunningSklad sklad, String card, String jacket) {
        try (Tab tab = enter(sklad, "field", 1440)) {
            assertThat(tab.path()).isEqualTo("/hand-out");
            scan(tab, "person", card);
            scan(tab, "code", jacket);
            scan(tab, "code", SOAP_EAN);
            tab.page().fill("[id='f-quantity.2']", "10");
            tab.press("button[value='record']");
            assertThat(tab.path()).matches("/handouts/[0-9a-f-]{36}");

            scan(tab.go("/hand-out"), "person", card);
            scan(tab, "code", jacket);
            tab.press("button[value='record']");
            assertThat(tab.path()).as("one for each season").startsWith("/hand-out/");
            tab.page().click("details.more:has([id='f-reason']) summary");
            tab.fill("reason", "Първото е откраднато")
                    .fill("username", "second")
                    .fill("password", RunningSklad.PASSWORD);
            tab.press("button[value='record']");
            assertThat(tab.path()).matches("/handouts/[0-9a-f-]{36}");
            tab.faults().stream()
                    .filter(each -> !each.contains("422"))
                    .forEach(each -> assertThat(each).isEmpty());
        }
    }

    private static void scan(Tab tab, String field, String code) {
        tab.awaitFocus(field);
        tab.leave(() -> tab.scan(code));
    }

    private static void repair(RunningSklad sklad) {
        String order;
        try (Tab field = enter(sklad, "field", 360)) {
            field.go("/repairs/new")
                    .fill("description", "Бойлерът не топли")
                    .check("HEATING")
                    .submit();
            order = field.path();
            assertThat(order).matches("/repairs/HAR-[0-9]{4}-0001");
        }
        try (Tab manager = enter(sklad, "manager", 1440)) {
            manager.go(order).press("form[action$='/approval'] button").press("a[href$='/assignment']");
            manager.page().selectOption(Tab.id("assignee"), "technician");
            manager.submit();
            try (Tab technician = enter(sklad, "technician", 360)) {
                technician.go(order).press("form[action$='/start'] button").press("form[action$='/completion'] button");
                assertThat(technician.faults()).isEmpty();
            }
            manager.go(order).press("form[action$='/verification'] button");
            assertThat(manager.faults()).isEmpty();
        }
    }
}
