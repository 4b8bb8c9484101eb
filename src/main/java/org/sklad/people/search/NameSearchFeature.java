package org.sklad.people.search;

import java.util.List;
import org.sklad.centres.places.CentresFeature;
import org.sklad.people.beneficiaries.BeneficiariesFeature;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;
import org.sklad.platform.web.Forms;

/** Searches by name. */
public final class NameSearchFeature implements Feature {
    public final NameSearches searches;

    private final Base base;
    private final CentresFeature centres;

    public NameSearchFeature(Base base, CentresFeature centres, BeneficiariesFeature people) {
        this.base = base;
        this.centres = centres;
        searches = new NameSearches(
                base.database(), base.keys().dataKeys(), people.tokens, base.randomness(), base.clock());
    }

    @Override
    public List<Object> components() {
        Forms forms = base.forms();
        return List.of(new NameSearchesResource(searches, centres.centres, forms, base.clock()));
    }
}
