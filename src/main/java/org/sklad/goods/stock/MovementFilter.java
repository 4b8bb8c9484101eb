package org.sklad.goods.stock;

import java.time.Instant;
import java.util.Optional;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.LotCode;

/**
 * The filter of a list of movements. Absent values do not restrict.
 *
 * @param since only movements recorded at this instant or later
 */
public record MovementFilter(
        Optional<CentreCode> centre, Optional<Sku> item, Optional<LotCode> lot, Optional<Instant> since) {}
