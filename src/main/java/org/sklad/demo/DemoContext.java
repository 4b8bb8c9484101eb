package org.sklad.demo;

import java.time.Instant;
import java.time.LocalDate;
import org.sklad.access.roles.Username;
import org.sklad.access.signin.Operators;
import org.sklad.access.signin.SignIn;
import org.sklad.installation.Features;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.crypto.Secret;
import org.sklad.platform.db.IdempotencyKey;

/**
 * The objects that all parts of the history use.
 *
 * @param operators hash passwords with unpredictable salts; everything else is drawn from the seed of the history
 */
record DemoContext(
        Features features,
        Operators operators,
        DemoClock clock,
        Agenda agenda,
        Days days,
        Chance chance,
        Randomness randomness,
        Secret password,
        Scale scale) {
    /** A constant where a request has the hash of its content. */
    private static final String CONTENT = "demo";

    IdempotencyKey claim() {
        return new IdempotencyKey(randomness.id(), CONTENT);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), days.zone());
    }

    Instant now() {
        return clock.instant();
    }

    /** Returns the sign-in of an operator who approves an act of another. */
    SignIn typed(Username username) {
        return new SignIn(
                username.value(), password, java.util.Optional.empty(), "127.0.0.1", java.util.Optional.empty());
    }
}
