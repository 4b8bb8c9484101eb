package org.sklad.people.beneficiaries;

import io.dropwizard.lifecycle.Managed;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.sklad.centres.places.CentresFeature;
import org.sklad.people.guesses.LookupThrottle;
import org.sklad.people.nameindex.NameIndex;
import org.sklad.people.nameindex.NameIndexer;
import org.sklad.people.names.NameTokens;
import org.sklad.platform.crypto.DataKeys;
import org.sklad.platform.crypto.KeyPurpose;
import org.sklad.platform.db.Check;
import org.sklad.platform.db.Figure;
import org.sklad.platform.db.SealedRows;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;
import org.sklad.platform.feature.RepeatedJob;
import org.sklad.platform.web.Forms;

/** Beneficiaries: registration, identity, households, stays and consents. */
public final class BeneficiariesFeature implements Feature {
    public final LookupThrottle guesses;
    public final NameTokens tokens;
    public final Beneficiaries beneficiaries;
    public final NameIndex nameIndex;
    public final Registrations registrations;
    public final Stays stays;
    public final Households households;
    public final Identities identities;
    public final Consents consents;
    public final Caseworkers caseworkers;
    public final PersonActs acts;

    private final Base base;
    private final CentresFeature centres;

    /**
     * Creates the feature.
     *
     * @param refusals stores each refusal of consent where no backup overwrites it
     * @param follower updates the data of the rooms above when a departure is reversed
     */
    public BeneficiariesFeature(
            Base base, CentresFeature centres, Consumer<ConsentRefusal> refusals, Stays.Follower follower) {
        this.base = base;
        this.centres = centres;
        DataKeys keys = base.keys().dataKeys();
        guesses = new LookupThrottle(base.database(), base.randomness(), base.clock());
        tokens = new NameTokens(base.keys().hash(KeyPurpose.NAME_TOKENS));
        beneficiaries = new Beneficiaries(base.database(), guesses, centres.rooms, base.randomness(), base.clock());
        nameIndex = new NameIndex(base.database(), keys, tokens);
        registrations =
                new Registrations(base.database(), keys, nameIndex, centres.rooms, base.randomness(), base.clock());
        stays = new Stays(base.database(), guesses, nameIndex, centres.rooms, follower, base.clock());
        households = new Households(base.database(), base.randomness(), base.clock());
        identities = new Identities(base.database(), keys, nameIndex, base.clock());
        consents = new Consents(base.database(), ConsentTexts.load(), refusals, base.clock());
        caseworkers = new Caseworkers(base.database(), centres.centres, base.clock());
        acts = new PersonActs(beneficiaries, identities, stays, consents, households, centres.centres, base.forms());
    }

    @Override
    public List<Object> components() {
        Forms forms = base.forms();
        return List.of(
                new BeneficiariesResource(
                        beneficiaries, caseworkers, registrations, centres.centres, forms, base.clock()),
                new RegistrationsResource(registrations, beneficiaries, centres.centres, forms, base.clock()),
                new IdentitiesResource(beneficiaries, identities, acts, forms, base.clock()),
                new ConsentTextsResource(consents.texts()),
                new PersonActsResource(beneficiaries, consents, stays, acts),
                new ArrivalsResource(stays, acts),
                new HouseholdsResource(households, acts));
    }

    @Override
    public List<Managed> jobs() {
        return List.of(
                new NameIndexer(nameIndex),
                RepeatedJob.everyMinute("saving refused codes", guesses::save),
                new RepeatedJob(
                        "erasing caseworkers of people who left",
                        Duration.ofMinutes(2),
                        Duration.ofHours(1),
                        caseworkers::forgetDeparted,
                        () -> {}));
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
