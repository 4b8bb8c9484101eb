package org.sklad.goods.writeoffs;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.barcodes.RawCode;
import org.sklad.goods.lots.Reason;
import org.sklad.goods.stock.GoodsLine;

/** An entry in the scan field of the page, which sends the fields of the write-off too. They only come back with the next page. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record WriteOffScanForm(
        @NotNull @Size(max = 20) @Pattern(regexp = CentreCode.PATTERN)
        String centre,

        @NotNull Reason reason,
        @Nullable @Valid Entry page) {

    /**
     * The fields of the page alone.
     *
     * @param code scanned or typed text
     * @param each smallest units of one of the scans before
     * @param step one scan more or less of the goods scanned last
     * @param undo a row that is not written off after all
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Entry(
            @Nullable RawCode code,
            @Nullable @Min(1) @Max(GoodsLine.MOST) Long each,
            @Nullable @Min(-1) @Max(1) Long step,

            @Nullable @Size(max = 80) @Pattern(regexp = "[0-9-]*")
            String undo) {}

    @Nullable
    RawCode code() {
        return page == null ? null : page.code();
    }

    Optional<Long> step() {
        return Optional.ofNullable(page).map(Entry::step);
    }

    Optional<String> undo() {
        return Optional.ofNullable(page).map(Entry::undo);
    }

    @Nullable
    Long each() {
        return page == null ? null : page.each();
    }
}
