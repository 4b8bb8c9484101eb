package org.sklad.oversight.administration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.sklad.access.roles.Username;
import org.sklad.platform.crypto.Secret;

/** The first administrator. */
public record AdministratorForm(
        @NotBlank @Size(max = 100) String name,

        @NotNull @Size(max = 40) @Pattern(regexp = Username.PATTERN)
        String username,

        @NotNull @Size(max = 200) Secret password) {}
