package org.sklad.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sklad.harness.Browser;
import org.sklad.harness.Client;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.Sends;
import org.sklad.harness.SkladFolder;
import org.sklad.harness.Stop;
import org.sklad.harness.Tab;
import org.sklad.platform.i18n.Language;

/** Repairs in a real browser: the repair of a broken boiler, and every page as each role sees it. */
class BrowserRepairsIT {
    private static final String SCRIPT = "<script>alert(1)</script>";
    private static final String LONG = "Щ".repeat(100);
    private static final List<String> ORDERS = new ArrayList<>();

    private static final SkladFolder FOLDER = new SkladFolder();
    private static final RunningSklad SKLAD = FOLDER.start();

    @BeforeAll
    static void fill() {
        Client admin = SKLAD.firstAdministrator();
        for (String centre : List.of("HAR", "BAN")) {
            RunningSklad.addCentre(admin, centre);
            admin.post("/api/v1/centres/" + centre + "/rooms", Map.of("code", "12", "name", name(LONG)))
                    .expect(201);
            admin.post(
                            "/api/v1/centres/" + centre + "/assets",
                            Map.of("code", "BOILER-1", "category", "BOILER", "name", name(SCRIPT), "room", "12"))
                    .expect(201);
        }
        RunningSklad.addCentre(admin, "POS");
        Client field = SKLAD.addOperator(admin, "field", "field@HAR");
        Client manager = SKLAD.addOperator(admin, "manager", "manager@HAR", "manager@BAN", "technician@HAR");
        SKLAD.addOperator(admin, "technician", "technician@HAR");
        SKLAD.addOperator(admin, "newcomer", "warehouse@POS");
        for (String description : List.of(SCRIPT, LONG, "Тече\nи мирише", "=1+1 \"'&amp;{{7*7}}", "Наред")) {
            ORDERS.add(field.post("/api/v1/work-orders", report(description))
                    .expect(201)
                    .at("/number"));
        }
        act(manager, 1, "approval", Map.of("id", UUID.randomUUID(), "reason", SCRIPT));
        act(manager, 2, "approval", Map.of("id", UUID.randomUUID()));
        act(manager, 2, "assignment", Map.of("id", UUID.randomUUID(), "assignee", "manager"));
        act(manager, 2, "hold", Map.of("id", UUID.randomUUID(), "reason", "PARTS", "note", LONG));
        act(manager, 3, "approval", Map.of("id", UUID.randomUUID()));
        act(manager, 3, "assignment", Map.of("id", UUID.randomUUID(), "assignee", "manager"));
        act(manager, 2, "log", Map.of("id", UUID.randomUUID(), "hours", 2.25, "note", SCRIPT));
        manager.post(
                        "/api/v1/items",
                        Map.of("sku", "WASHER", "name", name(SCRIPT), "category", "PART", "unit", "PIECE"))
                .expect(201);
        manager.post(
                        "/api/v1/openings",
                        Map.of(
                                "id",
                                UUID.randomUUID(),
                                "centre",
                                "HAR",
                                "lines",
                                List.of(Map.of("item", "WASHER", "quantity", 100, "lot", "W1"))))
                .expect(201);
        act(
                manager,
                2,
                "parts",
                Map.of(
                        "id",
                        UUID.randomUUID(),
                        "location",
                        "STORE",
                        "lines",
                        List.of(Map.of("item", "WASHER", "quantity", 8))));
        act(manager, 4, "rejection", Map.of("id", UUID.randomUUID(), "reason", LONG));
    }

    @AfterAll
    static void stop() {
        SKLAD.close();
        FOLDER.close();
    }

    private static Map<String, String> name(String text) {
        return Map.of("bg", text, "en", text);
    }

    private static Map<String, Object> report(String description) {
        return Map.of(
                "id",
                UUID.randomUUID(),
                "centre",
                "HAR",
                "asset",
                "BOILER-1",
                "category",
                "HEATING",
                "priority",
                "EMERGENCY",
                "description",
                description);
    }

    private static void act(Client by, int order, String act, Map<String, Object> body) {
        by.post("/api/v1/work-orders/" + ORDERS.get(order) + "/" + act, body).expect(201);
    }

    private static List<Stop> stops() {
        String order = "/repairs/" + ORDERS.get(0);
        return List.of(
                Stop.at("/repairs"),
                Stop.at("/repairs?state=ON_HOLD"),
                Stop.at("/repairs/list"),
                Stop.at("/repairs/list?state=CANCELLED"),
                Stop.at("/repairs/new"),
                Stop.at("/repairs/new?centre=HAR&asset=BOILER-1"),
                new Stop("a refused report", BrowserRepairsIT::refuseReport),
                Stop.at(order),
                Stop.at("/repairs/" + ORDERS.get(1)),
                Stop.at("/repairs/" + ORDERS.get(2)),
                Stop.at("/repairs/" + ORDERS.get(4)),
                Stop.at(order + "/rejection"),
                Stop.at(order + "/duplicate"),
                Stop.at(order + "/priority"),
                Stop.at("/repairs/" + ORDERS.get(1) + "/assignment"),
                Stop.at("/repairs/" + ORDERS.get(3) + "/start"),
                Stop.at("/repairs/" + ORDERS.get(3) + "/hold"),
                new Stop("a refused duplicate", tab -> {
                    tab.go(order + "/duplicate").fill("of", "HAR-1999-0001").submit();
                    tab.awaitFocus("of");
                }),
                new Stop("a part that is used and given back", BrowserRepairsIT::useAndGiveBack),
                new Stop("more parts than there are", tab -> {
                    choosePart(tab, "5000");
                    assertThat(tab.page().locator(".message.refused:visible").count())
                            .isEqualTo(1);
                    assertThat(tab.page()
                                    .locator("form[action$='/parts'] input[size]")
                                    .inputValue())
                            .isEqualTo("5000");
                }),
                new Stop("hours that are none", tab -> {
                    tab.go("/repairs/" + ORDERS.get(2)).page().click("text=" + word(tab, "Log hours", "Запиши часове"));
                    tab.fill("hours", "много").press("form[action$='/log'] button");
                    tab.awaitFocus("hours");
                }));
    }

    private static void choosePart(Tab tab, String quantity) {
        tab.go("/repairs/" + ORDERS.get(2)).page().click("text=" + word(tab, "Use a part", "Вложи част"));
        tab.page().fill("form[action$='/parts'] input[size]", quantity);
        tab.press("form[action$='/parts'] button");
    }

    private static void useAndGiveBack(Tab tab) {
        choosePart(tab, "2");
        tab.page().fill("form[action$='/returns'] input[size]", "2");
        tab.press("form[action$='/returns'] button");
        assertThat(tab.text("main")).contains(word(tab, "are back in stock", "са върнати в склада"));
    }

    private static String word(Tab tab, String en, String bg) {
        return tab.page().getAttribute("html", "lang").equals("en") ? en : bg;
    }

    private static void refuseReport(Tab tab) {
        tab.go("/repairs/new?centre=HAR").page().click("details.more summary");
        tab.force("description", "Счупено").fill("plannedOn", "2027-03-01").submit();
        tab.awaitFocus("category");
        assertThat(tab.value("description")).isEqualTo("Счупено");
    }

    /** Pairs the language with the longer words with the narrower screen. */
    static Stream<Arguments> readers() {
        return Stream.of(Arguments.of(Language.BG, 360), Arguments.of(Language.EN, 1440));
    }

    @ParameterizedTest
    @MethodSource("readers")
    @Sends({"POST /repairs/{number: [A-Z][^/]*}/parts", "POST /repairs/{number: [A-Z][^/]*}/returns"})
    void every_page_can_be_read_and_used_by_everybody(Language language, int width) {
        List<String> wrong = new ArrayList<>();
        try (Tab tab = Browser.open(SKLAD.address(), language, width)) {
            tab.signIn("manager", RunningSklad.PASSWORD);
            tab.speak(language);
            stops().forEach(stop -> stop.judge(tab, language, width, wrong));
            wrong.addAll(tab.faults());
        }
        try (Tab tab = Browser.open(SKLAD.address(), language, width)) {
            tab.signIn("newcomer", RunningSklad.PASSWORD);
            tab.speak(language);
            Stop.at("/repairs").judge(tab, language, width, wrong);
            Stop.at("/repairs/list").judge(tab, language, width, wrong);
            Stop.at("/repairs/new").judge(tab, language, width, wrong);
            wrong.addAll(tab.faults());
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    @Sends({
        "POST /repairs",
        "POST /repairs/{number: [A-Z][^/]*}/{act}",
        "POST /repairs/{number: [A-Z][^/]*}/log",
        "POST /repairs/{number: [A-Z][^/]*}/photos",
        "POST /repairs/{number: [A-Z][^/]*}/photos/{photo}/removal"
    })
    void a_broken_boiler_is_reported_with_a_photo_and_ends_verified() {
        String number;
        try (Tab field = Browser.open(SKLAD.address(), Language.BG, 360)) {
            enter(field, "field");
            field.go("/repairs");
            field.press(".action a");
            field.fill("description", "Бойлерът в баня 2 не топли от вчера.");
            field.check("HEATING");
            field.page().selectOption(Tab.id("room"), "12");
            field.page().setInputFiles(Tab.id("photo"), photo());
            field.submit();
            number = field.path().replace("/repairs/", "");
            assertThat(number).matches("HAR-[0-9]{4}-[0-9]{4}");
            assertThat(field.text("#messages")).contains("Повредата е подадена.");
            assertThat(field.text("main")).contains("Бойлерът в баня 2 не топли от вчера.", "Подаден", "Спешно");
            assertThat(field.page()
                            .evaluate("document.querySelector('.photos img').decode().then(() => document"
                                    + ".querySelector('.photos img').naturalWidth)"))
                    .isEqualTo(320);
            assertThat(field.page().locator(".act-buttons").count())
                    .as("the operator who reported has no further act")
                    .isZero();
            assertThat(field.faults()).isEmpty();
        }
        try (Tab manager = Browser.open(SKLAD.address(), Language.BG, 1440)) {
            enter(manager, "manager").go("/repairs");
            manager.press(".card a[href$='" + number + "']").press("form[action$='/approval'] button");
            assertThat(manager.text("#messages")).contains("Ремонтът е одобрен.");
            manager.press("a[href$='/assignment']");
            manager.page().selectOption(Tab.id("assignee"), "technician");
            manager.submit();
            assertThat(manager.text("main")).contains("Възложен", "Name of technician");
            assertThat(manager.faults()).isEmpty();
        }
        try (Tab technician = Browser.open(SKLAD.address(), Language.BG, 360)) {
            enter(technician, "technician");
            technician.check("technician").press(".filters button");
            technician.press(".card a[href$='" + number + "']").press("form[action$='/start'] button");
            technician.page().click("text=Запиши часове");
            technician.fill("hours", "1,5").fill("note", "Нов термостат").press("form[action$='/log'] button");
            assertThat(technician.text("main")).contains("1 ч. 30 мин.", "Нов термостат");
            technician.page().click("summary:has-text('Добави снимка')");
            technician.page().setInputFiles(Tab.id("photo"), photo());
            technician.page().selectOption(Tab.id("kind"), "AFTER");
            technician.press("form[action$='/photos'] button");
            assertThat(technician.page().locator(".photos img").count()).isEqualTo(2);
            technician.page().click("summary:text-is('Премахни снимката')");
            technician.press("form[action$='/removal'] button");
            assertThat(technician.text("#messages")).contains("Снимката е премахната.");
            assertThat(technician.page().locator(".photos img").count())
                    .as("the photo of the reporter stays")
                    .isEqualTo(1);
            technician.press("form[action$='/completion'] button");
            assertThat(technician
                            .page()
                            .locator("form[action$='/verification']")
                            .count())
                    .as("nobody verifies their own work")
                    .isZero();
            assertThat(technician.faults()).isEmpty();
        }
        try (Tab field = Browser.open(SKLAD.address(), Language.BG, 360)) {
            enter(field, "field").go("/repairs/" + number);
            field.press("form[action$='/verification'] button");
            assertThat(field.text(".facts-line:has(.chip)")).contains("Проверен");
            assertThat(field.text(".history")).contains("Одобрен", "Възложен", "Започната работа", "Готов", "Проверен");
            assertThat(field.faults()).isEmpty();
        }
    }

    /** Signs the operator in and switches the page to Bulgarian. */
    private static Tab enter(Tab tab, String username) {
        tab.signIn(username, RunningSklad.PASSWORD);
        tab.speak(Language.BG);
        return tab;
    }

    @Test
    void a_file_that_is_not_a_picture_is_refused_at_its_field_and_nothing_is_reported() {
        try (Tab field = Browser.open(SKLAD.address(), Language.EN, 360)) {
            field.signIn("field", RunningSklad.PASSWORD);
            field.speak(Language.EN);
            int before = orders(field);
            field.go("/repairs/new").fill("description", "No photo");
            field.check("OTHER");
            field.page()
                    .setInputFiles(
                            Tab.id("photo"),
                            new FilePayload("x.png", "image/png", "none".getBytes(StandardCharsets.UTF_8)));
            field.submit();
            field.awaitFocus("photo");
            assertThat(field.value("description")).isEqualTo("No photo");
            assertThat(field.text("main")).contains("The photo was not kept. Choose it again.");
            assertThat(orders(field)).isEqualTo(before);
        }
    }

    private static int orders(Tab tab) {
        return tab.go("/repairs/list").page().locator("tbody tr").count();
    }

    private static FilePayload photo() {
        BufferedImage picture = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillOval(40, 40, 200, 160);
        pen.dispose();
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(picture, "PNG", bytes);
            return new FilePayload("boiler.png", "image/png", bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
