package org.sklad.goods.transfers;

import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.LotCode;

/**
 * What some receipts took of one lot, out of one box or loose.
 *
 * @param toBox the same box where it arrived itself
 */
record ReceivedLot(Sku sku, LotCode lot, BoxCode box, BoxCode toBox, long quantity) {}
