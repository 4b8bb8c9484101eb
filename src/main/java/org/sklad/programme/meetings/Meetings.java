package org.sklad.programme.meetings;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.sklad.access.acts.LineOf;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.centres.places.Centres;
import org.sklad.centres.places.PastDay;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refused;
import org.sklad.platform.lists.LatestRows;
import org.sklad.programme.directory.Directory;
import org.sklad.programme.directory.EntryKind;

/**
 * Meetings and their decisions. They belong to the programme, not to a centre: field workers and managers of any centre record them, they
 * and auditors see all of them (decision note 074).
 */
public final class Meetings {
    static final Role[] MAY_SEE = {Role.FIELD, Role.MANAGER, Role.AUDITOR};
    static final Role[] MAY_RECORD = {Role.FIELD, Role.MANAGER};

    /** After every day on which a decision can be due. */
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private final Database database;
    private final InstantSource clock;

    Meetings(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Records a meeting with its decisions.
     *
     * @return true if it is new; false for a repeated request with the same id
     * @throws NotFound if the operator has no role at the centre
     * @throws InvalidFields if the day is in the future in Sofia, or an institution is unknown
     */
    public boolean record(IdempotencyKey claim, NewMeeting wanted, Operator by) {
        by.requireIn(wanted.centre(), MAY_RECORD);
        Instant now = clock.instant();
        PastDay.require("on", wanted.heldOn(), now, Centres.ZONE);
        return database.once(claim, now, handle -> insert(handle, claim.id(), wanted, by, now));
    }

    private static void insert(Handle handle, UUID id, NewMeeting wanted, Operator by, Instant now) {
        Directory.requireOffered(handle, EntryKind.INSTITUTION, wanted.codes(), "institutions");
        MeetingDao dao = dao(handle);
        dao.insert(new MeetingDao.Insert(
                id, wanted.centre(), wanted.heldOn(), wanted.kind(), wanted.agenda(), by.id(), now));
        dao.insertInstitutions(id, wanted.institutions());
        dao.insertDecisions(
                id, IntStream.rangeClosed(1, wanted.decisions().size()).iterator(), wanted.decisions());
    }

    /**
     * Reverses a meeting, which then counts nowhere; its decisions leave the list.
     *
     * @param reason reason shown to readers
     * @throws Refused if it was already reversed
     */
    public boolean reverse(IdempotencyKey claim, UUID id, String reason, Operator by) {
        requireMayReverse(id, by);
        return database.once(claim, clock.instant(), handle -> {
            if (dao(handle).reverse(id, claim.id(), reason) == 0) {
                throw Refused.conflict("meetings.reversed-already");
            }
        });
    }

    /** Returns the meeting to managers and to the operator who recorded it. Refuses others like {@link #get}, or with Forbidden. */
    void requireMayReverse(UUID id, Operator by) {
        if (!mayReverse(get(id, by), by)) {
            throw Refused.forbidden("meetings.not-yours");
        }
    }

    static boolean mayReverse(Meeting meeting, Operator by) {
        return by.roles().has(Role.MANAGER)
                || (by.roles().has(Role.FIELD) && meeting.operator().equals(by.username()));
    }

    /**
     * Marks a decision as done.
     *
     * @throws NotFound if the meeting has no such decision
     * @throws Refused if it is done already, or its meeting is reversed
     */
    public boolean complete(IdempotencyKey claim, LineOf decision, Operator by) {
        requireMayComplete(decision, by);
        Instant now = clock.instant();
        return database.once(claim, now, handle -> {
            if (!find(handle, decision.id()).isOpen()) {
                throw Refused.conflict("meetings.reversed-already");
            }
            if (decisions(handle).complete(decision.id(), decision.line(), by.id(), now) == 0) {
                throw Refused.conflict("meetings.done-already");
            }
        });
    }

    void requireMayComplete(LineOf decision, Operator by) {
        Meeting meeting = get(decision.id(), by);
        if (decision.line() < 1 || decision.line() > meeting.decisions()) {
            throw new NotFound();
        }
        by.require(MAY_RECORD);
    }

    /**
     * Returns a meeting.
     *
     * @throws NotFound if there is no such meeting
     */
    public Meeting get(UUID id, Operator by) {
        by.require(MAY_SEE);
        return database.read(handle -> find(handle, id));
    }

    /** Returns a meeting with its decisions. */
    MeetingView view(UUID id, Operator by) {
        by.require(MAY_SEE);
        return database.read(handle -> {
            Meeting meeting = find(handle, id);
            return new MeetingView(
                    meeting,
                    decisions(handle).ofMeeting(id, today()),
                    Directory.named(
                            handle,
                            EntryKind.INSTITUTION,
                            meeting.institutions().list().stream()
                                    .map(Attendance.Group::institution)
                                    .toList()));
        });
    }

    /** Lists meetings, latest recorded first. */
    public List<Meeting> list(MeetingFilter filter, PlaceInTime after, int limit, Operator by) {
        by.require(MAY_SEE);
        return database.read(handle -> dao(handle).list(LatestRows.of(after, limit), filter));
    }

    /** Lists decisions of meetings that are not reversed, the earliest due first, so that overdue ones lead. */
    public List<MeetingDecision> decisions(DecisionFilter filter, DecisionPlace after, int limit, Operator by) {
        by.require(MAY_SEE);
        LocalDate today = today();
        return database.read(handle -> switch (filter.chosen()) {
            case OPEN -> decisions(handle).open(after, NEVER, today, limit);
            case OVERDUE -> decisions(handle).open(after, today, today, limit);
            case DONE -> decisions(handle).done(after, today, limit);
        });
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Centres.ZONE);
    }

    private static Meeting find(Handle handle, UUID id) {
        return dao(handle).find(id).orElseThrow(NotFound::new);
    }

    private static MeetingDao dao(Handle handle) {
        return handle.attach(MeetingDao.class);
    }

    private static DecisionDao decisions(Handle handle) {
        return handle.attach(DecisionDao.class);
    }
}
