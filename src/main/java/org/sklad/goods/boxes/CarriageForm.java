package org.sklad.goods.boxes;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.sklad.centres.places.LocationAddress;
import org.sklad.platform.web.WithId;

/**
 * A request to move a box to another location.
 *
 * @param to code of the location within the centre
 */
public record CarriageForm(
        @NotNull UUID id,

        @NotNull @Size(max = 41) @Pattern(regexp = LocationAddress.PATTERN_WITHIN)
        String to) implements WithId {}
