package org.sklad.people.beneficiaries;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Profession;
import org.sklad.access.roles.Roles;
import org.sklad.access.roles.Username;
import org.sklad.access.signin.Access;
import org.sklad.access.signin.OperatorDetails;
import org.sklad.access.signin.SettableClock;
import org.sklad.centres.places.RoomCode;
import org.sklad.centres.places.TestCentres;
import org.sklad.people.attributes.Age;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.CardCode;
import org.sklad.people.attributes.Identity;
import org.sklad.people.attributes.Sex;
import org.sklad.people.attributes.Sizes;
import org.sklad.people.attributes.SpokenLanguages;
import org.sklad.people.attributes.Vulnerability;
import org.sklad.people.guesses.LookupThrottle;
import org.sklad.people.merges.PersonMerges;
import org.sklad.people.nameindex.NameIndex;
import org.sklad.people.search.NameSearches;
import org.sklad.platform.crypto.Secret;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.Language;

/** The main classes of this package on a database, with sample people. */
public final class TestPeople {
    public final Access access;
    public final SettableClock clock;
    public final TestCentres centres;
    public final LookupThrottle guesses;
    public final Beneficiaries beneficiaries;
    public final Registrations registrations;
    public final Stays stays;
    public final Households households;
    public final Identities identities;
    public final NameIndex nameIndex;
    public final PersonMerges merges;
    public final NameSearches nameSearches;

    public TestPeople(Database database) {
        access = new Access(database);
        clock = access.clock;
        centres = new TestCentres(access);
        BeneficiariesFeature people = access.features.people;
        guesses = people.guesses;
        beneficiaries = people.beneficiaries;
        registrations = people.registrations;
        stays = people.stays;
        households = people.households;
        identities = people.identities;
        nameIndex = people.nameIndex;
        merges = access.features.merges.merges;
        nameSearches = access.features.search.searches;
        access.stored(operator(Optional.empty()));
    }

    /** Makes the one operator whom {@link #TestPeople} stored, with these roles and this profession. */
    public static Operator operator(Optional<Profession> profession, String... roles) {
        return new Operator(
                UUID.fromString("00000000-0000-4000-8000-0000000000bb"),
                new Username("worker"),
                "Worker",
                Language.EN,
                profession,
                Roles.parse(Set.of(roles)),
                Set.of(),
                Instant.EPOCH);
    }

    public static Operator field(String centre) {
        return operator(Optional.empty(), "field@" + centre);
    }

    public static IdempotencyKey claim() {
        return new IdempotencyKey(UUID.randomUUID(), "content");
    }

    /** Returns the registration of a woman of 18–59 in a centre, with nothing else known. A test sets what differs. */
    public static Registration woman(String centre) {
        return new Registration(
                new CentreCode(centre),
                Optional.empty(),
                Sex.FEMALE,
                Age.known(AgeBand.FROM_18),
                Sizes.UNKNOWN,
                SpokenLanguages.NONE,
                Identity.UNKNOWN,
                Set.of(),
                "");
    }

    /** Returns the registration of a woman who speaks these languages, best first. */
    public static Registration speaking(String centre, String... languages) {
        Registration woman = woman(centre);
        return new Registration(
                woman.centre(),
                woman.room(),
                woman.sex(),
                woman.age(),
                woman.sizes(),
                SpokenLanguages.of(List.of(languages)),
                woman.identity(),
                woman.vulnerabilities(),
                woman.household());
    }

    static Registration in(Registration of, String room) {
        return new Registration(
                of.centre(),
                Optional.of(new RoomCode(room)),
                of.sex(),
                of.age(),
                of.sizes(),
                of.languages(),
                of.identity(),
                of.vulnerabilities(),
                of.household());
    }

    static Registration inHousehold(Registration of, String household) {
        return new Registration(
                of.centre(),
                of.room(),
                of.sex(),
                of.age(),
                of.sizes(),
                of.languages(),
                of.identity(),
                of.vulnerabilities(),
                household);
    }

    public static Registration with(Registration of, Identity identity, Vulnerability... vulnerabilities) {
        return new Registration(
                of.centre(),
                of.room(),
                of.sex(),
                of.age(),
                of.sizes(),
                of.languages(),
                identity,
                Set.of(vulnerabilities),
                of.household());
    }

    /** Returns the registration of a woman with this identity. A known birth date gives her age. */
    public Registration identified(String centre, Identity identity) {
        Registration woman = woman(centre);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Sofia"));
        return new Registration(
                woman.centre(),
                woman.room(),
                woman.sex(),
                identity.birthDate().map(birth -> Age.learnt(birth, today)).orElse(woman.age()),
                woman.sizes(),
                woman.languages(),
                identity,
                woman.vulnerabilities(),
                woman.household());
    }

    public Beneficiary register(Registration registration) {
        return registrations
                .register(claim(), registration, field(registration.centre().value()))
                .beneficiary();
    }

    /** Registers a woman of 18–59 in a centre. */
    public Beneficiary register(String centre) {
        return register(woman(centre));
    }

    /** Adds a social worker of a centre. */
    Username socialWorker(String centre) {
        Username name = new Username(Access.unique("vera"));
        access.operators.addWithPassword(
                name,
                new OperatorDetails(
                        "Vera",
                        Optional.of(Profession.SOCIAL_WORKER),
                        Roles.parse(Set.of("field@" + centre)),
                        Set.of()),
                Language.BG,
                new Secret(Access.GOOD_PASSWORD),
                false);
        return name;
    }

    /** Returns a card code that nobody has. */
    public CardCode unknownCard() {
        return CardCode.random(access.randomness);
    }

    public CardCode card(Beneficiary person) {
        return beneficiaries.card(person, field(person.centre().value())).orElseThrow();
    }
}
