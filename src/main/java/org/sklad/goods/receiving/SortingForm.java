package org.sklad.goods.receiving;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.barcodes.RawCode;
import org.sklad.centres.places.LocationAddress;
import org.sklad.goods.intake.LineForm;
import org.sklad.goods.stock.GoodsFields;
import org.sklad.goods.stock.GoodsLine;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.web.WithId;

/**
 * Unsorted goods to sort: a lot by the digits of its label, or the scanned code of a lot or a box.
 *
 * @param quantity smallest units, grams for weighed items; optional with a code; absent for the whole content of a box
 * @param location location of the goods within the centre, if it differs from the consignment's location
 * @param box box that contains them, by the digits of its label
 * @param lines goods found among them; optional, because they can follow one by one
 */
public record SortingForm(
        @NotNull UUID id,
        @Nullable @Size(max = 20) String lot,
        @Nullable RawCode code,
        @Nullable @Min(1) @Max(GoodsLine.MOST) Long quantity,
        @Nullable @Min(1) @Max(GoodsLine.MOST) Long times,

        @Nullable @Size(max = 41) @Pattern(regexp = LocationAddress.PATTERN_WITHIN)
        String location,

        @Nullable @Size(max = 20) String box,
        @Nullable @Size(max = 1_000) List<@NotNull @Valid LineForm> lines)
        implements GoodsFields, WithId {

    /**
     * Converts the form to a new sorting.
     *
     * @throws InvalidFields if a number is not the number of a lot or a box
     */
    NewSorting sorting() {
        return new NewSorting(
                goods(""),
                Optional.ofNullable(location),
                GoodsFields.box(box, "box"),
                GoodsFields.lines(lines, LineForm::incoming));
    }

    /** Unsorted goods are named by their lot or box. */
    @Override
    public @Nullable String item() {
        return null;
    }
}
