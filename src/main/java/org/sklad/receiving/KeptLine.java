package org.sklad.receiving;

import org.sklad.catalogue.Sku;
import org.sklad.centres.LocationId;
import org.sklad.stock.BoxCode;
import org.sklad.stock.LotCode;

/** A line that was received, as it is written down. */
public record KeptLine(
        int line,
        Sku sku,
        LotCode lot,
        LocationId location,
        BoxCode box,
        long unitsEach,
        long times,
        Condition condition,
        String reason) {}
