package org.sklad.repairs.orders;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.platform.web.WithId;

/** Hours worked, with two decimals; stored in minutes. */
public record LogForm(
        @NotNull UUID id,

        @NotNull
        @DecimalMin("0.02")
        @DecimalMax("24")
        @Digits(integer = 2, fraction = 2, message = "repairs.hours-form")
        BigDecimal hours,

        @Nullable @Size(max = 1000) String note)
        implements WithId {
    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    int minutes() {
        return hours.multiply(MINUTES).setScale(0, RoundingMode.HALF_UP).intValueExact();
    }

    String noteText() {
        return note == null ? "" : note;
    }
}
