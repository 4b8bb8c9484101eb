package org.sklad.stock;

import java.math.BigDecimal;
import java.util.Currency;

/** An amount in the minor unit of its currency: 1250 and EUR are 12.50 €. */
public record Money(long minor, String currency) {
    public Money {
        if (minor < 0) {
            throw new IllegalArgumentException("an amount below zero");
        }
        Currency.getInstance(currency);
    }

    public BigDecimal amount() {
        return BigDecimal.valueOf(
                minor, Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits()));
    }
}
