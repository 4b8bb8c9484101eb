package org.sklad.repairs;

import java.time.Instant;
import java.util.UUID;
import org.sklad.access.Username;
import org.sklad.centres.LocationId;
import org.sklad.stock.LotCode;

/** Parts as they are written down; see {@link PartUse}. */
public record PartRow(
        UUID act,
        int sequence,
        UUID workOrder,
        LotCode lot,
        LocationId location,
        long quantity,
        Username operator,
        Instant usedAt) {}
