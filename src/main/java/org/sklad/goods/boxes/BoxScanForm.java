package org.sklad.goods.boxes;

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
import org.sklad.goods.classification.Sku;
import org.sklad.goods.scanlists.ScanMode;
import org.sklad.goods.stock.GoodsLine;

/**
 * An entry in the scan mode of a box: a code, an item chosen by name, or another box whose content goes in.
 *
 * @param quantity quantity of the item, in smallest units
 * @param pour digits of the box whose whole content goes in
 * @param location location of the box, kept by the page; has no effect
 * @param last movement that a number typed now corrects
 * @param each smallest units per scan of those goods
 */
public record BoxScanForm(
        @NotNull UUID id,
        @Nullable RawCode code,

        @Nullable @Size(max = 60) @Pattern(regexp = Sku.PATTERN)
        String item,

        @Nullable @Min(1) @Max(GoodsLine.MOST) Long quantity,
        @Nullable @Size(max = 20) String pour,

        @Nullable @Size(max = 41) @Pattern(regexp = LocationAddress.PATTERN_WITHIN)
        String location,

        @Nullable @Min(1) Long last,
        @Nullable @Min(1) @Max(GoodsLine.MOST) Long each) {

    long lastMovement() {
        return last == null ? 0 : last;
    }

    long unitsEach() {
        return each == null ? 1 : each;
    }

    long units() {
        return quantity == null ? 1 : quantity;
    }

    /** Returns the number of packs if one was typed right after a scan. */
    Optional<Long> number() {
        return ScanMode.number(code, last);
    }
}
