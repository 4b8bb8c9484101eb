package org.sklad.goods.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.centres.places.Location;
import org.sklad.centres.places.LocationId;
import org.sklad.centres.places.LocationKind;
import org.sklad.centres.places.Locations;
import org.sklad.goods.lots.BoxCode;
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
    private final Locations locations;
    private final GuardedWriter book;

    public StockLedger(Locations locations) {
        this(locations, new LedgerWriter());
    }

    /** @param book another one only in the test that shows the purpose of its guard */
    StockLedger(Locations locations, LedgerWriter book) {
        this.locations = locations;
        this.book = new GuardedWriter(book);
    }

    /**
     * Books goods from a donor: a receipt, or an opening. Finds the lots by their keys, or creates them.
     *
     * @return the lots, one for each line
     * @throws Refused if one of the locations is closed
     */
    public List<Lot> receive(Handle handle, Document document, MovementKind kind, List<Received> lines) {
        Map<CentreCode, Place> donors = new HashMap<>();
        NewGoods goods = NewGoods.of(
                handle,
                kind,
                line -> donors.computeIfAbsent(
                        line.to().location().centre(),
                        centre -> Place.loose(locations.virtual(handle, centre, LocationKind.DONOR))),
                lines);
        post(handle, document, goods.postings());
        return goods.lots();
    }

    /**
     * Books goods that go from one place to another, usable or not: into a shelf, a bag, a box, the quarantine, on the way to another
     * centre and out of it. The caller has checked that the operator may use both places.
     */
    public void move(Handle handle, Document document, MovementKind kind, List<Moved> lines) {
        move(handle, document, kind, lines, Optional.empty());
    }

    /** Books goods that go from one place to another, all for one reason. */
    public void move(Handle handle, Document document, MovementKind kind, List<Moved> lines, Optional<Reason> reason) {
        Map<LotCode, Lot> lots = Lots.all(handle, lines.stream().map(Moved::lot).collect(Collectors.toSet()));
        List<Posting> postings = new ArrayList<>();
        for (Moved line : lines) {
            Lot lot = LotFinder.known(lots, line.lot());
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
    public void carry(Handle handle, Document document, Location from, LocalDate today, List<GoodsToMove> lines) {
        move(
                handle,
                document,
                MovementKind.PUT_AWAY,
                supplyAt(handle, from, today).carried(lines, document.by()));
    }

    /**
     * Carries a box with its contents, usable or not, to another location. An empty box can be carried too and moves no goods. The caller
     * has checked that the operator may use both locations.
     *
     * @param line the line of the document, for all contents
     * @return the contents of the box before the move
     * @throws NotFound if the box does not exist
     */
    public List<StockAtPlace> moveBox(
            Handle handle, Document document, MovementKind kind, int line, BoxCode box, Location to) {
        Location from = locations.getById(handle, Boxes.location(handle, box).orElseThrow(NotFound::new));
        List<StockAtPlace> inside = Boxes.contents(handle, box);
        if (inside.isEmpty()) {
            Boxes.carryEmpty(handle, box, to);
        } else {
            move(
                    handle,
                    document,
                    kind,
                    inside.stream()
                            .map(each -> new Moved(
                                    line, each.lot(), new Place(from, box), new Place(to, box), each.quantity()))
                            .toList());
        }
        return inside;
    }

    /**
     * Makes goods out of other goods, for example assembles or breaks up kits. The goods used go to the centre's {@code ASSEMBLY}, and the
     * goods made come from there, in one posting. Goods that belong together have the same line. Finds the lots of the goods made by their
     * keys, or creates them.
     *
     * @param in the goods to use, chosen from a {@link Supply} in this transaction
     * @return the lots made, one for each line of {@code out}
     */
    public List<Lot> remake(
            Handle handle, Document document, MovementKind kind, CentreCode centre, List<Pick> in, List<Received> out) {
        Place assembly = Place.loose(locations.virtual(handle, centre, LocationKind.ASSEMBLY));
        Map<LotCode, Lot> taken =
                Lots.all(handle, in.stream().map(pick -> pick.from().lot()).collect(Collectors.toSet()));
        Map<LocationId, Location> places = new HashMap<>();
        List<Posting> postings = new ArrayList<>();
        for (Pick pick : in) {
            StockAtPlace from = pick.from();
            Location location = places.computeIfAbsent(from.location(), id -> locations.getById(handle, id));
            Place place = new Place(location, from.box());
            postings.add(new Posting(
                    kind, pick.line(), LotFinder.known(taken, from.lot()), place, assembly, pick.quantity()));
        }
        NewGoods made = NewGoods.of(handle, kind, line -> assembly, out);
        postings.addAll(made.postings());
        post(handle, document, postings);
        return made.lots();
    }

    /** Lists the movements that a document posted, in their order, without those that reverse others. */
    public static List<Movement> posted(Handle handle, UUID document) {
        return handle.attach(MovementDao.class).ofDocument(document);
    }

    /** Returns the smallest units of a lot in one place, 0 if none. */
    public static long quantity(Handle handle, BalanceKey key) {
        return handle.attach(BalanceDao.class).quantity(key).orElse(0L);
    }

    /** Returns the stock at a location and below it, to choose from before it is posted. */
    public Supply supply(Handle handle, Location from, LocalDate today) {
        return Supply.beneath(handle, locations, from, today);
    }

    /** Returns the stock at the location itself, without the places below it. */
    public Supply supplyAt(Handle handle, Location from, LocalDate today) {
        return Supply.at(handle, locations, from, today);
    }

    /**
     * Issues goods: the goods that {@link Supply#propose} chooses go to the centre's virtual location of that kind.
     *
     * @return the goods taken, in the order of the lines; a line may be met from several places
     */
    public List<Pick> issue(Document document, MovementKind kind, Supply from, LocationKind to, List<Wanted> lines) {
        return issue(document, kind, from, to, lines, lot -> 0, Taker.ANYBODY);
    }

    /**
     * Issues goods to a recipient, from lots in the order of a rank.
     *
     * @param rank the rank of a lot; lower ranks go before higher ones, whatever their expiry
     * @param taker the recipient; goods reserved for this person may be taken
     */
    public List<Pick> issue(
            Document document,
            MovementKind kind,
            Supply from,
            LocationKind to,
            List<Wanted> lines,
            ToIntFunction<LotCode> rank,
            Taker taker) {
        List<Pick> picks = from.propose(from.picking(rank), lines, document.by());
        post(document, kind, from, picks, to, taker);
        return picks;
    }

    /**
     * Books goods that were handed out without the ledger, and refuses nothing: expired, held or recalled goods, goods reserved for others,
     * or goods not in stock at all ({@link OfflineGoods}). Every document takes a lot in the same order, so the remaining stock does not
     * depend on the order of booking (domain, invariant 6).
     *
     * @param from a store or a bag, even a closed one
     * @param day the date of the documents in the time zone of the centre
     */
    public List<OfflinePick> giveAnyway(
            Handle handle, Document document, Location from, LocalDate day, List<GivenAnyway> lines) {
        Supply supply = Supply.onShelves(handle, locations, from, day);
        List<OfflinePick> gone = OfflineGoods.pick(supply, lines);
        // Without a check of reservations: these goods have gone.
        book.postReservedToo(handle, document, OfflineGoods.postings(supply, locations, gone));
        return gone;
    }

    /**
     * Sends goods on their way to another centre: from a location and below it to the centre's {@code IN_TRANSIT}, where they are loose.
     * Goods of an item are chosen as by {@link Supply#propose}. A named lot or box goes even if it may not be handed out: recalled goods have
     * to come back, and held goods may need a closer look. Goods in a quarantine below the location stay.
     *
     * @return the goods taken, in the order of the lines; a line may be met from several places
     * @throws InsufficientStock if there is not enough for a line
     */
    public List<Pick> send(Handle handle, Document document, Location from, LocalDate today, List<Wanted> lines) {
        Supply supply = supply(handle, from, today);
        List<Pick> picks = supply.propose(supply.pickingToSend(), lines, document.by());
        post(document, MovementKind.TRANSFER_OUT, supply, picks, LocationKind.IN_TRANSIT, Taker.ANYBODY);
        return picks;
    }

    private void post(
            Document document, MovementKind kind, Supply supply, List<Pick> picks, LocationKind to, Taker taker) {
        Handle handle = supply.handle();
        Place end = Place.loose(locations.virtual(handle, supply.from().centre(), to));
        Map<LotCode, Lot> lots =
                Lots.all(handle, picks.stream().map(pick -> pick.from().lot()).collect(Collectors.toSet()));
        List<Posting> postings = new ArrayList<>();
        for (Pick pick : picks) {
            Lot lot = LotFinder.known(lots, pick.from().lot());
            postings.add(new Posting(kind, pick.line(), lot, supply.place(pick), end, pick.quantity()));
        }
        book.post(handle, document, postings, taker);
    }

    /**
     * Corrects the stock in a place, against {@code WRITE_OFF} or {@code COUNT_DIFFERENCE}, depending on the reason.
     *
     * @param change negative for less, positive for more, never zero
     */
    public void adjust(Handle handle, Document document, LotCode code, Place at, long change, Reason reason) {
        Lot lot = handle.attach(LotDao.class).find(code).orElseThrow(NotFound::new);
        Place other = Place.loose(locations.virtual(handle, at.location().centre(), reason.other()));
        post(
                handle,
                document,
                List.of(Posting.correction(MovementKind.ADJUSTMENT, 1, lot, at, other, change, Optional.of(reason))));
    }

    /** Brings places of a centre to their counted quantities, against {@code COUNT_DIFFERENCE}. Without lines, it changes nothing. */
    public void settle(Handle handle, Document document, CentreCode centre, List<CountedDifference> lines) {
        Map<LotCode, Lot> lots =
                Lots.all(handle, lines.stream().map(CountedDifference::lot).collect(Collectors.toSet()));
        Place other = Place.loose(locations.virtual(handle, centre, LocationKind.COUNT_DIFFERENCE));
        List<Posting> postings = new ArrayList<>();
        for (CountedDifference line : lines) {
            Lot lot = LotFinder.known(lots, line.lot());
            postings.add(Posting.correction(
                    MovementKind.COUNT, line.line(), lot, line.at(), other, line.change(), Optional.empty()));
        }
        post(handle, document, postings);
    }

    /**
     * Reverses the movements of another document, each by a movement that names it.
     *
     * @throws Refused if all of it was already reversed, or if it posted nothing
     * @throws InsufficientStock if goods that it put somewhere have left
     */
    public void reverse(Handle handle, Document document, UUID reversed) {
        post(handle, document, Reversal.postings(handle, locations, reversed, row -> true));
    }

    /** Reverses the movements of these lines of another document. The other lines are unchanged. */
    public void reverse(Handle handle, Document document, UUID reversed, Set<Integer> lines) {
        post(handle, document, Reversal.postings(handle, locations, reversed, row -> lines.contains(row.line())));
    }

    private void post(Handle handle, Document document, List<Posting> postings) {
        book.post(handle, document, postings, Taker.ANYBODY);
    }
}
