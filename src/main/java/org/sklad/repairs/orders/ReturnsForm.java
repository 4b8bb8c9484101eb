package org.sklad.repairs.orders;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.sklad.centres.places.LocationAddress;
import org.sklad.platform.web.WithId;

/**
 * Unused spare parts returned from a repair.
 *
 * @param location location for the parts, by its code within the order's centre
 */
public record ReturnsForm(
        @NotNull UUID id,

        @NotNull @Size(max = 41) @Pattern(regexp = LocationAddress.PATTERN_WITHIN)
        String location,

        @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid ReturnedLineForm> lines)
        implements WithId {

    /** A lot by the digits of its label. */
    public record ReturnedLineForm(
            @NotBlank @Size(max = 20) String lot,
            @NotNull @Min(1) @Max(PartLine.MOST) Long quantity) {}

    List<PartLine> parts() {
        List<PartLine> parts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            ReturnedLineForm line = lines.get(i);
            parts.add(PartLine.of(PartsForm.lot(line.lot(), "lines[" + i + "].lot"), line.quantity()));
        }
        return parts;
    }
}
