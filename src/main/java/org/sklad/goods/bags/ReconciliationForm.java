package org.sklad.goods.bags;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.centres.places.LocationAddress;
import org.sklad.platform.web.WithId;

/**
 * Starts the reconciliation of a bag.
 *
 * @param bag code of the bag within its home centre
 * @param to location that the remaining goods return to; absent for the store
 */
public record ReconciliationForm(
        @NotNull UUID id,

        @NotNull @Size(max = 20) @Pattern(regexp = CentreCode.PATTERN)
        String centre,

        @NotNull @Size(max = 41) @Pattern(regexp = LocationAddress.PATTERN_WITHIN)
        String bag,

        @Nullable @Size(max = 41) @Pattern(regexp = LocationAddress.PATTERN_WITHIN)
        String to)
        implements WithId {
    private static final String STORE = "STORE";

    String back() {
        return to == null ? STORE : to;
    }
}
