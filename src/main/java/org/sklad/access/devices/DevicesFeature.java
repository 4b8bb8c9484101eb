package org.sklad.access.devices;

import org.sklad.access.signin.AccessFeature;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;

/** The registry of phones. */
public final class DevicesFeature implements Feature {
    public final Devices devices;

    public DevicesFeature(Base base, AccessFeature access) {
        devices = new Devices(base.database(), access.audit, base.clock());
    }
}
