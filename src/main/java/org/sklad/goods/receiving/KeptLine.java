package org.sklad.goods.receiving;

import org.sklad.centres.places.LocationId;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.intake.Condition;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.LotCode;

/** A received line as the database stores it. */
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
