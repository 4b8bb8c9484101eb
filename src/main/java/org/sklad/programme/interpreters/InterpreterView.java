package org.sklad.programme.interpreters;

import java.util.List;

/**
 * An interpreter with what is to come.
 *
 * @param absences earliest first
 * @param bookings of all centres, earliest first
 */
public record InterpreterView(Interpreter interpreter, List<Absence> absences, List<Booking> bookings) {
    public InterpreterView {
        absences = List.copyOf(absences);
        bookings = List.copyOf(bookings);
    }
}
