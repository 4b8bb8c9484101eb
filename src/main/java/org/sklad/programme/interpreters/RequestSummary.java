package org.sklad.programme.interpreters;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A request for an interpreter in a list of the API. */
public record RequestSummary(
        UUID id,
        RequestState state,
        String centre,
        String language,
        Optional<String> sex,
        String urgency,
        Instant from,
        Instant to,
        Optional<String> interpreter) {
    static RequestSummary of(InterpreterRequest request) {
        return new RequestSummary(
                request.id(),
                request.state(),
                request.centre().value(),
                request.language().value(),
                request.sex().map(Enum::name),
                request.urgency().name(),
                request.fromAt(),
                request.toAt(),
                request.interpreter().map(InterpreterCode::value));
    }
}
