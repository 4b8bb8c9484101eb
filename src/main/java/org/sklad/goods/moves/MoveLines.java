package org.sklad.goods.moves;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.barcodes.RawCode;
import org.sklad.centres.places.LocationCode;
import org.sklad.centres.places.Locations;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.ledger.Document;
import org.sklad.goods.ledger.StockLedger;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.scanlists.ScannedList;
import org.sklad.goods.stock.Goods;
import org.sklad.goods.stock.GoodsMeaning;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refused;

/**
 * Lines of moves: moves goods one by one as they are scanned, changes quantities, reverses lines. The cost of each action does not
 * grow with the number of lines. Quantities are smallest units. Matching lines have the same lot and destination.
 */
public final class MoveLines {
    private final Database database;
    private final Moves moves;
    private final Locations locations;
    private final StockLedger ledger;
    private final Goods goods;
    private final InstantSource clock;

    public MoveLines(
            Database database, Moves moves, Locations locations, StockLedger ledger, Goods goods, InstantSource clock) {
        this.database = database;
        this.moves = moves;
        this.locations = locations;
        this.ledger = ledger;
        this.goods = goods;
        this.clock = clock;
    }

    /**
     * Moves one more line.
     *
     * @throws Refused if the move was reversed
     */
    public boolean add(IdempotencyKey claim, UUID id, NewMoveLine wanted, Operator by) {
        Move move = moves.requireMayChange(id, by);
        Document document = Document.now(id, by, clock.instant());
        LocalDate today = moves.today(move.centre(), document.recordedAt());
        return database.once(claim, document.recordedAt(), handle -> {
            moves.carry(handle, document, move, List.of(wanted), "", today);
        });
    }

    /**
     * Changes the total quantity of a line and its matching earlier lines. Moves the rest if the quantity grew; otherwise reverses
     * the lines and moves the goods again.
     *
     * @param last latest movement of the lines that the operator saw as one
     * @param quantity total smallest units
     * @throws Refused if all of them were already reversed
     */
    public boolean restate(IdempotencyKey claim, UUID id, long last, long quantity, Operator by) {
        Move move = moves.requireMayChange(id, by);
        Document document = Document.now(id, by, clock.instant());
        LocalDate today = moves.today(move.centre(), document.recordedAt());
        return database.once(claim, document.recordedAt(), handle -> {
            MovedKind kind = kind(handle, id, last);
            List<MovedLot> live = dao(handle).alike(id, kind, last);
            long present = sum(live);
            if (quantity <= present || live.isEmpty()) {
                reverseAlike(handle, document, kind, last);
            }
            long rest = quantity > present ? quantity - present : quantity;
            String to = locations.getById(handle, kind.toLocation()).code().value();
            NewMoveLine line = again(live, rest, live.get(0).toBox()).to(to);
            moves.carry(handle, document, move, List.of(line), "", today);
        });
    }

    /**
     * Changes the destination of a line and its matching earlier lines: reverses them and moves the goods to the new location,
     * loose. A box that was carried moves with all its contents.
     *
     * @param last latest movement of the lines that the operator saw as one
     * @param to a location of the centre other than the origin of the move
     * @throws Refused if all of them were already reversed
     */
    public boolean place(IdempotencyKey claim, UUID id, long last, LocationCode to, Operator by) {
        Move move = moves.requireMayChange(id, by);
        Document document = Document.now(id, by, clock.instant());
        LocalDate today = moves.today(move.centre(), document.recordedAt());
        return database.once(claim, document.recordedAt(), handle -> {
            MovedKind kind = kind(handle, id, last);
            List<MovedLot> live = dao(handle).alike(id, kind, last);
            reverseAlike(handle, document, kind, last);
            NewMoveLine line = kind.carriesBox() ? NewMoveLine.of(kind.toBox()) : again(live, sum(live), BoxCode.LOOSE);
            moves.carry(handle, document, move, List.of(line.to(to.value())), "", today);
        });
    }

    private static long sum(List<MovedLot> lots) {
        return lots.stream().mapToLong(MovedLot::quantity).sum();
    }

    private static NewMoveLine again(List<MovedLot> live, long quantity, BoxCode toBox) {
        MovedLot first = live.get(0);
        Set<LotCode> lots = live.stream().map(MovedLot::lot).collect(Collectors.toSet());
        NewMoveLine line =
                lots.size() == 1 ? NewMoveLine.of(first.lot(), quantity) : NewMoveLine.of(first.sku(), quantity);
        return new NewMoveLine(
                line.goods(),
                Optional.of(first.fromBox()).filter(box -> !box.isLoose()),
                Optional.of(toBox).filter(box -> !box.isLoose()),
                line.to());
    }

    /**
     * Reverses a line and each of its movements.
     *
     * @throws Refused if it was already reversed
     * @throws org.sklad.goods.ledger.InsufficientStock if the goods have left; it contains the quantity left
     */
    public boolean reverse(IdempotencyKey claim, UUID id, int line, Operator by) {
        moves.requireMayChange(id, by);
        Document document = Document.now(id, by, clock.instant());
        return database.once(claim, document.recordedAt(), handle -> {
            if (!dao(handle).hasLine(id, line)) {
                throw new NotFound();
            }
            ledger.reverse(handle, document, id, Set.of(line));
        });
    }

    /**
     * Reverses a line as {@link #reverse} does, together with its matching earlier lines.
     *
     * @param last latest movement of the lines that the operator saw as one
     */
    public boolean reverseAlike(IdempotencyKey claim, UUID id, long last, Operator by) {
        moves.requireMayChange(id, by);
        Document document = Document.now(id, by, clock.instant());
        return database.once(claim, document.recordedAt(), handle -> {
            reverseAlike(handle, document, kind(handle, id, last), last);
        });
    }

    private void reverseAlike(Handle handle, Document document, MovedKind kind, long last) {
        UUID id = document.id();
        ledger.reverse(handle, document, id, Set.copyOf(dao(handle).linesAlike(id, kind, last)));
    }

    private static MovedKind kind(Handle handle, UUID id, long movement) {
        return dao(handle).kind(id, movement).orElseThrow(NotFound::new);
    }

    /** Lists moved goods and undone ones, grouped by lot and destination, latest first. */
    ScannedList list(UUID id, long before, int most) {
        return database.read(handle -> {
            MoveDao dao = dao(handle);
            return ScannedList.of(handle, dao.goods(id, true, false, before, most + 1), most, before, dao.kinds(id))
                    .with(dao.others(id));
        });
    }

    /** Finds the latest movement that is not reversed. */
    Optional<MovedKind> latest(UUID id) {
        return database.read(handle -> dao(handle).latest(id));
    }

    /** Finds the meaning of a code in the centre: goods, or a destination; empty for an unknown code. */
    public Optional<GoodsMeaning> find(CentreCode centre, RawCode code) {
        return database.read(handle -> goods.find(handle, code.text(), centre));
    }

    /** Finds items by their SKUs, in the same order. */
    List<Item> items(List<Sku> skus) {
        return database.read(handle -> {
            var named = Skus.named(handle, Set.copyOf(skus));
            return skus.stream()
                    .flatMap(sku -> Stream.ofNullable(named.get(sku)))
                    .toList();
        });
    }

    private static MoveDao dao(Handle handle) {
        return handle.attach(MoveDao.class);
    }
}
