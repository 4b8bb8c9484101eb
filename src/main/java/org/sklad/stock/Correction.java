package org.sklad.stock;

import org.sklad.access.CentreCode;
import org.sklad.centres.LocationCode;

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
