package org.sklad.goods.scanlists;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.centres.places.LocationAddress;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.shelves.ItemPlaces;
import org.sklad.platform.i18n.Message;

/**
 * An act on goods that were scanned: they count otherwise, or are taken back.
 *
 * @param last the latest of their lines, as in {@link ScannedGoods}
 * @param quantity in smallest units: how many they are then; absent to take all of them back
 * @param each for how many smallest units one scan of them stood
 * @param location where the next goods go, which this does not change
 * @param style of which the sizes stand ready, which this does not change
 * @param placed locations of single items, as {@link ItemPlaces} writes them, which this does not change
 */
public record ScannedForm(
        @NotNull UUID id,
        @NotNull @Min(1) Long last,
        @Nullable @Min(1) @Max(ScannedForm.MOST) Long quantity,
        @Nullable @Min(1) @Max(ScannedForm.MOST) Long each,

        @Nullable @Size(max = 41) @Pattern(regexp = LocationAddress.PATTERN_WITHIN)
        String location,

        @Nullable @Size(max = 60) @Pattern(regexp = Sku.PATTERN)
        String style,

        @Nullable @Size(max = ItemPlaces.MOST_CHARACTERS) @Pattern(regexp = ItemPlaces.PATTERN)
        String placed) {

    /** More of anything at once is a slip of the keyboard. */
    public static final long MOST = 10_000_000;

    public long units() {
        return quantity == null ? unitsEach() : quantity;
    }

    public long unitsEach() {
        return each == null ? 1 : each;
    }

    /** True where one scan is taken back and not all of them. */
    public boolean leavesSome() {
        return quantity != null;
    }

    /** How many are left of how many, after one scan was taken back. */
    public Message left() {
        return Message.of("stock.scan.one-back", units(), units() + unitsEach());
    }
}
