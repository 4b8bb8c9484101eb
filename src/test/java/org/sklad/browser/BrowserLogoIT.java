package org.sklad.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.Media;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sklad.harness.Browser;
import org.sklad.harness.Client;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.SkladFolder;
import org.sklad.harness.Tab;
import org.sklad.platform.i18n.Language;

/** The logo in a browser: loaded under the rules of our pages, in its proportions, no larger than its place. */
class BrowserLogoIT {
    private static final double PIXELS_PER_MM = 96 / 25.4;

    private static final SkladFolder FOLDER = new SkladFolder();
    private static final RunningSklad SKLAD = FOLDER.start();
    private static final Client ADMIN = SKLAD.firstAdministrator();

    @BeforeAll
    static void a_wide_logo() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(1888, 472, BufferedImage.TYPE_INT_RGB), "png", png);
        String path = "/api/v1/organisation";
        ADMIN.with("If-Match", ADMIN.get(path).header("ETag"))
                .send("PUT", path + "/logo", "image/png", BodyPublishers.ofByteArray(png.toByteArray()))
                .expect(200);
    }

    @AfterAll
    static void stop() {
        SKLAD.close();
        FOLDER.close();
    }

    @SuppressWarnings("unchecked")
    private static List<Integer> size(Tab tab, String logo) {
        return (List<Integer>) tab.page().evaluate("""
                selector => { const logo = document.querySelector(selector), box = logo.getBoundingClientRect();
                  return [logo.naturalWidth, logo.naturalHeight, Math.round(box.width), Math.round(box.height)]; }""", logo);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_sign_in_page_shows_it_and_all_of_its_form_on_a_phone(Language language) {
        try (Tab tab = Browser.open(SKLAD.address(), language, 360)) {
            tab.go("/sign-in");
            assertThat(size(tab, "main > .logo")).containsExactly(472, 118, 236, 59);
            assertThat(tab.page().isVisible("main > .logo")).isTrue();
            assertThat(tab.page().locator("form[action='/sign-in'] button").boundingBox().y)
                    .isLessThan(740 - 44);
            assertThat(tab.overflow()).isZero();
            assertThat(tab.barriers()).isEmpty();
        }
    }

    @Test
    void a_printed_page_has_it_at_its_head_at_the_size_of_papers() {
        try (Tab tab = Browser.open(SKLAD.address(), Language.BG, 718)) {
            tab.context()
                    .addCookies(List.of(new Cookie("sid", ADMIN.cookie("sid").orElseThrow())
                            .setUrl(SKLAD.address().toString())));
            tab.go("/settings/operators");
            assertThat(tab.page().isVisible(".print-head .logo")).isFalse();
            tab.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(tab.page().isVisible(".print-head .logo")).isTrue();
            assertThat(size(tab, ".print-head .logo"))
                    .containsExactly(
                            472, 118, (int) Math.round(40 * PIXELS_PER_MM), (int) Math.round(10 * PIXELS_PER_MM));
            Map<?, ?> rows = (Map<?, ?>) tab.page().evaluate("""
                    () => ({ head: document.querySelector('.print-head').getBoundingClientRect().bottom,
                      logo: document.querySelector('.print-head .logo').getBoundingClientRect().bottom })""");
            assertThat(((Number) Objects.requireNonNull(rows.get("logo"))).doubleValue())
                    .as("nothing below the line is beside it")
                    .isLessThanOrEqualTo(((Number) Objects.requireNonNull(rows.get("head"))).doubleValue());
        }
    }
}
