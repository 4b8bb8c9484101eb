package org.sklad.oversight.administration;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sklad.centres.places.InPeriod;

/**
 * The filter of the record of administrative acts, which belongs to no centre.
 *
 * @param operator username of who acted
 * @param subject what the act is about
 */
public record AuditFilter(
        @Nullable String operator,
        @Nullable String subject,
        @Nullable LocalDate from,
        @Nullable LocalDate until) implements InPeriod {
    @Override
    public @Nullable String centre() {
        return null;
    }
}
