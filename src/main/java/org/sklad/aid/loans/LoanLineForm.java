package org.sklad.aid.loans;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.sklad.barcodes.RawCode;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.stock.Basket;
import org.sklad.goods.stock.GoodsFields;
import org.sklad.goods.stock.GoodsLine;

/**
 * Goods of a loan, by item, by the digits of a lot's label, or by a scanned code; the code of a box means all of its contents.
 *
 * @param quantity in smallest units; can be left out with a code, or replaced by {@code times}
 */
public record LoanLineForm(
        @Nullable @Size(max = 60) @Pattern(regexp = Sku.PATTERN)
        String item,

        @Nullable @Size(max = 20) String lot,
        @Nullable RawCode code,
        @Nullable @Min(1) @Max(GoodsLine.MOST) Long quantity,
        @Nullable @Min(1) @Max(GoodsLine.MOST) Long times)
        implements GoodsFields {

    /** Converts a line of the page; an invalid quantity becomes 0, which is rejected at its field. */
    static LoanLineForm laid(Basket.Line line) {
        return new LoanLineForm(
                null, null, RawCode.of(line.code()), line.number().orElse(0L), null);
    }
}
