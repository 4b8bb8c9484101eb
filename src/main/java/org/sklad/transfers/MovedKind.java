package org.sklad.transfers;

import org.sklad.catalogue.Sku;
import org.sklad.centres.LocationId;
import org.sklad.stock.BoxCode;
import org.sklad.stock.LotCode;

/** What a person sees as one line of a move: a lot that goes to a place, out of a box and into one, or loose. */
public record MovedKind(Sku sku, LotCode lot, BoxCode fromBox, BoxCode toBox, LocationId toLocation) {}
