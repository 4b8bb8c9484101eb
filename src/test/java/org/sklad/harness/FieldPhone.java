package org.sklad.harness;

import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.sklad.platform.i18n.Language;

/** The app of field teams in a browser of 360 pixels, in English, as a person uses it. */
public final class FieldPhone implements AutoCloseable {
    private static final int WIDTH = 360;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Tab tab;
    /** The id of the record that the phone last said is recorded. */
    private String recorded = "";

    /** Fields that the app sent and {@link AppBodies} does not know. */
    private final Set<String> unknown = ConcurrentHashMap.newKeySet();

    private FieldPhone(Tab tab) {
        this.tab = tab;
        page().onRequest(request -> {
            if (request.url().endsWith("/phone/sync")) {
                unknown.addAll(AppBodies.unknown(request.postData()));
            }
        });
    }

    /** Opens the app in a tab of another browser. */
    public static FieldPhone in(Tab tab) {
        FieldPhone phone = new FieldPhone(tab);
        phone.reload();
        return phone;
    }

    /** Opens the app for somebody who is not signed in. */
    public static FieldPhone open(URI address) {
        return in(Browser.open(address, Language.EN, WIDTH));
    }

    /** Opens the app and registers the phone. */
    public static FieldPhone registered(URI address, String username) {
        FieldPhone phone = open(address);
        phone.register(username);
        return phone;
    }

    /** Opens the app on a phone whose camera sees {@link Film}, registers it, and waits until the camera works without a network. */
    public static FieldPhone withCamera(URI address, String username) {
        FieldPhone phone = in(Browser.openWithCamera(address, Language.EN, WIDTH));
        phone.register(username);
        phone.awaitCamera();
        return phone;
    }

    /** Waits until the phone keeps the files of the camera, which then works without a network. */
    public void awaitCamera() {
        until("""
                async ends => {
                  for (const name of await caches.keys()) {
                    const files = await (await caches.open(name)).keys();
                    if (ends.every(end => files.some(file => file.url.endsWith(end)))) return true;
                  }
                  return null;
                }""", List.of("reader.js", ".wasm"), PATIENCE);
    }

    /** Signs in, registers the phone and waits until it holds the facts of the day. */
    public void register(String username) {
        signIn(username);
        page().click("main form button");
        ready();
    }

    /** Opens the app anew, and waits until its scripts have shown it. */
    public void reload() {
        page().navigate("/phone");
        page().waitForSelector(".phone-bar");
    }

    /** Signs in by the link of the app, and comes back to it. */
    public void signIn(String username) {
        page().click("a[href^='/sign-in']");
        tab.fill("username", username).fill("password", RunningSklad.PASSWORD);
        page().press(Tab.id("password"), "Enter");
        page().waitForURL("**/phone");
        page().waitForSelector(".phone-bar");
    }

    /** Waits until the start of the app shows the facts of the day. */
    public void ready() {
        page().waitForSelector("#scan-card");
        // The worker keeps the files from here on, so the app opens without a network.
        page().waitForFunction("() => navigator.serviceWorker.controller?.scriptURL.endsWith('/phone/worker.js')");
    }

    public Page page() {
        return tab.page();
    }

    public Tab tab() {
        return tab;
    }

    /** Takes the network away, or gives it back. */
    public void network(boolean there) {
        tab.context().setOffline(!there);
    }

    /** Goes to a screen of the app by its address, such as {@code needs}, and waits until the app shows it. */
    public void go(String screen) {
        page().evaluate("to => { location.hash = `#/${to}`; }", screen);
        page().waitForSelector("main[data-screen='" + screen + "']");
    }

    /** Types the code of a card or a case at the start, and waits for the screen of that person. */
    public void person(String code) {
        go("");
        if (!page().isVisible("#code")) {
            page().click("#type-code");
        }
        page().fill("#code", code);
        page().click("form.phone-pair button");
        page().waitForFunction("() => location.hash === '#/person' && document.getElementById('give')");
    }

    /** Holds a card before the camera, and waits for the screen of that person. */
    public void scanPerson(BufferedImage card) {
        go("");
        Film.show(card);
        page().click("#scan-card");
        page().waitForFunction("() => location.hash === '#/person' && document.getElementById('give')");
    }

    /** Holds the label of goods before the camera until it is read, and closes the camera. */
    public void scanGoods(BufferedImage label) {
        Film.show(label);
        page().click("main .phone-pair button:has-text('Scan')");
        page().waitForSelector("dialog .phone-heard[data-result=ok]");
        page().keyboard().press("Escape");
        page().waitForFunction("() => !document.querySelector('dialog')");
    }

    /** Holds a pack before the camera until it is read, closes the camera, and returns the result of the read and what the phone said. */
    public String hearGoods(BufferedImage pack) {
        Film.show(pack);
        page().click("main .phone-pair button:has-text('Scan')");
        page().waitForSelector("dialog .phone-heard[data-result]");
        String heard = (String) page().evaluate("""
                () => {
                  const said = document.querySelector("dialog .phone-heard");
                  return `${said.dataset.result}: ${said.textContent}`;
                }""");
        page().keyboard().press("Escape");
        page().waitForFunction("() => !document.querySelector('dialog')");
        return heard;
    }

    /** Finds goods by a word and adds one of the first that it finds. */
    public void add(String word) {
        page().fill("#goods-search", word);
        page().locator(".phone-found button").first().click();
    }

    /** Opens the screen of a person and returns what it shows as due, by the name of the rule, once the phone has counted its records. */
    @SuppressWarnings("unchecked")
    public Map<String, Long> due(String code) {
        unsent();
        person(code);
        List<List<String>> rows = (List<List<String>>) page().evaluate("""
                () => [...document.querySelectorAll(".phone-due")].filter(row => row.querySelector(".phone-of")).map(row =>
                  [row.querySelector("strong").textContent, row.querySelector(".phone-of").textContent.split(" ")[0]])""");
        Map<String, Long> due = new TreeMap<>();
        rows.forEach(row -> due.put(row.get(0), Long.valueOf(row.get(1))));
        return due;
    }

    /** Finds goods by a word and returns the quantity of the first that it finds at the place of the phone. */
    public long inStock(String word) {
        page().fill("#goods-search", word);
        String label = page().locator(".phone-found button").first().getAttribute("aria-label");
        return Long.parseLong(label.replaceAll(".*: (\\d+) here", "$1"));
    }

    /** Hands out what is chosen, acknowledged by a mark, and waits until the phone says that it is recorded. */
    public void give() {
        page().selectOption("#acknowledgement", "MARK");
        page().click("#give");
        recorded();
    }

    /** Waits until the phone says that a record is made. A message about an earlier record, which may still be shown, does not count. */
    public void recorded() {
        recorded = (String) page().waitForFunction("""
                        before => {
                          const shown = document.querySelector(".phone-notice [data-record]");
                          const told = shown?.innerText.includes("Recorded on this phone");
                          return told && shown.dataset.record !== before ? shown.dataset.record : false;
                        }""", recorded).jsonValue();
    }

    /** Returns the number of records and photos that are not at the server, as every screen shows it once it agrees with the store. */
    public int unsent() {
        return ((Number) agreed(-1, PATIENCE)).intValue();
    }

    /** Sends what waits, and waits until nothing does. */
    public void deliver() {
        startSending();
        awaitUnsent(0);
    }

    /** Presses "Send now". */
    public void startSending() {
        go("more");
        // It may be gone meanwhile, because the phone sends by itself.
        page().evaluate(
                        "() => [...document.querySelectorAll('main button')].find(each => each.textContent === 'Send now')?.click()");
    }

    /** Waits until every screen shows this number of records and photos that are not at the server, and the store has as many. */
    public void awaitUnsent(int number) {
        awaitUnsent(number, PATIENCE);
    }

    /** Does the same within this time. */
    public void awaitUnsent(int number, Duration most) {
        agreed(number, most);
    }

    /** Waits until the screen and the store agree on the number, and it is the wanted one or any if that is negative. A moment after a record they differ. */
    private Object agreed(int wanted, Duration most) {
        return until("""
                async wanted => {
                  const held = await new Promise((resolve, reject) => {
                    const opening = indexedDB.open("sklad-phone");
                    opening.onerror = () => reject(opening.error);
                    opening.onsuccess = () => {
                      const read = opening.result.transaction(["outbox", "photos"]);
                      const counts = ["outbox", "photos"].map(store => read.objectStore(store).count());
                      read.oncomplete = () => {
                        opening.result.close();
                        resolve(counts[0].result + counts[1].result);
                      };
                    };
                  });
                  const shown = /(\\d+) unsent/.exec(document.querySelector(".phone-strip").innerText);
                  return shown && Number(shown[1]) === held && (wanted < 0 || held === wanted) ? held : null;
                }""", wanted, most);
    }

    /** Calls an asynchronous function until it returns something. Playwright itself takes the promise for the result. */
    private Object until(String function, Object argument, Duration most) {
        return page().evaluate("""
                async ([argument, most]) => {
                  const find = %s;
                  const end = performance.now() + most;
                  for (;;) {
                    const found = await find(argument);
                    if (found !== null) return found;
                    if (performance.now() > end) throw new Error(`Not within ${most} ms: ${find}`);
                    await new Promise(done => setTimeout(done, 100));
                  }
                }""".formatted(function), List.of(argument, (double) most.toMillis()));
    }

    /** Opens the app anew, and waits until it shows what is new at the server. */
    public void reloadFacts() {
        reload();
        page().waitForFunction(
                        "() => performance.getEntriesByType('resource').some(each => each.name.includes('/phone/snapshot?'))");
        // The app holds the lock until the screen shows what it has loaded.
        page().evaluate("() => navigator.locks.request('sklad-phone-load', () => {})");
        ready();
    }

    /** Returns the text of the screen. */
    public String text() {
        return page().innerText("#app");
    }

    /** Returns the rows of a store of the phone's database, as far as they can be read by a script. */
    @SuppressWarnings("unchecked")
    public List<Map<String, Object>> stored(String store) {
        return (List<Map<String, Object>>) page().evaluate("""
                store => new Promise((resolve, reject) => {
                  const opening = indexedDB.open("sklad-phone");
                  opening.onerror = () => reject(opening.error);
                  opening.onsuccess = () => {
                    const rows = opening.result.transaction(store).objectStore(store).getAll();
                    rows.onsuccess = () => { opening.result.close(); resolve(JSON.parse(JSON.stringify(rows.result))); };
                  };
                })""", store);
    }

    /** Returns the id under which the phone is registered. */
    public String device() {
        return stored("meta").stream()
                .filter(Map.class::isInstance)
                .map(each -> (Map<?, ?>) each)
                .filter(each -> each.containsKey("centre"))
                .map(each -> String.valueOf(each.get("id")))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        tab.close();
        if (!unknown.isEmpty()) {
            throw new AssertionError("The app sends fields that no version in AppBodies has: " + unknown);
        }
    }
}
