package org.sklad.programme.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.Access;
import org.sklad.aid.expenses.ExpenseKind;
import org.sklad.aid.expenses.ExpenseState;
import org.sklad.aid.expenses.NewMedicalExpense;
import org.sklad.aid.expenses.TestMedicalExpenses;
import org.sklad.aid.handouts.Desk;
import org.sklad.aid.handouts.Desk.Wish;
import org.sklad.aid.handouts.SeenRestrictions;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.lots.Money;
import org.sklad.goods.stock.GoodsLine;
import org.sklad.installation.Features;
import org.sklad.people.attributes.Age;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.Heads;
import org.sklad.people.attributes.Identity;
import org.sklad.people.attributes.Sex;
import org.sklad.people.attributes.Sizes;
import org.sklad.people.attributes.SpokenLanguages;
import org.sklad.people.beneficiaries.Registration;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.programme.consultations.TestConsultations;
import org.sklad.programme.directory.EntryCode;
import org.sklad.programme.directory.EntryDetails;
import org.sklad.programme.directory.EntryKind;
import org.sklad.programme.sessions.NewSession;
import org.sklad.programme.trainings.NewTraining;
import org.sklad.programme.trainings.Participants;
import org.sklad.programme.trainings.Tenths;

/** Records of the programme for tests of its figures, made through the features. */
public final class ProgrammeRecords {
    private static final byte[] INVOICE = TestMedicalExpenses.picture();

    private final Features features;

    public ProgrammeRecords(Features features) {
        this.features = features;
    }

    private static IdempotencyKey claim() {
        return Access.claim("content");
    }

    public void institutions(Operator by, String... codes) {
        for (String code : codes) {
            features.programme.directory.directory.add(
                    EntryKind.INSTITUTION,
                    new EntryCode(code),
                    new EntryDetails("Институция " + code, "Body " + code, "", "", "", "", true),
                    by);
        }
    }

    public Beneficiary person(String centre, Sex sex, Age age, Operator by) {
        return features.people
                .registrations
                .register(
                        claim(),
                        new Registration(
                                new CentreCode(centre),
                                Optional.empty(),
                                sex,
                                age,
                                Sizes.UNKNOWN,
                                SpokenLanguages.NONE,
                                Identity.UNKNOWN,
                                Set.of(),
                                ""),
                        by)
                .beneficiary();
    }

    public UUID consultation(TestConsultations wanted, Operator by) {
        IdempotencyKey claim = claim();
        assertThat(features.programme.consultations.consultations.record(claim, wanted.wanted(), by))
                .isTrue();
        return claim.id();
    }

    /**
     * Corrects a consultation.
     *
     * @param version the present one
     */
    public void correct(UUID consultation, TestConsultations better, int version, Operator by) {
        features.programme.consultations.consultations.correct(claim(), consultation, better.contents(), version, by);
    }

    public UUID handout(Wish wish, Operator by) {
        return features.handouts
                .handouts
                .record(claim(), wish.build(), by)
                .handout()
                .id();
    }

    public void reverseHandout(UUID id, Operator by) {
        features.handouts.handouts.reverse(claim(), id, "Грешка", by);
    }

    /** Brings back one piece of the goods of a handout, medicines to quarantine. */
    UUID bringBack(Desk desk, UUID handout, Item item, Operator by) {
        IdempotencyKey claim = claim();
        Optional<String> location = item.isMedicine() ? Optional.of("QUARANTINE") : Optional.empty();
        assertThat(desk.bringBack(claim, handout, GoodsLine.of(item.sku(), 1), location, by))
                .isTrue();
        return claim.id();
    }

    public UUID expense(Beneficiary person, ExpenseKind kind, LocalDate paidOn, Operator by) {
        IdempotencyKey claim = claim();
        NewMedicalExpense wanted = new NewMedicalExpense(
                person.caseCode().value(),
                kind,
                new Money(1250, "EUR"),
                paidOn,
                "AMIF",
                "Фактура",
                Optional.of(paidOn.plusDays(7)));
        assertThat(features.expenses.medicalExpenses.record(claim, wanted, INVOICE, by))
                .isTrue();
        return claim.id();
    }

    public void decide(UUID expense, ExpenseState state, Operator by) {
        features.expenses.medicalExpenses.decide(
                claim(), expense, state, state == ExpenseState.REFUSED ? "Не е допустим" : "", by);
    }

    public void withdraw(UUID expense, Operator by) {
        features.expenses.medicalExpenses.withdraw(claim(), expense, by);
    }

    public UUID session(
            String centre, LocalDate on, List<String> topics, List<String> languages, List<Heads> heads, Operator by) {
        IdempotencyKey claim = claim();
        NewSession wanted = new NewSession(
                new CentreCode(centre),
                on,
                60,
                "",
                "",
                topics.stream().map(EntryCode::new).toList(),
                SpokenLanguages.of(languages),
                List.of(),
                heads,
                List.of(),
                "STORE",
                SeenRestrictions.NONE);
        assertThat(features.programme.sessions.sessions.record(claim, wanted, by))
                .isTrue();
        return claim.id();
    }

    public void reverseSession(UUID id, Operator by) {
        features.programme.sessions.sessions.reverse(claim(), id, "Грешка", by);
    }

    public UUID training(
            Optional<String> centre,
            LocalDate on,
            List<String> topics,
            List<Participants.Group> participants,
            Operator by) {
        IdempotencyKey claim = claim();
        NewTraining wanted = new NewTraining(
                centre.map(CentreCode::new),
                on,
                on,
                new Tenths(60),
                "София",
                topics.stream().map(EntryCode::new).toList(),
                participants,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "AMIF");
        assertThat(features.programme.trainings.trainings.record(claim, wanted, by))
                .isTrue();
        return claim.id();
    }

    public void reverseTraining(UUID id, Operator by) {
        features.programme.trainings.trainings.reverse(claim(), id, "Грешка", by);
    }

    public void merge(Beneficiary gone, Beneficiary stays, Operator by) {
        features.merges.merges.merge(claim(), gone.caseCode(), stays.caseCode(), by);
    }

    /** Lets a person leave, and erases them when the time is over. */
    public void depart(Beneficiary person, Operator by) {
        features.people.stays.depart(claim(), person.caseCode(), by);
    }

    public void erase(Beneficiary person, Operator by) {
        features.privacy.erasures.erase(claim(), person.caseCode(), by);
    }
}
