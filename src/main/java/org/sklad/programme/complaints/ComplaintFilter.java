package org.sklad.programme.complaints;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sklad.centres.places.InPeriod;

/**
 * The filter of a list of complaints, within those that the operator may see.
 *
 * @param overdue only complaints whose acknowledgement or answer is overdue now
 */
public record ComplaintFilter(
        @Nullable String centre,
        @Nullable ComplaintKind kind,
        @Nullable ComplaintState state,
        @Nullable Boolean overdue,
        @Nullable LocalDate from,
        @Nullable LocalDate until)
        implements InPeriod {
    static final ComplaintFilter ALL = new ComplaintFilter(null, null, null, null, null, null);

    boolean isOverdue() {
        return Boolean.TRUE.equals(overdue);
    }
}
