package org.sklad.oversight.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sklad.access.roles.CentreCode;
import org.sklad.aid.expenses.MedicalExpense;
import org.sklad.aid.expenses.MedicalExpenseFile;
import org.sklad.aid.handouts.HandoutDetails;
import org.sklad.aid.loans.LoanView;
import org.sklad.aid.needs.NeedView;
import org.sklad.aid.returns.ReturnDetails;
import org.sklad.aid.returns.Returns;
import org.sklad.centres.places.Centres;
import org.sklad.goods.catalogue.Item;
import org.sklad.labels.PaperLanguage;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.Identity;
import org.sklad.people.attributes.SpokenLanguages;
import org.sklad.people.beneficiaries.PersonFile;
import org.sklad.platform.pdf.DocumentLayout;
import org.sklad.platform.pdf.Drawing;
import org.sklad.platform.pdf.Fonts;
import org.sklad.platform.pdf.Typeface;

/** The access export in sentences for the person: the data, its purpose, its retention and the person's rights. */
final class AccessPaper {
    private static final double TITLE_MM = 6.5;
    private static final double HEAD_MM = 4.4;
    private static final double TEXT_MM = 3.5;
    private static final double GAP_MM = 4;

    /** Keeps a heading with the first lines below it. */
    private static final double TOGETHER_MM = 20;

    private static final String COLON = ": ";

    private final Fonts fonts;
    private final PaperLanguage language;
    private final AccessExport export;
    private final PersonFile file;
    private final Centres centres;
    private final DocumentLayout layout;

    AccessPaper(Fonts fonts, PaperLanguage language, AccessExport export, Centres centres) {
        this.fonts = fonts;
        this.language = language;
        this.export = export;
        this.file = export.file();
        this.centres = centres;
        this.layout =
                DocumentLayout.a4(fonts, file.person().caseCode().grouped()).reading(language.isFromRight());
    }

    List<Drawing> pages() {
        layout.text(Typeface.BOLD, TITLE_MM, said("privacy.access")).gap(1);
        fact("privacy.access.made", time(export.madeAt()));
        text(said("privacy.access.why"));
        text(said(
                "privacy.access.kept",
                export.retention().identityDays(),
                export.retention().personDays()));
        text(said("privacy.access.rights"));
        person(file.person());
        identity(file.identity());
        if (!file.also().isEmpty()) {
            part("privacy.access.also", file.also(), this::also);
        }
        part(
                "privacy.access.stays",
                file.stays(),
                stay -> text(during(
                        centre(stay.centre())
                                + (stay.room().isEmpty() ? "" : ", " + said("privacy.access.room", stay.room())),
                        stay.fromAt(),
                        PersonFile.until(stay))));
        part(
                "privacy.access.households",
                file.households(),
                each -> text(during(each.household().value(), each.fromAt(), each.until())));
        part(
                "privacy.access.cards",
                file.cards(),
                each -> text(time(each.issuedAt())
                        + COLON
                        + each.code().value()
                        + (each.valid() ? "" : " (" + said("privacy.access.card-invalid") + ")")));
        part(
                "pages.vulnerabilities",
                file.vulnerabilities(),
                each -> text(time(each.notedAt()) + COLON + said("pages.vulnerability." + each.kind())));
        part(
                "beneficiaries.consent",
                file.consents(),
                each -> text(time(each.recordedAt()) + COLON
                        + said("pages.consent.answer." + each.answer())
                        + " – "
                        + said(
                                "beneficiaries.consent.by-text",
                                each.version(),
                                SpokenLanguages.name(each.language(), language.like()),
                                said("beneficiaries.consent.how." + each.how()))));
        part("privacy.access.needs", export.needs(), this::need);
        part("privacy.access.approvals", export.approvals(), asked -> {
            text(time(asked.askedAt()) + COLON + centre(asked.centre()) + ", "
                    + said("approvals.reason." + asked.reason()) + " – "
                    + said("approvals.list.state." + asked.state()));
            asked.goods().forEach(each -> text("– " + goods(each.item(), each.quantity(), "")));
        });
        part("privacy.access.handouts", export.handouts(), this::handout);
        part("privacy.access.loans", export.loans(), this::loan);
        part("privacy.access.medical", export.medicalExpenses(), this::medicalExpense);
        part(
                "privacy.access.others",
                export.traces(),
                each -> text(date(each.on()) + COLON
                        + centre(each.centre()) + ", " + said(each.what().key())
                        + each.at().map(at -> " – " + time(at)).orElse("")
                        + (each.words().isEmpty() ? "" : COLON + each.words())));
        part(
                "privacy.access.views",
                file.views(),
                each -> text(time(each.viewedAt()) + COLON + centre(each.centre()) + ", "
                        + said("pages.purpose." + each.purpose())));
        return layout.pages();
    }

    private interface Line<T> {
        void write(T of);
    }

    private <T> void part(String heading, List<T> all, Line<T> line) {
        heading(heading);
        if (all.isEmpty()) {
            text(said("privacy.access.nothing"));
        }
        all.forEach(line::write);
    }

    private void heading(String key) {
        layout.keep(TOGETHER_MM)
                .gap(GAP_MM)
                .text(Typeface.BOLD, HEAD_MM, said(key))
                .gap(1);
    }

    private void person(Beneficiary person) {
        heading("privacy.access.person");
        fact("beneficiaries.case-code", person.caseCode().grouped());
        fact("privacy.access.registered", time(person.registeredAt()));
        fact("beneficiaries.sex", said("pages.sex." + person.sex()));
        fact("beneficiaries.age-band", person.ageBand(export.madeAt()).code());
        fact("beneficiaries.clothes", person.clothes());
        fact("beneficiaries.shoes", person.sizes().shoesToRead());
        fact("beneficiaries.languages", String.join(", ", person.languages().list()));
    }

    private void identity(Identity identity) {
        heading("privacy.access.identity");
        if (!identity.isKnown()) {
            text(said("privacy.access.nothing"));
        }
        facts(identity);
    }

    private void also(PersonFile.Also registration) {
        layout.keep(TOGETHER_MM);
        text(time(registration.registeredAt()) + COLON + registration.caseCode().grouped());
        facts(registration.identity());
    }

    private void facts(Identity identity) {
        fact("beneficiaries.identity.name", identity.name());
        fact(
                "beneficiaries.identity.birth-date",
                identity.birthDate().map(language::date).orElse(""));
        fact("beneficiaries.identity.nationality", identity.nationality());
        fact("beneficiaries.identity.registration-number", identity.registrationNumber());
        fact("beneficiaries.identity.phone", identity.phone());
    }

    private void need(NeedView view) {
        String size = view.need().size().isEmpty()
                ? ""
                : ", " + view.listed().item().facts().sizeToRead(view.need().size());
        text(time(view.need().assessedAt()) + COLON
                + goods(view.listed().item(), view.need().quantity(), size) + " – "
                + said("needs.state." + view.need().state()));
        view.kept()
                .forEach(each -> text(said(
                        "privacy.access.kept-for-need", each.quantity(), time(each.fromAt()), date(each.untilOn()))));
        view.withdrawal().ifPresent(each -> fact("privacy.access.because", each.reason()));
    }

    private void handout(Returns.WithReturns all) {
        HandoutDetails handout = all.handout();
        layout.keep(TOGETHER_MM);
        text(time(handout.occurredAt()) + COLON + centre(handout.centre()) + ", "
                + said("desk.acknowledgement."
                        + handout.acknowledgement().name().toLowerCase(Locale.ROOT)));
        for (HandoutDetails.Line line : handout.lines()) {
            text("– " + goods(line.item(), line.quantity(), ""));
            fact("privacy.access.prescription", line.prescription());
            fact("privacy.access.dose", line.dose());
            line.dosing()
                    .ifPresent(dosing -> text(said("privacy.access.dose")
                            + COLON
                            + dosing.words().stream().map(language::text).collect(Collectors.joining(" · "))));
        }
        if (all.signature().isPresent()) {
            text(said("privacy.access.signature"));
        }
        handout.override().ifPresent(each -> fact("privacy.access.more-because", each.reason()));
        all.resolutions().forEach(each -> fact("privacy.access.let-stand-because", each));
        all.returns().forEach(this::returned);
        handout.reversal().ifPresent(each -> takenBack(each.recordedAt(), each.reason()));
    }

    private void returned(ReturnDetails each) {
        text(said("privacy.access.returned", time(each.recordedAt()), each.quantity()));
        fact("privacy.access.because", each.note());
        each.reversal().ifPresent(reversal -> takenBack(reversal.recordedAt(), reversal.reason()));
    }

    private void loan(LoanView loan) {
        layout.keep(TOGETHER_MM);
        text(time(loan.loan().recordedAt()) + COLON + centre(loan.loan().centre()) + ", "
                + said("privacy.access.due", date(loan.loan().dueOn())) + " – "
                + said("loans.state." + loan.loan().state()));
        loan.goods().forEach(each -> text("– " + goods(loan.item(each.sku()), each.lent(), "")));
        loan.reasons().forEach(reason -> fact("privacy.access.because", reason));
    }

    private void medicalExpense(MedicalExpenseFile file) {
        MedicalExpense expense = file.view().expense();
        layout.keep(TOGETHER_MM);
        text(date(expense.paidOn()) + COLON + centre(expense.centre()) + ", "
                + said("expenses.kind." + expense.kind()) + ", "
                + expense.amount().toPlainString() + " " + expense.currency() + " – "
                + said("expenses.state." + expense.state()));
        fact("expenses.funding-source", expense.fundingSource().value());
        fact("expenses.note", file.view().note());
        file.view().reason().ifPresent(each -> fact("privacy.access.because", each));
        if (file.photo().isPresent()) {
            text(said("privacy.access.photo"));
        }
    }

    private void takenBack(Instant at, String reason) {
        text(said("privacy.access.taken-back", time(at)));
        fact("privacy.access.because", reason);
    }

    private String during(String what, Instant from, Optional<Instant> until) {
        return until.map(end -> said("privacy.access.during", what, time(from), time(end)))
                .orElseGet(() -> said("privacy.access.since", what, time(from)));
    }

    /** Writes nothing if the value is unknown. */
    private void fact(String key, String value) {
        if (!value.isEmpty()) {
            text(said(key) + COLON + language.apart(printable(value)));
        }
    }

    private void text(String text) {
        layout.text(Typeface.REGULAR, TEXT_MM, printable(text));
    }

    /** A note replaces text that no font has, so that the rest can still be drawn. */
    private String printable(String text) {
        String legible = fonts.legible(text);
        return legible.contains(Fonts.SUBSTITUTE) ? said("privacy.access.not-printable") : legible;
    }

    private String centre(CentreCode code) {
        return language.apart(centres.get(code).name(language.like()));
    }

    /** Returns name, size after it, and quantity. */
    private String goods(Item item, long quantity, String size) {
        String name = item.facts().name().of(quantity).in(language.like());
        return language.apart(name) + size + ", " + said("ledger.quantity." + item.unit(), quantity);
    }

    private String time(Instant at) {
        return language.exact(at, file.person().zone());
    }

    private String date(LocalDate day) {
        return language.date(day);
    }

    private String said(String key, Object... arguments) {
        return language.text(key, arguments);
    }
}
