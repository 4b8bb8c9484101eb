package org.sklad.programme.visits;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.access.roles.Username;
import org.sklad.access.signin.Colleague;
import org.sklad.access.signin.Colleagues;
import org.sklad.centres.places.Centres;
import org.sklad.centres.teams.TeamCode;
import org.sklad.centres.teams.Teams;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.InTime;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refused;
import org.sklad.platform.lists.LatestRows;
import org.sklad.programme.interpreters.Interpreters;

/**
 * Field visits of mobile teams (domain, "Programme"). Field workers and managers of the centre plan and close them; auditors see them too.
 */
public final class FieldVisits {
    static final Role[] MAY_PLAN = {Role.FIELD, Role.MANAGER};
    static final Role[] MAY_SEE = {Role.FIELD, Role.MANAGER, Role.AUDITOR};

    /** A day farther away, before or after today, is a typing error. */
    private static final Period FARTHEST = Period.ofYears(1);

    private final Database database;
    private final Centres centres;
    private final InstantSource clock;

    FieldVisits(Database database, Centres centres, InstantSource clock) {
        this.database = database;
        this.centres = centres;
        this.clock = clock;
    }

    /**
     * Plans a visit. It gets the centre's next number of the year of its day.
     *
     * @return true for a new visit; false for a repeated request with the same id
     * @throws NotFound if the operator has no role at the centre
     * @throws InvalidFields if the day is more than a year away, the team is unknown, a member has no role at the centre, or
     *     nobody has the code of an interpreter
     */
    public boolean plan(IdempotencyKey claim, NewVisit wanted, Operator by) {
        by.requireAt(wanted.centre(), MAY_PLAN);
        Instant now = clock.instant();
        return database.once(claim, now, handle -> {
            ZoneId zone = Centres.zone(handle, wanted.centre());
            List<Username> members = members(handle, wanted, LocalDate.ofInstant(now, zone));
            requireTeam(handle, wanted);
            insert(handle, claim.id(), wanted, wanted.on(), members, by, now);
        });
    }

    /** Inserts a planned visit on this day, and returns its number. */
    static VisitNumber insert(
            Handle handle, UUID id, NewVisit wanted, LocalDate on, List<Username> members, Operator by, Instant now) {
        Interpreters.requireKnown(handle, wanted.interpreters(), "interpreters");
        int year = on.getYear();
        int serial = dao(handle).nextSerial(wanted.centre(), year);
        VisitNumber number = VisitNumber.of(wanted.centre(), year, serial);
        dao(handle)
                .insert(new VisitDao.Insert(
                        id,
                        number,
                        year,
                        serial,
                        wanted.centre(),
                        on,
                        on.atStartOfDay(Centres.zone(handle, wanted.centre())).toInstant(),
                        wanted.purpose(),
                        wanted.team().map(TeamCode::value).orElse(""),
                        by.id(),
                        now));
        dao(handle).addMembers(id, members);
        dao(handle).addInterpreters(id, wanted.interpreters());
        return number;
    }

    private static List<Username> members(Handle handle, NewVisit wanted, LocalDate today) {
        List<FieldError> errors = new ArrayList<>();
        if (wanted.on().isBefore(today.minus(FARTHEST)) || wanted.on().isAfter(today.plus(FARTHEST))) {
            errors.add(new FieldError("on", Message.of("visits.on.when", FARTHEST.getYears())));
        }
        List<Colleague> here = Colleagues.of(handle).at(wanted.centre(), MAY_PLAN);
        List<Username> members = new ArrayList<>();
        for (Username each : wanted.members()) {
            if (here.stream().noneMatch(one -> one.username().equals(each))) {
                errors.add(
                        new FieldError("members", Message.of("visits.member-unknown", each.value(), wanted.centre())));
            }
            members.add(each);
        }
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
        return members;
    }

    static void requireTeam(Handle handle, NewVisit wanted) {
        wanted.team()
                .filter(code -> Teams.find(handle, wanted.centre(), code).isEmpty())
                .ifPresent(code -> {
                    throw new InvalidFields("team", Message.of("visits.team-unknown", code.value(), wanted.centre()));
                });
    }

    /** Returns the operators of the centre who can go along, by username. */
    List<Colleague> candidates(CentreCode centre, Operator by) {
        by.requireAt(centre, MAY_PLAN);
        return database.read(handle -> Colleagues.of(handle).at(centre, MAY_PLAN));
    }

    /**
     * Marks a visit as done.
     *
     * @return true if this request did it; false for a repeated id
     * @throws NotFound if there is no such visit in the operator's centres
     * @throws Refused if it is no longer planned, or its day has not come
     */
    public boolean complete(IdempotencyKey claim, VisitNumber number, Operator by) {
        FieldVisit visit = requirePlanner(number, by);
        Instant now = clock.instant();
        return database.once(claim, now, handle -> {
            if (visit.startsAt().isAfter(now)) {
                throw Refused.conflict("visits.not-yet");
            }
            close(handle, visit, VisitState.DONE, "");
        });
    }

    /**
     * Cancels a planned visit.
     *
     * @return true if this request did it; false for a repeated id
     * @throws NotFound if there is no such visit in the operator's centres
     * @throws Refused if it is no longer planned
     */
    public boolean cancel(IdempotencyKey claim, VisitNumber number, String reason, Operator by) {
        FieldVisit visit = requirePlanner(number, by);
        return database.once(
                claim, clock.instant(), handle -> close(handle, visit, VisitState.CANCELLED, reason.strip()));
    }

    private static void close(Handle handle, FieldVisit visit, VisitState state, String reason) {
        if (dao(handle).close(visit.id(), state, reason) == 0) {
            throw Refused.conflict("visits.closed");
        }
    }

    /** Returns the visit to an operator who may close it, before the form is validated. */
    FieldVisit requirePlanner(VisitNumber number, Operator by) {
        FieldVisit visit = database.read(handle -> dao(handle).find(number)).orElseThrow(NotFound::new);
        by.requireAt(visit.centre(), MAY_PLAN);
        return visit;
    }

    /** Returns the number of the visit that a request made. */
    VisitNumber number(UUID id) {
        return database.read(handle -> dao(handle).find(id))
                .orElseThrow(NotFound::new)
                .number();
    }

    /**
     * Returns a visit with everything that happened there, by a fixed number of statements.
     *
     * @throws NotFound if there is none in the operator's centres
     * @throws org.sklad.platform.i18n.Forbidden if the operator is neither field worker, manager nor auditor there
     */
    public VisitView get(VisitNumber number, Operator by) {
        return database.read(handle -> {
            FieldVisit visit = dao(handle).find(number).orElseThrow(NotFound::new);
            by.requireAt(visit.centre(), MAY_SEE);
            return new VisitView(
                    visit, dao(handle).members(visit.id()), dao(handle).interpreters(visit.id()), deeds(handle, visit));
        });
    }

    private static VisitDeeds deeds(Handle handle, FieldVisit visit) {
        VisitDeedDao dao = handle.attach(VisitDeedDao.class);
        Instant begin = visit.startsAt();
        Instant end = visit.on()
                .plusDays(1)
                .atStartOfDay(Centres.zone(handle, visit.centre()))
                .toInstant();
        return new VisitDeeds(
                dao.figures(visit.id(), visit.centre(), visit.on(), begin, end),
                dao.counts(visit.id(), visit.centre(), visit.on(), begin, end),
                dao.talks(visit.id(), visit.centre(), visit.on(), begin, end),
                dao.handouts(visit.id(), visit.centre(), visit.on()),
                dao.goods(visit.id(), visit.centre(), visit.on()),
                dao.needs(visit.id(), visit.centre(), begin, end),
                dao.sessions(visit.id(), visit.centre(), visit.on()),
                dao.bag(visit.centre(), visit.team(), begin, end));
    }

    /**
     * Lists visits, the latest day first.
     *
     * @throws NotFound if the operator has no role at the centre
     */
    public List<FieldVisit> list(VisitFilter filter, PlaceInTime after, int limit, Operator by) {
        by.requireIn(filter.code(), MAY_SEE);
        List<CentreCode> own = filter.code()
                .map(code -> List.of(centres.get(code).code()))
                .orElseGet(() -> centres.codes().stream()
                        .filter(code -> by.roles().hasAt(code, MAY_SEE))
                        .toList());
        return database.read(handle -> {
            LatestRows rows = filter.rows(handle, after, limit);
            return InTime.latest(limit, own.stream().map(at -> dao(handle).ofCentre(at, rows, filter)));
        });
    }

    private static VisitDao dao(Handle handle) {
        return handle.attach(VisitDao.class);
    }
}
