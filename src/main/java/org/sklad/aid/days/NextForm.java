package org.sklad.aid.days;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom a desk takes.
 *
 * @param beneficiary by card or case code; absent for whoever waits longest
 */
public record NextForm(
        @NotNull UUID id, @Nullable @Size(max = 40) String beneficiary) {
    Optional<String> named() {
        return Optional.ofNullable(beneficiary).map(String::strip).filter(text -> !text.isEmpty());
    }
}
