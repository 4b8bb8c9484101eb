package org.sklad.distribution;

import java.util.UUID;
import org.sklad.access.CentreCode;
import org.sklad.catalogue.Sku;
import org.sklad.centres.LocationCode;
import org.sklad.stock.BoxCode;
import org.sklad.stock.Expiry;
import org.sklad.stock.LotCode;

/** What of a line was taken from one place, as read; its texts sealed. */
public record LineRow(
        UUID handout,
        int line,
        LotCode lot,
        String number,
        Expiry expiresOn,
        CentreCode centre,
        LocationCode location,
        BoxCode box,
        Sku sku,
        long quantity,
        long returned,
        boolean bought,
        String prescription,
        String dose,
        String dosing) {}
