package org.sklad.goods.kits;

import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.LotCode;

/**
 * Kits of one lot that hold the same lots of parts.
 *
 * @param version of the composition by which they were made, or were taken apart
 * @param intact how many of them were put together here and not taken apart again, wherever they are
 */
public record AssemblyLine(
        int line, LotCode lot, String number, Expiry expiresOn, int version, long quantity, long intact) {}
