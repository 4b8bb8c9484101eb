package org.sklad.programme.interpreting;

import java.util.Optional;
import org.sklad.access.roles.CentreCode;
import org.sklad.people.attributes.LanguageCode;

/**
 * Requests of one month and language whose time passed without an interpreter.
 *
 * @param month month of their begin by the clock of the centre, {@code 2027-03}
 * @param centre the centre asked for; empty for all centres of the operator
 */
public record UnmetHours(
        String month, LanguageCode language, long requests, long minutes, Optional<CentreCode> centre) {
    String key() {
        return month + " " + language;
    }

    /** Returns the address of exactly these requests. */
    String address() {
        return "/interpreter-requests?state=UNMET&language=" + language + "&month=" + month
                + centre.map(each -> "&centre=" + each).orElse("");
    }
}
