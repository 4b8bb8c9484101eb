package org.sklad.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sklad.access.roles.Role;
import org.sklad.harness.Browser;
import org.sklad.harness.Client;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.SkladFolder;
import org.sklad.harness.Tab;
import org.sklad.harness.TwoCentres;
import org.sklad.platform.i18n.Language;

/** The frame of every page: the navigation of each role, and on a phone one row above and four verbs below. */
class FrameIT {
    private static final int PHONE = 360;
    private static final int HIGH = 740;

    /** What most pages are for: their rows, or the words in place of rows. */
    private static final String ROWS =
            ".table tbody tr, .empty, .card, .decision, .glance-part, .contents a, .steps li, .operation";

    private static final String FIELD = "form :is(input:not([type=hidden]), select, textarea)";

    /** Pages for something else: typing or scanning, or what has no rows. */
    private static final Map<String, String> OTHER = Map.ofEntries(
            Map.entry("/scan", FIELD),
            Map.entry("/hand-out", FIELD),
            Map.entry("/labels", FIELD),
            Map.entry("/repairs/new", FIELD),
            Map.entry("/api/v1/docs", FIELD),
            Map.entry("/approvals", ROWS + ", #approvals .part"),
            Map.entry("/centres", ROWS + ", .acts li"),
            Map.entry("/settings/catalogue", ".act h2"),
            Map.entry("/settings/organisation", FIELD),
            Map.entry("/privacy/processing", ".facts dt"),
            Map.entry("/reports/evidence", FIELD + ", .empty"),
            Map.entry("/settings/installation-key", ".facts dt"));

    private static final SkladFolder FOLDER = new SkladFolder();
    private static final RunningSklad SKLAD = FOLDER.start();

    @BeforeAll
    static void fill() {
        Client admin = SKLAD.firstAdministrator();
        TwoCentres.make(SKLAD, admin);
        for (Role role : Role.values()) {
            String at = role.onlyEverywhere() ? "*" : "HAR";
            SKLAD.addOperator(admin, role.code() + ".har", role.code() + "@" + at);
        }
    }

    @AfterAll
    static void stop() {
        SKLAD.close();
        FOLDER.close();
    }

    private static Tab phone(Role role) {
        Tab tab = Browser.open(SKLAD.address(), Language.BG, PHONE);
        tab.page().setViewportSize(PHONE, HIGH);
        return tab.signIn(role.code() + ".har", RunningSklad.PASSWORD).speak(Language.BG);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void a_phone_shows_without_scrolling_for_what_a_page_of_the_navigation_is(Role role) {
        List<String> below = new ArrayList<>();
        try (Tab tab = phone(role)) {
            for (String path : places(tab)) {
                tab.go(path);
                String what = OTHER.getOrDefault(path, ROWS);
                String fault = (String) tab.page().evaluate("""
                        what => {
                          const shown = each => each.checkVisibility();
                          const top = each => each.getBoundingClientRect().top;
                          const limit = Math.min(...[...document.querySelectorAll('.bar, .action')].filter(shown).map(top));
                          const first = [...document.querySelector('main').querySelectorAll(what)].find(shown);
                          return !first ? 'nothing' : top(first) + 44 > limit ? Math.round(top(first)) + ' of ' + Math.round(limit) : '';
                        }""", what);
                if (!fault.isEmpty()) {
                    below.add(path + ": " + fault);
                }
            }
        }
        assertThat(below).isEmpty();
    }

    /** Collects the verbs, the pages beneath each, and the links of the pages of links. */
    private static Set<String> places(Tab tab) {
        Set<String> places = new LinkedHashSet<>(links(tab, "aside nav a"));
        for (String verb : List.copyOf(places)) {
            tab.go(verb);
            places.addAll(links(tab, "aside nav a"));
            places.addAll(links(tab, ".contents a"));
        }
        return places;
    }

    @SuppressWarnings("unchecked")
    private static List<String> links(Tab tab, String selector) {
        return (List<String>) tab.page()
                .evaluate(
                        "selector => [...document.querySelectorAll(selector)].map(each => each.getAttribute('href'))",
                        selector);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void a_phone_has_one_row_above_and_at_most_four_verbs_and_More_below(Role role) {
        try (Tab tab = phone(role)) {
            assertThat(height(tab, ".top")).isEqualTo(48);
            assertThat(height(tab, ".bar")).isEqualTo(60);
            assertThat(tab.page().locator(".bar > ul > li").count()).isBetween(2, 5);
            assertThat(tab.page().isVisible("h1 + *, .subject")).isTrue();
            tab.page().click(".bar summary");
            assertThat(tab.page().isVisible(".bar .language button")).isTrue();
            assertThat(tab.page().isVisible(".bar a[href='/account']")).isTrue();
            assertThat(tab.page().isVisible(".bar form[action='/sign-out']")).isTrue();
            assertThat(tab.smallTargets()).isEmpty();
            assertThat(tab.barriers()).isEmpty();
            assertThat(tab.overflow()).isZero();
        }
    }

    /** Paper is as narrow as a phone. */
    @ParameterizedTest
    @ValueSource(strings = {"/consignments", "/stock", "/repairs/list", "/counts", "/overview"})
    void a_printed_page_is_a_sheet_with_a_heading_and_nothing_to_press(String path) {
        try (Tab tab = phone(Role.MANAGER)) {
            tab.page().setViewportSize(718, 1000);
            tab.go(path);
            tab.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

            assertThat(tab.text(".print-head"))
                    .contains("Склад", "manager.har")
                    .containsPattern("\\d{4}.*\\d{2}:\\d{2}");
            assertThat(tab.page().isVisible("h1")).isTrue();
            assertThat((List<?>) tab.page().evaluate("""
                    () => [...document.querySelectorAll('nav, search, form, button, input, select, [role=button], .exports, .list-tools')]
                      .filter(each => each.checkVisibility()).map(each => each.outerHTML.slice(0, 100))""")).isEmpty();
            assertThat((List<?>) tab.page().evaluate("""
                    () => [...document.querySelectorAll('.table td')].filter(each => each.checkVisibility())
                      .map(each => getComputedStyle(each).display).filter(each => each !== 'table-cell')""")).isEmpty();
        }
    }

    @Test
    void the_navigation_of_a_manager_shows_on_every_page_how_many_decisions_wait() {
        try (Tab tab = Browser.open(SKLAD.address(), Language.BG, 1440)) {
            tab.signIn("manager.har", RunningSklad.PASSWORD);
            String waits = tab.go("/stock").text("aside .waits").replaceAll("\\D", "");
            assertThat(tab.path()).isEqualTo("/stock");
            tab.go("/overview");
            long listed = decisions(tab);
            assertThat(listed).isPositive();
            assertThat(waits).isEqualTo("" + listed);
        }
    }

    /** Counts the decisions on the page "Decide". Those of the demo fit on it, so that no tile counts more of them. */
    private static long decisions(Tab tab) {
        for (String list : List.of(
                "/approvals",
                "/repairs/list?state=REPORTED",
                "/repairs/list?state=ON_HOLD&hold=APPROVAL",
                "/repairs/list?state=DONE",
                "/counts?state=COUNTED",
                "/conflicts",
                "/unreadable-records?state=OPEN")) {
            assertThat(tab.page()
                            .locator("main .waiting a[href='%s']".formatted(list))
                            .count())
                    .as(list)
                    .isZero();
        }
        // One line tells of all complaints of a centre; they are answered in their room.
        return tab.page()
                .locator("main .decision:not(:has(a[href^='/complaints']))")
                .count();
    }

    @Test
    void the_other_language_shows_the_same_rows() {
        try (Tab tab = Browser.open(SKLAD.address(), Language.EN, 1440)) {
            tab.signIn("warehouse.har", RunningSklad.PASSWORD).go("/stock?words=soap&category=HYGIENE");
            tab.switchLanguage();
            assertThat(tab.page().url()).endsWith("/stock?words=soap&category=HYGIENE");
            tab.switchLanguage();
        }
    }

    @Test
    void help_opens_beside_the_page_and_without_script_on_its_own() {
        try (Tab tab = Browser.open(SKLAD.address(), Language.EN, 1440)) {
            tab.signIn("warehouse.har", RunningSklad.PASSWORD)
                    .speak(Language.EN)
                    .go("/consignments");
            tab.page().click(".help summary");
            tab.page().waitForSelector(".help-text #topic dt");
            assertThat(tab.text(".help-text")).contains("Receive a donation", "Codes to scan here");
            assertThat(tab.path()).isEqualTo("/consignments");
            assertThat(tab.barriers()).isEmpty();
            tab.go("/help/page?of=/consignments");
            assertThat(tab.text("h1")).isEqualTo("Help: Receive");
            assertThat(tab.text("#topic")).contains("Receive a donation");
            tab.go("/help?words=waybill");
            assertThat(tab.text("#topic")).contains("To another centre").doesNotContain("Write off\n");
        }
    }

    private static int height(Tab tab, String selector) {
        return (int) Math.round(tab.page().locator(selector).boundingBox().height);
    }
}
