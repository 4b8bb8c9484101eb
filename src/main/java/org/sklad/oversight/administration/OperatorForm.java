package org.sklad.oversight.administration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.Profession;
import org.sklad.access.roles.Right;
import org.sklad.access.roles.RoleAt;
import org.sklad.access.roles.Roles;
import org.sklad.access.roles.Username;
import org.sklad.access.signin.OperatorDetails;
import org.sklad.platform.web.WithId;

/** A new operator. The program makes the password and shows it once. */
public record OperatorForm(
        @NotNull UUID id,

        @NotNull @Size(max = 40) @Pattern(regexp = Username.PATTERN)
        String username,

        @NotBlank @Size(max = 100) String name,

        @NotNull @Size(min = 1, max = 100)
        List<@NotNull @Size(max = 40) @Pattern(regexp = RoleAt.PATTERN) String> roles,

        @Nullable Profession profession,
        @Nullable @Size(max = 10) Set<@NotNull Right> rights)
        implements WithId {
    OperatorDetails details() {
        return details(name, roles, profession, rights);
    }

    static OperatorDetails details(
            String name, List<String> roles, @Nullable Profession profession, @Nullable Set<Right> rights) {
        return new OperatorDetails(
                name, Optional.ofNullable(profession), Roles.parse(roles), rights == null ? Set.of() : rights);
    }
}
