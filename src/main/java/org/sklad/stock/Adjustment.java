package org.sklad.stock;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.CentreCode;
import org.sklad.access.Username;
import org.sklad.catalogue.Sku;
import org.sklad.centres.LocationCode;

/**
 * A correction of stock that was posted.
 *
 * @param quantity below zero for less, above for more
 * @param reversal the document that took it back
 * @param reversalNote why it was taken back; empty where it was not
 */
public record Adjustment(
        UUID id,
        CentreCode centre,
        LocationCode location,
        Sku sku,
        LotCode lot,
        String number,
        Expiry expiresOn,
        BoxCode box,
        long quantity,
        Reason reason,
        String note,
        Username operator,
        Instant recordedAt,
        Optional<UUID> reversal,
        String reversalNote) {}
