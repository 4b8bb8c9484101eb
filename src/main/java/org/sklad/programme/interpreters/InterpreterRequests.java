package org.sklad.programme.interpreters;

import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.CentresAsked;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.Centres;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refused;
import org.sklad.platform.lists.LatestRows;

/** Requests for interpreters. Field workers and managers make and cancel those of their centres; auditors see them. */
public final class InterpreterRequests {
    /** Open requests shown above the list. */
    private static final int MOST_OPEN = 20;

    private final Database database;
    private final InstantSource clock;

    InterpreterRequests(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Requests an interpreter.
     *
     * @return true for a new request; false for a repeated one with the same id
     * @throws InvalidFields if the times are not in order, longer than {@link NewRequest#MOST_HOURS} hours, past, or more than a year
     *     ahead
     */
    public boolean request(IdempotencyKey claim, NewRequest wanted, Operator by) {
        by.requireAt(wanted.centre(), InterpreterAccess.MAY_ASK);
        Instant now = clock.instant();
        return database.once(claim, now, handle -> {
            wanted.requireInTime(now);
            String month = YearMonth.from(wanted.from().atZone(Centres.zone(handle, wanted.centre())))
                    .toString();
            dao(handle)
                    .insert(new RequestDao.Insert(
                            claim.id(),
                            wanted.centre(),
                            wanted.language(),
                            wanted.sex().orElse(null),
                            wanted.urgency(),
                            wanted.from(),
                            wanted.to(),
                            month,
                            by.id(),
                            now));
        });
    }

    /**
     * Cancels a request and releases its interpreter. A request that was not met remains so.
     *
     * @throws Refused if it is done, cancelled or was not met
     */
    public boolean cancel(IdempotencyKey claim, UUID id, Operator by) {
        requireMayChange(id, by);
        Instant now = clock.instant();
        return database.once(claim, now, handle -> {
            InterpreterRequest request = visible(handle, id, now, by);
            if (request.state() != RequestState.OPEN && request.state() != RequestState.ASSIGNED) {
                throw Refused.conflict("interpreters.closed." + request.state());
            }
            handle.attach(BookingDao.class).release(id, ReleaseReason.NOT_NEEDED, now);
            dao(handle).become(id, RequestState.CANCELLED);
        });
    }

    /**
     * Returns a request with its bookings.
     *
     * @throws NotFound if there is no such request in the operator's centres
     */
    public RequestView get(UUID id, Operator by) {
        return database.read(handle -> {
            InterpreterRequest request = visible(handle, id, clock.instant(), by);
            BookingDao bookings = handle.attach(BookingDao.class);
            return new RequestView(
                    request, Centres.zone(handle, request.centre()), bookings.ofRequest(id), bookings.corrections(id));
        });
    }

    /** Lists requests of one centre or of all centres of the operator, latest begin first. */
    public List<InterpreterRequest> list(RequestFilter filter, PlaceInTime after, int limit, Operator by) {
        CentresAsked asked = CentresAsked.of(filter.code(), by, InterpreterAccess.MAY_SEE);
        Instant now = clock.instant();
        return database.read(handle -> {
            LatestRows rows = filter.rows(handle, after, limit);
            return asked.latest(
                    limit,
                    () -> dao(handle).list(rows, filter, now),
                    each -> dao(handle).ofCentre(each, rows, filter, now));
        });
    }

    /** Lists the open requests of the centres, earliest first. */
    List<InterpreterRequest> open(List<CentreCode> of) {
        Instant now = clock.instant();
        return database.read(handle -> of.stream()
                .flatMap(each -> dao(handle).open(each, now, MOST_OPEN).stream())
                .sorted(Comparator.comparing(InterpreterRequest::fromAt).thenComparing(InterpreterRequest::id))
                .limit(MOST_OPEN)
                .toList());
    }

    /** Returns a request that the operator may change; refuses like {@link #get}, or with Forbidden. */
    InterpreterRequest requireMayChange(UUID id, Operator by) {
        InterpreterRequest request = database.read(handle -> visible(handle, id, clock.instant(), by));
        by.requireAt(request.centre(), InterpreterAccess.MAY_ASK);
        return request;
    }

    /** @throws NotFound if there is no such request in the operator's centres */
    static InterpreterRequest visible(Handle handle, UUID id, Instant now, Operator by) {
        InterpreterRequest request = dao(handle).find(id, now).orElseThrow(NotFound::new);
        by.requireAt(request.centre(), InterpreterAccess.MAY_SEE);
        return request;
    }

    private static RequestDao dao(Handle handle) {
        return handle.attach(RequestDao.class);
    }
}
