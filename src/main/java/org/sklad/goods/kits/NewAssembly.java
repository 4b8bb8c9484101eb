package org.sklad.goods.kits;

import org.sklad.access.roles.CentreCode;
import org.sklad.goods.classification.Sku;

/**
 * Kits to be put together.
 *
 * @param location the code within the centre, or with the centre before it: from there and beneath the parts are taken, and there the
 *     kits come
 * @param quantity how many kits
 */
public record NewAssembly(CentreCode centre, String location, Sku kit, long quantity) {
    /** More at once is a slip of the keyboard. */
    public static final long MOST = 10_000;
}
