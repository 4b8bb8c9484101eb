package org.sklad.goods.moves;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.centres.places.LocationAddress;

/**
 * Everything that is past its date at a location and beneath it, to be carried into quarantine.
 *
 * @param from its code within the centre
 * @param to the code of the quarantine; absent for the one called {@code QUARANTINE}
 */
public record ExpiredForm(
        @NotNull UUID id,

        @NotNull @Size(max = 20) @Pattern(regexp = CentreCode.PATTERN)
        String centre,

        @NotNull @Size(max = 41) @Pattern(regexp = LocationAddress.PATTERN_WITHIN)
        String from,

        @Nullable @Size(max = 41) @Pattern(regexp = LocationAddress.PATTERN_WITHIN)
        String to) {
    String quarantine() {
        return Optional.ofNullable(to).filter(text -> !text.isBlank()).orElse("QUARANTINE");
    }
}
