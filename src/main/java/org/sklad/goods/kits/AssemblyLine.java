package org.sklad.goods.kits;

import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.LotCode;

/**
 * Kits of one lot that hold the same lots of parts.
 *
 * @param version version of the composition by which they were assembled or taken apart
 * @param intact number of them that were assembled here and not taken apart since, wherever they are
 */
public record AssemblyLine(
        int line, LotCode lot, String number, Expiry expiresOn, int version, long quantity, long intact) {}
