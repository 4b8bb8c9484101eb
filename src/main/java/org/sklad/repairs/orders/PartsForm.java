package org.sklad.repairs.orders;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.barcodes.OwnCode;
import org.sklad.barcodes.RawCode;
import org.sklad.centres.places.LocationAddress;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.LotCode;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.WithId;

/**
 * Spare parts to be used in a repair.
 *
 * @param location location of the parts, by its code within the order's centre; stock below it is included
 */
public record PartsForm(
        @NotNull UUID id,

        @NotNull @Size(max = 41) @Pattern(regexp = LocationAddress.PATTERN_WITHIN)
        String location,

        @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid PartLineForm> lines)
        implements WithId {

    /**
     * An item, a lot by the digits of its label, or a scanned code.
     *
     * @param quantity in smallest units; can be left out with a code, or replaced by {@code times}
     */
    public record PartLineForm(
            @Nullable @Size(max = 60) @Pattern(regexp = Sku.PATTERN)
            String item,

            @Nullable @Size(max = 20) String lot,
            @Nullable RawCode code,
            @Nullable @Min(1) @Max(PartLine.MOST) Long quantity,
            @Nullable @Min(1) @Max(PartLine.MOST) Long times) {
        PartLine line(String at) {
            return new PartLine(
                    Optional.ofNullable(item).map(Sku::new),
                    Optional.ofNullable(lot).map(text -> PartsForm.lot(text, at + "lot")),
                    Optional.ofNullable(code),
                    Optional.ofNullable(quantity),
                    Optional.ofNullable(times));
        }
    }

    List<PartLine> parts() {
        List<PartLine> parts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            parts.add(lines.get(i).line("lines[" + i + "]."));
        }
        return parts;
    }

    static LotCode lot(String text, String field) {
        return LotCode.find(OwnCode.ungrouped(text))
                .orElseThrow(() -> new InvalidFields(field, Message.of("repairs.parts.no-lot", text)));
    }
}
