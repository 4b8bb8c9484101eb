package org.sklad.goods.receiving;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.centres.places.LocationCode;
import org.sklad.centres.places.LocationId;
import org.sklad.goods.lots.SourceCode;
import org.sklad.platform.db.InTime;
import org.sklad.platform.db.PlaceInTime;

/**
 * Goods of one donor that arrive at a centre together.
 *
 * @param location default destination of its lines
 * @param restriction code of the donor's restriction; empty for everybody
 * @param reference reference on the papers that come with it
 * @param discrepancies text about missing, surplus or damaged goods; may be empty
 * @param lastLine number of the latest received line
 */
public record Consignment(
        UUID id,
        CentreCode centre,
        LocationId location,
        LocationCode locationCode,
        SourceCode donor,
        String donorName,
        SourceCode fundingSource,
        String restriction,
        String reference,
        ConsignmentState state,
        String discrepancies,
        int lastLine,
        Instant announcedAt,
        Optional<Instant> receivedAt)
        implements InTime {

    /**
     * The facts that a consignment had when somebody read it.
     *
     * @param donor code of the donor
     * @param fundingSource code; absent for none
     * @param restriction code; absent for none
     */
    public record SeenFacts(
            @NotBlank @Size(max = 120) String donor,
            @Nullable @Size(max = 120) String fundingSource,
            @Nullable @Size(max = 30) String restriction,
            @NotBlank @Size(max = 100) String reference) {}

    /** True if these are its facts, or if nobody says which facts they saw. */
    boolean has(@Nullable SeenFacts seen) {
        return seen == null
                || (seen.donor().equals(donor.value())
                        && Objects.requireNonNullElse(seen.fundingSource(), "").equals(fundingSource.value())
                        && Objects.requireNonNullElse(seen.restriction(), "").equals(restriction)
                        && seen.reference().equals(reference));
    }

    /** True while lines can be added. */
    public boolean isOpen() {
        return state != ConsignmentState.RECEIVED;
    }

    /** Position in the list. */
    @Override
    public PlaceInTime place() {
        return new PlaceInTime(announcedAt, id);
    }
}
