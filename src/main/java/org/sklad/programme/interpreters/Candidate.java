package org.sklad.programme.interpreters;

import java.util.Comparator;

/**
 * An interpreter who can be assigned to a request.
 *
 * @param minutes booked in the month of the request
 */
public record Candidate(Interpreter interpreter, LanguageLevel level, long minutes) {
    /** The least booked first; of equally booked ones the better, then by code. */
    static final Comparator<Candidate> ORDER = Comparator.comparingLong(Candidate::minutes)
            .thenComparing(Candidate::level, Comparator.reverseOrder())
            .thenComparing(each -> each.interpreter().codeOrder());
}
