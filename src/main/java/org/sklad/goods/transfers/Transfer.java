package org.sklad.goods.transfers;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.access.roles.Username;
import org.sklad.centres.places.Location;
import org.sklad.centres.places.LocationAddress;
import org.sklad.centres.places.LocationCode;
import org.sklad.goods.moves.Moves;
import org.sklad.platform.db.InTime;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refused;

/**
 * Goods that go from one centre to another.
 *
 * @param fromLocation origin of the goods, including locations below it
 * @param toLocation default destination of the goods
 * @param lastLine number of the latest line or removal, by the sender, the receiver or a manager; changes with the goods
 * @param operator operator who created the draft
 * @param receivedAt time when nothing was left on the way
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

    /** Returns the location that the goods leave. */
    public LocationAddress from() {
        return new LocationAddress(fromCentre, fromLocation);
    }

    /** Returns the location that the goods go to. */
    public LocationAddress to() {
        return new LocationAddress(toCentre, toLocation);
    }

    /** True while lines can be added and the transfer can be dispatched or cancelled. */
    public boolean isDraft() {
        return state == TransferState.DRAFT;
    }

    /** True while goods can be received. */
    public boolean isOnTheWay() {
        return state == TransferState.DISPATCHED || state == TransferState.PARTLY_RECEIVED;
    }

    /** True once dispatched. */
    public boolean isSent() {
        return dispatchedAt.isPresent();
    }

    /** Position in the list. */
    @Override
    public PlaceInTime place() {
        return new PlaceInTime(draftedAt, id);
    }

    /** True if the operator may draft, dispatch and cancel it. */
    boolean mayBeSentBy(Operator by) {
        return by.roles().hasAt(fromCentre, Moves.mayMove());
    }

    /** True if the operator may receive it. Checks the roles only. */
    public boolean mayBeReceivedBy(Operator by) {
        return by.roles().hasAt(toCentre, Moves.mayMove());
    }

    /** Goods missing at one end may still be at the other, so a manager of either centre can explain. */
    boolean mayBeExplainedBy(Operator by) {
        return by.roles().hasAt(fromCentre, Role.MANAGER) || by.roles().hasAt(toCentre, Role.MANAGER);
    }

    /**
     * Returns the transfer if the operator may see it.
     *
     * @throws NotFound if the operator has no role in either centre
     * @throws Forbidden if the operator has only roles that do not see transfers
     */
    Transfer visibleTo(Operator by) {
        if (!hasRole(by, Moves.maySee())) {
            throw hasRole(by, Role.values()) ? new Forbidden() : new NotFound();
        }
        return this;
    }

    private boolean hasRole(Operator by, Role... any) {
        return by.roles().hasAt(fromCentre, any) || by.roles().hasAt(toCentre, any);
    }

    /**
     * Checks the destination before goods are dispatched to it.
     *
     * @throws Refused if it was closed since the draft, because goods on the way keep it open
     */
    void requireOpen(Location destination) {
        if (!destination.active()) {
            throw Refused.rule("transfers.to-closed", destination.address());
        }
    }

    /** Creates the refusal of an action that needs another state. */
    Refused wrongState() {
        return Refused.conflict("transfers.wrong-state." + state, number.value());
    }
}
