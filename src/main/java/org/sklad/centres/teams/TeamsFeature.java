package org.sklad.centres.teams;

import java.util.List;
import org.sklad.access.signin.AccessFeature;
import org.sklad.centres.places.CentresFeature;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;
import org.sklad.platform.web.Forms;

/** Mobile teams. */
public final class TeamsFeature implements Feature {
    public final Teams teams;

    private final Base base;
    private final CentresFeature centres;

    public TeamsFeature(Base base, AccessFeature access, CentresFeature centres) {
        this.base = base;
        this.centres = centres;
        teams = new Teams(base.database(), centres.locations, access.audit);
    }

    @Override
    public List<Object> components() {
        Forms forms = base.forms();
        return List.of(
                new TeamsResource(centres.centres, teams, forms),
                new TeamPages(centres.centres, teams, centres.locations, forms));
    }
}
