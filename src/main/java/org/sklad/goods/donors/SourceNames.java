package org.sklad.goods.donors;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sklad.platform.i18n.Folded;

/**
 * Likeness of names of donors and funding sources. Case, spaces, quotes, punctuation, the script and the legal form (ООД, Ltd.) do
 * not count, so that {@code „Каритас“ ООД} and {@code KARITAS} are alike.
 */
final class SourceNames {
    /** Proposals of one question: as many as a phone shows without scrolling. */
    static final int MOST = 5;

    /** In shorter names one letter more or less makes another name. */
    private static final int SHORTEST_MISSPELT = 5;

    /** Shorter words ("и", "of", "the") are common to names that have nothing to do with each other. */
    private static final int SHORTEST_SHARED = 4;

    private static final Set<String> LEGAL_FORMS =
            Folded.words("ООД ЕООД АД ЕАД ЕТ СД КД ДЗЗД СНЦ Ltd Limited LLC Inc GmbH Plc");

    private SourceNames() {}

    /** Kinds of likeness, the likest first. */
    enum Likeness {
        /** The same letters and digits in the same order. */
        SAME,
        /** Words of the known name, each typed whole or begun. */
        BEGUN,
        /** One letter is missing, too many, or another. */
        MISSPELT,
        /** The known name and more. */
        LONGER,
        /** A word in common. */
        SHARED;

        /** True where one of the two names is most likely a slip for the other. */
        boolean isSlip() {
            return this != LONGER && this != SHARED;
        }
    }

    private record Ranked(Source source, Likeness likeness) {}

    /** Known sources with names like the typed one, the likest first; at most {@value #MOST}. */
    static List<Source> near(String typed, List<Source> known) {
        return known.stream()
                .flatMap(each -> likeness(typed, each.name()).map(like -> new Ranked(each, like)).stream())
                .sorted(Comparator.comparing(Ranked::likeness)
                        .thenComparing(each -> each.source().name()))
                .limit(MOST)
                .map(Ranked::source)
                .toList();
    }

    /** Empty where the names have nothing in common. */
    static Optional<Likeness> likeness(String typed, String known) {
        List<String> some = words(typed);
        List<String> others = words(known);
        if (some.isEmpty() || others.isEmpty()) {
            return Optional.empty();
        }
        String one = String.join("", some);
        String other = String.join("", others);
        return Arrays.stream(Likeness.values())
                .filter(each -> switch (each) {
                    case SAME -> one.equals(other);
                    case BEGUN -> other.startsWith(one) || allBegin(some, others);
                    case MISSPELT -> isMisspelt(one, other);
                    case LONGER -> one.startsWith(other) || some.containsAll(others);
                    case SHARED ->
                        some.stream().anyMatch(word -> word.length() >= SHORTEST_SHARED && others.contains(word));
                })
                .findFirst();
    }

    /** Without legal forms, unless the name is nothing else. */
    private static List<String> words(String name) {
        Set<String> all = Folded.words(name);
        List<String> own =
                all.stream().filter(each -> !LEGAL_FORMS.contains(each)).collect(Collectors.toList());
        return own.isEmpty() ? List.copyOf(all) : own;
    }

    private static boolean allBegin(List<String> begun, List<String> words) {
        return begun.stream().allMatch(each -> words.stream().anyMatch(word -> word.startsWith(each)));
    }

    /** Numbers are never misspelt: Project 12 is not Project 13. */
    private static boolean isMisspelt(String one, String other) {
        String longer = one.length() >= other.length() ? one : other;
        String shorter = one.length() >= other.length() ? other : one;
        if (shorter.length() < SHORTEST_MISSPELT
                || longer.length() - shorter.length() > 1
                || !one.replaceAll("\\D", "").equals(other.replaceAll("\\D", ""))) {
            return false;
        }
        int at = 0;
        while (at < shorter.length() && shorter.charAt(at) == longer.charAt(at)) {
            at++;
        }
        int rest = longer.length() == shorter.length() ? at + 1 : at;
        return longer.substring(Math.min(at + 1, longer.length()))
                .equals(shorter.substring(Math.min(rest, shorter.length())));
    }
}
