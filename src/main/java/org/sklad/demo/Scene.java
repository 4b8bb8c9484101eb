package org.sklad.demo;

import java.time.Instant;
import java.time.LocalDate;
import org.sklad.access.SignIn;
import org.sklad.access.Username;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.crypto.Secret;
import org.sklad.platform.db.IdempotencyKey;

/** What every part of the history works with. */
record Scene(
        Fronts fronts,
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
