package org.sklad.goods.counts;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.centres.places.LocationAddress;
import org.sklad.goods.classification.Sku;
import org.sklad.platform.web.WithId;

/**
 * The total of an item in the counted place, without its lots. Goods without labels are counted in this way.
 *
 * @param total smallest units; 0 for none
 * @param rest true for the tick: the total is that of the lots that are not counted yet, and all of it is there
 * @param location where people count now
 */
public record ItemCountForm(
        @NotNull UUID id,

        @NotNull @Size(max = 60) @Pattern(regexp = Sku.PATTERN)
        String item,

        @NotNull @Min(0) @Max(NewCountLine.MOST) Long total,

        @Nullable Boolean rest,

        @Nullable @Size(max = 41) @Pattern(regexp = LocationAddress.PATTERN_WITHIN)
        String location)
        implements WithId {}
