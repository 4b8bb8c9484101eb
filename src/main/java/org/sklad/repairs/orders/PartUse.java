package org.sklad.repairs.orders;

import java.time.Instant;
import java.util.UUID;
import org.sklad.access.roles.Username;
import org.sklad.centres.places.LocationCode;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.LotCode;

/**
 * Spare parts of one lot that were used in a repair or returned from it.
 *
 * @param location location that they came from, or returned to
 * @param quantity smallest units: positive for used parts, negative for returned ones
 */
public record PartUse(
        UUID act,
        Sku sku,
        LotCode lot,
        String number,
        Expiry expiresOn,
        LocationCode location,
        long quantity,
        Username operator,
        Instant usedAt) {}
