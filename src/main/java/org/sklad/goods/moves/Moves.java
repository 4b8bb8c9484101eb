package org.sklad.goods.moves;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.CentresAsked;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.centres.places.CentreAndPeriod;
import org.sklad.centres.places.Centres;
import org.sklad.centres.places.Location;
import org.sklad.centres.places.Locations;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.ledger.Document;
import org.sklad.goods.ledger.Movement;
import org.sklad.goods.ledger.StockLedger;
import org.sklad.goods.lots.MovementKind;
import org.sklad.goods.scanlists.ScannedList;
import org.sklad.goods.stock.Goods;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.IdempotencyKeys;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refused;
import org.sklad.platform.lists.LatestRows;

/**
 * Moves of goods within a centre (domain, "Move"): onto a shelf, into a bag, into quarantine and out of it. Warehouse workers and
 * managers of the centre may move goods, also held, recalled and expired ones. A line is posted as soon as it is scanned, so
 * closing a page loses nothing ({@link MoveLines}). Quantities are smallest units.
 */
public final class Moves {

    private final Database database;
    private final Centres centres;
    private final Locations locations;
    private final StockLedger ledger;
    private final Goods goods;
    private final InstantSource clock;

    public Moves(
            Database database,
            Centres centres,
            Locations locations,
            StockLedger ledger,
            Goods goods,
            InstantSource clock) {
        this.database = database;
        this.centres = centres;
        this.locations = locations;
        this.ledger = ledger;
        this.goods = goods;
        this.clock = clock;
    }

    /**
     * Moves the lines. A move without lines is begun, and lines are added later.
     *
     * @return true for a new move; false for a repeat of the same request
     * @throws InvalidFields if a location, an item, a lot or a code is unknown, or the destination of goods is their present place
     * @throws org.sklad.goods.ledger.InsufficientStock if the location itself has less; it contains the quantity there
     */
    public boolean post(IdempotencyKey claim, NewMove wanted, Operator by) {
        by.requireAt(wanted.centre(), mayMove());
        Document document = Document.now(claim.id(), by, clock.instant());
        LocalDate today = today(wanted.centre(), document.recordedAt());
        return database.once(claim, document.recordedAt(), handle -> {
            write(handle, document, wanted, today);
        });
    }

    /**
     * Moves goods that another document leaves behind, in the caller's transaction. The caller has checked that the operator may
     * move goods in the centre.
     *
     * @param document document of the move itself, with an id made before the transaction
     * @param by claim of the other document; the id of the move is claimed with the same content
     */
    public void post(Handle handle, Document document, IdempotencyKey by, NewMove wanted) {
        IdempotencyKeys.claim(handle, new IdempotencyKey(document.id(), by.content()), document.recordedAt());
        LocalDate today = LocalDate.ofInstant(document.recordedAt(), Centres.zone(handle, wanted.centre()));
        write(handle, document, wanted, today);
    }

    private void write(Handle handle, Document document, NewMove wanted, LocalDate today) {
        MoveResolution resolution = new MoveResolution(handle, goods, locations, wanted.centre());
        Location from = resolution.requireLocation(wanted.from(), "from");
        Location to = resolution.requireLocation(wanted.to(), "to");
        // Goods that go into a box or come out of one may stay at their location. Each line is checked for this.
        if (from.equals(to) && wanted.lines().isEmpty()) {
            throw new InvalidFields("to", samePlace(from));
        }
        dao(handle)
                .insert(
                        document.id(),
                        wanted.centre(),
                        from.id(),
                        to.id(),
                        document.by().id(),
                        document.recordedAt());
        if (!wanted.lines().isEmpty()) {
            Move begun = dao(handle).find(document.id()).orElseThrow(NotFound::new);
            carry(handle, document, begun, wanted.lines(), "lines[%d].", today);
        }
    }

    /**
     * Reverses a move, except lines that are already reversed.
     *
     * @param reason reason, shown to readers
     * @throws Refused if it was already reversed
     * @throws org.sklad.goods.ledger.InsufficientStock if the goods have left; it contains the quantity left
     */
    public boolean reverse(IdempotencyKey claim, UUID id, String reason, Operator by) {
        requireMayChange(id, by);
        Document document = Document.now(id, by, clock.instant());
        return database.once(claim, document.recordedAt(), handle -> {
            if (dao(handle).reverse(id, claim.id(), reason) == 0) {
                throw Refused.conflict("moves.taken-back-already");
            }
            ledger.reverse(handle, document, id);
        });
    }

    /**
     * Finds a move with its lines.
     *
     * @throws NotFound if the operator has no role at the centre
     */
    public MoveView get(UUID id, Operator by) {
        return database.read(handle -> {
            Move move = visible(handle, id, by);
            List<Movement> lines = StockLedger.posted(handle, id);
            Set<Sku> skus = lines.stream().map(Movement::sku).collect(Collectors.toSet());
            return new MoveView(move, lines, Skus.named(handle, skus));
        });
    }

    /** Finds a move with the content of its page. Checks access like {@link #get}. */
    MoveDocument document(UUID id, long before, Operator by) {
        return database.read(handle -> {
            MoveDao dao = dao(handle);
            Move move = visible(handle, id, by);
            int most = ScannedList.OF_DOCUMENT;
            ScannedList goods =
                    ScannedList.of(handle, dao.goods(id, true, true, before, most + 1), most, before, dao.kinds(id));
            return new MoveDocument(move, goods, dao.units(id));
        });
    }

    /**
     * Lists moves of one centre, or of all centres of the operator, latest first. Rejects any other centre. For an operator with
     * some centres, it queries the latest of each centre, so that no row of another centre is read.
     */
    public List<Move> list(CentreAndPeriod filter, PlaceInTime after, int limit, Operator by) {
        CentresAsked asked = CentresAsked.of(filter.code(), by, maySee());
        return database.read(handle -> {
            LatestRows rows = filter.rows(handle, after, limit);
            return asked.latest(
                    limit, () -> dao(handle).list(rows), each -> dao(handle).ofCentre(each, rows));
        });
    }

    /** Finds a move that the operator may add to. Throws the same exceptions as {@link #get}, or Forbidden. */
    Move requireMayChange(UUID id, Operator by) {
        Move move = database.read(handle -> visible(handle, id, by));
        by.requireAt(move.centre(), mayMove());
        return move;
    }

    /** Moves lines in the caller's transaction. Releases the numbers of rejected lines. */
    void carry(Handle handle, Document document, Move move, List<NewMoveLine> lines, String prefix, LocalDate today) {
        MoveResolution resolution = new MoveResolution(handle, goods, locations, move.centre());
        Location from = locations.get(handle, move.centre(), move.from());
        Location usual = locations.get(handle, move.centre(), move.to());
        int last = dao(handle)
                .takeNumbers(move.id(), lines.size())
                .orElseThrow(() -> Refused.conflict("moves.taken-back-already"));
        MoveResolution.Resolved resolved = resolution.resolve(lines, from, usual, last - lines.size() + 1, prefix);
        if (resolved.lines() < lines.size()) {
            dao(handle).takeNumbers(move.id(), resolved.lines() - lines.size());
        }
        for (MoveResolution.WholeBox each : resolved.boxes()) {
            int line = each.line().orElse(0);
            ledger.moveBox(handle, document, MovementKind.PUT_AWAY, line, each.box(), each.to());
        }
        ledger.carry(handle, document, from, today, resolved.goods());
    }

    private static Move visible(Handle handle, UUID id, Operator by) {
        Move move = dao(handle).find(id).orElseThrow(NotFound::new);
        by.requireAt(move.centre(), maySee());
        return move;
    }

    /** The date in the centre's time zone. */
    LocalDate today(CentreCode centre, Instant now) {
        return LocalDate.ofInstant(now, centres.get(centre).timeZone());
    }

    private static Message samePlace(Location from) {
        return Message.of("moves.same-place", from.address());
    }

    private static MoveDao dao(Handle handle) {
        return handle.attach(MoveDao.class);
    }

    /** Roles that may move goods. */
    public static Role[] mayMove() {
        return new Role[] {Role.WAREHOUSE, Role.MANAGER};
    }

    /** Roles that may see moves. */
    public static Role[] maySee() {
        return new Role[] {Role.WAREHOUSE, Role.MANAGER, Role.AUDITOR};
    }
}
