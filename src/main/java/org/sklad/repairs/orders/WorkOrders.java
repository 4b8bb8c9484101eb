package org.sklad.repairs.orders;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.sklad.access.offline.OfflineRecords;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.access.roles.Username;
import org.sklad.access.signin.Colleagues;
import org.sklad.barcodes.CodeKind;
import org.sklad.barcodes.OwnCode;
import org.sklad.centres.assets.Assets;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Centres;
import org.sklad.centres.places.Rooms;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.IdempotencyKeys;
import org.sklad.platform.files.StoredFile;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;
import org.sklad.repairs.lifecycle.Act;
import org.sklad.repairs.lifecycle.ActKind;
import org.sklad.repairs.lifecycle.AllowedActs;
import org.sklad.repairs.lifecycle.Capacity;
import org.sklad.repairs.lifecycle.WorkOrder;
import org.sklad.repairs.lifecycle.WorkOrderNumber;
import org.sklad.repairs.lifecycle.WrongState;

/**
 * Work orders: reported by staff of a centre, approved and verified by its managers, done by its technicians. Reports and acts never
 * change; the acts determine the state of the order.
 */
public final class WorkOrders {
    /** Two random codes can be equal; the next one is then used. */
    static final int SPARE_CODES = 20;

    private final Database database;
    private final Centres centres;
    private final Rooms rooms;
    private final Assets assets;
    private final Randomness randomness;
    private final InstantSource clock;

    WorkOrders(
            Database database,
            Centres centres,
            Rooms rooms,
            Assets assets,
            Randomness randomness,
            InstantSource clock) {
        this.database = database;
        this.centres = centres;
        this.rooms = rooms;
        this.assets = assets;
        this.randomness = randomness;
        this.clock = clock;
    }

    /** True if the operator may report repairs at any centre. */
    public static boolean mayReport(Operator operator) {
        return operator.roles().has(WorkOrderScope.REPORTERS);
    }

    /** True if the operator may report repairs at the centre. */
    public static boolean mayReport(CentreCode centre, Operator operator) {
        return operator.roles().hasAt(centre, WorkOrderScope.REPORTERS);
    }

    /**
     * Checks the right to report repairs at a centre, and returns the centre.
     *
     * @throws NotFound if the operator has no role at the centre or there is none
     * @throws Forbidden if the operator may not report there
     */
    public Centre requireReporter(CentreCode centre, Operator by) {
        by.requireAt(centre, WorkOrderScope.REPORTERS);
        return centres.get(centre);
    }

    /**
     * Creates a work order from a report. Its number is the next of its centre and year, in the centre's time zone.
     *
     * @param photos photos of the fault, already written to disk
     * @return true the first time; false if the same request made it before
     * @throws NotFound if the operator has no role at the centre or there is none
     * @throws InvalidFields if the centre has no such room or asset
     */
    public boolean report(IdempotencyKey claim, Report report, List<StoredFile> photos, Operator by) {
        Centre centre = requireReporter(report.centre(), by);
        Instant now = clock.instant();
        int year = LocalDate.ofInstant(now, centre.timeZone()).getYear();
        List<OwnCode> codes = Stream.generate(() -> OwnCode.random(CodeKind.WORK_ORDER, randomness))
                .limit(SPARE_CODES)
                .toList();
        return TakenNumber.orBusy(() -> database.once(claim, now, handle -> {
            ReportedPlace spot = ReportedPlace.of(handle, report, rooms, assets);
            insert(handle, claim, report, spot, year, codes, by, now);
            for (StoredFile photo : photos) {
                WorkOrderPhotos.insert(handle, claim.id(), photo, PhotoKind.BEFORE, by, now);
            }
        }));
    }

    /**
     * True if the same request made the report before.
     *
     * @throws org.sklad.platform.db.IdReused if the id was used with other content
     */
    public boolean isRepeated(IdempotencyKey claim) {
        return database.read(handle -> IdempotencyKeys.isRepeated(handle, claim));
    }

    static void insert(
            Handle handle,
            IdempotencyKey claim,
            Report report,
            ReportedPlace spot,
            int year,
            List<OwnCode> codes,
            Operator by,
            Instant now) {
        int serial = dao(handle).nextSerial(report.centre(), year);
        WorkOrderNumber number = WorkOrderNumber.of(report.centre(), year, serial);
        int next = 0;
        int inserted = 0;
        while (inserted == 0) {
            inserted = dao(handle)
                    .insertUnlessTaken(
                            claim.id(),
                            number,
                            codes.get(next++),
                            report.centre(),
                            year,
                            serial,
                            spot.room(),
                            spot.asset(),
                            report.category(),
                            report.priority(),
                            report.plannedOn(),
                            report.description(),
                            by.username(),
                            now);
        }
    }

    /**
     * Does an act on a work order.
     *
     * @return true the first time; false if the same request did it before
     * @throws NotFound if the operator sees no such order
     * @throws Forbidden if the operator may not do it, see {@link AllowedActs}
     * @throws WrongState if the state of the order does not allow it
     * @throws InvalidFields if the assignee does not repair at the centre, or the other order is not of its centre
     */
    public boolean act(IdempotencyKey claim, WorkOrderNumber number, ActKind kind, ActDetails details, Operator by) {
        Instant now = clock.instant();
        return database.once(claim, now, handle -> {
            WorkOrder order = WorkOrderScope.order(handle, number, by, kind.roles());
            AllowedActs guard = new AllowedActs(order, by);
            Capacity capacity = guard.require(kind);
            details.assignee().ifPresent(assignee -> {
                guard.requireMayAssign(assignee);
                requireRepairer(handle, order, assignee);
            });
            details.duplicateOf().ifPresent(other -> requireOriginal(handle, order, other));
            record(handle, order, details.act(kind, order, capacity, by, now), details);
        });
    }

    private static void record(Handle handle, WorkOrder order, Act act, ActDetails details) {
        dao(handle).insertAct(order.id(), order.acts().size() + 1, act);
        int changed = dao(handle)
                .change(
                        order.id(),
                        order.acts().size(),
                        act.toState(),
                        act.assignee().or(order::assignee),
                        act.priority().orElse(order.priority()),
                        act.priority().isPresent() ? details.plannedOn() : order.plannedOn());
        if (changed != 1) {
            throw new IllegalStateException("An act came between, which one transaction does not allow");
        }
        if (act.toState().isClosedUnfixed()) {
            OfflineRecords.end(handle, order.id());
        }
    }

    private static void requireRepairer(Handle handle, WorkOrder order, Username assignee) {
        boolean repairs = Colleagues.of(handle)
                .find(assignee)
                .filter(each -> each.isAt(order.centre(), WorkOrderScope.REPAIRERS))
                .isPresent();
        if (!repairs) {
            throw new InvalidFields(
                    "assignee",
                    Message.of(
                            "repairs.not-a-technician",
                            assignee.value(),
                            order.centre().value()));
        }
    }

    /**
     * The other order must be of the same centre, so that no reader is led to an order they cannot see, and not the order itself. If it was
     * closed without a repair, the fault would be in no unfinished order.
     */
    private static void requireOriginal(Handle handle, WorkOrder order, WorkOrderNumber other) {
        WorkOrderRow original = dao(handle)
                .find(other)
                .filter(each -> each.centre().equals(order.centre()) && !other.equals(order.number()))
                .orElseThrow(() -> new InvalidFields(
                        "of",
                        Message.of(
                                "repairs.no-original",
                                other.value(),
                                order.centre().value())));
        if (original.state().isClosedUnfixed()) {
            throw new InvalidFields("of", Message.of("repairs.closed-original", other.value()));
        }
    }

    /**
     * Logs work done.
     *
     * @param minutes from 1 minute to 24 hours
     * @return true the first time; false if the same request logged it before
     * @throws WrongState if the order is not yet assigned, or is verified or closed
     */
    public boolean log(IdempotencyKey claim, WorkOrderNumber number, int minutes, String note, Operator by) {
        Instant now = clock.instant();
        return database.once(claim, now, handle -> {
            WorkOrder order = WorkOrderScope.order(handle, number, by, WorkOrderScope.REPAIRERS);
            order.requireLoggable();
            dao(handle).insertLog(order.id(), new LogEntry(claim.id(), by.username(), now, minutes, note));
        });
    }

    /**
     * Returns the order.
     *
     * @throws NotFound if the operator may not see it
     * @throws Forbidden for administrators
     */
    public WorkOrder get(WorkOrderNumber number, Operator by) {
        return database.read(handle -> WorkOrderScope.order(handle, number, by));
    }

    /** Works like {@link #get(WorkOrderNumber, Operator)} with the id of the report. */
    public WorkOrder get(UUID id, Operator by) {
        return database.read(handle -> WorkOrderScope.order(handle, id, by));
    }

    /**
     * Checks the right to act on an order.
     *
     * @throws NotFound if the operator sees no such order
     * @throws Forbidden if the operator has none of the roles at its centre
     */
    void require(WorkOrderNumber number, Operator by, Role... roles) {
        by.requireAt(get(number, by).centre(), roles);
    }

    /** Finds the number of the order with this label code, if the operator may see it. */
    public Optional<WorkOrderNumber> find(OwnCode code, Operator by) {
        WorkOrderScope sight = WorkOrderScope.of(by);
        return database.read(handle -> dao(handle)
                .findByCode(code)
                .filter(row -> sight.includes(row.centre()))
                .map(WorkOrderRow::number));
    }

    private static WorkOrderDao dao(Handle handle) {
        return handle.attach(WorkOrderDao.class);
    }
}
