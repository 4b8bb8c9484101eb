package org.sklad.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sklad.platform.i18n.Folded;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Messages;

/** The words under which an item is found, and what is asked of them. */
final class SearchWords {
    /** So many words of a question count; more than that nobody types to find one thing. */
    static final int MOST_ASKED = 5;

    /** From this length on the vowels at the end of a typed word are its ending: зимно яке finds зимни якета. */
    private static final int WITH_ENDING = 5;

    /** Up to this length a typed word is meant whole: size L, size 42. */
    private static final int WHOLE = 2;

    private static final String HIGHEST = Character.toString(Character.MAX_CODE_POINT);

    /** The words of the groups (men, за бебета) stand in the texts of this package. */
    private static final Messages TEXTS = Messages.load(List.of("org.sklad.catalogue"));

    /** What a word of the catalogue is compared with: not below the first, not above the last. */
    record Range(String first, String last) {}

    private SearchWords() {}

    static Set<String> of(Sku sku, ItemFacts facts) {
        Set<String> words = new LinkedHashSet<>(Folded.words(facts.name().bg()));
        words.addAll(Folded.words(facts.name().en()));
        words.addAll(Folded.words(facts.size()));
        words.addAll(Folded.words(sku.value()));
        Titles.group(facts).ifPresent(group -> {
            for (Language language : Language.values()) {
                words.addAll(Folded.words(TEXTS.text(language, group)));
            }
        });
        facts.medicine().ifPresent(medicine -> {
            words.addAll(Folded.words(medicine.inn()));
            words.addAll(Folded.words(medicine.strength()));
            words.addAll(Folded.words(medicine.form()));
            words.addAll(Folded.words(medicine.atc()));
        });
        return words;
    }

    /** What is asked for, always {@link #MOST_ASKED} ranges (the last is repeated); empty when no word was typed. */
    static List<Range> asked(String typed) {
        List<Range> ranges = new ArrayList<>(Folded.words(typed).stream()
                .limit(MOST_ASKED)
                .map(SearchWords::range)
                .toList());
        while (!ranges.isEmpty() && ranges.size() < MOST_ASKED) {
            ranges.add(ranges.get(ranges.size() - 1));
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
