package org.sklad.beneficiaries;

import io.dropwizard.lifecycle.Managed;
import java.util.List;
import java.util.function.Consumer;
import org.sklad.access.AccessFeature;
import org.sklad.centres.CentresFeature;
import org.sklad.platform.crypto.DataKeys;
import org.sklad.platform.crypto.KeyPurpose;
import org.sklad.platform.db.Check;
import org.sklad.platform.db.Figure;
import org.sklad.platform.db.SealedRows;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;
import org.sklad.platform.feature.RepeatedJob;
import org.sklad.platform.web.Forms;

/** People: registration, search, identity, households, consent and merges. */
public final class BeneficiariesFeature implements Feature {
    public final LookupThrottle guesses;
    public final Beneficiaries beneficiaries;
    public final Registrations registrations;
    public final Stays stays;
    public final Households households;
    public final Identities identities;
    public final Consents consents;
    public final Caseworkers caseworkers;
    public final NameIndex nameIndex;
    public final NameSearches nameSearches;
    public final PersonMerges merges;
    public final PeopleImport imports;

    private final Base base;
    private final CentresFeature centres;

    /**
     * @param refusals stores each refusal of consent where no backup overwrites it
     * @param followers what higher rooms do when two registrations become one
     */
    public BeneficiariesFeature(
            Base base,
            AccessFeature access,
            CentresFeature centres,
            Consumer<Refusal> refusals,
            List<PersonMergeFollower> followers) {
        this.base = base;
        this.centres = centres;
        DataKeys keys = base.keys().dataKeys();
        NameTokens tokens = new NameTokens(base.keys().hash(KeyPurpose.NAME_TOKENS));
        guesses = new LookupThrottle(base.database(), base.randomness(), base.clock());
        beneficiaries = new Beneficiaries(base.database(), guesses, centres.rooms, base.randomness(), base.clock());
        nameIndex = new NameIndex(base.database(), keys, tokens);
        nameSearches = new NameSearches(base.database(), keys, tokens, base.randomness(), base.clock());
        registrations =
                new Registrations(base.database(), keys, nameIndex, centres.rooms, base.randomness(), base.clock());
        stays = new Stays(base.database(), guesses, nameIndex, centres.rooms, base.clock());
        households = new Households(base.database(), base.randomness(), base.clock());
        identities = new Identities(base.database(), keys, nameIndex, base.clock());
        consents = new Consents(base.database(), ConsentTexts.load(), refusals, base.clock());
        caseworkers = new Caseworkers(base.database(), base.clock());
        merges = new PersonMerges(base.database(), guesses, centres.rooms, base.randomness(), base.clock(), followers);
        imports = new PeopleImport(
                base.database(),
                registrations,
                centres.centres,
                centres.rooms,
                access.audit,
                base.keys().hash(KeyPurpose.PEOPLE_IMPORT),
                base.clock(),
                base.forms()::check);
    }

    @Override
    public List<Object> components() {
        Forms forms = base.forms();
        return List.of(
                new PeopleImportResource(imports, base.messages()),
                new PeopleImportPages(imports, base.messages()),
                new BeneficiariesResource(
                        beneficiaries, caseworkers, registrations, stays, centres.centres, forms, base.clock()),
                new IdentitiesResource(beneficiaries, identities, forms, base.clock()),
                new PersonMergesResource(merges, forms),
                new PersonMergePages(merges, forms, base.randomness(), base.clock()),
                new ConsentTextsResource(consents.texts()),
                new ConsentsResource(beneficiaries, consents, forms),
                new ConsentPages(beneficiaries, consents, forms, base.randomness()),
                new ArrivalsResource(stays, centres.centres, forms),
                new HouseholdsResource(households, forms),
                new PeoplePages(beneficiaries, households, forms, base.randomness(), base.clock()),
                new NameSearchesResource(nameSearches, centres.centres, forms, base.clock()),
                new NameSearchPages(nameSearches, centres.centres, forms, base.randomness(), base.clock()),
                new RegistrationPages(
                        registrations,
                        nameSearches,
                        stays,
                        centres.centres,
                        centres.rooms,
                        forms,
                        base.randomness(),
                        base.clock()));
    }

    @Override
    public List<Managed> jobs() {
        return List.of(new NameIndexer(nameIndex), RepeatedJob.everyMinute("saving refused codes", guesses::save));
    }

    @Override
    public List<Check> checks() {
        return BeneficiaryChecks.ALL;
    }

    @Override
    public List<Figure> figures() {
        return BeneficiaryChecks.FIGURES;
    }

    @Override
    public List<SealedRows> sealedRows() {
        return List.of(new DataKeyRows());
    }
}
