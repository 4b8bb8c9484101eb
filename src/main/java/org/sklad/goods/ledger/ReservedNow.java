package org.sklad.goods.ledger;

import java.time.LocalDate;
import org.sklad.goods.classification.Sku;

/**
 * How many of an item are kept for needs in a centre.
 *
 * @param quantity smallest units
 * @param until the first day after which some of them are kept no more
 */
public record ReservedNow(Sku sku, long quantity, LocalDate until) {}
