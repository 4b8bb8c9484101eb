package org.sklad.goods.stock;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Optional;
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

    /**
     * The right value of a lot.
     *
     * @param seenValue the value that the caller saw; absent if it does not matter
     */
    public record Correction(
            @NotNull UUID id,
            @NotNull @Valid UnitValueForm unitValue,
            @Nullable @Valid SeenValue seenValue) implements WithId {

        /** True if the caller saw this value, or did not say. */
        boolean saw(Optional<Money> now) {
            return seenValue == null || seenValue.is(now);
        }
    }

    /** The value that a lot had when it was read; empty if it had none. */
    public record SeenValue(
            @Nullable @DecimalMin("0") @Digits(integer = 10, fraction = 4)
            BigDecimal amount,

            @Nullable @Size(max = 3) @Pattern(regexp = "[A-Z]{3}")
            String currency) {

        private boolean is(Optional<Money> now) {
            if (amount == null || now.isEmpty()) {
                return amount == null && now.isEmpty();
            }
            Money stored = now.get();
            return stored.currency().equals(currency) && stored.amount().compareTo(amount) == 0;
        }
    }

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
