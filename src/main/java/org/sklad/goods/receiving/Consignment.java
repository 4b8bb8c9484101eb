package org.sklad.goods.receiving;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;
import org.sklad.centres.places.LocationCode;
import org.sklad.centres.places.LocationId;
import org.sklad.goods.lots.SourceCode;
import org.sklad.platform.db.InTime;
import org.sklad.platform.db.PlaceInTime;

/**
 * Goods of one donor that come to a centre together.
 *
 * @param location where its lines go unless they say otherwise
 * @param restriction for whom the donor gave the goods: its code; empty for everybody
 * @param reference what stands on the papers that come with it
 * @param discrepancies what was written about what is missing, too much or damaged; empty where nothing was
 * @param lastLine the number of the latest line received
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

    /** True while lines can be added. */
    public boolean isOpen() {
        return state != ConsignmentState.RECEIVED;
    }

    /** Where it stands in the list. */
    @Override
    public PlaceInTime place() {
        return new PlaceInTime(announcedAt, id);
    }
}
