package org.sklad.goods.catalogue;

import java.util.Optional;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.StyleCode;

/**
 * The filter of an item list.
 *
 * @param words the search text. Each word is the beginning of a word of the item's names, SKU, size or substance, in either language and
 * script; the first five count. Empty for all
 */
public record ItemFilter(Optional<Category> category, Optional<StyleCode> style, String words) {
    public static final ItemFilter ALL = new ItemFilter(Optional.empty(), Optional.empty(), "");

    /** The maximum length of a search text. */
    public static final int MOST_CHARACTERS = 200;

    String categoryText() {
        return category.map(Enum::name).orElse("");
    }

    String styleText() {
        return style.map(StyleCode::value).orElse("");
    }

    boolean asksForWords() {
        return !words.isBlank();
    }
}
