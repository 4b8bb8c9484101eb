package org.sklad.goods.shelves;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.centres.places.LocationAddress;
import org.sklad.centres.places.LocationCode;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.scanlists.ScannedGoods;

/**
 * Goods that were scanned go somewhere else, and so do the next of the same item.
 *
 * @param last the latest of their lines, as in {@link ScannedGoods}
 * @param item what they are of
 * @param to where they go: its code within the centre
 * @param location where goods of other items go, which this does not change
 * @param placed locations of single items, as {@link ItemPlaces} writes them
 */
public record PlacedForm(
        @NotNull UUID id,
        @NotNull @Min(1) Long last,

        @NotNull @Size(max = 60) @Pattern(regexp = Sku.PATTERN)
        String item,

        @NotNull @Size(max = 20) @Pattern(regexp = LocationCode.PATTERN)
        String to,

        @Nullable @Size(max = 41) @Pattern(regexp = LocationAddress.PATTERN_WITHIN)
        String location,

        @Nullable @Size(max = ItemPlaces.MOST_CHARACTERS) @Pattern(regexp = ItemPlaces.PATTERN)
        String placed) {

    public LocationCode there() {
        return new LocationCode(to);
    }

    /** The locations of single items after it. */
    public ItemPlaces places() {
        return ItemPlaces.parse(placed).with(new Sku(item), there());
    }
}
