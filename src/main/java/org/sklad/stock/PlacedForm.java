package org.sklad.stock;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.sklad.centres.LocationCode;

/**
 * Goods that were scanned go somewhere else, and so do the next ones.
 *
 * @param last the latest of their lines, as in {@link ScannedGoods}
 * @param location its code within the centre
 */
public record PlacedForm(
        @NotNull UUID id,
        @NotNull @Min(1) Long last,

        @NotNull @Size(max = 20) @Pattern(regexp = LocationCode.PATTERN)
        String location) {

    public LocationCode there() {
        return new LocationCode(location);
    }
}
