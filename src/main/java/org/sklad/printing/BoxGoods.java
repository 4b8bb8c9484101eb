package org.sklad.printing;

import org.sklad.access.roles.CentreCode;
import org.sklad.goods.lots.BoxCode;

/**
 * A box with one of the items in it.
 *
 * @param sku empty for an empty box
 */
public record BoxGoods(BoxCode code, CentreCode centre, String sku) {}
