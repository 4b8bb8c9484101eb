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

/**
 * The sizes of a style that came.
 *
 * @param style of which the sizes stand ready to be tapped
 * @param cells how many, by the own code of the size; nothing for none
 * @param placed locations of single items, as {@link ItemPlaces} writes them
 */
public record GridForm(
        @NotNull UUID id,

        @Nullable @Size(max = 41) @Pattern(regexp = LocationAddress.PATTERN_WITHIN)
        String location,

        @Nullable @Size(max = 60) @Pattern(regexp = Sku.PATTERN)
        String style,

        @NotNull @Size(max = 200) Map<@Size(max = 10) String, @Nullable @Min(1) @Max(100_000) Long> cells,

        @Nullable @Size(max = ItemPlaces.MOST_CHARACTERS) @Pattern(regexp = ItemPlaces.PATTERN)
        String placed) {

    /**
     * A line for each size of which some came.
     *
     * @throws InvalidFields when there is none
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
