package org.sklad.goods.transfers;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.Operator;
import org.sklad.barcodes.RawCode;
import org.sklad.centres.places.Location;
import org.sklad.centres.places.LocationCode;
import org.sklad.centres.places.LocationKind;
import org.sklad.centres.places.Locations;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.ledger.Document;
import org.sklad.goods.ledger.Moved;
import org.sklad.goods.ledger.StockLedger;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.lots.MovementKind;
import org.sklad.goods.moves.NewMoveLine;
import org.sklad.goods.scanlists.ScannedList;
import org.sklad.goods.stock.Goods;
import org.sklad.goods.stock.GoodsMeaning;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refused;

/**
 * What arrives of transfers: received in parts and by several people at once, never more than is on the way. A line is in stock as soon
 * as it is received, so nothing is lost when a page is closed. Quantities are smallest units.
 */
public final class TransferReceipts {
    private final Database database;
    private final Transfers transfers;
    private final Locations locations;
    private final StockLedger ledger;
    private final Goods goods;
    private final InstantSource clock;

    TransferReceipts(
            Database database,
            Transfers transfers,
            Locations locations,
            StockLedger ledger,
            Goods goods,
            InstantSource clock) {
        this.database = database;
        this.transfers = transfers;
        this.locations = locations;
        this.ledger = ledger;
        this.goods = goods;
        this.clock = clock;
    }

    /**
     * Receives lines; the transfer is received when nothing is left on the way.
     *
     * @param prefix of the names of a line's fields, as in {@link ArrivalResolution#resolve}
     * @throws Refused if nothing of the transfer is on its way
     * @throws MoreThanOnTheWay when fewer are, and nothing is received
     */
    public boolean receive(IdempotencyKey claim, UUID id, List<NewMoveLine> lines, String prefix, Operator by) {
        transfers.receivedBy(id, by);
        return act(claim, id, by, (handle, document) -> {
            Optional<Integer> last = dao(handle).takeNumbers(id, lines.size());
            post(handle, document, lines, prefix, last);
        });
    }

    /**
     * Receives everything that is still on the way, as the waybill says.
     *
     * @throws Refused if nothing of the transfer is on its way
     */
    public boolean receiveAll(IdempotencyKey claim, UUID id, Operator by) {
        transfers.receivedBy(id, by);
        return act(claim, id, by, (handle, document) -> {
            List<NewMoveLine> left = left(handle, id);
            Optional<Integer> last = dao(handle).takeNumbers(id, left.size());
            post(handle, document, left, "", last);
        });
    }

    private static List<NewMoveLine> left(Handle handle, UUID id) {
        List<SentGoods> left =
                dao(handle).all(id).stream().filter(each -> each.left() > 0).toList();
        Stream<NewMoveLine> boxes = left.stream()
                .map(SentGoods::box)
                .filter(box -> !box.isLoose())
                .distinct()
                .map(NewMoveLine::of);
        Stream<NewMoveLine> loose =
                left.stream().filter(each -> each.box().isLoose()).map(each -> NewMoveLine.of(each.lot(), each.left()));
        return Stream.concat(boxes, loose).toList();
    }

    private interface Act {
        void run(Handle handle, Document document);
    }

    private boolean act(IdempotencyKey claim, UUID id, Operator by, Act act) {
        Document document = Document.now(id, by, clock.instant());
        return database.once(claim, document.recordedAt(), handle -> {
            act.run(handle, document);
            dao(handle).settle(id, document.recordedAt());
        });
    }

    /** @param last the number taken for the last of the lines; absent where the transfer takes none */
    private void post(
            Handle handle, Document document, List<NewMoveLine> lines, String prefix, Optional<Integer> last) {
        Transfer transfer = Transfers.get(handle, document.id());
        int first = last.orElseThrow(() -> Transfers.wrongState(transfer)) - lines.size() + 1;
        Location usual = locations.get(handle, transfer.toCentre(), transfer.toLocation());
        ArrivalResolution arrivals = new ArrivalResolution(handle, goods, locations, transfer);
        List<Moved> moved = arrivals.resolve(lines, usual, first, prefix);
        ledger.move(handle, document, MovementKind.TRANSFER_IN, moved);
        moved.forEach(each -> write(handle, document.id(), each));
        List<BoxCode> opened = moved.stream()
                .filter(each -> each.to().box().isLoose())
                .map(each -> each.from().box())
                .filter(box -> !box.isLoose())
                .toList();
        new OpenedBoxes(handle, ledger, document, arrivals.transit()).land(opened, usual);
    }

    private static void write(Handle handle, UUID id, Moved moved) {
        BoxCode box = moved.from().box();
        if (moved.from().location().equals(moved.to().location())) {
            dao(handle).sendMore(id, moved.lot(), moved.to().box(), moved.quantity());
            sendLess(handle, id, moved.lot(), box, moved.quantity());
        } else {
            dao(handle).receive(id, moved.lot(), box, moved.quantity());
        }
    }

    private static void sendLess(Handle handle, UUID id, LotCode lot, BoxCode box, long quantity) {
        if (dao(handle).sendLess(id, lot, box, quantity) == 0 && dao(handle).sendNone(id, lot, box, quantity) == 0) {
            SentGoods there = dao(handle).find(id, lot, box).orElseThrow(NotFound::new);
            throw new MoreThanOnTheWay(Skus.get(handle, there.sku()).title(), quantity, there.left());
        }
    }

    /**
     * Lets a receipt, with those before it of the same lot into the same place, count for another quantity: where more came, the rest is
     * received; else they are taken back and received anew. What counts otherwise in a box that arrived does so with the box: it is
     * taken back, and arrives anew with what is in it.
     *
     * @param last the latest movement of those that the operator saw as one
     * @param quantity smallest units in all
     * @throws Refused if all of them were taken back before
     */
    public boolean restate(IdempotencyKey claim, UUID id, long last, long quantity, Operator by) {
        transfers.receivedBy(id, by);
        return act(claim, id, by, (handle, document) -> {
            ReceivedKind kind = dao(handle).kind(id, last).orElseThrow(NotFound::new);
            List<Integer> alike = dao(handle).linesAlike(id, kind, last);
            List<ReceivedLot> live = standing(handle, id, alike);
            if (!kind.toBox().isLoose()) {
                takeBack(handle, document, alike);
                String at = locations.getById(handle, kind.toLocation()).code().value();
                arriveAnew(handle, document, kind, live, at, each -> counted(each, kind, quantity));
                return;
            }
            long present = live.stream().mapToLong(ReceivedLot::quantity).sum();
            boolean more = quantity > present && !live.isEmpty();
            if (!more) {
                takeBack(handle, document, alike);
            }
            String to = locations.getById(handle, kind.toLocation()).code().value();
            NewMoveLine line =
                    again(live, kind, more ? quantity - present : quantity).to(to);
            Optional<Integer> number = dao(handle).takeNumbersOfSent(id, 1);
            post(handle, document, List.of(line), "", number);
        });
    }

    private static long counted(ReceivedLot lot, ReceivedKind kind, long quantity) {
        return lot.lot().equals(kind.lot()) ? quantity : lot.quantity();
    }

    /** The same arrives as before, a box with all that is in it; the lot that is meant stands last, as the one in the hand. */
    private void arriveAnew(
            Handle handle,
            Document document,
            ReceivedKind kind,
            List<ReceivedLot> live,
            String to,
            ToLongFunction<ReceivedLot> quantity) {
        List<NewMoveLine> lines = live.stream()
                .sorted(Comparator.comparing(each -> each.lot().equals(kind.lot())))
                .map(each -> NewMoveLine.of(each.lot(), quantity.applyAsLong(each)))
                .map(line -> kind.toBox().isLoose() ? line : line.in(kind.toBox()))
                .map(line -> line.to(to))
                .toList();
        post(handle, document, lines, "", dao(handle).takeNumbersOfSent(document.id(), lines.size()));
    }

    /**
     * Lets a receipt, with those before it of the same lot into the same place, go somewhere else: it is taken back and received there. A
     * box that arrived goes there itself, with all that is in it.
     *
     * @param last the latest movement of those that the operator saw as one
     * @param to its code within the centre that receives
     * @throws Refused if all of them were taken back before
     * @throws org.sklad.goods.ledger.InsufficientStock when the goods have gone on; it says how many are left
     */
    public boolean place(IdempotencyKey claim, UUID id, long last, LocationCode to, Operator by) {
        transfers.receivedBy(id, by);
        return act(claim, id, by, (handle, document) -> {
            ReceivedKind kind = dao(handle).kind(id, last).orElseThrow(NotFound::new);
            List<Integer> alike = dao(handle).linesAlike(id, kind, last);
            List<ReceivedLot> live = standing(handle, id, alike);
            takeBack(handle, document, alike);
            arriveAnew(handle, document, kind, live, to.value(), ReceivedLot::quantity);
        });
    }

    private static NewMoveLine again(List<ReceivedLot> live, ReceivedKind kind, long quantity) {
        Set<LotCode> lots = live.stream().map(ReceivedLot::lot).collect(Collectors.toSet());
        return lots.size() > 1 ? NewMoveLine.of(kind.sku(), quantity) : NewMoveLine.of(kind.lot(), quantity);
    }

    /**
     * Takes a receipt back: its goods are on the way again.
     *
     * @throws Refused if it was taken back before
     * @throws org.sklad.goods.ledger.InsufficientStock when the goods have gone on; it says how many are left
     */
    public boolean undo(IdempotencyKey claim, UUID id, int line, Operator by) {
        transfers.receivedBy(id, by);
        return act(claim, id, by, (handle, document) -> {
            if (!dao(handle).isReceipt(id, line)) {
                throw new NotFound();
            }
            takeBack(handle, document, List.of(line));
        });
    }

    /**
     * As {@link #undo}, together with the receipts before it of the same lot into the same place.
     *
     * @param last the latest movement of those that the operator saw as one
     */
    public boolean undoAlike(IdempotencyKey claim, UUID id, long last, Operator by) {
        transfers.receivedBy(id, by);
        return act(claim, id, by, (handle, document) -> {
            ReceivedKind kind = dao(handle).kind(id, last).orElseThrow(NotFound::new);
            takeBack(handle, document, dao(handle).linesAlike(id, kind, last));
        });
    }

    private void takeBack(Handle handle, Document document, List<Integer> lines) {
        UUID id = document.id();
        List<ReceivedLot> back = standing(handle, id, lines);
        List<ReceivedLot> missing = lines.isEmpty() ? List.of() : dao(handle).missing(id, lines);
        Location transit = locations.virtual(handle, Transfers.get(handle, id).fromCentre(), LocationKind.IN_TRANSIT);
        new OpenedBoxes(handle, ledger, document, transit)
                .bringBack(back.stream()
                        .filter(each -> each.toBox().isLoose() && !each.box().isLoose())
                        .map(ReceivedLot::box)
                        .toList());
        ledger.reverse(handle, document, id, Set.copyOf(lines));
        back.forEach(each -> dao(handle).receive(id, each.lot(), each.box(), -each.quantity()));
        for (ReceivedLot each : missing) {
            dao(handle).sendMore(id, each.lot(), each.box(), each.quantity());
            sendLess(handle, id, each.lot(), each.toBox(), each.quantity());
        }
    }

    private static List<ReceivedLot> standing(Handle handle, UUID id, List<Integer> lines) {
        return lines.isEmpty() ? List.of() : dao(handle).standing(id, lines);
    }

    /** What was received and not taken back, lines of one lot to one place together; the latest first. */
    ScannedList list(UUID id, long before, int most) {
        return database.read(handle -> {
            SentGoodsDao dao = dao(handle);
            return ScannedList.of(handle, dao.received(id, before, most + 1), most, before, dao.receivedKinds(id));
        });
    }

    /** How much of it is where. */
    SentTotals totals(UUID id) {
        return database.read(handle -> dao(handle).totals(id));
    }

    /** True where all of it goes into a quarantine, since it comes out of one. */
    boolean goesIntoQuarantine(Transfer transfer) {
        Location usual = database.read(handle -> locations.get(handle, transfer.toCentre(), transfer.toLocation()));
        return usual.kind() == LocationKind.QUARANTINE;
    }

    /** What a code means to who receives: a place of theirs, or goods of the waybill. */
    ScannedArrival find(Transfer transfer, RawCode code) {
        return database.read(handle -> {
            Optional<GoodsMeaning> here = goods.find(handle, code.text(), transfer.toCentre());
            Optional<Location> place = here.filter(GoodsMeaning.OfLocation.class::isInstance)
                    .map(each -> ((GoodsMeaning.OfLocation) each).location());
            Optional<GoodsMeaning> there = goods.find(handle, code.text(), transfer.fromCentre());
            List<SentGoods> sent = new ArrivalResolution(handle, goods, locations, transfer).find(code);
            return new ScannedArrival(
                    place,
                    ArrivalResolution.box(code),
                    sent.stream().map(SentGoods::lot).collect(Collectors.toSet()),
                    sent.stream().map(SentGoods::sku).findFirst(),
                    there.map(ArrivalResolution::units).orElse(1L));
        });
    }

    /** The lot that was received last. */
    Optional<LotCode> latest(UUID id) {
        return database.read(handle -> dao(handle).latest(id));
    }

    /** Items of which something is still on the way. */
    List<Item> itemsLeft(UUID id) {
        return database.read(handle -> {
            List<SentGoods> left = new ArrayList<>(
                    dao(handle).all(id).stream().filter(each -> each.left() > 0).toList());
            var named = Skus.named(handle, left.stream().map(SentGoods::sku).collect(Collectors.toSet()));
            return List.copyOf(named.values());
        });
    }

    private static SentGoodsDao dao(Handle handle) {
        return handle.attach(SentGoodsDao.class);
    }
}
