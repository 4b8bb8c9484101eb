package org.sklad.printing;

import org.sklad.access.roles.CentreCode;
import org.sklad.goods.lots.BoxCode;

/**
 * A box with one of the items in it.
 *
 * @param number short number at the centre
 * @param centreName in Bulgarian
 * @param sku empty for an empty box
 * @param quantity smallest units of the item; 0 for an empty box
 */
public record BoxGoods(BoxCode code, long number, CentreCode centre, String centreName, String sku, long quantity) {}
