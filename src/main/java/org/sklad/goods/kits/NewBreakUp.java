package org.sklad.goods.kits;

import java.util.Optional;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.LotCode;

/**
 * Kits to be taken apart.
 *
 * @param location code within the centre, or with the centre before it; the kits are loose there, and their parts stay there
 * @param lot lot of the kits; absent for the kits that expire first
 * @param quantity number of kits
 */
public record NewBreakUp(CentreCode centre, String location, Sku kit, Optional<LotCode> lot, long quantity) {}
