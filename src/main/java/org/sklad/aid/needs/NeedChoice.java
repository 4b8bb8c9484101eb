package org.sklad.aid.needs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.classification.StyleCode;
import org.sklad.platform.i18n.Message;

/**
 * Goods to choose on the page of a need: an item, or a style with its sizes.
 *
 * @param title title of the item, or of the style without a size
 */
public record NeedChoice(Message title, List<Option> options) {
    public NeedChoice {
        options = List.copyOf(options);
    }

    /**
     * One choice: the item, or the style in one size or in any.
     *
     * @param goods value that the page sends
     * @param size empty for any size and for an item without a style
     */
    public record Option(String goods, String size) {}

    /** Groups the items of a style at the position of its first item. */
    static List<NeedChoice> of(List<Item> found) {
        Map<String, List<Item>> together = new LinkedHashMap<>();
        found.forEach(item -> together.computeIfAbsent(style(item).orElse(" " + item.sku()), any -> new ArrayList<>())
                .add(item));
        return together.values().stream().map(NeedChoice::ofAlike).toList();
    }

    private static NeedChoice ofAlike(List<Item> alike) {
        Item first = alike.get(0);
        Optional<String> style = style(first);
        if (style.isEmpty()) {
            return new NeedChoice(first.title(), List.of(new Option("item:" + first.sku(), "")));
        }
        List<Option> options = new ArrayList<>(List.of(new Option("style:" + style.get(), "")));
        alike.stream()
                .map(item -> item.facts().size())
                .filter(size -> !size.isEmpty())
                .distinct()
                .forEach(size -> options.add(new Option("style:" + style.get() + ":" + size, size)));
        return new NeedChoice(first.styleTitle(), options);
    }

    private static Optional<String> style(Item item) {
        return item.facts().style().map(StyleCode::value);
    }
}
