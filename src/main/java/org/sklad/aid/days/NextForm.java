package org.sklad.aid.days;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.platform.web.WithId;

/**
 * The person to be called to a desk.
 *
 * @param beneficiary card or case code; absent for the person who waits longest
 */
public record NextForm(
        @NotNull UUID id, @Nullable @Size(max = 40) String beneficiary) implements WithId {
    Optional<String> named() {
        return Optional.ofNullable(beneficiary).map(String::strip).filter(text -> !text.isEmpty());
    }
}
