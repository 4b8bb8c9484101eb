package org.sklad.access.acts;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.platform.web.WithId;

/**
 * The form of an act on a thing that others can add to meanwhile.
 *
 * @param seen number that the page showed: acts of a complaint, scans of a count, lines of a transfer; absent to act on
 *     the thing as it is
 */
public record SeenForm(@NotNull UUID id, @Nullable @Min(0) Long seen) implements WithId {
    public Optional<Long> number() {
        return Optional.ofNullable(seen);
    }
}
