package org.sklad.counts;

import org.sklad.catalogue.Sku;
import org.sklad.centres.LocationId;
import org.sklad.stock.BoxCode;
import org.sklad.stock.LotCode;

/** What a line is about: a lot in a place. */
public record Spot(LocationId location, BoxCode box, LotCode lot, Sku sku) {}
