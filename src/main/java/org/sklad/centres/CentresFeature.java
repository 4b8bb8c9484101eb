package org.sklad.centres;

import java.util.List;
import org.sklad.access.AccessFeature;
import org.sklad.platform.db.Check;
import org.sklad.platform.db.Figure;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;
import org.sklad.platform.web.Forms;

/** Centres with their locations, rooms, assets, teams and calendars. */
public final class CentresFeature implements Feature {
    public final Centres centres;
    public final Locations locations;
    public final Rooms rooms;
    public final Assets assets;
    public final Teams teams;
    public final WorkingCalendars calendars;
    public final CentreImport imports;

    private final Base base;

    /** @param guards what higher rooms say before a location changes */
    public CentresFeature(Base base, AccessFeature access, List<LocationGuard> guards) {
        this.base = base;
        centres = new Centres(base.database(), access.audit, base.randomness());
        locations = new Locations(base.database(), access.audit, base.randomness(), guards);
        rooms = new Rooms(base.database(), access.audit, base.randomness());
        assets = new Assets(base.database(), access.audit, base.randomness());
        teams = new Teams(base.database(), access.audit);
        calendars = new WorkingCalendars(base.database(), access.audit);
        imports = new CentreImport(base.database(), access.audit, base.randomness(), base.forms()::check);
    }

    @Override
    public List<Object> components() {
        Forms forms = base.forms();
        return List.of(
                new CentresResource(centres, imports, forms, base.messages()),
                new CentreImportPages(imports, forms),
                new CentreFilter(centres),
                new PresentCentrePages(forms),
                new CentrePages(centres, forms),
                new LocationsResource(centres, locations, forms),
                new LocationPages(centres, locations, forms),
                new RoomsResource(centres, rooms, forms),
                new RoomPages(centres, rooms, forms),
                new AssetsResource(centres, assets, forms),
                new AssetPages(centres, assets, rooms, forms),
                new TeamsResource(centres, teams, forms),
                new TeamPages(centres, teams, locations, forms),
                new CalendarResource(centres, calendars, forms),
                new CalendarPages(centres, calendars, forms, base.clock()));
    }

    @Override
    public List<Check> checks() {
        return CentreChecks.ALL;
    }

    @Override
    public List<Figure> figures() {
        return CentreChecks.FIGURES;
    }
}
