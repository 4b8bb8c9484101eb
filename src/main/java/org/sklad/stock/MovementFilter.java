package org.sklad.stock;

import java.time.Instant;
import java.util.Optional;
import org.sklad.access.CentreCode;
import org.sklad.catalogue.Sku;

/**
 * Which movements to list; what is absent does not restrict.
 *
 * @param since those recorded at this instant or later
 */
public record MovementFilter(
        Optional<CentreCode> centre, Optional<Sku> item, Optional<LotCode> lot, Optional<Instant> since) {}
