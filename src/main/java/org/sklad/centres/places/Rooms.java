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

/**
 * The rooms of the centres. All operators with a role at a centre see its rooms; its managers and administrators change them.
 */
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
     * @param given the properties; a blank name becomes the code
     * @return true if it is new; false if an equal room exists
     * @throws NotFound if the operator has no role at the centre or the centre does not exist
     * @throws Refused if a different room has the code
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
                    throw Refused.exists("code", "centres.room.exists", code.value(), centre);
                }
                return false;
            }
            codes.insert(own -> dao(handle).insertUnlessTaken(details.room(RoomId.of(own), centre, code, 1)));
            Audit.record(handle, entry);
            return true;
        });
    }

    /**
     * Changes a room. Its code stays.
     *
     * @param given the new properties; a blank name becomes the code
     * @param version the version that the operator saw
     * @throws NotFound if the operator has no role at the centre or there is no such room
     * @throws ChangedMeanwhile if the version is not current
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

    /**
     * Returns the room to an operator with any role at the centre.
     *
     * @throws NotFound if the operator has no role there or there is no such room
     */
    public Room get(CentreCode centre, RoomCode code, Operator by) {
        by.requireAt(centre, Role.values());
        return database.read(handle -> get(handle, centre, code));
    }

    /**
     * Lists the rooms of a centre by number, closed ones included, for an operator with any role there.
     *
     * @param after {@link Room#codeOrder} of the last room of the previous page; empty for the first page
     */
    public List<Room> list(CentreCode centre, ActiveFilter filter, String after, int limit, Operator by) {
        by.requireAt(centre, Role.values());
        return database.read(handle -> dao(handle).list(centre, filter, after, limit));
    }

    /** Lists open rooms of a centre by number, for a list of choices. */
    public List<Room> open(CentreCode centre, int limit, Operator by) {
        by.requireAt(centre, Role.values());
        return database.read(handle -> dao(handle).open(centre, limit));
    }

    /** Finds the room with the code in the centre, even if it is closed. */
    public Optional<Room> find(Handle handle, CentreCode centre, RoomCode code) {
        return dao(handle).find(centre, code);
    }

    /**
     * Returns the room that {@link #find} finds.
     *
     * @throws NotFound if there is no such room
     */
    public Room get(Handle handle, CentreCode centre, RoomCode code) {
        return find(handle, centre, code).orElseThrow(NotFound::new);
    }

    /** Finds the room with the code on its label, even if it is closed. */
    public Optional<Room> findById(Handle handle, RoomId id) {
        return dao(handle).findById(id);
    }

    public static void requireKeeper(CentreCode centre, Operator by) {
        by.requireAt(centre, Role.MANAGER, Role.ADMINISTRATOR);
    }

    /** Returns true if the operator may add and change rooms and assets at the centre. */
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
