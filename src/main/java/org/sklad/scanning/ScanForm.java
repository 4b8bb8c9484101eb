package org.sklad.scanning;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.sklad.access.roles.CentreCode;
import org.sklad.barcodes.RawCode;

/**
 * A question what a code is.
 *
 * @param code whatever a scanner sends
 * @param centre where it is scanned
 */
public record ScanForm(
        @NotNull RawCode code,

        @NotNull @Size(max = 20) @Pattern(regexp = CentreCode.PATTERN)
        String centre) {}
