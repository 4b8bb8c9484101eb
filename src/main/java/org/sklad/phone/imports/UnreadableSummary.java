package org.sklad.phone.imports;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.Username;

/**
 * A record of a phone that the server could not book, in a list.
 *
 * @param record its id here
 * @param device id of the phone
 * @param author username
 * @param occurredAt time by the clock of the phone
 * @param recordedAt time of the import
 */
public record UnreadableSummary(
        UUID record,
        UnreadableKind kind,
        UUID device,
        String deviceName,
        String centre,
        Optional<String> author,
        Instant occurredAt,
        Instant recordedAt,
        UnreadableState state) {
    static UnreadableSummary of(UnreadableRecord each) {
        return new UnreadableSummary(
                each.id(),
                each.kind(),
                each.device(),
                each.deviceName(),
                each.centre().value(),
                each.author().map(Username::value),
                each.occurredAt(),
                each.recordedAt(),
                each.state());
    }
}
