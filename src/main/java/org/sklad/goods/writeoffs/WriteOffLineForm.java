package org.sklad.goods.writeoffs;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.barcodes.RawCode;
import org.sklad.centres.places.LocationAddress;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.stock.GoodsFields;
import org.sklad.goods.stock.GoodsLine;

/**
 * Units of a lot to be written off. The lot is named by the digits of its label or by scanned text that identifies it.
 *
 * @param quantity smallest units; optional with a code, or replaced by {@code times}
 * @param location location of the goods, if it is not the location of the write-off
 * @param box digits of the label of the box that holds the goods
 */
public record WriteOffLineForm(
        @Nullable @Size(max = 20) String lot,
        @Nullable RawCode code,
        @Nullable @Min(1) @Max(GoodsLine.MOST) Long quantity,
        @Nullable @Min(1) @Max(GoodsLine.MOST) Long times,

        @Nullable @Size(max = 41) @Pattern(regexp = LocationAddress.PATTERN_WITHIN)
        String location,

        @Nullable @Size(max = 20) String box)
        implements GoodsFields {
    /** A write-off names lots, never an item alone. */
    @Override
    public @Nullable String item() {
        return null;
    }

    /** @param at prefix of the field names in errors */
    NewWriteOffLine line(String at) {
        return new NewWriteOffLine(
                goods(at),
                GoodsFields.box(box, at + "box").orElse(BoxCode.LOOSE),
                Optional.ofNullable(location).filter(each -> !each.isBlank()),
                at);
    }
}
