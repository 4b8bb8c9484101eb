package org.sklad.goods.stock;

import java.time.Instant;
import java.util.Optional;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.LotCode;

/**
 * Which movements to list; what is absent does not restrict.
 *
 * @param since those recorded at this instant or later
 */
public record MovementFilter(
        Optional<CentreCode> centre, Optional<Sku> item, Optional<LotCode> lot, Optional<Instant> since) {}
