package org.sklad.people.pages;

import java.util.List;
import org.sklad.centres.places.CentresFeature;
import org.sklad.people.beneficiaries.BeneficiariesFeature;
import org.sklad.people.merges.PersonMergesFeature;
import org.sklad.people.search.NameSearchFeature;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;
import org.sklad.platform.web.Forms;

/** Pages about people, including data from higher rooms. */
public final class PersonPagesFeature implements Feature {
    private final Base base;
    private final CentresFeature centres;
    private final BeneficiariesFeature people;
    private final PersonMergesFeature merges;
    private final NameSearchFeature search;
    private final Dues dues;
    private final Needed needed;
    private final Borrowed borrowed;

    public PersonPagesFeature(
            Base base,
            CentresFeature centres,
            BeneficiariesFeature people,
            PersonMergesFeature merges,
            NameSearchFeature search,
            Dues dues,
            Needed needed,
            Borrowed borrowed) {
        this.base = base;
        this.centres = centres;
        this.people = people;
        this.merges = merges;
        this.search = search;
        this.dues = dues;
        this.needed = needed;
        this.borrowed = borrowed;
    }

    @Override
    public List<Object> components() {
        Forms forms = base.forms();
        Randomness randomness = base.randomness();
        PersonPage page = new PersonPage(people, merges.merges, centres.centres, dues, needed, borrowed, base);
        return List.of(
                new PersonPages(
                        people.beneficiaries,
                        people.caseworkers,
                        people.acts,
                        centres.rooms,
                        page,
                        base.forms(),
                        base.clock()),
                new IdentityPages(people.beneficiaries, people.identities, page, people.acts, forms, base.clock()),
                new PersonMergePages(merges.merges, merges.acts, forms, randomness, base.clock()),
                new ConsentPages(people.beneficiaries, people.consents, people.acts, randomness),
                new PersonLinks(base.database()),
                new PeoplePages(
                        people.beneficiaries,
                        people.households,
                        people.stays,
                        people.acts,
                        forms,
                        randomness,
                        base.clock()),
                new NameSearchPages(search.acts, centres.centres, randomness, base.clock()),
                new RegistrationPages(
                        people.registrations,
                        search.searches,
                        people.stays,
                        people.acts,
                        new NewPersonPage(centres.centres, centres.rooms, randomness, base.clock()),
                        forms,
                        base.clock()));
    }
}
