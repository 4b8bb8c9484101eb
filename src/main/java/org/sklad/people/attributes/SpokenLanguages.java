package org.sklad.people.attributes;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.sklad.platform.i18n.Language;

/** The languages a person speaks, best first, as ISO 639-1 codes with blanks between; stored as this one text. */
public record SpokenLanguages(String codes) {
    /** The format of one language in a request. */
    public static final String PATTERN = "[a-z]{2}";

    public static final int MOST = 10;

    /** Languages offered first: those of people who seek protection in Bulgaria, and of staff. */
    static final List<String> USUAL = List.of("ar", "fa", "ps", "ku", "ur", "uk", "ru", "fr", "en", "bg");

    private static final Set<String> KNOWN = Set.of(Locale.getISOLanguages());

    public static final SpokenLanguages NONE = new SpokenLanguages("");

    public static SpokenLanguages of(Collection<String> codes) {
        return new SpokenLanguages(String.join(" ", codes.stream().distinct().toList()));
    }

    public static boolean isKnown(String code) {
        return KNOWN.contains(code);
    }

    /** Returns the languages offered for selection: the usual ones, and the other ones that the person speaks. */
    public static List<String> offered(List<String> spoken) {
        return Stream.concat(USUAL.stream(), spoken.stream().filter(SpokenLanguages::isKnown))
                .distinct()
                .toList();
    }

    /** Returns the name of a language in the reader's language, written as in the middle of a sentence. */
    public static String name(String code, Language reader) {
        // ULocale.getDisplayLanguage would keep every code: 1 MB, once all languages are read.
        return LocaleDisplayNames.getInstance(ULocale.forLocale(reader.locale()))
                .languageDisplayName(code);
    }

    public List<String> list() {
        return codes.isEmpty() ? List.of() : Arrays.asList(codes.split(" "));
    }
}
