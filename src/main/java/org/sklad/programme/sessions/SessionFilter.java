package org.sklad.programme.sessions;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;

/**
 * The filter of a list of information sessions.
 *
 * @param topic code of a topic
 * @param campaign name of a campaign
 * @param from first day on which they were held
 * @param until last day on which they were held
 */
public record SessionFilter(
        @Nullable String centre,
        @Nullable String topic,
        @Nullable String campaign,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {
    static final SessionFilter ALL = new SessionFilter(null, null, null, null, null);

    /**
     * Returns the centre.
     *
     * @throws org.sklad.platform.i18n.NotFound if it is no code of a centre
     */
    Optional<CentreCode> code() {
        return CentreCode.asked(centre);
    }
}
