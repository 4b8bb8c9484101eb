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
import org.sklad.goods.scanlists.ScanMode;

/**
 * An entry in the scan mode: a code, or a lot chosen by name.
 *
 * @param quantity quantity of the lot, in smallest units
 * @param location where people count now: code of the location, or digits of a box
 * @param last scan that a number typed now corrects
 * @param each smallest units per scan of that
 */
public record CountScanForm(
        @NotNull UUID id,
        @Nullable RawCode code,
        @Nullable @Size(max = 20) String lot,
        @Nullable @Min(0) @Max(NewCountLine.MOST) Long quantity,

        @Nullable @Size(max = 41) @Pattern(regexp = LocationAddress.PATTERN_WITHIN)
        String location,

        @Nullable @Min(1) @Max(Integer.MAX_VALUE) Long last,
        @Nullable @Min(1) @Max(NewCountLine.MOST) Long each) {

    int lastScan() {
        return last == null ? 0 : Math.toIntExact(last);
    }

    long unitsEach() {
        return each == null ? 1 : each;
    }

    /** Returns the number of packs if one was typed right after a scan. */
    Optional<Long> number() {
        return ScanMode.number(code, last);
    }
}
