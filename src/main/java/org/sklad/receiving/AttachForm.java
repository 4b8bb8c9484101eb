package org.sklad.receiving;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.barcodes.RawCode;
import org.sklad.catalogue.Category;
import org.sklad.catalogue.Name;
import org.sklad.catalogue.Sku;
import org.sklad.catalogue.Unit;
import org.sklad.centres.LocationAddress;

/**
 * What an unknown code means: an item that is there, or a new one with this name.
 *
 * @param quantity for how many smallest units the code stands
 * @param location where the goods go, where that is not where the consignment goes
 */
public record AttachForm(
        @NotNull UUID id,
        @NotNull RawCode code,

        @Nullable @Size(max = 60) @Pattern(regexp = Sku.PATTERN)
        String item,

        @Nullable @Size(max = Name.MOST) String name,
        @Nullable Category category,
        @Nullable Unit unit,

        @NotNull @Min(1) @Max(1_000_000) Long quantity,

        @Nullable @Size(max = 41) @Pattern(regexp = LocationAddress.PATTERN_WITHIN)
        String location) {}
