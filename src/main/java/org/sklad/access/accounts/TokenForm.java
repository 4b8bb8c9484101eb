package org.sklad.access.accounts;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.Right;
import org.sklad.access.roles.RoleAt;

/**
 * A token to create.
 *
 * @param roles some of the operator's own roles
 * @param expiresOn the last day (UTC) on which the token is valid, at most a year ahead
 */
public record TokenForm(
        @NotNull UUID id,
        @NotBlank @Size(max = 100) String name,

        @NotNull @Size(min = 1, max = 200)
        List<@NotNull @Size(max = 40) @Pattern(regexp = RoleAt.PATTERN) String> roles,

        @Nullable @Size(max = 10) Set<@NotNull Right> rights,
        @NotNull LocalDate expiresOn) {
    Set<Right> requestedRights() {
        return rights == null ? Set.of() : rights;
    }
}
