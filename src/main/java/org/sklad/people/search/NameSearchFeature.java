package org.sklad.people.search;

import java.util.List;
import org.sklad.centres.places.CentresFeature;
import org.sklad.people.beneficiaries.BeneficiariesFeature;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;

/** Searches by name. */
public final class NameSearchFeature implements Feature {
    public final NameSearches searches;
    public final NameSearchActs acts;

    private final Base base;

    public NameSearchFeature(Base base, CentresFeature centres, BeneficiariesFeature people) {
        this.base = base;
        searches = new NameSearches(
                base.database(), base.keys().dataKeys(), people.tokens, base.randomness(), base.clock());
        acts = new NameSearchActs(searches, centres.centres, base.forms(), base.clock());
    }

    @Override
    public List<Object> components() {
        return List.of(new NameSearchesResource(acts, base.clock()));
    }
}
