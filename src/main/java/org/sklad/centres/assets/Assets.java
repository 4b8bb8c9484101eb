package org.sklad.centres.assets;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sklad.access.audit.Audit;
import org.sklad.access.audit.AuditEntry;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.barcodes.CodeKind;
import org.sklad.centres.places.Centres;
import org.sklad.centres.places.FreshCodes;
import org.sklad.centres.places.RoomCode;
import org.sklad.centres.places.RoomId;
import org.sklad.centres.places.Rooms;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.Database;
import org.sklad.platform.i18n.ChangedMeanwhile;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refused;

/**
 * The assets of the centres. All operators with a role at a centre see its assets; its managers and administrators change them.
 */
public final class Assets {
    private final Database database;
    private final Rooms rooms;
    private final Audit audit;
    private final Randomness randomness;

    public Assets(Database database, Rooms rooms, Audit audit, Randomness randomness) {
        this.database = database;
        this.rooms = rooms;
        this.audit = audit;
        this.randomness = randomness;
    }

    /**
     * Adds an asset to a centre.
     *
     * @return true if it is new; false if an equal asset exists
     * @throws NotFound if the operator has no role at the centre or the centre does not exist
     * @throws Refused if a different asset has the code
     * @throws InvalidFields if the centre has no such room
     */
    public boolean add(CentreCode centre, AssetCode code, AssetDetails details, Operator by) {
        Rooms.requireKeeper(centre, by);
        FreshCodes codes = FreshCodes.draw(CodeKind.ASSET, 1, randomness);
        AuditEntry entry = audit.entry("asset-added", by, subject(centre, code), values(details));
        return database.write(handle -> {
            Centres.require(handle, centre);
            Optional<RoomId> room = room(handle, centre, details);
            Optional<AssetInRoom> present = find(handle, centre, code);
            if (present.isPresent()) {
                if (!present.get().details().equals(details)) {
                    throw Refused.exists("code", "centres.asset.exists", code.value(), centre);
                }
                return false;
            }
            codes.insert(own -> dao(handle).insertUnlessTaken(details.asset(AssetId.of(own), centre, code, room, 1)));
            Audit.record(handle, entry);
            return true;
        });
    }

    /**
     * Changes an asset. Its code stays.
     *
     * @param version the version that the operator saw
     * @throws NotFound if the operator has no role at the centre or there is no such asset
     * @throws ChangedMeanwhile if the version is not current
     * @throws InvalidFields if the centre has no such room
     */
    public AssetInRoom change(CentreCode centre, AssetCode code, AssetDetails details, long version, Operator by) {
        Rooms.requireKeeper(centre, by);
        AuditEntry entry = audit.entry("asset-changed", by, subject(centre, code), values(details));
        return database.write(handle -> {
            AssetId id = get(handle, centre, code).asset().id();
            Asset changed = details.asset(id, centre, code, room(handle, centre, details), version);
            if (dao(handle).change(changed) == 0) {
                throw new ChangedMeanwhile();
            }
            Audit.record(handle, entry);
            return get(handle, centre, code);
        });
    }

    private Optional<RoomId> room(Handle handle, CentreCode centre, AssetDetails details) {
        return details.room()
                .map(code -> rooms.find(handle, centre, code)
                        .orElseThrow(() -> new InvalidFields(
                                "room", Message.of("centres.asset.room-unknown", code.value(), centre)))
                        .id());
    }

    /**
     * Returns the asset to an operator with any role at the centre.
     *
     * @throws NotFound if the operator has no role there or there is no such asset
     */
    public AssetInRoom get(CentreCode centre, AssetCode code, Operator by) {
        by.requireAt(centre, Role.values());
        return database.read(handle -> get(handle, centre, code));
    }

    /**
     * Lists the assets of a centre by code, inactive ones included, for an operator with any role there.
     *
     * @param after {@link Asset#codeOrder} of the last asset of the previous page; empty for the first page
     */
    public List<AssetInRoom> list(CentreCode centre, AssetFilter filter, String after, int limit, Operator by) {
        by.requireAt(centre, Role.values());
        return database.read(handle -> dao(handle).list(centre, filter, after, limit));
    }

    /** Finds the asset with the code in the centre, even if it is out of use. */
    public Optional<AssetInRoom> find(Handle handle, CentreCode centre, AssetCode code) {
        return dao(handle).find(centre, code);
    }

    /**
     * Returns the asset that {@link #find} finds.
     *
     * @throws NotFound if there is no such asset
     */
    public AssetInRoom get(Handle handle, CentreCode centre, AssetCode code) {
        return find(handle, centre, code).orElseThrow(NotFound::new);
    }

    /** Finds the asset with the code on its label, even if it is out of use. */
    public Optional<AssetInRoom> findById(Handle handle, AssetId id) {
        return dao(handle).findById(id);
    }

    private static String subject(CentreCode centre, AssetCode code) {
        return centre + "/" + code;
    }

    private static String values(AssetDetails details) {
        return "category=" + details.category() + " room="
                + details.room().map(RoomCode::value).orElse("") + " active=" + details.active();
    }

    private static AssetDao dao(Handle handle) {
        return handle.attach(AssetDao.class);
    }
}
