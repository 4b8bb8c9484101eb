package org.sklad.goods.adjustments;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Username;
import org.sklad.centres.places.LocationCode;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.lots.Reason;

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
