package org.sklad.goods.catalogue;

import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.barcodes.RawCode;

/**
 * The composition of a kit, as its page sends it.
 *
 * @param act the pressed button: add, drop-2, record; absent for a scan
 * @param code the code that was scanned or typed into the scan field
 * @param item SKUs, by line
 * @param quantity quantities in one kit, by line
 */
public record CompositionPageForm(
        @Nullable UUID id,
        @Nullable @Size(max = 20) String act,
        @Nullable RawCode code,
        @Nullable @Size(max = 100) Map<@Size(max = 3) String, @Size(max = 60) String> item,
        @Nullable @Size(max = 100) Map<@Size(max = 3) String, @Size(max = 7) String> quantity) {
    boolean isRecord() {
        return "record".equals(act);
    }
}
