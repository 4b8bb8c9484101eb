package org.sklad.goods.ledger;

import org.sklad.centres.places.LocationCode;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.LotCode;

/**
 * The place from which goods are taken first.
 *
 * @param quantity smallest units of that lot there
 * @param standing smallest units of the item in the centre's stores and shelves that may be handed out
 */
public record FirstToTake(Sku sku, LotCode lot, LocationCode location, long quantity, long standing) {}
