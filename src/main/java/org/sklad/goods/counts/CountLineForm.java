package org.sklad.goods.counts;

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
import org.sklad.goods.stock.GoodsFields;
import org.sklad.platform.web.WithId;

/**
 * The count of goods in one place: a lot by the digits of its label, or scanned text.
 *
 * @param location code of the location within the centre
 * @param box digits of the label of the box that holds the goods
 * @param quantity smallest units; optional with a code, or replaced by {@code times}
 * @param add whether to add to the count of this lot in this place; else the quantity is the total there
 */
public record CountLineForm(
        @NotNull UUID id,

        @NotNull @Size(max = 41) @Pattern(regexp = LocationAddress.PATTERN_WITHIN)
        String location,

        @Nullable @Size(max = 20) String box,
        @Nullable @Size(max = 20) String lot,
        @Nullable RawCode code,
        @Nullable @Min(0) @Max(NewCountLine.MOST) Long quantity,
        @Nullable @Min(0) @Max(NewCountLine.MOST) Long times,
        @Nullable Boolean add)
        implements WithId {
    NewCountLine line() {
        return new NewCountLine(
                location,
                GoodsFields.box(box, "box"),
                GoodsFields.lot(lot, "lot"),
                Optional.ofNullable(code),
                Optional.ofNullable(quantity),
                Optional.ofNullable(times),
                Boolean.TRUE.equals(add));
    }
}
