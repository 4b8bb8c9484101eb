package org.sklad.goods.catalogue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.sklad.goods.classification.Sku;
import org.sklad.platform.web.WithId;

/**
 * A request to merge an item into another.
 *
 * @param into the SKU of the item that stays
 * @param reason shown on the pages of both items
 */
public record MergeForm(
        @NotNull UUID id,

        @NotBlank @Size(max = 60) @Pattern(regexp = Sku.PATTERN)
        String into,

        @NotBlank @Size(max = 500) String reason)
        implements WithId {
    Sku stays() {
        return new Sku(into);
    }
}
