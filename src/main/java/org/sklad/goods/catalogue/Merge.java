package org.sklad.goods.catalogue;

import java.time.Instant;
import java.util.UUID;
import org.sklad.goods.classification.Sku;

/**
 * That two items are one: the goods, codes and figures of the first are the second's, from now on and looking back.
 *
 * @param item what was written down twice
 * @param into what stays
 * @param operator the user name of who said so
 */
public record Merge(UUID id, Sku item, Sku into, String reason, String operator, Instant mergedAt) {}
