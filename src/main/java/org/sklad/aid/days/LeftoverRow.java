package org.sklad.aid.days;

import java.util.UUID;
import org.sklad.centres.places.LocationId;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.LotCode;

/**
 * A stored count of a lot at the closing of a day.
 *
 * @param standing recorded balance before the count
 * @param adjustment adjustment that corrected the difference; empty if there was none
 */
public record LeftoverRow(
        UUID distributionDay,
        int line,
        LotCode lot,
        LocationId location,
        BoxCode box,
        long standing,
        long counted,
        String adjustment) {}
