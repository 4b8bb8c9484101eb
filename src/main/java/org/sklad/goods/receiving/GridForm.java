package org.sklad.goods.receiving;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.barcodes.RawCode;
import org.sklad.centres.places.LocationAddress;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.intake.Incoming;
import org.sklad.goods.shelves.ItemPlaces;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.WithId;

/**
 * Quantities of the sizes of a style.
 *
 * @param style style whose size buttons are shown
 * @param cells quantity by our code of the size; null for none
 * @param placed locations of individual items, in the format of {@link ItemPlaces}
 */
public record GridForm(
        @NotNull UUID id,

        @Nullable @Size(max = 41) @Pattern(regexp = LocationAddress.PATTERN_WITHIN)
        String location,

        @Nullable @Size(max = 60) @Pattern(regexp = Sku.PATTERN)
        String style,

        @NotNull @Size(max = 200) Map<@Size(max = 10) String, @Nullable @Min(1) @Max(100_000) Long> cells,

        @Nullable @Size(max = ItemPlaces.MOST_CHARACTERS) @Pattern(regexp = ItemPlaces.PATTERN)
        String placed)
        implements WithId {

    /**
     * Creates a line for each size with a quantity.
     *
     * @throws InvalidFields if no size has a quantity
     */
    List<Incoming> incoming() {
        List<Incoming> lines = new ArrayList<>();
        cells.forEach((code, count) -> {
            if (count != null) {
                lines.add(new Incoming(
                        Optional.empty(),
                        Optional.of(new RawCode(code)),
                        Optional.of(count),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.ofNullable(location)));
            }
        });
        if (lines.isEmpty()) {
            throw new InvalidFields("cells", Message.of("receiving.no-sizes"));
        }
        return lines;
    }
}
