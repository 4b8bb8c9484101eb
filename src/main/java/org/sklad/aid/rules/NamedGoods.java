package org.sklad.aid.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.ItemFilter;
import org.sklad.goods.catalogue.ItemOrder;
import org.sklad.goods.catalogue.Items;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;
import org.sklad.platform.db.Database;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.FormState;

/** Names of the items and styles of rules, a search for more, and the check that they exist. */
public final class NamedGoods {
    private static final String ITEMS = "goods.items";
    private static final String STYLES = "goods.styles";
    private static final int FOUND = 60;

    /** Items read by a search: the sizes of several styles, and other goods beside them. */
    private static final int READ = 1_000;

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
     * @param field field of the form of a rule that names it
     * @param title absent if it is not in the catalogue
     */
    public record Named(String field, String code, Optional<Message> title) {
        static Named of(Item item) {
            return new Named(ITEMS, item.sku().value(), Optional.of(item.title()));
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
                    ITEMS, sku.value(), Optional.ofNullable(items.get(sku)).map(Item::title));
        }

        private Named of(StyleCode style) {
            return new Named(
                    STYLES,
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

    /** Goods found by words; {@code more} if there are others. */
    public record Found(List<Named> goods, boolean more) {
        public Found {
            goods = List.copyOf(goods);
        }
    }

    /**
     * Searches for goods by words, without medicines. Returns at most 60: styles in place of their items, and the item
     * itself if its SKU was typed.
     */
    public Found found(String words, Language language) {
        String stripped = words.strip();
        String sought = stripped.substring(0, Math.min(stripped.length(), ItemFilter.MOST_CHARACTERS));
        ItemFilter filter = new ItemFilter(Optional.empty(), Optional.empty(), sought);
        List<Item> read = items.list(filter, ItemOrder.byName(language), "", READ);
        List<Named> all = read.stream()
                .filter(item -> item.facts().category() != Category.MEDICINE)
                .flatMap(item -> found(item, sought))
                .distinct()
                .toList();
        return new Found(all.stream().limit(FOUND).toList(), all.size() > FOUND || read.size() == READ);
    }

    private static Stream<Named> found(Item item, String sought) {
        Stream<Named> style = item.facts().style().stream()
                .map(code -> new Named(STYLES, code.value(), Optional.of(item.styleTitle())));
        boolean itself = item.facts().style().isEmpty() || item.sku().value().equalsIgnoreCase(sought);
        return itself ? Stream.concat(style, Stream.of(Named.of(item))) : style;
    }

    /** Returns the fields of a form with these goods. */
    public static FormState entered(FormState form, RuleGoods goods) {
        return form.with(STYLES, texts(goods.styles().stream().map(StyleCode::value)))
                .with(ITEMS, texts(goods.items().stream().map(Sku::value)));
    }

    private static String[] texts(Stream<String> codes) {
        return codes.sorted().toArray(String[]::new);
    }

    /** Returns the valid items and styles in the fields of a form. */
    public static Optional<RuleGoods> sent(FormState form) {
        Set<Sku> items = codes(form, ITEMS).map(Sku::new).collect(Collectors.toSet());
        Set<StyleCode> styles = codes(form, STYLES).map(StyleCode::new).collect(Collectors.toSet());
        return items.isEmpty() && styles.isEmpty()
                ? Optional.empty()
                : Optional.of(new RuleGoods(items, styles, Set.of()));
    }

    private static Stream<String> codes(FormState form, String field) {
        return form.values(field).stream().filter(CODE.asMatchPredicate());
    }

    private static int byCode(Named one, Named other) {
        return one.code().compareTo(other.code());
    }

    private static <T> Set<T> without(Set<T> all, Set<T> some) {
        return all.stream().filter(each -> !some.contains(each)).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Checks that the goods exist. Goods that the rule already names need not: the default rules name styles that the catalogue may get
     * later.
     */
    public static void requireGoods(Handle handle, EntitlementRule rule, Set<Sku> items, Set<StyleCode> styles) {
        List<FieldError> errors = goodsErrors(handle, Optional.of(rule.goods()), items, styles);
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
    }

    /** Returns an error for each of the goods that rules cannot name. */
    static List<FieldError> goodsErrors(
            Handle handle, Optional<RuleGoods> named, Set<Sku> items, Set<StyleCode> styles) {
        if (named.isEmpty()) {
            return List.of();
        }
        RuleGoods goods = named.get();
        List<FieldError> errors = new ArrayList<>();
        if (goods.categories().contains(Category.MEDICINE)) {
            errors.add(new FieldError("goods.categories", Message.of("rules.rule.medicine")));
        }
        without(goods.items(), items).stream().sorted().forEach(sku -> {
            Optional<Item> item = Skus.find(handle, sku);
            if (item.isEmpty()) {
                errors.add(new FieldError("goods.items", Message.of("rules.no-such-item", sku.value())));
            } else if (item.get().isMedicine()) {
                errors.add(new FieldError("goods.items", Message.of("rules.rule.medicine")));
            }
        });
        without(goods.styles(), styles).forEach(style -> {
            if (Items.ofStyle(handle, style).isEmpty()) {
                errors.add(new FieldError("goods.styles", Message.of("rules.no-such-style", style.value())));
            }
        });
        return errors;
    }
}
