package org.sklad.goods.writeoffs;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.barcodes.RawCode;
import org.sklad.centres.places.LocationAddress;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.stock.GoodsLine;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/**
 * Units of a lot to be written off. The lot is named by the digits of its label or by scanned text that identifies it.
 *
 * @param quantity smallest units; optional with a code, or replaced by {@code times}
 * @param location location of the goods, if it is not the location of the write-off
 * @param box digits of the label of the box that holds the goods
 */
public record WriteOffLineForm(
        @Nullable @Size(max = 20) String lot,
        @Nullable RawCode code,
        @Nullable @Min(1) @Max(GoodsLine.MOST) Long quantity,
        @Nullable @Min(1) @Max(GoodsLine.MOST) Long times,

        @Nullable @Size(max = 41) @Pattern(regexp = LocationAddress.PATTERN_WITHIN)
        String location,

        @Nullable @Size(max = 20) String box) {

    /** @param at prefix of the field names in errors */
    NewWriteOffLine line(String at) {
        GoodsLine goods = new GoodsLine(
                Optional.empty(),
                given(lot)
                        .map(text -> LotCode.find(text)
                                .orElseThrow(
                                        () -> new InvalidFields(at + "lot", Message.of("stock.line.no-lot", text)))),
                Optional.ofNullable(code),
                Optional.ofNullable(quantity),
                Optional.ofNullable(times));
        BoxCode in = given(box).map(text -> box(text, at + "box")).orElse(BoxCode.LOOSE);
        return new NewWriteOffLine(goods, in, Optional.ofNullable(location), at);
    }

    private static BoxCode box(String text, String field) {
        return BoxCode.find(text)
                .orElseThrow(() -> new InvalidFields(field, Message.of("adjustments.no-such-box", text)));
    }

    /** Removes spaces, because labels print the digits in groups. */
    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).map(each -> each.replace(" ", "")).filter(each -> !each.isEmpty());
    }
}
