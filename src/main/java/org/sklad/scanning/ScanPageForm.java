package org.sklad.scanning;

import jakarta.validation.constraints.NotNull;
import org.sklad.barcodes.RawCode;

/** What the scan field of a page sends. */
public record ScanPageForm(@NotNull RawCode code) {}
