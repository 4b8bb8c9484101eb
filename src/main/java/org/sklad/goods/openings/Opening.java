package org.sklad.goods.openings;

import java.time.Instant;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Username;
import org.sklad.platform.db.InTime;
import org.sklad.platform.db.PlaceInTime;

/**
 * Stock that was there when the program began, as it was entered at one time.
 *
 * @param lines how many
 */
public record Opening(UUID id, CentreCode centre, int lines, Username operator, Instant recordedAt) implements InTime {
    @Override
    public PlaceInTime place() {
        return new PlaceInTime(recordedAt, id);
    }
}
