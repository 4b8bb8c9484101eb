package org.sklad.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sklad.harness.OneCentre.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
import org.sklad.harness.SkladFolder;
import org.sklad.harness.Tab;
import org.sklad.harness.TwoCentres;
import org.sklad.harness.Workday;
import org.sklad.platform.db.Engine;
import org.sklad.platform.i18n.Language;

/** Whole days at the demo centre of Harmanli: the tasks of the store and of the field, each in no more clicks and keys than it may take. */
class WorkdayIT {
    private static final SkladFolder FOLDER = demo();
    private static final RunningSklad SKLAD = FOLDER.start();
    private static final Client KEEPER = SKLAD.signIn("warehouse.har");
    private static final Client FIELD = SKLAD.signIn("field.har");

    /** An item of the demo's catalogue. */
    private static final String SOAP = "ASSORT-73";

    private static final String CODE_OF_SOAP = "4006381333931";

    private static SkladFolder demo() {
        SkladFolder folder = SkladFolder.on(Engine.SQLITE);
        folder.runWithInput(
                        RunningSklad.PASSWORD + "\n", "demo", folder.config().toString(), "--percent", "3")
                .expect(0);
        return folder;
    }

    @BeforeAll
    static void know() {
        Map<String, Object> code = form("scheme", "GTIN", "value", CODE_OF_SOAP, "quantity", 1);
        KEEPER.post("/api/v1/items/" + SOAP + "/identifiers", code).expect(201);
        Map<String, Object> earlier = form("from", "HAR/STORE", "to", "BAN/STORE", "lines", List.of());
        KEEPER.post("/api/v1/transfers", earlier).expect(201);
        deliver();
    }

    /** Receives winter jackets: how many the demo has left depends on its last day. */
    private static void deliver() {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (String style : List.of("ASSORT-89", "ASSORT-91", "ASSORT-95", "ASSORT-120")) {
            for (JsonNode jacket : KEEPER.get("/api/v1/items?style=" + style)
                    .expect(200)
                    .json()
                    .path("rows")) {
                lines.add(Map.of("item", jacket.path("sku").asText(), "quantity", 5));
            }
        }
        KEEPER.post(
                        "/api/v1/consignments",
                        form(
                                "centre",
                                "HAR",
                                "location",
                                "STORE",
                                "donor",
                                "Каритас",
                                "reference",
                                "W-1",
                                "lines",
                                lines))
                .expect(201);
    }

    @AfterAll
    static void stop() {
        SKLAD.close();
        FOLDER.close();
    }

    private static Tab signedIn(String username, Language language, int width) {
        Tab tab = Browser.open(SKLAD.address(), language, width).go("/sign-in");
        assertThat(tab.overflow())
                .as("the mark of a demo is as wide as the page")
                .isZero();
        return tab.signIn(username, RunningSklad.PASSWORD).speak(language);
    }

    private static void look(Tab tab) {
        assertThat(tab.overflow()).isZero();
        assertThat(tab.faults()).isEmpty();
    }

    /** Returns the lots of soap that stand loose in the store itself, not on its shelves. */
    private static List<JsonNode> soapInStore() {
        List<JsonNode> rows = new ArrayList<>();
        KEEPER.get("/api/v1/balances?centre=HAR&item=" + SOAP)
                .expect(200)
                .json()
                .get("rows")
                .forEach(rows::add);
        rows.removeIf(each -> !each.get("location").asText().equals("STORE") || each.has("box"));
        return rows;
    }

    /** Receives a lot of soap into the store. */
    private static String received() {
        Map<String, Object> line = Map.of("item", SOAP, "quantity", 10, "lot", OneCentre.lotNumber());
        Map<String, Object> consignment = form("centre", "HAR", "location", "STORE", "donor", "Каритас");
        consignment.put("lines", List.of(line));
        return KEEPER.post("/api/v1/consignments", consignment).expect(201).at("/lines/0/lot/code");
    }

    private static String label(String location) {
        return KEEPER.get("/api/v1/centres/HAR/locations/" + location)
                .expect(200)
                .at("/label");
    }

    @ParameterizedTest
    @CsvSource({
        "BG,  360, 4006381339919, 7231234123453, Паста, зимно яке дамско L",
        "EN, 1440, 4006381339926, 7231234123460, Paste, women's winter jacket L"
    })
    void a_day_in_the_store(Language language, int width, String known, String fresh, String name, String words) {
        try (Tab tab = signedIn("warehouse.har", language, width)) {
            Workday day = new Workday(tab);
            WorkdayTasks.openConsignment(day, CODE_OF_SOAP);
            WorkdayTasks.newCodeOfKnownGoods(day, known, "20", () -> look(tab));
            WorkdayTasks.newGoods(day, fresh, name);
            look(tab);

            String lot = soapInStore().stream()
                    .filter(each -> each.get("quantity").asLong() == 20)
                    .findFirst()
                    .orElseThrow()
                    .at("/lot/code")
                    .asText();
            WorkdayTasks.toShelf(day, "/scan", lot, label("B-01"));
            assertThat(soapInStore())
                    .extracting(each -> each.at("/lot/code").asText())
                    .doesNotContain(lot);
            WorkdayTasks.ask(day, words);
            assertThat(tab.text(".goods-answer .sizes [aria-pressed=true]")).contains("L");
            look(tab);
            WorkdayTasks.writeOffOne(day, lot, () -> look(tab));
            String inStore = received();
            WorkdayTasks.fillBox(day, inStore);
            WorkdayTasks.transfer(day, inStore);
            WorkdayTasks.tick(day, "M-01");
            look(tab);
        }
    }

    @ParameterizedTest
    @CsvSource({"BG, 360", "EN, 1440"})
    void a_day_in_the_field(Language language, int width) throws IOException {
        Path photo = Files.write(Files.createTempFile("boiler", ".png"), TwoCentres.picture());
        Map<String, Object> newcomer = form("centre", "HAR", "sex", "FEMALE", "ageBand", "18-59");
        newcomer.put("sizes", Map.of("clothes", "M", "shoes", "38"));
        String woman = FIELD.post("/api/v1/beneficiaries", newcomer).expect(201).at("/caseCode");
        try (Tab tab = signedIn("field.har", language, width)) {
            Workday day = new Workday(tab);
            List<String> cards = WorkdayTasks.family(day, "101", () -> look(tab));
            assertThat(cards.get(0)).contains(tab.path().substring("/people/".length()));
            WorkdayTasks.handOut(day, woman, () -> look(tab), "BEDDING", "WINTER-JACKETS");
            WorkdayTasks.handOut(day, woman, () -> look(tab), "HYGIENE");
            WorkdayTasks.need(day, woman, "", () -> look(tab));
            WorkdayTasks.loan(day, woman);
            WorkdayTasks.boiler(day, "BOILER-1", photo, "No hot water", () -> look(tab));
            look(tab);
            assertThat(FIELD.get("/api/v1/handouts?beneficiary=" + woman)
                            .expect(200)
                            .json()
                            .get("rows"))
                    .hasSize(2);
            assertThat(FIELD.get("/api/v1/needs?beneficiary=" + woman)
                            .expect(200)
                            .json()
                            .get("rows"))
                    .hasSize(1);
            assertThat(FIELD.get("/api/v1/loans?beneficiary=" + woman)
                            .expect(200)
                            .json()
                            .get("rows"))
                    .hasSize(1);
        } finally {
            Files.delete(photo);
        }
    }
}
