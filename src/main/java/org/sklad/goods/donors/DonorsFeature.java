package org.sklad.goods.donors;

import java.util.List;
import org.sklad.access.signin.AccessFeature;
import org.sklad.centres.places.CentresFeature;
import org.sklad.platform.db.Check;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;
import org.sklad.platform.web.Forms;

/** Donors, funding sources and restrictions. */
public final class DonorsFeature implements Feature {
    public final Sources sources;
    public final Restrictions restrictions;

    private final Base base;
    private final CentresFeature centres;

    public DonorsFeature(Base base, AccessFeature access, CentresFeature centres) {
        this.base = base;
        this.centres = centres;
        sources = new Sources(base.database(), access.audit);
        restrictions = new Restrictions(base.database(), centres.centres, access.audit);
    }

    @Override
    public List<Object> components() {
        Forms forms = base.forms();
        return List.of(
                new DonorsResource(sources, forms),
                new FundingSourcesResource(sources, forms),
                new RestrictionsResource(restrictions, forms),
                new RestrictionPages(restrictions, centres.centres, forms));
    }

    @Override
    public List<Check> checks() {
        return RestrictionChecks.ALL;
    }
}
