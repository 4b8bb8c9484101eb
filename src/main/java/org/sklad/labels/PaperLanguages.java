package org.sklad.labels;

import com.ibm.icu.text.MessageFormat;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Messages;
import org.sklad.platform.pdf.Fonts;
import org.sklad.platform.pdf.GlyphMissing;

/**
 * The languages of papers for people: the program's own, and one for each file {@code labels/languages/xx.yml}. A translator only
 * adds a file; nothing else has to change.
 */
public final class PaperLanguages {
    private static final Set<String> KNOWN = Set.of(Locale.getISOLanguages());

    private final SortedMap<String, PaperLanguage> byCode = new TreeMap<>();
    private final Messages messages;
    private final Fonts fonts;

    /** Checks each language file. A file with an unprintable text or an unknown key is left out and listed as a fault. */
    public PaperLanguages(LabelFiles files, Messages messages, Fonts fonts) {
        this.messages = messages;
        this.fonts = fonts;
        Map<String, String> english = messages.patterns(Language.EN);
        files.languages()
                .forEach((code, file) -> wrong(code, file, english)
                        .ifPresentOrElse(
                                reason -> files.leaveOutLanguage(code, reason),
                                () -> byCode.put(
                                        code,
                                        new PaperLanguage(messages, code, file, fonts.isFromRight(file.name())))));
        for (Language own : Language.values()) {
            byCode.put(own.code(), new PaperLanguage(messages, own));
        }
    }

    /** Returns all languages, sorted by code. */
    public Collection<PaperLanguage> all() {
        return List.copyOf(byCode.values());
    }

    public Optional<PaperLanguage> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** Returns the first of these languages that exists. */
    public Optional<PaperLanguage> first(List<String> spoken) {
        return spoken.stream().flatMap(code -> find(code).stream()).findFirst();
    }

    public PaperLanguage of(Language language) {
        return new PaperLanguage(messages, language);
    }

    private Optional<String> wrong(String code, LanguageFile file, Map<String, String> english) {
        if (!KNOWN.contains(code)) {
            return Optional.of("its name is no language of ISO 639-1");
        }
        if (Language.find(code).isPresent()) {
            return Optional.of("the program speaks this language itself");
        }
        return file.texts().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(each -> wrong(each.getKey(), each.getValue(), english.get(each.getKey())).stream())
                .findFirst()
                .or(() -> unprintable("name", file.name()));
    }

    private Optional<String> wrong(String key, String text, @Nullable String english) {
        if (english == null) {
            return Optional.of("there is no text " + key);
        }
        Set<String> expected = new MessageFormat(english).getArgumentNames();
        Set<String> found = new MessageFormat(text).getArgumentNames();
        return found.equals(expected)
                ? unprintable(key, text)
                : Optional.of(key + " has the fields " + found + " and not " + expected);
    }

    private Optional<String> unprintable(String key, String text) {
        try {
            fonts.printable(text);
            return Optional.empty();
        } catch (GlyphMissing missing) {
            return Optional.of("no font has U+%04X, which stands in %s".formatted(missing.codePoint(), key));
        }
    }
}
