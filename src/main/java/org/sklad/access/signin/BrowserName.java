package org.sklad.access.signin;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The browser and system that a User-Agent header names, such as {@code Firefox, Windows}. The result contains only names from
 * these lists, so that no text of a client is stored or shown.
 */
final class BrowserName {
    private record Mark(String text, String name) {}

    /** In search order: most browsers also claim to be the ones further down. */
    private static final List<Mark> BROWSERS = List.of(
            new Mark("Edg", "Edge"),
            new Mark("OPR/", "Opera"),
            new Mark("SamsungBrowser/", "Samsung Internet"),
            new Mark("Firefox/", "Firefox"),
            new Mark("FxiOS/", "Firefox"),
            new Mark("Chrome/", "Chrome"),
            new Mark("CriOS/", "Chrome"),
            new Mark("Safari/", "Safari"));

    private static final List<Mark> SYSTEMS = List.of(
            new Mark("Android", "Android"),
            new Mark("iPhone", "iOS"),
            new Mark("iPad", "iOS"),
            new Mark("Windows", "Windows"),
            new Mark("Mac OS X", "macOS"),
            new Mark("CrOS", "ChromeOS"),
            new Mark("Linux", "Linux"));

    private BrowserName() {}

    /** Returns the name; empty for a program, which names no browser of the list. */
    static String of(@Nullable String userAgent) {
        String text = userAgent == null ? "" : userAgent;
        return first(BROWSERS, text)
                .map(browser -> first(SYSTEMS, text)
                        .map(system -> browser + ", " + system)
                        .orElse(browser))
                .orElse("");
    }

    private static Optional<String> first(List<Mark> marks, String text) {
        return marks.stream()
                .filter(each -> text.contains(each.text()))
                .map(Mark::name)
                .findFirst();
    }
}
