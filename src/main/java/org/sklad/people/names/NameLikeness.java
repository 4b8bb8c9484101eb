package org.sklad.people.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The likeness of two similar names. Each word of the shorter name has a match in the longer one, in any order, because one document has
 * the father's name and the next one does not.
 *
 * @param least likeness of the worst matching pair of words
 * @param words number of matching words
 * @param sum likeness of all matching words together
 * @param left number of words of the longer name without a match
 */
public record NameLikeness(Words least, int words, int sum, int left) implements Comparable<NameLikeness> {
    /** In shorter words, one consonant more or less makes another name. */
    private static final int SHORTEST_CHANGED = 4;

    /** Ascending likeness. */
    private static final Comparator<NameLikeness> ORDER = Comparator.comparing(NameLikeness::least)
            .thenComparing(NameLikeness::sum)
            .thenComparing(NameLikeness::left, Comparator.reverseOrder());

    /** The likeness of two words, lowest first. */
    public enum Words {
        /** One consonant is missing, added or different. */
        NEARLY(1),
        /** The same consonants. */
        SOUND(2),
        /** The same letters in Latin, in any script. */
        SPELLING(3);

        private final int weight;

        Words(int weight) {
            this.weight = weight;
        }
    }

    private record Pair(int one, int other, Words alike) {}

    /** Returns the likeness of two names; empty if they are not alike. */
    public static Optional<NameLikeness> of(List<NameSkeleton.Word> one, List<NameSkeleton.Word> other) {
        int fewer = Math.min(one.size(), other.size());
        List<Pair> found = pairs(one, other);
        if (fewer == 0 || found.size() < fewer) {
            return Optional.empty();
        }
        Words least =
                found.stream().map(Pair::alike).min(Comparator.naturalOrder()).orElseThrow();
        int sum = found.stream().mapToInt(each -> each.alike().weight).sum();
        return Optional.of(new NameLikeness(least, fewer, sum, Math.max(one.size(), other.size()) - fewer));
    }

    /** Matches the words, best pairs first, each word once. */
    private static List<Pair> pairs(List<NameSkeleton.Word> one, List<NameSkeleton.Word> other) {
        List<Pair> all = new ArrayList<>();
        for (int i = 0; i < one.size(); i++) {
            for (int j = 0; j < other.size(); j++) {
                Pair at = new Pair(i, j, Words.NEARLY);
                alike(one.get(i), other.get(j)).ifPresent(each -> all.add(new Pair(at.one(), at.other(), each)));
            }
        }
        all.sort(Comparator.comparing(Pair::alike).reversed());
        Set<Integer> ones = new HashSet<>();
        Set<Integer> others = new HashSet<>();
        return all.stream()
                .filter(each -> !ones.contains(each.one()) && !others.contains(each.other()))
                .filter(each -> ones.add(each.one()) && others.add(each.other()))
                .toList();
    }

    private static Optional<Words> alike(NameSkeleton.Word one, NameSkeleton.Word other) {
        if (one.latin().equals(other.latin())) {
            return Optional.of(Words.SPELLING);
        }
        if (one.forms().stream().anyMatch(other.forms()::contains)) {
            return Optional.of(Words.SOUND);
        }
        boolean near =
                one.forms().stream().anyMatch(form -> other.forms().stream().anyMatch(each -> isNear(form, each)));
        return near ? Optional.of(Words.NEARLY) : Optional.empty();
    }

    private static boolean isNear(String one, String other) {
        return without(one).contains(other) || without(other).contains(one) || isAnotherLetter(one, other);
    }

    private static boolean isAnotherLetter(String one, String other) {
        return one.length() >= SHORTEST_CHANGED
                && one.length() == other.length()
                && IntStream.range(0, one.length())
                                .filter(at -> one.charAt(at) != other.charAt(at))
                                .count()
                        == 1;
    }

    /** Returns the form with each one of its letters removed in turn; empty if it is too short. */
    static Set<String> without(String form) {
        Set<String> shorter = new HashSet<>();
        for (int i = 0; form.length() >= SHORTEST_CHANGED && i < form.length(); i++) {
            shorter.add(form.substring(0, i) + form.substring(i + 1));
        }
        return shorter;
    }

    @Override
    public int compareTo(NameLikeness other) {
        return ORDER.compare(this, other);
    }
}
