package org.sklad.receiving;

import org.sklad.catalogue.Sku;
import org.sklad.centres.LocationCode;
import org.sklad.stock.Expiry;
import org.sklad.stock.LotCode;
import org.sklad.stock.SourceCode;

/** So many smallest units of a lot stood in a place. */
public record OpeningLine(
        int line,
        Sku sku,
        LotCode lot,
        String number,
        Expiry expiresOn,
        SourceCode donor,
        LocationCode location,
        long quantity) {}
