package org.sklad.goods.stock;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.Centre;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.ItemFilter;
import org.sklad.goods.catalogue.ItemOrder;
import org.sklad.goods.catalogue.Items;
import org.sklad.goods.catalogue.ParsedSearch;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.ledger.StockAccess;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.LotCode;
import org.sklad.platform.db.Database;
import org.sklad.platform.i18n.Folded;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.NotFound;

/**
 * The stock of goods that a code or words name: by size and by place. Access is as in {@link Stock}. Each answer takes a fixed number of
 * statements, whatever the number of sizes and centres.
 */
public final class StyleStocks {
    /** Rows that are read to find the styles of a search. */
    private static final int READ = 200;

    private final Database database;
    private final Stock stock;
    private final Items items;

    StyleStocks(Database database, Stock stock, Items items) {
        this.database = database;
        this.stock = stock;
        this.items = items;
    }

    /** Returns the stock of an item, among the other sizes of its style. */
    public StyleStock of(Centre centre, Item item, Operator by) {
        return stocks(centre, List.of(item), Set.of(item.sku()), by).get(0);
    }

    /** Lists the places of a lot in the centre, the fullest first. Requires access to the stock of the centre. */
    public List<StyleStock.PlaceTotal> placesOf(Centre centre, LotCode lot, Operator by) {
        StockAccess.require(centre.code(), by);
        Expiry today = new Expiry(stock.today(centre));
        return database.read(handle -> dao(handle).placesOfLot(centre.code(), lot, today));
    }

    /** Lists boxes in a centre with these goods, the fullest first; goods whose stock the operator does not see are left out. */
    public List<InBox> boxes(Centre centre, Collection<Item> of, int most, Operator by) {
        Set<Sku> seen = of.stream()
                .filter(each -> StockAccess.of(by).covers(centre.code(), each))
                .map(Item::sku)
                .collect(Collectors.toSet());
        return seen.isEmpty() ? List.of() : database.read(handle -> dao(handle).boxes(centre.code(), seen, most));
    }

    /**
     * Returns an item whose stock the operator sees in the centre.
     *
     * @throws NotFound if there is no such item, or if the operator sees no stock of it there
     */
    public Item visible(Centre centre, Sku sku, Operator by) {
        return items.find(sku)
                .filter(item -> StockAccess.of(by).covers(centre.code(), item))
                .orElseThrow(NotFound::new);
    }

    /**
     * Finds goods by words, those in stock in the centre first. A size among the words picks that size of each style.
     *
     * @param most the number of styles
     */
    public List<StyleStock> called(Centre centre, String words, Language language, int most, Operator by) {
        String typed = words.substring(0, Math.min(words.length(), ItemFilter.MOST_CHARACTERS));
        Map<String, Item> first = new LinkedHashMap<>();
        if (StockAccess.of(by).covers(centre.code())) {
            ItemStockFilter inStock = new ItemStockFilter(Optional.empty(), Optional.empty(), typed);
            stock.sizes(centre, inStock, language, "", READ, by).forEach(each -> note(first, each.item()));
        }
        ItemFilter filter = new ItemFilter(Optional.empty(), Optional.empty(), typed);
        items.list(filter, ItemOrder.byName(language), "", READ).forEach(each -> note(first, each));
        List<Item> styles = first.values().stream().limit(most).toList();
        return styles.isEmpty()
                ? List.of()
                : stocks(centre, styles, Set.of(), by).stream()
                        .map(each -> picking(each, ParsedSearch.words(typed)))
                        .toList();
    }

    private static void note(Map<String, Item> first, Item item) {
        first.putIfAbsent(key(item), item);
    }

    private static String key(Item item) {
        return item.facts().style().map(style -> "style " + style.value()).orElse("item " + item.sku());
    }

    /** Picks the sizes that are among the words: L, or 12 and 13 for 12–13. */
    private static StyleStock picking(StyleStock found, Set<String> words) {
        Set<Sku> picked = found.sizes().stream()
                .filter(each -> !each.facts().size().isEmpty()
                        && words.containsAll(Folded.words(each.facts().size())))
                .map(Item::sku)
                .collect(Collectors.toSet());
        return new StyleStock(found.sizes(), picked, found.places(), found.elsewhere(), found.visible());
    }

    /** Returns the stock of each style of the items, in their order. */
    private List<StyleStock> stocks(Centre centre, List<Item> of, Set<Sku> picked, Operator by) {
        List<CentreCode> others = stock.seenBy(by).stream()
                .map(Centre::code)
                .filter(code -> !code.equals(centre.code()))
                .toList();
        return database.read(handle -> {
            Map<String, List<Item>> sizes = sizes(handle, of);
            Set<Sku> seen = visible(sizes, centre.code(), by);
            Expiry today = new Expiry(stock.today(centre));
            List<StyleStock.PlaceTotal> places =
                    seen.isEmpty() ? List.of() : dao(handle).places(centre.code(), seen, today);
            List<StyleStock.CentreTotal> elsewhere = elsewhere(handle, others, sizes, by);
            return sizes.values().stream()
                    .map(each -> stock(
                            each,
                            picked,
                            places,
                            elsewhere,
                            seen.contains(each.get(0).sku())))
                    .toList();
        });
    }

    private static StyleStock stock(
            List<Item> sizes,
            Set<Sku> picked,
            List<StyleStock.PlaceTotal> places,
            List<StyleStock.CentreTotal> elsewhere,
            boolean visible) {
        Set<Sku> own = sizes.stream().map(Item::sku).collect(Collectors.toSet());
        return new StyleStock(
                sizes,
                sizes.size() == 1 ? Set.of() : picked,
                places.stream().filter(each -> own.contains(each.sku())).toList(),
                elsewhere.stream().filter(each -> own.contains(each.sku())).toList(),
                visible);
    }

    /** Returns the items with the other sizes of their styles. */
    private static Map<String, List<Item>> sizes(Handle handle, List<Item> of) {
        Map<String, List<Item>> sizes = new LinkedHashMap<>();
        of.forEach(each -> sizes.put(key(each), new ArrayList<>()));
        Set<Sku> skus = of.stream().map(Item::sku).collect(Collectors.toSet());
        Stream.concat(
                        Items.sizesOf(handle, skus).stream(),
                        of.stream().filter(each -> each.facts().style().isEmpty()))
                .forEach(each -> sizes.computeIfAbsent(key(each), any -> new ArrayList<>())
                        .add(each));
        return sizes;
    }

    private static Set<Sku> visible(Map<String, List<Item>> sizes, CentreCode centre, Operator by) {
        return sizes.values().stream()
                .flatMap(List::stream)
                .filter(each -> StockAccess.of(by).covers(centre, each))
                .map(Item::sku)
                .collect(Collectors.toSet());
    }

    private static List<StyleStock.CentreTotal> elsewhere(
            Handle handle, List<CentreCode> others, Map<String, List<Item>> sizes, Operator by) {
        Set<Sku> all = new HashSet<>();
        Set<Sku> parts = new HashSet<>();
        for (List<Item> each : sizes.values()) {
            each.forEach(item -> (item.category() == Category.PART ? parts : all).add(item.sku()));
        }
        StockAccess access = StockAccess.of(by);
        List<CentreCode> whole =
                others.stream().filter(code -> !access.onlyParts(code)).toList();
        List<StyleStock.CentreTotal> found = new ArrayList<>();
        if (!whole.isEmpty() && !all.isEmpty()) {
            found.addAll(dao(handle).elsewhere(whole, all));
        }
        if (!others.isEmpty() && !parts.isEmpty()) {
            found.addAll(dao(handle).elsewhere(others, parts));
        }
        return found;
    }

    private static StyleStockDao dao(Handle handle) {
        return handle.attach(StyleStockDao.class);
    }
}
