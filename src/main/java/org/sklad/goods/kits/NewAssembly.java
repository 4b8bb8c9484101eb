package org.sklad.goods.kits;

import java.util.Optional;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.classification.Sku;

/**
 * Kits to be assembled.
 *
 * @param location code within the centre, or with the centre before it; parts come from there and beneath, and the kits go there
 * @param quantity number of kits
 * @param version version of the composition that the operator saw; empty for any
 */
public record NewAssembly(CentreCode centre, String location, Sku kit, long quantity, Optional<Integer> version) {
    /** A larger number is a typing error. */
    public static final long MOST = 10_000;
}
