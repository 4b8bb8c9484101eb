package org.sklad.goods.transfers;

import org.sklad.centres.places.LocationId;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.LotCode;

/** The key of goods that the receiver sees as one line: a lot and its destination, in its box or loose. */
public record ReceivedKind(Sku sku, LotCode lot, LocationId toLocation, BoxCode toBox) {}
