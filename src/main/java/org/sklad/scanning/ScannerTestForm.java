package org.sklad.scanning;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The input of the test field.
 *
 * @param text the characters, from a page without its script
 * @param keys the keys as JSON, one array for each: where it is, what it typed, whether Ctrl and Shift were down, and the time since
 *     the key before
 */
public record ScannerTestForm(
        @Nullable @Size(max = 1000) String text,
        @Nullable @Size(max = 40_000) String keys) {}
