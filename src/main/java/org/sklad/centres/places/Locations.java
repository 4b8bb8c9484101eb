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

/** The locations of the centres: a tree of real ones in each centre, and one set of virtual ones. */
public final class Locations {
    private static final int MOST_BAGS = 200;

    private final Database database;
    private final Audit audit;
    private final Randomness randomness;
    private final LocationRules rules;

    /**
     * Creates the service.
     *
     * @param guards the guards of packages that know the contents of locations; each must agree before one is closed
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
     * @return true if it is new; false if an equal location exists
     * @throws NotFound if the operator has no role at the centre or the centre does not exist
     * @throws Refused if a different location has the code
     * @throws org.sklad.platform.i18n.InvalidFields if the kind is virtual, or the parent does not exist, is closed or cannot
     *     contain this kind
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
            if (handle.attach(CentreDao.class).find(centre).isEmpty()) {
                throw new NotFound();
            }
            Optional<LocationId> within = rules.within(handle, centre, details.kind(), details.parent());
            Optional<Location> present = find(handle, centre, details.code());
            if (present.isPresent()) {
                if (!present.get()
                        .hasSameContentAs(details.location(present.get().id(), centre, within))) {
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
     * Renames, closes or reopens a location, or moves it into another one or to the top level.
     *
     * @throws NotFound if the operator has no role at the centre or there is no such location
     * @throws org.sklad.platform.i18n.ChangedMeanwhile if the version is not current
     * @throws Refused if the location is virtual, or an initial location would be moved or closed
     * @throws Refused if a location that is not empty would be closed
     * @throws org.sklad.platform.i18n.InvalidFields if the parent does not exist, is closed, cannot contain this kind, or is
     *     inside the location itself
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

    /** Returns true if the operator may add and change locations at the centre. */
    public static boolean mayKeep(CentreCode centre, Operator operator) {
        return operator.roles().hasAt(centre, Role.WAREHOUSE, Role.MANAGER, Role.ADMINISTRATOR);
    }

    private static String values(Optional<LocationCode> parent, boolean active) {
        return "parent=" + parent.map(LocationCode::value).orElse("") + " active=" + active;
    }

    /**
     * Returns the location to an operator with any role at the centre.
     *
     * @throws NotFound if the operator has no role there or there is no such location
     */
    public LocationInTree get(CentreCode centre, LocationCode code, Operator by) {
        by.requireAt(centre, Role.values());
        return database.read(handle -> dao(handle).findInTree(centre, code)).orElseThrow(NotFound::new);
    }

    /** Lists open locations of the centre that can contain others, in tree order. */
    public List<LocationInTree> holders(CentreCode centre, int limit, Operator by) {
        by.requireAt(centre, Role.values());
        return database.read(handle -> dao(handle).open(centre, LocationKind.HOLDERS, limit));
    }

    /** Lists open locations of these kinds in the centre, in tree order, for an operator with any role there. */
    public OpenLocations open(CentreCode centre, List<LocationKind> kinds, Operator by) {
        return open(centre, kinds, OpenLocations.MOST, by);
    }

    /** Works like {@link #open(CentreCode, List, Operator)} with another limit. */
    public OpenLocations open(CentreCode centre, List<LocationKind> kinds, int most, Operator by) {
        by.requireAt(centre, Role.values());
        List<LocationInTree> found = database.read(handle -> dao(handle).open(centre, kinds, most + 1));
        List<Location> some =
                found.stream().limit(most).map(LocationInTree::location).toList();
        return new OpenLocations(centre, some, found.size() > most);
    }

    /** Finds an open real location of the centre by typed or scanned text, for an operator with any role there. */
    public Optional<Location> findOpen(CentreCode centre, String text, Operator by) {
        by.requireAt(centre, Role.values());
        return database.read(handle -> findReal(handle, centre, text)).filter(Location::active);
    }

    /** Lists open bags of the centre by code, for an operator with any role there. */
    public List<Location> bags(CentreCode centre, int limit, Operator by) {
        by.requireAt(centre, Role.values());
        return database.read(handle -> dao(handle).bags(centre, limit));
    }

    /** Lists open bags of other centres in which the operator has the role, by address; at most {@value #MOST_BAGS}. */
    public List<Location> bagsElsewhere(CentreCode centre, Role role, Operator by) {
        List<String> own = by.roles().centresOf(role).stream()
                .map(CentreCode::value)
                .filter(code -> !code.equals(centre.value()))
                .toList();
        boolean everywhere = by.roles().hasEverywhere(role);
        return own.isEmpty() && !everywhere
                ? List.of()
                : database.read(handle ->
                        dao(handle).bagsElsewhere(centre, everywhere, own.isEmpty() ? List.of("") : own, MOST_BAGS));
    }

    /**
     * Lists a part of a centre's tree in its order, closed locations included, for an operator with any role there.
     *
     * @param virtual true to include virtual locations
     * @param after the path of the last location of the previous page; empty for the first page
     */
    public List<LocationInTree> list(CentreCode centre, boolean virtual, String after, int limit, Operator by) {
        by.requireAt(centre, Role.values());
        return database.read(handle -> dao(handle).list(centre, virtual, after, limit));
    }

    List<LocationInTree> list(CentreCode centre, LocationFilter filter, String after, int limit, Operator by) {
        return list(centre, Boolean.TRUE.equals(filter.virtual()), after, limit, by);
    }

    /** Finds the location with the code in the centre, even if it is closed. */
    public Optional<Location> find(Handle handle, CentreCode centre, LocationCode code) {
        return dao(handle).find(centre, code);
    }

    /**
     * Returns the location that {@link #find} finds.
     *
     * @throws NotFound if there is no such location
     */
    public Location get(Handle handle, CentreCode centre, LocationCode code) {
        return find(handle, centre, code).orElseThrow(NotFound::new);
    }

    /** Finds a location as {@link #find} does, by an address that can be in another centre. */
    public Optional<Location> find(Handle handle, LocationAddress address) {
        return dao(handle).find(address.centre(), address.location());
    }

    /**
     * Finds a real location of the centre by typed or scanned text, in the caller's transaction.
     *
     * @param text its code, with or without the code of the centre in front, or the digits on its label
     * @return empty also for a location of another centre
     */
    public Optional<Location> findReal(Handle handle, CentreCode centre, String text) {
        return LocationAddress.find(text, centre)
                .filter(address -> address.centre().equals(centre))
                .flatMap(address -> find(handle, address))
                .or(() -> OwnCode.find(text)
                        .filter(code -> code.kind() == CodeKind.LOCATION)
                        .flatMap(code -> findById(handle, LocationId.of(code)))
                        .filter(location -> location.centre().equals(centre)))
                .filter(location -> location.kind().isReal());
    }

    /** Refuses unless the location is empty and no open document needs it, in the caller's transaction. */
    public void requireEmpty(Handle handle, Location location) {
        rules.requireEmpty(handle, location);
    }

    /** Finds the location with the code on its label, even if it is closed. */
    public Optional<Location> findById(Handle handle, LocationId id) {
        return dao(handle).findById(id);
    }

    /**
     * Returns the location that {@link #findById} finds.
     *
     * @throws NotFound if there is no such location
     */
    public Location getById(Handle handle, LocationId id) {
        return findById(handle, id).orElseThrow(NotFound::new);
    }

    /**
     * Returns the centre's virtual location of the kind.
     *
     * @throws NotFound if there is no such centre
     * @throws IllegalArgumentException if the kind is real
     */
    public Location virtual(Handle handle, CentreCode centre, LocationKind kind) {
        if (kind.isReal()) {
            throw new IllegalArgumentException(kind + " is real");
        }
        return get(handle, centre, LocationCode.ofTheOnly(kind));
    }

    /** Returns all locations of the centre, virtual and closed ones included: parents before children, siblings by code. */
    public List<Location> tree(Handle handle, CentreCode centre) {
        return dao(handle).tree(centre);
    }

    /** Returns the location and everything below it at any depth, which a filter, a pick or a handout at it includes. */
    public List<Location> beneath(Handle handle, Location location) {
        return dao(handle).beneath(location.id());
    }

    /**
     * Creates the initial locations of every centre without locations, for databases that had centres before locations existed. A
     * second run changes nothing.
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

    /** Makes the codes for the initial locations of one centre, before the transaction. */
    static FreshCodes freshCodes(Randomness randomness) {
        return FreshCodes.draw(CodeKind.LOCATION, LocationKind.first().size(), randomness);
    }

    /** Inserts the initial locations of a new centre, in the transaction that creates the centre. */
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
