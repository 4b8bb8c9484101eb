package org.sklad.programme.interpreters;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A request for an interpreter as the API shows it.
 *
 * @param bookings latest first, released ones included
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
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
        List<BookingAnswer> bookings) {
    /**
     * A booking of a request.
     *
     * @param from begin of the work, once it is done
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record BookingAnswer(
            UUID id,
            String state,
            String interpreter,
            String operator,
            Instant assignedAt,
            Optional<ReleaseReason> reason,
            Optional<Instant> from,
            Optional<Instant> to) {
        private static BookingAnswer of(Booking booking) {
            return new BookingAnswer(
                    booking.id(),
                    booking.state().name(),
                    booking.interpreter().value(),
                    booking.operator().value(),
                    booking.assignedAt(),
                    booking.reason(),
                    booking.workedFrom(),
                    booking.workedTo());
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
                view.bookings().stream().map(BookingAnswer::of).toList());
    }
}
