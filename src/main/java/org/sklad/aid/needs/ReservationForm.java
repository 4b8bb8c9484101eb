package org.sklad.aid.needs;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.stock.GoodsLine;
import org.sklad.platform.web.WithId;

/**
 * A request to reserve goods for a need until a day.
 *
 * @param item absent for the one with the most available
 * @param quantity smallest units; absent for the whole unmet quantity
 */
public record ReservationForm(
        @NotNull UUID id,
        @NotNull LocalDate until,

        @Nullable @Size(max = 60) @Pattern(regexp = Sku.PATTERN)
        String item,

        @Nullable @Min(1) @Max(GoodsLine.MOST) Long quantity)
        implements WithId {
    NewReservation reservation() {
        return new NewReservation(until, Optional.ofNullable(item).map(Sku::new), Optional.ofNullable(quantity));
    }
}
