package org.sklad.people.names;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Transliteration of each script into Latin, one letter per sound. A capital is a letter with several spellings, listed in {@link #SPELT}.
 */
final class NameLetters {
    /** Spellings of a capital, most frequent first; empty if the letter is silent. {@code c} means sh and ch. */
    static final Map<Character, List<String>> SPELT = Map.of(
            'W', List.of("", "v"), // Mahmud; Nawid, Navid
            'T', List.of("t", "s"), // Fathi; Othman, Osman
            'D', List.of("d", "z"), // Ramadan, Ramazan
            'Z', List.of("z", "d"), // Zakir, Dhakir
            'C', List.of("s", "j"), // Cecilia; Cemal
            'K', List.of("k", "j"), // Carlos; Canan
            'X', List.of("ks", "h"), // Alexander; Bextiyar
            'H', List.of("h", "ks"), // Xalid; Xenia
            'S', List.of("sh", "c"), // Ishaq; Isha
            'Q', List.of("c", "s")); // Çiya; François

    private static final Map<String, String> ARABIC = letters("""
            اa أa إa آa ٱa ٲa ٳa ءa ئa ؤW ةa عa ىy ەe ۀe ێe ۆo ۇu ۈu ۊu ۋW
            بb پp تt ٹt ټt ثT جj چc حh خh دd ډd ڈd ذZ رr ړr ڕr ڑr زz ژj ږj ځz څs سs شc ښc
            صs ضD طt ظz غg فf ڤv قk كk کk ڪk گg ګg لl ڵl مm نn ڼn ںn هh ھh ہh ۂh وW يy یy ېy ۍy ےy""");

    private static final Map<String, String> CYRILLIC = letters("""
            аa бb вv гg ґg дd еe єye ёyo жj зz иi іi їyi йy кk лl мm нn оo пp рr сs тt уu ўu фf хh
            цts чc шc щc ъa ыi ь эe юyu яya ћc ђj љl њn џj јy қk ғg ңn өo үu ұu һh әa""");

    private static final Map<String, String> LATIN = letters("şc šc čc ćc ŝc çQ žj đj ðd þT łl øo ıi æe œe ßs əa");

    /** Sounds of letter groups, longest first. */
    private static final Map<String, String> TOGETHER = Stream.of(
                    "tsch c",
                    "shch c",
                    "sch c",
                    "tch c",
                    "dzh j",
                    "sh c",
                    "ch c",
                    "zh j",
                    "dj j",
                    "kh h",
                    "gh g",
                    "ph f",
                    "th T",
                    "dh Z",
                    "ck k",
                    "qu k",
                    "ce Ce",
                    "ci Ci",
                    "cy Cy",
                    "c K",
                    "x X",
                    "q k",
                    "w W",
                    "дж j",
                    "тч c",
                    "тш c",
                    "وو W",
                    "الله alh")
            .map(each -> each.split(" ", -1))
            .collect(Collectors.toUnmodifiableMap(each -> each[0], each -> each[1]));

    private static final int MOST_TOGETHER = 4;

    private static final Map<String, String> SOUNDS = Stream.of(TOGETHER, ARABIC, CYRILLIC, LATIN)
            .flatMap(each -> each.entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    /** First letters of the letter groups. */
    private static final String BEGIN = TOGETHER.keySet().stream()
            .map(each -> each.substring(0, 1))
            .distinct()
            .collect(Collectors.joining());

    private static final char FIRST_MARKED = 128;
    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    private NameLetters() {}

    private static Map<String, String> letters(String table) {
        return Arrays.stream(table.split("\\s+", -1))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.toUnmodifiableMap(each -> each.substring(0, 1), each -> each.substring(1)));
    }

    static boolean isArabic(String word) {
        return word.codePoints().anyMatch(each -> Character.UnicodeScript.of(each) == Character.UnicodeScript.ARABIC);
    }

    /**
     * Transliterates a word into Latin. The word consists of letters, NFKC and in lower case; letters of other scripts stay as they are.
     */
    static String latin(String word) {
        String plain = plain(word);
        // Only Ukrainian has these letters, and it pronounces as h what others pronounce as g.
        boolean ukrainian = plain.chars().anyMatch(each -> "іїєґ".indexOf(each) >= 0);
        StringBuilder out = new StringBuilder();
        for (int at = 0; at < plain.length(); ) {
            String read = read(plain, at);
            out.append(ukrainian && read.equals("г") ? "h" : sound(read, at, plain));
            at += read.length();
        }
        return out.toString();
    }

    /** Returns the longest letter group at this position, or else one letter. */
    private static String read(String word, int at) {
        if (BEGIN.indexOf(word.charAt(at)) >= 0) {
            for (int end = Math.min(word.length(), at + MOST_TOGETHER); end > at + 1; end--) {
                String read = word.substring(at, end);
                if (TOGETHER.containsKey(read)) {
                    return read;
                }
            }
        }
        return word.substring(at, at + 1);
    }

    private static String sound(String read, int at, String word) {
        if (read.equals("x") && at == 0) {
            return "H";
        }
        if (read.equals("sh") && at == 1 && "ie".indexOf(word.charAt(0)) >= 0) {
            return "S";
        }
        return SOUNDS.getOrDefault(read, read);
    }

    /** Removes marks above and below letters, except from letters with a sound of their own. */
    private static String plain(String word) {
        StringBuilder out = new StringBuilder();
        for (int at = 0; at < word.length(); at++) {
            String letter = word.substring(at, at + 1);
            boolean known = letter.charAt(0) < FIRST_MARKED || SOUNDS.containsKey(letter);
            out.append(
                    known
                            ? letter
                            : MARKS.matcher(Normalizer.normalize(letter, Normalizer.Form.NFD))
                                    .replaceAll(""));
        }
        return out.toString();
    }
}
