package org.sklad.goods.moves;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.LocationCode;
import org.sklad.centres.places.LocationKind;
import org.sklad.centres.places.Locations;
import org.sklad.centres.places.OpenLocations;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.shelves.ProposedLocation;
import org.sklad.goods.shelves.Shelves;
import org.sklad.goods.stock.BalanceFilter;
import org.sklad.goods.stock.BalanceLine;
import org.sklad.goods.stock.LotCards;
import org.sklad.goods.stock.LotDetails;
import org.sklad.goods.stock.Stock;
import org.sklad.goods.stock.StyleStocks;
import org.sklad.platform.web.FormState;

/**
 * Fills the form for a new move with what is most likely, so that it can be sent as it opens: all the goods of the place with most of them,
 * to the shelf where such goods usually are.
 */
public final class MoveProposals {
    /** No item is in more places than a person would look at on one page. */
    private static final int PLACES = 200;

    private static final int PROPOSED = 3;

    private final Locations locations;
    private final LotCards lots;
    private final Stock stock;
    private final StyleStocks styles;
    private final Shelves shelves;

    MoveProposals(Locations locations, LotCards lots, Stock stock, StyleStocks styles, Shelves shelves) {
        this.locations = locations;
        this.lots = lots;
        this.stock = stock;
        this.styles = styles;
        this.shelves = shelves;
    }

    /**
     * The form for a new move.
     *
     * @param places active real locations
     * @param goods the only goods to move, if the form was opened from them
     */
    public record View(Centre centre, OpenLocations places, Optional<Goods> goods, FormState entered) {
        /** Returns the locations that goods can move to from one, by its code. */
        public OpenLocations others(String from) {
            return LocationCode.isValid(from) ? places.without(new LocationCode(from)) : places;
        }
    }

    /**
     * Goods to move.
     *
     * @param lot absent if any lot of the item will do
     * @param loose where they are outside boxes, the fullest place first
     * @param boxes boxes that hold some of them
     */
    public record Goods(Item item, Optional<LotCode> lot, List<There> loose, List<BoxCode> boxes) {
        public Goods {
            loose = List.copyOf(loose);
            boxes = List.copyOf(boxes);
        }

        /** Returns the page about the goods. */
        public String href() {
            return lot.map(code -> "/stock/lots/" + code).orElseGet(() -> "/stock/items/" + item.sku());
        }

        /** Returns the parameter that names the goods. */
        public String parameter() {
            return lot.map(code -> "lot=" + code).orElseGet(() -> "item=" + item.sku());
        }

        private Optional<There> at(String location) {
            return loose.stream()
                    .filter(each -> each.location().value().equals(location))
                    .findFirst();
        }
    }

    /** The quantity in a place. */
    public record There(LocationCode location, long quantity) {}

    /** Returns the form as it was typed. */
    View of(Centre centre, FormState entered, Operator by) {
        OpenLocations open = locations.open(centre.code(), LocationKind.REAL, by);
        return new View(centre, open, goods(centre, entered, by), entered);
    }

    /** Returns the form; a field that the address leaves open gets its most likely value. */
    View filled(Centre centre, FormState asked, Operator by) {
        View view = of(centre, asked, by);
        if (view.goods().isEmpty()) {
            return new View(centre, view.places(), view.goods(), orElse(asked, "from", "STORE"));
        }
        Goods goods = view.goods().get();
        Optional<There> from =
                goods.at(asked.value("from")).or(() -> goods.loose().stream().findFirst());
        FormState filled = from.map(there -> orElse(
                        asked.with("from", there.location().value()).with("quantity", Long.toString(there.quantity())),
                        "to",
                        usual(centre, goods.item().sku(), there.location(), by)))
                .orElse(asked);
        return new View(centre, view.places(), view.goods(), filled);
    }

    private static FormState orElse(FormState asked, String field, String otherwise) {
        return asked.value(field).isEmpty() ? asked.with(field, otherwise) : asked;
    }

    /** Returns the best other place for the item; empty if none is known. */
    private String usual(Centre centre, Sku sku, LocationCode from, Operator by) {
        return shelves.proposed(centre.code(), sku, PROPOSED, by).stream()
                .map(ProposedLocation::location)
                .filter(each -> !each.equals(from))
                .findFirst()
                .map(LocationCode::value)
                .orElse("");
    }

    private Optional<Goods> goods(Centre centre, FormState entered, Operator by) {
        Optional<LotCode> lot = LotCode.find(entered.value("lot"));
        if (lot.isPresent()) {
            LotDetails details = lots.get(lot.get(), by);
            return Optional.of(goods(details.item(), lot, stock.standing(centre, Set.of(lot.get()), by)));
        }
        return Optional.of(entered.value("item"))
                .filter(Sku::isValid)
                .map(Sku::new)
                .map(sku -> goods(
                        styles.visible(centre, sku, by),
                        Optional.empty(),
                        stock.balances(BalanceFilter.at(centre.code()).of(sku), Optional.empty(), PLACES, by)));
    }

    private static Goods goods(Item item, Optional<LotCode> lot, List<BalanceLine> lines) {
        List<LocationCode> places = lines.stream()
                .filter(each -> each.balance().box().isLoose())
                .map(each -> each.balance().location())
                .distinct()
                .toList();
        return new Goods(
                item,
                lot,
                places.stream()
                        .map(place -> new There(place, loose(lines, place)))
                        .sorted(Comparator.comparing(There::quantity).reversed())
                        .toList(),
                lines.stream()
                        .map(each -> each.balance().box())
                        .filter(each -> !each.isLoose())
                        .distinct()
                        .toList());
    }

    private static long loose(List<BalanceLine> lines, LocationCode place) {
        return lines.stream()
                .filter(each -> each.balance().box().isLoose()
                        && each.balance().location().equals(place))
                .mapToLong(each -> each.balance().quantity())
                .sum();
    }
}
