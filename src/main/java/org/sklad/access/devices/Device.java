package org.sklad.access.devices;

import java.time.Instant;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Username;
import org.sklad.platform.db.InTime;
import org.sklad.platform.db.PlaceInTime;

/**
 * A registered phone.
 *
 * @param name for people, as in "Team 1"
 * @param registeredBy operator who registered it
 * @param seenAt when it last registered, delivered or loaded data, up to a minute late
 */
public record Device(
        DeviceId id,
        String name,
        CentreCode centre,
        DeviceState state,
        Username registeredBy,
        Instant registeredAt,
        Instant seenAt)
        implements InTime {
    @Override
    public PlaceInTime place() {
        return new PlaceInTime(registeredAt, id.value());
    }
}
