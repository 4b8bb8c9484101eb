package org.sklad.goods.transfers;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.sklad.barcodes.RawCode;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.moves.MoveLineForm;
import org.sklad.goods.moves.NewMoveLine;

/**
 * Goods to be sent: an item, a lot by the digits of its label, or whatever a scanner sends. The code of a box,
 * or a box and nothing else, means all that is in it, and the box goes along.
 *
 * @param quantity in smallest units; may be left out with a code, or replaced by {@code times}
 * @param box out of which they are taken, by the digits of its label; then they travel loose
 */
public record TransferLineForm(
        @Nullable @Size(max = 60) @Pattern(regexp = Sku.PATTERN)
        String item,

        @Nullable @Size(max = 20) String lot,
        @Nullable RawCode code,
        @Nullable @Min(1) @Max(NewMoveLine.MOST) Long quantity,
        @Nullable @Min(1) @Max(NewMoveLine.MOST) Long times,
        @Nullable @Size(max = 20) String box) {

    /** @param at what stands before the names of its fields when one is refused */
    NewMoveLine line(String at) {
        return new MoveLineForm(item, lot, code, quantity, times, box, null, null).line(at);
    }
}
