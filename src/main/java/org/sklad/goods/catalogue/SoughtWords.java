package org.sklad.goods.catalogue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sklad.platform.i18n.Folded;

/**
 * What was typed to find items: an item is found when of its words in {@code item_words} one lies in each of the ranges.
 *
 * @param any false where nothing was typed, and so nothing is left out
 * @param asked one to five ranges
 */
record SoughtWords(boolean any, List<Range> asked) {
    /** So many words of a question count; more than that nobody types to find one thing. */
    private static final int MOST = 5;

    /** From this length on the vowels at the end of a typed word are its ending: зимно яке finds зимни якета. */
    private static final int WITH_ENDING = 5;

    /** Up to this length a typed word is meant whole: size L, size 42. */
    private static final int WHOLE = 2;

    private static final String LOWEST = "";
    private static final String HIGHEST = Character.toString(Character.MAX_CODE_POINT);

    /** What was typed has neither letter nor digit: nothing is called so. */
    private static final Range NOTHING = new Range(HIGHEST, LOWEST);

    SoughtWords {
        asked = List.copyOf(asked);
    }

    /** What a word of the catalogue is compared with: not below the first, not above the last. */
    record Range(String first, String last) {}

    static SoughtWords of(String typed) {
        List<Range> asked = Folded.words(typed).stream()
                .limit(MOST)
                .map(SoughtWords::range)
                .distinct()
                .toList();
        return new SoughtWords(!typed.isBlank(), asked.isEmpty() ? List.of(NOTHING) : asked);
    }

    /** As every statement that searches them binds it: {@code first0} to {@code last0} and so on to {@code last4}. */
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
