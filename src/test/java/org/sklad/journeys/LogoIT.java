package org.sklad.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sklad.harness.Answer;
import org.sklad.harness.Client;
import org.sklad.harness.MultipartBody;
import org.sklad.harness.PageForm;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.Sends;
import org.sklad.harness.SkladFolder;
import org.sklad.harness.TwoCentres;
import org.sklad.labels.Judges;
import org.sklad.platform.db.Engine;

/** The logo of the organisation: sent by the administrator, shown to everybody, printed on every paper with the name. */
class LogoIT {
    private static final String PAGE = "/settings/organisation";
    private static final String API = "/api/v1/organisation";
    private static final Pattern SHOWN = Pattern.compile("<img class=\"logo\" src=\"(/logo/[0-9a-f]{64}\\.jpg)\"");

    private static final SkladFolder FOLDER = new SkladFolder();
    private static final RunningSklad SKLAD = FOLDER.start();
    private static final Client ADMIN = SKLAD.firstAdministrator();
    private static final TwoCentres CENTRES = TwoCentres.make(SKLAD, ADMIN);
    private static final Client EVERYWHERE = SKLAD.addOperator(
            ADMIN, "everywhere", "warehouse@*", "field@*", "manager@*", "auditor@*", "administrator@*");

    @TempDir
    Path folder;

    @BeforeEach
    void without_a_logo() {
        Answer present = ADMIN.get(API).expect(200);
        if (present.json().hasNonNull("logo")) {
            removal(ADMIN.with("If-Match", present.header("ETag"))).expect(200);
        }
    }

    @AfterAll
    static void stop() {
        SKLAD.close();
        FOLDER.close();
    }

    /** Returns a blue picture with a transparent right half. */
    private static byte[] picture(String format, int width, int height) {
        BufferedImage picture = new BufferedImage(
                width, height, format.equals("png") ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.BLUE);
        pen.fillRect(0, 0, width / 2, height);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Answer send(Client by, byte[] picture) {
        return by.send("PUT", API + "/logo", "image/png", BodyPublishers.ofByteArray(picture));
    }

    private static Answer removal(Client by) {
        return by.delete(API + "/logo");
    }

    private static Client seeing(Client by) {
        return by.with("If-Match", by.get(API).expect(200).header("ETag"));
    }

    private static Answer sendOnPage(byte[] picture) {
        PageForm form = PageForm.of(ADMIN.onPages(), PAGE, PAGE + "/logo");
        return ADMIN.onPages()
                .send(
                        "POST",
                        form.action(),
                        MultipartBody.TYPE,
                        BodyPublishers.ofByteArray(
                                MultipartBody.of(Map.of("version", form.value("version")), "logo", picture)));
    }

    private static String shownOn(Answer page) {
        Matcher shown = SHOWN.matcher(page.expect(200).text());
        assertThat(shown.find()).as(page.text()).isTrue();
        return shown.group(1);
    }

    @Test
    @Sends({"POST /settings/organisation/logo", "POST /settings/organisation/logo/removal"})
    void the_administrator_sends_replaces_and_removes_it_on_the_page() throws IOException {
        assertThat(ADMIN.onPages().get(PAGE).text()).doesNotContain("/logo/removal", "class=\"logo\"");
        sendOnPage(picture("png", 944, 330)).expect(303);
        String first = shownOn(ADMIN.onPages().get(PAGE));
        assertThat(shownOn(SKLAD.client().get("/sign-in"))).isEqualTo(first);
        assertThat(shownOn(EVERYWHERE.onPages().get("/stock")))
                .as("for its print")
                .isEqualTo(first);
        BufferedImage seen =
                ImageIO.read(new ByteArrayInputStream(SKLAD.client().bytes(first)));
        assertThat(List.of(seen.getWidth(), seen.getHeight())).containsExactly(472, 165);
        assertThat(new Color(seen.getRGB(100, 80)).getBlue()).isGreaterThan(240);
        assertThat(new Color(seen.getRGB(400, 80)).getRed()).as("transparent").isGreaterThan(250);

        sendOnPage(picture("jpeg", 300, 300)).expect(303);
        String second = shownOn(SKLAD.client().get("/sign-in"));
        assertThat(second).isNotEqualTo(first);
        SKLAD.client().get(first).expect(404);

        PageForm.of(ADMIN.onPages(), PAGE, PAGE + "/logo/removal").take();
        SKLAD.client().get(second).expect(404);
        for (Answer page : List.of(
                ADMIN.onPages().get(PAGE),
                SKLAD.client().get("/sign-in"),
                EVERYWHERE.onPages().get("/stock"))) {
            assertThat(page.expect(200).text()).doesNotContain("class=\"logo\"");
        }
        assertThat(Judges.images(folder, EVERYWHERE.bytes(CENTRES.path("/api/v1/transfers/{id}/waybill", "HAR"))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GIF89a", "<svg onload=alert(1)>", "%PDF-1.7", "\u0089PNG\r\n\u001a\n"})
    void a_file_that_is_no_picture_is_refused_at_its_field_and_changes_nothing(String start) {
        send(seeing(ADMIN), picture("png", 100, 50)).expect(200);
        String before = shownOn(SKLAD.client().get("/sign-in"));
        byte[] hostile = start.getBytes(StandardCharsets.ISO_8859_1);

        Answer page = sendOnPage(hostile).expect(422);
        assertThat(page.text())
                .containsPattern("id=\"f-logo\"[^>]*aria-invalid=\"true\"")
                .containsPattern("(?s)id=\"f-logo\".*cannot be read as a picture");
        assertThat(send(seeing(ADMIN), hostile).expect(422).at("/type")).isEqualTo("/problems/photo-refused");

        assertThat(shownOn(SKLAD.client().get("/sign-in"))).isEqualTo(before);
    }

    @Test
    void a_form_without_a_file_is_refused_at_the_field() {
        PageForm form = PageForm.of(ADMIN.onPages(), PAGE, PAGE + "/logo");
        Answer page = ADMIN.onPages()
                .send(
                        "POST",
                        form.action(),
                        MultipartBody.TYPE,
                        BodyPublishers.ofByteArray(
                                MultipartBody.of(Map.of("version", form.value("version")), "other", new byte[1])));
        assertThat(page.expect(422).text()).containsPattern("id=\"f-logo\"[^>]*aria-invalid=\"true\"");
    }

    @Test
    void its_address_is_public_cached_and_not_to_be_guessed() {
        send(seeing(ADMIN), picture("png", 944, 330)).expect(200);
        String address = ADMIN.get(API).expect(200).at("/logo");
        assertThat(address).matches("/logo/[0-9a-f]{64}\\.jpg");

        Answer got = SKLAD.client().get(address).expect(200);
        assertThat(got.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(got.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(got.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(got.cookies()).isEmpty();
        assertThat(address).contains(got.header("ETag").replace("\"", ""));
        SKLAD.client().with("If-None-Match", got.header("ETag")).get(address).expect(304);

        for (String guess : List.of(
                "/logo/",
                "/logo/" + "0".repeat(64) + ".jpg",
                address.replace(".jpg", ".png"),
                address.replace(".jpg", ""),
                address.toUpperCase(java.util.Locale.ROOT).replace("/LOGO", "/logo"),
                "/logo/..%2f..%2fsklad.db.jpg",
                "/logo/" + UUID.randomUUID() + ".jpg")) {
            assertThat(SKLAD.client().get(guess).status()).as(guess).isIn(400, 404);
        }
    }

    @Test
    void a_change_needs_the_version_that_was_seen_and_is_on_record() {
        Client stale = seeing(ADMIN);
        send(stale, picture("png", 100, 50)).expect(200);
        send(stale, picture("png", 100, 60)).expect(412);
        removal(stale).expect(412);
        String hash = ADMIN.get(API).at("/logo").substring(6, 70);
        removal(seeing(ADMIN)).expect(200);
        removal(seeing(ADMIN)).expect(409);

        List<String> acts = List.of("organisation-logo-removed", "organisation-logo-changed");
        for (String act : acts) {
            Answer latest = ADMIN.get("/api/v1/audit?act=" + act).expect(200);
            assertThat(latest.at("/rows/0/operator")).isEqualTo(RunningSklad.ADMINISTRATOR);
            assertThat(latest.at("/rows/0/details")).isEqualTo("sha256=" + hash);
        }
    }

    @Test
    void it_is_on_every_paper_with_the_name() {
        ADMIN.with("If-Match", ADMIN.get(API).header("ETag"))
                .put(API, Map.of("name", "Съвет за бежанците"))
                .expect(200);
        List<String> papers = List.of(
                "/api/v1/transfers/{id}/waybill",
                "/api/v1/write-offs/{id}/protocol",
                "/api/v1/handouts/{id}/receipt",
                "/api/v1/consignments/{id}/discrepancies/paper",
                "/api/v1/distribution-days/{id}/sign-off",
                "/api/v1/reports/unmet-demand/paper",
                "/api/v1/items");
        BiFunction<String, String, byte[]> paper =
                (path, accept) -> EVERYWHERE.with("Accept", accept).bytes(CENTRES.path(path, "HAR"));
        Map<String, Integer> before = new java.util.HashMap<>();
        for (String path : papers) {
            byte[] pdf = paper.apply(path, "application/pdf");
            assertThat(Judges.images(folder, pdf)).as(path).isEmpty();
            before.put(path, pdf.length);
        }

        byte[] sent = picture("png", 944, 330);
        send(seeing(ADMIN), sent).expect(200);

        for (String path : papers) {
            byte[] pdf = paper.apply(path, "application/pdf");
            assertThat(Judges.images(folder, pdf)).as(path).singleElement().satisfies(image -> {
                assertThat(image.page()).isEqualTo(1);
                assertThat(image.encoding()).isEqualTo("jpeg");
                assertThat(List.of(image.width(), image.height())).containsExactly(472, 165);
                assertThat(image.dpi()).isEqualTo(300);
                assertThat(image.dpiDown()).isEqualTo(300);
            });
            assertThat(Judges.text(folder, pdf)).as(path).contains("Съвет за бежанците");
            assertThat(pdf.length - Objects.requireNonNull(before.get(path)))
                    .as(path)
                    .isBetween(1_000, 31_000);
        }
        byte[] waybill = paper.apply("/api/v1/transfers/{id}/waybill", "application/pdf");
        assertThat(Judges.zxing(Judges.pages(folder, "waybill", waybill, 300)))
                .as("the logo covers no barcode")
                .anyMatch(found -> found.startsWith("Code128:HAR-"));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_backup_restores_it(Engine engine) throws IOException {
        try (SkladFolder first = SkladFolder.on(engine);
                SkladFolder second = SkladFolder.on(engine)) {
            byte[] logo;
            String address;
            try (RunningSklad sklad = first.start()) {
                Client admin = sklad.firstAdministrator();
                send(seeing(admin), picture("png", 600, 200)).expect(200);
                address = shownOn(sklad.client().get("/sign-in"));
                logo = sklad.client().bytes(address);
                admin.form("/settings/backups", Map.of()).expect(303);
            }
            Files.copy(first.path().resolve("sklad.key"), second.path().resolve("sklad.key"));
            second.run("restore", first.data().resolve("backups").toString()).expect(0);
            second.run("check").expect(0);
            if (engine == Engine.SQLITE) {
                try (RunningSklad sklad = second.start()) {
                    assertThat(shownOn(sklad.client().get("/sign-in"))).isEqualTo(address);
                    assertThat(sklad.client().bytes(address)).isEqualTo(logo);
                }
            }
        }
    }
}
