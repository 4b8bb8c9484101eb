package org.sklad.goods.transfers;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.barcodes.RawCode;
import org.sklad.centres.places.LocationAddress;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.moves.NewMoveLine;
import org.sklad.goods.stock.GoodsFields;

/**
 * Goods of a waybill that arrived: a lot by the digits of its label, an item, or the raw code from a scanner. The code of a box, or
 * a box alone, means that it arrived with all its remaining contents.
 *
 * @param quantity smallest units; optional with a code, or replaced by {@code times}
 * @param box box that the goods arrived in; goods sent in it that are on no line of the same receipt are missing
 * @param location destination, if it differs from the transfer's destination
 */
public record ArrivedLineForm(
        @Nullable @Size(max = 60) @Pattern(regexp = Sku.PATTERN)
        String item,

        @Nullable @Size(max = 20) String lot,
        @Nullable RawCode code,
        @Nullable @Min(1) @Max(NewMoveLine.MOST) Long quantity,
        @Nullable @Min(1) @Max(NewMoveLine.MOST) Long times,
        @Nullable @Size(max = 20) String box,

        @Nullable @Size(max = 41) @Pattern(regexp = LocationAddress.PATTERN_WITHIN)
        String location)
        implements GoodsFields {

    /** @param at prefix of the field names in errors */
    NewMoveLine line(String at) {
        return new NewMoveLine(
                goods(at), GoodsFields.box(box, at + "box"), Optional.empty(), Optional.ofNullable(location));
    }
}
