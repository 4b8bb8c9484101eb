package org.sklad.goods.kits;

import java.util.Optional;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.LotCode;

/**
 * Kits to be taken apart.
 *
 * @param location the code within the centre, or with the centre before it: there the kits stand, loose, and there their parts come
 * @param lot of which they are; absent for those that expire first
 * @param quantity how many kits
 */
public record NewBreakUp(CentreCode centre, String location, Sku kit, Optional<LotCode> lot, long quantity) {}
