package org.sklad;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sklad.labels.Judges;
import org.sklad.platform.i18n.Language;

/** Every page, in both languages, on a phone and on a wide screen, light and dark, with the worst names that people can type. */
class BrowserPagesIT {
    private static final String SCRIPT = "<script>alert(1)</script>";
    private static final String FORMULA = "=1+1 \"'&amp;{{7*7}}";
    private static final String TURNED = "\u200Fعربي מימין 12 Latin";
    private static final String LONG = "Щ".repeat(100);
    private static final List<String> CENTRES = List.of("BAN", "HAR", "CW", "MOB", "POS", "SOF-OK", "SOF-VO", "SOF-VR");
    private static final List<String> HOSTILE = List.of(SCRIPT, FORMULA, TURNED, LONG);

    /** What only leads on to another page; and what is there before the first operator, see {@link BrowserFirstStartIT}. */
    private static final Set<String> ELSEWHERE = Set.of("GET /", "GET /set-up/{code}");

    /** What of the texts stands in lists that can be had as files. */
    private static final List<String> LISTED = List.of("donor", "reference", "item", "description", "rule");

    private static final int PHONE = 360;
    private static final int WIDE = 1440;

    private static final SkladFolder FOLDER = new SkladFolder();

    private static final RunningSklad SKLAD = FOLDER.start();

    /** Who sees all pages between them. */
    private static final Map<String, Client> CALLERS = new LinkedHashMap<>();

    private static Optional<TwoCentres> centres = Optional.empty();
    private static Optional<TypedTexts> typed = Optional.empty();

    @BeforeAll
    static void fill() {
        Client admin = SKLAD.firstAdministrator();
        TwoCentres things = TwoCentres.make(SKLAD, admin);
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
        Client second = SKLAD.signIn("second", oneTime);
        second.put("/api/v1/session/password", Map.of("present", oneTime, "password", RunningSklad.PASSWORD))
                .expect(204);
        for (String name : HOSTILE) {
            second.post("/api/v1/tokens", RunningSklad.token(UUID.randomUUID(), name, "manager@*"))
                    .expect(201);
        }
        SKLAD.addOperator(admin, "outsider", "warehouse@HAR");
        CALLERS.put("worker", worker);
        CALLERS.put("second", second);
        typed = Optional.of(TypedTexts.type(admin, worker, things, "second"));
        second.post("/api/v1/tokens", RunningSklad.token(UUID.randomUUID(), TypedTexts.of("token"), "manager@*"))
                .expect(201);
    }

    /** Does everything that is no settings, and sees all of it. */
    private static Client addWorker(Client admin) {
        String[] roles = {"warehouse@*", "field@*", "technician@*", "manager@*"};
        Map<String, Object> form = new HashMap<>(RunningSklad.operator("worker", roles));
        form.put("rights", List.of("MEDICINE"));
        String oneTime = admin.post("/api/v1/operators", form).expect(201).at("/oneTimePassword");
        Client worker = SKLAD.signIn("worker", oneTime);
        worker.put("/api/v1/session/password", Map.of("present", oneTime, "password", RunningSklad.PASSWORD))
                .expect(204);
        return worker;
    }

    @AfterAll
    static void stop() {
        SKLAD.close();
        FOLDER.close();
    }

    private static Map<String, Object> centre(String code, String name) {
        return Map.of(
                "code", code, "name", Map.of("bg", name, "en", name), "kind", "RECEPTION", "timeZone", "Europe/Sofia");
    }

    /** Locations one in another, rooms and assets, each with one of the names. */
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

    /** Goods, handouts and repairs in two centres, so that the overview has something of everything. */
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

    interface Way {
        void go(Tab tab);
    }

    /** A page and how one comes there. */
    record Stop(String name, Way way) {
        static Stop at(String path) {
            return new Stop(path, tab -> tab.go(path));
        }

        /** The same of a thing of the centre HAR, by its kind: {@code /stock/lots/{lot}}. */
        static Stop of(String path) {
            return new Stop(path, tab -> tab.go(real(path)));
        }
    }

    private static final String ADJUSTMENT = "/stock/adjustments/new?centre=HAR&location=STORE&box=&lot={lot}";

    private static final List<Stop> OUTSIDE = List.of(
            Stop.at("/sign-in"),
            new Stop("a refused sign-in", tab -> tab.signIn("nobody" + UUID.randomUUID(), "not the password")),
            Stop.at("/nowhere"));

    private static final List<Stop> INSIDE = List.of(
            Stop.at("/settings/operators"),
            Stop.at("/settings/operators/new"),
            Stop.at("/settings/operators/hostile0"),
            Stop.at("/settings/operators/hostile3"),
            new Stop("a refused operator", tab -> refuse(tab.go("/settings/operators/new"), "username", "Лошо Име")),
            new Stop("a new operator", BrowserPagesIT::addOperator),
            Stop.at("/settings/start"),
            Stop.at("/settings/catalogue"),
            Stop.at("/moves"),
            Stop.at("/assemblies/new?kit=KIT"),
            Stop.of("/transfers/{arriving}/receive"),
            Stop.at("/openings"),
            Stop.at("/openings/import"),
            new Stop("a list of stock that is tried", BrowserPagesIT::tryStock),
            Stop.at("/items"),
            Stop.at("/items?words=nothing"),
            Stop.at("/items/new"),
            Stop.at("/settings/centres"),
            Stop.at("/settings/centres/new"),
            Stop.at("/settings/centres/MOB"),
            Stop.at("/settings/centres/import"),
            new Stop(
                    "a list of centres that is tried",
                    tab -> tab.go("/settings/centres/import")
                            .fill("list", "code,name_bg,name_en,kind,time_zone\nx," + SCRIPT + "\n")
                            .press("button[value='try']")),
            new Stop("a refused centre", tab -> refuse(tab.go("/settings/centres/new"), "code", "har")),
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
            Stop.at("/scan/attach?code=4006381333955&words=x"),
            Stop.at("/centres/HAR/calendar"),
            new Stop("refused hours", tab -> refuse(tab.go("/centres/HAR/calendar"), "closedOn", SCRIPT)),
            Stop.at("/overview"),
            Stop.at("/overview?centre=HAR"),
            Stop.at("/reports/stock-on-hand"),
            Stop.at("/reports/stock-on-hand?centre=HAR&enough=false"),
            Stop.at("/reports/expiry"),
            Stop.at("/reports/expiry?centre=HAR&window=EXPIRED"),
            Stop.at("/handouts?state=RECORDED"),
            Stop.at("/stock"),
            Stop.at("/stock?centre=HAR&category=HYGIENE"),
            Stop.at("/stock?words=nothing"),
            Stop.at("/stock/items/I-1?centre=HAR"),
            Stop.of("/stock/lots/{lot}?centre=HAR"),
            Stop.of(ADJUSTMENT),
            new Stop("a refused adjustment", tab -> refuse(tab.go(real(ADJUSTMENT)), "quantity", "many")),
            Stop.at("/labels"),
            Stop.at("/labels?kind=room&ref=HAR/0&ref=HAR/1"),
            Stop.at("/labels?kind=room&ref=HAR/2"), // letters that no label can have yet
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
            Stop.at("/account/tokens"),
            new Stop("a refused token", tab -> refuse(tab.go("/account/tokens"), "name", "")),
            new Stop(
                    "a new token",
                    tab -> tab.go("/account/tokens")
                            .fill("name", FORMULA)
                            .check("manager@*")
                            .submit()),
            Stop.at("/account/confirmation"),
            Stop.at("/settings/operators/nobody"),
            Stop.at("/api/v1/docs"));

    private static void tryStock(Tab tab) {
        String list = "centre,location,item,quantity\nHAR,STORE," + SCRIPT + ",x\nNO,,X,1\n";
        tab.go("/openings/import")
                .page()
                .setInputFiles(
                        Tab.id("file"),
                        new FilePayload("stock.csv", "text/csv", list.getBytes(StandardCharsets.UTF_8)));
        tab.press("button[value='try']");
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
     * Every page that the program has, also one that nobody thought of here: on it stands what is worst to read, as it was typed, and
     * does nothing.
     */
    @ParameterizedTest
    @EnumSource
    void every_page_can_be_read_and_used_by_everybody(Language language) {
        List<String> wrong = new ArrayList<>();
        StringBuilder shown = new StringBuilder();
        Set<String> judged = new HashSet<>();
        try (Tab tab = Browser.open(SKLAD.address(), language, PHONE)) {
            Consumer<Stop> look = stop -> {
                visit(tab, stop, language, PHONE, wrong);
                shown.append(tab.text("body")).append('\n');
                Endpoints.of("GET", tab.path())
                        .filter(page -> tab.opened().contains(tab.path()))
                        .ifPresent(page -> judged.add(page.address()));
            };
            OUTSIDE.forEach(look);
            enter(tab, "second", language);
            INSIDE.forEach(look);
            for (String username : CALLERS.keySet()) {
                List<Stop> left = left(judged, username);
                if (!left.isEmpty()) {
                    enter(tab, username, language);
                    left.forEach(look);
                }
            }
            assertThat(judged).containsAll(pages());
            wrong.addAll(tab.faults());
        }
        assertThat(wrong).isEmpty();
        assertThat(shown).contains(typed.orElseThrow().all());
    }

    private static void enter(Tab tab, String username, Language language) {
        tab.signIn(username, RunningSklad.PASSWORD);
        choose(tab, language);
    }

    private static Set<String> pages() {
        return Endpoints.described().stream()
                .filter(Endpoint::isPage)
                .map(Endpoint::address)
                .filter(each -> !ELSEWHERE.contains(each))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The pages of which none was judged yet, as far as they open to this operator. */
    private static List<Stop> left(Set<String> judged, String username) {
        Client client = Objects.requireNonNull(CALLERS.get(username));
        return Endpoints.described().stream()
                .filter(each -> pages().contains(each.address()) && !judged.contains(each.address()))
                .flatMap(each -> Stream.of("HAR", "BAN") // what is over in the one is begun in the other
                        .map(centre -> centres.orElseThrow().path(each.path(), centre))
                        .filter(path -> client.get(path).status() == 200)
                        .limit(1))
                .map(Stop::at)
                .toList();
    }

    private static String real(String path) {
        return centres.orElseThrow().path(path, "HAR");
    }

    /** An operator's own language goes before the browser's. */
    static void choose(Tab tab, Language language) {
        if (!language.code().equals(tab.page().getAttribute("html", "lang"))) {
            tab.press(".language button");
        }
    }

    static void visit(Tab tab, Stop stop, Language language, int width, List<String> wrong) {
        tab.inTheDark(false);
        stop.way().go(tab);
        List<String> found = new ArrayList<>(tab.barriers());
        if (!language.code().equals(tab.page().getAttribute("html", "lang"))) {
            found.add("another language");
        }
        if (tab.page().locator("h1").count() != 1) {
            found.add("not one h1");
        }
        if (!tab.page().title().endsWith(language == Language.BG ? " – Склад" : " – Sklad")) {
            found.add("title " + tab.page().title());
        }
        if (tab.page().locator("main script:not([src])").count() > 0) {
            found.add("a script that somebody typed");
        }
        if (tab.overflow() > 0) {
            found.add("wider than the screen by " + tab.overflow());
        }
        tab.missingSymbols().forEach(each -> found.add("no symbol: " + each));
        if (width < 400) {
            tab.smallTargets().forEach(each -> found.add("small: " + each));
        }
        if (language == Language.EN) { // axe judges the wide screen where goods are received and handed out
            tab.widen(WIDE);
            if (tab.overflow() > 0) {
                found.add("wider than the wide screen by " + tab.overflow());
            }
            tab.widen(width);
        }
        if (language == Language.BG) { // colours know no language
            tab.inTheDark(true);
            tab.contrastBarriers().forEach(each -> found.add("dark: " + each));
        }
        found.forEach(each -> wrong.add(stop.name() + ": " + each));
    }

    @Test
    void a_role_that_may_not_and_an_address_that_is_not_there_get_a_page_that_says_so() {
        try (Tab tab = Browser.open(SKLAD.address(), Language.EN, 360)) {
            tab.signIn("outsider", RunningSklad.PASSWORD);
            assertThat(tab.path()).as("start page without settings").isEqualTo("/scan");
            List<String> wrong = new ArrayList<>();
            choose(tab, Language.EN);
            visit(tab, Stop.at("/settings/operators"), Language.EN, 360, wrong);
            assertThat(tab.text("main")).contains("Your role does not allow this.");
            visit(tab, Stop.at("/account/tokens"), Language.EN, 360, wrong);
            assertThat(wrong).isEmpty();
        }
    }

    /** Nor does a spreadsheet compute it, when somebody opens what was exported; and on paper it stands as it was typed. */
    @Test
    void what_people_typed_computes_nothing_in_a_file(@TempDir Path folder) throws IOException {
        StringBuilder csv = new StringBuilder();
        Set<String> cells = new HashSet<>();
        List<String> computed = new ArrayList<>();
        for (Endpoint each : Endpoints.described()) {
            for (Client caller : each.isExported() ? CALLERS.values() : List.<Client>of()) {
                String list = real(each.path());
                Answer answer = caller.get(list + "?format=csv");
                if (answer.status() == 200) {
                    csv.append(answer.text());
                    read(caller.bytes(list + "?format=xlsx"), cells, computed);
                }
            }
        }
        assertThat(csv).doesNotContainPattern("(?m)(^|,)\uFEFF?\"?[=+@]");
        assertThat(computed).isEmpty();
        for (String field : LISTED) {
            assertThat(csv).contains("\"'" + TypedTexts.of(field) + "\"");
            assertThat(cells).contains(TypedTexts.of(field));
        }
        Client worker = Objects.requireNonNull(CALLERS.get("worker"));
        String printed = typed.orElseThrow().printable();
        assertThat(Judges.text(folder, worker.bytes("/handouts/" + printed + "/receipt.pdf"))
                        .replaceAll("\\s+", " "))
                .contains(TypedTexts.onPaper("dose"), "<script>alert('medicine')");
        assertThat(worker.get(real("/handouts/{id}/receipt.pdf")).expect(422).text())
                .as("letters that no font has are refused, and named")
                .contains("U+200F", "&lt;script")
                .doesNotContain("<script>alert");
    }

    private static void read(byte[] xlsx, Set<String> cells, List<String> computed) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            rows.flatMap(Row::stream).filter(Objects::nonNull).forEach(cell -> {
                cells.add(cell.getText());
                if (cell.getType() == CellType.FORMULA) {
                    computed.add(cell.getText());
                }
            });
        }
    }

    @Test
    void a_refused_form_keeps_what_was_typed_and_gives_no_secret_back() {
        try (Tab tab = Browser.open(SKLAD.address(), Language.BG, 360)) {
            tab.go("/sign-in")
                    .force("username", "someone")
                    .force("password", "a secret of mine")
                    .submit();
            assertThat(tab.value("username")).isEqualTo("someone");
            assertThat(tab.value("password")).isEmpty();
            assertThat(tab.page().content()).doesNotContain("a secret of mine");

            tab.signIn("second", RunningSklad.PASSWORD)
                    .go("/settings/operators/new")
                    .force("username", "Лошо Име")
                    .fill("name", SCRIPT)
                    .check("field@HAR")
                    .submit();
            tab.awaitFocus("username");
            assertThat(tab.value("username")).isEqualTo("Лошо Име");
            assertThat(tab.value("name")).isEqualTo(SCRIPT);
            assertThat(tab.page().isChecked("input[value='field@HAR']")).isTrue();

            tab.go("/account/password")
                    .force("present", "not the present one")
                    .fill("password", "a new secret")
                    .submit();
            assertThat(tab.page().content()).doesNotContain("not the present one", "a new secret");
            assertThat(tab.faults()).isEmpty();
        }
    }

    @Test
    void ten_thousand_letters_are_refused_politely() {
        String endless = "ж".repeat(10_000);
        try (Tab tab = Browser.open(SKLAD.address(), Language.EN, 360)) {
            tab.go("/sign-in").force("username", endless).fill("password", "x").submit();
            assertRefused(tab, "username", endless);
            tab.signIn("second", RunningSklad.PASSWORD);
            choose(tab, Language.EN);
            tab.go("/settings/operators/new").force("name", endless).submit();
            assertThat(tab.value("name")).isEqualTo(endless);
            tab.fill("username", "endless")
                    .check("field@HAR")
                    .force("name", endless)
                    .submit();
            assertRefused(tab, "name", endless);
            tab.go("/settings/centres/HAR").force("name.bg", endless).submit();
            assertRefused(tab, "name.bg", endless);
            tab.go("/account/tokens").force("name", endless).check("manager@*").submit();
            assertRefused(tab, "name", endless);
            assertThat(tab.faults()).isEmpty();
        }
    }

    private static void assertRefused(Tab tab, String field, String typed) {
        assertThat(tab.text("[id='f-" + field + "-error']")).isEqualTo("At most 100 characters.");
        assertThat(tab.value(field)).isEqualTo(typed);
        tab.awaitFocus(field);
        assertThat(tab.overflow()).isZero();
    }

    @Test
    void what_is_shown_once_is_copied_whole() {
        try (Tab tab = Browser.open(SKLAD.address(), Language.EN, 360)) {
            tab.signIn("second", RunningSklad.PASSWORD)
                    .go("/account/second-factor")
                    .press("main form.act button");
            assertThat(
                            tab.page()
                                    .evaluate(
                                            "() => { getSelection().selectAllChildren(document.querySelector('.code')); return getSelection().toString(); }"))
                    .asString()
                    .matches("[A-Z2-7]{32}");
            assertThat(tab.page().evaluate("getComputedStyle(document.querySelector('.code')).fontFamily"))
                    .asString()
                    .contains("monospace");
        }
    }

    /** The control: what the other tests find nowhere is found where it is. */
    @Test
    void what_is_wrong_with_a_page_is_noticed() {
        try (Tab tab = Browser.open(SKLAD.address(), Language.EN, 360)) {
            tab.go("/sign-in");
            tab.page().evaluate("""
                    () => {
                      document.querySelector('label').remove();
                      document.body.insertAdjacentHTML('beforeend', `<a href="/">Low</a><svg width="500"><use href="#never-drawn"></use></svg><img src="/assets/none/none.png" onerror="alert(1)" alt="">`);
                    }""");
            tab.page().waitForCondition(() -> tab.faults().stream().anyMatch(each -> each.startsWith("404 ")));
            assertThat(String.join("\n", tab.faults()))
                    .contains("inline event handler")
                    .doesNotContain("dialog");
            assertThat(tab.barriers()).anyMatch(each -> each.startsWith("label "));
            assertThat(tab.missingSymbols()).containsExactly("never-drawn");
            assertThat(tab.overflow()).isPositive();
            assertThat(tab.smallTargets()).anyMatch(each -> each.contains("Low"));
        }
    }
}
