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
 * Goods moved from one location of a centre to others.
 *
 * @param to default destination of its lines
 * @param lastLine number of the latest line; 0 before the first
 * @param reversal id of the act that reversed the move
 * @param reversalReason reason of the reversal; empty if not reversed
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

    /** Position in the list. */
    @Override
    public PlaceInTime place() {
        return new PlaceInTime(recordedAt, id);
    }
}
