package org.sklad.goods.ledger;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.Centres;
import org.sklad.centres.places.Location;
import org.sklad.centres.places.LocationId;
import org.sklad.centres.places.LocationKind;
import org.sklad.centres.places.Locations;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.lots.MovementKind;
import org.sklad.goods.lots.Reason;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refused;

/**
 * The double-entry ledger, the only way to change stock. Every method runs in the transaction of the document that posts, and never opens
 * one. Quantities are whole numbers of the item's smallest unit.
 *
 * <p>Every method that takes goods from a place refuses with {@link InsufficientStock} if fewer are there, and then changes nothing. No
 * method can bring a balance below zero (domain, invariant 1). Goods that leave by choice are refused with {@link ReservedForNeeds} if they
 * are reserved for other people's needs.
 */
public final class StockLedger {
    private static final int PLACES_NAMED = 3;

    private final Locations locations;
    private final LedgerWriter book;

    public StockLedger(Locations locations) {
        this(locations, new LedgerWriter());
    }

    /** @param book another one only in the test that shows the purpose of its guard */
    StockLedger(Locations locations, LedgerWriter book) {
        this.locations = locations;
        this.book = book;
    }

    /**
     * Books goods from a donor: a receipt, or an opening. Finds the lots by their keys, or creates them.
     *
     * @return the lots, one for each line
     * @throws Refused if one of the locations is closed
     */
    public List<Lot> receive(Handle handle, Document document, MovementKind kind, List<Received> lines) {
        List<Lot> lots = new ArrayList<>();
        List<Posting> postings = new ArrayList<>();
        Map<CentreCode, Location> donors = new HashMap<>();
        for (Received line : lines) {
            Lot lot = LotFinder.findOrMake(handle, line.key(), line.unitValue(), line.offered());
            Location donor = donors.computeIfAbsent(
                    line.to().location().centre(), centre -> locations.virtual(handle, centre, LocationKind.DONOR));
            lots.add(lot);
            postings.add(new Posting(kind, line.line(), lot, Place.loose(donor), line.to(), line.quantity()));
        }
        post(handle, document, postings);
        return lots;
    }

    /**
     * Books goods that go from one place to another, usable or not: into a shelf, a bag, a box, the quarantine, on the way to another
     * centre and out of it. The caller has checked that the operator may use both places.
     */
    public void move(Handle handle, Document document, MovementKind kind, List<Moved> lines) {
        move(handle, document, kind, lines, Optional.empty());
    }

    /** As {@link #move(Handle, Document, MovementKind, List)}, with the reason for the whole move. */
    public void move(Handle handle, Document document, MovementKind kind, List<Moved> lines, Optional<Reason> reason) {
        Map<LotCode, Lot> lots = lots(handle, lines.stream().map(Moved::lot).collect(Collectors.toSet()));
        List<Posting> postings = new ArrayList<>();
        for (Moved line : lines) {
            Lot lot = known(lots, line.lot());
            postings.add(new Posting(
                    kind, line.line(), lot, line.from(), line.to(), line.quantity(), reason, Optional.empty()));
        }
        post(handle, document, postings);
    }

    /**
     * Carries goods from a location to others of its centre, usable or not: held, recalled and expired goods are put away too. Goods below
     * the location stay, and so do goods in a box that no line names. The earliest expiry of an item goes first. Goods that may not be
     * handed out go into quarantine before the rest, and elsewhere after it.
     *
     * @param today the date in the time zone of the centre
     * @throws InsufficientStock if the location itself has less than a line wants
     */
    public void carry(Handle handle, Document document, Location from, LocalDate today, List<CarriedGoods> lines) {
        Carrying carrying = new Carrying(from, today);
        Map<Sku, List<Standing>> standing = standing(
                handle, from.centre(), lines.stream().map(CarriedGoods::wanted).toList());
        List<Moved> moved = new ArrayList<>();
        for (CarriedGoods line : lines) {
            Wanted wanted = line.wanted();
            List<Standing> there = standing.getOrDefault(wanted.sku(), List.of());
            for (Pick pick : picks(handle, carrying, line, there, document.by())) {
                Place place = new Place(from, pick.from().box());
                moved.add(new Moved(wanted.line(), pick.from().lot(), place, line.to(), pick.quantity()));
            }
        }
        move(handle, document, MovementKind.PUT_AWAY, moved);
    }

    /**
     * Carries a box with its contents, usable or not, to another location. An empty box can be carried too and moves no goods. The caller
     * has checked that the operator may use both locations.
     *
     * @param line the line of the document, for all contents
     * @return the contents of the box before the move
     * @throws NotFound if the box does not exist
     */
    public List<Standing> moveBox(
            Handle handle, Document document, MovementKind kind, int line, BoxCode box, Location to) {
        Location from = locations.getById(handle, Boxes.location(handle, box).orElseThrow(NotFound::new));
        List<Standing> inside = Boxes.contents(handle, box);
        if (inside.isEmpty()) {
            Boxes.carryEmpty(handle, box, to);
        } else {
            List<Moved> moved = new ArrayList<>();
            for (Standing each : inside) {
                moved.add(new Moved(line, each.lot(), new Place(from, box), new Place(to, box), each.quantity()));
            }
            move(handle, document, kind, moved);
        }
        return inside;
    }

    /**
     * Proposes loose goods of an item or a lot at the location itself, usable or not: goods that may be handed out before the rest, then
     * the earliest expiry first. For documents that examine goods and do not hand them out.
     *
     * @param today the date in the time zone of the centre
     * @throws InsufficientStock if fewer are there
     */
    public List<Pick> proposeLoose(Handle handle, Location from, LocalDate today, Wanted wanted, Operator by) {
        CarriedGoods line = new CarriedGoods(wanted, Place.loose(from));
        List<Standing> there = standing(handle, from.centre(), List.of(wanted)).getOrDefault(wanted.sku(), List.of());
        return picks(handle, new Carrying(from, today), line, there, by);
    }

    private static List<Pick> picks(
            Handle handle, Carrying carrying, CarriedGoods line, List<Standing> there, Operator by) {
        Wanted wanted = line.wanted();
        List<Pick> picks = carrying.pick(line, there);
        long found = picks.stream().mapToLong(Pick::quantity).sum();
        if (found < wanted.quantity()) {
            Location from = carrying.from();
            Shortage shortage = Shortage.of(wanted, from, found);
            throw insufficient(handle, shortage, Set.of(from.id()), carrying.today(), by);
        }
        return picks;
    }

    /**
     * Makes goods out of other goods, for example assembles or breaks up kits. The goods used go to the centre's {@code ASSEMBLY}, and the
     * goods made come from there, in one posting. Goods that belong together have the same line. Finds the lots of the goods made by their
     * keys, or creates them.
     *
     * @param in the goods to use, chosen by {@link #propose} or {@link #proposeLoose} in this transaction
     * @return the lots made, one for each line of {@code out}
     */
    public List<Lot> remake(
            Handle handle, Document document, MovementKind kind, CentreCode centre, List<Pick> in, List<Received> out) {
        Place assembly = Place.loose(locations.virtual(handle, centre, LocationKind.ASSEMBLY));
        Map<LotCode, Lot> taken =
                lots(handle, in.stream().map(pick -> pick.from().lot()).collect(Collectors.toSet()));
        Map<LocationId, Location> places = new HashMap<>();
        List<Posting> postings = new ArrayList<>();
        for (Pick pick : in) {
            Standing from = pick.from();
            Location location = places.computeIfAbsent(from.location(), id -> locations.getById(handle, id));
            Place place = new Place(location, from.box());
            postings.add(new Posting(kind, pick.line(), known(taken, from.lot()), place, assembly, pick.quantity()));
        }
        List<Lot> made = new ArrayList<>();
        for (Received line : out) {
            Lot lot = LotFinder.findOrMake(handle, line.key(), line.unitValue(), line.offered());
            made.add(lot);
            postings.add(new Posting(kind, line.line(), lot, assembly, line.to(), line.quantity()));
        }
        post(handle, document, postings);
        return made;
    }

    /**
     * Lists expired goods at a location and below it, loose or boxed, except in quarantine; earliest expiry first.
     *
     * @param today the date in the time zone of the centre: a lot is usable through its own date
     */
    public static List<Standing> expired(Handle handle, Location at, LocalDate today, int limit) {
        return handle.attach(BalanceDao.class).expired(at.centre(), at.id(), new Expiry(today), limit);
    }

    /** Lists the movements that a document posted, in their order, reversals included. */
    public static List<Movement> posted(Handle handle, UUID document) {
        return handle.attach(MovementDao.class).ofDocument(document);
    }

    /** Returns the smallest units of a lot in one place, 0 if none. */
    public static long standing(Handle handle, BalanceKey key) {
        return handle.attach(BalanceDao.class).quantity(key).orElse(0L);
    }

    /**
     * Proposes goods for these lines at a location and below it: first expired first out, then loose before boxed; nothing expired, held,
     * recalled or quarantined.
     *
     * @param today the date in the time zone of the location's centre: a lot is usable through its own date
     * @throws InsufficientStock if there is not enough for a line
     * @throws LotNotUsable if a line names a lot or box, and nothing of it here may be handed out
     */
    public List<Pick> propose(Handle handle, Location from, LocalDate today, List<Wanted> lines, Operator by) {
        Map<LocationId, Location> where = beneath(handle, from);
        return propose(handle, from, where, new Picking(where.keySet(), today), today, lines, by);
    }

    /**
     * Finds the goods to fetch, as {@link #issue} takes them; fewer if there is not enough.
     *
     * @param rank as in {@link #issue}
     */
    public List<Pick> seek(
            Handle handle, Location from, LocalDate today, List<Wanted> lines, ToIntFunction<LotCode> rank) {
        Picking picking = new Picking(beneath(handle, from).keySet(), today, rank);
        Map<Sku, List<Standing>> standing = standing(handle, from.centre(), lines);
        return lines.stream()
                .flatMap(line -> picking.pick(line, standing.getOrDefault(line.sku(), List.of())).stream())
                .toList();
    }

    private Map<LocationId, Location> beneath(Handle handle, Location from) {
        return locations.beneath(handle, from).stream().collect(Collectors.toMap(Location::id, each -> each));
    }

    /**
     * Returns locations that are not suggested. Goods beside a box can replace its contents, so a line with a box leaves out only a virtual
     * location: the list must not be empty.
     */
    private Set<LocationId> known(Handle handle, Wanted line, Map<LocationId, Location> where, Location from) {
        return line.box().isPresent()
                ? Set.of(locations
                        .virtual(handle, from.centre(), LocationKind.BENEFICIARY)
                        .id())
                : where.keySet();
    }

    private List<Pick> propose(
            Handle handle,
            Location from,
            Map<LocationId, Location> where,
            Picking picking,
            LocalDate today,
            List<Wanted> lines,
            Operator by) {
        Map<Sku, List<Standing>> standing = standing(handle, from.centre(), lines);
        List<Pick> picks = new ArrayList<>();
        for (Wanted line : lines) {
            List<Standing> there = standing.getOrDefault(line.sku(), List.of());
            long usable = picking.usable(there);
            Optional<LotNotUsable.Cause> obstacle = picking.obstacle(line, there);
            if (obstacle.isPresent()) {
                throw notUsable(handle, obstacle.get(), line, there, from, usable);
            }
            List<Pick> picked = picking.pick(line, there);
            long found = picked.stream().mapToLong(Pick::quantity).sum();
            if (found < line.quantity()) {
                throw insufficient(handle, Shortage.of(line, from, found), known(handle, line, where, from), today, by);
            }
            picks.addAll(picked);
        }
        return picks;
    }

    /**
     * Issues goods: the goods that {@link #propose} chooses go to the centre's virtual location of that kind.
     *
     * @return the goods taken, in the order of the lines; a line may be met from several places
     */
    public List<Pick> issue(
            Handle handle,
            Document document,
            MovementKind kind,
            Location from,
            LocationKind to,
            LocalDate today,
            List<Wanted> lines) {
        return issue(handle, document, kind, from, to, today, lines, lot -> 0, Taker.ANYBODY);
    }

    /**
     * As {@link #issue(Handle, Document, MovementKind, Location, LocationKind, LocalDate, List)}.
     *
     * @param rank the rank of a lot; lower ranks go before higher ones, whatever their expiry
     * @param taker the recipient; goods reserved for this person may be taken
     */
    public List<Pick> issue(
            Handle handle,
            Document document,
            MovementKind kind,
            Location from,
            LocationKind to,
            LocalDate today,
            List<Wanted> lines,
            ToIntFunction<LotCode> rank,
            Taker taker) {
        Map<LocationId, Location> where = beneath(handle, from);
        Picking picking = new Picking(where.keySet(), today, rank);
        List<Pick> picks = propose(handle, from, where, picking, today, lines, document.by());
        post(handle, document, kind, where, picks, locations.virtual(handle, from.centre(), to), taker);
        return picks;
    }

    /**
     * Books goods that were handed out without the ledger, and refuses nothing: expired, held or recalled goods, goods reserved for others,
     * or goods not in stock at all. Takes each lot from the location and its shelves, loose before boxed, but not from another store, bag
     * or quarantine within it. Missing goods come from {@code COUNT_DIFFERENCE} to the location, under the negative line number, and go out
     * with the rest. Every document takes a lot in the same order, so the remaining stock does not depend on the order of booking (domain,
     * invariant 6).
     *
     * @param from a store or a bag, even a closed one
     * @param day the date of the documents in the time zone of the centre
     */
    public List<OfflinePick> giveAnyway(
            Handle handle, Document document, Location from, LocalDate day, List<GivenAnyway> lines) {
        Map<LocationId, Location> where = ownShelves(handle, from);
        Map<LotCode, Lot> known =
                lots(handle, lines.stream().flatMap(line -> line.lot().stream()).collect(Collectors.toSet()));
        List<Lot> lots = new ArrayList<>();
        List<Wanted> wanted = new ArrayList<>();
        for (GivenAnyway line : lines) {
            Lot lot = line.lot()
                    .map(code -> known(known, code))
                    .orElseGet(() -> LotFinder.findOrMake(
                            handle, line.key().orElseThrow(NotFound::new), Optional.empty(), line.offered()));
            lots.add(lot);
            wanted.add(new Wanted(line.line(), lot.sku(), Optional.of(lot.code()), Optional.empty(), line.quantity()));
        }
        Map<Sku, List<Standing>> standing = standing(handle, from.centre(), wanted);
        Picking picking = Picking.toSend(where.keySet(), day);
        List<OfflinePick> gone = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            Lot lot = lots.get(i);
            List<Pick> picks = picking.pick(wanted.get(i), standing.getOrDefault(lot.sku(), List.of()));
            gone.add(OfflinePick.of(wanted.get(i), lot, picks, from, day));
        }
        // Without a check of reservations: these goods have gone.
        bookAll(handle, document, postings(handle, from, where, gone));
        return gone;
    }

    private List<Posting> postings(
            Handle handle, Location from, Map<LocationId, Location> where, List<OfflinePick> gone) {
        Place difference = Place.loose(locations.virtual(handle, from.centre(), LocationKind.COUNT_DIFFERENCE));
        Place end = Place.loose(locations.virtual(handle, from.centre(), LocationKind.BENEFICIARY));
        List<Posting> postings = new ArrayList<>();
        for (OfflinePick each : gone) {
            if (each.missing() > 0) {
                postings.add(new Posting(
                        MovementKind.SHORTAGE,
                        -each.line(),
                        each.lot(),
                        difference,
                        Place.loose(from),
                        each.missing()));
            }
        }
        for (OfflinePick each : gone) {
            for (Pick pick : each.picks()) {
                Place place = new Place(
                        known(where, pick.from().location()), pick.from().box());
                postings.add(new Posting(MovementKind.HANDOUT, each.line(), each.lot(), place, end, pick.quantity()));
            }
        }
        return postings;
    }

    /** Returns the location and the shelves in it at any depth. Goods elsewhere in it are for others to hand out. */
    private Map<LocationId, Location> ownShelves(Handle handle, Location from) {
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
        return own;
    }

    /**
     * Sends goods on their way to another centre: from a location and below it to the centre's {@code IN_TRANSIT}, where they are loose.
     * Goods of an item are chosen as by {@link #propose}. A named lot or box goes even if nothing of it may be handed out: recalled goods
     * have to come back, and held goods may need a closer look.
     *
     * @return the goods taken, in the order of the lines; a line may be met from several places
     * @throws InsufficientStock if there is not enough for a line
     */
    public List<Pick> send(Handle handle, Document document, Location from, LocalDate today, List<Wanted> lines) {
        Map<LocationId, Location> where = beneath(handle, from);
        Picking picking = Picking.toSend(where.keySet(), today);
        List<Pick> picks = propose(handle, from, where, picking, today, lines, document.by());
        Location way = locations.virtual(handle, from.centre(), LocationKind.IN_TRANSIT);
        post(handle, document, MovementKind.TRANSFER_OUT, where, picks, way, Taker.ANYBODY);
        return picks;
    }

    private void post(
            Handle handle,
            Document document,
            MovementKind kind,
            Map<LocationId, Location> where,
            List<Pick> picks,
            Location to,
            Taker taker) {
        Place end = Place.loose(to);
        Map<LotCode, Lot> lots =
                lots(handle, picks.stream().map(pick -> pick.from().lot()).collect(Collectors.toSet()));
        List<Posting> postings = new ArrayList<>();
        for (Pick pick : picks) {
            Lot lot = known(lots, pick.from().lot());
            Place place =
                    new Place(known(where, pick.from().location()), pick.from().box());
            postings.add(new Posting(kind, pick.line(), lot, place, end, pick.quantity()));
        }
        post(handle, document, postings, taker);
    }

    /**
     * Corrects the stock in a place, against {@code WRITE_OFF} or {@code COUNT_DIFFERENCE}, depending on the reason.
     *
     * @param change negative for less, positive for more, never zero
     */
    public void adjust(Handle handle, Document document, LotCode code, Place at, long change, Reason reason) {
        Lot lot = lot(handle, code);
        Place other = Place.loose(locations.virtual(handle, at.location().centre(), reason.other()));
        Posting posting = correction(MovementKind.ADJUSTMENT, 1, lot, at, other, change, Optional.of(reason));
        post(handle, document, List.of(posting));
    }

    /** Brings places of a centre to their counted quantities, against {@code COUNT_DIFFERENCE}. Without lines, it changes nothing. */
    public void settle(Handle handle, Document document, CentreCode centre, List<Differing> lines) {
        Map<LotCode, Lot> lots = lots(handle, lines.stream().map(Differing::lot).collect(Collectors.toSet()));
        Place other = Place.loose(locations.virtual(handle, centre, LocationKind.COUNT_DIFFERENCE));
        List<Posting> postings = new ArrayList<>();
        for (Differing line : lines) {
            Lot lot = known(lots, line.lot());
            postings.add(correction(
                    MovementKind.COUNT, line.line(), lot, line.at(), other, line.change(), Optional.empty()));
        }
        post(handle, document, postings);
    }

    private static Posting correction(
            MovementKind kind, int line, Lot lot, Place at, Place other, long change, Optional<Reason> reason) {
        Place from = change < 0 ? at : other;
        Place to = change < 0 ? other : at;
        return new Posting(kind, line, lot, from, to, Math.absExact(change), reason, Optional.empty());
    }

    /**
     * Reverses the movements of another document, each by a movement that names it.
     *
     * @throws Refused if all of it was already reversed, or if it posted nothing
     * @throws InsufficientStock if goods that it put somewhere have left
     */
    public void reverse(Handle handle, Document document, UUID reversed) {
        reverse(handle, document, reversed, row -> true);
    }

    /** As {@link #reverse(Handle, Document, UUID)}, for some lines of the document only. */
    public void reverse(Handle handle, Document document, UUID reversed, Set<Integer> lines) {
        reverse(handle, document, reversed, row -> lines.contains(row.line()));
    }

    private void reverse(Handle handle, Document document, UUID reversed, Predicate<PostedRow> wanted) {
        List<PostedRow> posted = new ArrayList<>(movements(handle).posted(reversed));
        posted.removeIf(row -> row.reversed() || !wanted.test(row));
        if (posted.isEmpty()) {
            throw Refused.conflict("ledger.nothing-to-reverse");
        }
        // The last first: goods that were moved on within the document come back before they are taken.
        Collections.reverse(posted);
        Map<LotCode, Lot> lots = new HashMap<>();
        movements(handle).lots(reversed).forEach(lot -> lots.put(lot.code(), lot));
        Map<LocationId, Location> places = new HashMap<>();
        List<Posting> postings = new ArrayList<>();
        for (PostedRow row : posted) {
            Location from = places.computeIfAbsent(row.toLocation(), id -> locations.getById(handle, id));
            Location to = places.computeIfAbsent(row.fromLocation(), id -> locations.getById(handle, id));
            postings.add(new Posting(
                    row.kind(),
                    row.line(),
                    Optional.ofNullable(lots.get(row.lot())).orElseThrow(NotFound::new),
                    new Place(from, row.toBox()),
                    new Place(to, row.fromBox()),
                    row.quantity(),
                    row.reason(),
                    Optional.of(row.id())));
        }
        post(handle, document, postings);
    }

    private void post(Handle handle, Document document, List<Posting> postings) {
        post(handle, document, postings, Taker.ANYBODY);
    }

    private void post(Handle handle, Document document, List<Posting> postings, Taker taker) {
        Set<Sku> reserved = bookAll(handle, document, postings);
        if (!reserved.isEmpty()) {
            new ReservationGuard(handle, document, taker).require(postings, reserved);
        }
    }

    /** @return the items taken that may be reserved for a need in their centre */
    private Set<Sku> bookAll(Handle handle, Document document, List<Posting> postings) {
        LedgerWriter.Outcome outcome = book.post(handle, document, postings);
        Optional<Shortage> shortage = outcome.shortage();
        if (shortage.isPresent()) {
            // Goods that this document put somewhere are there until the rollback, so its places are not suggested.
            Set<LocationId> touched = new HashSet<>();
            postings.forEach(posting -> {
                touched.add(posting.from().location().id());
                touched.add(posting.to().location().id());
            });
            ZoneId zone = Centres.zone(handle, shortage.get().location().centre());
            LocalDate day = LocalDate.ofInstant(document.occurredAt(), zone);
            throw insufficient(handle, shortage.get(), touched, day, document.by());
        }
        return outcome.reserved();
    }

    /** @param known locations that are not suggested; the shortage already includes their stock */
    private static InsufficientStock insufficient(
            Handle handle, Shortage shortage, Set<LocationId> known, LocalDate today, Operator by) {
        Item item = Skus.get(handle, shortage.sku());
        StockAccess.Extent seen = StockAccess.of(by).of(item);
        List<Elsewhere> elsewhere = balances(handle)
                .elsewhere(item.sku(), new Expiry(today), seen.everywhere(), seen.centres(), known, PLACES_NAMED);
        return new InsufficientStock(item, shortage.place(), shortage.asked(), shortage.there(), elsewhere);
    }

    private static LotNotUsable notUsable(
            Handle handle,
            LotNotUsable.Cause cause,
            Wanted wanted,
            List<Standing> standing,
            Location from,
            long usable) {
        LotCode code = wanted.lot()
                .orElseGet(() -> standing.stream()
                        .filter(each -> Optional.of(each.box()).equals(wanted.box()))
                        .findFirst()
                        .orElseThrow(NotFound::new)
                        .lot());
        return new LotNotUsable(
                cause,
                lot(handle, code),
                Skus.get(handle, wanted.sku()).title(),
                from.address().toString(),
                usable);
    }

    private static Lot lot(Handle handle, LotCode code) {
        return handle.attach(LotDao.class).find(code).orElseThrow(NotFound::new);
    }

    /** Returns all of them with one statement. */
    private static Map<LotCode, Lot> lots(Handle handle, Set<LotCode> codes) {
        return codes.isEmpty()
                ? Map.of()
                : handle.attach(LotDao.class).all(codes).stream().collect(Collectors.toMap(Lot::code, each -> each));
    }

    /** Returns the stock of the items of the lines, with one statement. */
    private static Map<Sku, List<Standing>> standing(Handle handle, CentreCode centre, List<Wanted> lines) {
        Set<Sku> skus = lines.stream().map(Wanted::sku).collect(Collectors.toSet());
        return skus.isEmpty()
                ? Map.of()
                : balances(handle).standing(centre, skus).stream().collect(Collectors.groupingBy(Standing::sku));
    }

    private static <K, V> V known(Map<K, V> all, K key) {
        return Optional.ofNullable(all.get(key)).orElseThrow(NotFound::new);
    }

    private static BalanceDao balances(Handle handle) {
        return handle.attach(BalanceDao.class);
    }

    private static MovementDao movements(Handle handle) {
        return handle.attach(MovementDao.class);
    }
}
