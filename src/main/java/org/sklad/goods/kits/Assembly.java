package org.sklad.goods.kits;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Username;
import org.sklad.centres.places.LocationCode;
import org.sklad.goods.classification.Sku;
import org.sklad.platform.db.InTime;
import org.sklad.platform.db.PlaceInTime;

/**
 * Kits that were put together, or taken apart.
 *
 * @param location where the kits came to, or from where they were taken
 * @param reversal the act that took it back
 * @param reversalReason why; empty where it was not taken back
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
    /** True while it can be taken back. */
    public boolean isOpen() {
        return reversal.isEmpty();
    }

    /** Where it stands in the list. */
    @Override
    public PlaceInTime place() {
        return new PlaceInTime(recordedAt, id);
    }
}
