package org.sklad.phone.registry;

import java.time.Instant;
import java.util.UUID;
import org.sklad.access.devices.Device;
import org.sklad.access.devices.DeviceState;

/**
 * A phone in the list.
 *
 * @param device its id
 * @param registeredBy username
 */
public record DeviceSummary(
        UUID device,
        String name,
        String centre,
        DeviceState state,
        String registeredBy,
        Instant registeredAt,
        Instant seenAt) {
    static DeviceSummary of(Device device) {
        return new DeviceSummary(
                device.id().value(),
                device.name(),
                device.centre().value(),
                device.state(),
                device.registeredBy().value(),
                device.registeredAt(),
                device.seenAt());
    }
}
