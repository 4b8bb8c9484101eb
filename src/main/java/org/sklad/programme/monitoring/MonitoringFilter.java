package org.sklad.programme.monitoring;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;

/**
 * The filter of the list of monitored days.
 *
 * @param from first day on which they were held
 * @param until last day on which they were held
 */
public record MonitoringFilter(
        @Nullable String centre,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {
    static final MonitoringFilter ALL = new MonitoringFilter(null, null, null);

    /**
     * Returns the centre.
     *
     * @throws org.sklad.platform.i18n.NotFound if it is no code of a centre
     */
    Optional<CentreCode> code() {
        return CentreCode.asked(centre);
    }
}
