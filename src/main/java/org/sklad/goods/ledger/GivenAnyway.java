package org.sklad.goods.ledger;

import java.util.Optional;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.lots.LotKey;

/**
 * So much of a lot that was given, whatever the books say.
 *
 * @param line of the document, above zero
 * @param lot that is known; absent where nobody knows which it was
 * @param key of the lot that stands for all of which nobody knows it; there exactly where there is no {@code lot}
 * @param offered codes for that lot, where it is not there yet
 */
public record GivenAnyway(int line, Optional<LotCode> lot, Optional<LotKey> key, LotCodes offered, long quantity) {}
