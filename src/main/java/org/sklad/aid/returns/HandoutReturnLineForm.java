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
import org.sklad.goods.stock.GoodsFields;
import org.sklad.goods.stock.GoodsLine;
import org.sklad.platform.i18n.InvalidFields;

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
        String location)
        implements GoodsFields {

    /**
     * Returns the parsed line.
     *
     * @param at prefix of its field names
     * @throws InvalidFields if the lot code is invalid
     */
    NewReturnLine line(String at) {
        return new NewReturnLine(Optional.ofNullable(line), goods(at), Optional.ofNullable(location), at);
    }
}
