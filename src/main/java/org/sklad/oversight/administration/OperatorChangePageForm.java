package org.sklad.oversight.administration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.Profession;
import org.sklad.access.roles.Right;
import org.sklad.access.roles.RoleAt;
import org.sklad.access.signin.OperatorDetails;

/** A change of an operator from the page. The version is a field because an HTML form sends no If-Match. */
public record OperatorChangePageForm(
        @NotNull Long version,
        @NotBlank @Size(max = 100) String name,

        @NotNull @Size(min = 1, max = 100)
        List<@NotNull @Size(max = 40) @Pattern(regexp = RoleAt.PATTERN) String> roles,

        @Nullable Profession profession,
        @Nullable @Size(max = 10) Set<@NotNull Right> rights) {
    OperatorDetails details() {
        return OperatorForm.details(name, roles, profession, rights);
    }
}
