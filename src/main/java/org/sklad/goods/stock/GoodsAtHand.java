package org.sklad.goods.stock;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.LocationCode;
import org.sklad.centres.places.LocationKind;
import org.sklad.centres.places.Locations;
import org.sklad.centres.places.OpenLocations;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Sku;

/** The goods that can be handed out or lent from a centre's stock now, and the places to take them from. */
public final class GoodsAtHand {
    /** The number of items offered as buttons. */
    private static final int MOST = 12;

    private static final int MOST_OF_CATEGORY = 100;

    /** The number of items that are read at once. */
    private static final int AT_ONCE = 500;

    /** The number of times that items of a category are read, so that a person whom nothing fits does not wait. */
    private static final int READS = 10;

    private final Stock stock;
    private final Locations locations;

    public GoodsAtHand(Stock stock, Locations locations) {
        this.stock = stock;
        this.locations = locations;
    }

    /** An item and its usable quantity. */
    public record Usable(Item item, long units) {}

    /**
     * Finds items with usable stock by words, because used clothes have no code. At most {@value #MOST}.
     *
     * @param at the location to search, with all below it; absent for the whole centre
     * @param fit accepts the requested items
     * @param rank comes before the order of names; lower values first
     */
    public List<Usable> named(
            String words,
            Optional<LocationCode> at,
            Centre centre,
            Operator by,
            Predicate<Item> fit,
            ToIntFunction<Item> rank) {
        return usable(read(new ItemStockFilter(at, Optional.empty(), words), centre, "", by), fit)
                .sorted(Comparator.comparingInt(each -> rank.applyAsInt(each.item())))
                .limit(MOST)
                .toList();
    }

    /** Lists the first requested items of a category with usable stock, by name, at most {@value #MOST_OF_CATEGORY}. */
    public List<Usable> ofCategory(
            Category category, Optional<LocationCode> at, Centre centre, Operator by, Predicate<Item> fit) {
        ItemStockFilter filter = new ItemStockFilter(at, Optional.of(category), "");
        return Stream.iterate(
                        read(filter, centre, "", by),
                        read -> !read.isEmpty(),
                        read -> read.size() < AT_ONCE
                                ? List.of()
                                : read(filter, centre, read.get(AT_ONCE - 1).place(), by))
                .limit(READS)
                .flatMap(read -> usable(read, fit))
                .limit(MOST_OF_CATEGORY)
                .toList();
    }

    private List<ItemStock> read(ItemStockFilter filter, Centre centre, String after, Operator by) {
        return stock.items(centre, filter, by.language(), after, AT_ONCE, by);
    }

    private Stream<Usable> usable(List<ItemStock> found, Predicate<Item> fit) {
        Map<Sku, Item> items = stock.present(found.stream().map(ItemStock::sku).collect(Collectors.toSet()));
        return found.stream()
                .filter(each -> each.usable() > 0)
                .flatMap(each -> Optional.ofNullable(items.get(each.sku())).filter(fit).stream()
                        .map(item -> new Usable(item, each.usable())));
    }

    /** Lists the open real locations of a centre from which goods may be handed out. */
    public OpenLocations places(CentreCode centre, Operator by) {
        return locations.open(centre, LocationKind.SERVING, by);
    }
}
