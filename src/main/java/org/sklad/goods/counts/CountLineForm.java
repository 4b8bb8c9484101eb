package org.sklad.goods.counts;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.barcodes.RawCode;
import org.sklad.centres.places.LocationAddress;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.LotCode;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/**
 * The count of goods in one place: a lot by the digits of its label, or scanned text.
 *
 * @param location code of the location within the centre
 * @param box digits of the label of the box that holds the goods
 * @param quantity smallest units; optional with a code, or replaced by {@code times}
 * @param add whether to add to the count of this lot in this place; else the quantity is the total there
 */
public record CountLineForm(
        @NotNull UUID id,

        @NotNull @Size(max = 41) @Pattern(regexp = LocationAddress.PATTERN_WITHIN)
        String location,

        @Nullable @Size(max = 20) String box,
        @Nullable @Size(max = 20) String lot,
        @Nullable RawCode code,
        @Nullable @Min(0) @Max(NewCountLine.MOST) Long quantity,
        @Nullable @Min(0) @Max(NewCountLine.MOST) Long times,
        @Nullable Boolean add) {

    NewCountLine line() {
        return new NewCountLine(
                location,
                given(box)
                        .map(text -> BoxCode.find(text)
                                .orElseThrow(() -> new InvalidFields("box", Message.of("counts.no-such-box", text)))),
                given(lot)
                        .map(text -> LotCode.find(text)
                                .orElseThrow(() -> new InvalidFields("lot", Message.of("counts.no-such-lot", text)))),
                Optional.ofNullable(code),
                Optional.ofNullable(quantity),
                Optional.ofNullable(times),
                Boolean.TRUE.equals(add));
    }

    /** Removes spaces, because labels print the digits in groups. */
    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).map(each -> each.replace(" ", "")).filter(each -> !each.isEmpty());
    }
}
