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
import org.sklad.goods.stock.GoodsFields;
import org.sklad.goods.stock.GoodsLine;

/**
 * Goods of a loan, as in {@link LoanLineForm}; for an item, the lots that expire first.
 *
 * @param location location for these goods; absent for that of the return
 */
public record ReturnLineForm(
        @Nullable @Size(max = 60) @Pattern(regexp = Sku.PATTERN)
        String item,

        @Nullable @Size(max = 20) String lot,
        @Nullable RawCode code,
        @Nullable @Min(1) @Max(GoodsLine.MOST) Long quantity,
        @Nullable @Min(1) @Max(GoodsLine.MOST) Long times,

        @Nullable @Size(max = 41) @Pattern(regexp = LocationAddress.PATTERN_WITHIN)
        String location)
        implements GoodsFields {

    NewLoanReturnLine line(String at) {
        return new NewLoanReturnLine(goods(at), Optional.ofNullable(location), at);
    }
}
