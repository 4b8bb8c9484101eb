package org.sklad.goods.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.sklad.platform.i18n.Folded;
import org.sklad.platform.i18n.LookAlikes;

/**
 * A parsed search for items. An item matches if it has a word of {@code item_words} in each of the ranges.
 *
 * @param any false if nothing was typed, so that nothing is filtered out
 * @param asked one to five ranges
 * @param latin the ranges with the codes in Latin letters; empty if no code has Cyrillic letters that look Latin
 */
public record ParsedSearch(boolean any, List<Range> asked, List<Range> latin) {
    /** The number of words that count. Nobody types more to find one thing. */
    private static final int MOST = 5;

    /** From this length on, final vowels of a typed word count as its ending: зимно яке finds зимни якета. */
    private static final int WITH_ENDING = 5;

    /** Up to this length, a typed word must match as a whole: size L, size 42. */
    private static final int WHOLE = 2;

    /** The English genitive says nothing that the word itself does not: women's jacket. */
    private static final Pattern GENITIVE = Pattern.compile("(?<=\\p{L})['’]s\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern CODE =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}._-]*[\\p{N}\\p{IsLatin}][\\p{L}\\p{M}\\p{N}._-]*");

    private static final String LOWEST = "";
    private static final String HIGHEST = Character.toString(Character.MAX_CODE_POINT);

    /** The range of a query without letters or digits. It matches nothing. */
    private static final Range NOTHING = new Range(HIGHEST, LOWEST);

    public ParsedSearch {
        asked = List.copyOf(asked);
        latin = List.copyOf(latin);
    }

    /** A range of catalogue words, from the first to the last, both included. */
    public record Range(String first, String last) {
        private boolean contains(String word) {
            return word.compareTo(first) >= 0 && word.compareTo(last) <= 0;
        }
    }

    /** Returns the typed words as they are compared, in both readings of their codes. */
    public static Set<String> words(String typed) {
        Set<String> words = asTyped(typed);
        words.addAll(asTyped(latin(typed)));
        return words;
    }

    private static Set<String> asTyped(String typed) {
        return Folded.words(GENITIVE.matcher(typed).replaceAll(""));
    }

    /**
     * Returns the text with its codes in Latin letters. A code has a digit or a Latin letter, and no Cyrillic letter of another
     * shape.
     */
    private static String latin(String typed) {
        return CODE.matcher(typed).replaceAll(word -> {
            String capitals = word.group().toUpperCase(Locale.ROOT);
            String latin = LookAlikes.latin(capitals);
            return latin.equals(capitals) ? word.group() : latin;
        });
    }

    /** True if the text has all the words in one of their readings, as the name of an item would have them. */
    public boolean match(String text) {
        Set<String> words = Folded.words(text);
        return any && (haveAll(words, asked) || (!latin.isEmpty() && haveAll(words, latin)));
    }

    private static boolean haveAll(Set<String> words, List<Range> ranges) {
        return ranges.stream().allMatch(range -> words.stream().anyMatch(range::contains));
    }

    /** Parses typed text. */
    public static ParsedSearch of(String typed) {
        List<Range> asked = ranges(asTyped(typed));
        List<Range> latin = ranges(asTyped(latin(typed)));
        return new ParsedSearch(
                !typed.isBlank(), asked.isEmpty() ? List.of(NOTHING) : asked, latin.equals(asked) ? List.of() : latin);
    }

    private static List<Range> ranges(Set<String> words) {
        return words.stream().limit(MOST).map(ParsedSearch::range).distinct().toList();
    }

    /** Returns the parameters of every search statement: {@code first0} and {@code last0} to {@code first4} and {@code last4}. */
    static Map<String, String> parameters(List<Range> asked) {
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
