package org.sklad.goods.writeoffs;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.barcodes.RawCode;
import org.sklad.centres.places.LocationAddress;
import org.sklad.goods.lots.Reason;
import org.sklad.goods.stock.GoodsLine;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/**
 * A write-off as the page submits it: a quantity for each lot shown. The name of a row depends only on its lot and place, so it stays the
 * same when other rows come or go.
 *
 * @param words search words of the list; only shown again after an error
 * @param code scanned or typed text of the scan field
 * @param last row of the previous scan
 * @param each smallest units of one of these scans
 * @param quantities smallest units by row name; blank for rows that stay in stock
 * @param lots digits of the lot labels
 * @param boxes digits of the box labels; blank for loose goods
 * @param locations locations of the goods
 */
public record WriteOffPageForm(
        @NotNull UUID id,

        @NotNull @Size(max = 20) @Pattern(regexp = CentreCode.PATTERN)
        String centre,

        @NotNull @Size(max = 41) @Pattern(regexp = LocationAddress.PATTERN_WITHIN)
        String location,

        @NotNull Reason reason,
        @Nullable @Size(max = 500) String note,
        @Nullable @Size(max = 300) String commission,
        @Nullable @Size(max = 100) String words,
        @Nullable RawCode code,
        @Nullable @Size(max = 60) String last,
        @Nullable @Min(1) @Max(GoodsLine.MOST) Long each,

        @Nullable @Size(max = 500) Map<@Size(max = 60) String, @Nullable @Min(0) @Max(GoodsLine.MOST) Long> quantities,

        @Nullable @Size(max = 500) Map<@Size(max = 60) String, @Size(max = 20) String> lots,
        @Nullable @Size(max = 500) Map<@Size(max = 60) String, @Nullable @Size(max = 20) String> boxes,
        @Nullable @Size(max = 500) Map<@Size(max = 60) String, @Size(max = 41) String> locations) {

    /**
     * Converts to the write-off that the API accepts too.
     *
     * @throws InvalidFields if nothing is written off, or if a code was typed but not added, because it would be lost silently
     */
    NewWriteOff writeOff() {
        if (code != null && !code.text().isBlank()) {
            throw new InvalidFields("code", Message.of("writeoffs.not-added", code.shown()));
        }
        List<NewWriteOffLine> lines = new ArrayList<>();
        entries(quantities).forEach((row, quantity) -> {
            if (quantity != null && quantity > 0) {
                lines.add(new WriteOffLineForm(
                                entries(lots).get(row),
                                null,
                                quantity,
                                null,
                                entries(locations).get(row),
                                entries(boxes).get(row))
                        .line("quantities." + row + "."));
            }
        });
        if (lines.isEmpty()) {
            throw new InvalidFields("quantities", Message.of("writeoffs.nothing"));
        }
        return new NewWriteOff(
                new CentreCode(centre),
                location,
                reason,
                WriteOffForm.stripped(note),
                WriteOffForm.stripped(commission),
                lines);
    }

    private static <T> Map<String, T> entries(@Nullable Map<String, T> given) {
        return given == null ? Map.of() : given;
    }
}
