package org.sklad.programme.interpreters;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.ClockSkew;
import org.sklad.access.roles.Operator;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.ChangedMeanwhile;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refused;

/**
 * Interpreters assigned to requests. Field workers and managers of the centre that asks assign, release, complete and correct: at night
 * there is no manager.
 */
public final class Bookings {
    /** The most by which work can begin earlier or end later than booked. */
    private static final Duration AROUND = Duration.ofHours(NewRequest.MOST_HOURS);

    private final Database database;
    private final InstantSource clock;

    Bookings(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Lists interpreters who can be assigned to an open request, the least booked in its month first.
     *
     * @return nobody if the request is not open
     * @throws NotFound if there is no such request in the operator's centres
     */
    public List<Candidate> candidates(UUID request, Operator by) {
        Instant now = clock.instant();
        return database.read(handle -> {
            InterpreterRequest wanted = InterpreterRequests.visible(handle, request, now, by);
            return wanted.state() == RequestState.OPEN
                    ? Matching.of(handle, wanted).candidates()
                    : List.of();
        });
    }

    /**
     * Assigns an interpreter. All rules are checked in the transaction of the booking, so two operators cannot book one interpreter for
     * the same time.
     *
     * @throws Refused if the request is not open
     * @throws InvalidFields if there is no such interpreter, or if they do not fit, are absent, not available or booked
     */
    public boolean assign(IdempotencyKey claim, UUID request, InterpreterCode code, Operator by) {
        Instant now = clock.instant();
        return database.once(claim, now, handle -> {
            InterpreterRequest wanted = InterpreterRequests.visible(handle, request, now, by);
            requireState(wanted, RequestState.OPEN);
            Interpreter interpreter =
                    Roster.find(handle, code).orElseThrow(() -> InterpreterCode.unknown(code.value()));
            book(handle, claim.id(), wanted, interpreter, Optional.empty(), by, now);
        });
    }

    private static void book(
            Handle handle,
            UUID id,
            InterpreterRequest wanted,
            Interpreter interpreter,
            Optional<String> because,
            Operator by,
            Instant now) {
        Matching matching = Matching.of(handle, wanted);
        matching.objection(interpreter).ifPresent(why -> {
            throw new InvalidFields(because.isPresent() ? "because" : "interpreter", why);
        });
        dao(handle)
                .insert(new BookingDao.Insert(
                        id,
                        wanted.id(),
                        interpreter.code(),
                        wanted.centre(),
                        wanted.fromAt(),
                        wanted.toAt(),
                        wanted.month(),
                        by.id(),
                        now,
                        because));
        dao(handle).insertDays(matching.days(id, interpreter));
        requests(handle).become(wanted.id(), RequestState.ASSIGNED);
    }

    /**
     * Takes back the last step of a request, entered by mistake: recorded work, or the release of an interpreter, for example as a no-show
     * whose time has passed. The interpreter is assigned again, and the earlier record stays with the reason.
     *
     * @throws Refused if no work is recorded and nobody was released, or if the request is assigned or cancelled
     * @throws ChangedMeanwhile if the form names another booking or another number of corrections
     * @throws InvalidFields if the released interpreter does not fit any more, or if the interpreter is absent
     */
    public boolean takeBack(IdempotencyKey claim, UUID request, WorkCorrectionForm.TakeBackForm form, Operator by) {
        Instant now = clock.instant();
        return database.once(claim, now, handle -> {
            InterpreterRequest wanted = InterpreterRequests.visible(handle, request, now, by);
            Booking last = RequestView.toTakeBack(wanted, dao(handle).ofRequest(request))
                    .orElseThrow(() -> Refused.conflict("interpreters.nothing-to-take-back"));
            ChangedMeanwhile.requireSame(Optional.ofNullable(form.booking()), last.id());
            ChangedMeanwhile.requireSame(
                    Optional.ofNullable(form.version()),
                    dao(handle).corrections(request).size());
            if (last.state() == Booking.State.RELEASED) {
                Interpreter interpreter =
                        Roster.find(handle, last.interpreter()).orElseThrow();
                book(handle, claim.id(), wanted, interpreter, Optional.of(form.because()), by, now);
                return;
            }
            if (Matching.of(handle, wanted).isAbsent(last.interpreter())) {
                throw new InvalidFields("because", Message.of("interpreters.not.present"));
            }
            dao(handle).keep(claim.id(), request, form.because(), by.id(), now, true);
            dao(handle).reopen(request);
            requests(handle).become(request, RequestState.ASSIGNED);
        });
    }

    /**
     * Releases the interpreter of a request, which is open again, or not met if its time has passed.
     *
     * @throws Refused if nobody is assigned
     */
    public boolean release(IdempotencyKey claim, UUID request, ReleaseReason reason, Operator by) {
        Instant now = clock.instant();
        return database.once(claim, now, handle -> {
            requireState(InterpreterRequests.visible(handle, request, now, by), RequestState.ASSIGNED);
            dao(handle).release(request, reason, now);
            requests(handle).become(request, RequestState.OPEN);
        });
    }

    /**
     * Records the time that the assigned interpreter worked.
     *
     * @throws Refused if nobody is assigned
     * @throws InvalidFields if the time is not over, far from the booked one, or overlaps other work of the interpreter
     */
    public boolean complete(IdempotencyKey claim, UUID request, Instant from, Instant to, Operator by) {
        Instant now = clock.instant();
        return database.once(claim, now, handle -> {
            InterpreterRequest wanted = InterpreterRequests.visible(handle, request, now, by);
            requireState(wanted, RequestState.ASSIGNED);
            requireWorkable(handle, wanted, wanted.interpreter().orElseThrow(), from, to, now);
            dao(handle).done(request, from, to, now);
            requests(handle).become(request, RequestState.DONE);
        });
    }

    /**
     * Corrects who worked and when. The earlier record stays with the reason. The interpreter can be any of the roster, because this is
     * what happened.
     *
     * @throws Refused if no work is recorded
     * @throws ChangedMeanwhile if the operator has not seen the last correction
     * @throws InvalidFields as for {@link #complete}, or if there is no such interpreter
     */
    public boolean correct(IdempotencyKey claim, UUID request, WorkCorrectionForm work, Operator by) {
        Instant now = clock.instant();
        return database.once(claim, now, handle -> {
            InterpreterRequest wanted = InterpreterRequests.visible(handle, request, now, by);
            if (wanted.state() != RequestState.DONE) {
                throw Refused.conflict("interpreters.nothing-to-correct");
            }
            if (dao(handle).corrections(request).size() != work.version()) {
                throw new ChangedMeanwhile();
            }
            InterpreterCode code = new InterpreterCode(work.interpreter());
            Interpreters.requireKnown(handle, List.of(code), "interpreter");
            requireWorkable(handle, wanted, code, work.from(), work.to(), now);
            dao(handle).keep(claim.id(), request, work.reason(), by.id(), now, false);
            dao(handle).correct(request, code, work.from(), work.to());
        });
    }

    private static void requireWorkable(
            Handle handle, InterpreterRequest wanted, InterpreterCode code, Instant from, Instant to, Instant now) {
        if (ClockSkew.isAhead(to, now)) {
            throw new InvalidFields("to", Message.of("interpreters.not-over"));
        }
        if (from.isBefore(wanted.fromAt().minus(AROUND))
                || to.isAfter(wanted.toAt().plus(AROUND))) {
            throw new InvalidFields("from", Message.of("interpreters.far-from-booked"));
        }
        if (dao(handle).worked(code, from, to).stream()
                .anyMatch(each -> !each.request().equals(wanted.id()))) {
            throw new InvalidFields("from", Message.of("interpreters.worked-elsewhere", code.value()));
        }
    }

    private static void requireState(InterpreterRequest request, RequestState state) {
        if (request.state() != state) {
            throw Refused.conflict("interpreters.closed." + request.state());
        }
    }

    private static BookingDao dao(Handle handle) {
        return handle.attach(BookingDao.class);
    }

    private static RequestDao requests(Handle handle) {
        return handle.attach(RequestDao.class);
    }
}
