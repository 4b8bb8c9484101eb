package org.sklad.phone.sync;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sklad.access.devices.DevicesFeature;
import org.sklad.access.offline.OfflineKind;
import org.sklad.access.offline.RecordKind;
import org.sklad.platform.crypto.KeyPurpose;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;

/** Deliveries of phones. */
public final class SyncFeature implements Feature {
    public final Deliveries deliveries;
    public final DeliveredPhotos photos;

    private final Base base;

    /**
     * Builds the room.
     *
     * @param kinds how each kind of record is booked
     * @param takers kinds of record that take photos
     */
    public SyncFeature(
            Base base, DevicesFeature devices, List<OfflineKind<?>> kinds, Map<RecordKind, PhotoTaker> takers) {
        this.base = base;
        Delivery delivery =
                new Delivery(base.forms(), kinds.stream().collect(Collectors.toMap(OfflineKind::kind, each -> each)));
        deliveries = new Deliveries(
                base.database(),
                devices.devices,
                delivery,
                base.forms(),
                base.messages(),
                base.keys().hash(KeyPurpose.USED_IDS));
        photos = new DeliveredPhotos(base.database(), devices.devices, takers);
    }

    @Override
    public List<Object> components() {
        return List.of(new SyncResource(deliveries, photos, base.forms()));
    }
}
