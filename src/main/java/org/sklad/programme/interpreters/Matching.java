package org.sklad.programme.interpreters;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sklad.centres.places.Centres;
import org.sklad.platform.i18n.Message;

/**
 * Interpreters and one request, as stored now. A conversation needs both directions, so an interpreter of one direction is not proposed.
 * Availability and absences are read by the clock of the centre that asks.
 */
final class Matching {
    private final Handle handle;
    private final InterpreterRequest request;
    private final List<LocalPiece> pieces;
    private final List<Absence> absences;
    private final Set<InterpreterCode> booked;

    private Matching(
            Handle handle,
            InterpreterRequest request,
            List<LocalPiece> pieces,
            List<Absence> absences,
            Set<InterpreterCode> booked) {
        this.handle = handle;
        this.request = request;
        this.pieces = pieces;
        this.absences = absences;
        this.booked = booked;
    }

    /** Reads absences and bookings for a request, in the caller's transaction. */
    static Matching of(Handle handle, InterpreterRequest request) {
        ZoneId zone = Centres.zone(handle, request.centre());
        List<LocalPiece> pieces = LocalPiece.of(request.fromAt(), request.toAt(), zone);
        List<Absence> absences = handle.attach(AbsenceDao.class)
                .ofSpeakers(
                        request.language(),
                        pieces.get(0).on(),
                        pieces.get(pieces.size() - 1).on());
        List<InterpreterCode> booked = bookings(handle)
                .bookedSpeakers(
                        request.language(),
                        request.fromAt(),
                        request.toAt(),
                        request.fromAt().minus(Duration.ofHours(NewRequest.MOST_HOURS)));
        return new Matching(handle, request, pieces, absences, new HashSet<>(booked));
    }

    /** Lists those who can be assigned, the least booked in the month first. */
    List<Candidate> candidates() {
        Map<InterpreterCode, Long> loads = bookings(handle).loads(request.language(), request.month()).stream()
                .collect(Collectors.toMap(BookingDao.Load::interpreter, BookingDao.Load::minutes));
        return Roster.speaking(handle, request.language()).stream()
                .filter(each -> objection(each).isEmpty())
                .map(each -> new Candidate(
                        each,
                        each.skill(request.language()).orElseThrow().level(),
                        loads.getOrDefault(each.code(), 0L)))
                .sorted(Candidate.ORDER)
                .toList();
    }

    /** Returns the first reason why an interpreter cannot be assigned; empty if there is none. */
    Optional<Message> objection(Interpreter interpreter) {
        InterpreterDetails details = interpreter.details();
        if (!details.active()) {
            return Optional.of(Message.of("interpreters.not.active"));
        }
        if (interpreter.skill(request.language()).isEmpty()) {
            return Optional.of(Message.of("interpreters.not.language"));
        }
        if (request.sex().filter(wanted -> wanted != details.sex()).isPresent()) {
            return Optional.of(Message.of("interpreters.not.sex"));
        }
        if (isAbsent(interpreter.code())) {
            return Optional.of(Message.of("interpreters.not.present"));
        }
        if (pieces.stream()
                .anyMatch(piece -> details.availability().around(piece).isEmpty())) {
            return Optional.of(Message.of("interpreters.not.available"));
        }
        return booked.contains(interpreter.code())
                ? Optional.of(Message.of("interpreters.not.free"))
                : Optional.empty();
    }

    boolean isAbsent(InterpreterCode code) {
        return absences.stream()
                .filter(each -> each.interpreter().equals(code))
                .anyMatch(each -> pieces.stream().anyMatch(piece -> each.includes(piece.on())));
    }

    /** Returns the days of a booking with the hours that the interpreter is available. */
    List<BookingDao.Day> days(UUID booking, Interpreter interpreter) {
        List<BookingDao.Day> days = new ArrayList<>();
        for (LocalPiece piece : pieces) {
            AvailableHours around =
                    interpreter.details().availability().around(piece).orElseThrow();
            days.add(new BookingDao.Day(
                    booking,
                    days.size() + 1,
                    piece.on(),
                    piece.fromMinute(),
                    piece.toMinute(),
                    around.fromMinute(),
                    around.toMinute()));
        }
        return days;
    }

    private static BookingDao bookings(Handle handle) {
        return handle.attach(BookingDao.class);
    }
}
