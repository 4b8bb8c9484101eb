package org.sklad.access.devices;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sklad.access.audit.Audit;
import org.sklad.access.audit.AuditEntry;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.CentresAsked;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.access.roles.Username;
import org.sklad.access.signin.Colleagues;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refusal;
import org.sklad.platform.i18n.Refused;
import org.sklad.platform.lists.LatestRows;

/**
 * The registry of phones that record without a network. An operator registers the phone that they hold; managers of the centre and
 * administrators rename, block and wipe it. A phone that was blocked or wiped is registered anew, under a new id.
 */
public final class Devices {
    private static final Role[] MAY_REGISTER = {Role.FIELD, Role.WAREHOUSE, Role.MANAGER};
    private static final Role[] MAY_DELIVER = {Role.FIELD, Role.WAREHOUSE, Role.MANAGER, Role.TECHNICIAN};
    private static final Role[] MAY_MANAGE = {Role.MANAGER, Role.ADMINISTRATOR};
    private static final Role[] MAY_SEE = {Role.FIELD, Role.WAREHOUSE, Role.MANAGER, Role.TECHNICIAN, Role.ADMINISTRATOR
    };

    /** A phone that was seen so recently is not written again. */
    private static final Duration SEEN = Duration.ofMinutes(1);

    private final Database database;
    private final Audit audit;
    private final InstantSource clock;

    Devices(Database database, Audit audit, InstantSource clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** Returns the roles that see the list and change phones. */
    public static Role[] mayManage() {
        return MAY_MANAGE.clone();
    }

    /**
     * Requires a role with which a phone is registered at the centre of a form.
     *
     * @throws NotFound if the operator has no role there
     * @throws Forbidden if the operator has only other roles there
     */
    public static void requireMayRegister(String centre, Operator by) {
        by.requireIn(centre, MAY_REGISTER);
    }

    /**
     * Registers a phone. The operator becomes the first possible author of what it delivers.
     *
     * @return false if the same request was answered before
     * @throws NotFound if there is no such centre, or none of the operator
     */
    public boolean register(IdempotencyKey claim, NewDevice device, Operator by) {
        by.requireAt(device.centre(), MAY_REGISTER);
        Instant now = clock.instant();
        AuditEntry entry =
                audit.entry("device-registered", by, device.id().toString(), details(device.centre(), device.name()));
        return database.once(claim, now, handle -> {
            if (dao(handle).countCentres(device.centre()) == 0) {
                throw new NotFound();
            }
            dao(handle).insert(device, by.id(), now);
            dao(handle).addOperator(device.id(), by.id(), now);
            Audit.record(handle, entry);
        });
    }

    /**
     * Returns the phone that delivers, in any state, and notes that it was seen.
     *
     * @throws NotFound if there is no such phone, or if the operator works in the field, the warehouse, repairs or the management of
     *     another centre only
     */
    public Device delivering(Handle handle, DeviceId id, Operator by) {
        Device device = dao(handle)
                .find(id)
                .filter(each -> by.roles().hasAt(each.centre(), MAY_DELIVER))
                .orElseThrow(NotFound::new);
        dao(handle).seen(id, clock.instant());
        return device;
    }

    /**
     * Returns an author of what a phone delivers, with present roles, also one who can no longer sign in.
     *
     * @return empty if the operator never signed in on the phone
     */
    public Optional<Operator> author(Handle handle, Device device, Username username) {
        return dao(handle).countOperator(device.id(), username) == 0
                ? Optional.empty()
                : Colleagues.operator(handle, username);
    }

    /**
     * Returns the phone of an operator who is about to load data of people of the centre, and notes the operator as a possible author.
     *
     * @throws NotFound if the centre has no such phone, or none of the operator
     * @throws Forbidden if the operator has no field role at the centre
     * @throws Refusal of type {@code device-blocked} or {@code device-wiped}
     */
    public Device loading(DeviceId id, CentreCode centre, Operator by) {
        by.requireAt(centre, Role.FIELD);
        Instant now = clock.instant();
        Found found = database.read(handle -> new Found(
                dao(handle)
                        .find(id)
                        .filter(each -> each.centre().equals(centre))
                        .orElseThrow(NotFound::new),
                dao(handle).countOperator(id, by.username()) > 0));
        Device device = found.device();
        if (device.state() != DeviceState.ACTIVE) {
            throw refused(device.state());
        }
        if (!found.known() || device.seenAt().plus(SEEN).isBefore(now)) {
            database.write(handle -> {
                dao(handle).addOperator(id, by.id(), now);
                dao(handle).seen(id, now);
                return device;
            });
        }
        return device;
    }

    /** A phone, and whether the operator signed in on it before. */
    private record Found(Device device, boolean known) {}

    private static Refused refused(DeviceState state) {
        return state == DeviceState.WIPED
                ? Refused.of(Refusal.Kind.FORBIDDEN, "device-wiped", Message.of("access.device.is-wiped"))
                : Refused.of(Refusal.Kind.FORBIDDEN, "device-blocked", Message.of("access.device.is-blocked"));
    }

    /**
     * Blocks a phone: it gets no new data.
     *
     * @return false if the same request was answered before
     * @throws Refused if it is blocked or wiped already
     */
    public boolean block(IdempotencyKey claim, DeviceId id, Operator by) {
        return end(claim, "device-blocked", id, DeviceState.BLOCKED, by);
    }

    /**
     * Wipes a phone: it gets no new data, and erases what it holds as soon as it reaches the server.
     *
     * @return false if the same request was answered before
     * @throws Refused if it is wiped already
     */
    public boolean wipe(IdempotencyKey claim, DeviceId id, Operator by) {
        return end(claim, "device-wiped", id, DeviceState.WIPED, by);
    }

    private boolean end(IdempotencyKey claim, String act, DeviceId id, DeviceState state, Operator by) {
        Device device = managed(id, by).device();
        AuditEntry entry = audit.entry(act, by, id.toString(), details(device.centre(), device.name()));
        return database.once(claim, clock.instant(), handle -> {
            if (dao(handle).setState(id, state) == 0) {
                throw Refused.conflict("access.device.ended-already");
            }
            Audit.record(handle, entry);
        });
    }

    /**
     * Renames a phone.
     *
     * @return false if the same request was answered before
     */
    public boolean rename(IdempotencyKey claim, DeviceId id, String name, Operator by) {
        Device device = managed(id, by).device();
        AuditEntry entry = audit.entry("device-renamed", by, id.toString(), details(device.centre(), name));
        return database.once(claim, clock.instant(), handle -> {
            dao(handle).rename(id, name);
            Audit.record(handle, entry);
        });
    }

    /** Lists phones of one centre or of all centres of a manager or administrator, latest registered first. */
    public List<Device> list(DeviceFilter filter, PlaceInTime after, int limit, Operator by) {
        CentresAsked asked = CentresAsked.of(CentreCode.asked(filter.centre()), by, MAY_MANAGE);
        LatestRows rows = LatestRows.of(after, limit);
        return database.read(handle -> asked.latest(
                limit, () -> dao(handle).list(rows, filter), each -> dao(handle).ofCentre(each, rows, filter)));
    }

    /**
     * Returns a phone to those who may register, deliver for or manage phones of its centre.
     *
     * @throws NotFound if there is no such phone, or if the operator has no role at its centre
     * @throws Forbidden if the operator has only other roles there
     */
    public DeviceView get(DeviceId id, Operator by) {
        return database.read(handle -> {
            Device device = dao(handle).find(id).orElseThrow(NotFound::new);
            by.requireAt(device.centre(), MAY_SEE);
            return new DeviceView(device, dao(handle).operators(id));
        });
    }

    /** Returns a phone that the operator may change; refuses like {@link #get}. */
    public DeviceView managed(DeviceId id, Operator by) {
        DeviceView view = get(id, by);
        by.requireAt(view.device().centre(), MAY_MANAGE);
        return view;
    }

    private static String details(CentreCode centre, String name) {
        return "centre=" + centre + " name=" + name;
    }

    private static DeviceDao dao(Handle handle) {
        return handle.attach(DeviceDao.class);
    }
}
