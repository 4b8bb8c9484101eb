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

/** The centres. Every operator sees all their names; administrators add and change them. */
public final class Centres {
    /** The zone of what belongs to several centres, all of which are in Bulgaria. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Sofia");

    private final Database database;
    private final Audit audit;
    private final Randomness randomness;

    Centres(Database database, Audit audit, Randomness randomness) {
        this.database = database;
        this.audit = audit;
        this.randomness = randomness;
    }

    /**
     * Adds a centre with its store, its quarantine and its virtual locations.
     *
     * @return true if it is new; false if an equal centre exists
     * @throws Refused if a different centre has the code
     */
    public boolean add(Centre centre, Operator by) {
        by.require(Role.ADMINISTRATOR);
        AuditEntry entry = audit.entry("centre-added", by, centre.code().value(), details(centre));
        FreshCodes locations = Locations.freshCodes(randomness);
        return database.write(handle -> {
            Optional<Centre> present = dao(handle).find(centre.code());
            if (present.isPresent()) {
                if (!present.get().hasSameContentAs(centre)) {
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
     * Changes a centre. Its code stays.
     *
     * @param centre the new values, with the version that the administrator saw
     * @throws ChangedMeanwhile if that version is not current
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

    /**
     * Returns the centre with the code.
     *
     * @throws NotFound if there is no such centre
     */
    public Centre get(CentreCode code) {
        return database.read(handle -> get(handle, code));
    }

    /** Returns the centre as {@link #get(CentreCode)} does, in the caller's transaction. */
    public static Centre get(Handle handle, CentreCode code) {
        return dao(handle).find(code).orElseThrow(NotFound::new);
    }

    /**
     * Returns the centre as {@link #get} does, to an operator with any role there. Used for the contents of a centre, which do
     * not exist for other operators.
     */
    public Centre getAt(CentreCode code, Operator by) {
        by.requireAt(code, Role.values());
        return get(code);
    }

    /** Returns the centres in which the operator has a role, sorted by code. */
    public List<Centre> own(Operator operator) {
        return database.read(handle -> dao(handle).all()).stream()
                .filter(centre -> operator.roles().hasAt(centre.code(), Role.values()))
                .toList();
    }

    /** Returns the time zone in which the days of a centre begin. */
    public static ZoneId zone(Handle handle, CentreCode code) {
        return get(handle, code).timeZone();
    }

    /** Returns the zone whose clock a list shows: that of a centre with this code, otherwise {@link #ZONE}. */
    public ZoneId zone(String code) {
        return CentreCode.isValid(code)
                ? database.read(handle -> dao(handle).find(new CentreCode(code)))
                        .map(Centre::timeZone)
                        .orElse(ZONE)
                : ZONE;
    }

    /**
     * Requires the centre to exist.
     *
     * @throws NotFound if there is no such centre
     */
    public static void require(Handle handle, CentreCode code) {
        if (dao(handle).find(code).isEmpty()) {
            throw new NotFound();
        }
    }

    /** Returns the codes of all centres. */
    public Set<CentreCode> codes() {
        return Set.copyOf(database.read(handle -> dao(handle).codes()));
    }

    /**
     * Lists centres by code.
     *
     * @param after the last code of the previous page; empty for the first page
     */
    public List<Centre> list(CentreKind.Filter filter, String after, int limit) {
        return database.read(handle -> dao(handle).list(filter, after, limit));
    }

    /** Lists centres of all kinds by code, for a list of choices. */
    public List<Centre> list(String after, int limit) {
        return list(new CentreKind.Filter(null), after, limit);
    }

    private static String details(Centre centre) {
        return "kind=" + centre.kind() + " timeZone=" + centre.timeZone();
    }

    private static CentreDao dao(Handle handle) {
        return handle.attach(CentreDao.class);
    }
}
