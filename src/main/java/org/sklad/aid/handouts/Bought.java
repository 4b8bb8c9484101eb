package org.sklad.aid.handouts;

import java.time.LocalDate;
import java.util.Optional;
import org.sklad.goods.lots.Money;

/**
 * Goods of a line that were bought for who gets them: they come in with the handout, and were in no store.
 *
 * @param number the maker's lot number; empty where there is none
 * @param unitValue what one smallest unit cost; absent where that is not known
 * @param fundingSource that paid, its code or name; one that there is not is refused; empty where that is not said
 */
public record Bought(String number, Optional<LocalDate> expiresOn, Optional<Money> unitValue, String fundingSource) {}
