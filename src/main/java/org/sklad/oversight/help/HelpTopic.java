package org.sklad.oversight.help;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sklad.platform.i18n.Language;

/**
 * The purpose of a page, its three most frequent tasks and the codes to scan there. One file has one topic in all languages.
 *
 * @param name of its file, and in its address
 * @param pages addresses of the pages that it explains, including all pages below them
 * @param codes what can be scanned there; empty where nothing is scanned
 * @param pictured true if the guide shows a picture of the page, {@code assets/guide/NAME-LANGUAGE.jpg}
 */
public record HelpTopic(
        String name,
        List<String> pages,
        InLanguages title,
        InLanguages purpose,
        List<HelpTask> tasks,
        List<InLanguages> codes,
        boolean pictured) {
    public HelpTopic {
        pages = List.copyOf(pages);
        tasks = List.copyOf(tasks);
        codes = List.copyOf(codes);
    }

    /** Returns the length of the longest of its addresses that the page's address begins with; 0 without one. */
    int fit(String page) {
        return pages.stream()
                .filter(each -> page.equals(each) || page.startsWith(each + "/"))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    /** Returns true if the topic has all of these words. */
    boolean has(List<String> words, Language language) {
        String text = Stream.concat(
                        Stream.of(title, purpose),
                        Stream.concat(
                                tasks.stream().flatMap(each -> Stream.of(each.name(), each.how())), codes.stream()))
                .map(each -> each.in(language))
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
        return words.stream().allMatch(text::contains);
    }
}
