package org.sklad.goods.counts;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.centres.places.LocationAddress;
import org.sklad.platform.web.WithId;

/**
 * The total of scanned goods in their place, regardless of who counted them before.
 *
 * @param last scan of the goods
 * @param total smallest units; 0 for none
 * @param location where people count now, which this does not change
 */
public record TotalForm(
        @NotNull UUID id,
        @NotNull @Min(1) @Max(Integer.MAX_VALUE) Long last,
        @NotNull @Min(0) @Max(NewCountLine.MOST) Long total,

        @Nullable @Size(max = 41) @Pattern(regexp = LocationAddress.PATTERN_WITHIN)
        String location)
        implements WithId {
    int lastScan() {
        return Math.toIntExact(last);
    }
}
