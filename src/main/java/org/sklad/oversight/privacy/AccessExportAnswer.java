package org.sklad.oversight.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sklad.aid.dosage.DosingForm;
import org.sklad.aid.handouts.Acknowledgement;
import org.sklad.aid.handouts.HandoutDetails;
import org.sklad.aid.handouts.HandoutState;
import org.sklad.aid.loans.LoanState;
import org.sklad.aid.loans.LoanView;
import org.sklad.aid.needs.NeedState;
import org.sklad.aid.needs.NeedView;
import org.sklad.aid.needs.Urgency;
import org.sklad.aid.returns.Returns;
import org.sklad.goods.catalogue.Item;
import org.sklad.people.attributes.Consent;
import org.sklad.people.attributes.Identity;
import org.sklad.people.attributes.Purpose;
import org.sklad.people.attributes.Vulnerability;
import org.sklad.people.beneficiaries.PersonFile;
import org.sklad.platform.i18n.Language;

/**
 * All stored data of a person as the API shows it. Names of goods are given by language; names of other people and of
 * operators are left out.
 */
public record AccessExportAnswer(
        Instant madeAt,
        PersonKept person,
        Optional<IdentityKept> identity,
        List<RegistrationKept> alsoRegistered,
        List<CardKept> cards,
        List<StayKept> stays,
        List<HouseholdKept> households,
        List<VulnerabilityKept> vulnerabilities,
        List<ConsentKept> consents,
        List<NeedKept> needs,
        List<ApprovalKept> approvals,
        List<HandoutKept> handouts,
        List<LoanKept> loans,
        List<MedicalExpenseKept> medicalExpenses,
        List<TraceKept> others,
        List<ViewKept> identityViews,
        KeptFor keptFor) {

    /** Another registration of the person, merged into the first one. */
    public record RegistrationKept(String caseCode, Instant registeredAt, Optional<IdentityKept> identity) {}

    public record CardKept(String code, boolean valid, Instant issuedAt) {}

    /** A stay in a centre. */
    public record StayKept(String centre, String room, Instant from, Optional<Instant> until) {}

    /** The time in a household, without its other members. */
    public record HouseholdKept(String household, Instant from, Optional<Instant> until) {}

    /** A vulnerability of the person. */
    public record VulnerabilityKept(Vulnerability vulnerability, Instant notedAt) {}

    /**
     * The person's answer to the question whether their identity may be stored.
     *
     * @param text the question as it was asked
     */
    public record ConsentKept(
            Instant recordedAt,
            String centre,
            Consent.Answer answer,
            String language,
            int version,
            Consent.How how,
            String text) {
        static ConsentKept of(PersonFile.Asked asked) {
            return new ConsentKept(
                    asked.recordedAt(),
                    asked.centre().value(),
                    asked.answer(),
                    asked.language(),
                    asked.version(),
                    asked.how(),
                    asked.text());
        }
    }

    /** Another record about the person; {@code at} is when they came, {@code words} is what an operator wrote. */
    public record TraceKept(LocalDate on, String centre, String what, Optional<Instant> at, Optional<String> words) {}

    /** The time and purpose of a view of the identity. */
    public record ViewKept(Instant viewedAt, String centre, Purpose purpose) {}

    /** The retention in days after the person leaves. */
    public record KeptFor(int identityDays, int personDays) {}

    /** A reservation of goods for a need. */
    public record GoodsReserved(
            String centre, String item, long quantity, LocalDate until, Instant fromAt, Optional<Instant> endedAt) {}

    /** A need of the person. */
    public record NeedKept(
            Map<String, String> name,
            String size,
            long quantity,
            long met,
            NeedState state,
            Urgency urgency,
            Instant assessedAt,
            List<GoodsReserved> reserved,
            Optional<String> withdrawnBecause) {
        static NeedKept of(NeedView view) {
            return new NeedKept(
                    names(view.listed().item()),
                    view.need().size(),
                    view.need().quantity(),
                    view.need().met(),
                    view.need().state(),
                    view.need().urgency(),
                    view.need().assessedAt(),
                    view.kept().stream()
                            .map(each -> new GoodsReserved(
                                    each.centre().value(),
                                    each.item().value(),
                                    each.quantity(),
                                    each.untilOn(),
                                    each.fromAt(),
                                    each.endedAt()))
                            .toList(),
                    view.withdrawal().map(NeedView.Withdrawal::reason));
        }
    }

    /** The goods of a handout line. */
    public record GoodsKept(
            Map<String, String> name,
            long quantity,
            long returned,
            String prescription,
            String dose,
            Optional<DosingForm> dosing) {
        static GoodsKept of(HandoutDetails.Line line) {
            return new GoodsKept(
                    names(line.item()),
                    line.quantity(),
                    line.returned(),
                    line.prescription(),
                    line.dose(),
                    line.dosing().map(DosingForm::of));
        }
    }

    /** A return of goods. */
    public record ReturnKept(long quantity, Instant recordedAt, String note, Optional<String> takenBackBecause) {}

    /**
     * A handout to the person.
     *
     * @param signature a PNG in Base64
     * @param letStandBecause managers' reasons for accepting the rules that an offline handout broke
     */
    public record HandoutKept(
            UUID id,
            String centre,
            Instant occurredAt,
            HandoutState state,
            Acknowledgement acknowledgement,
            Optional<String> signature,
            List<GoodsKept> goods,
            Optional<String> moreThanDueBecause,
            Optional<String> takenBackBecause,
            List<ReturnKept> returns,
            List<String> letStandBecause) {
        static HandoutKept of(Returns.WithReturns all) {
            HandoutDetails handout = all.handout();
            return new HandoutKept(
                    handout.id(),
                    handout.centre().value(),
                    handout.occurredAt(),
                    handout.state(),
                    handout.acknowledgement(),
                    all.signature().map(Base64.getEncoder()::encodeToString),
                    handout.lines().stream().map(GoodsKept::of).toList(),
                    handout.override().map(HandoutDetails.Beyond::reason),
                    handout.reversal().map(HandoutDetails.Reversal::reason),
                    all.returns().stream()
                            .map(each -> new ReturnKept(
                                    each.quantity(),
                                    each.recordedAt(),
                                    each.note(),
                                    each.reversal().map(HandoutDetails.Reversal::reason)))
                            .toList(),
                    all.resolutions());
        }
    }

    /** The quantities of lent goods. */
    public record LentKept(Map<String, String> name, long lent, long returned, long lost) {}

    /** A loan to the person. */
    public record LoanKept(
            UUID id,
            String centre,
            Instant recordedAt,
            LocalDate dueOn,
            LoanState state,
            List<LentKept> goods,
            List<String> takenBackBecause) {
        static LoanKept of(LoanView view) {
            return new LoanKept(
                    view.loan().id(),
                    view.loan().centre().value(),
                    view.loan().recordedAt(),
                    view.loan().dueOn(),
                    view.loan().state(),
                    view.goods().stream()
                            .map(each -> new LentKept(
                                    names(view.item(each.sku())), each.lent(), each.returned(), each.lost()))
                            .toList(),
                    view.reasons());
        }
    }

    static AccessExportAnswer of(AccessExport export) {
        PersonFile file = export.file();
        return new AccessExportAnswer(
                export.madeAt(),
                PersonKept.of(file.person(), export.madeAt()),
                identity(file.identity()),
                file.also().stream()
                        .map(each -> new RegistrationKept(
                                each.caseCode().value(), each.registeredAt(), identity(each.identity())))
                        .toList(),
                file.cards().stream()
                        .map(each -> new CardKept(each.code().value(), each.valid(), each.issuedAt()))
                        .toList(),
                file.stays().stream()
                        .map(each ->
                                new StayKept(each.centre().value(), each.room(), each.fromAt(), PersonFile.until(each)))
                        .toList(),
                file.households().stream()
                        .map(each -> new HouseholdKept(each.household().value(), each.fromAt(), each.until()))
                        .toList(),
                file.vulnerabilities().stream()
                        .map(each -> new VulnerabilityKept(each.kind(), each.notedAt()))
                        .toList(),
                file.consents().stream().map(ConsentKept::of).toList(),
                export.needs().stream().map(NeedKept::of).toList(),
                export.approvals().stream().map(ApprovalKept::of).toList(),
                export.handouts().stream().map(HandoutKept::of).toList(),
                export.loans().stream().map(LoanKept::of).toList(),
                export.medicalExpenses().stream().map(MedicalExpenseKept::of).toList(),
                export.traces().stream()
                        .map(each -> new TraceKept(
                                each.on(),
                                each.centre().value(),
                                each.kind(),
                                each.at(),
                                Optional.of(each.words()).filter(words -> !words.isEmpty())))
                        .toList(),
                file.views().stream()
                        .map(each -> new ViewKept(each.viewedAt(), each.centre().value(), each.purpose()))
                        .toList(),
                new KeptFor(
                        export.retention().identityDays(), export.retention().personDays()));
    }

    private static Optional<IdentityKept> identity(Identity identity) {
        return identity.isKnown() ? Optional.of(IdentityKept.of(identity)) : Optional.empty();
    }

    private static Map<String, String> names(Item item) {
        return Map.of(
                Language.BG.code(), item.name(Language.BG),
                Language.EN.code(), item.name(Language.EN));
    }
}
