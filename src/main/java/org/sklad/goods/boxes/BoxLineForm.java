package org.sklad.goods.boxes;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.sklad.barcodes.RawCode;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.stock.GoodsFields;
import org.sklad.goods.stock.GoodsLine;

/**
 * Goods that go into a box or out of it: an item, a lot by the digits of its label, or scanned text. The code of another box means its
 * whole content.
 *
 * @param quantity smallest units; optional with a code, or replaced by {@code times}
 */
public record BoxLineForm(
        @Nullable @Size(max = 60) @Pattern(regexp = Sku.PATTERN)
        String item,

        @Nullable @Size(max = 20) String lot,
        @Nullable RawCode code,
        @Nullable @Min(1) @Max(GoodsLine.MOST) Long quantity,
        @Nullable @Min(1) @Max(GoodsLine.MOST) Long times)
        implements GoodsFields {}
