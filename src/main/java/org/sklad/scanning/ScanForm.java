package org.sklad.scanning;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.sklad.access.roles.CentreCode;
import org.sklad.barcodes.RawCode;

/**
 * A request for the meaning of a code.
 *
 * @param code text from the scanner
 * @param centre centre of the scan
 */
public record ScanForm(
        @NotNull RawCode code,

        @NotNull @Size(max = 20) @Pattern(regexp = CentreCode.PATTERN)
        String centre) {}
