package org.sklad.goods.transfers;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.Location;
import org.sklad.centres.places.LocationCode;
import org.sklad.centres.places.LocationKind;
import org.sklad.centres.places.Locations;
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
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.ChangedMeanwhile;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refused;

/**
 * Receipts of transfers. Several operators can receive parts at the same time, but never more than is on the way. A line is in
 * stock as soon as it is received, so closing a page loses nothing. Quantities are smallest units. Matching receipts have the same
 * lot and destination.
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
     * Receives lines. The transfer is received when nothing is left on the way.
     *
     * @param prefix prefix of the field names of a line, as in {@link ArrivalResolution#resolve}
     * @throws Refused if nothing of the transfer is on the way
     * @throws MoreThanOnTheWay if less is on the way; then nothing is received
     */
    public boolean receive(IdempotencyKey claim, UUID id, List<NewMoveLine> lines, String prefix, Operator by) {
        transfers.receivedBy(id, by);
        return act(claim, id, by, (handle, document) -> {
            Optional<Integer> last = dao(handle).takeNumbers(id, lines.size());
            post(handle, document, lines, prefix, last);
        });
    }

    /**
     * Receives everything that is still on the way, as on the waybill.
     *
     * @param seen number of the latest line that the operator saw; empty to receive the goods as they are
     * @param to a location of the receiving centre; absent for the destination of the transfer
     * @throws Refused if nothing of the transfer is on the way, or the location is closed
     * @throws ChangedMeanwhile if goods were received, returned to the way or explained since
     */
    public boolean receiveAll(IdempotencyKey claim, UUID id, Optional<Long> seen, Optional<String> to, Operator by) {
        transfers.receivedBy(id, by);
        return act(claim, id, by, (handle, document) -> {
            List<NewMoveLine> left = SentGoods.left(dao(handle).all(id)).stream()
                    .map(line -> to.map(line::to).orElse(line))
                    .toList();
            Optional<Integer> last = dao(handle).takeNumbers(id, left.size());
            last.ifPresent(number -> ChangedMeanwhile.requireSame(seen, (long) number - left.size()));
            post(handle, document, left, "", last);
        });
    }

    private boolean act(IdempotencyKey claim, UUID id, Operator by, BiConsumer<Handle, Document> act) {
        Document document = Document.now(id, by, clock.instant());
        return database.once(claim, document.recordedAt(), handle -> {
            act.accept(handle, document);
            dao(handle).settle(id, document.recordedAt());
        });
    }

    /** Reverses receipts and receives their goods again. A box that arrived keeps its number. */
    private boolean correct(IdempotencyKey claim, UUID id, Operator by, BiConsumer<Handle, Document> act) {
        return act(claim, id, by, OpenedBoxes.keepingNumbers(act));
    }

    /**
     * Posts received lines.
     *
     * @param last number reserved for the last line; absent if the transfer accepts no lines
     */
    private void post(
            Handle handle, Document document, List<NewMoveLine> lines, String prefix, Optional<Integer> last) {
        Transfer transfer = Transfers.get(handle, document.id());
        int first = last.orElseThrow(transfer::wrongState) - lines.size() + 1;
        Location usual = locations.get(handle, transfer.toCentre(), transfer.toLocation());
        ArrivalResolution arrivals = new ArrivalResolution(handle, goods, locations, transfer);
        List<Moved> moved = arrivals.resolve(lines, usual, first, prefix);
        ledger.move(handle, document, MovementKind.TRANSFER_IN, moved);
        moved.forEach(each -> write(handle, document.id(), each));
        new OpenedBoxes(handle, ledger, document, arrivals.transit()).land(moved);
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
     * Changes the total quantity of a receipt and its matching earlier receipts. Receives the rest if the quantity grew; otherwise
     * reverses them and receives the goods again. For goods in a box that arrived as a whole, reverses the box and receives it
     * again with its contents.
     *
     * @param last latest movement of the receipts that the operator saw as one
     * @param quantity total smallest units
     * @throws Refused if all of them were already reversed
     */
    public boolean restate(IdempotencyKey claim, UUID id, long last, long quantity, Operator by) {
        transfers.receivedBy(id, by);
        return correct(claim, id, by, (handle, document) -> {
            ReceivedKind kind = dao(handle).kind(id, last).orElseThrow(NotFound::new);
            List<Integer> alike = dao(handle).linesAlike(id, kind, last);
            List<ReceivedLot> live = standing(handle, id, alike);
            String to = locations.getById(handle, kind.toLocation()).code().value();
            if (!kind.toBox().isLoose()) {
                reverse(handle, document, alike);
                receiveAgain(
                        handle,
                        document,
                        kind,
                        live,
                        to,
                        each -> each.lot().equals(kind.lot()) ? quantity : each.quantity());
                return;
            }
            long present = live.stream().mapToLong(ReceivedLot::quantity).sum();
            boolean more = quantity > present && !live.isEmpty();
            if (!more) {
                reverse(handle, document, alike);
            }
            NewMoveLine line =
                    again(live, kind, more ? quantity - present : quantity).to(to);
            Optional<Integer> number = dao(handle).takeNumbersOfSent(id, 1);
            post(handle, document, List.of(line), "", number);
        });
    }

    /**
     * Receives the same goods again, a box with all its contents. The changed lot comes last, because the operator is handling it
     * now.
     */
    private void receiveAgain(
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
     * Changes the destination of a receipt and its matching earlier receipts: reverses them and receives the goods at the new
     * location. A box that arrived as a whole moves with all its contents.
     *
     * @param last latest movement of the receipts that the operator saw as one
     * @param to location code within the receiving centre
     * @throws Refused if all of them were already reversed
     * @throws org.sklad.goods.ledger.InsufficientStock if the goods have left; it contains the quantity left
     */
    public boolean place(IdempotencyKey claim, UUID id, long last, LocationCode to, Operator by) {
        transfers.receivedBy(id, by);
        return correct(claim, id, by, (handle, document) -> {
            ReceivedKind kind = dao(handle).kind(id, last).orElseThrow(NotFound::new);
            List<Integer> alike = dao(handle).linesAlike(id, kind, last);
            List<ReceivedLot> live = standing(handle, id, alike);
            reverse(handle, document, alike);
            receiveAgain(handle, document, kind, live, to.value(), ReceivedLot::quantity);
        });
    }

    private static NewMoveLine again(List<ReceivedLot> live, ReceivedKind kind, long quantity) {
        Set<LotCode> lots = live.stream().map(ReceivedLot::lot).collect(Collectors.toSet());
        return lots.size() > 1 ? NewMoveLine.of(kind.sku(), quantity) : NewMoveLine.of(kind.lot(), quantity);
    }

    /**
     * Reverses a receipt, so that its goods are on the way again. Takes a line number, so that {@link #receiveAll} notices it.
     *
     * @throws Refused if it was already reversed
     * @throws org.sklad.goods.ledger.InsufficientStock if the goods have left; it contains the quantity left
     */
    public boolean reverse(IdempotencyKey claim, UUID id, int line, Operator by) {
        transfers.receivedBy(id, by);
        return act(claim, id, by, (handle, document) -> {
            if (!dao(handle).isReceipt(id, line)) {
                throw new NotFound();
            }
            dao(handle).takeNumbersOfSent(id, 1);
            reverse(handle, document, List.of(line));
        });
    }

    /**
     * Reverses a receipt as {@link #reverse} does, together with its matching earlier receipts.
     *
     * @param last latest movement of the receipts that the operator saw as one
     */
    public boolean reverseAlike(IdempotencyKey claim, UUID id, long last, Operator by) {
        transfers.receivedBy(id, by);
        return act(claim, id, by, (handle, document) -> {
            ReceivedKind kind = dao(handle).kind(id, last).orElseThrow(NotFound::new);
            dao(handle).takeNumbersOfSent(id, 1);
            reverse(handle, document, dao(handle).linesAlike(id, kind, last));
        });
    }

    private void reverse(Handle handle, Document document, List<Integer> lines) {
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

    /** Lists received goods that are not reversed, grouped by lot and destination, latest first. */
    ScannedList list(UUID id, long before, int most) {
        return database.read(handle -> {
            SentGoodsDao dao = dao(handle);
            return ScannedList.of(handle, dao.received(id, before, most + 1), most, before, dao.receivedKinds(id))
                    .with(dao.others(id));
        });
    }

    private static SentGoodsDao dao(Handle handle) {
        return handle.attach(SentGoodsDao.class);
    }
}
