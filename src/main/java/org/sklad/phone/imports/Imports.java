package org.sklad.phone.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.sklad.access.audit.Audit;
import org.sklad.access.audit.AuditEntry;
import org.sklad.access.devices.Device;
import org.sklad.access.devices.DeviceId;
import org.sklad.access.devices.Devices;
import org.sklad.access.offline.OfflineOutcome;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.phone.sync.Delivered;
import org.sklad.phone.sync.DeliveredPhotoForm;
import org.sklad.phone.sync.DeliveredPhotos;
import org.sklad.phone.sync.Deliveries;
import org.sklad.platform.db.Database;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refusal;
import org.sklad.platform.i18n.Refused;
import org.sklad.platform.web.Forms;

/**
 * Imports of files that phones save. Each record is booked as if the phone had sent it. One that cannot be booked is kept, and a manager
 * enters it by hand.
 */
public final class Imports {
    private static final int AT_ONCE = 50;

    private final Database database;
    private final Devices devices;
    private final Deliveries deliveries;
    private final DeliveredPhotos photos;
    private final FileKeys keys;
    private final UnreadableRecords unreadable;
    private final Trail trail;

    Imports(
            Database database,
            Devices devices,
            Deliveries deliveries,
            DeliveredPhotos photos,
            FileKeys keys,
            UnreadableRecords unreadable,
            Trail trail) {
        this.database = database;
        this.devices = devices;
        this.deliveries = deliveries;
        this.photos = photos;
        this.keys = keys;
        this.unreadable = unreadable;
        this.trail = trail;
    }

    /** The tools that check and log an import. */
    record Trail(Audit audit, Forms forms, InstantSource clock) {}

    /** Requires a role that imports files, before a file is read. */
    static void requireMayImport(Operator by) {
        by.require(Role.MANAGER);
    }

    /**
     * Books all records and photos in a file. A repeated import finds everything booked or kept.
     *
     * @throws Forbidden if the operator is manager nowhere
     * @throws Refused if it is no file of a phone of the operator's centres, of another installation or a newer app, or was changed
     * @throws org.sklad.platform.db.DatabaseUnavailable if the database cannot write now; the rest is booked by the next import
     */
    public ImportedRecords of(Path path, Operator by) {
        requireMayImport(by);
        PhoneFile file = PhoneFile.read(path);
        FileKeys.FileKey key = keys.find()
                .filter(each -> each.id().equals(file.key()))
                .orElseThrow(() -> Refused.rule("imports.file.other-installation"));
        Device device = device(file, by);
        PhoneFile.Content content = file.open(key.pair());
        // Read to the end before anything is booked, so that a wrong file is refused as a whole.
        List<JsonNode> entries = new ArrayList<>();
        Instant savedAt = content.read(entries::add, photo -> {});
        Counts counts = new Counts();
        book(device, clockOf(savedAt), entries, by, counts);
        content.read(entry -> {}, photo -> counts.photo(add(device, photo, by)));
        ImportedRecords imported = counts.of(device);
        AuditEntry entry =
                trail.audit().entry("phone-file-imported", by, device.id().toString(), details(imported));
        database.write(handle -> {
            Audit.record(handle, entry);
            return imported;
        });
        return imported;
    }

    private Device device(PhoneFile file, Operator by) {
        try {
            Device device = devices.get(new DeviceId(file.device()), by).device();
            by.requireAt(device.centre(), Role.MANAGER);
            return device;
        } catch (NotFound | Forbidden other) {
            throw Refused.rule("imports.file.other-phone");
        }
    }

    /** Returns the clock of the phone as of now. A file can be days old, so only a clock that runs ahead is known to be wrong. */
    private Instant clockOf(Instant savedAt) {
        Instant now = trail.clock().instant();
        return savedAt.isAfter(now) ? savedAt : now;
    }

    private void book(Device device, Instant deviceAt, List<JsonNode> entries, Operator by, Counts counts) {
        for (int from = 0; from < entries.size(); from += AT_ONCE) {
            List<JsonNode> some = entries.subList(from, Math.min(from + AT_ONCE, entries.size()));
            for (Delivered each : deliveries.book(device, deviceAt, some)) {
                if (each.isUnreadable()) {
                    keep(device, deviceAt, each, by, counts);
                } else {
                    counts.booked(each);
                }
            }
        }
    }

    private void keep(Device device, Instant deviceAt, Delivered delivered, Operator by, Counts counts) {
        if (unreadable.keep(delivered, device, false, by)) {
            counts.unreadable();
            return;
        }
        // The phone may have delivered it meanwhile, or another manager imported the same file.
        Delivered again =
                deliveries.book(device, deviceAt, List.of(delivered.sent())).get(0);
        if (again.isUnreadable() && unreadable.keep(again, device, true, by)) {
            counts.unreadable();
        } else {
            counts.booked(again);
        }
    }

    private boolean add(Device device, PhoneFile.SavedPhoto photo, Operator by) {
        byte[] picture = photo.picture();
        try {
            DeliveredPhotoForm form =
                    DeliveredPhotoForm.of(photo.id(), device.id().toString(), photo.entry(), picture);
            photos.add(trail.forms().accept(DeliveredPhotos.PATH, form), form, picture, by);
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }

    private static String details(ImportedRecords imported) {
        return "centre=%s booked=%d flagged=%d already=%d unreadable=%d photos=%d"
                .formatted(
                        imported.device().centre(),
                        imported.booked(),
                        imported.flagged(),
                        imported.already(),
                        imported.unreadable(),
                        imported.photos());
    }

    /** Numbers of the records and photos so far, by their result. */
    private static final class Counts {
        private int booked;
        private int flagged;
        private int already;
        private int unreadable;
        private int photos;
        private int photosLeft;

        void booked(Delivered each) {
            switch (each.outcome().map(OfflineOutcome::word).orElse(OfflineOutcome.Word.ALREADY_BOOKED)) {
                case BOOKED -> booked++;
                case BOOKED_AND_FLAGGED -> flagged++;
                case ALREADY_BOOKED -> already++;
            }
        }

        void unreadable() {
            unreadable++;
        }

        void photo(boolean added) {
            if (added) {
                photos++;
            } else {
                photosLeft++;
            }
        }

        ImportedRecords of(Device device) {
            return new ImportedRecords(device, booked, flagged, already, unreadable, photos, photosLeft);
        }
    }
}
