package org.sklad.goods.bags;

import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.lots.Reason;

/**
 * Reason of a difference between the counted and the expected quantity.
 *
 * @param difference difference that the operator saw; negative if goods are missing
 */
public record DifferenceReason(LotCode lot, BoxCode box, long difference, Reason reason) {}
