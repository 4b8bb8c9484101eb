package org.sklad.goods.kits;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Username;
import org.sklad.centres.places.LocationAddress;
import org.sklad.centres.places.LocationCode;
import org.sklad.goods.classification.Sku;
import org.sklad.platform.db.InTime;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.Shown;

/**
 * An assembly or a break-up of kits.
 *
 * @param location location where assembled kits go, or where kits are taken apart
 * @param reversal id of the reversal
 * @param reversalReason reason of the reversal; blank if it is not reversed
 */
public record Assembly(
        UUID id,
        AssemblyKind kind,
        CentreCode centre,
        LocationCode location,
        Sku kit,
        long quantity,
        Username operator,
        Instant recordedAt,
        Optional<UUID> reversal,
        String reversalReason)
        implements InTime {
    /** Returns true while it can be reversed. */
    public boolean isOpen() {
        return reversal.isEmpty();
    }

    public LocationAddress address() {
        return new LocationAddress(centre, location);
    }

    /** Returns its state as people see it. */
    public Shown.Chip chip() {
        return isOpen()
                ? new Shown.Chip("done", kind.words())
                : new Shown.Chip("neutral", Message.of("kits.state.reversed"));
    }

    /** Returns its position in the list. */
    @Override
    public PlaceInTime place() {
        return new PlaceInTime(recordedAt, id);
    }
}
