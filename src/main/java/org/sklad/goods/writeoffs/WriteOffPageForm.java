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
 * A write-off as the page sends it: how many go of each lot that it shows. A row has a name that
 * stays with what it is about, whatever happens to others.
 *
 * @param words by which the rows were narrowed down; they only come back with a refusal
 * @param code what was scanned or typed into the scan field
 * @param last the row that the scan before was about
 * @param each how many smallest units one of these scans stands for
 * @param quantities smallest units by the name of the row; nothing for what stays
 * @param lots the digits of their labels
 * @param boxes the digits of theirs; nothing for loose goods
 * @param locations where they stand
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
     * The same as the API takes it.
     *
     * @throws InvalidFields when nothing goes, or a code was typed and not added, which would be missing without a word
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
