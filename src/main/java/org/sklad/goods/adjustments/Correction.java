package org.sklad.goods.adjustments;

import org.sklad.access.roles.CentreCode;
import org.sklad.centres.places.LocationCode;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.lots.Reason;

/**
 * The content of an adjustment.
 *
 * @param quantity negative for a decrease, positive for an increase; never zero
 * @param note a free text; empty if there is none
 */
public record Correction(
        CentreCode centre,
        LocationCode location,
        LotCode lot,
        BoxCode box,
        long quantity,
        Reason reason,
        String note) {}
