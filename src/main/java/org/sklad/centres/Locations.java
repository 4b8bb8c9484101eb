package org.sklad.centres;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.sklad.access.CentreCode;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.Database;
import org.sklad.platform.i18n.NotFound;

/** The locations of the centres: the real ones, a tree in each centre, and one set of virtual ones. */
public final class Locations {
    private final Database database;
    private final Randomness randomness;

    public Locations(Database database, Randomness randomness) {
        this.database = database;
        this.randomness = randomness;
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
    public List<LocationId> beneath(Handle handle, Location location) {
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
        FreshIds ids = freshIds(randomness);
        database.writeBulk(handle -> {
            if (dao(handle).tree(centre).isEmpty()) {
                insertFirst(handle, centre, ids);
            }
            return centre;
        });
    }

    /** Codes for the first locations of one centre, to be made before the transaction. */
    static FreshIds freshIds(Randomness randomness) {
        return FreshIds.draw(LocationKind.first().size(), randomness);
    }

    /** Inserts the first locations of a new centre, in the transaction that makes the centre. */
    static void insertFirst(Handle handle, CentreCode centre, FreshIds ids) {
        List<Function<LocationId, Location>> first = LocationKind.first().stream()
                .map(kind -> (Function<LocationId, Location>) id -> Location.first(id, centre, kind))
                .toList();
        ids.insert(dao(handle), first);
    }

    private static LocationDao dao(Handle handle) {
        return handle.attach(LocationDao.class);
    }
}
