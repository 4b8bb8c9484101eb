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
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.sklad.goods.ledger.Movement;
import org.sklad.goods.ledger.StockLedger;
import org.sklad.goods.moves.Moves;
import org.sklad.goods.scanlists.ScannedList;
import org.sklad.goods.stock.Goods;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.DatabaseUnavailable;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.InTime;
import org.sklad.platform.db.PlaceInTime;
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
        int year = LocalDate.ofInstant(now, centres.get(from).timeZone()).getYear();
        try {
            return database.once(claim, now, handle -> {
                insert(handle, claim.id(), wanted, year, by, now);
                DraftResolution resolution = resolution(handle, get(handle, claim.id()));
                TransferLines.add(handle, resolution, claim.id(), wanted.lines(), "lines[%d].", by, now);
            });
        } catch (UnableToExecuteStatementException refused) {
            if (!isTakenNumber(refused)) {
                throw refused;
            }
            // On PostgreSQL, after ten attempts: another draft took the number first. Nothing has changed, and the
            // request can be
            // repeated with the same id.
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
            throw new InvalidFields(
                    "to", Message.of("transfers.same-centre", from.centre().value()));
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
     * @throws Refused if the transfer is not a draft
     * @throws InvalidFields if the draft is empty, or a box has left the location of the draft
     * @throws Refused if the contents of a box differ from the draft
     * @throws org.sklad.goods.ledger.InsufficientStock if the location and those below it do not have enough for a line
     */
    public boolean dispatch(IdempotencyKey claim, UUID id, Operator by) {
        Transfer seen = mine(id, by);
        Document document = Document.now(id, by, clock.instant());
        LocalDate today = today(seen.fromCentre(), document.recordedAt());
        return database.once(claim, document.recordedAt(), handle -> {
            if (dao(handle).dispatch(id, by.id(), document.recordedAt()) == 0) {
                throw Transfers.wrongState(get(handle, id));
            }
            List<DraftLine> lines = dao(handle).lines(id);
            if (lines.isEmpty()) {
                throw new InvalidFields("lines", Message.of("transfers.nothing-to-send"));
            }
            Location from = locations.get(handle, seen.fromCentre(), seen.fromLocation());
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
        mine(id, by);
        Instant now = clock.instant();
        return database.once(claim, now, handle -> {
            if (dao(handle).cancel(id) == 0) {
                throw Transfers.wrongState(get(handle, id));
            }
        });
    }

    /**
     * Finds a transfer with all its lines.
     *
     * @throws NotFound if the operator has no role at either centre
     */
    public TransferView get(UUID id, Operator by) {
        return database.read(handle -> view(handle, seen(handle, id, by)));
    }

    /** Finds a transfer by its number. Checks access like {@link #get}. */
    public Transfer getNumbered(WaybillNumber number, Operator by) {
        return database.read(handle -> visible(dao(handle).findNumbered(number).orElseThrow(NotFound::new), by));
    }

    private static TransferView view(Handle handle, Transfer transfer) {
        SentGoodsDao sentDao = handle.attach(SentGoodsDao.class);
        List<DraftLine> wanted = transfer.isSent() ? List.of() : dao(handle).lines(transfer.id());
        List<SentGoods> sent = sentDao.all(transfer.id());
        List<Movement> received = StockLedger.posted(handle, transfer.id()).stream()
                .filter(each -> each.reverses().isEmpty() && !each.fromCentre().equals(each.toCentre()))
                .toList();
        List<ExplainedLine> explained = sentDao.explanations(transfer.id());
        Set<Sku> skus = Stream.of(
                        wanted.stream().map(DraftLine::sku),
                        sent.stream().map(SentGoods::sku),
                        explained.stream().map(ExplainedLine::sku))
                .flatMap(each -> each)
                .collect(Collectors.toSet());
        return new TransferView(transfer, wanted, sent, received, explained, Skus.named(handle, skus));
    }

    /**
     * Finds a transfer with the content of its page. Checks access like {@link #get}.
     *
     * @param before shows requested goods before this line
     * @param after shows sent goods after this position on the waybill
     */
    TransferDocument document(UUID id, long before, long after, Operator by) {
        return database.read(handle -> {
            Transfer transfer = seen(handle, id, by);
            TransferDao dao = dao(handle);
            SentGoodsDao sentDao = handle.attach(SentGoodsDao.class);
            int most = ScannedList.OF_DOCUMENT;
            ScannedList wanted = transfer.isSent()
                    ? ScannedList.of(handle, List.of(), most, before, 0)
                    : ScannedList.of(handle, dao.goods(id, before, most + 1), most, before, dao.kinds(id));
            List<SentGoods> sent = sentDao.list(id, after, most + 1);
            List<ExplainedLine> explained = sentDao.explanations(id);
            Set<Sku> skus = Stream.concat(
                            sent.stream().map(SentGoods::sku),
                            explained.stream().map(ExplainedLine::sku))
                    .collect(Collectors.toSet());
            return new TransferDocument(
                    transfer,
                    wanted,
                    dao.units(id),
                    sent.subList(0, Math.min(most, sent.size())),
                    sent.size() > most ? Optional.of(sent.get(most - 1).ordinal()) : Optional.empty(),
                    sentDao.totals(id),
                    explained,
                    Skus.named(handle, skus));
        });
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
                    centre -> ofCentre(dao, centre, rows, filter));
        });
    }

    /** Outgoing and incoming transfers have separate indexes, so the latest of each are queried separately. */
    private static List<Transfer> ofCentre(TransferDao dao, CentreCode centre, LatestRows rows, TransferFilter filter) {
        return InTime.latest(
                rows.limit(),
                filter.state() == null
                        ? Stream.of(dao.sent(centre, rows, filter), dao.arriving(centre, rows, filter))
                        : Stream.of(dao.sentInState(centre, rows, filter), dao.arrivingInState(centre, rows, filter)));
    }

    /**
     * Finds a transfer that the operator may draft, dispatch and cancel. Throws the same exceptions as {@link #get}, or Forbidden.
     */
    Transfer mine(UUID id, Operator by) {
        Transfer transfer = seen(id, by);
        if (!mayDraft(transfer, by)) {
            throw new Forbidden();
        }
        return transfer;
    }

    /** Finds a transfer that the operator may receive. Throws the same exceptions as {@link #get}, or Forbidden. */
    Transfer receivedBy(UUID id, Operator by) {
        Transfer transfer = seen(id, by);
        if (!mayReceive(transfer, by)) {
            throw new Forbidden();
        }
        return transfer;
    }

    /** Finds a transfer whose discrepancies the operator may explain. Throws the same exceptions as {@link #get}, or Forbidden. */
    Transfer explainedBy(UUID id, Operator by) {
        Transfer transfer = seen(id, by);
        if (!mayExplain(transfer, by)) {
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

    static boolean mayDraft(Transfer transfer, Operator by) {
        return by.roles().hasAt(transfer.fromCentre(), MAY_MOVE);
    }

    /** Checks the roles of the operator only. */
    public static boolean mayReceive(Transfer transfer, Operator by) {
        return by.roles().hasAt(transfer.toCentre(), MAY_MOVE);
    }

    /** Goods missing at one end may still be at the other, so a manager of either centre can explain. */
    static boolean mayExplain(Transfer transfer, Operator by) {
        return by.roles().hasAt(transfer.fromCentre(), Role.MANAGER)
                || by.roles().hasAt(transfer.toCentre(), Role.MANAGER);
    }

    Transfer seen(UUID id, Operator by) {
        return database.read(handle -> seen(handle, id, by));
    }

    private static Transfer seen(Handle handle, UUID id, Operator by) {
        return visible(get(handle, id), by);
    }

    /** Throws NotFound for an operator without a role in either centre, and Forbidden for one whose roles may not see transfers. */
    private static Transfer visible(Transfer transfer, Operator by) {
        boolean there =
                by.roles().hasAt(transfer.fromCentre(), MAY_SEE) || by.roles().hasAt(transfer.toCentre(), MAY_SEE);
        if (!there) {
            boolean near = by.roles().hasAt(transfer.fromCentre(), Role.values())
                    || by.roles().hasAt(transfer.toCentre(), Role.values());
            throw near ? new Forbidden() : new NotFound();
        }
        return transfer;
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

    /** Creates the refusal of an action that needs another state of the transfer. */
    static Refused wrongState(Transfer transfer) {
        return Refused.conflict(
                "transfers.wrong-state." + transfer.state(), transfer.number().value());
    }
}
