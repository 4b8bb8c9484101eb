package org.sklad.goods.stock;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Location;
import org.sklad.centres.places.LocationCode;
import org.sklad.centres.places.LocationInTree;
import org.sklad.centres.places.LocationKind;
import org.sklad.centres.places.Locations;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Sku;

/** What can be given or lent out of a centre's stock now, and where it may be taken from. */
public final class GoodsAtHand {
    /** As many as are offered to be pressed. */
    private static final int MOST = 12;

    private static final int MOST_OF_CATEGORY = 36;

    /** Items with the words, or of the category, that are looked at for some that can be had. */
    private static final int LOOKED_AT = 500;

    private static final int LOCATIONS = 200;

    private final Stock stock;
    private final Locations locations;

    public GoodsAtHand(Stock stock, Locations locations) {
        this.stock = stock;
        this.locations = locations;
    }

    /** An item, and how many units of it can be had. */
    public record Usable(Item item, long units) {}

    /**
     * Used clothes have no code: words find what stands here. At most {@value #MOST}.
     *
     * @param at beneath which it stands; absent for the whole centre
     * @param fit the items that are asked for
     * @param rank what comes before the order of names: the lower, the sooner
     */
    public List<Usable> named(
            String words,
            Optional<LocationCode> at,
            Centre centre,
            Operator by,
            Predicate<Item> fit,
            ToIntFunction<Item> rank) {
        return found(new ItemStockFilter(at, Optional.empty(), words), centre, by, fit)
                .sorted(Comparator.comparingInt(each -> rank.applyAsInt(each.item())))
                .limit(MOST)
                .toList();
    }

    /** All of a category that is asked for, by its names; as {@link #named}, at most {@value #MOST_OF_CATEGORY}. */
    public List<Usable> ofCategory(
            Category category, Optional<LocationCode> at, Centre centre, Operator by, Predicate<Item> fit) {
        return found(new ItemStockFilter(at, Optional.of(category), ""), centre, by, fit)
                .limit(MOST_OF_CATEGORY)
                .toList();
    }

    private Stream<Usable> found(ItemStockFilter filter, Centre centre, Operator by, Predicate<Item> fit) {
        List<ItemStock> found = stock.items(centre, filter, by.language(), "", LOOKED_AT, by);
        Set<Sku> skus = found.stream().map(ItemStock::sku).collect(Collectors.toSet());
        Map<Sku, Item> items = stock.withSizes(skus).stream()
                .collect(Collectors.toMap(Item::sku, Function.identity(), (one, other) -> one));
        return found.stream()
                .filter(each -> each.usable() > 0)
                .flatMap(each -> Optional.ofNullable(items.get(each.sku())).filter(fit).stream()
                        .map(item -> new Usable(item, each.usable())));
    }

    /** The open real locations of a centre out of which goods may be given. */
    public List<Location> places(CentreCode centre, Operator by) {
        return locations.list(centre, false, "", LOCATIONS, by).stream()
                .map(LocationInTree::location)
                .filter(each -> each.active() && each.kind() != LocationKind.QUARANTINE)
                .toList();
    }
}
