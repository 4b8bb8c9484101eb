package org.sklad.goods.moves;

import org.sklad.centres.places.LocationId;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.LotCode;

/** What a person sees as one line of a move: a lot that goes to a place, out of a box and into one, or loose. */
public record MovedKind(Sku sku, LotCode lot, BoxCode fromBox, BoxCode toBox, LocationId toLocation) {}
