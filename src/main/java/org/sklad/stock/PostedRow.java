package org.sklad.stock;

import java.util.Optional;
import org.sklad.centres.LocationId;

/** What a document posted, as far as it is needed to take it back. */
public record PostedRow(
        long id,
        MovementKind kind,
        int line,
        LotCode lot,
        LocationId fromLocation,
        BoxCode fromBox,
        LocationId toLocation,
        BoxCode toBox,
        long quantity,
        Optional<Reason> reason,
        boolean reversed) {}
