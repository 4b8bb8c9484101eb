package org.sklad.people.merges;

import java.util.List;
import org.sklad.centres.places.CentresFeature;
import org.sklad.people.beneficiaries.BeneficiariesFeature;
import org.sklad.platform.db.Figure;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;

/** Merges of duplicate registrations. */
public final class PersonMergesFeature implements Feature {
    public final PersonMerges merges;
    public final RestoredMerges restored;
    public final PersonMergeActs acts;

    /**
     * Creates the feature.
     *
     * @param followers updates that higher rooms make when two registrations are merged
     */
    public PersonMergesFeature(
            Base base, CentresFeature centres, BeneficiariesFeature people, List<PersonMergeFollower> followers) {
        merges = new PersonMerges(
                base.database(), people.guesses, centres.rooms, base.randomness(), base.clock(), followers);
        restored = new RestoredMerges(merges);
        acts = new PersonMergeActs(merges, base.forms());
    }

    @Override
    public List<Object> components() {
        return List.of(new PersonMergesResource(merges, acts));
    }

    @Override
    public List<Figure> figures() {
        return List.of(new Figure(
                "registrations merged into another",
                handle -> handle.attach(PersonMergeDao.class).count()));
    }
}
