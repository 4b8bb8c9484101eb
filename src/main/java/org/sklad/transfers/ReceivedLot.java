package org.sklad.transfers;

import org.sklad.catalogue.Sku;
import org.sklad.stock.BoxCode;
import org.sklad.stock.LotCode;

/** What some receipts took of one lot, out of one box or loose. */
record ReceivedLot(Sku sku, LotCode lot, BoxCode box, long quantity) {}
