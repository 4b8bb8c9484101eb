package org.sklad.distribution;

import java.util.UUID;
import org.sklad.catalogue.Sku;
import org.sklad.centres.LocationId;
import org.sklad.stock.BoxCode;
import org.sklad.stock.LotCode;

/** What of a line was taken from one place, as written; its texts sealed. */
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
