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
 * @param location where they stood unless a line says otherwise
 * @param note what the protocol says of it; may be empty
 * @param commission who looked at the goods and signs, with commas between them; may be empty
 * @param reversal the act that took it back
 * @param reversalReason why; empty where it was not taken back
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

    /** True while it can be taken back. */
    public boolean isOpen() {
        return reversal.isEmpty();
    }

    /** Who signs the protocol, one by one. */
    public List<String> members() {
        return Stream.of(COMMAS.split(commission))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    /** Where it stands in the list. */
    @Override
    public PlaceInTime place() {
        return new PlaceInTime(recordedAt, id);
    }
}
