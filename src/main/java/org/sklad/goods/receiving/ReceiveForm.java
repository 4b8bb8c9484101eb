package org.sklad.goods.receiving;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.barcodes.RawCode;
import org.sklad.centres.places.LocationAddress;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.intake.Condition;
import org.sklad.goods.intake.Incoming;
import org.sklad.goods.intake.Inspection;
import org.sklad.goods.intake.LineForm;
import org.sklad.goods.lots.LotKey;
import org.sklad.goods.stock.UnitValueForm;
import org.sklad.platform.web.WithId;

/** One line to receive into a consignment, with the fields of {@link LineForm}. */
public record ReceiveForm(
        @NotNull UUID id,

        @Nullable @Size(max = 60) @Pattern(regexp = Sku.PATTERN)
        String item,

        @Nullable RawCode code,

        @Nullable @Min(1) @Max(Incoming.MOST) Long quantity,

        @Nullable @Min(1) @Max(Incoming.MOST) Long times,

        @Nullable @Size(max = LotKey.MOST_NUMBER) String lot,
        @Nullable LocalDate expiresOn,
        @Nullable @Valid UnitValueForm unitValue,

        @Nullable @Size(max = 41) @Pattern(regexp = LocationAddress.PATTERN_WITHIN)
        String location,

        @Nullable @Size(max = 20) String box,
        @Nullable Condition condition,
        @Nullable @Size(max = Inspection.MOST_REASON) String reason,
        @Nullable Boolean sealed)
        implements WithId {
    Incoming incoming() {
        return new LineForm(
                        item, code, quantity, times, lot, expiresOn, unitValue, location, box, null, condition, reason,
                        sealed)
                .incoming("");
    }
}
