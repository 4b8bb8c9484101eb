package org.sklad.oversight.privacy;

import java.time.Instant;
import java.util.UUID;

/** The proof of an erasure; {@code operator} is empty where nobody asked for it. Of whom it was, it tells nothing. */
public record ErasureAnswer(
        UUID id, String centre, ErasedThing what, ErasureCause cause, String operator, Instant erasedAt) {
    static ErasureAnswer of(Erasure erasure) {
        return new ErasureAnswer(
                erasure.id(),
                erasure.centre().value(),
                erasure.what(),
                erasure.cause(),
                erasure.operator(),
                erasure.erasedAt());
    }
}
