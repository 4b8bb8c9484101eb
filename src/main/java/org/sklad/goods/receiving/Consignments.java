package org.sklad.goods.receiving;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.sklad.goods.donors.Restrictions;
import org.sklad.goods.donors.Sources;
import org.sklad.goods.intake.LineResolution;
import org.sklad.goods.intake.RefusedLine;
import org.sklad.goods.intake.ResolvedLine;
import org.sklad.goods.ledger.Document;
import org.sklad.goods.ledger.LotCodes;
import org.sklad.goods.lots.Money;
import org.sklad.goods.lots.SourceKind;
import org.sklad.goods.scanlists.ScannedList;
import org.sklad.goods.stock.Goods;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refused;
import org.sklad.platform.lists.LatestRows;

/**
 * Consignments: goods of one donor that arrive at a centre. Warehouse workers and managers of the centre receive them. A line is in
 * stock as soon as it is received, so closing a page loses nothing ({@link ConsignmentLines}). Quantities are smallest units.
 *
 * <p>Medicines without lot and expiry are rejected. Expired goods are accepted only into quarantine (domain, "Goods" and invariant
 * 7).
 */
public final class Consignments {
    static final Role[] MAY_SEE = {Role.WAREHOUSE, Role.MANAGER, Role.AUDITOR};

    private final Database database;
    private final Centres centres;
    private final Locations locations;
    private final Goods goods;
    private final ReceiptPosting posting;
    private final InstantSource clock;

    Consignments(Database database, Centres centres, Locations locations, ReceiptPosting posting, InstantSource clock) {
        this.database = database;
        this.centres = centres;
        this.locations = locations;
        this.goods = new Goods(locations, clock);
        this.posting = posting;
        this.clock = clock;
    }

    /**
     * Creates a consignment and receives or announces its lines.
     *
     * @return true for a new consignment; false for a repeat of the same request
     * @throws InvalidFields if a location, an item or a code is unknown, or a line lacks required data; it lists all errors
     */
    public boolean add(IdempotencyKey claim, NewConsignment wanted, Operator by) {
        by.requireAt(wanted.centre(), mayReceive());
        Instant now = clock.instant();
        LocalDate today = today(wanted.centre(), now);
        List<LotCodes> codes = posting.codes(wanted.lines().size());
        return database.once(claim, now, handle -> {
            LineResolution resolution =
                    new LineResolution(handle, locations, goods, wanted.centre(), today, posting.gate());
            Location location = resolution.requireLocation(wanted.location(), "location");
            insert(handle, claim.id(), wanted, location, today.getYear(), by, now);
            if (wanted.state() == ConsignmentState.EXPECTED) {
                expect(handle, claim.id(), resolution.toExpect(wanted.lines(), location, "lines[%d]."));
            } else {
                List<ResolvedLine> lines = resolution.toReceive(wanted.lines(), location, "lines[%d].");
                Consignment made = require(handle, claim.id());
                posting.receive(handle, Intake.of(made), claim.id(), lines, codes, Document.now(claim.id(), by, now));
                dao(handle).complete(claim.id(), "", now);
            }
        });
    }

    /**
     * Completes a consignment. Lines cannot be added afterwards.
     *
     * @param discrepancies text about missing, surplus or damaged goods; may be empty
     * @throws Refused if it was already complete
     */
    public boolean complete(IdempotencyKey claim, UUID id, String discrepancies, Operator by) {
        requireMayChange(id, by);
        Instant now = clock.instant();
        return database.once(claim, now, handle -> {
            if (dao(handle).complete(id, discrepancies, now) == 0) {
                throw Refused.conflict(
                        "receiving.complete-already", require(handle, id).reference());
            }
        });
    }

    /**
     * Finds a consignment with its lines.
     *
     * @throws NotFound if the operator has no role at the centre
     */
    public ConsignmentView get(UUID id, Operator by) {
        return database.read(handle -> view(handle, visible(handle, id, by)));
    }

    /**
     * Lists consignments of the operator's centres, latest first. Rejects a filter for any other centre. For an operator with some
     * centres, it queries the latest of each centre, so that no row of another centre is read.
     */
    public List<Consignment> list(ConsignmentFilter filter, PlaceInTime after, int limit, Operator by) {
        CentresAsked asked = CentresAsked.of(filter.code(), by, MAY_SEE);
        return database.read(handle -> {
            LatestRows rows = filter.rows(handle, after, limit);
            ConsignmentDao dao = dao(handle);
            boolean any = filter.state() == null;
            return asked.latest(
                    limit,
                    () -> any ? dao.list(rows, filter) : dao.inState(rows, filter),
                    each -> any ? dao.ofCentre(each, rows, filter) : dao.ofCentreInState(each, rows, filter));
        });
    }

    /** Finds the consignments of a centre with this reference, latest first. Rejects any other centre. */
    public List<Consignment> referenced(CentreCode centre, String reference, Operator by) {
        by.requireAt(centre, MAY_SEE);
        return database.read(handle -> dao(handle).referenced(centre, reference));
    }

    private static void insert(
            Handle handle, UUID id, NewConsignment wanted, Location location, int year, Operator by, Instant now) {
        dao(handle)
                .insert(
                        id,
                        wanted.centre().value(),
                        location.id(),
                        Sources.resolve(handle, SourceKind.DONOR, wanted.donor())
                                .value(),
                        Sources.resolve(handle, SourceKind.FUNDING_SOURCE, wanted.fundingSource())
                                .value(),
                        Restrictions.require(handle, wanted.restriction(), "restriction"),
                        wanted.reference(handle, year),
                        ConsignmentState.EXPECTED,
                        by.id(),
                        now);
    }

    private static void expect(Handle handle, UUID id, List<ResolvedLine> lines) {
        List<ExpectedLine> expected = new ArrayList<>();
        for (ResolvedLine line : lines) {
            expected.add(new ExpectedLine(
                    expected.size() + 1,
                    line.item().sku(),
                    line.quantity(),
                    line.number(),
                    line.expiresOn(),
                    line.senderBox(),
                    line.unitValue().map(Money::minor),
                    line.unitValue().map(Money::currency)));
        }
        dao(handle).insertExpected(id, expected);
    }

    /** Checks whether a consignment could be announced, and changes nothing. Throws the same exceptions as {@link #add}. */
    public void look(NewConsignment wanted, Operator by) {
        by.requireAt(wanted.centre(), mayReceive());
        LocalDate today = today(wanted.centre(), clock.instant());
        database.readForReport(handle -> {
            Restrictions.require(handle, wanted.restriction(), "restriction");
            LineResolution resolution =
                    new LineResolution(handle, locations, goods, wanted.centre(), today, posting.gate());
            Location location = resolution.requireLocation(wanted.location(), "location");
            return resolution.toExpect(wanted.lines(), location, "lines[%d].");
        });
    }

    /** Lists short, surplus, unannounced, damaged and refused goods. Checks access like {@link #get}. */
    public DiscrepancyList discrepancies(UUID id, Operator by) {
        return database.read(handle -> {
            Consignment consignment = visible(handle, id, by);
            ConsignmentDao dao = dao(handle);
            List<Discrepancy> all = new ArrayList<>(dao.notGood(id));
            if (dao.isAnnounced(id)) {
                dao.arrivals(id, "", Integer.MAX_VALUE)
                        .forEach(each -> Discrepancy.of(each).ifPresent(all::add));
            }
            all.sort(Comparator.comparing(Discrepancy::kind)
                    .thenComparing(each -> each.sku().value())
                    .thenComparing(Discrepancy::number)
                    .thenComparing(Discrepancy::expiresOn)
                    .thenComparing(Discrepancy::reason));
            Set<Sku> skus = all.stream().map(Discrepancy::sku).collect(Collectors.toSet());
            return new DiscrepancyList(consignment, all, Skus.named(handle, skus));
        });
    }

    /** Finds a consignment with the content of its page. Checks access like {@link #get}. */
    public ConsignmentDocument document(UUID id, long before, String after, Operator by) {
        return database.read(handle -> {
            ConsignmentDao dao = dao(handle);
            Consignment consignment = visible(handle, id, by);
            int most = ScannedList.OF_DOCUMENT;
            ScannedList goods = Intake.of(consignment).goods(handle, false, before, most);
            List<Arrival> arrivals =
                    dao.isAnnounced(id) ? dao.arrivals(id, after, ConsignmentDocument.ARRIVALS + 1) : List.of();
            List<ConsignmentDocument.SenderBox> boxes = arrivals.isEmpty()
                    ? List.of()
                    : dao.senderBoxes(
                            id, after, arrivals.get(arrivals.size() - 1).sku().value());
            List<RefusedLine> refused = dao.refused(id, false, most);
            List<Sorting> sortings = sortings(handle).ofConsignment(id, most);
            Set<Sku> skus = Stream.of(
                            arrivals.stream().map(Arrival::sku),
                            refused.stream().map(RefusedLine::sku),
                            sortings.stream().map(Sorting::sku))
                    .flatMap(each -> each)
                    .collect(Collectors.toSet());
            return ConsignmentDocument.of(
                    consignment, goods, arrivals, boxes, refused, sortings, Skus.named(handle, skus));
        });
    }

    private static ConsignmentView view(Handle handle, Consignment consignment) {
        ConsignmentDao dao = dao(handle);
        List<ConsignmentLine> lines = dao.lines(consignment.id());
        List<ExpectedLine> expected = dao.expected(consignment.id());
        List<RefusedLine> refused = dao.refused(consignment.id(), true, Integer.MAX_VALUE);
        List<ConsignmentView.Difference> differences = dao.differences(consignment.id());
        Set<Sku> skus = Stream.concat(
                        lines.stream().map(ConsignmentLine::sku),
                        expected.stream().map(ExpectedLine::sku))
                .collect(Collectors.toSet());
        return new ConsignmentView(consignment, lines, refused, expected, differences, Skus.named(handle, skus));
    }

    /** Finds a consignment that the operator may receive into. Throws the same exceptions as {@link #get}, or Forbidden. */
    public Consignment requireMayChange(UUID id, Operator by) {
        Consignment consignment = database.read(handle -> visible(handle, id, by));
        by.requireAt(consignment.centre(), mayReceive());
        return consignment;
    }

    /** Finds the intake with the id of a consignment or of a sorting. Checks access like {@link #requireMayChange}. */
    public Intake intake(UUID id, Operator by) {
        Intake intake = database.read(handle -> {
            Optional<Consignment> consignment = dao(handle).find(id);
            Optional<Sorting> sorting = consignment.isPresent()
                    ? Optional.empty()
                    : sortings(handle).find(id);
            return new Intake(visible(handle, sorting.map(Sorting::consignment).orElse(id), by), sorting);
        });
        by.requireAt(intake.centre(), mayReceive());
        return intake;
    }

    public static Consignment visible(Handle handle, UUID id, Operator by) {
        Consignment consignment = require(handle, id);
        by.requireAt(consignment.centre(), MAY_SEE);
        return consignment;
    }

    private static SortingDao sortings(Handle handle) {
        return handle.attach(SortingDao.class);
    }

    static Consignment require(Handle handle, UUID id) {
        return dao(handle).find(id).orElseThrow(NotFound::new);
    }

    /** The date in the centre's time zone. */
    LocalDate today(CentreCode centre, Instant now) {
        return LocalDate.ofInstant(now, centres.get(centre).timeZone());
    }

    private static ConsignmentDao dao(Handle handle) {
        return handle.attach(ConsignmentDao.class);
    }

    /** Roles that may receive goods. */
    public static Role[] mayReceive() {
        return new Role[] {Role.WAREHOUSE, Role.MANAGER};
    }
}
