package org.sklad.goods.ledger;

import java.util.Optional;
import org.sklad.goods.lots.LotKey;
import org.sklad.goods.lots.Money;

/**
 * Goods that come in.
 *
 * @param line of the document
 * @param unitValue of one smallest unit; kept with the lot the first time it is known
 * @param offered codes for the lot, should it be new
 * @param quantity smallest units, above zero
 */
public record Received(int line, LotKey key, Optional<Money> unitValue, LotCodes offered, Place to, long quantity) {}
