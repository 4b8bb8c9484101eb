package org.sklad.goods.bags;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Username;
import org.sklad.centres.places.LocationAddress;
import org.sklad.centres.places.LocationCode;
import org.sklad.centres.places.LocationId;
import org.sklad.platform.db.InTime;
import org.sklad.platform.db.PlaceInTime;

/**
 * The reconciliation of a bag at the end of a visit.
 *
 * @param returnsTo location that the remaining goods return to on completion
 */
public record Reconciliation(
        UUID id,
        CentreCode centre,
        LocationId bagId,
        LocationCode bag,
        LocationCode returnsTo,
        ReconciliationState state,
        Username operator,
        Instant openedAt,
        Optional<Username> completedBy,
        Optional<Instant> completedAt)
        implements InTime {
    public boolean isOpen() {
        return state == ReconciliationState.OPEN;
    }

    /** Address of the bag, with its centre. */
    public LocationAddress address() {
        return new LocationAddress(centre, bag);
    }

    /** Position in the list. */
    @Override
    public PlaceInTime place() {
        return new PlaceInTime(openedAt, id);
    }
}
