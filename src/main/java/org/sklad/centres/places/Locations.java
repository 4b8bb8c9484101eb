package org.sklad.centres.places;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jdbi.v3.core.Handle;
import org.sklad.access.audit.Audit;
import org.sklad.access.audit.AuditEntry;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.barcodes.CodeKind;
import org.sklad.barcodes.OwnCode;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.Database;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refused;

/** The locations of the centres: the real ones, a tree in each centre, and one set of virtual ones. */
public final class Locations {
    private final Database database;
    private final Audit audit;
    private final Randomness randomness;
    private final LocationRules rules;

    /**
     * Locations in this database.
     *
     * @param guards of whoever knows what stands in a location; each must agree before it is closed
     */
    Locations(Database database, Audit audit, Randomness randomness, List<LocationGuard> guards) {
        this.database = database;
        this.audit = audit;
        this.randomness = randomness;
        this.rules = new LocationRules(guards);
    }

    /**
     * Adds a real location to a centre.
     *
     * @return true when it is new; false when it was there and says the same
     * @throws NotFound when the operator has no role at the centre or there is none
     * @throws Refused if the code is taken by a location that says something else
     * @throws org.sklad.platform.i18n.InvalidFields for a virtual kind, and for a parent that is not there, is closed or cannot
     *     hold one of this kind
     */
    public boolean add(CentreCode centre, LocationDetails details, Operator by) {
        requireKeeper(centre, by);
        FreshCodes codes = FreshCodes.draw(CodeKind.LOCATION, 1, randomness);
        AuditEntry entry = audit.entry(
                "location-added",
                by,
                new LocationAddress(centre, details.code()).toString(),
                values(details.parent(), true) + " kind=" + details.kind());
        return database.write(handle -> {
            Centres.require(handle, centre);
            Optional<LocationId> within = rules.within(handle, centre, details.kind(), details.parent());
            Optional<Location> present = find(handle, centre, details.code());
            if (present.isPresent()) {
                if (!present.get().saysTheSameAs(details.location(present.get().id(), centre, within))) {
                    throw Refused.exists(
                            "code", "centres.location.exists", details.code().value(), centre.value());
                }
                return false;
            }
            codes.insert(code -> dao(handle).insertUnlessTaken(details.location(LocationId.of(code), centre, within)));
            Audit.record(handle, entry);
            return true;
        });
    }

    /**
     * Renames a location, moves it to stand in another one or for itself, closes it or opens it again.
     *
     * @throws NotFound when the operator has no role at the centre or there is no such location
     * @throws org.sklad.platform.i18n.ChangedMeanwhile when the version is not the present one
     * @throws Refused for a virtual location, and for moving or closing one that every centre has
     * @throws Refused if something stands in a location that is to be closed
     * @throws org.sklad.platform.i18n.InvalidFields for a parent that is not there, is closed, cannot hold one of this kind, or
     *     stands in the location itself
     */
    public Location change(CentreCode centre, LocationCode code, LocationChange change, Operator by) {
        requireKeeper(centre, by);
        AuditEntry entry = audit.entry(
                "location-changed",
                by,
                new LocationAddress(centre, code).toString(),
                values(change.parent(), change.active()));
        return database.write(handle -> {
            Location present = get(handle, centre, code);
            Location changed = rules.changed(handle, present, change);
            dao(handle).change(changed);
            Audit.record(handle, entry);
            return get(handle, centre, code);
        });
    }

    static void requireKeeper(CentreCode centre, Operator by) {
        by.requireAt(centre, Role.WAREHOUSE, Role.MANAGER, Role.ADMINISTRATOR);
    }

    /** True when the operator may add and change locations at the centre. */
    public static boolean mayKeep(CentreCode centre, Operator operator) {
        return operator.roles().hasAt(centre, Role.WAREHOUSE, Role.MANAGER, Role.ADMINISTRATOR);
    }

    private static String values(Optional<LocationCode> parent, boolean active) {
        return "parent=" + parent.map(LocationCode::value).orElse("") + " active=" + active;
    }

    /** The location for an operator with any role at the centre; refuses all others with {@link NotFound}. */
    public LocationInTree get(CentreCode centre, LocationCode code, Operator by) {
        by.requireAt(centre, Role.values());
        return database.read(handle -> dao(handle).findInTree(centre, code)).orElseThrow(NotFound::new);
    }

    /** At most so many open locations of the centre that others can stand in, in the order of the tree. */
    public List<LocationInTree> holders(CentreCode centre, int limit, Operator by) {
        by.requireAt(centre, Role.values());
        return database.read(handle -> dao(handle).holders(centre, limit));
    }

    /** At most so many open bags of the centre, by code, for an operator with any role there. */
    public List<Location> bags(CentreCode centre, int limit, Operator by) {
        by.requireAt(centre, Role.values());
        return database.read(handle -> dao(handle).bags(centre, limit));
    }

    /** At most so many open bags of other centres in which the operator has the role, by address. */
    public List<Location> bagsElsewhere(CentreCode centre, Role role, int limit, Operator by) {
        List<String> own = by.roles().centresOf(role).stream()
                .map(CentreCode::value)
                .filter(code -> !code.equals(centre.value()))
                .toList();
        boolean everywhere = by.roles().hasEverywhere(role);
        return own.isEmpty() && !everywhere
                ? List.of()
                : database.read(handle ->
                        dao(handle).bagsElsewhere(centre, everywhere, own.isEmpty() ? List.of("") : own, limit));
    }

    /**
     * A part of the tree of a centre in its order, closed locations too, for an operator with any role there.
     *
     * @param virtual whether the virtual ones are among them
     * @param after the path of the last one of the part before; empty for the first part
     */
    public List<LocationInTree> list(CentreCode centre, boolean virtual, String after, int limit, Operator by) {
        by.requireAt(centre, Role.values());
        return database.read(handle -> dao(handle).list(centre, virtual, after, limit));
    }

    /** The location with the code within the centre; closed ones too. */
    public Optional<Location> find(Handle handle, CentreCode centre, LocationCode code) {
        return dao(handle).find(centre, code);
    }

    /** As {@link #find}; refuses with {@link NotFound} when there is none. */
    public Location get(Handle handle, CentreCode centre, LocationCode code) {
        return find(handle, centre, code).orElseThrow(NotFound::new);
    }

    /** As {@link #find}, by a name that may lie in another centre. */
    public Optional<Location> find(Handle handle, LocationAddress address) {
        return dao(handle).find(address.centre(), address.location());
    }

    /**
     * A location of the centre where goods can stand, as it is typed or scanned; in the caller's transaction.
     *
     * @param text its code, also with the code of the centre before it
     * @return empty for one of another centre, too
     */
    public Optional<Location> findReal(Handle handle, CentreCode centre, String text) {
        return LocationAddress.find(text, centre)
                .filter(address -> address.centre().equals(centre))
                .flatMap(address -> find(handle, address))
                .filter(location -> location.kind().isReal());
    }

    /** The location with the code on its label; closed ones too. */
    public Optional<Location> findById(Handle handle, LocationId id) {
        return dao(handle).findById(id);
    }

    /** As {@link #findById}; refuses with {@link NotFound} when there is none. */
    public Location getById(Handle handle, LocationId id) {
        return findById(handle, id).orElseThrow(NotFound::new);
    }

    /**
     * The one virtual location of the kind that every centre has; refuses with {@link NotFound} when there is no such centre.
     *
     * @throws IllegalArgumentException for a kind of real locations
     */
    public Location virtual(Handle handle, CentreCode centre, LocationKind kind) {
        if (kind.isReal()) {
            throw new IllegalArgumentException(kind + " is real");
        }
        return get(handle, centre, LocationCode.ofTheOnly(kind));
    }

    /** All locations of the centre, virtual and closed ones too, each before what stands in it, else by code. */
    public List<Location> tree(Handle handle, CentreCode centre) {
        return dao(handle).tree(centre);
    }

    /** The location and all that stand beneath it at any depth: what a filter, a pick or a handout at it includes. */
    public List<Location> beneath(Handle handle, Location location) {
        return dao(handle).beneath(location.id());
    }

    /**
     * Gives every centre that has no locations yet its first ones; for a database that had centres before it had locations.
     * A second run changes nothing.
     */
    public void completeAll() {
        database.read(handle -> dao(handle).centresWithout()).forEach(this::complete);
    }

    private void complete(CentreCode centre) {
        FreshCodes codes = freshCodes(randomness);
        database.writeBulk(handle -> {
            if (dao(handle).tree(centre).isEmpty()) {
                insertFirst(handle, centre, codes);
            }
            return centre;
        });
    }

    /** Codes for the first locations of one centre, to be made before the transaction. */
    static FreshCodes freshCodes(Randomness randomness) {
        return FreshCodes.draw(CodeKind.LOCATION, LocationKind.first().size(), randomness);
    }

    /** Inserts the first locations of a new centre, in the transaction that makes the centre. */
    static void insertFirst(Handle handle, CentreCode centre, FreshCodes codes) {
        codes.insertAll(LocationKind.first().stream()
                .map(kind -> (ToIntFunction<OwnCode>)
                        code -> dao(handle).insertUnlessTaken(Location.first(LocationId.of(code), centre, kind)))
                .toList());
    }

    private static LocationDao dao(Handle handle) {
        return handle.attach(LocationDao.class);
    }
}
