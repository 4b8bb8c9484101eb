package org.sklad.programme.sessions;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.sklad.aid.handouts.HandoutForm;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.stock.GoodsLine;

/**
 * An item given out to everybody at a session.
 *
 * @param quantity smallest units, for all people together
 */
public record MaterialForm(
        @NotNull @Size(max = 60) @Pattern(regexp = Sku.PATTERN)
        String item,

        @NotNull @Min(1) @Max(HandoutForm.MOST_QUANTITY) Long quantity) {
    GoodsLine goods() {
        return GoodsLine.of(new Sku(item), quantity);
    }
}
