package org.sklad.goods.transfers;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.sklad.barcodes.RawCode;
import org.sklad.centres.places.LocationAddress;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.moves.MoveLineForm;
import org.sklad.goods.moves.NewMoveLine;

/**
 * Goods of a waybill that arrived: a lot by the digits of its label, an item, or whatever a scanner sends. The code of a box, or a
 * box and nothing else, means that it arrived with all that is still in it.
 *
 * @param quantity in smallest units; may be left out with a code, or replaced by {@code times}
 * @param box in which they arrived; what was sent in it and stands in no line of the same receipt is missing
 * @param location where they go, where that is not where the transfer goes
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
        String location) {

    /** @param at what stands before the names of its fields when one is refused */
    NewMoveLine line(String at) {
        return new MoveLineForm(item, lot, code, quantity, times, box, null, location).line(at);
    }
}
