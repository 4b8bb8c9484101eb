package org.sklad.goods.receiving;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.centres.places.LocationAddress;
import org.sklad.goods.intake.Condition;
import org.sklad.goods.intake.Incoming;
import org.sklad.goods.intake.Inspection;
import org.sklad.goods.shelves.ItemPlaces;
import org.sklad.platform.web.WithId;

/**
 * Condition of goods after they were received.
 *
 * @param last latest of their lines
 * @param times number of scans with this condition
 * @param location destination of the next goods, kept by the page
 * @param placed locations of individual items, in the format of {@link ItemPlaces}
 */
public record ConditionForm(
        @NotNull UUID id,
        @NotNull @Min(1) Long last,
        @NotNull @Min(1) @Max(Incoming.MOST) Long times,
        @NotNull Condition condition,
        @NotBlank @Size(max = Inspection.MOST_REASON) String reason,

        @Nullable @Size(max = 41) @Pattern(regexp = LocationAddress.PATTERN_WITHIN)
        String location,

        @Nullable @Size(max = ItemPlaces.MOST_CHARACTERS) @Pattern(regexp = ItemPlaces.PATTERN)
        String placed)
        implements WithId {
    Inspection found() {
        return Inspection.of(condition, reason.strip());
    }
}
