package org.sklad.goods.receiving;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
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

    /** True while lines can be added. */
    public boolean isOpen() {
        return state != ConsignmentState.RECEIVED;
    }

    /** Position in the list. */
    @Override
    public PlaceInTime place() {
        return new PlaceInTime(announcedAt, id);
    }

    /** Takes the next reference of a centre and a year for a consignment that comes without papers: D-2026-062. */
    static String nextReference(Handle handle, CentreCode centre, int year) {
        ConsignmentDao dao = handle.attach(ConsignmentDao.class);
        String all = "D-" + year + "-";
        int number = dao.nextNumber(centre, year)
                .orElseGet(() -> dao.firstNumber(centre, year, 1 + latest(dao.latestNumbered(centre, all), all)));
        return all + String.format(Locale.ROOT, "%03d", number);
    }

    /** People have numbered consignments in this way by hand. The counting goes on after theirs. */
    private static int latest(Optional<String> reference, String all) {
        return reference
                .map(text -> text.substring(all.length()))
                .filter(text -> text.matches("[0-9]{3}"))
                .map(Integer::parseInt)
                .orElse(0);
    }
}
