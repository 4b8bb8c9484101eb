package org.sklad.goods.bags;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.sklad.goods.lots.Reason;
import org.sklad.goods.stock.GoodsLine;

/**
 * Why what was found of a lot is not what should be left.
 *
 * @param lot the digits of its label
 * @param box in which it should lie
 * @param difference in smallest units as it was seen, below zero for what is missing
 */
public record BagReasonForm(
        @NotNull @Size(max = 20) String lot,
        @Nullable @Size(max = 20) String box,

        @NotNull @Min(-GoodsLine.MOST) @Max(GoodsLine.MOST) Long difference,

        @NotNull Reason reason) {

    /** @param at what stands before the names of its fields when one is refused */
    ToReconcile explained(String at) {
        return new ToReconcile(
                BagLineForm.lot(lot.replace(" ", ""), at + "lot"),
                BagLineForm.box(box, at + "box"),
                difference,
                reason);
    }
}
