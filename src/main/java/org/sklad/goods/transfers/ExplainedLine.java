package org.sklad.goods.transfers;

import java.time.Instant;
import org.sklad.access.roles.Username;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.LotCode;

/** A discrepancy with its explanation. The quantity is in smallest units. */
public record ExplainedLine(
        int line,
        Sku sku,
        LotCode lot,
        String number,
        Expiry expiresOn,
        long quantity,
        Explanation reason,
        Username operator,
        Instant explainedAt) {}
