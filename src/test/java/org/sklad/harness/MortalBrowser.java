package org.sklad.harness;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A Chromium with a profile on the disk that outlives it, and that is killed as a phone that loses its power. */
public final class MortalBrowser implements AutoCloseable {
    private final Playwright playwright = Playwright.create();
    private final Path profile;
    private final URI address;

    public MortalBrowser(Path profile, URI address) {
        this.profile = profile;
        this.address = address;
    }

    /** Starts the browser with what the one before left in its profile. */
    public Tab start() {
        BrowserContext context = playwright
                .chromium()
                .launchPersistentContext(
                        profile,
                        new BrowserType.LaunchPersistentContextOptions()
                                .setExecutablePath(Browser.CHROMIUM)
                                .setChromiumSandbox(false)
                                .setBaseURL(address.toString())
                                .setLocale("en")
                                .setViewportSize(360, 740)
                                .setArgs(Browser.ARGUMENTS));
        context.setDefaultTimeout(30_000);
        return new Tab(context);
    }

    /** Kills all processes of the browser at once, without a word to any of them. */
    public void kill(Tab tab) {
        List<ProcessHandle> all = processes().toList();
        if (all.isEmpty()) {
            throw new AssertionError("No process has the profile " + profile);
        }
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(each -> each.onExit().join());
        try {
            tab.close();
        } catch (PlaywrightException gone) {
            // There is nobody left to close it.
        }
    }

    private Stream<ProcessHandle> processes() {
        return ProcessHandle.current()
                .descendants()
                .filter(each -> each.info().commandLine().orElse("").contains("--user-data-dir=" + profile));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
