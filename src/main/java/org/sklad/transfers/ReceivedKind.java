package org.sklad.transfers;

import org.sklad.catalogue.Sku;
import org.sklad.centres.LocationId;
import org.sklad.stock.BoxCode;
import org.sklad.stock.LotCode;

/** What a person who receives sees as one line: a lot that goes to a place, in its box or loose. */
public record ReceivedKind(Sku sku, LotCode lot, LocationId toLocation, BoxCode toBox) {}
