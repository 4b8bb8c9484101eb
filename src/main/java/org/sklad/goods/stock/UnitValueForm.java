package org.sklad.goods.stock;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.goods.lots.Money;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.web.WithId;

/** The value of one smallest unit, such as 12.50 and EUR. */
public record UnitValueForm(
        @NotNull @DecimalMin("0") @Digits(integer = 10, fraction = 4)
        BigDecimal amount,

        @NotNull @Size(max = 3) @Pattern(regexp = "[A-Z]{3}")
        String currency) {

    /** The right value of a lot, and the value that the caller saw. */
    public record Correction(
            @NotNull UUID id,
            @NotNull @Valid UnitValueForm unitValue,
            @Valid LotCards.@Nullable SeenValue seenValue) implements WithId {}

    /**
     * Converts the value to the form that stock uses.
     *
     * @param at the prefix of the field name in an error
     * @throws InvalidFields if the currency does not exist, or if the amount is finer than its smallest coin
     */
    public Money money(String at) {
        return Money.of(amount, currency, at + "unitValue.");
    }
}
