package org.sklad.goods.transfers;

import org.sklad.centres.places.LocationId;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.LotCode;

/** What a person who receives sees as one line: a lot that goes to a place, in its box or loose. */
public record ReceivedKind(Sku sku, LotCode lot, LocationId toLocation, BoxCode toBox) {}
