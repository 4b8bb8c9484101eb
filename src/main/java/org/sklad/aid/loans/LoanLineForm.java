package org.sklad.aid.loans;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.barcodes.RawCode;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.stock.Basket;
import org.sklad.goods.stock.GoodsLine;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/**
 * Goods of a loan, named by item, by the digits of a lot's label, or by whatever a scanner sends; the code of a box means all of it.
 *
 * @param quantity in smallest units; may be left out with a code, or replaced by {@code times}
 */
public record LoanLineForm(
        @Nullable @Size(max = 60) @Pattern(regexp = Sku.PATTERN)
        String item,

        @Nullable @Size(max = 20) String lot,
        @Nullable RawCode code,
        @Nullable @Min(1) @Max(GoodsLine.MOST) Long quantity,
        @Nullable @Min(1) @Max(GoodsLine.MOST) Long times) {

    /** What was laid together on a page; a quantity that is none is 0 here, which is refused at its field. */
    static LoanLineForm laid(Basket.Line line) {
        return new LoanLineForm(
                null, null, RawCode.of(line.code()), line.number().orElse(0L), null);
    }

    /** @param at what stands before the names of its fields when one is refused */
    GoodsLine goods(String at) {
        return new GoodsLine(
                Optional.ofNullable(item).map(Sku::new),
                lot(lot, at + "lot"),
                Optional.ofNullable(code),
                Optional.ofNullable(quantity),
                Optional.ofNullable(times));
    }

    /** As typed, with or without the blanks with which it is printed. */
    static Optional<LotCode> lot(@Nullable String text, String field) {
        return Optional.ofNullable(text)
                .map(each -> each.replace(" ", ""))
                .filter(each -> !each.isEmpty())
                .map(each -> LotCode.find(each)
                        .orElseThrow(() -> new InvalidFields(field, Message.of("stock.line.no-lot", each))));
    }
}
