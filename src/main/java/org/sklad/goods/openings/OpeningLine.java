package org.sklad.goods.openings;

import org.sklad.centres.places.LocationCode;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.lots.SourceCode;

/** Quantity of a lot at a location when it was entered, in smallest units. */
public record OpeningLine(
        int line,
        Sku sku,
        LotCode lot,
        String number,
        Expiry expiresOn,
        SourceCode donor,
        LocationCode location,
        long quantity) {}
