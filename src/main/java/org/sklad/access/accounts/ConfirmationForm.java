package org.sklad.access.accounts;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.sklad.platform.crypto.Secret;

/** The password, entered again for an act that changes permissions. */
public record ConfirmationForm(
        @NotNull @Size(max = 200) Secret password,
        @Nullable @Size(max = 20) String otp) {}
