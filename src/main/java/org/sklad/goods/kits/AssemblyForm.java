package org.sklad.goods.kits;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.centres.places.LocationAddress;
import org.sklad.goods.classification.Sku;
import org.sklad.platform.web.WithId;

/**
 * A request to assemble kits from the stock at a location and beneath it.
 *
 * @param location code of the location within the centre
 * @param kit sku of an item with a composition
 * @param version version of the composition that the page showed; absent to assemble by the composition in use
 */
public record AssemblyForm(
        @NotNull UUID id,

        @NotNull @Size(max = 20) @Pattern(regexp = CentreCode.PATTERN)
        String centre,

        @NotNull @Size(max = 41) @Pattern(regexp = LocationAddress.PATTERN_WITHIN)
        String location,

        @NotNull @Size(max = 60) @Pattern(regexp = Sku.PATTERN)
        String kit,

        @NotNull @Min(1) @Max(NewAssembly.MOST) Long quantity,
        @Nullable @Min(1) Integer version)
        implements WithId {

    NewAssembly assembly() {
        return new NewAssembly(new CentreCode(centre), location, new Sku(kit), quantity, Optional.ofNullable(version));
    }
}
