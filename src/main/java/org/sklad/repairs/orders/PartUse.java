package org.sklad.repairs.orders;

import java.time.Instant;
import java.util.UUID;
import org.sklad.access.roles.Username;
import org.sklad.centres.places.LocationCode;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.LotCode;

/**
 * Spare parts of one lot that went into a repair, or came back.
 *
 * @param location where they stood, or stand again
 * @param quantity smallest units: above zero for what went in, below for what came back
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
