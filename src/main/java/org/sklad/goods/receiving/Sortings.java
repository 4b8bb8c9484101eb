package org.sklad.goods.receiving;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.Location;
import org.sklad.centres.places.LocationKind;
import org.sklad.centres.places.Locations;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.ledger.Boxes;
import org.sklad.goods.ledger.Document;
import org.sklad.goods.ledger.LotCodes;
import org.sklad.goods.ledger.Lots;
import org.sklad.goods.ledger.Moved;
import org.sklad.goods.ledger.Place;
import org.sklad.goods.ledger.StockAtPlace;
import org.sklad.goods.ledger.StockLedger;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.lots.LotStatus;
import org.sklad.goods.lots.MovementKind;
import org.sklad.goods.stock.Goods;
import org.sklad.goods.stock.GoodsMeaning;
import org.sklad.goods.stock.GoodsReading;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refused;

/**
 * Sorting of sacks and mixed bags (domain, "Sorting"). The sack leaves stock. Goods found in it are received as lines of its
 * consignment, one by one as they are counted ({@link ConsignmentLines}). The roles that receive consignments sort them, also after
 * the consignment is complete. Quantities are smallest units: grams for weighed items.
 */
public final class Sortings {
    private static final int SACKS = 50;
    private static final int LISTED = 200;

    private final Database database;
    private final Consignments consignments;
    private final ConsignmentLines lines;
    private final Locations locations;
    private final StockLedger ledger;
    private final ReceiptPosting posting;
    private final Goods goods;
    private final InstantSource clock;

    Sortings(
            Database database,
            Consignments consignments,
            ConsignmentLines lines,
            Locations locations,
            StockLedger ledger,
            ReceiptPosting posting,
            InstantSource clock) {
        this.database = database;
        this.consignments = consignments;
        this.lines = lines;
        this.locations = locations;
        this.ledger = ledger;
        this.posting = posting;
        this.goods = new Goods(locations, clock);
        this.clock = clock;
    }

    /**
     * Takes a sack out of stock and receives the goods found in it so far.
     *
     * @param consignment consignment that brought it, or another one of the same donor and funding source: their sacks are one lot
     * @return true for a new sorting; false for a repeat of the same request
     * @throws InvalidFields if no lot is identified, or the lot cannot be sorted: another donor, held, recalled, expired, a
     * medicine
     * @throws org.sklad.goods.ledger.InsufficientStock if less is in stock
     */
    public boolean begin(IdempotencyKey claim, UUID consignment, NewSorting wanted, Operator by) {
        Consignment seen = consignments.requireMayChange(consignment, by);
        Instant now = clock.instant();
        LocalDate today = consignments.today(seen.centre(), now);
        List<LotCodes> codes = posting.codes(wanted.lines().size());
        return database.once(claim, now, handle -> {
            Taken sack = sack(handle, seen, wanted, today);
            dao(handle)
                    .insert(new SortingDao.Insert(
                            claim.id(),
                            consignment,
                            sack.from().location().id(),
                            sack.from().box(),
                            sack.lot().sku(),
                            sack.lot().code(),
                            sack.quantity(),
                            by.id(),
                            now));
            Place gone = Place.loose(locations.virtual(handle, seen.centre(), LocationKind.WRITE_OFF));
            ledger.move(
                    handle,
                    Document.now(claim.id(), by, now),
                    MovementKind.SORTING,
                    List.of(new Moved(1, sack.lot().code(), sack.from(), gone, sack.quantity())));
            if (!wanted.lines().isEmpty()) {
                Intake intake = new Intake(seen, dao(handle).find(claim.id()));
                lines.receive(
                        handle,
                        claim,
                        intake,
                        wanted.lines(),
                        "lines[%d].",
                        codes,
                        Document.now(consignment, by, now),
                        today);
            }
        });
    }

    /** The goods to take: a quantity of a lot from a place. */
    private record Taken(Lot lot, Place from, long quantity) {}

    private Taken sack(Handle handle, Consignment consignment, NewSorting wanted, LocalDate today) {
        GoodsReading reading = new GoodsReading(handle, goods, consignment.centre());
        Optional<GoodsMeaning.OfBox> box = reading.box(wanted.sack());
        Optional<Taken> taken = box.isPresent()
                ? inBox(handle, reading, wanted, box.get())
                : ofLot(handle, reading, consignment, wanted);
        String field = wanted.sack().code().isPresent() ? "code" : "lot";
        taken.ifPresent(sack -> requireSortable(handle, reading, consignment, sack.lot(), today, field));
        reading.requireFaultless();
        return taken.orElseThrow();
    }

    /** A box is a sack if it holds nothing else. */
    private static Optional<Taken> inBox(
            Handle handle, GoodsReading reading, NewSorting wanted, GoodsMeaning.OfBox box) {
        List<StockAtPlace> inside = Boxes.contents(handle, box.box());
        if (inside.size() != 1 || !box.location().kind().isReal()) {
            reading.refuse("code", "receiving.sorting.mixed-box", box.box());
            return Optional.empty();
        }
        StockAtPlace only = inside.get(0);
        Lot lot = Lots.findAt(handle, only.lot(), box.location().centre()).orElseThrow(NotFound::new);
        long quantity = wanted.sack().quantity().orElse(only.quantity());
        return Optional.of(new Taken(lot, new Place(box.location(), box.box()), quantity));
    }

    private Optional<Taken> ofLot(Handle handle, GoodsReading reading, Consignment consignment, NewSorting wanted) {
        Optional<GoodsReading.Meant> meant = reading.read(wanted.sack(), "");
        Optional<LotCode> code = meant.flatMap(GoodsReading.Meant::lot);
        if (meant.isPresent() && code.isEmpty()) {
            reading.refuse(
                    "code", "receiving.sorting.which-lot", meant.get().item().title());
        }
        Optional<Location> at = wanted.location().isEmpty() && wanted.box().isPresent()
                ? Boxes.location(handle, wanted.box().get()).flatMap(id -> locations.findById(handle, id))
                : locations.findReal(
                        handle,
                        consignment.centre(),
                        wanted.location().orElse(consignment.locationCode().value()));
        Optional<Location> here = at.filter(each -> each.centre().equals(consignment.centre()));
        if (here.isEmpty()) {
            reading.refuse(
                    "location",
                    "intake.location-unknown",
                    wanted.location().orElse(""),
                    consignment.centre().value());
        }
        return code.flatMap(lot -> Lots.findAt(handle, lot, consignment.centre()))
                .flatMap(lot -> here.map(location -> new Taken(
                        lot,
                        new Place(location, wanted.box().orElse(BoxCode.LOOSE)),
                        meant.orElseThrow().quantity())));
    }

    /** Sorted goods get a new origin and status. Sorting must not be a way to drop another donor's origin, a hold or a recall. */
    private static void requireSortable(
            Handle handle, GoodsReading reading, Consignment consignment, Lot lot, LocalDate today, String field) {
        Item item = Skus.get(handle, lot.sku());
        if (!lot.donor().equals(consignment.donor()) || !lot.fundingSource().equals(consignment.fundingSource())) {
            reading.refuse(field, "receiving.sorting.other-donor", item.title(), consignment.reference());
        } else if (item.isMedicine()) {
            reading.refuse(field, "receiving.sorting.medicine", item.title());
        } else if (lot.status() != LotStatus.AVAILABLE || lot.expiresOn().isPastOn(today)) {
            reading.refuse(field, "receiving.sorting.not-usable", item.title());
        }
    }

    /**
     * Reverses a sorting: returns the sack to its place and takes the goods found in it out of stock.
     *
     * @param reason reason, shown to readers
     * @throws Refused if it was already reversed
     * @throws org.sklad.goods.ledger.InsufficientStock if the goods found have left
     */
    public boolean reverse(IdempotencyKey claim, UUID id, String reason, Operator by) {
        Sorting sorting = requireMayChange(id, by);
        Instant now = clock.instant();
        return database.once(claim, now, handle -> {
            if (dao(handle).reverse(id, claim.id(), reason) == 0) {
                throw Refused.conflict("receiving.sorting.taken-back-already");
            }
            UUID consignment = sorting.consignment();
            List<Integer> found = dao(handle).markReversed(consignment, id.toString(), now);
            if (!found.isEmpty()) {
                ledger.reverse(handle, Document.now(consignment, by, now), consignment, Set.copyOf(found));
                ReceiptPosting.free(handle, consignment, found);
            }
            ledger.reverse(handle, Document.now(id, by, now), id);
        });
    }

    /**
     * Finds a sorting with the goods found.
     *
     * @throws NotFound if the operator has no role at the centre
     */
    public SortingView get(UUID id, Operator by) {
        return database.read(handle -> {
            Sorting sorting = visible(handle, id, by);
            Consignment consignment = Consignments.require(handle, sorting.consignment());
            List<ConsignmentLine> found = dao(handle).lines(sorting.consignment(), id.toString());
            Lot sack = Lots.findAt(handle, sorting.lot(), sorting.centre()).orElseThrow(NotFound::new);
            return new SortingView(
                    sorting,
                    consignment,
                    sack,
                    found,
                    items(
                            handle,
                            Stream.concat(
                                    Stream.of(sorting.sku()), found.stream().map(ConsignmentLine::sku))));
        });
    }

    /** Lists the sortings of a consignment, latest first. Checks access like {@link Consignments#get}. */
    List<Sorting> of(UUID consignment, Operator by) {
        return database.read(handle -> {
            Consignments.visible(handle, consignment, by);
            return dao(handle).ofConsignment(consignment, LISTED);
        });
    }

    /** Lists stock of the consignment that can be sorted, weighed items first. {@link Consignments#requireMayChange} has checked access. */
    List<Sack> sacks(Consignment consignment) {
        return database.read(handle -> {
            List<SortingDao.StandingSack> standing = dao(handle).sacks(consignment.id(), consignment.centre(), SACKS);
            Map<Sku, Item> items = items(handle, standing.stream().map(SortingDao.StandingSack::sku));
            return standing.stream()
                    .map(each ->
                            each.of(Optional.ofNullable(items.get(each.sku())).orElseThrow()))
                    .toList();
        });
    }

    /** Finds a sorting that the operator may continue. Throws the same exceptions as {@link #get}, or Forbidden. */
    Sorting requireMayChange(UUID id, Operator by) {
        Sorting sorting = database.read(handle -> visible(handle, id, by));
        by.requireAt(sorting.centre(), Consignments.mayReceive());
        return sorting;
    }

    /** Finds the intake of a sorting that the operator may continue. Throws the same exceptions as {@link #requireMayChange}. */
    Intake intake(UUID id, Operator by) {
        Sorting sorting = requireMayChange(id, by);
        return new Intake(consignments.requireMayChange(sorting.consignment(), by), Optional.of(sorting));
    }

    private static Sorting visible(Handle handle, UUID id, Operator by) {
        Sorting sorting = dao(handle).find(id).orElseThrow(NotFound::new);
        by.requireAt(sorting.centre(), Consignments.MAY_SEE);
        return sorting;
    }

    private static Map<Sku, Item> items(Handle handle, Stream<Sku> skus) {
        return Skus.named(handle, skus.collect(Collectors.toSet()));
    }

    private static SortingDao dao(Handle handle) {
        return handle.attach(SortingDao.class);
    }
}
