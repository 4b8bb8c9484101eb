package org.sklad.goods.transfers;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Username;
import org.sklad.centres.places.LocationAddress;
import org.sklad.centres.places.LocationCode;
import org.sklad.platform.db.InTime;
import org.sklad.platform.db.PlaceInTime;

/**
 * Goods that go from one centre to another.
 *
 * @param fromLocation where they stand, or beneath it
 * @param toLocation where they go unless whoever receives them says otherwise
 * @param lastLine the number of the latest line, whoever wrote it: sender, receiver, manager
 * @param operator who drafted it
 * @param receivedAt when nothing was left on the way
 */
public record Transfer(
        UUID id,
        WaybillNumber number,
        CentreCode fromCentre,
        LocationCode fromLocation,
        CentreCode toCentre,
        LocationCode toLocation,
        TransferState state,
        int lastLine,
        Username operator,
        Instant draftedAt,
        Optional<Username> dispatchedBy,
        Optional<Instant> dispatchedAt,
        Optional<Instant> receivedAt)
        implements InTime {

    public String from() {
        return new LocationAddress(fromCentre, fromLocation).toString();
    }

    public String to() {
        return new LocationAddress(toCentre, toLocation).toString();
    }

    /** True while lines can be added, and while it can be dispatched or cancelled. */
    public boolean isDraft() {
        return state == TransferState.DRAFT;
    }

    /** True while something of it can be received. */
    public boolean isOnTheWay() {
        return state == TransferState.DISPATCHED || state == TransferState.PARTLY_RECEIVED;
    }

    /** True from its departure on. */
    public boolean isSent() {
        return dispatchedAt.isPresent();
    }

    /** Where it stands in the list. */
    @Override
    public PlaceInTime place() {
        return new PlaceInTime(draftedAt, id);
    }
}
