package org.sklad.goods.catalogueimport;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.sklad.goods.catalogue.ItemFacts;

/** The sizes of an ASSORT size group, which the list gives in words. */
final class AssortSizes {
    /** Groups whose sizes the list does not name: European shoe sizes, diapers by number, bras by band and cup. */
    private static final Map<String, List<String>> NAMED = Map.of(
            "Shoe sizes children", numbers(20, 38),
            "Shoe sizes Female", numbers(35, 42),
            "Shoe sizes Male", numbers(39, 48),
            "Diaper sizes", numbers(1, 6),
            "Bra sizes",
                    List.of(
                            "70A", "70B", "70C", "75A", "75B", "75C", "75D", "80B", "80C", "80D", "85B", "85C", "85D",
                            "90C", "90D"));

    private static final Pattern IN_BRACKETS = Pattern.compile("[^(]+\\(([0-9 ,-]+)\\)");
    private static final Pattern LETTERS = Pattern.compile("X*[SML](, ?X*[SML])*");
    private static final int MOST = 40;

    private AssortSizes() {}

    /** Returns the sizes in order; one empty size for a group without sizes (mixed, one size, packs, or unknown). */
    static List<String> of(String group) {
        List<String> named = NAMED.get(group);
        if (named != null) {
            return named;
        }
        if (LETTERS.matcher(group).matches()) {
            return listed(group);
        }
        Matcher brackets = IN_BRACKETS.matcher(group);
        return brackets.matches() ? listed(brackets.group(1)) : List.of("");
    }

    private static List<String> listed(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(size -> !size.isEmpty() && size.length() <= ItemFacts.MOST_SIZE && !size.contains(" "))
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static List<String> numbers(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(Integer::toString).toList();
    }
}
