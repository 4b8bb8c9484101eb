package org.sklad.people.beneficiaries;

import com.google.common.base.Suppliers;
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
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.sklad.people.attributes.SpokenLanguages;

/**
 * The consent texts by language. Each language has one file in {@code consent/}, named by its code, so that a translator only adds a file.
 * The newest version in any file is the present one. Translations of an earlier version are not shown, since they ask for something else.
 */
public final class ConsentTexts {
    /** Language for people who read none of the available ones. */
    static final String FALLBACK = "en";

    private static final Supplier<ConsentTexts> OURS = Suppliers.memoize(ConsentTexts::read);

    private final Map<String, ConsentText> byLanguage = new TreeMap<>();
    private final int version;
    private final ConsentText fallback;

    /**
     * Creates the texts.
     *
     * @throws IllegalArgumentException if the fallback language does not have the newest version
     */
    ConsentTexts(Collection<ConsentText> all) {
        version = all.stream().mapToInt(ConsentText::version).max().orElse(0);
        all.stream().filter(each -> each.version() == version).forEach(each -> byLanguage.put(each.language(), each));
        fallback = Optional.ofNullable(byLanguage.get(FALLBACK))
                .orElseThrow(() -> new IllegalArgumentException("There is no English text of version " + version));
    }

    /** Returns the texts of the program, which are read once. */
    public static ConsentTexts load() {
        return OURS.get();
    }

    private static ConsentTexts read() {
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

    /** Returns the texts ordered by language. */
    public List<ConsentText> list() {
        return List.copyOf(byLanguage.values());
    }

    public boolean has(String language) {
        return byLanguage.containsKey(language);
    }

    /** Returns the text in this language, or in English if there is none. */
    public ConsentText shown(String wanted) {
        return byLanguage.getOrDefault(wanted, fallback);
    }

    /** Proposes a language for a person: the first spoken language with a text, or else the first spoken language. */
    public String proposed(SpokenLanguages spoken) {
        return spoken.list().stream()
                .filter(this::has)
                .findFirst()
                .or(() -> spoken.list().stream().findFirst())
                .orElse(FALLBACK);
    }

    /** Returns the languages for selection: those with a text, and those that the person speaks. */
    public List<String> offered(SpokenLanguages spoken) {
        return Stream.of(byLanguage.keySet().stream(), spoken.list().stream().filter(SpokenLanguages::isKnown))
                .flatMap(Function.identity())
                .distinct()
                .toList();
    }
}
