package org.sklad.phone.snapshot;

import java.util.List;
import org.sklad.access.devices.DevicesFeature;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;

/** The data that phones load. */
public final class SnapshotFeature implements Feature {
    public final Snapshots snapshots;

    /** @param wipeAfterHours hours without a network after which a phone erases the data */
    public SnapshotFeature(Base base, DevicesFeature devices, int wipeAfterHours) {
        snapshots = new Snapshots(base.database(), devices.devices, base.messages(), base.clock(), wipeAfterHours);
    }

    @Override
    public List<Object> components() {
        return List.of(new SnapshotResource(snapshots));
    }
}
