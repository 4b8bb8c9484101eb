package org.sklad.goods.catalogue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.goods.classification.Sku;
import org.sklad.platform.web.WithId;

/**
 * The next composition of a kit.
 *
 * @param version version in use that the page showed, 0 if the item was no kit; absent to replace any version
 */
public record CompositionForm(
        @NotNull UUID id,

        @NotNull @Size(min = 1, max = Compositions.MOST_PARTS)
        List<@NotNull @Valid PartForm> lines,

        @Nullable @Min(0) Integer version)
        implements WithId {
    /** The quantity of an item in one kit, in smallest units. */
    public record PartForm(
            @NotNull @Size(max = 60) @Pattern(regexp = Sku.PATTERN)
            String item,

            @NotNull @Min(1) @Max(CompositionLine.MOST) Long quantity) {
        private CompositionLine line() {
            return new CompositionLine(new Sku(item), quantity);
        }
    }

    List<CompositionLine> parts() {
        return lines.stream().map(PartForm::line).toList();
    }
}
