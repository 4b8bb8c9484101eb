package org.sklad.access.accounts;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.sklad.platform.crypto.Secret;

/** A new password for the operator's own account. The present password proves the operator's identity. */
public record PasswordForm(
        @NotNull @Size(max = 200) Secret present,
        @Nullable @Size(max = 20) String otp,
        @NotNull @Size(max = 200) Secret password) {}
