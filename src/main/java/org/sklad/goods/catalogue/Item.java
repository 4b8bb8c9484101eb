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
 * @param ownCode the code on its label, of the kind {@link org.sklad.barcodes.CodeKind#ITEM}
 * @param version the number of changes, for If-Match
 */
public record Item(Sku sku, OwnCode ownCode, ItemFacts facts, long version) {
    /** The title of a sensitive item where others may read it. */
    public static final Message PERSONAL = Message.of("catalogue.title.personal");

    private static final long ANY_NUMBER = 0;

    /** Returns the name alone, which the sizes of a style share. */
    public String name(Language language) {
        return facts.name().in(language);
    }

    public Category category() {
        return facts.category();
    }

    /** Returns the unit of all its quantities. */
    public Unit unit() {
        return facts.unit();
    }

    public boolean isMedicine() {
        return facts.category() == Category.MEDICINE;
    }

    /** Returns name, group and size, which distinguish the item in any list and in any language. */
    public Message title() {
        return ItemTitles.of(facts, ANY_NUMBER);
    }

    /** Returns the title for a quantity: winter jacket for 1, winter jackets for 2. */
    public Message title(long quantity) {
        return ItemTitles.of(facts, quantity);
    }

    /** Returns the title for places where other people can read it: a sensitive item is called a personal item. */
    public Message discreetTitle() {
        return discreetTitle(ANY_NUMBER);
    }

    /** Returns the discreet title for a quantity. */
    public Message discreetTitle(long quantity) {
        return facts.sensitive() ? PERSONAL : title(quantity);
    }

    /** Returns the title of the whole style, without a size. */
    public Message styleTitle() {
        return ItemTitles.ofStyle(facts, ANY_NUMBER);
    }

    /** Returns the title for a quantity, without the size. */
    public Message styleTitle(long quantity) {
        return ItemTitles.ofStyle(facts, quantity);
    }
}
