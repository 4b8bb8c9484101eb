package org.sklad.transfers;

import org.sklad.stock.BoxCode;
import org.sklad.stock.LotCode;
import org.sklad.stock.Reason;

/**
 * Why what was counted is not what should be left.
 *
 * @param difference as the operator saw it: below zero for what is missing
 */
public record ToReconcile(LotCode lot, BoxCode box, long difference, Reason reason) {}
