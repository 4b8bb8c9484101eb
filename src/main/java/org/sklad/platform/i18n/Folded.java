package org.sklad.platform.i18n;

import com.ibm.icu.text.Normalizer2;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Normalized text for sorting and searching, stored in the {@code …_folded} columns. It is made in Java so that both database
 * engines compare the same bytes.
 *
 * <p><b>Sorting</b> keeps the script: NFKC and lower case, whose code points are in alphabetical order in Bulgarian and in
 * English.
 *
 * <p><b>Searching</b> matches a word in any spelling: {@code яке}, {@code YAKE} and {@code iake} are equal, and so are
 * {@code парацетамол} and {@code paracetamol}. The rules: NFKC, lower case; Cyrillic letters by the Bulgarian law on
 * transliteration of 2009, but {@code ц} as {@code c} (so that medicines match their Latin names) and {@code й}, {@code ь},
 * {@code y} all as {@code i}; {@code x} as {@code ks}, {@code w} as {@code v}; accents are dropped; a doubled letter counts once.
 * Each rule turns the beginning of a word into the beginning of the folded word, so that the first letters find it.
 */
public final class Folded {
    /** Enough to sort any two names; NFKC can turn one character into 18. */
    private static final int MOST_SORTED = 200;

    private static final String BETWEEN_WORDS = "[^\\p{L}\\p{M}\\p{N}]+";
    private static final int MOST_IN_A_WORD = 40;
    private static final int MOST_WORDS = 40;

    private static final Map<Integer, String> LETTERS = Map.ofEntries(
            letter('а', "a"),
            letter('б', "b"),
            letter('в', "v"),
            letter('г', "g"),
            letter('д', "d"),
            letter('е', "e"),
            letter('ё', "e"),
            letter('ж', "zh"),
            letter('з', "z"),
            letter('и', "i"),
            letter('й', "i"),
            letter('к', "k"),
            letter('л', "l"),
            letter('м', "m"),
            letter('н', "n"),
            letter('о', "o"),
            letter('п', "p"),
            letter('р', "r"),
            letter('с', "s"),
            letter('т', "t"),
            letter('у', "u"),
            letter('ф', "f"),
            letter('х', "h"),
            letter('ц', "c"),
            letter('ч', "ch"),
            letter('ш', "sh"),
            letter('щ', "sht"),
            letter('ъ', "a"),
            letter('ы', "i"),
            letter('ь', "i"),
            letter('э', "e"),
            letter('ю', "iu"),
            letter('я', "ia"),
            letter('y', "i"),
            letter('x', "ks"),
            letter('w', "v"));

    private Folded() {}

    /** Returns the sort key of a text, at most 200 UTF-16 units. */
    public static String order(String text) {
        return cut(lower(text).strip(), MOST_SORTED);
    }

    /**
     * Returns the letters and digits of a text, at most 200 UTF-16 units. Texts that differ only in case, spaces and punctuation
     * get the same result. Separators between two digits become a point: 1.5 is not 15.
     */
    public static String signs(String text) {
        String pointed = lower(text).replaceAll("(?<=\\p{N})" + BETWEEN_WORDS + "(?=\\p{N})", ".");
        return cut(
                pointed.replaceAll("(?<!\\p{N})" + BETWEEN_WORDS + "|" + BETWEEN_WORDS + "(?!\\p{N})", ""),
                MOST_SORTED);
    }

    /** Returns the distinct search words of a text in order: letters and digits only. */
    public static Set<String> words(String text) {
        Set<String> words = new LinkedHashSet<>();
        for (String word : lower(text).split(BETWEEN_WORDS, -1)) {
            String folded = latin(word);
            if (!folded.isEmpty() && words.size() < MOST_WORDS) {
                words.add(folded);
            }
        }
        return words;
    }

    private static String lower(String text) {
        return Normalizer2.getNFKCInstance().normalize(text).toLowerCase(Locale.ROOT);
    }

    private static String latin(String word) {
        StringBuilder latin = new StringBuilder();
        word.codePoints().forEach(each -> {
            String letter = LETTERS.get(each);
            latin.append(letter == null ? withoutMarks(each) : letter);
        });
        return cut(withoutDoubledLetters(latin), MOST_IN_A_WORD);
    }

    private static String withoutMarks(int codePoint) {
        return Normalizer2.getNFKDInstance()
                .normalize(Character.toString(codePoint))
                .replaceAll("\\p{M}+", "");
    }

    /** Removes doubled letters. Doubled digits stay: size 44 is not size 4. */
    private static String withoutDoubledLetters(CharSequence text) {
        StringBuilder once = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (i == 0 || each != text.charAt(i - 1) || !Character.isLetter(each)) {
                once.append(each);
            }
        }
        return once.toString();
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end);
    }

    private static Map.Entry<Integer, String> letter(char cyrillic, String latin) {
        return Map.entry((int) cyrillic, latin);
    }
}
