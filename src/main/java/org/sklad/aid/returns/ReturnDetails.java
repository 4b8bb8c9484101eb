package org.sklad.aid.returns;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.Username;
import org.sklad.aid.handouts.HandoutDetails;
import org.sklad.centres.places.LocationAddress;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.LotCode;
import org.sklad.platform.db.InTime;
import org.sklad.platform.db.PlaceInTime;

/**
 * A return of goods of a handout, for an operator who may see the handout.
 *
 * @param note empty if there is none, and after the person is erased
 * @param reversal time and reason of its reversal
 */
public record ReturnDetails(
        UUID id,
        UUID handout,
        List<Line> lines,
        String note,
        Username operator,
        Instant recordedAt,
        Optional<HandoutDetails.Reversal> reversal)
        implements InTime {
    public ReturnDetails {
        lines = List.copyOf(lines);
    }

    /**
     * The part of a handout line that was put into one location; smallest units.
     *
     * @param number number of the line of the return
     * @param handoutLine number of the line of the handout
     */
    public record Line(
            int number,
            int handoutLine,
            Item item,
            LotCode lot,
            String lotNumber,
            Expiry expiresOn,
            LocationAddress location,
            long quantity) {}

    /** Returns the smallest units of all lines. */
    public long quantity() {
        return lines.stream().mapToLong(Line::quantity).sum();
    }

    @Override
    public PlaceInTime place() {
        return new PlaceInTime(recordedAt, id);
    }
}
