package org.sklad.programme.sessions;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.sklad.access.offline.OfflineRecords;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.CentresAsked;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.aid.handouts.Acknowledgement;
import org.sklad.aid.handouts.GroupHandouts;
import org.sklad.aid.handouts.NewHandout;
import org.sklad.aid.handouts.NewLine;
import org.sklad.centres.places.Centres;
import org.sklad.centres.places.PastDay;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refusal;
import org.sklad.platform.i18n.Refused;
import org.sklad.platform.lists.LatestRows;
import org.sklad.programme.directory.Directory;
import org.sklad.programme.directory.EntryCode;
import org.sklad.programme.directory.EntryKind;
import org.sklad.programme.interpreters.Interpreters;

/**
 * Information sessions. Field workers of the centre record them. Materials given out there are a group handout under the same id, in the
 * same transaction. A wrong session is reversed with a reason and recorded anew.
 */
public final class InformationSessions {
    static final Role[] MAY_SEE = {Role.FIELD, Role.MANAGER, Role.AUDITOR};
    static final Role[] MAY_REVERSE = {Role.FIELD, Role.MANAGER};

    private final Database database;
    private final Centres centres;
    private final GroupHandouts handouts;
    private final InstantSource clock;

    InformationSessions(Database database, Centres centres, GroupHandouts handouts, InstantSource clock) {
        this.database = database;
        this.centres = centres;
        this.handouts = handouts;
        this.clock = clock;
    }

    /**
     * Records a session with its materials, or nothing.
     *
     * @return true if it is new; false for a repeated request with the same id
     * @throws NotFound if the operator has no role at the centre, or sees no such location
     * @throws org.sklad.platform.i18n.Forbidden if the operator is not a field worker there
     * @throws InvalidFields if the day is in the future by the centre's clock, a topic is unknown or no longer offered, or nobody has the code of
     *     an interpreter
     * @throws MaterialsRefused if the handout of the materials is refused: too few in stock, more than a week ago
     */
    public boolean record(IdempotencyKey claim, NewSession wanted, Operator by) {
        by.requireAt(wanted.centre(), Role.FIELD);
        Instant now = clock.instant();
        ZoneId zone = centres.get(wanted.centre()).timeZone();
        PastDay.require("on", wanted.heldOn(), now, zone);
        if (wanted.materials().isEmpty()) {
            return database.once(claim, now, handle -> insert(handle, claim.id(), wanted, by, now));
        }
        try {
            return handouts.record(
                    claim, handout(wanted, now, zone), by, handle -> insert(handle, claim.id(), wanted, by, now));
        } catch (InvalidFields ofSession) {
            throw new InvalidFields(
                    MaterialsRefused.of(ofSession, wanted.materials()).errors());
        } catch (NotFound notThere) {
            throw notThere;
        } catch (Refusal why) {
            throw MaterialsRefused.of(why, wanted.materials());
        }
    }

    /** The goods of an earlier day are given at noon of that day. */
    private static NewHandout handout(NewSession wanted, Instant now, ZoneId zone) {
        boolean today = wanted.heldOn().equals(LocalDate.ofInstant(now, zone));
        return handout(wanted, today ? Optional.empty() : Optional.of(noon(wanted.heldOn(), zone)));
    }

    static Instant noon(LocalDate day, ZoneId zone) {
        return day.atTime(LocalTime.NOON).atZone(zone).toInstant();
    }

    /** Returns the handout of the materials. */
    static NewHandout handout(NewSession wanted, Optional<Instant> at) {
        return new NewHandout(
                wanted.centre(),
                wanted.location(),
                Optional.empty(),
                wanted.heads(),
                at,
                wanted.materials().stream().map(NewLine::of).toList(),
                Acknowledgement.MARK,
                Optional.empty(),
                "",
                Optional.empty(),
                wanted.seen(),
                true);
    }

    private static void insert(Handle handle, UUID id, NewSession wanted, Operator by, Instant now) {
        Directory.requireOffered(handle, EntryKind.TOPIC, wanted.topics(), "topics");
        insert(handle, id, wanted, wanted.heldOn(), by, now);
    }

    /** Inserts a session that was held on this day, with topics that may be withdrawn since. */
    static void insert(Handle handle, UUID id, NewSession wanted, LocalDate heldOn, Operator by, Instant now) {
        Interpreters.requireKnown(handle, wanted.interpreters(), "interpreters");
        dao(handle)
                .insert(
                        new SessionDao.Insert(
                                id,
                                wanted.centre(),
                                heldOn,
                                wanted.minutes(),
                                wanted.room(),
                                wanted.campaign(),
                                by.id(),
                                now),
                        wanted);
    }

    /**
     * Reverses a session, and its materials return to where they were.
     *
     * @param reason reason shown to readers
     * @throws Refused if it was already reversed, or if some of its materials were returned
     */
    public boolean reverse(IdempotencyKey claim, UUID id, String reason, Operator by) {
        InformationSession session = requireMayChange(id, by);
        if (!session.handedOut()) {
            return database.once(claim, clock.instant(), handle -> reverse(handle, claim, id, reason));
        }
        return handouts.reverse(claim, id, reason, by, handle -> reverse(handle, claim, id, reason));
    }

    private static void reverse(Handle handle, IdempotencyKey claim, UUID id, String reason) {
        OfflineRecords.end(handle, id);
        if (dao(handle).reverse(id, claim.id(), reason) == 0) {
            throw Refused.conflict("sessions.reversed-already");
        }
    }

    /**
     * Returns a session.
     *
     * @throws NotFound if there is none in the operator's centres
     */
    public InformationSession get(UUID id, Operator by) {
        return database.read(handle -> visible(handle, id, by));
    }

    /** Lists sessions of one centre or of all centres of the operator, latest first. Rejects a centre where the operator has no role. */
    public List<InformationSession> list(SessionFilter filter, PlaceInTime after, int limit, Operator by) {
        CentresAsked asked = CentresAsked.of(filter.code(), by, MAY_SEE);
        LatestRows rows = LatestRows.of(after, limit);
        return database.read(handle -> asked.latest(
                limit, () -> dao(handle).list(rows, filter), each -> dao(handle).ofCentre(each, rows, filter)));
    }

    /** Lists the topics that the last sessions of a centre had, the most frequent first. */
    List<EntryCode> usualTopics(CentreCode centre, int limit) {
        return database.read(handle -> dao(handle).usual(centre, limit));
    }

    /** Returns a session that the operator may reverse or add a photo to; refuses like {@link #get}, or with Forbidden. */
    InformationSession requireMayChange(UUID id, Operator by) {
        return database.read(handle -> requireMayChange(handle, id, by));
    }

    static InformationSession requireMayChange(Handle handle, UUID id, Operator by) {
        InformationSession session = visible(handle, id, by);
        by.requireAt(session.centre(), MAY_REVERSE);
        return session;
    }

    private static InformationSession visible(Handle handle, UUID id, Operator by) {
        InformationSession session = dao(handle).find(id).orElseThrow(NotFound::new);
        by.requireAt(session.centre(), MAY_SEE);
        return session;
    }

    private static SessionDao dao(Handle handle) {
        return handle.attach(SessionDao.class);
    }
}
