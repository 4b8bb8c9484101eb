package org.sklad.centres.places;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sklad.access.audit.Audit;
import org.sklad.access.audit.AuditEntry;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.barcodes.CodeKind;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.Database;
import org.sklad.platform.i18n.ChangedMeanwhile;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refused;

/** The rooms of the centres: everybody with a role at a centre sees them, its managers and administrators change them. */
public final class Rooms {
    private final Database database;
    private final Audit audit;
    private final Randomness randomness;

    Rooms(Database database, Audit audit, Randomness randomness) {
        this.database = database;
        this.audit = audit;
        this.randomness = randomness;
    }

    /**
     * Adds a room to a centre.
     *
     * @param given a blank name becomes the code
     * @return true when it is new; false when it was there and says the same
     * @throws NotFound when the operator has no role at the centre or there is none
     * @throws Refused if the code is taken by a room that says something else
     */
    public boolean add(CentreCode centre, RoomCode code, RoomDetails given, Operator by) {
        requireKeeper(centre, by);
        RoomDetails details = given.named(code);
        FreshCodes codes = FreshCodes.draw(CodeKind.ROOM, 1, randomness);
        AuditEntry entry = audit.entry("room-added", by, subject(centre, code), values(details));
        return database.write(handle -> {
            Centres.require(handle, centre);
            Optional<Room> present = find(handle, centre, code);
            if (present.isPresent()) {
                if (!RoomDetails.of(present.get()).equals(details)) {
                    throw Refused.exists("code", "centres.room.exists", code.value(), centre.value());
                }
                return false;
            }
            codes.insert(own -> dao(handle).insertUnlessTaken(details.room(RoomId.of(own), centre, code, 1)));
            Audit.record(handle, entry);
            return true;
        });
    }

    /**
     * Changes a room; its code stays.
     *
     * @param given a blank name becomes the code
     * @param version the one that the operator saw
     * @throws NotFound when the operator has no role at the centre or there is no such room
     * @throws ChangedMeanwhile when the version is not the present one
     */
    public Room change(CentreCode centre, RoomCode code, RoomDetails given, long version, Operator by) {
        requireKeeper(centre, by);
        RoomDetails details = given.named(code);
        AuditEntry entry = audit.entry("room-changed", by, subject(centre, code), values(details));
        return database.write(handle -> {
            Room present = get(handle, centre, code);
            if (dao(handle).change(details.room(present.id(), centre, code, version)) == 0) {
                throw new ChangedMeanwhile();
            }
            Audit.record(handle, entry);
            return get(handle, centre, code);
        });
    }

    /** The room for an operator with any role at the centre; refuses all others with {@link NotFound}. */
    public Room get(CentreCode centre, RoomCode code, Operator by) {
        by.requireAt(centre, Role.values());
        return database.read(handle -> get(handle, centre, code));
    }

    /**
     * Rooms of a centre in the order of their numbers, closed ones too, for an operator with any role there.
     *
     * @param after {@link Room#codeOrder} of the last one of the part before; empty for the first part
     */
    public List<Room> list(CentreCode centre, String after, int limit, Operator by) {
        by.requireAt(centre, Role.values());
        return database.read(handle -> dao(handle).list(centre, after, limit));
    }

    /** At most so many rooms of a centre that are in use, in the order of their numbers; for a list of choices. */
    public List<Room> open(CentreCode centre, int limit, Operator by) {
        by.requireAt(centre, Role.values());
        return database.read(handle -> dao(handle).open(centre, limit));
    }

    /** The room with the code within the centre; closed ones too. */
    public Optional<Room> find(Handle handle, CentreCode centre, RoomCode code) {
        return dao(handle).find(centre, code);
    }

    /** As {@link #find}; refuses with {@link NotFound} when there is none. */
    public Room get(Handle handle, CentreCode centre, RoomCode code) {
        return find(handle, centre, code).orElseThrow(NotFound::new);
    }

    /** The room with the code on its label; closed ones too. */
    public Optional<Room> findById(Handle handle, RoomId id) {
        return dao(handle).findById(id);
    }

    /** As {@link #findById}; refuses with {@link NotFound} when there is none. */
    public Room getById(Handle handle, RoomId id) {
        return findById(handle, id).orElseThrow(NotFound::new);
    }

    public static void requireKeeper(CentreCode centre, Operator by) {
        by.requireAt(centre, Role.MANAGER, Role.ADMINISTRATOR);
    }

    /** True when the operator may add and change rooms and assets at the centre. */
    public static boolean mayKeep(CentreCode centre, Operator operator) {
        return operator.roles().hasAt(centre, Role.MANAGER, Role.ADMINISTRATOR);
    }

    private static String subject(CentreCode centre, RoomCode code) {
        return centre + "/" + code;
    }

    private static String values(RoomDetails details) {
        return "floor=" + details.floor() + " active=" + details.active();
    }

    private static RoomDao dao(Handle handle) {
        return handle.attach(RoomDao.class);
    }
}
