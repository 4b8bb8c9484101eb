package org.sklad.aid.needs;

import java.time.LocalDate;
import java.util.Optional;
import org.sklad.goods.classification.Sku;

/**
 * Goods to be kept for a need.
 *
 * @param until the last day on which they are
 * @param item that would meet it; absent for the one of which most are free
 * @param quantity smallest units; absent for all that is still to be given
 */
public record NewReservation(LocalDate until, Optional<Sku> item, Optional<Long> quantity) {}
