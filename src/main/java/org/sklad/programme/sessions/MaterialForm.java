package org.sklad.programme.sessions;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.sklad.aid.handouts.HandoutForm;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.stock.GoodsFields;
import org.sklad.goods.stock.GoodsLine;

/**
 * An item given out to everybody at a session.
 *
 * @param lot digits of the label of the lot from which it is given; without it, the lots that expire first
 * @param quantity smallest units, for all people together
 */
public record MaterialForm(
        @NotNull @Size(max = 60) @Pattern(regexp = Sku.PATTERN)
        String item,

        @Nullable @Size(max = 20) String lot,
        @NotNull @Min(1) @Max(HandoutForm.MOST_QUANTITY) Long quantity) {
    /** @param at prefix of the names of its fields in errors */
    GoodsLine goods(String at) {
        return GoodsFields.lot(lot, at + "lot")
                .map(each -> GoodsLine.of(each, quantity))
                .orElseGet(() -> GoodsLine.of(new Sku(item), quantity));
    }
}
