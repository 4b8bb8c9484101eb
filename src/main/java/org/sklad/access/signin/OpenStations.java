package org.sklad.access.signin;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.access.audit.Audit;
import org.sklad.access.audit.AuditEntry;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.CentresAsked;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refused;
import org.sklad.platform.lists.LatestRows;

/** The list of shared stations, so that a lost or stolen computer can be closed from another one. */
public final class OpenStations {
    private static final Role[] MAY_SEE = {Role.ADMINISTRATOR, Role.MANAGER, Role.AUDITOR};

    private final Database database;
    private final Stations stations;
    private final Audit audit;
    private final InstantSource clock;

    OpenStations(Database database, Stations stations, Audit audit, InstantSource clock) {
        this.database = database;
        this.stations = stations;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The filter of the list.
     *
     * @param centre code of a centre; null for all that the operator sees
     */
    public record Filter(@Nullable String centre) {}

    /** Lists the open stations of one centre or of all centres of the operator, latest first. */
    public List<OpenStation> list(Filter filter, PlaceInTime after, int limit, Operator by) {
        CentresAsked asked = CentresAsked.of(CentreCode.asked(filter.centre()), by, MAY_SEE);
        LatestRows rows = LatestRows.of(after, limit);
        return database.read(handle -> {
            StationDao dao = handle.attach(StationDao.class);
            return asked.latest(limit, () -> dao.open(rows), each -> dao.openOf(each, rows));
        });
    }

    /**
     * Returns a station, open or closed.
     *
     * @throws NotFound if it is in no centre of the operator
     * @throws Forbidden if the operator may not see the stations of its centre
     */
    public OpenStation get(UUID id, Operator by) {
        OpenStation station =
                database.read(handle -> handle.attach(StationDao.class).get(id)).orElseThrow(NotFound::new);
        by.requireAt(station.centre(), MAY_SEE);
        return station;
    }

    /** Lists the operators who can continue at the station with a PIN now. */
    public List<StationOperator> operators(OpenStation station) {
        return stations.list(station.key());
    }

    /** Requires that the operator may close the station; refuses like {@link #get}, or with Forbidden. */
    public void requireMayClose(UUID id, Operator by) {
        by.requireAt(get(id, by).centre(), Stations.MAY_SHARE);
    }

    /** Returns true if the operator may close the station: those who may share a computer of its centre. */
    public boolean mayClose(OpenStation station, Operator by) {
        return Stations.mayShare(by, station.centre());
    }

    /**
     * Closes a station and ends all sessions there. The password need not have been entered recently, because this only takes access away
     * and a stolen computer does not wait.
     *
     * @return false if the same request was answered before
     * @throws Refused if it was closed before
     */
    public boolean close(IdempotencyKey claim, UUID id, Operator by) {
        requireMayClose(id, by);
        Instant now = clock.instant();
        OpenStation station = get(id, by);
        AuditEntry entry = audit.entry(
                "station-closed", by, by.username().value(), Stations.details(station.centre(), station.name()));
        return database.once(claim, now, handle -> {
            if (handle.attach(StationDao.class).close(station.key(), now) == 0) {
                throw Refused.conflict("access.station-closed-already");
            }
            handle.attach(SessionDao.class).deleteOthersAt(station.key(), "");
            Audit.record(handle, entry);
        });
    }

    /** Returns the roles that see the list: those who may close stations, and auditors. */
    public static Role[] maySee() {
        return MAY_SEE.clone();
    }
}
