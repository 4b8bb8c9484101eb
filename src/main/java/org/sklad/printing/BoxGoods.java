package org.sklad.printing;

import org.sklad.access.CentreCode;
import org.sklad.stock.BoxCode;

/**
 * A box with one of the items in it.
 *
 * @param sku empty for an empty box
 */
public record BoxGoods(BoxCode code, CentreCode centre, String sku) {}
