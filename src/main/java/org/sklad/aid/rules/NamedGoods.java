package org.sklad.aid.rules;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.ItemFilter;
import org.sklad.goods.catalogue.ItemOrder;
import org.sklad.goods.catalogue.Items;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;
import org.sklad.platform.db.Database;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Message;

/** Names of the items and styles of rules, and a search for more. */
public final class NamedGoods {
    public static final String ITEM = "item:";
    public static final String STYLE = "style:";
    private static final int FOUND = 60;
    private static final Pattern CODE = Pattern.compile(Sku.PATTERN);

    private final Database database;
    private final Items items;

    public NamedGoods(Database database, Items items) {
        this.database = database;
        this.items = items;
    }

    /**
     * An item, or all sizes of a style.
     *
     * @param value value sent by a form
     * @param title absent if it is not in the catalogue
     */
    public record Named(String value, String code, Optional<Message> title) {
        static Named of(Item item) {
            return new Named(sent(item.sku()), item.sku().value(), Optional.of(item.title()));
        }
    }

    /** Names of items and styles; those not in the catalogue have only their code. */
    public record Names(Map<Sku, Item> items, Map<StyleCode, Item> styles) {
        public Names {
            items = Map.copyOf(items);
            styles = Map.copyOf(styles);
        }

        /** Returns styles first, each kind by code. */
        public List<Named> of(RuleGoods goods) {
            return Stream.concat(
                            goods.styles().stream().map(this::of).sorted(NamedGoods::byCode),
                            goods.items().stream().map(this::of).sorted(NamedGoods::byCode))
                    .toList();
        }

        private Named of(Sku sku) {
            return new Named(
                    sent(sku), sku.value(), Optional.ofNullable(items.get(sku)).map(Item::title));
        }

        private Named of(StyleCode style) {
            return new Named(
                    sent(style),
                    style.value(),
                    Optional.ofNullable(styles.get(style)).map(Item::styleTitle));
        }
    }

    /** Returns the names of all goods of some rules, with two statements for any number of rules. */
    public Names names(Collection<RuleGoods> all) {
        Set<Sku> skus = all.stream().flatMap(goods -> goods.items().stream()).collect(Collectors.toSet());
        Set<StyleCode> styles =
                all.stream().flatMap(goods -> goods.styles().stream()).collect(Collectors.toSet());
        return database.read(handle -> new Names(
                Skus.named(handle, skus),
                Items.ofStyles(handle, styles).entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, each -> each.getValue().get(0)))));
    }

    /** Searches for goods by words, without medicines. Returns styles in place of their items, and the item itself if its sku was typed. */
    public List<Named> found(String words, Language language) {
        String stripped = words.strip();
        String sought = stripped.substring(0, Math.min(stripped.length(), ItemFilter.MOST_CHARACTERS));
        ItemFilter filter = new ItemFilter(Optional.empty(), Optional.empty(), sought);
        return items.list(filter, ItemOrder.byName(language), "", FOUND).stream()
                .filter(item -> item.facts().category() != Category.MEDICINE)
                .flatMap(item -> found(item, sought))
                .distinct()
                .toList();
    }

    private static Stream<Named> found(Item item, String sought) {
        Stream<Named> style = item.facts().style().stream()
                .map(code -> new Named(sent(code), code.value(), Optional.of(item.styleTitle())));
        boolean itself = item.facts().style().isEmpty() || item.sku().value().equalsIgnoreCase(sought);
        return itself ? Stream.concat(style, Stream.of(Named.of(item))) : style;
    }

    /** Returns the values that a form sends for these goods. */
    public static String[] values(RuleGoods goods) {
        return Stream.concat(
                        goods.styles().stream().map(style -> STYLE + style),
                        goods.items().stream().map(sku -> ITEM + sku))
                .sorted()
                .toArray(String[]::new);
    }

    /** Returns the valid items and styles among the values sent by a form. */
    public static Optional<RuleGoods> sent(List<String> values) {
        Set<Sku> items = codes(values, ITEM).map(Sku::new).collect(Collectors.toSet());
        Set<StyleCode> styles = codes(values, STYLE).map(StyleCode::new).collect(Collectors.toSet());
        return items.isEmpty() && styles.isEmpty()
                ? Optional.empty()
                : Optional.of(new RuleGoods(items, styles, Set.of()));
    }

    private static Stream<String> codes(List<String> values, String kind) {
        return values.stream()
                .filter(each -> each.startsWith(kind))
                .map(each -> each.substring(kind.length()))
                .filter(CODE.asMatchPredicate());
    }

    private static String sent(Sku sku) {
        return ITEM + sku.value();
    }

    private static String sent(StyleCode style) {
        return STYLE + style.value();
    }

    private static int byCode(Named one, Named other) {
        return one.code().compareTo(other.code());
    }
}
