package org.sklad.goods.bags;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.Reason;
import org.sklad.goods.stock.GoodsFields;
import org.sklad.goods.stock.GoodsLine;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/**
 * Reason of a difference between the counted and the expected quantity of a lot.
 *
 * @param lot digits of the lot's label
 * @param box box that should contain the goods
 * @param difference difference that the operator saw, in smallest units; negative if goods are missing
 */
public record BagReasonForm(
        @NotNull @Size(max = 20) String lot,
        @Nullable @Size(max = 20) String box,

        @NotNull @Min(-GoodsLine.MOST) @Max(GoodsLine.MOST) Long difference,

        @NotNull Reason reason) {

    /** @param at prefix of the field names in errors */
    DifferenceReason explained(String at) {
        return new DifferenceReason(
                GoodsFields.lot(lot, at + "lot")
                        .orElseThrow(() -> new InvalidFields(at + "lot", Message.of("platform.field.required"))),
                GoodsFields.box(box, at + "box").orElse(BoxCode.LOOSE),
                difference,
                reason);
    }
}
