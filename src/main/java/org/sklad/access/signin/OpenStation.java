package org.sklad.access.signin;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Username;
import org.sklad.platform.db.InTime;
import org.sklad.platform.db.PlaceInTime;

/**
 * A shared station in the list of stations.
 *
 * @param key the hash of its token; gives no access
 * @param name for people; empty if nobody gave it one
 * @param usedAt time of the last request with a session, PIN or password there, as far as it is saved: sessions are saved once a minute
 */
public record OpenStation(
        UUID id,
        String key,
        CentreCode centre,
        String name,
        Username openedBy,
        Instant openedAt,
        Instant usedAt,
        Optional<Instant> closedAt)
        implements InTime {
    @Override
    public PlaceInTime place() {
        return new PlaceInTime(openedAt, id);
    }

    /** Returns true until it is closed, at its own browser or from another. */
    public boolean isOpen() {
        return closedAt.isEmpty();
    }
}
