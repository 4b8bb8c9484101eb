package org.sklad.centres;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sklad.access.Audit;
import org.sklad.access.CentreCode;
import org.sklad.access.Operator;
import org.sklad.access.Role;
import org.sklad.access.RoleAt;
import org.sklad.access.Roles;
import org.sklad.access.Username;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.Database;
import org.sklad.platform.i18n.Language;

/** Puts centres with their locations into a test's database. */
public final class TestCentres {
    private static final Operator ADMINISTRATOR = new Operator(
            UUID.fromString("00000000-0000-4000-8000-0000000000aa"),
            new Username("centres"),
            "Who adds centres",
            Language.EN,
            Optional.empty(),
            Roles.of(RoleAt.everywhere(Role.ADMINISTRATOR)),
            Set.of(),
            Instant.EPOCH);

    private final Database database;
    private final Randomness randomness = new Randomness(new SecureRandom());
    private final Locations locations;
    private final Centres centres;

    public TestCentres(Database database) {
        this.database = database;
        locations = new Locations(database, randomness);
        centres = new Centres(database, new Audit(database, randomness, InstantSource.system()), randomness);
    }

    public Locations locations() {
        return locations;
    }

    public Centres centres() {
        return centres;
    }

    /** A reception centre in Bulgaria with its first locations. */
    public Centre add(String code) {
        Centre centre = new Centre(
                new CentreCode(code),
                "Център " + code,
                "Centre " + code,
                CentreKind.RECEPTION,
                ZoneId.of("Europe/Sofia"),
                1);
        centres.add(centre, ADMINISTRATOR);
        return centre;
    }

    /** The location of a centre by its code, which must be there. */
    public Location location(String centre, String code) {
        return database.read(handle -> locations.get(handle, new CentreCode(centre), new LocationCode(code)));
    }

    /** A virtual location of a centre. */
    public Location virtual(String centre, LocationKind kind) {
        return database.read(handle -> locations.virtual(handle, new CentreCode(centre), kind));
    }

    /** A shelf or another real location that stands in another one. */
    public Location add(String centre, String code, LocationKind kind, String parent) {
        LocationId in = location(centre, parent).id();
        FreshIds ids = FreshIds.draw(1, randomness);
        return database.write(handle -> {
            ids.insert(
                    handle.attach(LocationDao.class),
                    java.util.List.of(id -> new Location(
                            id,
                            new CentreCode(centre),
                            new LocationCode(code),
                            kind,
                            Optional.of(in),
                            code,
                            code,
                            true,
                            1)));
            return locations.get(handle, new CentreCode(centre), new LocationCode(code));
        });
    }
}
