package org.sklad.people.merges;

import java.util.List;
import org.sklad.centres.places.CentresFeature;
import org.sklad.people.beneficiaries.BeneficiariesFeature;
import org.sklad.platform.db.Figure;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;
import org.sklad.platform.web.Forms;

/** Merges of duplicate registrations. */
public final class PersonMergesFeature implements Feature {
    public final PersonMerges merges;

    private final Base base;

    /**
     * Creates the feature.
     *
     * @param followers updates that higher rooms make when two registrations are merged
     */
    public PersonMergesFeature(
            Base base, CentresFeature centres, BeneficiariesFeature people, List<PersonMergeFollower> followers) {
        this.base = base;
        merges = new PersonMerges(
                base.database(), people.guesses, centres.rooms, base.randomness(), base.clock(), followers);
    }

    @Override
    public List<Object> components() {
        Forms forms = base.forms();
        return List.of(new PersonMergesResource(merges, forms));
    }

    @Override
    public List<Figure> figures() {
        return List.of(new Figure(
                "registrations merged into another",
                handle -> handle.attach(PersonMergeDao.class).count()));
    }
}
