package org.sklad.goods.catalogue;

import java.util.List;
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

    /**
     * The first items of a filter, by name.
     *
     * @param more true if it has others too
     */
    public record Found(List<Item> items, boolean more) {
        public Found {
            items = List.copyOf(items);
        }

        /** Takes this many items of a list by name, and the rest of the last style, so that no size looks absent. */
        static Found of(List<Item> found, int most) {
            int shown = Math.min(most, found.size());
            while (shown > 0 && shown < found.size() && areSizes(found.get(shown - 1), found.get(shown))) {
                shown++;
            }
            return new Found(found.subList(0, shown), shown < found.size());
        }

        private static boolean areSizes(Item one, Item other) {
            return one.facts().style().isPresent()
                    && one.facts().style().equals(other.facts().style());
        }
    }
}
