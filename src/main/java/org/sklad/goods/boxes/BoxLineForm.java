package org.sklad.goods.boxes;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.barcodes.RawCode;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.stock.GoodsLine;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

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
        @Nullable @Min(1) @Max(GoodsLine.MOST) Long times) {

    static List<GoodsLine> lines(@Nullable List<BoxLineForm> forms) {
        List<GoodsLine> lines = new ArrayList<>();
        if (forms != null) {
            for (int i = 0; i < forms.size(); i++) {
                lines.add(forms.get(i).line("lines[" + i + "]."));
            }
        }
        return lines;
    }

    private GoodsLine line(String at) {
        return new GoodsLine(
                Optional.ofNullable(item).map(Sku::new),
                digits(lot)
                        .map(text -> LotCode.find(text)
                                .orElseThrow(
                                        () -> new InvalidFields(at + "lot", Message.of("stock.line.no-lot", text)))),
                Optional.ofNullable(code),
                Optional.ofNullable(quantity),
                Optional.ofNullable(times));
    }

    /** Parses a box by the digits of its label; empty if none is given. */
    static Optional<BoxCode> box(@Nullable String text, String field) {
        return digits(text)
                .map(digits -> BoxCode.find(digits)
                        .orElseThrow(() -> new InvalidFields(field, Message.of("adjustments.no-such-box", digits))));
    }

    /** Removes spaces, because labels print the digits in groups. */
    private static Optional<String> digits(@Nullable String text) {
        return Optional.ofNullable(text).map(each -> each.replace(" ", "")).filter(each -> !each.isEmpty());
    }
}
