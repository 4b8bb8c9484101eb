package org.sklad.goods.kits;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** An assembly in a list of the API. */
public record AssemblySummary(
        UUID id,
        AssemblyKind kind,
        String state,
        String centre,
        String location,
        String kit,
        long quantity,
        String operator,
        Instant recordedAt,
        Optional<String> reversalReason) {
    static AssemblySummary of(Assembly assembly) {
        return new AssemblySummary(
                assembly.id(),
                assembly.kind(),
                state(assembly),
                assembly.centre().value(),
                assembly.location().value(),
                assembly.kit().value(),
                assembly.quantity(),
                assembly.operator().value(),
                assembly.recordedAt(),
                Optional.of(assembly.reversalReason()).filter(each -> !each.isEmpty()));
    }

    static String state(Assembly assembly) {
        return assembly.isOpen() ? "POSTED" : "REVERSED";
    }
}
