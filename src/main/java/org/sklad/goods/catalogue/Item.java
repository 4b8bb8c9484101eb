package org.sklad.goods.catalogue;

import org.sklad.barcodes.OwnCode;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.Unit;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Message;

/**
 * An entry of the catalogue.
 *
 * @param ownCode what its label says, of the kind {@link org.sklad.barcodes.CodeKind#ITEM}
 * @param version counts the changes, for If-Match
 */
public record Item(Sku sku, OwnCode ownCode, ItemFacts facts, long version) {
    /** What is sensitive is called so where others may read it. */
    public static final Message PERSONAL = Message.of("catalogue.title.personal");

    /** Its name alone; two sizes of a style share it. */
    public String name(Language language) {
        return facts.name().in(language);
    }

    public Category category() {
        return facts.category();
    }

    /** In which every quantity of it is counted. */
    public Unit unit() {
        return facts.unit();
    }

    public boolean isMedicine() {
        return facts.category() == Category.MEDICINE;
    }

    /** Name, for whom, size: what tells it from every other item in a list, in whatever language it is said. */
    public Message title() {
        return Titles.of(facts, facts.name());
    }

    /** As {@link #title()} with the name in this language. */
    public Message title(Language language) {
        return Titles.of(facts, name(language));
    }

    /** As {@link #title()} where others may read it; what is sensitive is a personal item there. */
    public Message discreetTitle() {
        return facts.sensitive() ? PERSONAL : title();
    }

    /** As {@link #discreetTitle()} with the name in this language. */
    public Message discreetTitle(Language language) {
        return facts.sensitive() ? PERSONAL : title(language);
    }

    /** As {@link #title()} for all sizes of its style together. */
    public Message styleTitle() {
        return Titles.ofStyle(facts);
    }
}
