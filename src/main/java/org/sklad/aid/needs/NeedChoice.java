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
 * Goods that can be chosen on the page of a need: an item, or a style with its sizes.
 *
 * @param title of the item, or of all sizes of the style together
 */
public record NeedChoice(Message title, List<Option> options) {
    public NeedChoice {
        options = List.copyOf(options);
    }

    /**
     * One of them.
     *
     * @param goods what the page sends
     * @param size empty for any, and for an item that is none of a style
     */
    public record Option(String goods, String size) {}

    /** The items as they are found, those of a style together where its first one stands. */
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
