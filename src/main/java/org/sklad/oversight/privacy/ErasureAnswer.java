package org.sklad.oversight.privacy;

import java.time.Instant;
import java.util.UUID;

/** The proof of an erasure, without the person's data; {@code operator} is empty if it was automatic and not confirmed. */
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
