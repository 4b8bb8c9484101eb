package org.sklad.oversight.administration;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sklad.centres.places.InPeriod;

/**
 * The filter of the record of administrative acts, which belongs to no centre.
 *
 * @param operator username of the operator who acted, or part of their name
 * @param act the kind of act
 * @param subject part of the subject: of its code, or of the name of an operator or centre
 */
public record AuditFilter(
        @Nullable String operator,
        @Nullable String act,
        @Nullable String subject,
        @Nullable LocalDate from,
        @Nullable LocalDate until)
        implements InPeriod {
    @Override
    public @Nullable String centre() {
        return null;
    }
}
