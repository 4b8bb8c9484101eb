package org.sklad.scanning;

import jakarta.validation.constraints.NotNull;
import org.sklad.barcodes.RawCode;

/** The form of the scan field. */
public record ScanPageForm(@NotNull RawCode code) {}
