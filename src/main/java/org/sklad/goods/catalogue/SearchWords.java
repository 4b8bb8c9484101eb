package org.sklad.goods.catalogue;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sklad.goods.classification.Sku;
import org.sklad.platform.i18n.Folded;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Messages;

/** The search words of an item. {@link ParsedSearch} holds the query. */
public final class SearchWords {
    /** The words for groups (men, за бебета) are in the texts of this package. */
    private static final Messages TEXTS = Messages.load(List.of("org.sklad.goods.catalogue"));

    private SearchWords() {}

    /** Returns the folded words of the names, the size, the code, the group and the medicine, in both languages. */
    public static Set<String> of(Sku sku, ItemFacts facts) {
        Set<String> words = new LinkedHashSet<>(Folded.words(facts.name().bg()));
        words.addAll(Folded.words(facts.name().en()));
        words.addAll(Folded.words(facts.name().oneBg()));
        words.addAll(Folded.words(facts.name().oneEn()));
        words.addAll(Folded.words(facts.size()));
        words.addAll(Folded.words(sku.value()));
        ItemTitles.group(facts).ifPresent(group -> {
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
}
