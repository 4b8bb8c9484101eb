package org.sklad.goods.openings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sklad.barcodes.RawCode;
import org.sklad.centres.places.LocationAddress;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.intake.Incoming;
import org.sklad.goods.intake.LineForm;
import org.sklad.goods.lots.LotKey;
import org.sklad.goods.stock.UnitValueForm;

/**
 * Goods at a location: the fields of {@link LineForm}, and the origin of the goods.
 *
 * @param donor code or name; a new name creates a donor
 * @param fundingSource code or name; a new name creates a funding source
 * @param restriction code of an existing restriction
 */
public record OpeningLineForm(
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

        @Nullable @Size(max = 120) String donor,
        @Nullable @Size(max = 120) String fundingSource,
        @Nullable @Size(max = 30) String restriction) {

    /**
     * Converts the fields to an entry.
     *
     * @param at prefix of the field names in errors
     */
    OpeningEntry entry(String at) {
        LineForm goods = new LineForm(
                item, code, quantity, times, lot, expiresOn, unitValue, location, null, null, null, null, null);
        return new OpeningEntry(
                goods.incoming(at),
                donor == null ? "" : donor.strip(),
                fundingSource == null ? "" : fundingSource.strip(),
                restriction == null ? "" : restriction.strip());
    }
}
