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
 * A posted correction of stock.
 *
 * @param quantity negative for a decrease, positive for an increase
 * @param reversal the document that reversed it
 * @param reversalNote the reason for the reversal; empty if it was not reversed
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
