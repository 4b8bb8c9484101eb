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
import org.sklad.platform.web.WithId;

/**
 * A change of scanned goods: another quantity, or a reversal.
 *
 * @param last the latest of their lines, as in {@link ScannedGoods}
 * @param quantity the new quantity in smallest units; absent to reverse all
 * @param each smallest units per scan of these goods
 * @param location the location of the next goods, which this form does not change
 * @param style the style whose sizes can be tapped, which this form does not change
 * @param placed locations of single items, as {@link ItemPlaces} writes them, which this form does not change
 * @param times the new number of packs, where it was typed
 * @param loose smallest units beside these packs, which a number of packs does not change
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
        String placed,

        @Nullable @Min(0) @Max(ScannedForm.MOST) Long times,
        @Nullable @Min(0) @Max(ScannedForm.MOST) Long loose)
        implements WithId {

    /** A larger quantity is a typing error. */
    public static final long MOST = 10_000_000;

    public long units() {
        return quantity == null ? unitsEach() : quantity;
    }

    public long unitsEach() {
        return each == null ? 1 : each;
    }

    /** True if one scan is reversed and not all of them. */
    public boolean leavesSome() {
        return quantity != null;
    }

    /** Returns the packs and the goods beside them in smallest units, within the limit. */
    public long units(long packs) {
        return Math.min(MOST, packs * unitsEach() + (loose == null ? 0 : loose));
    }

    /** Returns a message with the quantities after and before the reversal of one scan. */
    public Message left() {
        return Message.of("stock.scan.one-back", units(), units() + unitsEach());
    }
}
