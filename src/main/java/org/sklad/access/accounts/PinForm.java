package org.sklad.access.accounts;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.sklad.platform.crypto.Secret;

/** The form of a new PIN. */
public record PinForm(@NotNull @Size(max = 128) Secret pin) {}
