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
 * What every part of the history works with.
 *
 * @param operators hash passwords with salts that nobody can foresee; everything else is drawn from the seed of the history
 */
record Scene(
        Features features,
        Operators operators,
        DemoClock clock,
        Agenda agenda,
        Days days,
        Chance chance,
        Randomness randomness,
        Secret password,
        Scale scale) {
    /** Where a request would hash what it asks for. */
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

    /** What an operator types who stands for an act of another. */
    SignIn typed(Username username) {
        return new SignIn(
                username.value(), password, java.util.Optional.empty(), "127.0.0.1", java.util.Optional.empty());
    }
}
