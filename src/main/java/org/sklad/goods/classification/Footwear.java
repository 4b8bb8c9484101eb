package org.sklad.goods.classification;

import java.util.Set;
import java.util.stream.Stream;
import org.sklad.platform.i18n.Folded;

/** Shoes among the clothes. The catalogue has no field for them, so they are recognised by words of the name. */
public final class Footwear {
    /** Beginnings of words in both languages, as {@link Folded} writes them. */
    private static final Set<String> BEGINNINGS = Set.of(
            "obuvk", "sandal", "dzhapank", "botush", "maratonk", "pantof", "shoe", "sliper", "sneaker", "trainer");

    /** Words that are the beginning of others: boots, bottles. */
    private static final Set<String> WORDS = Set.of("boti", "chehli", "kecove", "bot", "bots");

    private Footwear() {}

    /** Returns true if the name, in one of its languages, is that of shoes. */
    public static boolean isNamedBy(Name name) {
        return Stream.of(name.bg(), name.en())
                .flatMap(each -> Folded.words(each).stream())
                .anyMatch(word -> WORDS.contains(word) || BEGINNINGS.stream().anyMatch(word::startsWith));
    }
}
