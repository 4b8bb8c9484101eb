package org.sklad.goods.writeoffs;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Username;
import org.sklad.centres.places.LocationCode;
import org.sklad.goods.lots.Reason;
import org.sklad.platform.db.InTime;
import org.sklad.platform.db.PlaceInTime;

/**
 * Goods that left stock for good.
 *
 * @param location location of the goods, unless a line names another
 * @param note note in the protocol; may be blank
 * @param commission people who inspected the goods and sign, separated by commas; may be blank
 * @param reversal id of the reversal
 * @param reversalReason reason of the reversal; blank if it is not reversed
 */
public record WriteOff(
        UUID id,
        WriteOffNumber number,
        CentreCode centre,
        LocationCode location,
        Reason reason,
        String note,
        String commission,
        Username operator,
        Instant recordedAt,
        Optional<UUID> reversal,
        String reversalReason)
        implements InTime {
    private static final Pattern COMMAS = Pattern.compile(",");

    /** Returns true while it can be reversed. */
    public boolean isOpen() {
        return reversal.isEmpty();
    }

    /** Returns the people who sign the protocol. */
    public List<String> members() {
        return Stream.of(COMMAS.split(commission))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    /** Returns its position in the list. */
    @Override
    public PlaceInTime place() {
        return new PlaceInTime(recordedAt, id);
    }
}
