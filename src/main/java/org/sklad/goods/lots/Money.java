package org.sklad.goods.lots;

import java.math.BigDecimal;
import java.util.Currency;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/** An amount in the minor unit of its currency: 1250 with EUR is 12.50 €. */
public record Money(long minor, String currency) {
    public Money {
        if (minor < 0) {
            throw new IllegalArgumentException("an amount below zero");
        }
        Currency.getInstance(currency);
    }

    /**
     * Converts an amount as people write it.
     *
     * @param at the prefix of the field names {@code amount} and {@code currency} in an error
     * @throws InvalidFields if the currency does not exist, or if the amount is finer than its smallest coin
     */
    public static Money of(BigDecimal amount, String currency, String at) {
        Currency known = known(currency, at);
        try {
            int digits = Math.max(0, known.getDefaultFractionDigits());
            return new Money(amount.movePointRight(digits).longValueExact(), currency);
        } catch (ArithmeticException tooFine) {
            throw new InvalidFields(at + "amount", Message.of("ledger.amount-too-fine", currency));
        }
    }

    private static Currency known(String currency, String at) {
        try {
            return Currency.getInstance(currency);
        } catch (IllegalArgumentException unknown) {
            throw new InvalidFields(at + "currency", Message.of("ledger.currency-unknown"));
        }
    }

    public BigDecimal amount() {
        return BigDecimal.valueOf(
                minor, Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits()));
    }
}
