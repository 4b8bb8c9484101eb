package org.sklad.beneficiaries;

import java.util.List;
import org.sklad.centres.CentresFeature;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;

/** The page of one person, which also shows what higher rooms know of them. */
public final class PersonPagesFeature implements Feature {
    private final Base base;
    private final CentresFeature centres;
    private final BeneficiariesFeature people;
    private final Dues dues;
    private final Needed needed;
    private final Borrowed borrowed;

    public PersonPagesFeature(
            Base base,
            CentresFeature centres,
            BeneficiariesFeature people,
            Dues dues,
            Needed needed,
            Borrowed borrowed) {
        this.base = base;
        this.centres = centres;
        this.people = people;
        this.dues = dues;
        this.needed = needed;
        this.borrowed = borrowed;
    }

    @Override
    public List<Object> components() {
        PersonPage page = new PersonPage(
                people.beneficiaries,
                people.caseworkers,
                people.households,
                people.identities,
                people.merges,
                people.consents,
                centres.centres,
                dues,
                needed,
                borrowed,
                base.randomness(),
                base.clock());
        return List.of(
                new PersonPages(
                        people.beneficiaries,
                        people.caseworkers,
                        people.households,
                        people.stays,
                        centres.rooms,
                        page,
                        base.forms(),
                        base.clock()),
                new IdentityPages(people.beneficiaries, people.identities, page, base.forms(), base.clock()));
    }
}
