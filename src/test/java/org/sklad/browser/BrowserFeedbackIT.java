package org.sklad.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sklad.access.roles.CentreCode;
import org.sklad.harness.Browser;
import org.sklad.harness.Client;
import org.sklad.harness.OneCentre;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.SkladFolder;
import org.sklad.harness.Tab;
import org.sklad.platform.i18n.Language;

/** A complaint by the code of a poster, answered by code, on a phone of 360 pixels in all languages; a script in its text runs nowhere. */
class BrowserFeedbackIT {
    private static final int PHONE = 360;
    private static final String SCRIPT =
            "<script>document.title='run'</script><img src=x onerror=\"document.title='run'\">\nلا صابون";

    private static final SkladFolder FOLDER = new SkladFolder();
    private static final RunningSklad SKLAD = FOLDER.start();

    private static String poster = "";

    @BeforeAll
    static void fill() {
        Client admin = SKLAD.firstAdministrator();
        RunningSklad.addCentre(admin, "HAR");
        RunningSklad.addCentre(admin, "BAN");
        SKLAD.addOperator(admin, "manager", "manager@HAR");
        SKLAD.addOperator(admin, "focal", "field@BAN");
        admin.post("/api/v1/complaint-focal-points", OneCentre.form("operator", "focal", "centre", "HAR"))
                .expect(201);
        poster = SKLAD.tell(features -> features.programme.complaints.feedback.posterCode(new CentreCode("HAR")));
    }

    @AfterAll
    static void stop() {
        SKLAD.close();
        FOLDER.close();
    }

    private static Tab phone() {
        return Browser.open(SKLAD.address(), Language.BG, PHONE);
    }

    private static void judge(Tab tab, List<String> wrong) {
        tab.barriers().forEach(each -> wrong.add(tab.path() + ": " + each));
        tab.smallTargets().forEach(each -> wrong.add(tab.path() + ": small " + each));
        if (tab.overflow() > 0) {
            wrong.add(tab.path() + ": wider than the phone");
        }
        if (tab.page().title().equals("run")) {
            wrong.add(tab.path() + ": a script ran");
        }
    }

    /** Writes a complaint as a person does, and returns the address of the page with the reply code. */
    private static String complain(Tab tab, String kind, String language, List<String> wrong) {
        tab.go("/feedback/" + poster + "?language=" + language);
        judge(tab, wrong);
        tab.check(kind).fill("text", SCRIPT).submit();
        judge(tab, wrong);
        assertThat(tab.path()).matches("/feedback/answer/[0-9]{20}\\?language=" + language);
        return tab.path();
    }

    @Test
    void a_complaint_is_sent_answered_and_read_on_a_phone_and_no_script_runs() {
        List<String> wrong = new ArrayList<>();
        try (Tab person = phone();
                Tab staff = phone()) {
            String reply = complain(person, "STAFF", "ar", wrong);
            assertThat(person.page().getAttribute("html", "dir")).isEqualTo("rtl");
            staff.signIn("focal", RunningSklad.PASSWORD).go("/complaints");
            judge(staff, wrong);
            staff.press("main td a");
            judge(staff, wrong);
            staff.press("form[action$='/acknowledgement'] button");
            staff.page().click("details:has(form[action$='/review']) summary");
            staff.press("form[action$='/review'] button").press("main td a");
            staff.page().fill("form[action$='/answers'] textarea", SCRIPT + " отговор");
            staff.press("form[action$='/answers'] button");
            judge(staff, wrong);
            person.go(reply);
            judge(person, wrong);
            assertThat(person.text("main")).contains("отговор", "<script>");
            person.fill("text", "شكرا").submit();
            staff.page().reload();
            assertThat(staff.text("main")).contains("شكرا");
            wrong.addAll(person.faults());
            wrong.addAll(staff.faults());
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void the_public_pages_can_be_used_in_every_language() {
        List<String> wrong = new ArrayList<>();
        for (String language : Set.of("bg", "en", "fa", "ps", "ku", "uk", "fr")) {
            try (Tab tab = phone()) {
                tab.go("/feedback?language=" + language);
                judge(tab, wrong);
                complain(tab, "THANKS", language, wrong);
                assertThat(tab.page().getAttribute("html", "lang")).isEqualTo(language);
                wrong.addAll(tab.faults());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void it_works_without_scripts_and_by_typed_digits() {
        try (BrowserContext plain = Browser.withoutScripts(SKLAD.address(), PHONE)) {
            var page = plain.newPage();
            page.navigate("/feedback?language=fr");
            page.fill("#f-code", poster.replaceAll("(.{4})", "$1 ").strip());
            page.click("main form button");
            page.check("input[value=GOODS]");
            page.fill("#f-text", "Pas de savon");
            page.click("main form button");
            assertThat(page.innerText("main")).contains("Pas de savon", "Votre code");
            assertThat(page.innerText(".reply-code .code").replaceAll("\\D", ""))
                    .hasSize(20);
        }
    }
}
