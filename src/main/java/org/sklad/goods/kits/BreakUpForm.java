package org.sklad.goods.kits;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.centres.places.LocationAddress;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.stock.GoodsFields;
import org.sklad.platform.web.WithId;

/**
 * A request to take apart kits that are loose at a location.
 *
 * @param location code of the location within the centre
 * @param kit sku of an item with a composition
 * @param lot lot of the kits, by the digits of its label; absent for the kits that expire first
 */
public record BreakUpForm(
        @NotNull UUID id,

        @NotNull @Size(max = 20) @Pattern(regexp = CentreCode.PATTERN)
        String centre,

        @NotNull @Size(max = 41) @Pattern(regexp = LocationAddress.PATTERN_WITHIN)
        String location,

        @NotNull @Size(max = 60) @Pattern(regexp = Sku.PATTERN)
        String kit,

        @Nullable @Size(max = 20) String lot,
        @NotNull @Min(1) @Max(NewAssembly.MOST) Long quantity)
        implements WithId {

    NewBreakUp breakUp() {
        return new NewBreakUp(new CentreCode(centre), location, new Sku(kit), GoodsFields.lot(lot, "lot"), quantity);
    }
}
