package org.sklad.access.devices;

import java.util.UUID;

/** The id that a phone made for itself when it was registered. A phone that was wiped makes a new one. */
public record DeviceId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
