package org.sklad.goods.receiving;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.centres.places.LocationAddress;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.shelves.ItemPlaces;

/**
 * The wish for a new box, into which the next goods go.
 *
 * @param location where goods went so far: the box stands there, or beside the box that this is
 * @param style of which the sizes stand ready to be tapped
 * @param placed locations of single items, as {@link ItemPlaces} writes them
 */
public record NextBoxForm(
        @NotNull UUID id,

        @Nullable @Size(max = 41) @Pattern(regexp = LocationAddress.PATTERN_WITHIN)
        String location,

        @Nullable @Size(max = 60) @Pattern(regexp = Sku.PATTERN)
        String style,

        @Nullable @Size(max = ItemPlaces.MOST_CHARACTERS) @Pattern(regexp = ItemPlaces.PATTERN)
        String placed) {}
