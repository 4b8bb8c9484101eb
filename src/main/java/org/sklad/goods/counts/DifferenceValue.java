package org.sklad.goods.counts;

import java.math.BigDecimal;
import org.sklad.goods.lots.Money;

/** The value of a difference, in the minor unit of its currency; negative for missing goods. */
public record DifferenceValue(long minor, String currency) {
    public BigDecimal amount() {
        BigDecimal amount = new Money(Math.abs(minor), currency).amount();
        return minor < 0 ? amount.negate() : amount;
    }
}
