package org.sklad.transfers;

import java.time.Instant;
import org.sklad.access.Username;
import org.sklad.catalogue.Sku;
import org.sklad.stock.Expiry;
import org.sklad.stock.LotCode;

/** A discrepancy with its explanation; the quantity is in smallest units. */
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
