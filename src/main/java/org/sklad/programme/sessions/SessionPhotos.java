package org.sklad.programme.sessions;

import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.sklad.access.audit.Audit;
import org.sklad.access.audit.AuditEntry;
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

/** The photo of the room of a session, without faces: re-encoded on arrival, one for each session. */
public final class SessionPhotos {
    /** The largest picture of a phone, in bytes. */
    static final long LARGEST = 10 * 1024 * 1024;

    private final Database database;
    private final Photos photos;
    private final StoredFiles files;
    private final Audit audit;
    private final Randomness randomness;
    private final InstantSource clock;

    SessionPhotos(
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

    /**
     * Adds the photo to a session.
     *
     * @param sent JPEG or PNG
     * @return true the first time; false if the same request added it before
     * @throws NotFound if the operator sees no such session
     * @throws org.sklad.platform.files.PhotoRefused if it is not a readable picture
     * @throws Refused if the session has a photo, or is reversed
     */
    public boolean add(IdempotencyKey claim, UUID id, byte[] sent, Operator by) {
        return add(claim, id, sent, by, handle -> InformationSessions.requireMayChange(handle, id, by));
    }

    /**
     * Adds the photo to a session that was recorded offline, as {@link #add} does, by its author, who may have lost the role since.
     *
     * @throws NotFound if there is no such session
     */
    public boolean addOffline(IdempotencyKey claim, UUID id, byte[] sent, Operator author) {
        return add(
                claim,
                id,
                sent,
                author,
                handle -> handle.attach(SessionDao.class).find(id).orElseThrow(NotFound::new));
    }

    private boolean add(
            IdempotencyKey claim, UUID id, byte[] sent, Operator by, Function<Handle, InformationSession> find) {
        boolean added = database.read(handle -> {
            InformationSession session = find.apply(handle);
            boolean repeated = IdempotencyKeys.isRepeated(handle, claim);
            if (!repeated) {
                requireRoom(session);
            }
            return repeated;
        });
        if (added) {
            return false;
        }
        StoredFile file =
                files.write(randomness.id(), Photo.MEDIA_TYPE, photos.take(sent).jpeg());
        Instant now = clock.instant();
        return database.once(claim, now, handle -> {
            requireRoom(find.apply(handle));
            StoredFiles.record(handle, file);
            handle.attach(SessionDao.class).insertPhoto(id, file.id(), by.id(), now);
        });
    }

    private static void requireRoom(InformationSession session) {
        if (!session.isOpen()) {
            throw Refused.conflict("sessions.reversed-already");
        }
        if (session.photo().isPresent()) {
            throw Refused.conflict("sessions.photo.one");
        }
    }

    /**
     * Removes the photo of a session, for example because it shows a face. The session may get another one.
     *
     * @throws NotFound if the operator sees no such session, or it has no photo
     * @throws Forbidden if the operator neither added the photo nor is a manager of the centre
     */
    public boolean remove(IdempotencyKey claim, UUID id, Operator by) {
        InformationSession known = database.read(handle -> InformationSessions.requireMayChange(handle, id, by));
        AuditEntry entry = audit.entry("session-photo-removed", by, id.toString(), "centre=" + known.centre());
        return database.once(claim, clock.instant(), handle -> {
            InformationSession session = InformationSessions.requireMayChange(handle, id, by);
            UUID file = session.photo().orElseThrow(NotFound::new);
            if (!mayRemove(handle, session, by)) {
                throw new Forbidden();
            }
            handle.attach(SessionDao.class).deletePhoto(id);
            StoredFiles.forget(handle, List.of(file));
            Audit.record(handle, entry);
        });
    }

    /** Returns true if the session has a photo that the operator can remove. */
    boolean mayRemove(InformationSession session, Operator by) {
        return session.photo().isPresent() && database.read(handle -> mayRemove(handle, session, by));
    }

    private static boolean mayRemove(Handle handle, InformationSession session, Operator by) {
        if (by.roles().hasAt(session.centre(), Role.MANAGER)) {
            return true;
        }
        return by.roles().hasAt(session.centre(), InformationSessions.MAY_REVERSE)
                && handle.attach(SessionDao.class)
                        .photographer(session.id())
                        .filter(by.id()::equals)
                        .isPresent();
    }

    /**
     * Returns the photo of a session that the operator may see.
     *
     * @throws NotFound if it has none
     */
    StoredFile get(InformationSession session) {
        return session.photo().flatMap(files::find).orElseThrow(NotFound::new);
    }

    /** Opens its bytes; the caller closes the stream. */
    InputStream open(StoredFile photo) {
        return files.open(photo);
    }
}
