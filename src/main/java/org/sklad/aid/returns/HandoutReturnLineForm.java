package org.sklad.aid.returns;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.barcodes.RawCode;
import org.sklad.centres.places.LocationAddress;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.stock.GoodsLine;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/**
 * Part of the goods of a handout, named by the number of its line, by item, lot or code, or by the line and one of these.
 *
 * @param location location of this line, if it differs from that of the return
 */
public record HandoutReturnLineForm(
        @Nullable @Min(1) @Max(100) Integer line,

        @Nullable @Size(max = 60) @Pattern(regexp = Sku.PATTERN)
        String item,

        @Nullable @Size(max = 20) String lot,
        @Nullable RawCode code,
        @Nullable @Min(1) @Max(GoodsLine.MOST) Long quantity,
        @Nullable @Min(1) @Max(GoodsLine.MOST) Long times,

        @Nullable @Size(max = 41) @Pattern(regexp = LocationAddress.PATTERN_WITHIN)
        String location) {

    /**
     * Returns the parsed line.
     *
     * @param at prefix of its field names
     * @throws InvalidFields if the lot code is invalid
     */
    NewReturnLine line(String at) {
        Optional<LotCode> named = Optional.ofNullable(lot)
                .map(text -> LotCode.find(text)
                        .orElseThrow(() -> new InvalidFields(at + "lot", Message.of("handouts.line.no-lot"))));
        GoodsLine goods = new GoodsLine(
                Optional.ofNullable(item).map(Sku::new),
                named,
                Optional.ofNullable(code),
                Optional.ofNullable(quantity),
                Optional.ofNullable(times));
        return new NewReturnLine(Optional.ofNullable(line), goods, Optional.ofNullable(location), at);
    }
}
