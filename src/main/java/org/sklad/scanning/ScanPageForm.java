package org.sklad.scanning;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.barcodes.RawCode;

/**
 * The form of the scan field. After the answer about a lot, it also names this lot, so that the scan of a shelf moves it there.
 *
 * @param id id of the move
 * @param lot digits of the lot's label
 * @param shownAt time of the answer, in milliseconds
 * @param everywhere true to search in all centres of the operator
 */
public record ScanPageForm(
        @NotNull RawCode code,
        @Nullable UUID id,
        @Nullable @Size(max = 20) String lot,
        @Nullable @Min(0) @Max(Long.MAX_VALUE) Long shownAt,
        @Nullable Boolean everywhere) {
    boolean isEverywhere() {
        return Boolean.TRUE.equals(everywhere);
    }
}
