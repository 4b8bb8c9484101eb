package org.sklad.goods.receiving;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.centres.places.LocationCode;
import org.sklad.goods.intake.Weight;
import org.sklad.goods.stock.GoodsLine;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.WithId;

/**
 * A sack chosen on the page for sorting.
 *
 * @param weight kilograms, for weighed items
 * @param quantity smallest units, for other items
 */
public record SackForm(
        @NotNull UUID id,
        @NotNull @Size(max = 20) String lot,
        @Nullable @Size(max = 20) String box,

        @NotNull @Size(max = 20) @Pattern(regexp = LocationCode.PATTERN)
        String location,

        @Nullable @Size(max = 20) String weight,
        @Nullable @Min(1) @Max(GoodsLine.MOST) Long quantity)
        implements WithId {

    /**
     * Converts to the form of the API.
     *
     * @throws InvalidFields if the weight is not a valid weight
     */
    SortingForm sorting() {
        Long units = Optional.ofNullable(weight)
                .filter(text -> !text.isBlank())
                .map(text -> Weight.ofKilograms(text)
                        .orElseThrow(() -> new InvalidFields("weight", Message.of("receiving.weight.invalid"))))
                .orElse(quantity);
        return new SortingForm(id, lot, null, units, null, location, box, null);
    }
}
