package org.sklad.programme.complaints;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Username;
import org.sklad.platform.db.InTime;
import org.sklad.platform.db.PlaceInTime;

/**
 * A stored complaint without its texts. It has no running number, because a gap in the numbers would show that there are complaints which a
 * reader may not see.
 *
 * @param language language of the person as an ISO 639-1 code; empty if it is not known
 * @param about operator about whom it is; only for confidential kinds
 * @param acts number of acts; a change names the number that it expects
 * @param actedAt time of the last act
 * @param wrapped key of its texts; empty once they are erased
 */
public record Complaint(
        UUID id,
        CentreCode centre,
        ComplaintKind kind,
        ComplaintChannel channel,
        String language,
        Optional<Username> about,
        Instant receivedAt,
        ComplaintState state,
        int acts,
        Instant actedAt,
        String wrapped)
        implements InTime {
    public boolean isErased() {
        return wrapped.isEmpty();
    }

    @Override
    public PlaceInTime place() {
        return new PlaceInTime(receivedAt, id);
    }

    @Override
    public String toString() {
        return "***";
    }
}
