package org.sklad.goods.bags;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.barcodes.RawCode;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.stock.GoodsFields;
import org.sklad.goods.stock.GoodsLine;
import org.sklad.platform.web.WithId;

/**
 * Count of a lot in a bag.
 *
 * @param lot digits of the lot's label; otherwise {@code code} is used
 * @param code raw code from a scanner
 * @param quantity smallest units; optional with a code, or replaced by {@code times}
 * @param box box that contains the goods, by the digits of its label
 * @param add true to add to the count, else the count is replaced
 */
public record BagLineForm(
        @NotNull UUID id,
        @Nullable @Size(max = 20) String lot,
        @Nullable RawCode code,
        @Nullable @Min(0) @Max(GoodsLine.MOST) Long quantity,
        @Nullable @Min(0) @Max(GoodsLine.MOST) Long times,
        @Nullable @Size(max = 20) String box,
        @Nullable Boolean add)
        implements WithId {

    BagCount count() {
        return new BagCount(
                GoodsFields.lot(lot, "lot"),
                Optional.ofNullable(code),
                Optional.ofNullable(quantity),
                Optional.ofNullable(times),
                GoodsFields.box(box, "box").orElse(BoxCode.LOOSE),
                Boolean.TRUE.equals(add));
    }
}
