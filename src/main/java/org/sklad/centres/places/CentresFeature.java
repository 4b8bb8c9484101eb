package org.sklad.centres.places;

import java.util.List;
import org.sklad.access.signin.AccessFeature;
import org.sklad.platform.db.Check;
import org.sklad.platform.db.Figure;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;
import org.sklad.platform.web.Forms;

/** Centres with their locations and rooms. */
public final class CentresFeature implements Feature {
    public final Centres centres;
    public final Locations locations;
    public final Rooms rooms;
    public final CentreImport imports;

    private final Base base;

    /**
     * Wires the services of this package.
     *
     * @param guards the checks of higher packages before a location changes
     */
    public CentresFeature(Base base, AccessFeature access, List<LocationGuard> guards) {
        this.base = base;
        centres = new Centres(base.database(), access.audit, base.randomness());
        locations = new Locations(base.database(), access.audit, base.randomness(), guards);
        rooms = new Rooms(base.database(), access.audit, base.randomness());
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
                new RoomPages(centres, rooms, forms));
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
