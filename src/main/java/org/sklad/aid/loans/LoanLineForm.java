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
        @Nullable @Min(1) @Max(GoodsLine.MOST) Long times) {

    /** Converts a line of the page; an invalid quantity becomes 0, which is rejected at its field. */
    static LoanLineForm laid(Basket.Line line) {
        return new LoanLineForm(
                null, null, RawCode.of(line.code()), line.number().orElse(0L), null);
    }

    /** @param at prefix of its field names in errors */
    GoodsLine goods(String at) {
        return new GoodsLine(
                Optional.ofNullable(item).map(Sku::new),
                lot(lot, at + "lot"),
                Optional.ofNullable(code),
                Optional.ofNullable(quantity),
                Optional.ofNullable(times));
    }

    /** Parses a lot code, with or without the printed spaces. */
    static Optional<LotCode> lot(@Nullable String text, String field) {
        return Optional.ofNullable(text)
                .map(each -> each.replace(" ", ""))
                .filter(each -> !each.isEmpty())
                .map(each -> LotCode.find(each)
                        .orElseThrow(() -> new InvalidFields(field, Message.of("stock.line.no-lot", each))));
    }
}
