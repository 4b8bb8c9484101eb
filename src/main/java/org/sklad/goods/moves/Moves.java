package org.sklad.goods.moves;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.CentresAsked;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
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

/**
 * Goods carried within a centre (domain, "Move"): onto a shelf, into a bag, into quarantine and out of it; by warehouse workers and
 * managers of the centre. Held, recalled and expired goods are carried like others. A line is posted as soon as it is scanned, so
 * nothing is lost when a page is closed ({@link MoveLines}). Quantities are smallest units.
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
     * Carries the lines; without any it begins a move, to which they are added.
     *
     * @return true when it is new; false when the same came before under the same id
     * @throws InvalidFields when a location, an item, a lot or a code is unknown, or goods would go where they stand
     * @throws org.sklad.goods.ledger.InsufficientStock when fewer stand at the location itself; it says how many
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
     * Carries goods that another document leaves behind, in the caller's transaction; whoever calls knows that the operator moves goods
     * in the centre.
     *
     * @param document of the move itself, with an id made before the transaction
     * @param by what the other document was claimed; the new id is used from now on
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
        // What goes into a box or comes out of one may stay where it stands; each line says so.
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
     * Takes all of it back that was not taken back before.
     *
     * @param reason why, as people will read it
     * @throws Refused if it was already reversed
     * @throws org.sklad.goods.ledger.InsufficientStock when the goods have gone on; it says how many are left
     */
    public boolean reverse(IdempotencyKey claim, UUID id, String reason, Operator by) {
        mine(id, by);
        Document document = Document.now(id, by, clock.instant());
        return database.once(claim, document.recordedAt(), handle -> {
            if (dao(handle).reverse(id, claim.id(), reason) == 0) {
                throw Refused.conflict("moves.taken-back-already");
            }
            ledger.reverse(handle, document, id);
        });
    }

    /** The move with its lines; refuses with {@link NotFound} outside the operator's centres. */
    public MoveView get(UUID id, Operator by) {
        return database.read(handle -> {
            Move move = seen(handle, id, by);
            List<Movement> lines = StockLedger.posted(handle, id).stream()
                    .filter(line -> line.reverses().isEmpty())
                    .toList();
            Set<Sku> skus = lines.stream().map(Movement::sku).collect(Collectors.toSet());
            return new MoveView(move, lines, Skus.named(handle, skus));
        });
    }

    /** The move as its page shows it; refuses like {@link #get}. */
    MoveDocument document(UUID id, long before, Operator by) {
        return database.read(handle -> {
            MoveDao dao = dao(handle);
            Move move = seen(handle, id, by);
            int most = ScannedList.OF_DOCUMENT;
            ScannedList goods =
                    ScannedList.of(handle, dao.goods(id, true, before, most + 1), most, before, dao.kinds(id));
            return new MoveDocument(move, goods, dao.units(id));
        });
    }

    /**
     * Moves of one centre, or of all of the operator's, the latest first. Refuses a centre that is none of them. Where an operator
     * has some centres, each is asked for its own latest, so that no row of another is read.
     */
    public List<Move> list(Optional<CentreCode> centre, PlaceInTime after, int limit, Operator by) {
        CentresAsked asked = CentresAsked.of(centre, by, maySee());
        return database.read(handle -> asked.latest(
                limit,
                () -> dao(handle).list(after.before(), after.id(), limit),
                each -> dao(handle).ofCentre(each, after.before(), after.id(), limit)));
    }

    /** One that the operator may add to; refuses like {@link #get}, or with Forbidden. */
    Move mine(UUID id, Operator by) {
        Move move = database.read(handle -> seen(handle, id, by));
        by.requireAt(move.centre(), mayMove());
        return move;
    }

    /** Carries lines of a move in the caller's transaction; a line that is refused gives its number back. */
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

    private static Move seen(Handle handle, UUID id, Operator by) {
        Move move = dao(handle).find(id).orElseThrow(NotFound::new);
        by.requireAt(move.centre(), maySee());
        return move;
    }

    /** The date in the centre's zone. */
    LocalDate today(CentreCode centre, Instant now) {
        return LocalDate.ofInstant(now, centres.get(centre).timeZone());
    }

    private static Message samePlace(Location from) {
        return Message.of("moves.same-place", from.address().toString());
    }

    private static MoveDao dao(Handle handle) {
        return handle.attach(MoveDao.class);
    }

    /** Roles of those who may move goods. */
    public static Role[] mayMove() {
        return new Role[] {Role.WAREHOUSE, Role.MANAGER};
    }

    /** Roles of those who may see it. */
    public static Role[] maySee() {
        return new Role[] {Role.WAREHOUSE, Role.MANAGER, Role.AUDITOR};
    }
}
