package org.sklad.goods.moves;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.sklad.barcodes.RawCode;
import org.sklad.centres.places.LocationAddress;
import org.sklad.goods.classification.Sku;

/**
 * Goods to move: an item, a lot by the digits of its label, or the raw code from a scanner. The code of a box, or a box alone,
 * means the box with all its contents.
 *
 * @param quantity smallest units; optional with a code, or replaced by {@code times}
 * @param box box to take the goods from, by the digits of its label
 * @param toBox box to put the goods into
 * @param to destination, if it differs from the move's destination
 */
public record MoveLineForm(
        @Nullable @Size(max = 60) @Pattern(regexp = Sku.PATTERN)
        String item,

        @Nullable @Size(max = 20) String lot,
        @Nullable RawCode code,
        @Nullable @Min(1) @Max(NewMoveLine.MOST) Long quantity,
        @Nullable @Min(1) @Max(NewMoveLine.MOST) Long times,
        @Nullable @Size(max = 20) String box,
        @Nullable @Size(max = 20) String toBox,

        @Nullable @Size(max = 41) @Pattern(regexp = LocationAddress.PATTERN_WITHIN)
        String to)
        implements MoveFields {}
