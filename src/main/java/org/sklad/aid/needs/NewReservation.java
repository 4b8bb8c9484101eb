package org.sklad.aid.needs;

import java.time.LocalDate;
import java.util.Optional;
import org.sklad.goods.classification.Sku;

/**
 * Goods to reserve for a need.
 *
 * @param until last day of the reservation
 * @param item item that would meet the need; absent for the one with the most available
 * @param quantity smallest units; absent for the whole unmet quantity
 */
public record NewReservation(LocalDate until, Optional<Sku> item, Optional<Long> quantity) {}
