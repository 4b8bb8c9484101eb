package org.sklad.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sklad.harness.Browser;
import org.sklad.harness.Client;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.SkladFolder;
import org.sklad.harness.Tab;
import org.sklad.platform.db.Engine;
import org.sklad.platform.i18n.Language;

/** A truck on a phone in Bulgarian: announced by a packing list, unloaded by scanner, sorted and put away. */
class BrowserTruckIT {
    private static final SkladFolder FOLDER = SkladFolder.on(Engine.SQLITE);
    private static final RunningSklad SKLAD = FOLDER.start();
    private static final String SOAP = "4006381333931";
    private static final String PILLS = "5901234123457";

    @BeforeAll
    static void fill() {
        Client admin = SKLAD.firstAdministrator();
        RunningSklad.addCentre(admin, "HAR");
        admin.post("/api/v1/centres/HAR/locations", Map.of("code", "A-01", "kind", "SHELF", "parent", "STORE"))
                .expect(201);
        Client keeper = SKLAD.addOperator(admin, "keeper", "warehouse@HAR");
        keeper.post("/api/v1/donors", Map.of("code", "KARITAS", "name", "Каритас"))
                .expect(201);
        Map<String, Object> pills =
                Map.of("inn", "paracetamol", "strength", "500 mg", "form", "tablet", "atc", "N02BE01");
        item(keeper, "SOAP", "HYGIENE", "PIECE", Map.of("identifiers", List.of(gtin(SOAP, 1))));
        item(keeper, "PARA", "MEDICINE", "TABLET", Map.of("identifiers", List.of(gtin(PILLS, 20)), "medicine", pills));
        item(keeper, "SACK", "CLOTHES", "G", Map.of());
        for (String size : List.of("S", "M", "L")) {
            item(keeper, "SHIRT-" + size, "CLOTHES", "PIECE", Map.of("style", "SHIRT", "size", size));
        }
    }

    private static Map<String, Object> gtin(String value, int quantity) {
        return Map.of("scheme", "GTIN", "value", value, "quantity", quantity);
    }

    private static void item(Client keeper, String sku, String category, String unit, Map<String, Object> more) {
        Map<String, Object> item = new HashMap<>(Map.of(
                "sku",
                sku,
                "name",
                Map.of("bg", "Вещ " + sku, "en", "Thing " + sku),
                "category",
                category,
                "unit",
                unit));
        item.putAll(more);
        keeper.post("/api/v1/items", item).expect(201);
    }

    @AfterAll
    static void stop() {
        SKLAD.close();
        FOLDER.close();
    }

    private static long standing(String query) {
        return SKLAD
                .signIn("keeper")
                .get("/api/v1/balances?centre=HAR&" + query)
                .expect(200)
                .json()
                .at("/rows")
                .findValues("quantity")
                .stream()
                .mapToLong(each -> each.asLong())
                .sum();
    }

    private static void scan(Tab tab, String code) {
        tab.page().focus("#f-code");
        BrowserReceivingIT.scan(tab, code);
    }

    @Test
    void a_truck_is_announced_unloaded_sorted_and_put_away() {
        String list = "item,quantity,lot_number,expires_on\nSOAP,40,,\nPARA,200,P7,2033-03-31\nSACK,20000,,\n";
        try (Tab tab = Browser.open(SKLAD.address(), Language.BG, 360)) {
            tab.signIn("keeper", RunningSklad.PASSWORD);
            tab.speak(Language.BG);
            tab.go("/consignments/import").fill("donor", "Каритас").fill("reference", "ТИР-7");
            FilePayload file = new FilePayload("list.csv", "text/csv", list.getBytes(StandardCharsets.UTF_8));
            tab.page().setInputFiles("input[type=file]", file);
            tab.leave(() -> tab.page().click("button[value=import]"));
            String truck = tab.path();
            assertThat(truck).matches("/consignments/[0-9a-f-]{36}");

            tab.go(truck + "/receive");
            scan(tab, SOAP);
            scan(tab, "38");
            scan(tab, "01059012341234571733033110P7");
            scan(tab, "10");
            tab.page().click(".hero summary");
            tab.page().fill(".hero details form:has(select) input[name=times]", "1");
            tab.page().fill(".hero details form:has(select) input[name=reason]", "Скъсана опаковка");
            tab.page().selectOption(".hero details select", "DAMAGED");
            BrowserReceivingIT.press(tab, ".hero details form:has(select) button");
            assertThat(standing("item=PARA&location=QUARANTINE")).isEqualTo(20);
            scan(tab, "SACK");
            tab.page().fill(".candidates input[name=weight]", "20");
            BrowserReceivingIT.press(tab, ".candidates button");
            assertThat(standing("item=SACK")).isEqualTo(20_000);
            tab.go(truck + "/discrepancies");
            assertThat(tab.text("main"))
                    .contains("Скъсана опаковка")
                    .contains("Вещ SOAP")
                    .doesNotContain("Вещ SACK");
            tab.go(truck).submit();

            tab.go(truck + "/sort");
            tab.page().fill("tr:has-text('SACK') input[name=weight]", "12,5");
            tab.leave(() -> tab.page().click("tr:has-text('SACK') form button"));
            assertThat(tab.path()).startsWith("/sortings/");
            scan(tab, "вещ shirt");
            BrowserReceivingIT.press(tab, ".candidates a");
            tab.page().evaluate("""
                    () => {
                      const taps = document.querySelectorAll('[data-tap]');
                      [0, 0, 0, 1, 1].forEach(each => taps[each].click());
                    }""");
            tab.page()
                    .waitForFunction(
                            "() => [...document.querySelectorAll('[data-tap] span')].map(e => e.textContent).join() === '3,2,0'");
            assertThat(standing("item=SACK")).isEqualTo(7_500);
            tab.page().reload();
            assertThat(tab.page().locator(".received li").count())
                    .as("kept when the page is closed, below the last of them")
                    .isEqualTo(1);

            tab.go("/moves/new?from=STORE");
            tab.page().selectOption("[id='f-to']", "A-01");
            tab.submit();
            scan(tab, SOAP);
            scan(tab, "30");
            assertThat(standing("item=SOAP&location=A-01")).isEqualTo(30);
            assertThat(standing("item=SOAP")).isEqualTo(38);
            assertThat(tab.faults()).isEmpty();
        }
        FOLDER.run("check").expect(0);
    }
}
