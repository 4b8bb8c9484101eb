package org.sklad.goods.boxes;

import java.time.Instant;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.lots.LotStatus;

/**
 * The part of a lot that is in a box.
 *
 * @param last latest movement that brought some of it in
 * @param number maker's lot number; blank if it has none
 * @param quantity smallest units
 * @param putInAt when that movement was recorded
 */
public record BoxedLot(
        long last,
        Sku sku,
        LotCode lot,
        String number,
        Expiry expiresOn,
        LotStatus status,
        long quantity,
        Instant putInAt) {}
