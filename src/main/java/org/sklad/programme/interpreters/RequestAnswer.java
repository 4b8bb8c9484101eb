package org.sklad.programme.interpreters;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A request for an interpreter as the API shows it.
 *
 * @param interpreter who is assigned or worked
 * @param bookings latest first, released ones included
 * @param corrections of the work, latest first
 */
public record RequestAnswer(
        UUID id,
        RequestState state,
        String centre,
        String language,
        Optional<String> sex,
        String urgency,
        Instant from,
        Instant to,
        Optional<String> interpreter,
        String operator,
        Instant recordedAt,
        List<BookingAnswer> bookings,
        List<CorrectionAnswer> corrections) {
    /**
     * A booking of a request.
     *
     * @param from begin of the work, once it is done
     * @param againBecause reason of a booking that replaces a released one
     */
    public record BookingAnswer(
            UUID id,
            String state,
            String interpreter,
            String operator,
            Instant assignedAt,
            Optional<ReleaseReason> reason,
            Optional<Instant> from,
            Optional<Instant> to,
            Optional<String> workedBy,
            Optional<String> againBecause) {
        private static BookingAnswer of(Booking booking) {
            return new BookingAnswer(
                    booking.id(),
                    booking.state().name(),
                    booking.interpreter().value(),
                    booking.operator().value(),
                    booking.assignedAt(),
                    booking.reason(),
                    booking.workedFrom(),
                    booking.workedTo(),
                    booking.workedBy().map(InterpreterCode::value),
                    booking.againBecause());
        }
    }

    /**
     * A correction of the work.
     *
     * @param workedBy who worked, as it was recorded before; the times too
     * @param takenBack true if the work was not done at all, or is recorded anew
     */
    public record CorrectionAnswer(
            String workedBy,
            Instant from,
            Instant to,
            String reason,
            String operator,
            Instant correctedAt,
            boolean takenBack) {
        private static CorrectionAnswer of(Booking.Correction correction) {
            return new CorrectionAnswer(
                    correction.workedBy().value(),
                    correction.workedFrom(),
                    correction.workedTo(),
                    correction.reason(),
                    correction.operator().value(),
                    correction.correctedAt(),
                    correction.takenBack());
        }
    }

    static RequestAnswer of(RequestView view) {
        InterpreterRequest request = view.request();
        return new RequestAnswer(
                request.id(),
                request.state(),
                request.centre().value(),
                request.language().value(),
                request.sex().map(Enum::name),
                request.urgency().name(),
                request.fromAt(),
                request.toAt(),
                request.interpreter().map(InterpreterCode::value),
                request.operator().value(),
                request.recordedAt(),
                view.bookings().stream().map(BookingAnswer::of).toList(),
                view.corrections().stream().map(CorrectionAnswer::of).toList());
    }
}
