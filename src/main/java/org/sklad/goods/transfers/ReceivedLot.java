package org.sklad.goods.transfers;

import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.LotCode;

/**
 * Goods of one lot from one box or loose, as some receipts took them.
 *
 * @param toBox the same box if it arrived as a whole
 */
record ReceivedLot(Sku sku, LotCode lot, BoxCode box, BoxCode toBox, long quantity) {}
