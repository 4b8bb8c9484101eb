package org.sklad.centres;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sklad.access.Access;
import org.sklad.access.Audit;
import org.sklad.access.CentreCode;
import org.sklad.access.Operator;
import org.sklad.access.Roles;
import org.sklad.access.Username;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.Database;
import org.sklad.platform.i18n.Language;

/** Puts centres with their locations into a test's database. */
public final class TestCentres {
    static final Operator ADMINISTRATOR = operator("administrator@*");

    private final Database database;
    private final Randomness randomness = new Randomness(new SecureRandom());
    private final Audit audit;
    private final Locations locations;
    private final Centres centres;
    private final Rooms rooms;
    private final Assets assets;
    private final Teams teams;

    public TestCentres(Database database) {
        this.database = database;
        audit = new Audit(database, Access.CHAIN, randomness, InstantSource.system());
        locations = new Locations(database, audit, randomness, List.of());
        centres = new Centres(database, audit, randomness);
        rooms = new Rooms(database, audit, randomness);
        assets = new Assets(database, audit, randomness);
        teams = new Teams(database, audit);
    }

    Audit audit() {
        return audit;
    }

    Randomness randomness() {
        return randomness;
    }

    public Locations locations() {
        return locations;
    }

    public Rooms rooms() {
        return rooms;
    }

    public Assets assets() {
        return assets;
    }

    public Teams teams() {
        return teams;
    }

    public Centres centres() {
        return centres;
    }

    /** Somebody with these roles, who has no row. */
    public static Operator operator(String... roles) {
        return new Operator(
                UUID.fromString("00000000-0000-4000-8000-0000000000aa"),
                new Username("somebody"),
                "Somebody",
                Language.EN,
                Optional.empty(),
                Roles.parse(Set.of(roles)),
                Set.of(),
                Instant.EPOCH);
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
        locations.add(
                new CentreCode(centre),
                new LocationDetails(new LocationCode(code), kind, code, code, Optional.of(new LocationCode(parent))),
                ADMINISTRATOR);
        return location(centre, code);
    }

    /** A room that is called by its number. */
    public Room room(String centre, String code) {
        RoomCode number = new RoomCode(code);
        rooms.add(new CentreCode(centre), number, new RoomDetails(code, code, "", true), ADMINISTRATOR);
        return rooms.get(new CentreCode(centre), number, ADMINISTRATOR);
    }

    /** An asset that serves the whole centre. */
    public Asset asset(String centre, String code, AssetCategory category) {
        AssetCode named = new AssetCode(code);
        assets.add(
                new CentreCode(centre),
                named,
                new AssetDetails(category, code, code, Optional.empty(), "", true),
                ADMINISTRATOR);
        return assets.get(new CentreCode(centre), named, ADMINISTRATOR).asset();
    }
}
