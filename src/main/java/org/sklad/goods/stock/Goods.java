package org.sklad.goods.stock;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.barcodes.ElementString;
import org.sklad.barcodes.OwnCode;
import org.sklad.barcodes.Scanned;
import org.sklad.centres.places.Location;
import org.sklad.centres.places.LocationId;
import org.sklad.centres.places.LocationKind;
import org.sklad.centres.places.Locations;
import org.sklad.goods.catalogue.Identified;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.ItemCodes;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.ledger.Boxes;
import org.sklad.goods.ledger.Lots;
import org.sklad.goods.ledger.StockAccess;
import org.sklad.goods.ledger.Supply;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.lots.LotKey;
import org.sklad.goods.lots.LotStatus;
import org.sklad.platform.i18n.Message;

/** Resolves a scanned code to an item, lot, box or location of the centre. */
public final class Goods {
    /** No pallet holds more. A larger count is an error in the code. */
    private static final long MOST_UNITS = 10_000_000;

    /** A manufacturer's number has one lot for each donor who brought it. */
    private static final int ALIKE = 50;

    private final Locations locations;
    private final InstantSource clock;

    /**
     * Creates the reader of codes.
     *
     * @param clock gives the century for the two digits of a year in a manufacturer's code
     */
    public Goods(Locations locations, InstantSource clock) {
        this.locations = locations;
        this.clock = clock;
    }

    /**
     * Returns the meaning of the code, in the caller's transaction.
     *
     * @param code as scanned or typed
     * @param centre where it was scanned; stock only in other centres is not found
     * @return empty for any code that does not mean goods: a card, a room, a code that is attached to no item
     */
    public Optional<GoodsMeaning> find(Handle handle, String code, CentreCode centre) {
        return find(handle, code, centre, item -> true);
    }

    /**
     * Returns the meaning of the code for an operator, in the caller's transaction. Does not find lots of goods that the operator
     * does not see there.
     */
    public Optional<GoodsMeaning> find(Handle handle, String code, CentreCode centre, Operator by) {
        StockAccess sight = StockAccess.of(by);
        return find(handle, code, centre, item -> sight.covers(centre, item));
    }

    private Optional<GoodsMeaning> find(Handle handle, String code, CentreCode centre, Predicate<Item> seen) {
        Scanned scanned = Scanned.of(code);
        if (scanned instanceof Scanned.Own own) {
            return ofOwn(handle, own.code(), centre, seen);
        }
        if (scanned instanceof Scanned.Product product) {
            return ItemCodes.findByIdentifier(handle, product.gtin()).map(Goods::ofItem);
        }
        return scanned instanceof Scanned.Other other ? ofOther(handle, other, centre, seen) : Optional.empty();
    }

    /**
     * A place from which goods are taken.
     *
     * @param below true if they are also taken from the locations below it, but not from a quarantine there
     * @param box the box, {@link BoxCode#LOOSE} for loose goods; absent for both
     */
    public record Source(Location at, boolean below, Optional<BoxCode> box) {
        /** Goods at the location itself, loose unless a box is named. */
        public static Source at(Location location, Optional<BoxCode> box) {
            return new Source(location, false, Optional.of(box.orElse(BoxCode.LOOSE)));
        }

        /** Goods at the location and below it, in any box unless one is named. */
        public static Source below(Location location, Optional<BoxCode> box) {
            return new Source(location, true, box);
        }
    }

    /**
     * Returns the lot that a code means where goods are taken from. A manufacturer's code cannot distinguish the lots of several donors: the
     * first that has enough there is meant, or else the first that has any. A recalled lot comes before all others, wherever it is.
     *
     * @param units the quantity that is taken
     */
    public LotCode taken(Handle handle, GoodsMeaning.OfLot meant, Source from, long units) {
        return taken(handle, meant, from, units, Map.of());
    }

    /**
     * Returns the lot like {@link #taken(Handle, GoodsMeaning.OfLot, Source, long)}, for a document with earlier lines.
     *
     * @param gone units of each lot that earlier lines take there
     */
    LotCode taken(Handle handle, GoodsMeaning.OfLot meant, Source from, long units, Map<LotCode, Long> gone) {
        LotCode first = meant.lot().code();
        if (meant.alike().size() == 1 || meant.lot().status() == LotStatus.RECALLED) {
            return first;
        }
        Set<LocationId> where = where(handle, from);
        return Supply.firstWith(
                        handle,
                        from.at().centre(),
                        meant.item().sku(),
                        meant.alike(),
                        each -> where.contains(each.location())
                                && from.box().map(each.box()::equals).orElse(true),
                        units,
                        gone)
                .orElse(first);
    }

    private Set<LocationId> where(Handle handle, Source from) {
        boolean ofQuarantine = from.at().kind() == LocationKind.QUARANTINE;
        return from.below()
                ? locations.beneath(handle, from.at()).stream()
                        .filter(each -> ofQuarantine || each.kind() != LocationKind.QUARANTINE)
                        .map(Location::id)
                        .collect(Collectors.toSet())
                : Set.of(from.at().id());
    }

    /** Returns the elements of a manufacturer's code, as {@link #find} reads them; empty for any other code. */
    public Optional<ElementString> elements(String code) {
        return Scanned.of(code) instanceof Scanned.Other other ? elements(other) : Optional.empty();
    }

    private Optional<ElementString> elements(Scanned.Other other) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return other.elements(today).or(() -> other.brokenElements(today));
    }

    private Optional<GoodsMeaning> ofOther(
            Handle handle, Scanned.Other other, CentreCode centre, Predicate<Item> seen) {
        Optional<ElementString> read = elements(other);
        boolean readable = read.filter(each -> each.error().isEmpty()).isPresent();
        if (!readable) {
            Optional<GoodsMeaning> attached =
                    ItemCodes.findByIdentifier(handle, other.text()).map(Goods::ofItem);
            return attached.or(() -> read.flatMap(ElementString::error).map(GoodsMeaning.Faulty::new));
        }
        ElementString elements = read.orElseThrow();
        return elements.product()
                .flatMap(product -> ItemCodes.findByIdentifier(handle, product))
                .map(found -> ofPack(handle, found, elements, centre, seen));
    }

    /** Returns the meaning of a manufacturer's pack: GTIN or PPN, usually with lot number and expiry date. */
    private static GoodsMeaning ofPack(
            Handle handle, Identified found, ElementString elements, CentreCode centre, Predicate<Item> seen) {
        long count = elements.count().orElse(1L);
        long units = found.quantity() * count;
        if (units < 1 || units > MOST_UNITS) {
            return new GoodsMeaning.Faulty(Message.of("stock.code.count", count));
        }
        String number = elements.lot().orElse("");
        Expiry expiresOn = Expiry.of(elements.expiresOn());
        GoodsMeaning item = new GoodsMeaning.OfItem(found.item(), units, number, expiresOn);
        boolean tellsLot = !number.isEmpty() || !expiresOn.equals(Expiry.NEVER);
        if (!tellsLot || !seen.test(found.item())) {
            return item;
        }
        List<Lot> alike = Lots.alike(handle, found.item().sku(), number, expiresOn, centre, ALIKE);
        return isOne(alike) || isRecalled(alike, number)
                ? new GoodsMeaning.OfLot(
                        alike.get(0),
                        found.item(),
                        units,
                        alike.stream().map(Lot::code).toList())
                : item;
    }

    /**
     * Lots that differ only in their donors look the same and count as one. Lots with other numbers or dates are not decided by the code.
     */
    private static boolean isOne(List<Lot> alike) {
        return !alike.isEmpty()
                && alike.stream()
                        .allMatch(lot ->
                                LotKey.isSameNumber(lot.number(), alike.get(0).number())
                                        && lot.expiresOn().equals(alike.get(0).expiresOn()));
    }

    /** A recalled number is recalled whatever its date is, also one that was typed in with a wrong date. */
    private static boolean isRecalled(List<Lot> alike, String number) {
        return !number.isEmpty() && !alike.isEmpty() && alike.get(0).status() == LotStatus.RECALLED;
    }

    private static GoodsMeaning ofItem(Identified found) {
        return new GoodsMeaning.OfItem(found.item(), found.quantity());
    }

    private Optional<GoodsMeaning> ofOwn(Handle handle, OwnCode code, CentreCode centre, Predicate<Item> seen) {
        return switch (code.kind()) {
            case LOT -> ofLot(handle, LotCode.of(code), centre, seen);
            case BOX ->
                Boxes.location(handle, BoxCode.of(code))
                        .flatMap(id -> locations.findById(handle, id))
                        .filter(location -> location.centre().equals(centre))
                        .map(location -> new GoodsMeaning.OfBox(BoxCode.of(code), location));
            case ITEM -> ItemCodes.findByOwnCode(handle, code).map(item -> new GoodsMeaning.OfItem(item, 1));
            case LOCATION ->
                locations
                        .findById(handle, LocationId.of(code))
                        .filter(location -> location.centre().equals(centre))
                        .map(GoodsMeaning.OfLocation::new);
            default -> Optional.empty();
        };
    }

    private static Optional<GoodsMeaning> ofLot(Handle handle, LotCode code, CentreCode centre, Predicate<Item> seen) {
        return Lots.findAt(handle, code, centre).flatMap(lot -> {
            Item item = Skus.get(handle, lot.sku());
            return seen.test(item) ? Optional.of(new GoodsMeaning.OfLot(lot, item)) : Optional.empty();
        });
    }
}
