package org.sklad.goods.adjustments;

import org.sklad.access.roles.CentreCode;
import org.sklad.centres.places.LocationCode;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.lots.Reason;

/**
 * What an adjustment corrects.
 *
 * @param quantity below zero for less, above for more; never zero
 * @param note what people want to say about it; empty where nothing
 */
public record Correction(
        CentreCode centre,
        LocationCode location,
        LotCode lot,
        BoxCode box,
        long quantity,
        Reason reason,
        String note) {}
