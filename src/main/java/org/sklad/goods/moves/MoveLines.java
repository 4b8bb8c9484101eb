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
 * The lines of moves: carried one by one as they are scanned, counted otherwise, taken back. What each of these costs does not grow
 * with the lines that a move has. Quantities are smallest units.
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
     * Carries one line more.
     *
     * @throws Refused if all of the move was taken back
     */
    public boolean add(IdempotencyKey claim, UUID id, NewMoveLine wanted, Operator by) {
        Move move = moves.mine(id, by);
        Document document = Document.now(id, by, clock.instant());
        LocalDate today = moves.today(move.centre(), document.recordedAt());
        return database.once(claim, document.recordedAt(), handle -> {
            moves.carry(handle, document, move, List.of(wanted), "", today);
        });
    }

    /**
     * Lets a line, with those before it that are of the same lot to the same place, count for another quantity: where more went, the
     * rest is carried; else they are taken back and carried anew.
     *
     * @param last the latest movement of those that the operator saw as one
     * @param quantity smallest units in all
     * @throws Refused if all of them were taken back before
     */
    public boolean restate(IdempotencyKey claim, UUID id, long last, long quantity, Operator by) {
        Move move = moves.mine(id, by);
        Document document = Document.now(id, by, clock.instant());
        LocalDate today = moves.today(move.centre(), document.recordedAt());
        return database.once(claim, document.recordedAt(), handle -> {
            MovedKind kind = kind(handle, id, last);
            List<MovedLot> live = dao(handle).alike(id, kind, last);
            long present = sum(live);
            if (quantity <= present || live.isEmpty()) {
                takeBackAlike(handle, document, kind, last);
            }
            long rest = quantity > present ? quantity - present : quantity;
            String to = locations.getById(handle, kind.toLocation()).code().value();
            NewMoveLine line = again(live, rest, live.get(0).toBox()).to(to);
            moves.carry(handle, document, move, List.of(line), "", today);
        });
    }

    /**
     * Lets a line, with those before it that are of the same lot to the same place, go somewhere else: they are taken back and carried
     * there, loose.
     *
     * @param last the latest movement of those that the operator saw as one
     * @param to a location of the centre other than the one that the move is from
     * @throws Refused if all of them were taken back before
     */
    public boolean place(IdempotencyKey claim, UUID id, long last, LocationCode to, Operator by) {
        Move move = moves.mine(id, by);
        Document document = Document.now(id, by, clock.instant());
        LocalDate today = moves.today(move.centre(), document.recordedAt());
        return database.once(claim, document.recordedAt(), handle -> {
            MovedKind kind = kind(handle, id, last);
            List<MovedLot> live = dao(handle).alike(id, kind, last);
            takeBackAlike(handle, document, kind, last);
            NewMoveLine line = again(live, sum(live), BoxCode.LOOSE).to(to.value());
            moves.carry(handle, document, move, List.of(line), "", today);
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
                line.item(),
                line.lot(),
                line.code(),
                line.quantity(),
                line.times(),
                Optional.of(first.fromBox()).filter(box -> !box.isLoose()),
                Optional.of(toBox).filter(box -> !box.isLoose()),
                line.to());
    }

    /**
     * Takes a line back; the ledger gives each movement one that names it.
     *
     * @throws Refused if it was taken back before
     * @throws org.sklad.goods.ledger.InsufficientStock when the goods have gone on; it says how many are left
     */
    public boolean undo(IdempotencyKey claim, UUID id, int line, Operator by) {
        moves.mine(id, by);
        Document document = Document.now(id, by, clock.instant());
        return database.once(claim, document.recordedAt(), handle -> {
            if (!dao(handle).hasLine(id, line)) {
                throw new NotFound();
            }
            ledger.reverse(handle, document, id, Set.of(line));
        });
    }

    /**
     * As {@link #undo}, for a line with those before it that are of the same lot to the same place.
     *
     * @param last the latest movement of those that the operator saw as one
     */
    public boolean undoAlike(IdempotencyKey claim, UUID id, long last, Operator by) {
        moves.mine(id, by);
        Document document = Document.now(id, by, clock.instant());
        return database.once(claim, document.recordedAt(), handle -> {
            takeBackAlike(handle, document, kind(handle, id, last), last);
        });
    }

    private void takeBackAlike(Handle handle, Document document, MovedKind kind, long last) {
        UUID id = document.id();
        ledger.reverse(handle, document, id, Set.copyOf(dao(handle).linesAlike(id, kind, last)));
    }

    private static MovedKind kind(Handle handle, UUID id, long movement) {
        return dao(handle).kind(id, movement).orElseThrow(NotFound::new);
    }

    /** What was carried and not taken back, lines of one lot to one place together; the latest first. */
    ScannedList list(UUID id, long before, int most) {
        return database.read(handle -> {
            MoveDao dao = dao(handle);
            return ScannedList.of(handle, dao.goods(id, false, before, most + 1), most, before, dao.kinds(id));
        });
    }

    /** The latest that was carried and not taken back. */
    Optional<MovedKind> latest(UUID id) {
        return database.read(handle -> dao(handle).latest(id));
    }

    /** What a code means in the centre: goods, or a location where they go; empty when nothing does. */
    public Optional<GoodsMeaning> find(CentreCode centre, RawCode code) {
        return database.read(handle -> goods.find(handle, code.text(), centre));
    }

    /** The items with these skus, in that order. */
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
