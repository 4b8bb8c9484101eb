package org.sklad.goods.transfers;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.barcodes.RawCode;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.moves.NewMoveLine;
import org.sklad.goods.stock.GoodsFields;
import org.sklad.platform.web.WithId;

/** Another line of a draft, with the fields of {@link TransferLineForm}. */
public record AddedLineForm(
        @NotNull UUID id,

        @Nullable @Size(max = 60) @Pattern(regexp = Sku.PATTERN)
        String item,

        @Nullable @Size(max = 20) String lot,
        @Nullable RawCode code,
        @Nullable @Min(1) @Max(NewMoveLine.MOST) Long quantity,
        @Nullable @Min(1) @Max(NewMoveLine.MOST) Long times,
        @Nullable @Size(max = 20) String box)
        implements GoodsFields, WithId {

    NewMoveLine line() {
        return new NewMoveLine(goods(""), GoodsFields.box(box, "box"), Optional.empty(), Optional.empty());
    }
}
