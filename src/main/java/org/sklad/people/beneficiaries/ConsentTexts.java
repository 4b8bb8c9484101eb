package org.sklad.people.beneficiaries;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sklad.people.attributes.SpokenLanguages;

/**
 * What people are asked, by language: one file each in {@code consent/}, named by its code, so that a translator adds one file and
 * nothing else. The newest version that a file declares is the present one; a translation of an earlier version is not shown, since
 * it asks for something else.
 */
public final class ConsentTexts {
    /** Shown to who reads none of the languages that there are. */
    static final String FALLBACK = "en";

    private final Map<String, ConsentText> byLanguage = new TreeMap<>();
    private final int version;
    private final ConsentText fallback;

    /** @throws IllegalArgumentException where the language that all fall back to has not the newest version */
    ConsentTexts(Collection<ConsentText> all) {
        version = all.stream().mapToInt(ConsentText::version).max().orElse(0);
        all.stream().filter(each -> each.version() == version).forEach(each -> byLanguage.put(each.language(), each));
        fallback = Optional.ofNullable(byLanguage.get(FALLBACK))
                .orElseThrow(() -> new IllegalArgumentException("There is no English text of version " + version));
    }

    /** Those that the program brings along. */
    public static ConsentTexts load() {
        return new ConsentTexts(Arrays.stream(Locale.getISOLanguages())
                .flatMap(code -> read(code).stream())
                .toList());
    }

    private static Optional<ConsentText> read(String code) {
        try (InputStream file = ConsentTexts.class.getResourceAsStream("consent/" + code + ".txt")) {
            if (file == null) {
                return Optional.empty();
            }
            ConsentText text = ConsentText.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
            if (!text.language().equals(code)) {
                throw new IllegalArgumentException("consent/" + code + ".txt says that it is " + text.language());
            }
            return Optional.of(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int version() {
        return version;
    }

    /** By language. */
    public List<ConsentText> list() {
        return List.copyOf(byLanguage.values());
    }

    public boolean has(String language) {
        return byLanguage.containsKey(language);
    }

    /** What somebody who wants this language is shown: English, where there is nothing in it. */
    public ConsentText shown(String wanted) {
        return byLanguage.getOrDefault(wanted, fallback);
    }

    /** The language that is proposed for somebody who speaks these: the first in which there is a text, else the first. */
    public String proposed(SpokenLanguages spoken) {
        return spoken.list().stream()
                .filter(this::has)
                .findFirst()
                .or(() -> spoken.list().stream().findFirst())
                .orElse(FALLBACK);
    }

    /** The languages that are offered: those that there are, and what the person speaks. */
    public List<String> offered(SpokenLanguages spoken) {
        return Stream.of(byLanguage.keySet().stream(), spoken.list().stream().filter(SpokenLanguages::isKnown))
                .flatMap(Function.identity())
                .distinct()
                .toList();
    }
}
