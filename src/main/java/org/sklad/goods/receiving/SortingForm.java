package org.sklad.goods.receiving;

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
import org.sklad.barcodes.RawCode;
import org.sklad.centres.places.LocationAddress;
import org.sklad.goods.intake.Incoming;
import org.sklad.goods.intake.LineForm;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.stock.GoodsLine;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/**
 * Unsorted goods to sort: a lot by the digits of its label, or the scanned code of a lot or a box.
 *
 * @param quantity smallest units, grams for weighed items; optional with a code; absent for the whole content of a box
 * @param location location of the goods within the centre, if it differs from the consignment's location
 * @param box box that contains them, by the digits of its label
 * @param lines goods found among them; optional, because they can follow one by one
 */
public record SortingForm(
        @NotNull UUID id,
        @Nullable @Size(max = 20) String lot,
        @Nullable RawCode code,
        @Nullable @Min(1) @Max(GoodsLine.MOST) Long quantity,
        @Nullable @Min(1) @Max(GoodsLine.MOST) Long times,

        @Nullable @Size(max = 41) @Pattern(regexp = LocationAddress.PATTERN_WITHIN)
        String location,

        @Nullable @Size(max = 20) String box,
        @Nullable @Size(max = 1_000) List<@NotNull @Valid LineForm> lines) {

    /**
     * Converts the form to a new sorting.
     *
     * @throws InvalidFields if a number is not the number of a lot or a box
     */
    NewSorting sorting() {
        GoodsLine sack = new GoodsLine(
                Optional.empty(),
                digits(lot)
                        .map(text -> LotCode.find(text)
                                .orElseThrow(() -> new InvalidFields("lot", Message.of("stock.line.no-lot", text)))),
                Optional.ofNullable(code),
                Optional.ofNullable(quantity),
                Optional.ofNullable(times));
        Optional<BoxCode> in = digits(box)
                .map(text -> BoxCode.find(text)
                        .orElseThrow(() -> new InvalidFields("box", Message.of("adjustments.no-such-box", text))));
        List<Incoming> found = new ArrayList<>();
        for (int i = 0; lines != null && i < lines.size(); i++) {
            found.add(lines.get(i).incoming("lines[" + i + "]."));
        }
        return new NewSorting(sack, Optional.ofNullable(location), in, found);
    }

    /** Removes the spaces between the printed groups of digits. */
    private static Optional<String> digits(@Nullable String text) {
        return Optional.ofNullable(text).map(each -> each.replace(" ", "")).filter(each -> !each.isEmpty());
    }
}
