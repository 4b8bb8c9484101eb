package org.sklad.goods.writeoffs;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sklad.goods.lots.Reason;

/** A write-off in a list of the API. */
public record WriteOffSummary(
        UUID id,
        String number,
        String state,
        String centre,
        String location,
        Reason reason,
        String operator,
        Instant recordedAt,
        Optional<String> reversalReason) {
    static WriteOffSummary of(WriteOff writeOff) {
        return new WriteOffSummary(
                writeOff.id(),
                writeOff.number().value(),
                state(writeOff),
                writeOff.centre().value(),
                writeOff.location().value(),
                writeOff.reason(),
                writeOff.operator().value(),
                writeOff.recordedAt(),
                Optional.of(writeOff.reversalReason()).filter(each -> !each.isEmpty()));
    }

    static String state(WriteOff writeOff) {
        return writeOff.isOpen() ? "POSTED" : "REVERSED";
    }
}
