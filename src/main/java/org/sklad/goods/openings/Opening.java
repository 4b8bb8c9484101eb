package org.sklad.goods.openings;

import java.time.Instant;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Username;
import org.sklad.platform.db.InTime;
import org.sklad.platform.db.PlaceInTime;

/**
 * Stock from before the program, entered in one request.
 *
 * @param lines number of lines
 */
public record Opening(UUID id, CentreCode centre, int lines, Username operator, Instant recordedAt) implements InTime {
    @Override
    public PlaceInTime place() {
        return new PlaceInTime(recordedAt, id);
    }
}
