package org.sklad.access.accounts;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.sklad.platform.crypto.Secret;

/**
 * The form of a locked station.
 *
 * @param username the operator who was chosen
 */
public record StationForm(
        @NotBlank @Size(max = 100) String username,
        @NotNull @Size(max = 128) Secret pin) {}
