package org.sklad.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Request;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sklad.harness.Browser;
import org.sklad.harness.Client;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.SkladFolder;
import org.sklad.harness.Tab;
import org.sklad.platform.i18n.Language;

/** The size of a page on the wire, compressed as the server sends it. */
class BrowserWeightIT {
    private static final int KB = 1000;

    private static final SkladFolder FOLDER = new SkladFolder();
    private static final RunningSklad SKLAD = FOLDER.start();
    private static final Client ADMIN = SKLAD.firstAdministrator();

    @BeforeAll
    static void fill() {
        ADMIN.with("If-Match", ADMIN.get("/api/v1/organisation").header("ETag"))
                .send("PUT", "/api/v1/organisation/logo", "image/png", BodyPublishers.ofByteArray(heavyLogo()))
                .expect(200);
        for (int i = 0; i < 8; i++) {
            RunningSklad.addCentre(ADMIN, "C" + i);
            RunningSklad.addWithOneTimePassword(ADMIN, "user" + i, "warehouse@C" + i);
        }
    }

    /** Returns noise, which becomes the largest file that a logo can be. */
    private static byte[] heavyLogo() {
        BufferedImage noise = new BufferedImage(472, 165, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(7);
        for (int i = 0; i < noise.getWidth() * noise.getHeight(); i++) {
            noise.setRGB(i % noise.getWidth(), i / noise.getWidth(), random.nextInt(0x1000000));
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(noise, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }

    @AfterAll
    static void stop() {
        SKLAD.close();
        FOLDER.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/settings/operators", "/settings/operators/new", "/settings/audit", "/account/tokens"})
    void a_first_visit_is_light_and_a_later_one_is_lighter(String path) {
        try (Tab tab = Browser.open(SKLAD.address(), Language.BG, 360)) {
            tab.context()
                    .addCookies(List.of(new com.microsoft.playwright.options.Cookie(
                                    "sid", ADMIN.cookie("sid").orElseThrow())
                            .setUrl(SKLAD.address().toString())));
            List<Request> begun = new ArrayList<>();
            List<Request> asked = new ArrayList<>();
            tab.page().onRequest(begun::add);
            tab.page().onRequestFailed(begun::remove);
            tab.page().onRequestFinished(each -> {
                begun.remove(each);
                asked.add(each);
            });

            tab.go(path);
            tab.page().waitForCondition(begun::isEmpty); // the end of a request may be told after the load
            int html =
                    weight(asked.stream().filter(Request::isNavigationRequest).toList());
            int first = weight(asked);
            assertThat(asked)
                    .as("style sheets, scripts and symbols are counted")
                    .hasSizeGreaterThanOrEqualTo(5);
            assertThat(asked)
                    .as("the logo of the printed page is counted")
                    .anyMatch(each -> each.url().contains("/logo/"));
            asked.clear();
            tab.go("/account").go(path);
            tab.page().waitForCondition(begun::isEmpty);
            int later = weight(asked) / 2;

            System.out.printf("%s: HTML %d B, first visit %d B, later %d B%n", path, html, first, later);
            assertThat(html).isBetween(500, 20 * KB);
            assertThat(first).isBetween(10 * KB, 100 * KB);
            assertThat(later).isBetween(500, 20 * KB);
        }
    }

    private static int weight(List<Request> requests) {
        return List.copyOf(requests).stream() // sizes() can add further requests to the original list
                .mapToInt(each -> each.sizes().responseBodySize + each.sizes().responseHeadersSize)
                .sum();
    }

    @Test
    void answers_are_compressed() {
        assertThat(SKLAD.client()
                        .with("Accept-Encoding", "gzip")
                        .get("/sign-in")
                        .header("Content-Encoding"))
                .isEqualTo("gzip");
    }
}
