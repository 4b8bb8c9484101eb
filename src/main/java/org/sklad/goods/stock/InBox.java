package org.sklad.goods.stock;

import org.sklad.centres.places.LocationCode;
import org.sklad.goods.lots.BoxCode;

/** The units of some goods in a box. */
public record InBox(BoxCode box, LocationCode location, long quantity) {}
