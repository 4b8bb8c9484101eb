package org.sklad.people.beneficiaries;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.Username;

/**
 * The caseworker of a person.
 *
 * @param username username of a social worker of the centre; empty for no caseworker
 */
public record CaseworkerForm(
        @Nullable @Size(max = 40) @Pattern(regexp = "|" + Username.PATTERN)
        String username) {
    public Optional<Username> chosen() {
        return Optional.ofNullable(username).filter(text -> !text.isEmpty()).map(Username::new);
    }
}
