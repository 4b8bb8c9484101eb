package org.sklad.goods.ledger;

import java.util.Optional;
import org.sklad.goods.lots.LotKey;
import org.sklad.goods.lots.Money;

/**
 * Incoming goods.
 *
 * @param line the line of the document
 * @param unitValue the value of one smallest unit; stored with the lot the first time it is known
 * @param offered codes for the lot, if it is new
 * @param quantity smallest units, above zero
 */
public record Received(int line, LotKey key, Optional<Money> unitValue, LotCodes offered, Place to, long quantity) {}
