package org.sklad.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.sklad.harness.Browser;
import org.sklad.harness.Client;
import org.sklad.harness.CodesShown;
import org.sklad.harness.Endpoint;
import org.sklad.harness.Endpoints;
import org.sklad.harness.PagePaths;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.SkladFolder;
import org.sklad.harness.Stop;
import org.sklad.harness.Tab;
import org.sklad.harness.TwoCentres;
import org.sklad.harness.TypedTexts;
import org.sklad.platform.i18n.Language;

/**
 * Every page in one language, on a phone and on a wide screen, light and dark, with the worst names that people can type. Each
 * language is a class with its own server, so two languages can run side by side.
 */
@TestInstance(Lifecycle.PER_CLASS)
abstract class EveryPage {
    static final String SCRIPT = "<script>alert(1)</script>";
    private static final String FORMULA = "=1+1 \"'&amp;{{7*7}}";
    private static final String TURNED = "\u200Fعربي מימין 12 Latin";
    private static final String LONG = "Щ".repeat(100);
    private static final List<String> CENTRES = List.of("BAN", "HAR", "CW", "MOB", "POS", "SOF-OK", "SOF-VO", "SOF-VR");
    private static final List<String> HOSTILE = List.of(SCRIPT, FORMULA, TURNED, LONG);

    /** A package that is downloaded, and acts on repairs in other states than the reported ones here, see {@link BrowserRepairsIT}. */
    private static final Set<String> ELSEWHERE = Set.of(
            "GET /reports/evidence/package",
            "GET /repairs/{number: [A-Z][^/]*}/assignment",
            "GET /repairs/{number: [A-Z][^/]*}/hold",
            "GET /repairs/{number: [A-Z][^/]*}/{act}");

    private static final int PHONE = 360;

    final Language language;
    final RunningSklad sklad;
    private final SkladFolder folder;

    /** Operators who together see every page, by username. */
    final Map<String, Client> callers = new LinkedHashMap<>();

    private Optional<TwoCentres> centres = Optional.empty();
    private Optional<TypedTexts> typed = Optional.empty();

    @SuppressWarnings("MustBeClosedChecker") // closed in stop()
    EveryPage(Language language) {
        this.language = language;
        folder = new SkladFolder();
        sklad = folder.start();
    }

    @BeforeAll
    void fill() {
        Client admin = sklad.firstAdministrator();
        TwoCentres things = TwoCentres.make(sklad, admin);
        centres = Optional.of(things);
        for (int i = 0; i < CENTRES.size(); i++) {
            String code = CENTRES.get(i);
            Map<String, Object> centre = centre(code, HOSTILE.get(i % HOSTILE.size()));
            if (things.has(code)) {
                admin.with("If-Match", "\"1\"")
                        .put("/api/v1/centres/" + code, centre)
                        .expect(200);
            } else {
                admin.post("/api/v1/centres", centre).expect(201);
            }
        }
        for (int i = 0; i < HOSTILE.size(); i++) {
            admin.post("/api/v1/operators", operator("hostile" + i, HOSTILE.get(i), "field@HAR", "warehouse@BAN"))
                    .expect(201);
        }
        fillCentre(admin);
        Client worker = addWorker(admin);
        fillStock(admin, worker);
        String oneTime = admin.post("/api/v1/operators", operator("second", SCRIPT, "administrator@*", "manager@*"))
                .expect(201)
                .at("/oneTimePassword");
        Client second = sklad.signIn("second", oneTime);
        second.put("/api/v1/session/password", Map.of("present", oneTime, "password", RunningSklad.PASSWORD))
                .expect(204);
        for (String name : HOSTILE) {
            second.post("/api/v1/tokens", RunningSklad.token(UUID.randomUUID(), name, "manager@*"))
                    .expect(201);
        }
        sklad.addOperator(admin, "newcomer", "warehouse@HAR");
        callers.put("worker", worker);
        callers.put("second", second);
        typed = Optional.of(TypedTexts.type(admin, worker, things, "second"));
        second.post("/api/v1/tokens", RunningSklad.token(UUID.randomUUID(), TypedTexts.of("token"), "manager@*"))
                .expect(201);
    }

    /** Adds an operator who can see and do everything outside the settings. */
    private Client addWorker(Client admin) {
        String[] roles = {"warehouse@*", "field@*", "technician@*", "manager@*"};
        Map<String, Object> form = new HashMap<>(RunningSklad.operator("worker", roles));
        form.put("profession", "NURSE");
        String oneTime = admin.post("/api/v1/operators", form).expect(201).at("/oneTimePassword");
        Client worker = sklad.signIn("worker", oneTime);
        worker.put("/api/v1/session/password", Map.of("present", oneTime, "password", RunningSklad.PASSWORD))
                .expect(204);
        return worker;
    }

    @AfterAll
    void stop() {
        sklad.close();
        folder.close();
    }

    private static Map<String, Object> centre(String code, String name) {
        return Map.of(
                "code", code, "name", Map.of("bg", name, "en", name), "kind", "RECEPTION", "timeZone", "Europe/Sofia");
    }

    /** Adds nested locations, rooms and assets, each with one of the hostile names. */
    private static void fillCentre(Client admin) {
        for (int i = 0; i < HOSTILE.size(); i++) {
            Map<String, Object> name = Map.of("bg", HOSTILE.get(i), "en", HOSTILE.get(i));
            String parent = i == 0 ? "STORE" : "A-" + i;
            admin.post(
                            "/api/v1/centres/HAR/locations",
                            Map.of("code", "A-" + (i + 1), "kind", "SHELF", "name", name, "parent", parent))
                    .expect(201);
            admin.post(
                            "/api/v1/centres/HAR/rooms",
                            Map.of("code", "" + i, "name", name, "floor", SCRIPT.substring(0, 20)))
                    .expect(201);
            admin.post(
                            "/api/v1/centres/HAR/assets",
                            Map.of(
                                    "code",
                                    "B-" + i,
                                    "category",
                                    "WASHING_MACHINE",
                                    "name",
                                    name,
                                    "room",
                                    "" + i,
                                    "serialNumber",
                                    FORMULA))
                    .expect(201);
        }
    }

    /** Adds goods, handouts and repairs in two centres, so that the overview shows something of each kind. */
    private static void fillStock(Client admin, Client worker) {
        List<String> categories = List.of("CLOTHES", "HYGIENE", "FOOD", "PART");
        for (int i = 0; i < HOSTILE.size(); i++) {
            Map<String, Object> item = Map.of(
                    "sku",
                    "I-" + i,
                    "name",
                    Map.of("bg", HOSTILE.get(i), "en", HOSTILE.get(i)),
                    "category",
                    categories.get(i),
                    "unit",
                    "PIECE");
            admin.post("/api/v1/items", item).expect(201);
        }
        java.time.LocalDate today = java.time.LocalDate.now(java.time.ZoneId.of("Europe/Sofia"));
        for (String centre : List.of("HAR", "BAN")) {
            List<Map<String, Object>> lines = new ArrayList<>();
            for (int i = 0; i < HOSTILE.size(); i++) {
                for (int days : List.of(10, 45, 80)) {
                    lines.add(Map.of(
                            "item", "I-" + i,
                            "quantity", 1000 + i,
                            "lot", "L" + days,
                            "expiresOn", today.plusDays(days).toString()));
                }
            }
            receive(worker, centre, "STORE", lines);
            receiveUnderUnknownCode(worker, centre, "I-1");
            String yesterday = today.minusDays(1).toString();
            receive(
                    worker,
                    centre,
                    "QUARANTINE",
                    List.of(Map.of("item", "I-1", "quantity", 7, "expiresOn", yesterday)));
            worker.post(
                            "/api/v1/handouts",
                            Map.of(
                                    "id", UUID.randomUUID(),
                                    "centre", centre,
                                    "location", "STORE",
                                    "group", List.of(Map.of("sex", "MALE", "ageBand", "18-59", "count", 9)),
                                    "lines", List.of(Map.of("item", "I-1", "quantity", 2500)),
                                    "acknowledgement", Map.of("kind", "declined")))
                    .expect(201);
            worker.post(
                            "/api/v1/work-orders",
                            Map.of(
                                    "id",
                                    UUID.randomUUID(),
                                    "centre",
                                    centre,
                                    "category",
                                    "HEATING",
                                    "priority",
                                    "URGENT",
                                    "description",
                                    SCRIPT))
                    .expect(201);
        }
    }

    /** Scans an unknown code, and then enters the goods by their name. */
    private static void receiveUnderUnknownCode(Client keeper, String centre, String item) {
        String id = UUID.randomUUID().toString();
        keeper.post(
                        "/api/v1/consignments",
                        Map.of(
                                "id",
                                id,
                                "centre",
                                centre,
                                "location",
                                "STORE",
                                "donor",
                                "Caritas " + SCRIPT,
                                "reference",
                                FORMULA,
                                "state",
                                "EXPECTED"))
                .expect(201);
        for (Map.Entry<String, String> entry : List.of(Map.entry("code", "ABC-380012"), Map.entry("item", item))) {
            keeper.form(
                    "/consignments/" + id + "/scan",
                    Map.of("id", UUID.randomUUID().toString(), entry.getKey(), entry.getValue()));
        }
    }

    private static void receive(Client keeper, String centre, String location, List<Map<String, Object>> lines) {
        Map<String, Object> consignment = Map.of(
                "id", UUID.randomUUID(),
                "centre", centre,
                "location", location,
                "donor", "Caritas " + SCRIPT,
                "reference", FORMULA,
                "lines", lines);
        keeper.post("/api/v1/consignments", consignment).expect(201);
    }

    private static Map<String, Object> operator(String username, String name, String... roles) {
        return Map.of("id", UUID.randomUUID(), "username", username, "name", name, "roles", roles);
    }

    /** Finds the page of an object of the centre HAR by its address template, such as {@code /stock/lots/{lot}}. */
    private Stop of(String path) {
        return Stop.at(real(path));
    }

    private static final String ADJUSTMENT = "/stock/adjustments/new?centre=HAR&location=STORE&box=&lot={lot}";

    private static void summed(Tab tab) {
        tab.page().waitForSelector("#stock:not([aria-busy]) table");
    }

    private static final List<Stop> OUTSIDE = List.of(
            Stop.at("/sign-in"),
            new Stop("a refused sign-in", tab -> tab.signIn("nobody" + UUID.randomUUID(), "not the password")),
            Stop.at("/nowhere"));

    private List<Stop> inside() {
        return List.of(
                Stop.at("/help"),
                Stop.at("/help/page?of=/consignments"),
                Stop.at("/settings"),
                Stop.at("/reports"),
                Stop.at("/settings/operators"),
                Stop.at("/settings/stations"),
                of("/settings/stations/{stations}"),
                Stop.at("/devices"),
                of("/devices/{device}"),
                Stop.at("/settings/backups"),
                Stop.at("/settings/operators/new"),
                Stop.at("/settings/operators/hostile0"),
                Stop.at("/settings/operators/hostile3"),
                new Stop(
                        "a refused operator", tab -> refuse(tab.go("/settings/operators/new"), "username", "Лошо Име")),
                new Stop("a new operator", EveryPage::addOperator),
                Stop.at("/privacy"),
                Stop.at("/privacy/erasures"),
                Stop.at("/privacy/due"),
                Stop.at("/privacy/alarms"),
                Stop.at("/privacy/processing"),
                of("/privacy/people/{departed}"),
                of("/people/{caseCode}/access-export"),
                of("/people/{caseCode}/consent"),
                of("/people/{caseCode}/consent?language=fa"),
                of("/people/{caseCode}/merge"),
                of("/people/{caseCode}/merge?into={caseCode}"),
                of("/people/{caseCode}/merge?into={departed}"),
                Stop.at("/settings/start"),
                Stop.at("/settings/catalogue"),
                Stop.at("/moves"),
                of("/moves/new?centre=HAR&lot={lot}"),
                of("/write-offs/goods?centre=HAR&lot={lot}"),
                Stop.at("/assemblies/new?kit=KIT"),
                of("/transfers/{arriving}/receive"),
                of("/distribution-days/{cancelledDay}"),
                of("/returns/{returns}"),
                Stop.at("/reports/unmet-demand?season=WINTER"),
                Stop.at("/reports/evidence"),
                Stop.at("/settings/installation-key"),
                of("/consignments/{consignments}/invoice"),
                of("/needs/{needs}"),
                of("/needs/{kept}"),
                of("/needs/{withdrawn}"),
                Stop.at("/distribution-days"),
                Stop.at("/distribution-days/new"),
                of("/distribution-days/{id}"),
                of("/distribution-days/{id}/plan"),
                of("/distribution-days/{id}/expected"),
                of("/distribution-days/{id}/desk"),
                of("/distribution-days/{id}/pick-list"),
                of("/distribution-days/{id}/closing"),
                of("/distribution-days/{id}/report"),
                Stop.at("/approvals"),
                of("/approvals/{approvals}"),
                Stop.at("/conflicts"),
                of("/conflicts/{conflicts}"),
                of("/conflicts/{decided}"),
                Stop.at("/unreadable-records"),
                Stop.at("/unreadable-records/import"),
                of("/unreadable-records/{record}"),
                of("/unreadable-records/{settled}"),
                Stop.at("/interpreters"),
                Stop.at("/interpreters/new"),
                Stop.at("/interpreters/INT-1"),
                Stop.at("/interpreters/INT-1/change"),
                Stop.at("/interpreters/INT-1/hours"),
                Stop.at("/interpreter-requests/new"),
                of("/interpreter-requests/{id}"),
                of("/interpreter-requests/{corrected}"),
                Stop.at("/unmet-interpreting"),
                Stop.at("/figures"),
                Stop.at("/figures?set=amif"),
                of("/medical-expenses/{refused}"),
                of("/medical-expenses/{id}"),
                Stop.at("/medical-expenses?state=REFUSED"),
                of("/people/{caseCode}/medical-expenses"),
                of("/information-sessions/{reversedSession}"),
                of("/trainings/{reversedTraining}"),
                of("/meetings/{reversedMeeting}"),
                Stop.at("/meeting-decisions?state=DONE"),
                Stop.at("/monitoring"),
                of("/monitoring/{id}/answers"),
                of("/loans/{lent}"),
                of("/loans/{id}"),
                Stop.at("/loans?overdue=true"),
                new Stop("what a rule would do", tab -> {
                    tab.go("/settings/rules/RULE-HAR").fill("quantity", "7").press("button[value='preview']");
                    tab.page().waitForSelector("#preview");
                }),
                Stop.at("/openings"),
                Stop.at("/openings/import"),
                new Stop("a list of stock that is tried", EveryPage::tryStock),
                Stop.at("/items/I-1/merge?into=I-2"),
                Stop.at("/items/I-1/merge?into=KIT"),
                Stop.at("/items/I-1/merge?into=NONE"),
                Stop.at("/items/T-2"),
                Stop.at("/items/MERGED"),
                Stop.at("/items/MERGED/merge"),
                Stop.at("/items"),
                Stop.at("/items?words=nothing"),
                Stop.at("/items/new"),
                Stop.at("/settings/organisation"),
                Stop.at("/settings/organisations/T-1"),
                Stop.at("/settings/centres"),
                Stop.at("/settings/centres/new"),
                Stop.at("/settings/centres/MOB"),
                Stop.at("/settings/centres/import"),
                new Stop(
                        "a list of centres that is tried",
                        tab -> tab.go("/settings/centres/import")
                                .fill("list", "code,name_bg,name_en,kind,time_zone\nx," + SCRIPT + "\n")
                                .press("button[value='try']")),
                new Stop("a refused centre", tab -> refuse(tab.go("/settings/centres/new"), "code", "har!")),
                Stop.at("/centres"),
                Stop.at("/centres/HAR/locations"),
                Stop.at("/centres/HAR/locations/STORE"),
                Stop.at("/centres/HAR/locations/DONOR"),
                Stop.at("/centres/HAR/locations/A-2"),
                Stop.at("/centres/HAR/locations/new"),
                new Stop("a refused location", tab -> refuse(tab.go("/centres/HAR/locations/new"), "code", "a b")),
                Stop.at("/centres/HAR/rooms"),
                Stop.at("/centres/HAR/rooms/2"),
                Stop.at("/centres/HAR/rooms/new"),
                new Stop("a refused room", tab -> refuse(tab.go("/centres/HAR/rooms/new"), "code", "a b")),
                Stop.at("/centres/HAR/assets"),
                Stop.at("/centres/HAR/assets/B-2"),
                Stop.at("/centres/HAR/assets/new"),
                Stop.at("/centres/MOB/assets"),
                new Stop("a refused asset", tab -> refuse(tab.go("/centres/HAR/assets/new"), "code", "a b")),
                Stop.at("/scan"),
                new Stop("what is this", tab -> {
                    tab.go("/scan").fill("code", "4006381333955").page().click("main form.scan button");
                    tab.page().waitForSelector("#answer .hero[data-result='unknown']");
                }),
                new Stop("where are these goods", tab -> {
                    tab.go("/scan").fill("code", "soap").page().click("main form.scan button");
                    tab.page().waitForSelector("#answer [data-result='ok']");
                }),
                Stop.at("/scan/attach?code=4006381333955&words=x"),
                Stop.at("/scan/commands"),
                new Stop("a scanner is tested", tab -> {
                    tab.go("/scan/test").page().fill("#f-text", "2000000000008");
                    tab.page().click("main form.scan button");
                    tab.page().waitForSelector(".findings li");
                }),
                Stop.at("/centres/HAR/calendar"),
                new Stop("refused hours", tab -> refuse(tab.go("/centres/HAR/calendar"), "closedOn", SCRIPT)),
                new Stop("/overview", tab -> summed(tab.go("/overview"))),
                new Stop("/overview of HAR", tab -> summed(tab.go("/overview?centre=HAR"))),
                Stop.at("/overview/stock"),
                Stop.at("/overview/stock?centre=HAR"),
                Stop.at("/reports/stock-on-hand"),
                new Stop("/reports/stock-on-hand of what is short", tab -> {
                    tab.go("/reports/stock-on-hand?centre=HAR&enough=false");
                    tab.page().waitForSelector("#lines:not([aria-busy])");
                }),
                Stop.at("/reports/stock-on-hand/short?centre=HAR"),
                Stop.at("/reports/expiry"),
                Stop.at("/reports/expiry?centre=HAR&window=EXPIRED"),
                Stop.at("/handouts?state=RECORDED"),
                Stop.at("/stock"),
                Stop.at("/stock?centre=HAR&category=HYGIENE"),
                Stop.at("/stock?words=nothing"),
                Stop.at("/stock?location=A-1"),
                Stop.at("/stock/map?item=I-1"),
                Stop.at("/findings/WITHOUT_IDENTIFIER?subject=I-1"),
                Stop.at("/stock/items/I-1?centre=HAR"),
                of("/stock/lots/{lot}?centre=HAR"),
                of(ADJUSTMENT),
                new Stop("a refused adjustment", tab -> refuse(tab.go(real(ADJUSTMENT)), "quantity", "many")),
                Stop.at("/labels"),
                Stop.at("/labels?kind=room&ref=HAR/0&ref=HAR/1"),
                Stop.at("/labels?kind=room&ref=HAR/2"), // letters that labels cannot print yet
                Stop.at("/labels?kind=location&ref=HAR/A-1&medium=avery-l7651&startAt=7&copies=9"),
                new Stop("labels of what is not there", tab -> {
                    tab.go("/labels?kind=asset&ref=HAR/NONE");
                    tab.awaitFocus("ref");
                }),
                Stop.at("/settings/audit"),
                Stop.at("/account"),
                Stop.at("/account/password"),
                Stop.at("/account/second-factor"),
                new Stop(
                        "the secret of a second factor",
                        tab -> tab.go("/account/second-factor").press("main form.act button")),
                Stop.at("/account/pin"),
                new Stop("a refused PIN", tab -> refuse(tab.go("/account/pin"), "pin", "1234")),
                Stop.at("/account/station"),
                Stop.at("/account/tokens"),
                new Stop("a refused token", tab -> refuse(tab.go("/account/tokens"), "name", "")),
                new Stop(
                        "a new token",
                        tab -> tab.go("/account/tokens")
                                .fill("name", FORMULA)
                                .check("manager@*")
                                .submit()),
                Stop.at("/account/confirmation"),
                Stop.at("/settings/role-grants"),
                Stop.at("/settings/operators/nobody"),
                Stop.at("/api/v1/docs"),
                new Stop("requests of the API", EveryPage::unfold));
    }

    private static void tryStock(Tab tab) {
        String list = "centre,location,item,quantity\nHAR,STORE," + SCRIPT + ",x\nNO,,X,1\n";
        tab.go("/openings/import")
                .page()
                .setInputFiles(
                        Tab.id("file"),
                        new FilePayload("stock.csv", "text/csv", list.getBytes(StandardCharsets.UTF_8)));
        tab.press("button[value='try']");
    }

    /** Opens two of many similar operations. */
    private static void unfold(Tab tab) {
        tab.go("/api/v1/docs?group=transfers");
        for (int i = 0; i < 2; i++) {
            tab.page().locator(".operation summary").nth(i).click();
        }
    }

    private static void refuse(Tab tab, String field, String text) {
        tab.force(field, text).submit();
        tab.awaitFocus(field);
    }

    private static void addOperator(Tab tab) {
        tab.go("/settings/operators/new")
                .fill("username", "u" + Math.abs(UUID.randomUUID().getMostSignificantBits() >> 1))
                .fill("name", FORMULA)
                .check("warehouse@HAR")
                .submit();
        assertThat(tab.text(".secret")).matches("[0-9A-Z-]{16,}");
    }

    /**
     * Covers every page of the program, including pages that this class does not name. The worst texts appear on them as they were typed
     * and run no code.
     */
    @Test
    void every_page_can_be_read_and_used_by_everybody() {
        List<String> wrong = new ArrayList<>();
        StringBuilder shown = new StringBuilder();
        Set<String> judged = new HashSet<>();
        try (Tab tab = Browser.open(sklad.address(), language, PHONE)) {
            Consumer<Stop> look = stop -> {
                stop.judge(tab, language, PHONE, wrong);
                String text = tab.text("body");
                wrong.addAll(CodesShown.on(tab.path(), text));
                shown.append(text).append('\n');
                Endpoints.of("GET", tab.path())
                        .filter(page -> tab.opened().contains(tab.path()))
                        .ifPresent(page -> judged.add(page.address()));
            };
            OUTSIDE.forEach(look);
            enter(tab, "second");
            inside().forEach(look);
            for (String username : callers.keySet()) {
                List<Stop> left = left(judged, username);
                if (!left.isEmpty()) {
                    enter(tab, username);
                    left.forEach(look);
                }
            }
            assertThat(judged).containsAll(pages());
            wrong.addAll(tab.faults());
        }
        assertThat(wrong).isEmpty();
        assertThat(typed().all().stream().filter(each -> shown.indexOf(each) < 0))
                .as("typed texts that no page shows")
                .isEmpty();
    }

    private void enter(Tab tab, String username) {
        tab.signIn(username, RunningSklad.PASSWORD).speak(language);
    }

    private static Set<String> pages() {
        return Endpoints.described().stream()
                .filter(Endpoint::isPage)
                .map(Endpoint::address)
                .filter(each -> !ELSEWHERE.contains(each) && !PagePaths.NO_PAGE.contains(each))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Finds the pages that were not judged yet and that this operator can open. */
    private List<Stop> left(Set<String> judged, String username) {
        Client client = Objects.requireNonNull(callers.get(username));
        return Endpoints.described().stream()
                .filter(each -> pages().contains(each.address()) && !judged.contains(each.address()))
                .flatMap(each -> Stream.of(
                                "HAR", "BAN") // work that is finished in one centre is still open in the other
                        .map(centre -> centres.orElseThrow().path(each.path(), centre))
                        .filter(path -> client.get(path).status() == 200)
                        .limit(1))
                .map(Stop::at)
                .toList();
    }

    String real(String path) {
        return centres.orElseThrow().path(path, "HAR");
    }

    TypedTexts typed() {
        return typed.orElseThrow();
    }
}
