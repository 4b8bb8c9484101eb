package org.sklad.goods.catalogue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sklad.platform.i18n.Folded;

/**
 * A parsed search for items. An item matches if it has a word of {@code item_words} in each of the ranges.
 *
 * @param any false if nothing was typed, so that nothing is filtered out
 * @param asked one to five ranges
 */
record ParsedSearch(boolean any, List<Range> asked) {
    /** The number of words that count. Nobody types more to find one thing. */
    private static final int MOST = 5;

    /** From this length on, final vowels of a typed word count as its ending: зимно яке finds зимни якета. */
    private static final int WITH_ENDING = 5;

    /** Up to this length, a typed word must match as a whole: size L, size 42. */
    private static final int WHOLE = 2;

    private static final String LOWEST = "";
    private static final String HIGHEST = Character.toString(Character.MAX_CODE_POINT);

    /** The range of a query without letters or digits. It matches nothing. */
    private static final Range NOTHING = new Range(HIGHEST, LOWEST);

    ParsedSearch {
        asked = List.copyOf(asked);
    }

    /** A range of catalogue words, from the first to the last, both included. */
    record Range(String first, String last) {}

    static ParsedSearch of(String typed) {
        List<Range> asked = Folded.words(typed).stream()
                .limit(MOST)
                .map(ParsedSearch::range)
                .distinct()
                .toList();
        return new ParsedSearch(!typed.isBlank(), asked.isEmpty() ? List.of(NOTHING) : asked);
    }

    /** Returns the parameters of every search statement: {@code first0} and {@code last0} to {@code first4} and {@code last4}. */
    Map<String, String> ranges() {
        Map<String, String> ranges = new TreeMap<>();
        for (int i = 0; i < MOST; i++) {
            Range range = asked.get(Math.min(i, asked.size() - 1));
            ranges.put("first" + i, range.first());
            ranges.put("last" + i, range.last());
        }
        return ranges;
    }

    private static Range range(String word) {
        if (word.codePointCount(0, word.length()) <= WHOLE) {
            return new Range(word, word);
        }
        String stem = word.length() >= WITH_ENDING ? withoutEnding(word) : word;
        return new Range(stem, stem + HIGHEST);
    }

    private static String withoutEnding(String word) {
        String stem = word.replaceFirst("([aeiou]{1,2}|s)$", "");
        return stem.length() < WITH_ENDING - 2 ? word : stem;
    }
}
