package org.sklad.aid.needs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.Submitted;

/**
 * Goods to choose on the page of a need: an item, or a style with its sizes.
 *
 * @param title title of the item, or of the style without a size
 */
public record NeedChoice(Message title, List<Option> options) {
    /** The field of the page; its value is that of an option. */
    static final String FIELD = "page.goods";

    public NeedChoice {
        options = List.copyOf(options);
    }

    /**
     * One choice: the item, or the style in one size or in any.
     *
     * @param goods value that the page sends: {@code item:SOAP}, {@code style:ASSORT-95:L}, or without a size for any size
     * @param size size as people read it; empty for any size and for an item without a style
     * @param name name of the goods, for a list that mixes goods
     */
    public record Option(String goods, String size, Optional<Message> name) {
        Option(String goods, String size) {
            this(goods, size, Optional.empty());
        }
    }

    /** Returns the choice of an item. */
    static String goods(Item item) {
        return "item:" + item.sku();
    }

    /** Returns the choice of a style in a size; an empty size means any. */
    static String goods(StyleCode style, String size) {
        return "style:" + style + (size.isEmpty() ? "" : ":" + size);
    }

    /** Returns the style of a choice; absent for the choice of an item and for other texts. */
    static Optional<StyleCode> style(String goods) {
        String[] parts = goods.split(":", 3);
        return parts.length > 1 && parts[0].equals("style") && Sku.isValid(parts[1])
                ? Optional.of(new StyleCode(parts[1]))
                : Optional.empty();
    }

    /** Sets the fields of the chosen item, or of the style with its size, in the form. */
    static Submitted<NeedForm> in(Submitted<NeedForm> sent) {
        String[] parts = sent.entered().value(FIELD).split(":", 3);
        if (parts.length < 2) {
            return sent;
        }
        Submitted<NeedForm> named = sent.with(parts[0].equals("item") ? "item" : "style", parts[1]);
        return parts.length == 3 ? named.with("size", parts[2]) : named;
    }

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
            return new NeedChoice(first.title(1), List.of(new Option(goods(first), "")));
        }
        List<Option> options = new ArrayList<>(List.of(new Option("style:" + style.get(), "")));
        alike.stream()
                .map(item -> item.facts().size())
                .filter(size -> !size.isEmpty())
                .distinct()
                .forEach(size -> options.add(new Option(
                        "style:" + style.get() + ":" + size, first.facts().sizeToRead(size))));
        return new NeedChoice(first.styleTitle(1), options);
    }

    private static Optional<String> style(Item item) {
        return item.facts().style().map(StyleCode::value);
    }
}
