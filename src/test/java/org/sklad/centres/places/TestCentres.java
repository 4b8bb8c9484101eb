package org.sklad.centres.places;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Roles;
import org.sklad.access.roles.Username;
import org.sklad.access.signin.Access;
import org.sklad.centres.assets.Asset;
import org.sklad.centres.assets.AssetCategory;
import org.sklad.centres.assets.AssetCode;
import org.sklad.centres.assets.AssetDetails;
import org.sklad.centres.assets.Assets;
import org.sklad.centres.teams.Teams;
import org.sklad.platform.db.Database;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Refused;

/** Centres with their locations for a test's database. */
public final class TestCentres {
    static final Operator ADMINISTRATOR = operator("administrator@*");

    private final Access access;
    private final CentresFeature feature;

    public TestCentres(Database database) {
        this(new Access(database));
    }

    public TestCentres(Access access) {
        this.access = access;
        this.feature = access.features.centres;
    }

    Access access() {
        return access;
    }

    public Locations locations() {
        return feature.locations;
    }

    /** Returns the locations with a guard that holds these ones to be in use. */
    public Locations lockedBy(Predicate<Location> inUse) {
        return new Locations(access.base.database(), access.audit, access.randomness, List.of((handle, location) -> {
            if (inUse.test(location)) {
                throw Refused.conflict("test.not-empty");
            }
        }));
    }

    public Rooms rooms() {
        return feature.rooms;
    }

    public Assets assets() {
        return access.features.assets.assets;
    }

    public Teams teams() {
        return access.features.teams.teams;
    }

    public Centres centres() {
        return feature.centres;
    }

    /** Makes an operator with these roles and without a row. */
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

    /** Adds a reception centre in Bulgaria with its first locations. */
    public Centre add(String code) {
        Centre centre = new Centre(
                new CentreCode(code),
                "Център " + code,
                "Centre " + code,
                CentreKind.RECEPTION,
                ZoneId.of("Europe/Sofia"),
                1);
        centres().add(centre, ADMINISTRATOR);
        return centre;
    }

    /** Returns the location with this code, which must exist in the centre. */
    public Location location(String centre, String code) {
        return access.base
                .database()
                .read(handle -> locations().get(handle, new CentreCode(centre), new LocationCode(code)));
    }

    /** Returns a virtual location of a centre. */
    public Location virtual(String centre, LocationKind kind) {
        return access.base.database().read(handle -> locations().virtual(handle, new CentreCode(centre), kind));
    }

    /** Adds a shelf or another real location inside another one. */
    public Location add(String centre, String code, LocationKind kind, String parent) {
        locations()
                .add(
                        new CentreCode(centre),
                        new LocationDetails(
                                new LocationCode(code), kind, code, code, Optional.of(new LocationCode(parent))),
                        ADMINISTRATOR);
        return location(centre, code);
    }

    /** Closes a location that was added inside {@code STORE}. */
    public void close(String centre, String code) {
        Location open = location(centre, code);
        LocationChange closed = new LocationChange(
                open.nameBg(), open.nameEn(), Optional.of(new LocationCode("STORE")), false, open.version());
        locations().change(open.centre(), open.code(), closed, ADMINISTRATOR);
    }

    /** Adds a room that has its number as its name. */
    public Room room(String centre, String code) {
        RoomCode number = new RoomCode(code);
        rooms().add(new CentreCode(centre), number, new RoomDetails(code, code, "", true), ADMINISTRATOR);
        return rooms().get(new CentreCode(centre), number, ADMINISTRATOR);
    }

    /** Takes a room out of use. */
    public void closeRoom(String centre, String code) {
        Room open = rooms().get(new CentreCode(centre), new RoomCode(code), ADMINISTRATOR);
        RoomDetails closed = new RoomDetails(code, code, "", false);
        rooms().change(open.centre(), open.code(), closed, open.version(), ADMINISTRATOR);
    }

    /** Adds an asset that serves the whole centre. */
    public Asset asset(String centre, String code, AssetCategory category) {
        AssetCode named = new AssetCode(code);
        assets().add(
                        new CentreCode(centre),
                        named,
                        new AssetDetails(category, code, code, Optional.empty(), "", true),
                        ADMINISTRATOR);
        return assets().get(new CentreCode(centre), named, ADMINISTRATOR).asset();
    }
}
