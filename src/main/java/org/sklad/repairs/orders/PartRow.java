package org.sklad.repairs.orders;

import java.time.Instant;
import java.util.UUID;
import org.sklad.access.roles.Username;
import org.sklad.centres.places.LocationId;
import org.sklad.goods.lots.LotCode;

/** A stored row of parts; see {@link PartUse}. */
public record PartRow(
        UUID act,
        int sequence,
        UUID workOrder,
        LotCode lot,
        LocationId location,
        long quantity,
        Username operator,
        Instant usedAt) {}
