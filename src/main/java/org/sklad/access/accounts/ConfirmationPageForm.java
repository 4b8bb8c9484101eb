package org.sklad.access.accounts;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.sklad.platform.crypto.Secret;

/**
 * The password, entered again on the confirmation page.
 *
 * @param next the path of the page that needs it
 */
public record ConfirmationPageForm(
        @NotNull @Size(max = 200) Secret password,
        @Nullable @Size(max = 20) String otp,
        @Nullable @Size(max = 2000) String next) {}
