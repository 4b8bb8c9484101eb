package org.sklad.repairs.orders;

import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.sklad.access.audit.Audit;
import org.sklad.access.audit.AuditEntry;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.IdempotencyKeys;
import org.sklad.platform.files.Photo;
import org.sklad.platform.files.Photos;
import org.sklad.platform.files.StoredFile;
import org.sklad.platform.files.StoredFiles;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refused;
import org.sklad.repairs.lifecycle.WorkOrder;
import org.sklad.repairs.lifecycle.WorkOrderNumber;

/** The photos of work orders: re-encoded on arrival, shown to operators who may see the order. */
public final class WorkOrderPhotos {
    /** The largest picture of a phone, in bytes. */
    static final long LARGEST = 10 * 1024 * 1024;

    /** The maximum number of photos of an order. */
    static final int MOST = 20;

    private final Database database;
    private final Photos photos;
    private final StoredFiles files;
    private final Audit audit;
    private final Randomness randomness;
    private final InstantSource clock;

    WorkOrderPhotos(
            Database database,
            Photos photos,
            StoredFiles files,
            Audit audit,
            Randomness randomness,
            InstantSource clock) {
        this.database = database;
        this.photos = photos;
        this.files = files;
        this.audit = audit;
        this.randomness = randomness;
        this.clock = clock;
    }

    /** Re-encodes a photo and writes it to disk. If no row names the file afterwards, the sweep deletes it. */
    StoredFile take(byte[] sent) {
        Photo photo = photos.take(sent);
        return files.write(randomness.id(), Photo.MEDIA_TYPE, photo.jpeg());
    }

    /**
     * Adds a photo to an order.
     *
     * @param sent JPEG or PNG
     * @return true the first time; false if the same request added it before
     * @throws NotFound if the operator sees no such order
     * @throws org.sklad.platform.files.PhotoRefused if it is not a readable picture
     * @throws Refused if the order already has 20
     */
    public boolean add(IdempotencyKey claim, WorkOrderNumber number, PhotoKind kind, byte[] sent, Operator by) {
        if (database.read(handle -> isAdded(handle, claim, number, by))) {
            return false;
        }
        StoredFile file = take(sent);
        Instant now = clock.instant();
        return database.once(claim, now, handle -> {
            WorkOrder order = WorkOrderScope.order(handle, number, by, WorkOrderScope.REPORTERS);
            requireRoom(handle, order.id());
            insert(handle, order.id(), file, kind, by, now);
        });
    }

    /**
     * Adds a photo of the fault to an order that was reported offline. The order may be closed since.
     *
     * @param author operator who reported it
     * @return true the first time; false if the same request added it before
     * @throws NotFound if there is no such order
     * @throws org.sklad.platform.files.PhotoRefused if it is not a readable picture
     * @throws Refused if the order already has 20
     */
    public boolean addOffline(IdempotencyKey claim, UUID order, byte[] sent, Operator author) {
        boolean added = database.read(handle -> {
            boolean repeated = IdempotencyKeys.isRepeated(handle, claim);
            if (!repeated) {
                requireRoom(handle, order);
            }
            return repeated;
        });
        if (added) {
            return false;
        }
        StoredFile file = take(sent);
        Instant now = clock.instant();
        return database.once(claim, now, handle -> {
            requireRoom(handle, order);
            insert(handle, order, file, PhotoKind.BEFORE, author, now);
        });
    }

    /** Finds a repeated request, and refuses one photo too many, before the photo is re-encoded and written. */
    private static boolean isAdded(Handle handle, IdempotencyKey claim, WorkOrderNumber number, Operator by) {
        WorkOrder order = WorkOrderScope.order(handle, number, by, WorkOrderScope.REPORTERS);
        boolean added = IdempotencyKeys.isRepeated(handle, claim);
        if (!added) {
            requireRoom(handle, order.id());
        }
        return added;
    }

    private static void requireRoom(Handle handle, UUID order) {
        if (dao(handle).photos(order).size() >= MOST) {
            throw Refused.rule("repairs.too-many-photos", MOST);
        }
    }

    static void insert(Handle handle, UUID order, StoredFile file, PhotoKind kind, Operator by, Instant now) {
        StoredFiles.record(handle, file);
        dao(handle).insertPhoto(order, new WorkOrderPhoto(file.id(), kind, by.username(), now));
    }

    /**
     * Removes a photo of an order, for example because it shows a face.
     *
     * @throws NotFound if the operator sees no such order, or it has no such photo
     * @throws Forbidden if the operator neither added the photo nor is a manager of the centre
     */
    public boolean remove(IdempotencyKey claim, WorkOrderNumber number, UUID file, Operator by) {
        AuditEntry entry = audit.entry("repair-photo-removed", by, number.value(), "");
        return database.once(claim, clock.instant(), handle -> {
            WorkOrder order = WorkOrderScope.order(handle, number, by, WorkOrderScope.REPORTERS);
            WorkOrderPhoto photo = dao(handle).photos(order.id()).stream()
                    .filter(each -> each.file().equals(file))
                    .findFirst()
                    .orElseThrow(NotFound::new);
            if (!mayRemove(photo, order.centre(), by)) {
                throw new Forbidden();
            }
            dao(handle).deletePhoto(file);
            StoredFiles.forget(handle, List.of(file));
            Audit.record(handle, entry);
        });
    }

    /** Returns true if the operator added the photo or is a manager of the centre. */
    static boolean mayRemove(WorkOrderPhoto photo, CentreCode centre, Operator by) {
        return by.roles().hasAt(centre, Role.MANAGER)
                || (by.roles().hasAt(centre, WorkOrderScope.REPORTERS)
                        && photo.operator().equals(by.username()));
    }

    /**
     * Returns one photo of an order.
     *
     * @throws NotFound if the operator may not see the order
     */
    public StoredFile get(WorkOrderNumber number, UUID photo, Operator by) {
        UUID known = database.read(handle -> {
            WorkOrder order = WorkOrderScope.order(handle, number, by);
            return dao(handle).photos(order.id()).stream()
                    .map(WorkOrderPhoto::file)
                    .filter(photo::equals)
                    .findFirst()
                    .orElseThrow(NotFound::new);
        });
        return files.find(known).orElseThrow(NotFound::new);
    }

    /** Opens its bytes; the caller closes the stream. */
    public InputStream open(StoredFile photo) {
        return files.open(photo);
    }

    private static WorkOrderDao dao(Handle handle) {
        return handle.attach(WorkOrderDao.class);
    }
}
