package org.sklad.phone.sync;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.sklad.access.devices.Device;
import org.sklad.access.devices.DeviceId;
import org.sklad.access.devices.Devices;
import org.sklad.access.offline.OfflineRecord;
import org.sklad.access.offline.OfflineRecords;
import org.sklad.access.offline.RecordKind;
import org.sklad.access.roles.Operator;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refusal;
import org.sklad.platform.i18n.Refused;

/** Photos of repairs and information sessions, which phones deliver after the records. */
public final class DeliveredPhotos {
    /** The address of photos in the API without {@code /api/v1}. */
    public static final String PATH = "/phone/photos";

    /** The largest picture of a phone, in bytes. */
    public static final long LARGEST = 10 * 1024 * 1024;

    private final Database database;
    private final Devices devices;
    private final Map<RecordKind, PhotoTaker> takers;

    DeliveredPhotos(Database database, Devices devices, Map<RecordKind, PhotoTaker> takers) {
        this.database = database;
        this.devices = devices;
        this.takers = Map.copyOf(takers);
    }

    /** A record that takes photos, and its author. */
    private record Target(OfflineRecord made, Operator author) {}

    /** Requires that the operator may deliver for the phone, before a picture is read. */
    void requireMayDeliver(UUID device, Operator by) {
        database.write(handle -> devices.delivering(handle, new DeviceId(device), by));
    }

    /**
     * Adds a photo to what was made of a record of the same phone, in the name of the author of the record.
     *
     * @param sent JPEG or PNG
     * @return true the first time; false if the same request added it before
     * @throws NotFound if there is no such phone in the operator's centres, or the phone delivered no such record that takes photos
     * @throws org.sklad.platform.files.PhotoRefused if it is not a readable picture
     * @throws Refused if there are enough photos, or the record is among the unreadable ones that a manager settles
     */
    public boolean add(IdempotencyKey claim, DeliveredPhotoForm form, byte[] sent, Operator by) {
        Target target = database.write(handle -> target(handle, form, by));
        return Optional.ofNullable(takers.get(target.made().kind()))
                .orElseThrow(NotFound::new)
                .add(claim, form.entry(), sent, target.author());
    }

    private Target target(Handle handle, DeliveredPhotoForm form, Operator by) {
        Device device = devices.delivering(handle, new DeviceId(form.device()), by);
        OfflineRecord made = OfflineRecords.find(handle, form.entry())
                .filter(each -> each.device().equals(device.id().toString()))
                .orElseThrow(() -> none(handle, form));
        Operator author = OfflineRecords.author(handle, made.id())
                .flatMap(each -> devices.author(handle, device, each))
                .orElseThrow(NotFound::new);
        return new Target(made, author);
    }

    /** Refuses the picture of an unreadable record, so that the phone keeps it and sends the others. */
    private static Refusal none(Handle handle, DeliveredPhotoForm form) {
        boolean kept = handle.attach(KeptRecordDao.class).countOf(form.entry(), form.device()) > 0;
        return kept ? Refused.rule("sync.photo-of-unreadable") : new NotFound();
    }
}
