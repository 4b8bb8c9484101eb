package org.sklad.people.pages;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.access.signin.Colleague;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Centres;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.CardCode;
import org.sklad.people.attributes.CaseCode;
import org.sklad.people.attributes.ConsentState;
import org.sklad.people.attributes.Household;
import org.sklad.people.attributes.MemberRow;
import org.sklad.people.attributes.Vulnerability;
import org.sklad.people.beneficiaries.Beneficiaries;
import org.sklad.people.beneficiaries.BeneficiariesFeature;
import org.sklad.people.beneficiaries.BeneficiaryAnswer;
import org.sklad.people.beneficiaries.Caseworkers;
import org.sklad.people.beneficiaries.Consents;
import org.sklad.people.beneficiaries.Households;
import org.sklad.people.beneficiaries.Identities;
import org.sklad.people.beneficiaries.IdentityView;
import org.sklad.people.merges.PersonMerge;
import org.sklad.people.merges.PersonMerges;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.feature.Base;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Page;

/** Builds the page of one person, for all actions that return to it. */
public final class PersonPage {
    private static final int VIEWS = 20;

    private final Database database;
    private final Beneficiaries beneficiaries;
    private final Caseworkers caseworkers;
    private final Households households;
    private final Identities identities;
    private final PersonMerges merges;
    private final Consents consents;
    private final Centres centres;
    private final Dues dues;
    private final Needed needed;
    private final Borrowed borrowed;
    private final Randomness randomness;
    private final InstantSource clock;

    PersonPage(
            BeneficiariesFeature people,
            PersonMerges merges,
            Centres centres,
            Dues dues,
            Needed needed,
            Borrowed borrowed,
            Base base) {
        this.database = base.database();
        this.beneficiaries = people.beneficiaries;
        this.caseworkers = people.caseworkers;
        this.households = people.households;
        this.identities = people.identities;
        this.consents = people.consents;
        this.merges = merges;
        this.centres = centres;
        this.dues = dues;
        this.needed = needed;
        this.borrowed = borrowed;
        this.randomness = base.randomness();
        this.clock = base.clock();
    }

    /**
     * The content of the page.
     *
     * @param card card code, for an operator who prints cards
     * @param due rest of each entitlement; empty after departure
     * @param lacks open needs
     * @param likely goods that the person probably needs
     * @param borrowed open loans
     * @param offers goods that can be lent with one press
     * @param seen vulnerabilities that the operator can see at all
     * @param noted vulnerabilities of the person among these
     * @param mayNote vulnerabilities that the operator can note
     * @param socialWorkers candidates for caseworker; empty for an operator who cannot assign one
     * @param views recent views of the identity, for managers, auditors and the caseworker
     * @param merges merges and reversals of the person's registrations; empty for an operator who sees only sizes
     * @param separable merges that the operator can reverse
     * @param consent consent to store the identity; absent for an operator who sees only sizes
     * @param mayAsk true if the operator can record an answer about consent
     * @param mayGiveAll true if the operator can hand over all data stored about the person, at the person's request
     * @param actId id for the one action sent from this page
     * @param identity identity opened for a purpose, only in the answer to that request
     */
    public record View(
            Beneficiary person,
            Centre centre,
            AgeBand ageBand,
            Optional<CardCode> card,
            Optional<Household> household,
            List<Dues.Due> due,
            List<Dues.Got> last,
            List<Needed.Lack> lacks,
            List<LikelyNeed> likely,
            List<Borrowed.Lent> borrowed,
            LoanOffers offers,
            Set<Vulnerability> seen,
            Set<Vulnerability> noted,
            Set<Vulnerability> mayNote,
            Optional<Colleague> caseworker,
            List<Colleague> socialWorkers,
            Optional<List<IdentityView>> views,
            List<PersonMerge> merges,
            Set<UUID> separable,
            Optional<ConsentState> consent,
            UUID actId,
            boolean mayChange,
            boolean mayOpenIdentity,
            boolean mayAsk,
            boolean mayGiveAll,
            boolean mayMerge,
            FormState entered,
            Optional<FormState> identity) {
        /** Returns the people whose cards are printed together: the present household, or the person alone. */
        public List<CaseCode> cards() {
            return household
                    .map(each ->
                            each.present().stream().map(MemberRow::caseCode).toList())
                    .filter(each -> each.size() > 1)
                    .orElse(List.of(person.caseCode()));
        }
    }

    Page of(Beneficiary person, Operator by) {
        return of(person, FormState.nothing(), Optional.empty(), by);
    }

    Page refused(Beneficiary person, FormState entered, Operator by) {
        return of(person, entered, Optional.empty(), by);
    }

    Page withIdentity(Beneficiary person, FormState identity, Operator by) {
        return of(person, FormState.nothing(), Optional.of(identity), by);
    }

    private Page of(Beneficiary person, FormState entered, Optional<FormState> identity, Operator by) {
        return database.readTogether(() -> content(person, entered, identity, by));
    }

    private Page content(Beneficiary person, FormState entered, Optional<FormState> identity, Operator by) {
        Instant now = clock.instant();
        List<PersonMerge> merged = merged(person, by);
        return Page.of(
                        "people/pages/person.jte",
                        new View(
                                person,
                                centres.get(person.centre()),
                                person.ageBand(now),
                                beneficiaries.card(person, by),
                                person.householdCode().map(code -> households.get(code, by)),
                                person.present() ? dues.today(person, by) : List.of(),
                                dues.last(person, by),
                                needed.open(person, by),
                                needed.likely(person, person.ageBand(now), by),
                                borrowed.out(person, by),
                                borrowed.offers(person, by),
                                Vulnerability.seenBy(by, person.centre()),
                                beneficiaries.vulnerabilities(person, by),
                                Vulnerability.changedBy(by, person.centre()),
                                caseworkers.of(person, by),
                                socialWorkers(person, by),
                                views(person, by),
                                merged,
                                separable(person, merged, by),
                                consent(person, by),
                                randomness.id(),
                                person.present() && by.roles().hasAt(person.centre(), Role.FIELD),
                                by.roles().hasAt(person.centre(), Role.FIELD, Role.MANAGER),
                                person.present() && by.roles().hasAt(person.centre(), Consents.mayAsk()),
                                by.roles().hasAt(person.centre(), Role.MANAGER),
                                PersonMerges.mayMerge(person, by),
                                entered,
                                identity))
                .at(person.centre().value());
    }

    private List<PersonMerge> merged(Beneficiary person, Operator by) {
        return BeneficiaryAnswer.seesAll(by, person.centre()) ? merges.list(person.caseCode(), by) : List.of();
    }

    private static Set<UUID> separable(Beneficiary person, List<PersonMerge> merged, Operator by) {
        return PersonMerges.mayMerge(person, by)
                ? merged.stream()
                        .filter(each -> PersonMerges.mayReverse(each, by))
                        .map(PersonMerge::id)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private Optional<ConsentState> consent(Beneficiary person, Operator by) {
        return BeneficiaryAnswer.seesAll(by, person.centre())
                ? Optional.of(consents.state(person, by))
                : Optional.empty();
    }

    private List<Colleague> socialWorkers(Beneficiary person, Operator by) {
        return person.present() && by.roles().hasAt(person.centre(), Caseworkers.mayAssign())
                ? caseworkers.candidates(person.centre())
                : List.of();
    }

    private Optional<List<IdentityView>> views(Beneficiary person, Operator by) {
        PlaceInTime latest = PlaceInTime.FIRST;
        boolean seen = by.roles().hasAt(person.centre(), Role.MANAGER, Role.AUDITOR)
                || caseworkers
                        .of(person, by)
                        .filter(each -> each.username().equals(by.username()))
                        .isPresent();
        return seen
                ? Optional.of(identities.views(person.caseCode(), latest.before(), latest.id(), VIEWS, by))
                : Optional.empty();
    }
}
