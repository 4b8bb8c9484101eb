package org.sklad.goods.kits;

import org.sklad.access.roles.CentreCode;
import org.sklad.goods.classification.Sku;

/**
 * Kits to be assembled.
 *
 * @param location code within the centre, or with the centre before it; parts come from there and beneath, and the kits go there
 * @param quantity number of kits
 */
public record NewAssembly(CentreCode centre, String location, Sku kit, long quantity) {
    /** A larger number is a typing error. */
    public static final long MOST = 10_000;
}
