package org.sklad.phone.registry;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sklad.access.devices.Device;
import org.sklad.access.devices.DeviceState;
import org.sklad.access.devices.DeviceView;
import org.sklad.access.roles.Username;

/**
 * A phone.
 *
 * @param device its id
 * @param operators usernames of those who signed in on it
 * @param registeredBy username
 * @param seenAt time at which it last registered, delivered or loaded data, up to a minute late
 */
public record DeviceAnswer(
        UUID device,
        String name,
        String centre,
        DeviceState state,
        List<String> operators,
        String registeredBy,
        Instant registeredAt,
        Instant seenAt) {
    static DeviceAnswer of(DeviceView view) {
        Device device = view.device();
        return new DeviceAnswer(
                device.id().value(),
                device.name(),
                device.centre().value(),
                device.state(),
                view.operators().stream().map(Username::value).toList(),
                device.registeredBy().value(),
                device.registeredAt(),
                device.seenAt());
    }
}
