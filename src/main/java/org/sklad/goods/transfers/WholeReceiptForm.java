package org.sklad.goods.transfers;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.centres.places.LocationAddress;
import org.sklad.platform.web.WithId;

/**
 * The receipt of everything that is still on the way.
 *
 * @param seen number of the latest line that the page showed, as in {@link org.sklad.access.acts.SeenForm}
 * @param location a location of the receiving centre; absent for the destination of the transfer
 */
public record WholeReceiptForm(
        @NotNull UUID id,
        @Nullable @Min(0) Long seen,

        @Nullable @Size(max = 41) @Pattern(regexp = LocationAddress.PATTERN_WITHIN)
        String location)
        implements WithId {
    Optional<Long> number() {
        return Optional.ofNullable(seen);
    }
}
