package org.sklad.goods.moves;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Username;
import org.sklad.centres.places.LocationCode;
import org.sklad.platform.db.InTime;
import org.sklad.platform.db.PlaceInTime;

/**
 * Goods carried from one location of a centre to others.
 *
 * @param to where its lines go unless they say otherwise
 * @param lastLine the number of the latest line; 0 while nothing was carried
 * @param reversal the act that took all of it back
 * @param reversalReason why; empty where it was not taken back
 */
public record Move(
        UUID id,
        CentreCode centre,
        LocationCode from,
        LocationCode to,
        int lastLine,
        Username operator,
        Instant recordedAt,
        Optional<UUID> reversal,
        String reversalReason)
        implements InTime {

    /** True while lines can be added. */
    public boolean isOpen() {
        return reversal.isEmpty();
    }

    /** Where it stands in the list. */
    @Override
    public PlaceInTime place() {
        return new PlaceInTime(recordedAt, id);
    }
}
