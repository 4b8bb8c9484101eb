package org.sklad.programme.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Username;
import org.sklad.platform.db.InTime;
import org.sklad.platform.db.PlaceInTime;

/**
 * A meeting that was held.
 *
 * @param centre centre that it was about; absent if about none or several
 * @param agenda what was spoken about; may be blank
 * @param institutionsBg names of the institutions in Bulgarian; blank without institutions
 * @param decisions number of its decisions
 * @param open number of those that are not done
 * @param reversal id of the reversal
 * @param reversalReason reason of the reversal; blank if it is not reversed
 */
public record Meeting(
        UUID id,
        Optional<CentreCode> centre,
        LocalDate heldOn,
        MeetingKind kind,
        String agenda,
        Attendance institutions,
        String institutionsBg,
        String institutionsEn,
        int decisions,
        int open,
        Username operator,
        Instant recordedAt,
        Optional<UUID> reversal,
        String reversalReason)
        implements InTime {
    /** Returns true while it counts. */
    public boolean isOpen() {
        return reversal.isEmpty();
    }

    /** Returns its position in the list. */
    @Override
    public PlaceInTime place() {
        return new PlaceInTime(recordedAt, id);
    }
}
