package org.sklad.phone.registry;

import java.util.List;
import org.sklad.access.devices.Devices;
import org.sklad.access.devices.DevicesFeature;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;

/** Pages and API of the registry of phones. */
public final class RegistryFeature implements Feature {
    private final Base base;
    private final Devices devices;

    public RegistryFeature(Base base, DevicesFeature devices) {
        this.base = base;
        this.devices = devices.devices;
    }

    @Override
    public List<Object> components() {
        DeviceActs acts = new DeviceActs(devices, base.forms());
        return List.of(new DevicesResource(devices, acts), new DevicePages(devices, acts, base.randomness()));
    }
}
