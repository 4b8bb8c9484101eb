package org.sklad.goods.donors;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sklad.platform.i18n.Folded;

/**
 * Similarity of the names of donors and funding sources. Ignores case, spaces, quotes, punctuation, script and legal form (ООД, Ltd.), so
 * that {@code „Каритас“ ООД} and {@code KARITAS} are the same.
 */
final class SourceNames {
    /** The number of proposals that a phone shows without scrolling. */
    static final int MOST = 5;

    /** In shorter names, one letter more or less makes another name. */
    private static final int SHORTEST_MISSPELT = 5;

    /** Unrelated names have shorter words ("и", "of", "the") in common. */
    private static final int SHORTEST_SHARED = 4;

    private static final Set<String> LEGAL_FORMS =
            Folded.words("ООД ЕООД АД ЕАД ЕТ СД КД ДЗЗД СНЦ Ltd Limited LLC Inc GmbH Plc");

    private SourceNames() {}

    /** Kinds of similarity, the most similar first. */
    enum Likeness {
        /** The same letters and digits in the same order. */
        SAME,
        /** Each typed word is a word of the known name or its beginning. */
        BEGUN,
        /** One letter is missing, extra or different. */
        MISSPELT,
        /** The known name with additions. */
        LONGER,
        /** A word in common. */
        SHARED;

        /** True if one of the two names is most likely a typing error for the other. */
        boolean isSlip() {
            return this != LONGER && this != SHARED;
        }
    }

    private record Ranked(Source source, Likeness likeness) {}

    /** Returns known sources with similar names, the most similar first, at most {@value #MOST}. */
    static List<Source> near(String typed, List<Source> known) {
        return known.stream()
                .flatMap(each -> likeness(typed, each.name()).map(like -> new Ranked(each, like)).stream())
                .sorted(Comparator.comparing(Ranked::likeness)
                        .thenComparing(each -> each.source().name()))
                .limit(MOST)
                .map(Ranked::source)
                .toList();
    }

    /** Returns the similarity; empty if the names have nothing in common. */
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

    /** Leaves out legal forms, unless the name has no other words. */
    private static List<String> words(String name) {
        Set<String> all = Folded.words(name);
        List<String> own =
                all.stream().filter(each -> !LEGAL_FORMS.contains(each)).collect(Collectors.toList());
        return own.isEmpty() ? List.copyOf(all) : own;
    }

    private static boolean allBegin(List<String> begun, List<String> words) {
        return begun.stream().allMatch(each -> words.stream().anyMatch(word -> word.startsWith(each)));
    }

    /** Digits must be equal: Project 12 is not Project 13. */
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
