package org.sklad.harness;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.sklad.platform.i18n.Language;

/** A visitor's page that records everything that should not happen on one. */
public final class Tab implements AutoCloseable {
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** Chromium's own message about a refused form or a missing page. Files are judged by their status. */
    private static final String STATUS_REMARK = "Failed to load resource";

    /** Injected into the page itself. The bundled builder opens a second page for each judgement, which takes four times as long. */
    private static final String AXE = resource("/axe.min.js");

    private static final String SYMBOLS = resource("/assets/icons.svg");

    /** Slower than any scanner. */
    private static final int HAND_MS = 40;

    private final BrowserContext context;
    private final Page page;
    private final List<String> faults = new ArrayList<>();
    private final Set<String> opened = new HashSet<>();
    private int loads;
    private boolean judging;

    public Tab(BrowserContext context) {
        this.context = context;
        page = context.newPage();
        page.onConsoleMessage(this::hear);
        page.onPageError(error -> faults.add("script: " + error));
        page.onDialog(dialog -> {
            faults.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
        page.onResponse(this::look);
        page.onLoad(loaded -> loads++);
    }

    private static String resource(String name) {
        try (InputStream in = Tab.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void hear(ConsoleMessage message) {
        boolean bad = message.type().equals("error") || message.type().equals("warning");
        if (bad && !message.text().startsWith(STATUS_REMARK)) {
            faults.add(message.type() + " at " + page.url() + ": " + message.text());
        }
    }

    private void look(Response response) {
        String path = response.url().replaceFirst("^https?://[^/]+", "");
        String method = response.request().method();
        if (method.equals("POST")) {
            TakenForms.tell(method, path, response.status(), response.headers().getOrDefault("location", ""));
        }
        if (method.equals("GET")
                && response.status() == 200
                && response.request().isNavigationRequest()) {
            opened.add(path);
        }
        if (response.status() >= 400 && !response.request().resourceType().equals("document")) {
            faults.add(response.status() + " " + response.url());
        }
    }

    public Page page() {
        return page;
    }

    public BrowserContext context() {
        return context;
    }

    public Tab go(String path) {
        page.navigate(path);
        return this;
    }

    /** Fills a field by its name in the form. */
    public Tab fill(String field, String text) {
        page.fill(id(field), text);
        return this;
    }

    /** Fills in a text that the browser would cut short or refuse, as another program could send it. */
    public Tab force(String field, String text) {
        page.evalOnSelector(
                id(field), "field => { field.removeAttribute('maxlength'); field.form.noValidate = true; }");
        return fill(field, text);
    }

    public static String id(String field) {
        return "[id='f-" + field + "']";
    }

    public Tab check(String value) {
        page.check("input[value='" + value + "']");
        return this;
    }

    /** Sends the form and waits for the answer. */
    public Tab submit() {
        return press("main form .buttons button");
    }

    /** Presses an element that leads to another page. */
    public Tab press(String selector) {
        return leave(() -> page.click(selector));
    }

    /** Performs an act that leads to another page, and waits for that page. */
    public Tab leave(Runnable act) {
        int before = loads;
        act.run();
        page.waitForCondition(() -> loads > before);
        return this;
    }

    /** Switches the language. An operator's own language overrides the browser's. */
    public Tab speak(Language language) {
        return language.code().equals(page.getAttribute("html", "lang")) ? this : switchLanguage();
    }

    /** Presses the language switch, which a phone has behind "More". */
    public Tab switchLanguage() {
        if (page.isVisible(".bar")) {
            page.click(".bar summary");
            return press(".bar .language button");
        }
        return press(".tools .language button");
    }

    public Tab signIn(String username, String password) {
        return go("/sign-in")
                .fill("username", username)
                .fill("password", password)
                .submit();
    }

    public String path() {
        return page.url().replaceFirst("^https?://[^/]+", "");
    }

    public String text(String selector) {
        return page.innerText(selector).strip();
    }

    public String value(String field) {
        return page.inputValue(id(field));
    }

    /** Returns the addresses that showed a page instead of a refusal. */
    public Set<String> opened() {
        return Set.copyOf(opened);
    }

    /** Waits until this field has the focus. Browsers set the focus a moment after the page loads. */
    public void awaitFocus(String field) {
        page.waitForSelector(id(field) + ":focus");
    }

    public List<String> faults() {
        return List.copyOf(faults);
    }

    public Tab inTheDark(boolean dark) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT));
        return this;
    }

    /** Lays the page out as in a language that is written from right to left, or as before. */
    public void rightToLeft(boolean other) {
        page.evaluate("direction => { document.documentElement.dir = direction; }", other ? "rtl" : "ltr");
    }

    /** Lists the violations of WCAG 2.2 AA. */
    public List<String> barriers() {
        installAxe();
        return barriers(Map.of("type", "tag", "values", WCAG), true);
    }

    /** Lists the violations of WCAG 2.2 AA except contrast, for a page whose colours are judged elsewhere. */
    public List<String> barriersButContrast() {
        installAxe();
        return barriers(Map.of("type", "tag", "values", WCAG), false);
    }

    /**
     * Sends half a megabyte once per tab. After the first judgement, each page of the tab loads axe from the start, and Chromium
     * reuses the compiled script.
     */
    private void installAxe() {
        if (!judging) {
            page.addInitScript(AXE);
            page.evaluate(AXE);
            judging = true;
        }
    }

    /** Lists the contrast violations alone, for a page that was judged before. */
    public List<String> contrastBarriers() {
        return barriers(Map.of("type", "rule", "values", List.of("color-contrast")), true);
    }

    @SuppressWarnings("unchecked")
    private List<String> barriers(Map<String, Object> rules, boolean contrast) {
        // A bar that stays at the edge covers what people scroll to, so axe would judge by chance. It stands in its
        // place meanwhile.
        return (List<String>) page.evaluate("""
                ([rules, contrast]) => {
                  const bars = [...document.querySelectorAll('body *')]
                    .filter(each => /fixed|sticky/.test(getComputedStyle(each).position) && !each.matches('.skip'));
                  bars.forEach(each => each.style.position = 'static');
                  return axe.run(document,
                      { runOnly: rules, rules: { 'color-contrast': { enabled: contrast } }, resultTypes: ['violations'] })
                    .then(found => found.violations.flatMap(rule => rule.nodes.map(node => rule.id + ' ' + node.html)))
                    .finally(() => bars.forEach(each => each.style.position = ''));
                }""", List.of(rules, contrast));
    }

    /**
     * Types as a scanner, wherever the focus is. Types text without scanner keys by hand, with Enter at the end, once a field has the focus:
     * a new page sets it a moment after it is loaded.
     */
    public void scan(String code) {
        if (Wedge.canType(code)) {
            new Wedge(this).scan(code);
        } else {
            page.waitForFunction("() => document.activeElement.matches('input, textarea')");
            type(code);
            page.keyboard().press("Enter");
        }
    }

    /**
     * Types where the focus is, with the pauses of a hand between the keys. A busy machine only makes them longer. Without them, the
     * keys before or after a hiccup of the machine would be taken for a scan.
     */
    public void type(String text) {
        page.keyboard().type(text, new Keyboard.TypeOptions().setDelay(HAND_MS));
    }

    /** Changes the width of the screen, so the page is laid out anew. */
    public void widen(int pixels) {
        page.setViewportSize(pixels, 800);
    }

    /** Returns the number of pixels by which the page is wider than the screen. */
    public int overflow() {
        return (int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    /** Lists symbols that the page names but that do not exist. They leave a gap without a message. */
    @SuppressWarnings("unchecked")
    public List<String> missingSymbols() {
        List<String> named = (List<String>) page.evaluate(
                "() => [...document.querySelectorAll('use')].map(use => use.getAttribute('href').split('#')[1])");
        return named.stream()
                .distinct()
                .filter(id -> !SYMBOLS.contains("<symbol id=\"" + id + "\""))
                .toList();
    }

    /** Lists touch targets lower than 44 px. Links within a sentence are exempt (WCAG 2.5.8). */
    @SuppressWarnings("unchecked")
    public List<String> smallTargets() {
        return (List<String>) page.evaluate("""
                () => [...document.querySelectorAll('a, button, input:not([type=hidden]), select, summary')]
                  .filter(each => each.checkVisibility() && !each.matches('.skip') && !each.disabled)
                  .map(each => each.closest('label') || each)
                  .filter(each => each.getBoundingClientRect().height < 43.9)
                  .map(each => each.outerHTML.slice(0, 120))""");
    }

    @Override
    public void close() {
        context.close();
    }
}
