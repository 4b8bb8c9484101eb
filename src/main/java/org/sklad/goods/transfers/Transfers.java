package org.sklad.goods.transfers;

import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.CentresAsked;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.centres.places.Centres;
import org.sklad.centres.places.Location;
import org.sklad.centres.places.LocationAddress;
import org.sklad.centres.places.LocationKind;
import org.sklad.centres.places.Locations;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.ledger.Document;
import org.sklad.goods.ledger.StockLedger;
import org.sklad.goods.moves.Moves;
import org.sklad.goods.stock.Goods;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.DatabaseUnavailable;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.i18n.ChangedMeanwhile;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refused;
import org.sklad.platform.lists.LatestRows;

/**
 * Transfers: goods that go from one centre to another under a waybill (domain, "Transfer"). Warehouse workers and managers of the
 * sender draft, dispatch and cancel them. Warehouse workers and managers of the receiver receive them ({@link TransferReceipts}).
 * Managers of either centre explain missing goods ({@link Discrepancies}). Both centres and auditors see a transfer; for everybody
 * else it does not exist. Quantities are smallest units.
 *
 * <p>Dispatch, and not the draft, decides which lots are sent for an item and whether stock is enough. For an item, it chooses only
 * lots that may be handed out. A named lot is sent in any state, as in a move, because recalled goods have to come back and held
 * goods may be needed elsewhere. The status of a lot also applies at the receiver. To keep goods in quarantine likewise, a transfer
 * from a quarantine must go into a quarantine.
 */
public final class Transfers {
    static final Role[] MAY_MOVE = Moves.mayMove();
    static final Role[] MAY_SEE = Moves.maySee();

    private static final String UNIQUE_VIOLATION = "23505";

    private final Database database;
    private final Centres centres;
    private final Locations locations;
    private final StockLedger ledger;
    private final Goods goods;
    private final InstantSource clock;

    Transfers(
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
     * Creates a draft; lines can be added later ({@link TransferLines}). Nothing moves yet. The draft gets the next number of the
     * sender's centre in the current year of its time zone.
     *
     * @return true for a new draft; false for a repeat of the same request
     * @throws InvalidFields if a location, an item, a lot or a code is unknown, or both locations are in one centre
     */
    public boolean draft(IdempotencyKey claim, NewTransfer wanted, Operator by) {
        CentreCode from = wanted.from().centre();
        by.requireAt(from, MAY_MOVE);
        Instant now = clock.instant();
        int year = today(from, now).getYear();
        try {
            return database.once(claim, now, handle -> {
                insert(handle, claim.id(), wanted, year, by, now);
                resolution(handle, get(handle, claim.id())).add(claim.id(), wanted.lines(), "lines[%d].", by, now);
            });
        } catch (UnableToExecuteStatementException refused) {
            if (!isTakenNumber(refused)) {
                throw refused;
            }
            // On PostgreSQL, after ten attempts: another draft took the number first. Nothing has changed, and the
            // request can be repeated with the same id.
            throw new DatabaseUnavailable(DatabaseUnavailable.Reason.BUSY, refused);
        }
    }

    /** Finds the existing items of these SKUs. */
    Map<Sku, Item> items(Set<Sku> skus) {
        return skus.isEmpty() ? Map.of() : database.read(handle -> Skus.named(handle, skus));
    }

    private static boolean isTakenNumber(UnableToExecuteStatementException refused) {
        return refused.getCause() instanceof SQLException cause
                && UNIQUE_VIOLATION.equals(cause.getSQLState())
                && String.valueOf(cause.getMessage()).contains("\"transfers_");
    }

    private void insert(Handle handle, UUID id, NewTransfer wanted, int year, Operator by, Instant now) {
        Location from = requireLocation(handle, wanted.from(), "from");
        Location to = requireLocation(handle, wanted.to(), "to");
        if (from.centre().equals(to.centre())) {
            throw new InvalidFields("to", Message.of("transfers.same-centre", from.centre()));
        }
        if (from.kind() == LocationKind.QUARANTINE && to.kind() != LocationKind.QUARANTINE) {
            throw new InvalidFields(
                    "to", Message.of("transfers.into-quarantine", wanted.from().toString()));
        }
        int serial = dao(handle).nextSerial(from.centre(), year);
        WaybillNumber number = WaybillNumber.of(from.centre(), year, serial);
        dao(handle).insert(id, number, year, serial, from.centre(), from.id(), to.centre(), to.id(), by.id(), now);
    }

    /** A sender learns that a location exists in another centre, but not its stock. */
    private Location requireLocation(Handle handle, LocationAddress address, String field) {
        return locations
                .find(handle, address)
                .filter(location -> location.kind().isReal() && location.active())
                .orElseThrow(() -> new InvalidFields(
                        field,
                        Message.of(
                                "moves.location-unknown",
                                address.location().value(),
                                address.centre().value())));
    }

    /**
     * Dispatches a draft and decides which lots are sent: for an item, the lot that expires first. A whole box is on the way with
     * all its contents.
     *
     * @param seen number of the latest line that the operator saw; empty to send the draft as it is
     * @throws Refused if the transfer is not a draft, or its destination was closed
     * @throws ChangedMeanwhile if lines were added, changed or removed since
     * @throws InvalidFields if the draft is empty, or a box has left the location of the draft
     * @throws Refused if the contents of a box differ from the draft
     * @throws org.sklad.goods.ledger.InsufficientStock if the location and those below it do not have enough for a line
     */
    public boolean dispatch(IdempotencyKey claim, UUID id, Optional<Long> seen, Operator by) {
        Transfer transfer = requireMayChange(id, by);
        Document document = Document.now(id, by, clock.instant());
        LocalDate today = today(transfer.fromCentre(), document.recordedAt());
        return database.once(claim, document.recordedAt(), handle -> {
            if (dao(handle).dispatch(id, by.id(), document.recordedAt()) == 0) {
                throw get(handle, id).wrongState();
            }
            List<DraftLine> lines = dao(handle).lines(id);
            ChangedMeanwhile.requireSame(seen, (long) get(handle, id).lastLine());
            if (lines.isEmpty()) {
                throw new InvalidFields("lines", Message.of("transfers.nothing-to-send"));
            }
            transfer.requireOpen(locations.get(handle, transfer.toCentre(), transfer.toLocation()));
            Location from = locations.get(handle, transfer.fromCentre(), transfer.fromLocation());
            Departure departure = new Departure(handle, document, locations, ledger, from);
            handle.attach(SentGoodsDao.class).insert(id, departure.send(lines, today));
        });
    }

    /**
     * Cancels a draft, which keeps its number.
     *
     * @throws Refused if the transfer is not a draft
     */
    public boolean cancel(IdempotencyKey claim, UUID id, Operator by) {
        requireMayChange(id, by);
        Instant now = clock.instant();
        return database.once(claim, now, handle -> {
            if (dao(handle).cancel(id) == 0) {
                throw get(handle, id).wrongState();
            }
        });
    }

    /**
     * Finds a transfer with all its lines.
     *
     * @throws NotFound if the operator has no role at either centre
     */
    public TransferView get(UUID id, Operator by) {
        return database.read(handle -> TransferView.of(handle, get(handle, id).visibleTo(by)));
    }

    /** Finds a transfer by its number. Checks access like {@link #get}. */
    public Transfer getNumbered(WaybillNumber number, Operator by) {
        return database.read(handle ->
                dao(handle).findNumbered(number).orElseThrow(NotFound::new).visibleTo(by));
    }

    /**
     * Finds a transfer with the content of its page. Checks access like {@link #get}.
     *
     * @param before shows requested goods before this line
     * @param after shows sent goods after this position on the waybill
     */
    TransferDocument document(UUID id, long before, long after, Operator by) {
        return database.read(
                handle -> TransferDocument.of(handle, get(handle, id).visibleTo(by), before, after));
    }

    /**
     * Lists transfers from or to one centre, or any centre of the operator, latest first. Rejects any other centre. For an operator
     * with some centres, it queries the latest of each centre, so that no row of another centre is read.
     */
    public List<Transfer> list(TransferFilter filter, PlaceInTime after, int limit, Operator by) {
        CentresAsked asked = CentresAsked.of(filter.code(), by, MAY_SEE);
        return database.read(handle -> {
            LatestRows rows = filter.rows(handle, after, limit);
            TransferDao dao = dao(handle);
            return asked.latest(
                    limit,
                    () -> filter.state() == null ? dao.list(rows, filter) : dao.inState(rows, filter),
                    centre -> dao.ofCentre(centre, rows, filter));
        });
    }

    /**
     * Finds a transfer that the operator may draft, dispatch and cancel. Throws the same exceptions as {@link #get}, or Forbidden.
     */
    Transfer requireMayChange(UUID id, Operator by) {
        return allowed(visible(id, by), transfer -> transfer.mayBeSentBy(by));
    }

    /** Finds a transfer that the operator may receive. Throws the same exceptions as {@link #get}, or Forbidden. */
    Transfer receivedBy(UUID id, Operator by) {
        return allowed(visible(id, by), transfer -> transfer.mayBeReceivedBy(by));
    }

    /** Finds a transfer whose discrepancies the operator may explain. Throws the same exceptions as {@link #get}, or Forbidden. */
    Transfer explainedBy(UUID id, Operator by) {
        return allowed(visible(id, by), transfer -> transfer.mayBeExplainedBy(by));
    }

    private static Transfer allowed(Transfer transfer, Predicate<Transfer> may) {
        if (!may.test(transfer)) {
            throw new Forbidden();
        }
        return transfer;
    }

    /** Sums the goods on the way to each of some centres, by item, in smallest units, in the caller's transaction. */
    public static Map<CentreCode, Map<Sku, Long>> onTheWay(Handle handle, Collection<CentreCode> centres) {
        return handle.attach(SentGoodsDao.class).coming(centres).stream()
                .collect(Collectors.groupingBy(
                        SentGoodsDao.Coming::centre,
                        Collectors.toMap(SentGoodsDao.Coming::sku, SentGoodsDao.Coming::quantity)));
    }

    Transfer visible(UUID id, Operator by) {
        return database.read(handle -> get(handle, id).visibleTo(by));
    }

    /** Finds a transfer in the caller's transaction. The caller has checked access. */
    static Transfer get(Handle handle, UUID id) {
        return dao(handle).find(id).orElseThrow(NotFound::new);
    }

    /** The lines of a draft refer to stock at the sender. */
    DraftResolution resolution(Handle handle, Transfer draft) {
        Location from = locations.get(handle, draft.fromCentre(), draft.fromLocation());
        return new DraftResolution(handle, goods, locations, from);
    }

    /** The date in the centre's time zone. */
    private LocalDate today(CentreCode centre, Instant now) {
        return LocalDate.ofInstant(now, centres.get(centre).timeZone());
    }

    private static TransferDao dao(Handle handle) {
        return handle.attach(TransferDao.class);
    }
}
