package org.sklad.goods.stock;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.sklad.goods.lots.Money;
import org.sklad.platform.i18n.InvalidFields;

/** What one smallest unit is worth: 12.50 and EUR. */
public record UnitValueForm(
        @NotNull @DecimalMin("0") @Digits(integer = 10, fraction = 4)
        BigDecimal amount,

        @NotNull @Size(max = 3) @Pattern(regexp = "[A-Z]{3}")
        String currency) {

    /**
     * The same as stock keeps it.
     *
     * @param at what stands before the name of this field when it is refused
     * @throws InvalidFields when there is no such currency, or the amount is finer than its smallest coin
     */
    public Money money(String at) {
        return Money.of(amount, currency, at + "unitValue.");
    }
}
