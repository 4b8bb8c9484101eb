package org.sklad.aid.handouts;

import java.util.UUID;
import org.sklad.access.roles.CentreCode;
import org.sklad.centres.places.LocationCode;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.lots.SourceCode;

/** The part of a line taken from one place, as stored; its texts are encrypted. */
public record LineRow(
        UUID handout,
        int line,
        LotCode lot,
        String number,
        Expiry expiresOn,
        SourceCode donor,
        SourceCode fundingSource,
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
