package org.sklad.harness;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.sklad.platform.i18n.Language;

/** The one Chromium of this test run. Each visitor has their own cookies in it. */
public final class Browser {
    static final Path CHROMIUM = Path.of("/usr/bin/chromium-headless-shell");
    /** A name of this machine for the browser with a camera. Pages there are no secure context, as on another machine over plain http. */
    public static final String PLAIN_HOST = "sklad.example";

    static final List<String> ARGUMENTS = List.of(
            "--disable-gpu",
            // Each page compiles its scripts anew, so optimising them costs more than it saves.
            "--js-flags=--max-opt=1",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final com.microsoft.playwright.Browser CHROME = launch(List.of());

    /** A second Chromium, whose camera plays {@link Film}. It starts with the first test that needs it. */
    private static final class WithCamera {
        private static final com.microsoft.playwright.Browser CHROME = launch(List.of(
                "--use-fake-device-for-media-stream",
                "--use-fake-ui-for-media-stream",
                "--host-resolver-rules=MAP " + PLAIN_HOST + " 127.0.0.1",
                "--use-file-for-fake-video-capture=" + Film.file()));
    }

    private Browser() {}

    @SuppressWarnings("MustBeClosedChecker") // lives as long as the run
    private static com.microsoft.playwright.Browser launch(List<String> more) {
        if (!Files.isExecutable(CHROMIUM)) {
            throw new AssertionError("There is no " + CHROMIUM + ": apt-get install chromium-headless-shell");
        }
        Playwright playwright = Playwright.create();
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setChromiumSandbox(false)
                        .setArgs(
                                Stream.concat(ARGUMENTS.stream(), more.stream()).toList()));
    }

    /** Opens a tab for a new visitor with this language and screen width. */
    public static Tab open(URI address, Language language, int width) {
        return open(CHROME, address, language, width);
    }

    /** Opens a tab of a browser that has a camera and permits it to all pages. The camera sees {@link Film}. */
    public static Tab openWithCamera(URI address, Language language, int width) {
        return open(WithCamera.CHROME, address, language, width);
    }

    private static Tab open(com.microsoft.playwright.Browser browser, URI address, Language language, int width) {
        BrowserContext context = browser.newContext(new NewContextOptions()
                .setBaseURL(address.toString())
                .setLocale(language.code())
                .setReducedMotion(ReducedMotion.REDUCE) // judges no colour in mid-transition
                .setViewportSize(width, 800));
        context.setDefaultTimeout(30_000);
        context.addCookies(List.of(new Cookie("lang", language.code()).setUrl(address.toString())));
        return new Tab(context);
    }

    /** Opens a browser that runs no scripts, such as a very old or a very careful one. */
    public static BrowserContext withoutScripts(URI address, int width) {
        return CHROME.newContext(new NewContextOptions()
                .setBaseURL(address.toString())
                .setJavaScriptEnabled(false)
                .setViewportSize(width, 800));
    }
}
