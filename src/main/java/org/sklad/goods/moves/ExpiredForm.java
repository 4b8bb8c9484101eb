package org.sklad.goods.moves;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.centres.places.LocationAddress;
import org.sklad.platform.web.WithId;

/**
 * Moves all expired goods at a location and below it into quarantine.
 *
 * @param from location code within the centre
 * @param to code of the quarantine location; {@code QUARANTINE} if absent
 * @param seen units that the page showed, as in {@link org.sklad.access.acts.SeenForm}
 */
public record ExpiredForm(
        @NotNull UUID id,

        @NotNull @Size(max = 20) @Pattern(regexp = CentreCode.PATTERN)
        String centre,

        @NotNull @Size(max = 41) @Pattern(regexp = LocationAddress.PATTERN_WITHIN)
        String from,

        @Nullable @Size(max = 41) @Pattern(regexp = LocationAddress.PATTERN_WITHIN)
        String to,

        @Nullable @Min(0) Long seen)
        implements WithId {
    String quarantine() {
        return Optional.ofNullable(to).filter(text -> !text.isBlank()).orElse("QUARANTINE");
    }
}
