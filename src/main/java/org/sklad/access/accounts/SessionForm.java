package org.sklad.access.accounts;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.sklad.platform.crypto.Secret;

/** The credentials of a sign-in. */
public record SessionForm(
        @NotNull @Size(max = 100) String username,
        @NotNull @Size(max = 200) Secret password,
        @Nullable @Size(max = 20) String otp) {}
