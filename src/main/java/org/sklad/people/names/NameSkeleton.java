package org.sklad.people.names;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sound of a name in any spelling: its words in one Latin form, and the consonants of each. Operators write names as they hear them, in
 * the letters they know: Mohammad, Muhamed, محمد and Мохамед are one name. Vowels are left out because Arabic script does not write the
 * short ones. Only keyed hashes of this are stored ({@link NameTokens}).
 */
public final class NameSkeleton {
    /** Maximum number of spellings of a word in a search. */
    private static final int MOST_FORMS = 4;

    /** More words than a name has; the rest is ignored. */
    private static final int MOST_WORDS = 8;

    /** More consonants than a word of a name has. The rest is ignored, so that no search needs thousands of hashes. */
    private static final int MOST_LETTERS = 16;

    private static final String VOWELS = "aeiou";

    /** Characters inside a word that are not letters. */
    private static final Pattern SILENT = Pattern.compile("[\\u0640'’‘ʼʿʾ`´]|\\p{M}");

    private static final Pattern BETWEEN = Pattern.compile("\\P{L}+");
    private static final String ABD = "abd";
    private static final Pattern ARTICLE = Pattern.compile("[aeui]l|[aeu]d|ur");

    /** Abd, alone or with the article of the next word: Abdul, Abdel, Abdur. */
    private static final Pattern SERVANT = Pattern.compile("abd(?:[aeou]{0,2}[lrsntzdc]|u|ou)?");

    private static final Pattern SERVANT_OF = Pattern.compile("abd[aeiou]+l(.{3,})");
    private static final Pattern OF_GOD = Pattern.compile("alh|[aou]l+ah|[ou]l+a");
    private static final Pattern TWICE = Pattern.compile("(.)\\1+");
    private static final Pattern WITH_ARTICLE = Pattern.compile("al.{3,}");
    private static final Pattern WITH_ARTICLE_PERHAPS = Pattern.compile("[ae]l.{4,}");
    private static final Pattern LIKE_V = Pattern.compile("W.*|o?u[aeio].*");
    private static final Pattern LIKE_Y = Pattern.compile("i[aeou].*|y[aeiou].*");
    private static final Pattern OF_FAITH = Pattern.compile("(.*?)(?:[aeu][ld])?d(?:i|ee|y)n");

    private NameSkeleton() {}

    /**
     * One word of a name.
     *
     * @param latin word with its vowels, to distinguish spellings
     * @param forms possible skeletons, likeliest first; at least one, and none of them empty
     */
    public record Word(String latin, List<String> forms) {
        public Word {
            forms = List.copyOf(forms);
        }

        @Override
        public String toString() {
            return "***";
        }
    }

    /** Returns the words of a name, in order. Articles are left out, and a name in two words is joined to one. */
    public static List<Word> words(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        List<Spelt> spelt = BETWEEN.splitAsStream(SILENT.matcher(plain).replaceAll(""))
                .filter(each -> !each.isEmpty())
                .map(each -> new Spelt(NameLetters.latin(each), NameLetters.isArabic(each)))
                .toList();
        return joined(spelt).stream().limit(MOST_WORDS).map(Spelt::word).toList();
    }

    /**
     * A word in Latin.
     *
     * @param arabic true if the word was written in Arabic script, which leaves vowels out
     */
    private record Spelt(String latin, boolean arabic) {
        boolean isArticle() {
            return latin.length() == 2 && ARTICLE.matcher(latin).matches();
        }

        boolean isServant() {
            return latin.startsWith(ABD) && SERVANT.matcher(latin).matches();
        }

        boolean isOfGod() {
            return latin.indexOf('l') >= 0 && OF_GOD.matcher(latin).matches();
        }

        boolean isOfFaith() {
            Matcher faith = OF_FAITH.matcher(latin);
            return latin.endsWith("n") && faith.matches() && faith.group(1).isEmpty();
        }

        Spelt followedBy(String more) {
            return new Spelt(latin + more, arabic);
        }

        String withoutArticle() {
            return arabic && latin.length() > 4 && latin.startsWith("al") ? latin.substring(2) : latin;
        }

        Word word() {
            String whole = latin.startsWith(ABD) ? SERVANT_OF.matcher(latin).replaceFirst("abd$1") : latin;
            Matcher faith = OF_FAITH.matcher(whole);
            if (whole.endsWith("n") && faith.matches() && faith.group(1).length() > 1) {
                whole = faith.group(1) + "adin";
            }
            // Arabic script writes a letter twice only if there is a vowel between.
            String heard = arabic ? whole : TWICE.matcher(whole).replaceAll("$1");
            Set<String> forms = new LinkedHashSet<>(skeletons(heard, arabic));
            if ((arabic ? WITH_ARTICLE : WITH_ARTICLE_PERHAPS).matcher(heard).matches()) {
                forms.addAll(skeletons(heard.substring(2), arabic));
            }
            return new Word(heard, forms.stream().limit(MOST_FORMS).toList());
        }
    }

    private static List<Spelt> joined(List<Spelt> words) {
        List<Spelt> names = new ArrayList<>();
        for (Spelt word : words) {
            int last = names.size() - 1;
            if (last >= 0 && word.isOfGod()) {
                names.set(last, names.get(last).followedBy("ulah"));
            } else if (last >= 0 && word.isOfFaith()) {
                names.set(last, names.get(last).followedBy("adin"));
            } else if (last >= 0 && names.get(last).isServant()) {
                if (!word.isArticle()) {
                    names.set(last, new Spelt("abd" + word.withoutArticle(), word.arabic()));
                }
            } else if (!word.isArticle() || words.size() == 1) {
                names.add(word);
            }
        }
        return names;
    }

    /** Returns all skeletons of a word in Latin, likeliest first. */
    private static List<String> skeletons(String latin, boolean arabic) {
        List<String> forms = followedBy(List.of(""), beginning(latin, arabic));
        int end = latin.length() > 1 && latin.endsWith("h") ? latin.length() - 1 : latin.length();
        for (int i = 1; i < end && forms.get(0).length() < MOST_LETTERS; i++) {
            char letter = latin.charAt(i);
            boolean heard = VOWELS.indexOf(letter) < 0 && letter != 'y';
            forms = heard ? followedBy(forms, spellings(letter)) : forms;
        }
        return forms;
    }

    /**
     * Returns the possible first letters. All vowels at the start count as the same one, since it is audible that there is a vowel but not
     * which.
     */
    private static List<String> beginning(String latin, boolean arabic) {
        if ("Wou".indexOf(latin.charAt(0)) >= 0 && LIKE_V.matcher(latin).matches()) {
            return List.of("v");
        }
        if (("iy".indexOf(latin.charAt(0)) >= 0 && LIKE_Y.matcher(latin).matches())
                || (arabic && latin.startsWith("y"))) {
            return List.of("y");
        }
        char first = latin.charAt(0);
        return VOWELS.indexOf(first) >= 0 || first == 'y' ? List.of("a") : spellings(first);
    }

    private static List<String> spellings(char letter) {
        return NameLetters.SPELT.getOrDefault(letter, List.of(String.valueOf(letter)));
    }

    private static List<String> followedBy(List<String> forms, List<String> spellings) {
        if (forms.size() == 1 && spellings.size() == 1) {
            return List.of(forms.get(0) + spellings.get(0));
        }
        return spellings.stream()
                .flatMap(each -> forms.stream().map(form -> form + each))
                .limit(MOST_FORMS)
                .toList();
    }
}
