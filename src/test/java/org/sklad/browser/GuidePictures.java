package org.sklad.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sklad.harness.Browser;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.SkladFolder;
import org.sklad.harness.Tab;
import org.sklad.harness.Workday;
import org.sklad.platform.db.Engine;
import org.sklad.platform.i18n.Language;

/** Takes the pictures of the user guide, of the demo at Harmanli, into the assets: {@code mvn -Ppictures verify}. */
class GuidePictures {
    private static final Path FOLDER_OF_PICTURES = Path.of("src/main/resources/assets/guide");
    private static final int WIDTH = 800;
    private static final int HEIGHT = 600;
    private static final int BEST = 55;
    private static final int WORST = 30;
    private static final int STEP = 5;
    private static final int MOST_BYTES = 40_000;

    private static final SkladFolder FOLDER = demo();
    private static final RunningSklad SKLAD = FOLDER.start();

    private static SkladFolder demo() {
        SkladFolder folder = SkladFolder.on(Engine.SQLITE);
        folder.runWithInput(
                        RunningSklad.PASSWORD + "\n", "demo", folder.config().toString(), "--percent", "10")
                .expect(0);
        return folder;
    }

    @AfterAll
    static void stop() {
        SKLAD.close();
        FOLDER.close();
    }

    /** How each picture comes about: who is signed in, and what they do. */
    private record Scene(String username, BiConsumer<Workday, Language> work) {
        static Scene of(String username, String path) {
            return new Scene(username, (day, language) -> day.begin(path));
        }
    }

    private static final Map<String, Scene> SCENES = Map.ofEntries(
            Map.entry("decide", Scene.of("manager.har", "/overview")),
            Map.entry("scan", new Scene("warehouse.har", GuidePictures::ask)),
            Map.entry("receive", new Scene("warehouse.har", GuidePictures::receive)),
            Map.entry(
                    "boxes",
                    new Scene(
                            "warehouse.har",
                            (day, language) ->
                                    day.begin("/boxes").follow("main form[action^='/boxes'] [data-command=done]"))),
            Map.entry("counts", new Scene("warehouse.har", (day, language) -> {
                day.begin("/counts/new?location=B-01");
                day.tab().leave(() -> day.page().click("main form .buttons button"));
            })),
            Map.entry("stock", Scene.of("warehouse.har", "/stock")),
            Map.entry("move", Scene.of("warehouse.har", "/moves/new?item=ASSORT-73")),
            Map.entry("transfers", Scene.of("warehouse.har", "/transfers/new?line=ASSORT-73:10")),
            Map.entry("labels", Scene.of("warehouse.har", "/labels?kind=location")),
            Map.entry("items", Scene.of("warehouse.har", "/items")),
            Map.entry("days", Scene.of("field.har", "/distribution-days")),
            Map.entry("handouts", Scene.of("field.har", "/handouts")),
            Map.entry("medical-expenses", Scene.of("manager.har", "/medical-expenses")),
            Map.entry("planning", Scene.of("manager.har", "/planning")),
            Map.entry("reports", Scene.of("manager.har", "/reports")),
            Map.entry("work", Scene.of("technician.har", "/my-work")),
            Map.entry("report-a-fault", Scene.of("field.har", "/repairs/new")),
            Map.entry("hand-out", new Scene("field.har", GuidePictures::handOut)),
            Map.entry("people", Scene.of("field.har", "/people")),
            Map.entry("needs", Scene.of("field.har", "/needs")),
            Map.entry("repairs", Scene.of("manager.har", "/repairs")));

    private static void ask(Workday day, Language language) {
        WorkdayTasks.ask(day, language == Language.BG ? "зимно яке дамско XL" : "women's winter jacket XL");
    }

    private static void receive(Workday day, Language language) {
        WorkdayTasks.openConsignment(
                day,
                SKLAD.signIn("warehouse.har")
                        .get("/api/v1/items/ASSORT-73")
                        .expect(200)
                        .at("/code"));
    }

    private static void handOut(Workday day, Language language) {
        String person = SKLAD.signIn("field.har")
                .get("/api/v1/beneficiaries?centre=HAR")
                .expect(200)
                .at("/rows/0/caseCode");
        day.begin("/hand-out/" + person).follow(".due");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void take(Language language) throws IOException {
        Files.createDirectories(FOLDER_OF_PICTURES);
        for (Map.Entry<String, Scene> each : SCENES.entrySet()) {
            try (Tab tab = Browser.open(SKLAD.address(), language, WIDTH)
                    .signIn(each.getValue().username(), RunningSklad.PASSWORD)
                    .speak(language)) {
                tab.page().setViewportSize(WIDTH, HEIGHT);
                each.getValue().work().accept(new Workday(tab), language);
                tab.page().waitForLoadState();
                Files.write(
                        FOLDER_OF_PICTURES.resolve(each.getKey() + "-" + language.code() + ".jpg"),
                        small(tab.page(), BEST));
            }
        }
    }

    /** Takes a picture of at most {@value #MOST_BYTES} bytes: a page with many letters in a lower quality. */
    private static byte[] small(Page page, int quality) {
        byte[] picture = page.screenshot(
                new Page.ScreenshotOptions().setType(ScreenshotType.JPEG).setQuality(quality));
        return picture.length <= MOST_BYTES || quality <= WORST ? picture : small(page, quality - STEP);
    }
}
