package org.sklad.repairs.orders;

import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.access.roles.Username;
import org.sklad.access.signin.Colleague;
import org.sklad.access.signin.Colleagues;
import org.sklad.barcodes.CodeKind;
import org.sklad.barcodes.OwnCode;
import org.sklad.centres.assets.Assets;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Centres;
import org.sklad.centres.places.Rooms;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.DatabaseUnavailable;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.IdempotencyKeys;
import org.sklad.platform.files.StoredFile;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;
import org.sklad.repairs.lifecycle.Act;
import org.sklad.repairs.lifecycle.ActKind;
import org.sklad.repairs.lifecycle.Capacity;
import org.sklad.repairs.lifecycle.Guard;
import org.sklad.repairs.lifecycle.Priority;
import org.sklad.repairs.lifecycle.WorkOrder;
import org.sklad.repairs.lifecycle.WorkOrderNumber;
import org.sklad.repairs.lifecycle.WorkOrderState;
import org.sklad.repairs.lifecycle.WrongState;

/**
 * Work orders: reported by whoever works at a centre, let through and verified by its managers, done by its technicians. What was
 * reported and done never changes; the order stands where its acts led.
 */
public final class WorkOrders {
    /** Two random codes can meet; the next of these is taken then. */
    private static final int SPARE_CODES = 20;

    /** PostgreSQL's, of which the message names the key. SQLite has one writer, which no number is taken from. */
    private static final String UNIQUE_VIOLATION = "23505";

    private static final Role[] REPORTERS = {Role.WAREHOUSE, Role.FIELD, Role.TECHNICIAN, Role.MANAGER};

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

    /** True for who reports repairs somewhere. */
    public static boolean mayReport(Operator operator) {
        return operator.roles().has(REPORTERS);
    }

    /** True for who reports repairs at the centre. */
    public static boolean mayReport(CentreCode centre, Operator operator) {
        return operator.roles().hasAt(centre, REPORTERS);
    }

    /** Refuses everybody but those who report repairs at the centre of a report, and all where there is no such centre. */
    public Centre requireReporter(CentreCode centre, Operator by) {
        by.requireAt(centre, REPORTERS);
        return centres.get(centre);
    }

    /**
     * Makes a work order out of a report, with its number: the next of its centre and year, in the year of the centre's zone.
     *
     * @param photos what was broken, each written to the disk before
     * @throws NotFound when the operator has no role at the centre or there is none
     * @throws InvalidFields when the centre has no such room or asset, and for a date with a repair that is not planned
     */
    public Made report(IdempotencyKey claim, Report report, List<StoredFile> photos, Operator by) {
        Centre centre = requireReporter(report.centre(), by);
        Instant now = clock.instant();
        int year = LocalDate.ofInstant(now, centre.timeZone()).getYear();
        List<OwnCode> codes = Stream.generate(() -> OwnCode.random(CodeKind.WORK_ORDER, randomness))
                .limit(SPARE_CODES)
                .toList();
        try {
            return database.write(handle -> {
                if (!IdempotencyKeys.claim(handle, claim, now)) {
                    return new Made(get(handle, dao(handle).findById(claim.id())), false);
                }
                requireNoDateUnlessPlanned(report.priority(), report.plannedOn());
                Spot spot = Spot.of(handle, report, rooms, assets);
                insert(handle, claim, report, spot, year, codes, by, now);
                for (StoredFile photo : photos) {
                    WorkOrderPhotos.insert(handle, claim.id(), photo, PhotoKind.BEFORE, by, now);
                }
                return new Made(get(handle, dao(handle).findById(claim.id())), true);
            });
        } catch (UnableToExecuteStatementException refused) {
            if (!isTakenNumber(refused)) {
                throw refused;
            }
            // PostgreSQL, ten times: somebody else's report took the number first. Nothing is changed, and the same id
            // can come again.
            throw new DatabaseUnavailable(DatabaseUnavailable.Reason.BUSY, refused);
        }
    }

    /** True for a key of work orders that is there already, and for no other rule of the schema. */
    static boolean isTakenNumber(UnableToExecuteStatementException refused) {
        return refused.getCause() instanceof SQLException cause
                && UNIQUE_VIOLATION.equals(cause.getSQLState())
                && String.valueOf(cause.getMessage()).contains("\"work_orders_");
    }

    /** True when the report was made before by the same request; refuses an id that other content took. */
    public boolean isRepeated(IdempotencyKey claim) {
        return database.read(handle -> IdempotencyKeys.isRepeated(handle, claim));
    }

    private static void insert(
            Handle handle,
            IdempotencyKey claim,
            Report report,
            Spot spot,
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

    private static void requireNoDateUnlessPlanned(Priority priority, Optional<LocalDate> plannedOn) {
        if (plannedOn.isPresent() && priority != Priority.PLANNED) {
            throw new InvalidFields("plannedOn", Message.of("repairs.date-only-planned"));
        }
    }

    /**
     * Does an act on a work order.
     *
     * @throws NotFound when there is no such order for the operator
     * @throws Forbidden when they may not do it, see {@link Guard}
     * @throws WrongState when it cannot be done as the order stands
     * @throws InvalidFields when the assignee does not repair at the centre, or the other order is none of its centre
     */
    public Made act(IdempotencyKey claim, WorkOrderNumber number, ActKind kind, ActDetails details, Operator by) {
        WorkOrderScope sight = WorkOrderScope.of(by);
        Instant now = clock.instant();
        return database.write(handle -> {
            WorkOrder order = visible(handle, number, sight);
            by.requireAt(order.centre(), kind.roles());
            if (!IdempotencyKeys.claim(handle, claim, now)) {
                return new Made(order, false);
            }
            Guard guard = new Guard(order, by);
            Capacity capacity = guard.require(kind);
            details.assignee().ifPresent(assignee -> {
                guard.requireMayAssign(assignee);
                requireRepairer(handle, order, assignee);
            });
            details.duplicateOf().ifPresent(other -> requireOriginal(handle, order, other));
            details.priority().ifPresent(priority -> requireNoDateUnlessPlanned(priority, details.plannedOn()));
            record(handle, order, made(order, kind, capacity, details, by, now), details);
            return new Made(visible(handle, number, sight), true);
        });
    }

    private static Act made(
            WorkOrder order, ActKind kind, Capacity capacity, ActDetails details, Operator by, Instant now) {
        return new Act(
                kind,
                order.state(),
                order.after(kind),
                by.username(),
                capacity,
                now,
                details.reason(),
                details.hold(),
                details.assignee(),
                details.duplicateOf(),
                details.priority());
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
    }

    private static void requireRepairer(Handle handle, WorkOrder order, Username assignee) {
        boolean repairs = Colleagues.of(handle)
                .find(assignee)
                .filter(each -> each.isAt(order.centre(), Role.TECHNICIAN, Role.MANAGER))
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

    /** Of the same centre, so that nobody is sent where they see nothing; and not the order itself. */
    private static void requireOriginal(Handle handle, WorkOrder order, WorkOrderNumber other) {
        boolean fits = !other.equals(order.number())
                && dao(handle)
                        .find(other)
                        .filter(each -> each.centre().equals(order.centre()))
                        .isPresent();
        if (!fits) {
            throw new InvalidFields(
                    "of",
                    Message.of(
                            "repairs.no-original", other.value(), order.centre().value()));
        }
    }

    /**
     * Writes down work that was done.
     *
     * @param minutes 1 to 24 hours
     * @throws WrongState before the order is given to somebody and after it was verified or closed
     */
    public Made log(IdempotencyKey claim, WorkOrderNumber number, int minutes, String note, Operator by) {
        WorkOrderScope sight = WorkOrderScope.of(by);
        Instant now = clock.instant();
        return database.write(handle -> {
            WorkOrder order = visible(handle, number, sight);
            requireLogger(order, by);
            if (!IdempotencyKeys.claim(handle, claim, now)) {
                return new Made(order, false);
            }
            requireLoggable(order);
            dao(handle).insertLog(order.id(), new LogEntry(claim.id(), by.username(), now, minutes, note));
            return new Made(order, true);
        });
    }

    static void requireLogger(WorkOrder order, Operator by) {
        by.requireAt(order.centre(), Role.TECHNICIAN, Role.MANAGER);
    }

    static void requireLoggable(WorkOrder order) {
        if (!isLoggable(order.state())) {
            throw new WrongState(order.number(), order.state());
        }
    }

    static boolean isLoggable(WorkOrderState state) {
        return switch (state) {
            case ASSIGNED, IN_PROGRESS, ON_HOLD, REOPENED, DONE -> true;
            case REPORTED, APPROVED, VERIFIED, REJECTED, DUPLICATE, CANCELLED -> false;
        };
    }

    /** The order, for who may see it; refuses all others with {@link NotFound}, administrators with {@link Forbidden}. */
    public WorkOrder get(WorkOrderNumber number, Operator by) {
        WorkOrderScope sight = WorkOrderScope.of(by);
        return database.read(handle -> visible(handle, number, sight));
    }

    /** The number of the order whose label carries the code, for who may see it. */
    public Optional<WorkOrderNumber> find(OwnCode code, Operator by) {
        WorkOrderScope sight = WorkOrderScope.of(by);
        return database.read(handle -> dao(handle)
                .findNumber(code)
                .filter(number -> dao(handle)
                        .find(number)
                        .filter(row -> sight.includes(row.centre()))
                        .isPresent()));
    }

    /** Who can be given an order of the centre: its technicians. */
    static List<Colleague> repairers(Colleagues colleagues, WorkOrder order) {
        return colleagues.at(order.centre(), Role.TECHNICIAN);
    }

    static WorkOrder visible(Handle handle, WorkOrderNumber number, WorkOrderScope sight) {
        return get(handle, dao(handle).find(number).filter(row -> sight.includes(row.centre())));
    }

    private static WorkOrder get(Handle handle, Optional<WorkOrderRow> row) {
        WorkOrderRow found = row.orElseThrow(NotFound::new);
        return found.with(
                dao(handle).acts(List.of(found.id())).stream().map(ActRow::act).toList());
    }

    private static WorkOrderDao dao(Handle handle) {
        return handle.attach(WorkOrderDao.class);
    }
}
