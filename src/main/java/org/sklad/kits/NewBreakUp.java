package org.sklad.kits;

import java.util.Optional;
import org.sklad.access.CentreCode;
import org.sklad.catalogue.Sku;
import org.sklad.stock.LotCode;

/**
 * Kits to be taken apart.
 *
 * @param location the code within the centre, or with the centre before it: there the kits stand, loose, and there their parts come
 * @param lot of which they are; absent for those that expire first
 * @param quantity how many kits
 */
public record NewBreakUp(CentreCode centre, String location, Sku kit, Optional<LotCode> lot, long quantity) {}
