package org.sklad.goods.counts;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.sklad.centres.places.LocationAddress;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Sku;

/**
 * The scope of a count, named in exactly one way.
 *
 * @param location code of a location within the centre; includes everything beneath it
 * @param item sku, or the digits of a code on the item
 */
public record ScopeForm(
        @Nullable @Size(max = 41) @Pattern(regexp = LocationAddress.PATTERN_WITHIN)
        String location,

        @Nullable Category category,

        @Nullable @Size(max = 60) @Pattern(regexp = Sku.PATTERN)
        String item) {}
