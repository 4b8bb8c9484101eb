package org.sklad.aid.loans;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.barcodes.RawCode;
import org.sklad.centres.places.LocationAddress;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.stock.GoodsLine;

/**
 * Goods of a loan, as in {@link LoanLineForm}; of an item those lots first that expire first.
 *
 * @param location where they are put, where that is not where all of the return is put
 */
public record ReturnLineForm(
        @Nullable @Size(max = 60) @Pattern(regexp = Sku.PATTERN)
        String item,

        @Nullable @Size(max = 20) String lot,
        @Nullable RawCode code,
        @Nullable @Min(1) @Max(GoodsLine.MOST) Long quantity,
        @Nullable @Min(1) @Max(GoodsLine.MOST) Long times,

        @Nullable @Size(max = 41) @Pattern(regexp = LocationAddress.PATTERN_WITHIN)
        String location) {

    NewReturnLine line(String at) {
        GoodsLine goods = new LoanLineForm(item, lot, code, quantity, times).goods(at);
        return new NewReturnLine(goods, Optional.ofNullable(location), at);
    }
}
