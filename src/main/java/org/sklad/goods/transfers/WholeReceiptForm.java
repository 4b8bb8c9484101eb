package org.sklad.goods.transfers;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.centres.places.LocationAddress;
import org.sklad.platform.web.WithId;

/**
 * The receipt of everything that is still on the way.
 *
 * @param location a location of the receiving centre; absent for the destination of the transfer
 */
public record WholeReceiptForm(
        @NotNull UUID id,

        @Nullable @Size(max = 41) @Pattern(regexp = LocationAddress.PATTERN_WITHIN)
        String location) implements WithId {}
