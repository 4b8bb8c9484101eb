package org.sklad.aid.days;

import java.util.UUID;
import org.sklad.centres.places.LocationId;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.LotCode;

/**
 * What was counted of a lot at the end of a day, as kept.
 *
 * @param standing what the books said
 * @param adjustment that corrected what differed; empty where nothing did
 */
public record LeftRow(
        UUID distributionDay,
        int line,
        LotCode lot,
        LocationId location,
        BoxCode box,
        long standing,
        long counted,
        String adjustment) {}
