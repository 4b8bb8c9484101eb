package org.sklad.aid.handouts;

import java.time.LocalDate;
import java.util.Optional;
import org.sklad.goods.lots.Money;

/**
 * Goods of a line that were bought for the recipient. They are received with the handout and were never in a store.
 *
 * @param number maker's lot number; empty if there is none
 * @param unitValue cost of one smallest unit; absent if unknown
 * @param fundingSource code or name of the funding source that paid; empty if not given; an unknown one is rejected
 */
public record Bought(String number, Optional<LocalDate> expiresOn, Optional<Money> unitValue, String fundingSource) {}
