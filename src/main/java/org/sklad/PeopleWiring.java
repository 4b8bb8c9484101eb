package org.sklad;

import java.time.InstantSource;
import java.util.stream.Stream;
import org.sklad.beneficiaries.ArrivalsResource;
import org.sklad.beneficiaries.BeneficiariesResource;
import org.sklad.beneficiaries.ConsentPages;
import org.sklad.beneficiaries.ConsentTextsResource;
import org.sklad.beneficiaries.ConsentsResource;
import org.sklad.beneficiaries.HouseholdsResource;
import org.sklad.beneficiaries.IdentitiesResource;
import org.sklad.beneficiaries.IdentityPages;
import org.sklad.beneficiaries.NameSearchPages;
import org.sklad.beneficiaries.NameSearchesResource;
import org.sklad.beneficiaries.PeopleImport;
import org.sklad.beneficiaries.PeopleImportPages;
import org.sklad.beneficiaries.PeopleImportResource;
import org.sklad.beneficiaries.PeoplePages;
import org.sklad.beneficiaries.PersonMergePages;
import org.sklad.beneficiaries.PersonMergesResource;
import org.sklad.beneficiaries.PersonPage;
import org.sklad.beneficiaries.PersonPages;
import org.sklad.beneficiaries.RegistrationPages;
import org.sklad.days.DayDeskPages;
import org.sklad.days.DayEndPages;
import org.sklad.days.DayEndResource;
import org.sklad.days.DayPages;
import org.sklad.days.DayQueueResource;
import org.sklad.days.DistributionDaysResource;
import org.sklad.distribution.BoughtPages;
import org.sklad.distribution.ConflictPages;
import org.sklad.distribution.ConflictsResource;
import org.sklad.distribution.DeskPages;
import org.sklad.distribution.EntitlementPages;
import org.sklad.distribution.EntitlementRulesResource;
import org.sklad.distribution.EntitlementsResource;
import org.sklad.distribution.GroupDeskPages;
import org.sklad.distribution.HandoutPages;
import org.sklad.distribution.HandoutReturnPages;
import org.sklad.distribution.HandoutReturnsResource;
import org.sklad.distribution.HandoutsResource;
import org.sklad.distribution.PersonDues;
import org.sklad.distribution.ReturnPages;
import org.sklad.distribution.ReturnsResource;
import org.sklad.distribution.RulePages;
import org.sklad.labels.PaperLanguages;
import org.sklad.loans.LoanDeskPages;
import org.sklad.loans.LoanPages;
import org.sklad.loans.LoansResource;
import org.sklad.loans.PersonLoans;
import org.sklad.needs.NeedPages;
import org.sklad.needs.NeedsResource;
import org.sklad.needs.NewNeedPages;
import org.sklad.needs.OpenNeeds;
import org.sklad.needs.PickListResource;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.i18n.Messages;
import org.sklad.platform.web.Forms;
import org.sklad.programme.MedicalExpensePages;
import org.sklad.programme.MedicalExpensesResource;
import org.sklad.programme.NewMedicalExpensePages;

/** Pages and resources of people, and of what is handed out and lent to them. */
final class PeopleWiring {
    private final Features features;
    private final Forms forms;
    private final Messages messages;
    private final PaperLanguages languages;
    private final Randomness randomness;
    private final InstantSource clock;

    PeopleWiring(
            Features features,
            Forms forms,
            Messages messages,
            PaperLanguages languages,
            Randomness randomness,
            InstantSource clock) {
        this.features = features;
        this.forms = forms;
        this.messages = messages;
        this.languages = languages;
        this.randomness = randomness;
        this.clock = clock;
    }

    /** All of it, as the server wants it. */
    Object[] components() {
        return Stream.of(beneficiaries(), needs(), distribution(), days(), loans(), programme())
                .flatMap(each -> each)
                .toArray();
    }

    private Stream<Object> beneficiaries() {
        PeopleImport peopleImport = features.peopleImport(forms::check);
        PersonPage personPage = new PersonPage(
                features.beneficiaries,
                features.caseworkers,
                features.households,
                features.identities,
                features.personMerges,
                features.consents,
                features.centres,
                new PersonDues(features.entitlements, features.handouts),
                new OpenNeeds(features.needs),
                new PersonLoans(features.loans),
                randomness,
                clock);
        return Stream.of(
                new PeopleImportResource(peopleImport, messages),
                new PeopleImportPages(peopleImport, messages),
                new BeneficiariesResource(
                        features.beneficiaries,
                        features.caseworkers,
                        features.registrations,
                        features.stays,
                        features.centres,
                        forms,
                        clock),
                new IdentitiesResource(features.beneficiaries, features.identities, forms, clock),
                new PersonMergesResource(features.personMerges, forms),
                new PersonMergePages(features.personMerges, forms, randomness, clock),
                new ConsentTextsResource(features.consents.texts()),
                new ConsentsResource(features.beneficiaries, features.consents, forms),
                new ConsentPages(features.beneficiaries, features.consents, forms, randomness),
                new ArrivalsResource(features.stays, features.centres, forms),
                new HouseholdsResource(features.households, forms),
                new PeoplePages(features.beneficiaries, features.households, forms, randomness, clock),
                new NameSearchesResource(features.nameSearches, features.centres, forms, clock),
                new NameSearchPages(features.nameSearches, features.centres, forms, randomness, clock),
                new RegistrationPages(
                        features.registrations,
                        features.nameSearches,
                        features.stays,
                        features.centres,
                        features.rooms,
                        forms,
                        randomness,
                        clock),
                new PersonPages(
                        features.beneficiaries,
                        features.caseworkers,
                        features.households,
                        features.stays,
                        features.rooms,
                        personPage,
                        forms,
                        clock),
                new IdentityPages(features.beneficiaries, features.identities, personPage, forms, clock));
    }

    private Stream<Object> needs() {
        return Stream.of(
                new NeedsResource(features.needs, features.keptGoods, forms),
                new PickListResource(features.pickList),
                new NeedPages(features.needs, features.keptGoods, features.pickList, forms, randomness),
                new NewNeedPages(features.needs, features.beneficiaries, features.items, forms, randomness));
    }

    private Stream<Object> distribution() {
        return Stream.of(
                new EntitlementRulesResource(features.entitlementRules, features.rulePreviews, forms),
                new EntitlementsResource(features.explanations),
                new EntitlementPages(features.explanations),
                new HandoutsResource(features.handouts, forms),
                new HandoutReturnsResource(features.returns, forms),
                new ReturnsResource(features.returns, forms),
                new RulePages(
                        features.entitlementRules,
                        features.rulePreviews,
                        features.namedGoods,
                        forms,
                        randomness,
                        clock),
                new ConflictsResource(features.conflicts, forms),
                new ConflictPages(features.conflicts, forms, randomness),
                new HandoutPages(
                        features.handouts,
                        features.returns,
                        features.conflicts,
                        features.dayOnward,
                        languages,
                        forms,
                        randomness),
                new HandoutReturnPages(features.handouts, features.returns, features.locations, forms, randomness),
                new ReturnPages(features.handouts, features.returns, forms, randomness),
                new BoughtPages(
                        features.beneficiaries,
                        features.handouts,
                        features.items,
                        features.sources,
                        features.centres,
                        forms,
                        randomness),
                new GroupDeskPages(features.handouts, features.stock, features.locations, forms, randomness, clock),
                new DeskPages(
                        features.beneficiaries,
                        features.entitlements,
                        new OpenNeeds(features.needs),
                        features.handouts,
                        features.stock,
                        features.centres,
                        features.locations,
                        forms,
                        randomness,
                        clock));
    }

    private Stream<Object> days() {
        return Stream.of(
                new DistributionDaysResource(features.distributionDays, features.dayChanges, forms),
                new DayQueueResource(features.distributionDays, features.dayQueue, features.dayPictures, forms),
                new DayEndResource(
                        features.distributionDays,
                        features.dayPictures,
                        features.dayClosings,
                        features.dayReports,
                        forms),
                new DayPages(
                        features.distributionDays,
                        features.dayChanges,
                        features.dayPictures,
                        features.locations,
                        forms,
                        randomness),
                new DayDeskPages(features.distributionDays, features.dayQueue, features.dayPictures, forms, randomness),
                new DayEndPages(
                        features.distributionDays,
                        features.dayPictures,
                        features.dayClosings,
                        features.dayReports,
                        features.locations,
                        forms,
                        randomness));
    }

    private Stream<Object> programme() {
        return Stream.of(
                new MedicalExpensesResource(features.medicalExpenses, forms),
                new MedicalExpensePages(features.medicalExpenses, forms, randomness),
                new NewMedicalExpensePages(features.medicalExpenses, features.sources, forms, randomness, clock));
    }

    private Stream<Object> loans() {
        return Stream.of(
                new LoansResource(features.loans, features.loanReturns, forms),
                new LoanPages(features.loans, features.loanReturns, features.locations, forms, randomness),
                new LoanDeskPages(
                        features.loans,
                        features.beneficiaries,
                        features.stock,
                        features.centres,
                        features.locations,
                        forms,
                        randomness));
    }
}
