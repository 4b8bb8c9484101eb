package org.sklad.goods.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.Location;
import org.sklad.centres.places.LocationId;
import org.sklad.centres.places.LocationKind;
import org.sklad.centres.places.Locations;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.LotCode;
import org.sklad.platform.i18n.NotFound;

/**
 * The stock at a location, from which a document takes goods, in the transaction of the document. Stock is read with one statement for all
 * lines.
 *
 * @param where the location and those below it from which goods are taken
 * @param today the date in the time zone of the location's centre: a lot is usable through its own date
 */
public record Supply(
        Handle handle, Locations locations, Location from, Map<LocationId, Location> where, LocalDate today) {
    /** Returns the stock at the location and below it. */
    static Supply beneath(Handle handle, Locations locations, Location from, LocalDate today) {
        return new Supply(
                handle,
                locations,
                from,
                locations.beneath(handle, from).stream().collect(Collectors.toMap(Location::id, each -> each)),
                today);
    }

    /** Returns the stock at the location and on the shelves in it at any depth. Goods elsewhere in it are for others to hand out. */
    static Supply onShelves(Handle handle, Locations locations, Location from, LocalDate today) {
        Map<LocationId, Location> own = new HashMap<>(Map.of(from.id(), from));
        List<Location> beneath = locations.beneath(handle, from);
        boolean more = true;
        while (more) {
            more = false;
            for (Location each : beneath) {
                boolean within = each.kind() == LocationKind.SHELF
                        && each.parent().filter(own::containsKey).isPresent();
                more |= within && own.putIfAbsent(each.id(), each) == null;
            }
        }
        return new Supply(handle, locations, from, own, today);
    }

    /** Returns the stock at the location itself. */
    static Supply at(Handle handle, Locations locations, Location from, LocalDate today) {
        return new Supply(handle, locations, from, Map.of(from.id(), from), today);
    }

    /**
     * Returns the first place for each of these items in a centre, by earliest expiry; no entry for an item without stock. In the caller's
     * transaction, with one statement.
     *
     * @param today the date in the time zone of the centre
     */
    public static Map<Sku, FirstToTake> first(Handle handle, CentreCode centre, Set<Sku> skus, LocalDate today) {
        return skus.isEmpty()
                ? Map.of()
                : handle.attach(BalanceDao.class).firstToTake(centre, skus, today).stream()
                        .collect(Collectors.toMap(FirstToTake::sku, each -> each));
    }

    /**
     * Returns the first of some lots of an item that has so many units in the chosen places of a centre, or else the first that has any
     * there. In the caller's transaction.
     *
     * @param gone units of the lots that are not there any more for this document
     */
    public static Optional<LotCode> firstWith(
            Handle handle,
            CentreCode centre,
            Sku sku,
            List<LotCode> lots,
            Predicate<StockAtPlace> there,
            long units,
            Map<LotCode, Long> gone) {
        Map<LotCode, Long> standing = handle.attach(BalanceDao.class).standing(centre, Set.of(sku)).stream()
                .filter(there)
                .collect(Collectors.groupingBy(StockAtPlace::lot, Collectors.summingLong(StockAtPlace::quantity)));
        gone.forEach((lot, quantity) -> standing.computeIfPresent(lot, (same, all) -> all - quantity));
        return lots.stream()
                .filter(lot -> standing.getOrDefault(lot, 0L) >= Math.max(1, units))
                .findFirst()
                .or(() -> lots.stream()
                        .filter(lot -> standing.getOrDefault(lot, 0L) > 0)
                        .findFirst())
                .or(() -> lots.stream().filter(standing::containsKey).findFirst());
    }

    /**
     * Proposes goods for these lines: first expired first out, then loose before boxed; nothing expired, held, recalled or quarantined.
     *
     * @throws InsufficientStock if there is not enough for a line
     * @throws LotNotUsable if a line names a lot or box, and nothing of it here may be handed out
     */
    public List<Pick> propose(List<Wanted> lines, Operator by) {
        return propose(picking(lot -> 0), lines, by);
    }

    /**
     * Finds the goods to fetch, as {@link StockLedger#issue} takes them; fewer if there is not enough.
     *
     * @param rank the rank of a lot; lower ranks go before higher ones, whatever their expiry
     */
    public List<Pick> seek(List<Wanted> lines, ToIntFunction<LotCode> rank) {
        return seek(picking(rank), lines).stream().flatMap(List::stream).toList();
    }

    /**
     * Proposes loose goods of an item or a lot at the location itself, usable or not: goods that may be handed out before the rest, then
     * the earliest expiry first. For documents that examine goods and do not hand them out.
     *
     * @throws InsufficientStock if fewer are there
     */
    public List<Pick> proposeLoose(Wanted wanted, Operator by) {
        GoodsToMove line = new GoodsToMove(wanted, Place.loose(from));
        return carry(new MovePicking(from, today), line, standing(List.of(wanted)), by);
    }

    /** Lists expired goods, loose or boxed, except in quarantine; earliest expiry first. */
    public List<StockAtPlace> expired(int limit) {
        return handle.attach(BalanceDao.class).expired(from.centre(), from.id(), new Expiry(today), limit);
    }

    /** Chooses what may be handed out, lots of a lower rank first. */
    Picking picking(ToIntFunction<LotCode> rank) {
        return new Picking(where.keySet(), today, rank);
    }

    /**
     * Chooses what is not handed out: a named lot or box goes, even if it may not be handed out. Goods in a quarantine below the location
     * stay, because they would arrive as good ones.
     */
    Picking pickingToSend() {
        return Picking.toSend(where.keySet(), today, from.kind() == LocationKind.QUARANTINE);
    }

    /**
     * Returns the goods for the lines.
     *
     * @throws InsufficientStock if there is not enough for a line
     * @throws LotNotUsable if a line names a lot or box, and nothing of it here may be handed out
     */
    List<Pick> propose(Picking picking, List<Wanted> lines, Operator by) {
        Map<Sku, List<StockAtPlace>> standing = standing(lines);
        List<Pick> picks = new ArrayList<>();
        for (Wanted line : lines) {
            List<StockAtPlace> there = standing.getOrDefault(line.sku(), List.of());
            long usable = picking.usable(there);
            Optional<LotNotUsable.Cause> obstacle = picking.obstacle(line, there);
            if (obstacle.isPresent()) {
                throw ShortageRefusals.notUsable(handle, obstacle.get(), line, there, from, usable);
            }
            picks.addAll(enough(line, picking.pick(line, there), known(line), by));
        }
        return picks;
    }

    /** Returns the goods for each line; fewer if there is not enough. */
    List<List<Pick>> seek(Picking picking, List<Wanted> lines) {
        Map<Sku, List<StockAtPlace>> standing = standing(lines);
        return lines.stream()
                .map(line -> picking.pick(line, standing.getOrDefault(line.sku(), List.of())))
                .toList();
    }

    /**
     * Returns how the goods of the lines move, usable or not.
     *
     * @throws InsufficientStock if there is not enough for a line
     */
    List<Moved> carried(List<GoodsToMove> lines, Operator by) {
        MovePicking carrying = new MovePicking(from, today);
        Map<Sku, List<StockAtPlace>> standing =
                standing(lines.stream().map(GoodsToMove::wanted).toList());
        List<Moved> moved = new ArrayList<>();
        for (GoodsToMove line : lines) {
            for (Pick pick : carry(carrying, line, standing, by)) {
                moved.add(new Moved(pick.line(), pick.from().lot(), place(pick), line.to(), pick.quantity()));
            }
        }
        return moved;
    }

    private List<Pick> carry(
            MovePicking carrying, GoodsToMove line, Map<Sku, List<StockAtPlace>> standing, Operator by) {
        Wanted wanted = line.wanted();
        List<StockAtPlace> there = standing.getOrDefault(wanted.sku(), List.of());
        return enough(wanted, carrying.pick(line, there), Set.of(from.id()), by);
    }

    /** Returns the place where picked goods are. */
    Place place(Pick pick) {
        Location location =
                Optional.ofNullable(where.get(pick.from().location())).orElseThrow(NotFound::new);
        return new Place(location, pick.from().box());
    }

    private List<Pick> enough(Wanted line, List<Pick> picked, Set<LocationId> known, Operator by) {
        long found = picked.stream().mapToLong(Pick::quantity).sum();
        if (found < line.quantity()) {
            throw ShortageRefusals.insufficient(
                    handle, Shortage.of(line, from, found), where.keySet(), known, today, by);
        }
        return picked;
    }

    /**
     * Returns locations that are not suggested. Goods beside a box can replace its contents, so a line with a box leaves out only a virtual
     * location: the list must not be empty.
     */
    private Set<LocationId> known(Wanted line) {
        return line.box().isPresent()
                ? Set.of(locations
                        .virtual(handle, from.centre(), LocationKind.BENEFICIARY)
                        .id())
                : where.keySet();
    }

    /** Returns the stock of the items of the lines in the centre, with one statement. */
    private Map<Sku, List<StockAtPlace>> standing(List<Wanted> lines) {
        Set<Sku> skus = lines.stream().map(Wanted::sku).collect(Collectors.toSet());
        return skus.isEmpty()
                ? Map.of()
                : handle.attach(BalanceDao.class).standing(from.centre(), skus).stream()
                        .collect(Collectors.groupingBy(StockAtPlace::sku));
    }
}
