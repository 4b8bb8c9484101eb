package org.sklad.goods.catalogue;

import java.time.Instant;
import java.util.UUID;
import org.sklad.goods.classification.Sku;

/**
 * A merge of two items: the goods, codes and figures of the first count as the second, also for the past.
 *
 * @param item the item that was recorded twice
 * @param into the item that stays
 * @param operator the user name of the operator who merged
 */
public record Merge(UUID id, Sku item, Sku into, String reason, String operator, Instant mergedAt) {}
