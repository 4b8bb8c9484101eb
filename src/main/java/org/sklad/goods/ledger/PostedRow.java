package org.sklad.goods.ledger;

import java.util.Optional;
import org.sklad.centres.places.LocationId;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.lots.MovementKind;
import org.sklad.goods.lots.Reason;

/** A posted movement, with the data for its reversal. */
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
