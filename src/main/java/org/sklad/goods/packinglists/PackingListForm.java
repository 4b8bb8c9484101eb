package org.sklad.goods.packinglists;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.centres.places.LocationAddress;
import org.sklad.goods.intake.Incoming;
import org.sklad.goods.receiving.ConsignmentState;
import org.sklad.goods.receiving.NewConsignment;

/**
 * Data that a packing list does not contain: centre, donor and reference.
 *
 * @param id id of the announced consignment; not needed for a trial run
 * @param location destination of the goods within the centre
 * @param donor code or name; a new name creates a donor
 * @param fundingSource code or name; a new name creates a funding source
 * @param restriction code of an existing restriction
 * @param act {@code try} for a trial run
 */
public record PackingListForm(
        @Nullable UUID id,

        @NotNull @Size(max = 20) @Pattern(regexp = CentreCode.PATTERN)
        String centre,

        @NotNull @Size(max = 41) @Pattern(regexp = LocationAddress.PATTERN_WITHIN)
        String location,

        @NotBlank @Size(max = 120) String donor,
        @Nullable @Size(max = 120) String fundingSource,
        @Nullable @Size(max = 30) String restriction,
        @NotBlank @Size(max = 100) String reference,
        @Nullable @Size(max = 10) String act) {

    /** Returns a copy with the intended donor and funding source in place of the typed ones. */
    PackingListForm from(List<String> meant) {
        return new PackingListForm(id, centre, location, meant.get(0), meant.get(1), restriction, reference, act);
    }

    /** Creates the announced consignment. */
    NewConsignment announcing(List<Incoming> lines) {
        return new NewConsignment(
                new CentreCode(centre),
                location,
                donor.strip(),
                fundingSource == null ? "" : fundingSource.strip(),
                restriction == null ? "" : restriction.strip(),
                reference.strip(),
                ConsignmentState.EXPECTED,
                lines);
    }
}
