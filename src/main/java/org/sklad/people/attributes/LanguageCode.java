package org.sklad.people.attributes;

import com.ibm.icu.impl.ValidIdentifiers;
import com.ibm.icu.impl.ValidIdentifiers.Datasubtype;
import com.ibm.icu.impl.ValidIdentifiers.Datatype;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sklad.platform.i18n.Language;

/**
 * A language by its ISO 639-3 code ({@code pus}), so that rare ones have one too. {@link SpokenLanguages} of people are the same languages
 * by their shorter codes ({@code ps}); both have the same names. ICU knows the codes, also those that newer standards name otherwise
 * ({@code prs}).
 */
public record LanguageCode(String value) implements Comparable<LanguageCode> {
    /** The format of a language in a request: ISO 639-3, or the two letters of ISO 639-1. */
    public static final String PATTERN = "[a-z]{2,3}";

    private static final Pattern VALID = Pattern.compile("[a-z]{3}");
    private static final Set<Datasubtype> LANGUAGES = EnumSet.of(Datasubtype.regular, Datasubtype.deprecated);

    /** The codes of two letters, by those of three. */
    private static final Map<String, String> SHORT = Stream.of(Locale.getISOLanguages())
            .collect(Collectors.toMap(
                    each -> new Locale(each).getISO3Language(),
                    each -> each,
                    (one, other) -> one,
                    ConcurrentHashMap::new));

    private static final Map<Language, Map<String, LanguageCode>> BY_NAME = new ConcurrentHashMap<>();

    public LanguageCode {
        if (!VALID.matcher(value).matches()) {
            throw new IllegalArgumentException("not a code of ISO 639-3");
        }
    }

    /** Finds a language by its code of two or three letters; empty if it is not in use. */
    public static Optional<LanguageCode> find(String code) {
        if (SpokenLanguages.isKnown(code)) {
            return Optional.of(new LanguageCode(new Locale(code).getISO3Language()));
        }
        boolean known = VALID.matcher(code).matches()
                && (SHORT.containsKey(code) || ValidIdentifiers.isValid(Datatype.language, LANGUAGES, code) != null);
        return known ? Optional.of(new LanguageCode(code)) : Optional.empty();
    }

    /** Finds a language by what people type: its code, or its name in the reader's language. */
    public static Optional<LanguageCode> typed(String text, Language reader) {
        String folded = text.strip().toLowerCase(reader.locale());
        Map<String, LanguageCode> names = BY_NAME.computeIfAbsent(reader, LanguageCode::named);
        return Optional.ofNullable(names.get(folded)).or(() -> find(folded));
    }

    /** Several codes can have one name. Languages with a code of two letters come first, then those with a name of our own. */
    private static Map<String, LanguageCode> named(Language reader) {
        List<String> all =
                IntStream.range(0, 26 * 26 * 26).mapToObj(LanguageCode::letters).toList();
        Stream<String> own =
                all.stream().filter(each -> LanguageNames.OWN.find(each, reader).isPresent());
        return Stream.of(SHORT.keySet().stream().sorted(), own, all.stream())
                .flatMap(codes -> codes)
                .flatMap(each -> find(each).stream())
                .filter(each -> !each.name(reader).equals(each.value()))
                .collect(Collectors.toMap(
                        each -> each.name(reader).toLowerCase(reader.locale()), each -> each, (one, other) -> one));
    }

    private static String letters(int number) {
        return "" + (char) ('a' + number / 676) + (char) ('a' + number / 26 % 26) + (char) ('a' + number % 26);
    }

    /** Returns the text by which {@link #typed} finds the language: its name, or its code if another one has the name too. */
    public String written(Language reader) {
        String name = name(reader);
        return typed(name, reader).filter(this::equals).isPresent() ? name : value;
    }

    /** Returns the languages offered for selection, by name: the usual ones of people here, and others. */
    public static List<LanguageCode> offered(List<LanguageCode> others, Language reader) {
        Comparator<LanguageCode> byName = Comparator.comparing(each -> each.name(reader));
        return Stream.concat(SpokenLanguages.USUAL.stream().flatMap(each -> find(each).stream()), others.stream())
                .distinct()
                .sorted(byName.thenComparing(LanguageCode::value))
                .toList();
    }

    /** Returns the name in the reader's language, written as in the middle of a sentence; the code if it has none. */
    public String name(Language reader) {
        return LanguageNames.OWN
                .find(value, reader)
                .orElseGet(() -> SpokenLanguages.name(SHORT.getOrDefault(value, value), reader));
    }

    @Override
    public int compareTo(LanguageCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
