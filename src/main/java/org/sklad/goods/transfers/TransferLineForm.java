package org.sklad.goods.transfers;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.barcodes.RawCode;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.moves.NewMoveLine;
import org.sklad.goods.stock.GoodsFields;

/**
 * Goods to send: an item, a lot by the digits of its label, or the raw code from a scanner. The code of a box, or a box alone,
 * means the box with all its contents.
 *
 * @param quantity smallest units; optional with a code, or replaced by {@code times}
 * @param box box to take the goods from, by the digits of its label; the goods then travel loose
 */
public record TransferLineForm(
        @Nullable @Size(max = 60) @Pattern(regexp = Sku.PATTERN)
        String item,

        @Nullable @Size(max = 20) String lot,
        @Nullable RawCode code,
        @Nullable @Min(1) @Max(NewMoveLine.MOST) Long quantity,
        @Nullable @Min(1) @Max(NewMoveLine.MOST) Long times,
        @Nullable @Size(max = 20) String box)
        implements GoodsFields {

    /** @param at prefix of the field names in errors */
    NewMoveLine line(String at) {
        return new NewMoveLine(goods(at), GoodsFields.box(box, at + "box"), Optional.empty(), Optional.empty());
    }
}
