package org.sklad.programme.interpreters;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A request with its bookings.
 *
 * @param zone the zone of its centre
 * @param bookings latest first, released ones included
 * @param corrections of the work, latest first
 */
public record RequestView(
        InterpreterRequest request, ZoneId zone, List<Booking> bookings, List<Booking.Correction> corrections) {
    public RequestView {
        bookings = List.copyOf(bookings);
        corrections = List.copyOf(corrections);
    }

    /** Returns the booking whose recorded work or release can be taken back: the last one of a request that nobody is assigned to. */
    public Optional<Booking> toTakeBack() {
        return toTakeBack(request, bookings);
    }

    static Optional<Booking> toTakeBack(InterpreterRequest request, List<Booking> latestFirst) {
        return switch (request.state()) {
            case DONE ->
                latestFirst.stream()
                        .filter(each -> each.state() == Booking.State.DONE)
                        .findFirst();
            case OPEN, UNMET -> latestFirst.stream().findFirst();
            case ASSIGNED, CANCELLED -> Optional.empty();
        };
    }

    /** Returns the booking that was not released. */
    public Optional<Booking> booking() {
        return bookings.stream()
                .filter(each -> each.state() != Booking.State.RELEASED)
                .findFirst();
    }
}
