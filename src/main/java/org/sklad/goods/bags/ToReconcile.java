package org.sklad.goods.bags;

import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.lots.Reason;

/**
 * Why what was counted is not what should be left.
 *
 * @param difference as the operator saw it: below zero for what is missing
 */
public record ToReconcile(LotCode lot, BoxCode box, long difference, Reason reason) {}
