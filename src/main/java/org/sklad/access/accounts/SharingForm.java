package org.sklad.access.accounts;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.sklad.access.roles.CentreCode;

/**
 * The form that makes a browser a shared station.
 *
 * @param centre whose operators share it
 */
public record SharingForm(
        @NotNull @Size(max = 20) @Pattern(regexp = CentreCode.PATTERN)
        String centre) {}
