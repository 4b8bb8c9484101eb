package org.sklad.goods.ledger;

import java.util.Optional;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.lots.LotKey;

/**
 * A quantity of a lot that was handed out, whatever the recorded stock.
 *
 * @param line the line of the document, above zero
 * @param lot the lot; absent if it is unknown
 * @param key the key of the lot for goods of unknown lot; present exactly if {@code lot} is absent
 * @param offered codes for that lot, if it does not exist yet
 */
public record GivenAnyway(int line, Optional<LotCode> lot, Optional<LotKey> key, LotCodes offered, long quantity) {}
