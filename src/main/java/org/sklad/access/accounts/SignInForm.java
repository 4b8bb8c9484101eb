package org.sklad.access.accounts;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.sklad.platform.crypto.Secret;

/**
 * A sign-in from the page.
 *
 * @param next the path of the requested page
 */
public record SignInForm(
        @NotBlank @Size(max = 100) String username,
        @NotNull @Size(max = 200) Secret password,
        @Nullable @Size(max = 20) String otp,
        @Nullable @Size(max = 2000) String next) {}
