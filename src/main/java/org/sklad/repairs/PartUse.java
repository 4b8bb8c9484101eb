package org.sklad.repairs;

import java.time.Instant;
import java.util.UUID;
import org.sklad.access.Username;
import org.sklad.catalogue.Sku;
import org.sklad.centres.LocationCode;
import org.sklad.stock.Expiry;
import org.sklad.stock.LotCode;

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
