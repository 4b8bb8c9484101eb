package org.sklad.goods.moves;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.barcodes.RawCode;
import org.sklad.centres.places.LocationAddress;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.scanlists.ScanMode;
import org.sklad.goods.shelves.ItemPlaces;

/**
 * An entry of the scan mode: a code, or an item chosen by name.
 *
 * @param quantity quantity of the item, in smallest units
 * @param location destination of the goods
 * @param last latest of the movements that a typed number applies to
 * @param each smallest units per scan of those movements
 * @param placed locations of individual items, in the format of {@link ItemPlaces}
 */
public record MoveScanForm(
        @NotNull UUID id,
        @Nullable RawCode code,

        @Nullable @Size(max = 60) @Pattern(regexp = Sku.PATTERN)
        String item,

        @Nullable @Min(1) @Max(NewMoveLine.MOST) Long quantity,

        @Nullable @Size(max = 41) @Pattern(regexp = LocationAddress.PATTERN_WITHIN)
        String location,

        @Nullable @Min(1) Long last,
        @Nullable @Min(1) @Max(NewMoveLine.MOST) Long each,

        @Nullable @Size(max = ItemPlaces.MOST_CHARACTERS) @Pattern(regexp = ItemPlaces.PATTERN)
        String placed) {

    public ItemPlaces places() {
        return ItemPlaces.parse(placed);
    }

    public long lastMovement() {
        return last == null ? 0 : last;
    }

    public long unitsEach() {
        return each == null ? 1 : each;
    }

    /** The number of packs, if a number was typed directly after a scan. */
    public Optional<Long> number() {
        return ScanMode.number(code, last);
    }
}
