package org.sklad.centres.places;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.sklad.access.audit.Audit;
import org.sklad.access.audit.AuditEntry;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.Database;
import org.sklad.platform.i18n.ChangedMeanwhile;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refused;

/** The centres. Every operator sees the names of all of them; administrators add and change them. */
public final class Centres {
    private final Database database;
    private final Audit audit;
    private final Randomness randomness;

    Centres(Database database, Audit audit, Randomness randomness) {
        this.database = database;
        this.audit = audit;
        this.randomness = randomness;
    }

    /**
     * Adds a centre, with its store, its quarantine and its virtual locations.
     *
     * @return true when it is new; false when it was there and says the same
     * @throws Refused if the code is taken by a centre that says something else
     */
    public boolean add(Centre centre, Operator by) {
        by.require(Role.ADMINISTRATOR);
        AuditEntry entry = audit.entry("centre-added", by, centre.code().value(), details(centre));
        FreshCodes locations = Locations.freshCodes(randomness);
        return database.write(handle -> {
            Optional<Centre> present = dao(handle).find(centre.code());
            if (present.isPresent()) {
                if (!present.get().saysTheSameAs(centre)) {
                    throw Refused.exists("code", "centres.exists", centre.code().value());
                }
                return false;
            }
            dao(handle).insert(centre);
            Locations.insertFirst(handle, centre.code(), locations);
            Audit.record(handle, entry);
            return true;
        });
    }

    /**
     * Changes a centre; its code stays.
     *
     * @param centre what it shall be, with the version that the administrator saw
     * @throws ChangedMeanwhile when that is not the present version
     */
    public Centre change(Centre centre, Operator by) {
        by.require(Role.ADMINISTRATOR);
        AuditEntry entry = audit.entry("centre-changed", by, centre.code().value(), details(centre));
        return database.write(handle -> {
            if (dao(handle).find(centre.code()).isEmpty()) {
                throw new NotFound();
            }
            if (dao(handle).change(centre) == 0) {
                throw new ChangedMeanwhile();
            }
            Audit.record(handle, entry);
            return dao(handle).find(centre.code()).orElseThrow(NotFound::new);
        });
    }

    /** The centre with the code; refuses with {@link NotFound} when there is none. */
    public Centre get(CentreCode code) {
        return database.read(handle -> get(handle, code));
    }

    /** As {@link #get(CentreCode)}, in the caller's transaction. */
    public static Centre get(Handle handle, CentreCode code) {
        return dao(handle).find(code).orElseThrow(NotFound::new);
    }

    /** As {@link #get}, for an operator with any role there: for what lies in the centre, which does not exist for others. */
    public Centre getAt(CentreCode code, Operator by) {
        by.requireAt(code, Role.values());
        return get(code);
    }

    /** The centres in which the operator has a role, in the order of their codes. */
    public List<Centre> own(Operator operator) {
        return database.read(handle -> dao(handle).all()).stream()
                .filter(centre -> operator.roles().hasAt(centre.code(), Role.values()))
                .toList();
    }

    /** The zone in which the days of a centre begin. */
    public static ZoneId zone(Handle handle, CentreCode code) {
        return get(handle, code).timeZone();
    }

    /** Refuses with {@link NotFound} when there is no such centre. */
    public static void require(Handle handle, CentreCode code) {
        if (dao(handle).find(code).isEmpty()) {
            throw new NotFound();
        }
    }

    /** The codes of all centres. */
    public Set<CentreCode> codes() {
        return Set.copyOf(database.read(handle -> dao(handle).codes()));
    }

    /**
     * Centres by code.
     *
     * @param after the last code of the page before; empty for the first page
     */
    public List<Centre> list(String after, int limit) {
        return database.read(handle -> dao(handle).list(after, limit));
    }

    private static String details(Centre centre) {
        return "kind=" + centre.kind() + " timeZone=" + centre.timeZone();
    }

    private static CentreDao dao(Handle handle) {
        return handle.attach(CentreDao.class);
    }
}
