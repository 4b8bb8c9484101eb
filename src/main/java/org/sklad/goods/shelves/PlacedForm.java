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
import org.sklad.platform.web.WithId;

/**
 * A new location for scanned goods, and for the next goods of the same item.
 *
 * @param last the latest of their lines, as in {@code ScannedGoods}
 * @param item the item of the goods
 * @param to the code of the new location within the centre
 * @param location the location of goods of other items, which this form does not change
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
        String placed)
        implements WithId {
    public LocationCode there() {
        return new LocationCode(to);
    }

    /** Returns the locations of single items after the change. */
    public ItemPlaces places() {
        return ItemPlaces.parse(placed).with(new Sku(item), there());
    }
}
