package org.sklad.aid.handouts;

import java.util.UUID;
import org.sklad.centres.places.LocationId;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.LotCode;

/** The part of a line taken from one place, to insert; its texts are encrypted. */
public record LineInsert(
        UUID handout,
        int line,
        LotCode lot,
        LocationId location,
        BoxCode box,
        Sku sku,
        long quantity,
        boolean bought,
        String prescription,
        String dose,
        String dosing) {}
