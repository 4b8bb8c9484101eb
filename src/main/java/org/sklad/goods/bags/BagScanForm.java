package org.sklad.goods.bags;

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
import org.sklad.goods.stock.GoodsLine;

/**
 * An entry of the scan mode of a bag: a code, or a lot chosen by name.
 *
 * @param quantity quantity of the lot, in smallest units
 * @param location current place of the count: the code of the bag, or the digits of a box
 * @param last number of the scan that a typed number applies to
 * @param each smallest units of that scan
 */
public record BagScanForm(
        @NotNull UUID id,
        @Nullable RawCode code,
        @Nullable @Size(max = 20) String lot,
        @Nullable @Min(0) @Max(GoodsLine.MOST) Long quantity,

        @Nullable @Size(max = 41) @Pattern(regexp = LocationAddress.PATTERN_WITHIN)
        String location,

        @Nullable @Min(1) @Max(Integer.MAX_VALUE) Long last,
        @Nullable @Min(1) @Max(GoodsLine.MOST) Long each) {

    long lastScan() {
        return last == null ? 0 : last;
    }

    long unitsEach() {
        return each == null ? 1 : each;
    }

    /** The number of packs, if a number was typed directly after a scan. */
    Optional<Long> number() {
        return ScanMode.number(code, last);
    }
}
