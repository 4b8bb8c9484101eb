package org.sklad.transfers;

import org.sklad.catalogue.Sku;
import org.sklad.stock.BoxCode;
import org.sklad.stock.LotCode;

/**
 * What some receipts took of one lot, out of one box or loose.
 *
 * @param toBox the same box where it arrived itself
 */
record ReceivedLot(Sku sku, LotCode lot, BoxCode box, BoxCode toBox, long quantity) {}
