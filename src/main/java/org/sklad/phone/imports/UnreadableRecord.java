package org.sklad.phone.imports;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Username;
import org.sklad.platform.db.InTime;
import org.sklad.platform.db.PlaceInTime;

/**
 * A record of a phone that the server could not book, so that a manager enters it by hand.
 *
 * @param author absent if the record names no operator
 * @param occurredAt time by the clock of the phone; time of the import if the record names none
 * @param recordedAt time of the import
 * @param sealed record and reasons, encrypted; empty once they are erased
 * @param reason how the manager settled it, encrypted; empty before, and once it is erased
 */
public record UnreadableRecord(
        UUID id,
        UnreadableKind kind,
        UUID device,
        String deviceName,
        CentreCode centre,
        Optional<Username> author,
        Instant occurredAt,
        Instant recordedAt,
        UnreadableState state,
        String sealed,
        String reason,
        Optional<Username> settledBy,
        Optional<Instant> settledAt)
        implements InTime {
    @Override
    public PlaceInTime place() {
        return new PlaceInTime(recordedAt, id);
    }
}
